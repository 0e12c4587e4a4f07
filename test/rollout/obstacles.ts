/** Every single thing that may stand in the way of a step: how it comes about, and how gravely it must weigh at least. */
import type { DecisionKind, ReasonCode } from '../../src/rollout/decision.js'
import { sameMove } from '../../src/rollout/move.js'
import type { IncidentState, Judged, Observation, RollbackState } from '../../src/rollout/observation.js'
import { assessed, errors, stepLine } from '../report/sample.js'
import { atHead, inPhase, openRamp, reading, revert } from '../support/arbitrary-observation.js'
import { day, minute } from '../support/arbitrary-plan.js'

export interface Obstacle {
  readonly name: string
  readonly code: ReasonCode
  readonly weighs: Extract<DecisionKind, 'rollback' | 'hold' | 'wait'>
  /** Adds to what stood there; without it, it takes the place of something that may have weighed more. */
  readonly adds: boolean
  readonly applies: (observation: Observation) => boolean
  readonly put: (observation: Observation) => Observation
}

export const exposureOf = ({ config }: Observation): number => (config.kind === 'read' ? config.exposure : 0)
const always = () => true
/** Something is live and watched, be it what was live before a step that is not deployed yet. */
const exposed = (observation: Observation) => {
  const { live } = observation
  return exposureOf(observation) > 0 && live.kind !== 'nothing-live' && live.evidenceSince !== null
}
const goingOn = (observation: Observation) => next(observation) !== null
const next = (observation: Observation) => observation.next
const hasFittingRamp = ({ ramp, source, ...rest }: Observation) => {
  const move = next({ ramp, source, ...rest })
  return (
    ramp.kind === 'open' &&
    move !== null &&
    sameMove(ramp.move, move) &&
    ramp.planHash === source.hash &&
    ramp.mergeable !== false
  )
}

/** One more guardrail, judged as said. */
const guardrail = (change: Partial<Judged['assessment']>, metric: Partial<Judged['metric']> = {}) => {
  return (observation: Observation): Observation => {
    const name = `extra-${observation.judged.length}`
    const completeUntil = observation.now - 5 * minute
    const judged: Judged = {
      metric: { ...errors, name, ...metric },
      assessment: assessed(name, { completeUntil, ...change }),
    }
    return { ...observation, judged: [...observation.judged, judged] }
  }
}

const recorded = (why: 'plan-missing' | 'plan-invalid' | 'plan-config-changed') => {
  return (observation: Observation): Observation => ({
    ...observation,
    source: { ...atHead(observation.source.plan), kind: 'recorded', why, message: why },
  })
}

const openIncident: IncidentState = { kind: 'open', number: 9, url: 'x' }
const rollback = (state: RollbackState) => (observation: Observation) => ({ ...observation, rollback: state })
const withIncident = (kind: 'merged' | 'declined', incident: IncidentState) =>
  rollback({ kind, branch: 'sluice/checkout/rollback-1', pull: revert, incident })
const claimed = (pull: typeof revert | null) =>
  rollback({ kind: 'claimed', branch: 'sluice/checkout/rollback-1', pull, incident: openIncident })

const plan = (observation: Observation, change: Partial<Observation['source']['plan']>): Observation => ({
  ...observation,
  source: { ...observation.source, plan: { ...observation.source.plan, ...change } },
})

const windows = (observation: Observation, change: object) => {
  const { gate } = observation.source.plan
  return plan(observation, { gate: { ...gate, windows: { ...gate.windows, ...change } } })
}

const ramp = (observation: Observation, change: object): Observation => ({
  ...observation,
  ramp: openRamp(next(observation)?.to ?? 100, {
    ...(observation.ramp.kind === 'open' ? observation.ramp : {}),
    ...change,
  }),
})
const approving = (o: Observation, change: object) =>
  ramp(o, { approvals: { ...(o.ramp.kind === 'open' ? o.ramp.approvals : {}), ...change } })

type Row = readonly [
  name: string,
  code: ReasonCode,
  weighs: Obstacle['weighs'],
  applies: Obstacle['applies'],
  put: Obstacle['put'],
]

