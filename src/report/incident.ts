import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import type { Judged } from '../rollout/observation.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { details } from './details.js'
import { code, oneLine, text, title } from './escape.js'
import { formatTime } from './format-time.js'
import { link } from './link.js'
import { type MarkerFields, marker } from './marker.js'
import { mermaidChart } from './mermaid-chart.js'
import { metricDetails } from './metric-details.js'
import { metricEvidence } from './metric-evidence.js'
import { metricsTable } from './metrics-table.js'
import { nearestGuardrail } from './nearest-guardrail.js'
import { formatPercent } from './number-format.js'
import { people } from './people.js'

export type IncidentKind = 'rollback' | 'freeze' | 'manual-rollback' | 'rollback-undone'

export interface Incident {
  readonly plan: Plan
  readonly kind: IncidentKind
  /** Exposure in percent before and after. */
  readonly from: number
  readonly to: number
  /** What happened, plain text. */
  readonly cause: string
  readonly judged: readonly Judged[]
  /** How long `from` was live, ms; null where that is not known. */
  readonly exposedFor: number | null
  readonly revertUrl: string | null
  /** Pull requests merged since the last healthy step, newest first. */
  readonly suspects: readonly Suspect[]
  /** Other migrations with traffic on their new system, exposure in percent. */
  readonly others: readonly { readonly name: string; readonly exposure: number }[]
  /** False: the repository has no issues, and this stands as a comment on the revert pull request. */
  readonly hasIssues: boolean
  /** Who must click what before GitHub lets the revert merge, plain text; null where nothing stands in the way. */
  readonly mergeAdvice: string | null
  readonly fields: MarkerFields
  /** Epoch ms. */
  readonly now: number
}

interface Suspect {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly author: string
}

const mostSuspects = 15

/** `Incident: rolled back 25 % → 0 %, Checkout moves to checkout-svc`. */
export function incidentTitle(plan: Plan, from: number, to: number, kind: IncidentKind): string {
  return `Incident: ${happened(kind, from, to)}, ${title(clip(oneLine(plan.title), 120))}`
}

/** What happened and what to do stand first; what helps to find the cause follows. */
export function incidentBody(incident: Incident): string {
  const nearest = nearestGuardrail(incident.judged)
  const chart = nearest === null ? null : mermaidChart(nearest, incident.plan.timezone)
  return body([
    marker('incident', incident.fields),
    summary(incident),
    incident.mergeAdvice === null ? null : `> [!IMPORTANT]\n> ${text(clip(incident.mergeAdvice, 1_000))}`,
    `### Do now\n${steps(incident).join('\n')}`,
    metricsTable(incident.judged),
    metricEvidence(incident.judged),
    suspects(incident),
    others(incident),
    nearest === null || chart === null ? null : details(`Chart: ${nearest.metric.name}`, chart),
    metricDetails(incident.judged),
  ])
}

function happened(kind: IncidentKind, from: number, to: number): string {
  switch (kind) {
    case 'rollback':
      return `rolled back ${formatPercent(from)} → ${formatPercent(to)}`
    case 'freeze':
      return `frozen at ${formatPercent(from)}`
    case 'manual-rollback':
      return `taken back by hand ${formatPercent(from)} → ${formatPercent(to)}`
    case 'rollback-undone':
      return `a rollback was undone ${formatPercent(from)} → ${formatPercent(to)}`
  }
}

function summary({ plan, kind, from, to, cause, exposedFor, now }: Incident): string {
  const exposed = exposedFor === null ? 'for an unknown time' : `for ${formatDuration(exposedFor)}`
  return [
    `**${text(plan.title)}: ${happened(kind, from, to)}.**`,
    `- **Why:** ${text(clip(cause, 2_000))}`,
    `- **Exposed:** ${formatPercent(kind === 'rollback-undone' ? to : from)} of the traffic ${exposed}; noticed ${formatTime(now, plan.timezone)}`,
    `- **Owner:** ${people([plan.owner])}`,
  ].join('\n')
}

function steps(incident: Incident): readonly string[] {
  const { kind, from, to, revertUrl, hasIssues } = incident
  const revert = revertUrl === null ? 'the revert pull request' : link('the revert pull request', revertUrl)
  const close = hasIssues ? 'Close this issue' : 'Comment the cause here'
  const resumed = hasIssues
    ? 'Until then the ramp is held.'
    : 'The ramp goes on by a new pull request, which a person approves.'
  switch (kind) {
    case 'rollback':
      return [
        `1. Merge ${revert} if it is not merged yet: any one person with write access may approve it.`,
        `2. Check that traffic is at ${formatPercent(to)}. A merge is not yet a deployment.`,
        `3. ${close} when the cause is understood. ${resumed} Then the ramp begins again with a proposal, never by itself.`,
      ]
    case 'freeze':
      return [
        `1. Decide: the plan says that going back from ${formatPercent(from)} would do more harm, so the traffic stays there.`,
        `2. Repair forward, or comment ${code('/rollback --force')} to take it back all the same.`,
        `3. ${close} when the cause is understood. ${resumed}`,
      ]
    case 'manual-rollback':
      return [
        `1. Nothing to repair in the repository: traffic is at ${formatPercent(to)}, and the rollback log gets its row with the next pull request.`,
        `2. Write down here why it was taken back.`,
        `3. ${close} when the cause is understood. ${resumed}`,
      ]
    case 'rollback-undone':
      return [
        `1. Decide: the ramp is held at ${formatPercent(to)}. A guardrail that breaches takes the traffic back again as at any step; everything measured since the step went live counts.`,
        `2. Comment ${code('/rollback')} to take the traffic back now.`,
        `3. Or close this issue to accept ${formatPercent(to)}: then only what is measured from that moment on counts.`,
      ]
  }
}

function suspects({ plan, suspects: merged }: Incident): string | null {
  if (merged.length === 0) return null
  const rows = merged
    .slice(0, mostSuspects)
    .map(
      (pull) => `- ${link(`#${pull.number} ${clip(pull.title, 120)}`, pull.url)} by ${people([pull.author])}`,
    )
  const more = merged.length > mostSuspects ? [`- and ${merged.length - mostSuspects} more`] : []
  const intro = `Merged since the last healthy step; the cause may be here instead of in ${text(plan.to)}.`
  return ['### Suspects', intro, '', ...rows, ...more].join('\n')
}

function others({ others: live }: Incident): string | null {
  if (live.length === 0) return null
  const rows = live.map(({ name, exposure }) => `- ${code(name)} at ${formatPercent(exposure)}`)
  return ['### Other live migrations', ...rows].join('\n')
}
