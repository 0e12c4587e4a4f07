import type { Judged } from '../rollout/observation.js'
import { clip } from './clip.js'
import { decisionBlock } from './decision-block.js'
import type { DecisionReport } from './decision-facts.js'
import { headline } from './decision-line.js'
import { details } from './details.js'
import { code, text } from './escape.js'
import { formatTime } from './format-time.js'
import { gateTable } from './gate-table.js'
import { metricReasoning } from './metric-details.js'
import { metricEvidence } from './metric-evidence.js'
import { metricsTable } from './metrics-table.js'
import { verdictLabel } from './verdict-label.js'

export interface Explanation extends DecisionReport {
  /** Version that decided. */
  readonly engine: string
}

/**
 * The whole reasoning of a decision, the most important first: what was decided, every gate, every metric with what it was judged by.
 * A section per metric, so that a plan with many long queries loses the last of them and not all.
 */
export function explanation(report: Explanation): readonly string[] {
  const { plan, observation, decision, now } = report
  const { judged } = observation
  return [
    `**${text(headline(decision, plan))}**, decided ${formatTime(now, plan.timezone)}`,
    decisionBlock(report),
    `### Gates\n\nThe gravest finding decides: rollback, freeze, hold, wait, then the step.\n\n${gateTable(report)}`,
    `### Metrics\n\n${metricsTable(judged) ?? 'None was judged: nothing of the new system is live, or no metric is asked about at this exposure.'}`,
    ...judged.map(metricSection),
    basis(report),
  ]
}

function metricSection(judged: Judged): string {
  const { metric, assessment } = judged
  const summary = `${clip(metric.name, 60)}: ${verdictLabel(assessment.verdict)}`
  return details(
    summary,
    [metricReasoning(judged), metricEvidence([judged])].filter((part) => part !== null).join('\n\n'),
  )
}

/** What somebody needs who wants to decide the same again. */
function basis({ observation: { source, proof }, engine }: Explanation): string {
  const line =
    proof.kind === 'merged'
      ? `the merge of #${proof.pull}, ${code(proof.commit.slice(0, 12))}`
      : 'no merged step'
  return `Decided by ${code(engine)} with the plan ${code(clip(source.file, 200))} (${code(source.hash.slice(0, 12))}, criteria ${code(source.criteria.slice(0, 12))}) on ${line}.`
}
