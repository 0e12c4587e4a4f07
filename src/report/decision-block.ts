import { clip } from './clip.js'
import { type DecisionReport, decisionFacts } from './decision-facts.js'
import { oneLine, text } from './escape.js'

/** Now, next, when, why and what you can do, as a Markdown list. */
export function decisionBlock(report: DecisionReport): string {
  return decisionFacts(report)
    .map(([label, sentence]) => `- **${label}:** ${text(clip(sentence, 1_000))}`)
    .join('\n')
}

/**
 * The same for logs and terminals, without Markdown. Every line begins with its label and `##[` never stands in one, so that foreign
 * text cannot form a workflow command.
 */
export function decisionText(report: DecisionReport): string {
  return decisionFacts(report)
    .map(
      ([label, sentence]) =>
        `${label.padEnd(7)}  ${oneLine(clip(sentence, 1_000)).replaceAll('##[', '# #[')}`,
    )
    .join('\n')
}
