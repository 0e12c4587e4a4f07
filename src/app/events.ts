/** What people are told of, derived from the state of a migration and not from a write, so that a run that died before it told is made up for. */
import type { NoticeKind } from '../notify/notice.js'
import { completeToKeep } from '../rollout/blindness.js'
import type { Decision } from '../rollout/decision.js'
import type { Observation } from '../rollout/observation.js'
import { linesOf, type Outcome } from './act/scene.js'

export interface Event {
  /** One per event: what was told of carries it in the first line of Sluice's comment for as long as the event goes on. */
  readonly key: string
  readonly kind: NoticeKind
  /** False: it goes on, and is not told of now. */
  readonly tell: boolean
  /** This very run made it: told of also where nothing can be remembered. */
  readonly made: boolean
  /** It happened again under the same key. */
  readonly again: boolean
}

export interface Happened {
  readonly observation: Observation
  readonly decision: Decision
  readonly outcome: Pick<Outcome, 'pull' | 'incident' | 'merged'>
}

export function eventsOf(happened: Happened): readonly Event[] {
  return [...goingBack(happened), ...blind(happened), ...ramp(happened), ...done(happened)]
}

const usual = { tell: true, made: false, again: false } as const

/** One incident is one event, however many runs work on it. */
function goingBack({ observation, decision, outcome }: Happened): Event[] {
  const { rollback } = observation
  const open = rollback.kind !== 'none' && rollback.incident.kind === 'open' ? rollback.incident.number : null
  const incident = outcome.incident?.number ?? open
  const key = incident === null ? null : `incident-${incident}`
  if (decision.kind === 'freeze')
    return [{ ...usual, key: key ?? 'freeze', kind: 'freeze', made: rollback.kind !== 'incident-only' }]
  const asPull = outcome.pull === null ? 'rollback' : `pull-${outcome.pull.number}`
  if (decision.kind === 'rollback')
    return [{ ...usual, key: key ?? asPull, kind: 'rollback', made: rollback.kind === 'none' }]
  if (key === null || open === null) return []
  // Also one that a command has merged before this run decided. Without a revert it is a freeze, or a change by hand: told of then or not at all.
  return [
    { ...usual, key, kind: 'rollback', tell: rollback.kind === 'claimed' || rollback.kind === 'merged' },
  ]
}

/** One outage is one event: nothing complete comes in while it lasts. */
function blind({ observation, decision }: Happened): Event[] {
  if (!decision.reasons.some(({ code }) => code === 'flying-blind')) return []
  const seq = linesOf(observation).at(-1)?.seq ?? 0
  return [{ ...usual, key: `blind-${seq}-${completeToKeep(observation) ?? 'never'}`, kind: 'flying-blind' }]
}

/** One pull request asks for approvals once, and again after a rebuild, which starts them afresh. */
function ramp({ observation, decision, outcome }: Happened): Event[] {
  if (decision.kind === 'propose' && outcome.pull !== null) {
    const { rebuild } = decision
    const kind = rebuild ? 'approval-needed' : 'proposal'
    return [{ ...usual, key: `pull-${outcome.pull.number}`, kind, made: true, again: rebuild }]
  }
  if (observation.ramp.kind !== 'open') return []
  const [{ code }] = decision.reasons
  const tell = code === 'approvals-missing' || code === 'by-hand'
  return [{ ...usual, key: `pull-${observation.ramp.pull}`, kind: 'approval-needed', tell }]
}

function done({ decision, outcome }: Happened): Event[] {
  return decision.kind === 'finish' && outcome.merged ? [{ ...usual, key: 'done', kind: 'done' }] : []
}