const additions: readonly Row[] = [
  [
    'an incident of something older',
    'incident-open',
    'hold',
    always,
    (o) => ({ ...o, openIncidents: [...o.openIncidents, { number: 77, url: 'x' }] }),
  ],
  ['paused', 'paused', 'hold', always, (o) => ({ ...o, paused: { url: 'x' } })],
  ['few requests left', 'rate-limited', 'hold', always, (o) => ({ ...o, lowOnRequests: true })],
  ['plan deleted', 'plan-missing', 'hold', always, recorded('plan-missing')],
  [
    'history damaged',
    'history-unreadable',
    'hold',
    always,
    (o) => ({ ...o, history: { kind: 'unreadable', line: 2, message: 'not JSON', before: [] } }),
  ],
  [
    'history not ours',
    'history-unproven',
    'hold',
    always,
    (o) => ({ ...o, proof: { kind: 'unproven', message: 'no such merge' } }),
  ],
  ['breach', 'guardrail-breach', 'rollback', exposed, guardrail({ verdict: 'BREACH' })],
  [
    'no data is a breach',
    'no-data-breach',
    'rollback',
    exposed,
    guardrail({ verdict: 'NO_DATA' }, { onNoData: 'breach' }),
  ],
  [
    'an error is a breach',
    'error-breach',
    'rollback',
    exposed,
    guardrail({ verdict: 'ERROR' }, { onError: 'breach' }),
  ],
  ['no data', 'no-data', 'hold', exposed, guardrail({ verdict: 'NO_DATA' })],
  ['provider down', 'provider-error', 'hold', exposed, guardrail({ verdict: 'ERROR' })],
  [
    'both arms are ill',
    'shared-incident',
    'hold',
    exposed,
    guardrail({ verdict: 'INSUFFICIENT', code: 'shared-incident' }),
  ],
  [
    'both arms are ill, by a signal',
    'shared-incident',
    'hold',
    exposed,
    guardrail({ verdict: 'INSUFFICIENT', code: 'shared-incident' }, { class: 'signal' }),
  ],
  [
    'too little evidence',
    'insufficient',
    'wait',
    exposed,
    guardrail({ verdict: 'INSUFFICIENT', code: 'too-few-samples' }),
  ],
  ['signal', 'signal-breach', 'hold', exposed, guardrail({ verdict: 'BREACH' }, { class: 'signal' })],
  [
    'signal without data',
    'no-data',
    'hold',
    exposed,
    guardrail({ verdict: 'NO_DATA' }, { class: 'signal', onNoData: 'breach' }),
  ],
  [
    'dependency unmet',
    'dependency-unmet',
    'hold',
    goingOn,
    (o) => ({ ...o, dependencies: [...o.dependencies, { text: 'accounts is at 10 %', state: 'unmet' }] }),
  ],
  [
    'dependency unreadable',
    'dependency-unreadable',
    'hold',
    goingOn,
    (o) => ({ ...o, dependencies: [...o.dependencies, { text: 'accounts is broken', state: 'unreadable' }] }),
  ],
  ['starts later', 'starts-later', 'wait', goingOn, (o) => plan(o, { start: o.now + 1 })],
  [
    'frozen',
    'window-closed',
    'wait',
    goingOn,
    (o) => windows(o, { freeze: [{ from: o.now, to: o.now + day, why: 'Release' }] }),
  ],
  [
    'outside the windows',
    'window-closed',
    'wait',
    goingOn,
    (o) => windows(o, { allow: [{ days: [6], from: 0, to: 60, timezone: 'UTC', text: 'Sat' }] }),
  ],
  [
    'another ramp of the same file',
    'other-ramp-open',
    'wait',
    (o) => goingOn(o) && o.ramp.kind !== 'open',
    (o) => ({ ...o, otherRamp: { migration: 'accounts', url: 'x' } }),
  ],
  ['approvals missing', 'approvals-missing', 'wait', hasFittingRamp, (o) => approving(o, { approved: [] })],
]

