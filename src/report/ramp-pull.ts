import { formatDuration } from '../plan/duration.js'
import type { Freeze, Plan } from '../plan/plan.js'
import { approvalsNeeded } from '../rollout/attempts.js'
import { toFile } from '../rollout/exposure.js'
import type { HistoryLine } from '../rollout/history.js'
import type { Observation } from '../rollout/observation.js'
import { nextStep, rollbackTarget, stepAt } from '../rollout/steps.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { details } from './details.js'
import { code, oneLine, text, title } from './escape.js'
import { formatDate, formatTime } from './format-time.js'
import { type MarkerFields, marker } from './marker.js'
import { mermaidChart } from './mermaid-chart.js'
import { metricDetails } from './metric-details.js'
import { metricEvidence } from './metric-evidence.js'
import { metricsTable } from './metrics-table.js'
import { nearestGuardrail } from './nearest-guardrail.js'
import { counted, formatPercent } from './number-format.js'
import { approvers } from './people.js'

export interface RampPull {
  readonly plan: Plan
  readonly observation: Observation
  /** Exposure in percent, now and after the merge. */
  readonly from: number
  readonly to: number
  /** The history line that the pull request adds. */
  readonly line: HistoryLine
  readonly fields: MarkerFields
  /** Epoch ms. */
  readonly now: number
}

/** `Checkout moves to checkout-svc: 5 % → 10 %`. */
export function rampTitle(plan: Plan, from: number, to: number): string {
  return `${title(clip(oneLine(plan.title), 120))}: ${formatPercent(from)} → ${formatPercent(to)}`
}

/** What a reviewer needs to say yes or no: the effect and the evidence on the first screen, the rest folded. */
export function rampBody(pull: RampPull): string {
  const { judged } = pull.observation
  return body([
    marker('ramp', pull.fields),
    effect(pull),
    evidence(pull),
    rules(pull),
    chart(pull),
    metricDetails(judged),
  ])
}

function effect({ plan, observation, from, to }: RampPull): string {
  const { config } = plan
  const written = (percent: number) => code(String(toFile(percent, config.unit)))
  // In shadow the file says 100 while the exposure is 0.
  const current = observation.config.kind === 'read' ? ` (now ${written(observation.config.percentage)})` : ''
  const switches = config.enabled ?? config.shadow ?? config.fallback
  const grace = plan.phases.full.grace
  const soak = stepAt(plan, to)?.soak ?? 0
  const following = nextStep(plan, to)
  const after =
    following === null
      ? `it is watched there for ${formatDuration(grace)} before the migration counts as finished`
      : `it is watched for ${formatDuration(soak)} before ${formatPercent(following.to)} is proposed`
  return [
    `**Merging sends ${formatPercent(to)} of the traffic to ${text(plan.to)}** (now ${formatPercent(from)}); ${after}.`,
    `It sets ${code(config.percentage)} to ${written(to)}${current} in ${code(config.file)}${switches === undefined ? '' : ' with the switches declared beside it'}, and writes the record. Nothing else changes.`,
  ].join('\n')
}

function evidence({ plan, observation, from }: RampPull): string {
  const measured = metricsTable(observation.judged)
  if (from === 0) return `No traffic is on ${text(plan.to)} yet, so nothing is measured there.`
  if (observation.live.kind !== 'live') return `${formatPercent(from)} is merged and not yet live.`
  const soak = stepAt(plan, from)?.soak ?? 0
  const lived = observation.now - observation.live.since
  const since = `At ${formatPercent(from)} since ${formatTime(observation.live.since, plan.timezone)}: ${formatDuration(lived)} of ${formatDuration(soak)}.`
  const known = metricEvidence(observation.judged)
  return [
    since,
    measured ?? 'The plan names no metric for this step.',
    ...(known === null ? [] : [known]),
  ].join('\n\n')
}

function rules({ plan, observation, from, to, line, now }: RampPull): string {
  const { gate } = plan
  const needed =
    observation.ramp.kind === 'open'
      ? observation.ramp.approvals.needed
      : approvalsNeeded(plan, line.attempt, from, to)
  const merge =
    gate.merge === 'when-approved'
      ? 'Sluice merges it once the approvals are there and the evidence is still good.'
      : 'Then a person merges it while `sluice/gate` is green.'
  const point = plan.rollback.irreversibleAfter
  const irreversible =
    point !== undefined && to >= point
      ? `- **No way back from here:** from ${formatPercent(point)} on, a breach freezes the ramp instead of taking it back.`
      : null
  const breach = formatPercent(rollbackTarget(plan, from))
  const unattended =
    from === 0
      ? 'everything stays on the old system.'
      : `traffic stays at ${formatPercent(from)} and stays watched; a breach closes this and takes it back to ${breach}.`
  const takeBack = from === 0 ? '' : `, or comment ${code('/rollback')} to take the traffic back at once`
  return [
    `- **To approve:** ${counted(needed, 'approving review')} by ${approvers(gate)}, not by an author of this change. ${merge}`,
    `- **An approval holds for** ${formatDuration(gate.ttl)} of open-window time (${windowsText(plan)}), and ends with a breach or a change to this branch.`,
    `- **If nobody acts:** ${unattended}`,
    `- **To stop it:** close this pull request (reopen it to go on) or request changes${takeBack}.`,
    irreversible,
    ...gate.windows.freeze
      .filter((freeze) => freeze.to > now)
      .map((freeze) => freezeText(freeze, plan.timezone)),
  ]
    .filter((rule) => rule !== null)
    .join('\n')
}

function windowsText({ gate, timezone }: Plan): string {
  if (gate.windows.allow.length === 0) return 'always open'
  const shown = gate.windows.allow.map((window) =>
    window.timezone === timezone ? window.text : `${window.text} ${window.timezone}`,
  )
  return text(`${shown.join('; ')}, ${timezone}`)
}

function freezeText(freeze: Freeze, zone: string): string {
  // The end is exclusive; people count the last frozen day.
  return `- **Frozen** ${formatDate(freeze.from, zone)} to ${formatDate(freeze.to - 1, zone)}: ${text(clip(freeze.why, 200))}`
}

function chart({ plan, observation }: RampPull): string | null {
  const nearest = nearestGuardrail(observation.judged)
  const drawn = nearest === null ? null : mermaidChart(nearest, plan.timezone)
  return nearest === null || drawn === null
    ? null
    : details(`Chart: ${nearest.metric.name}, the guardrail nearest to its limit`, drawn)
}
