import type { Plan } from '../plan/plan.js'
import type { Decision } from '../rollout/decision.js'
import type { Observation } from '../rollout/observation.js'
import { clip } from './clip.js'
import { decisionBlock } from './decision-block.js'
import { headline } from './decision-line.js'
import { code, text } from './escape.js'
import { link } from './link.js'
import { metricDetails } from './metric-details.js'
import { metricEvidence } from './metric-evidence.js'
import { metricsTable } from './metrics-table.js'
import { formatPercent } from './number-format.js'
import { table } from './table.js'

export interface MigrationResult {
  readonly name: string
  readonly plan: Plan | null
  readonly observation: Observation | null
  readonly decision: Decision | null
  /** Why this migration could not be run to its end; null where it was. */
  readonly error: string | null
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

export interface JobSummary {
  readonly dryRun: boolean
  /** Epoch ms. */
  readonly now: number
  /** Advice that concerns the whole run, plain text. */
  readonly warnings: readonly string[]
}

/** GitHub silently drops summaries near 1 MiB. */
const mostBytes = 900_000

/** The whole run on one page: a table of all migrations, then the answer for each. */
export function jobSummary(
  results: readonly MigrationResult[],
  { dryRun, now, warnings }: JobSummary,
): string {
  const sections = [
    `## Sluice${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...warnings.slice(0, 50).map((warning) => `> [!WARNING]\n> ${text(clip(warning, 1_000))}`),
    overview(results.slice(0, mostRows)),
    ...results.map((result) => block(result, now)),
  ]
  return withinLimit(sections)
}

const mostRows = 500

function overview(results: readonly MigrationResult[]): string {
  if (results.length === 0) return 'No plan was found, so there was nothing to do.'
  const rows = results.map(({ name, plan, observation, decision, error, links }) => [
    code(clip(name, 60)),
    exposureOf(observation),
    error !== null ? '⚠️ not run' : decision === null || plan === null ? '–' : text(headline(decision, plan)),
    text(clip(error ?? decision?.reasons[0].text ?? '', 160)),
    links.map((target) => link(clip(target.text, 80), target.url)).join(', '),
  ])
  return table(['Migration', 'On the new system', 'Decision', 'Why', 'Links'], rows)
}

function block({ name, plan, observation, decision, error, links }: MigrationResult, now: number): string {
  const parts = [`### ${text(clip(plan?.title ?? name, 120))}`]
  if (error !== null) parts.push(`> [!CAUTION]\n> ${text(clip(error, 2_000))}`)
  if (plan !== null && observation !== null && decision !== null) {
    parts.push(decisionBlock({ plan, observation, decision, now }))
    parts.push(
      ...[metricsTable, metricEvidence, metricDetails]
        .map((part) => part(observation.judged))
        .filter((part) => part !== null),
    )
  }
  if (links.length > 0) parts.push(links.map((target) => link(clip(target.text, 80), target.url)).join(' · '))
  return parts.join('\n\n')
}

function exposureOf(observation: Observation | null): string {
  if (observation === null) return '–'
  return observation.config.kind === 'read' ? formatPercent(observation.config.exposure) : 'unknown'
}

/** Whole sections until the room is used up; the table comes first, so nothing is lost without a trace. */
function withinLimit(sections: readonly string[]): string {
  const shown: string[] = []
  let bytes = 500
  for (const section of sections) {
    bytes += new TextEncoder().encode(section).length + 2
    if (bytes > mostBytes) {
      shown.push(`_${sections.length - shown.length} more sections did not fit._`)
      break
    }
    shown.push(section)
  }
  return `${shown.join('\n\n')}\n`
}
