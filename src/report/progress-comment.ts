import type { Plan } from '../plan/plan.js'
import type { Decision } from '../rollout/decision.js'
import type { HistoryLine } from '../rollout/history.js'
import type { Observation } from '../rollout/observation.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { type DecisionFact, decisionFacts } from './decision-facts.js'
import { headline } from './decision-line.js'
import { details } from './details.js'
import { text } from './escape.js'
import { formatTime } from './format-time.js'
import { issuesLog } from './issues-log.js'
import { link } from './link.js'
import { type MarkerFields, marker } from './marker.js'
import { metricEvidence } from './metric-evidence.js'
import { metricsTable } from './metrics-table.js'
import { counted, formatPercent } from './number-format.js'
import { phaseText } from './phase-text.js'
import { rollbackLog } from './record.js'
import { seenDone } from './seen-done.js'

export interface ProgressComment {
  readonly plan: Plan
  readonly observation: Observation
  readonly decision: Decision
  readonly lines: readonly HistoryLine[]
  readonly fields: MarkerFields
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** Epoch ms. */
  readonly now: number
}

const shownReasons = 3
/** Newest rows of a log that is shown in full in the record. */
const mostRows = 30

/** Sluice's own comment on the tracking issue: where the migration stands on one screen, everything else folded. */
export function progressComment(report: ProgressComment): string {
  const { plan, observation, decision, lines, now } = report
  const facts = decisionFacts({ plan, observation, decision, now })
  const whys = facts.filter(([label]) => label === 'Why')
  const later = whys.slice(shownReasons)
  const taken = lines.filter((line) => line.event === 'rollback' || line.noticed !== undefined)
  const metrics = metricsTable(observation.judged)
  const tested = metricEvidence(observation.judged)
  return body([
    marker('progress', report.fields),
    bar(report),
    facts
      .filter((fact) => !later.includes(fact))
      .map(row)
      .join('\n'),
    report.links.map((target) => link(clip(target.text, 80), target.url)).join(' · ') || null,
    metrics,
    later.length === 0 ? null : details(counted(later.length, 'more reason'), later.map(row).join('\n')),
    tested === null ? null : details('What the tests know', tested),
    details('What Sluice has seen done', seenDone(plan, observation, lines)),
    details(
      `Rollback log (${taken.length})`,
      taken.length === 0 ? 'Nothing was rolled back.' : rollbackLog(plan, taken.slice(-mostRows)),
    ),
    lines.some(({ resolved }) => resolved !== undefined)
      ? details('Issues log', issuesLog(lines, plan.timezone))
      : null,
    `_Sluice keeps this comment up to date; as of ${formatTime(now, plan.timezone)}. The boxes above belong to people._`,
  ])
}

const cells = 20

function bar({ plan, observation, decision }: ProgressComment): string {
  const { config } = observation
  const exposure = config.kind === 'read' ? config.exposure : null
  // Any traffic shows, and only all of it fills the bar.
  const filled =
    exposure === null || exposure <= 0
      ? 0
      : exposure >= 100
        ? cells
        : Math.min(cells - 1, Math.max(1, Math.round((exposure / 100) * cells)))
  const drawn = `${'█'.repeat(filled)}${'░'.repeat(cells - filled)}`
  const share = exposure === null ? 'unknown' : formatPercent(exposure)
  const sentence = `**${text(headline(decision, plan))}:** ${text(clip(decision.reasons[0].text, 300))}`
  return `### ${drawn} ${share}\n**${phaseText(plan, observation)}** on the way from ${text(clip(plan.from, 80))} to ${text(clip(plan.to, 80))}. ${sentence}`
}

const row = ([label, sentence]: DecisionFact): string => `- **${label}:** ${text(clip(sentence, 500))}`

/** What takes the place of a surplus comment; without a marker, so that it is none any more. */
export function surplusComment(keptUrl: string): string {
  return `Sluice keeps ${link('its report', keptUrl)} in one comment; this one is not kept up to date.\n`
}