const replacements: readonly Row[] = [
  [
    'ramp unreadable',
    'ramp-unreadable',
    'hold',
    goingOn,
    (o) => ({ ...o, ramp: { kind: 'unreadable', message: 'GitHub answered 500' } }),
  ],
  ['plan broken', 'plan-invalid', 'hold', always, recorded('plan-invalid')],
  ['plan points elsewhere', 'plan-config-changed', 'hold', always, recorded('plan-config-changed')],
  [
    'config broken',
    'config-unreadable',
    'hold',
    (o) => o.phase !== 'cleanup',
    (o) => ({ ...o, config: { kind: 'unreadable', message: 'no such key' } }),
  ],
  [
    'raised by hand',
    'drift',
    'hold',
    goingOn,
    (o) => ({ ...o, config: reading(exposureOf(o) + 0.001), live: { kind: 'nothing-live' } }),
  ],
  [
    'lowered by hand',
    'manual-rollback',
    'hold',
    exposed,
    (o) => ({ ...o, config: reading(0), rollback: { kind: 'none' } }),
  ],
  [
    "GitHub's Revert of a step",
    'manual-rollback',
    'hold',
    always,
    (o) => ({
      ...o,
      removed: { seq: 2, to: 100, kind: 'step', pull: 5, used: 2 },
      rollback: { kind: 'none' },
    }),
  ],
  [
    "GitHub's Revert of a revert",
    'rollback-undone',
    'hold',
    always,
    (o) => ({
      ...o,
      removed: { seq: 1, to: 0, kind: 'rollback', pull: 5, used: 2 },
      rollback: { kind: 'none' },
    }),
  ],
  ['rollback claimed', 'rollback-in-progress', 'rollback', always, claimed(null)],
  ['rollback authorised', 'rollback-in-progress', 'rollback', always, claimed(revert)],
  ['rollback waits', 'rollback-unmerged', 'rollback', always, claimed({ ...revert, authorised: false })],
  [
    'rollback without its incident',
    'rollback-in-progress',
    'rollback',
    always,
    withIncident('merged', { kind: 'none' }),
  ],
  ['incident open', 'incident-open', 'hold', always, withIncident('merged', openIncident)],
  [
    'incident closed too early',
    'incident-open',
    'hold',
    always,
    withIncident('merged', { kind: 'closed', number: 9, url: 'x', at: 0, valid: false, by: 'reed' }),
  ],
  ['incident deleted', 'incident-gone', 'hold', always, withIncident('merged', { kind: 'gone', number: 9 })],
  ['declined, incident open', 'incident-open', 'hold', always, withIncident('declined', openIncident)],
  [
    'declined, incident deleted',
    'incident-gone',
    'hold',
    always,
    withIncident('declined', { kind: 'gone', number: 9 }),
  ],
  [
    'declined, incident never opened',
    'incident-open',
    'hold',
    always,
    withIncident('declined', { kind: 'none' }),
  ],
  [
    'frozen until a person decides',
    'incident-open',
    'hold',
    always,
    rollback({ kind: 'incident-only', incident: openIncident }),
  ],
  [
    'not live yet',
    'not-live',
    'wait',
    exposed,
    (o) => ({
      ...o,
      history: { kind: 'read', lines: [stepLine({ to: exposureOf(o) })] },
      live: { kind: 'pending', message: 'not deployed', evidenceSince: null },
    }),
  ],
  [
    'nothing says what is live',
    'not-live',
    'wait',
    exposed,
    (o) => ({ ...o, live: { kind: 'nothing-live' } }),
  ],
  [
    'still soaking',
    'soaking',
    'wait',
    (o) => exposed(o) && exposureOf(o) < 100,
    (o) => ({ ...o, live: { kind: 'live', since: o.now - 1, evidenceSince: o.now - 1 } }),
  ],
  [
    'still in grace',
    'grace',
    'wait',
    (o) => exposed(o) && exposureOf(o) === 100,
    (o) => ({ ...o, live: { kind: 'live', since: o.now - 1, evidenceSince: o.now - 1 } }),
  ],
  [
    'more in the diff',
    'ramp-diff',
    'hold',
    hasFittingRamp,
    (o) => ramp(o, { diff: { kind: 'differs', message: 'README.md' } }),
  ],
  [
    'changes requested',
    'changes-requested',
    'hold',
    hasFittingRamp,
    (o) => approving(o, { blockedBy: ['dana'] }),
  ],
  [
    'merged by hand',
    'by-hand',
    'wait',
    hasFittingRamp,
    (o) => plan(o, { gate: { ...o.source.plan.gate, merge: 'by-hand' } }),
  ],
  [
    'ramp closed',
    'declined',
    'hold',
    goingOn,
    (o) => ({
      ...o,
      ramp: { kind: 'declined', pull: 7, url: 'x', move: next(o) ?? { kind: 'step', to: 1 } },
    }),
  ],
  [
    'a guardrail nobody judged',
    'no-data',
    'hold',
    (o) => exposed(o) && o.judged.length > 0 && o.phase !== 'cleanup',
    (o) => {
      const missing = { ...errors, name: 'forgotten' }
      return plan(o, { metrics: [...o.source.plan.metrics, missing] })
    },
  ],
]

const obstacle =
  (adds: boolean) =>
  ([name, code, weighs, applies, put]: Row): Obstacle => ({
    name,
    code,
    weighs,
    adds,
    applies,
    put: (observation) => inPhase(put(observation)),
  })

export const obstacles: readonly Obstacle[] = [
  ...additions.map(obstacle(true)),
  ...replacements.map(obstacle(false)),
]
