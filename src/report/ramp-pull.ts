import { formatDuration } from '../plan/duration.js'
import type { Freeze, PhaseName, Plan } from '../plan/plan.js'
import { approvalsNeeded } from '../rollout/attempts.js'
import type { HistoryLine } from '../rollout/history.js'
import type { Move } from '../rollout/move.js'
import type { Observation } from '../rollout/observation.js'
import { rollbackTarget, samePercent } from '../rollout/steps.js'
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
import { rampEffect } from './ramp-effect.js'

export interface RampPull {
  readonly plan: Plan
  readonly observation: Observation
  /** Exposure now, in percent. */
  readonly from: number
  readonly move: Move
  /** The history line that the pull request adds. */
  readonly line: HistoryLine
  readonly fields: MarkerFields
  /** Epoch ms. */
  readonly now: number
}

/** `Checkout moves to checkout-svc: 5 % → 10 %`. */
export function rampTitle(plan: Plan, from: number, move: Move): string {
  return `${title(clip(oneLine(plan.title), 120))}: ${titleOfMove(from, move)}`
}

function titleOfMove(from: number, move: Move): string {
  switch (move.kind) {
    case 'shadow':
      return 'shadow on'
    case 'step':
      return `${formatPercent(from)} → ${formatPercent(move.to)}`
    case 'fallback-off':
      return 'fallback off'
    case 'archive':
      return 'archive'
  }
}

/** What a reviewer needs to say yes or no: the effect and the evidence on the first screen, the rest folded. */
export function rampBody(pull: RampPull): string {
  const { judged } = pull.observation
  return body([
    marker('ramp', pull.fields),
    rampEffect(pull),
    closing(pull),
    evidence(pull),
    rules(pull),
    chart(pull),
    metricDetails(judged),
  ])
}

/** GitHub closes the issue with the merge. */
function closing({ observation: { checklist }, move }: RampPull): string | null {
  const number = checklist.kind === 'read' ? /\/(\d+)$/.exec(checklist.url)?.[1] : undefined
  return move.kind === 'archive' && number !== undefined ? `Closes #${number}` : null
}

function evidence({ plan, observation, from }: RampPull): string {
  const measured = metricsTable(observation.judged)
  if (from === 0 && observation.phase !== 'shadow')
    return `No traffic is on ${text(plan.to)} yet, so nothing is measured there.`
  const { phase } = observation
  const stage = phase === 'shadow' ? 'In the shadow' : `At ${formatPercent(from)}`
  if (observation.live.kind !== 'live') return `${stage}: merged and not yet live.`
  const soak = soakOf(plan, from, phase)
  const lived = observation.now - observation.live.since
  const since = `${stage} since ${formatTime(observation.live.since, plan.timezone)}: ${formatDuration(lived)} of ${formatDuration(soak)}.`
  const known = metricEvidence(observation.judged)
  return [
    since,
    measured ?? 'The plan names no metric for this step.',
    ...(known === null ? [] : [known]),
  ].join('\n\n')
}

function soakOf({ phases, ramp }: Plan, from: number, phase: PhaseName): number {
  if (phase === 'shadow') return phases.shadow.soak
  if (phase === 'full' || phase === 'cleanup') return phases.full.grace
  return ramp.steps.find(({ to }) => samePercent(to, from))?.soak ?? 0
}

function rules({ plan, observation, from, move, line, now }: RampPull): string {
  const { gate } = plan
  const { to } = move
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
    move.kind === 'step' && point !== undefined && to >= point
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
