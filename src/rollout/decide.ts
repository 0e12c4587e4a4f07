/**
 * `decide(observation) -> Decision`: pure, and the same for the Action, the bot, the simulator and every test. It collects every
 * finding and lets the gravest decide (rollback > freeze > hold > wait > propose > advance), never the first.
 */
import type { Windows } from '../plan/plan.js'
import { type Decision, type DecisionKind, decisionKinds, type Reason } from './decision.js'
import { evidenceFindings } from './evidence-findings.js'
import type { Finding } from './finding.js'
import { gateFindings } from './gate-findings.js'
import { nameOfMove, sameMove } from './move.js'
import type { Observation } from './observation.js'
import { hasConflict, planChangedUnderRamp } from './ramp-state.js'
import { stateFindings } from './state-findings.js'
import { rollbackTarget } from './steps.js'
import { windowState } from './windows.js'

export function decide(observation: Observation): Decision {
  const findings = [
    ...stateFindings(observation),
    ...evidenceFindings(observation),
    ...gateFindings(observation),
  ]
  const worst = decisionKinds.find((kind) => findings.some((found) => found.kind === kind))
  switch (worst) {
    case 'rollback':
      return rollbackDecision(observation, findings)
    case 'freeze':
      return { kind: 'freeze', cause: causeOf(findings, 'freeze'), reasons: reasonsOf(findings, 'freeze') }
    case 'hold':
      return { kind: 'hold', reasons: reasonsOf(findings, 'hold') }
    case 'wait':
      return waitDecision(observation, findings)
    default:
      return forward(observation)
  }
}

function rollbackDecision(observation: Observation, findings: readonly Finding[]): Decision {
  const { config, history, rollback, source } = observation
  const reasons = reasonsOf(findings, 'rollback')
  const begun = findings.find((found) => found.kind === 'rollback' && found.cause !== undefined)
  const last = history.kind === 'read' ? history.lines.at(-1) : undefined
  // Merged by an earlier run, which did not come to open the incident: what it took back is in the history.
  if (begun === undefined && rollback.kind === 'merged' && last !== undefined)
    return { kind: 'rollback', from: last.from, to: last.to, cause: null, reasons }
  const from = config.kind === 'read' ? config.exposure : 0
  return {
    kind: 'rollback',
    from,
    to: rollbackTarget(source.plan, from),
    cause: begun?.cause ?? null,
    reasons,
  }
}

function waitDecision({ source, next }: Observation, findings: readonly Finding[]): Decision {
  const untils = findings.filter((found) => found.kind === 'wait').map((found) => found.until ?? null)
  // The wait ends when its last cause ends; one cause without a known end makes the end unknown.
  const last = untils.includes(null) ? null : Math.max(...untils.filter((time) => time !== null))
  const until = last !== null && next !== null ? openFrom(source.plan.gate.windows, last) : last
  return { kind: 'wait', until, reasons: reasonsOf(findings, 'wait') }
}

/** The windows may be closed (again) when everything else is ready. */
function openFrom(windows: Windows, at: number): number | null {
  const window = windowState(windows, at)
  return window.open ? at : window.opensAt
}

/** Nothing stands in the way. */
function forward(observation: Observation): Decision {
  const { ramp, next: move } = observation
  if (move === null) {
    const reasons = [reason('config-unreadable', 'the config says nothing to go on from')] as const
    return { kind: 'hold', reasons }
  }
  if (ramp.kind !== 'open') {
    return {
      kind: 'propose',
      move,
      rebuild: false,
      reasons: [reason('ready', `the next step is ${nameOfMove(move)}`)],
    }
  }
  if (!sameMove(ramp.move, move) || planChangedUnderRamp(observation) || hasConflict(ramp)) {
    return {
      kind: 'propose',
      move,
      rebuild: true,
      reasons: [reason('rebuild', 'the ramp pull request no longer fits the plan or the default branch')],
    }
  }
  const text = `approved by ${ramp.approvals.approved.join(', ')}`
  const { pull, head } = ramp
  return move.kind === 'archive'
    ? { kind: 'finish', move, pull, head, reasons: [reason('finished', text)] }
    : { kind: 'advance', move, pull, head, reasons: [reason('approved', text)] }
}

function reason(code: Reason['code'], text: string): Reason {
  return { code, text }
}

/** The reasons of the deciding kind first, then all lighter ones, so that a reader sees everything at once. */
function reasonsOf(findings: readonly Finding[], kind: DecisionKind): readonly [Reason, ...Reason[]] {
  const rank = (found: Finding) => decisionKinds.indexOf(found.kind)
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b)).map((found) => found.reason)
  const [first, ...rest] = sorted
  return first === undefined ? [reason('ready', kind)] : [first, ...rest]
}

function causeOf(findings: readonly Finding[], kind: DecisionKind) {
  const caused = findings.find((found) => found.kind === kind && found.cause !== undefined)?.cause
  return caused ?? { kind: 'blind' as const, text: 'guardrails had no evidence' }
}
