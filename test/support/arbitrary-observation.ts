/**
 * Observations for properties: `ready` ones, in which nothing stands in the way of the next move, and `anything`, in which every
 * part is drawn by itself, whether the parts make sense together or not.
 */
import fc from 'fast-check'
import type { Verdict } from '../../src/analysis/assessment.js'
import type { Metric, Plan } from '../../src/plan/plan.js'
import { rampBranch } from '../../src/rollout/branch-name.js'
import { countingLines, type HistoryLine } from '../../src/rollout/history.js'
import { nextMove } from '../../src/rollout/move.js'
import type {
  IncidentState,
  Judged,
  LastComplete,
  LineProof,
  Observation,
  PlanSource,
  RampState,
  RevertPull,
  RollbackState,
} from '../../src/rollout/observation.js'
import { phaseOf } from '../../src/rollout/phase.js'
import { assessed, rollbackLine, stepLine } from '../report/sample.js'
import { day, hour, metrics, minute, plans, tuesday } from './arbitrary-plan.js'

const url = 'https://github.test/acme/shop/pull/7'

export const settled: IncidentState = {
  kind: 'closed',
  number: 9,
  url,
  at: tuesday - 30 * day,
  valid: true,
  by: 'dana',
}
export const revert: RevertPull = { number: 8, url, head: 'c0ffee', authorised: true }

export function atHead(plan: Plan): PlanSource {
  return { kind: 'head', file: '.migration.yml', plan, hash: 'aa', criteria: 'bb' }
}

export function reading(exposure: number): Observation['config'] {
  return {
    kind: 'read',
    percentage: exposure,
    enabled: exposure > 0,
    shadow: false,
    fallback: true,
    exposure,
  }
}

export const proven: LineProof = { kind: 'merged', at: tuesday - 60 * day, commit: 'beef', pull: 6, url }

/** The phase is derived, so whoever changes what it is derived from derives it anew. */
export function inPhase(observation: Omit<Observation, 'phase' | 'next'>): Observation {
  const { source, config, history, live, now } = observation
  const lines = countingLines(history)
  const { plan } = source
  const phase = phaseOf({ plan, config, lines, live, now })
  const { ramp } = observation
  const again = ramp.kind === 'open' && ramp.move.kind === 'shadow'
  return { ...observation, phase, next: nextMove({ plan, config, phase, again }) }
}

/** A metric judged as given; everything measured up to a moment ago. */
export function judgedAs(metric: Metric, verdict: Verdict, at = tuesday): Judged {
  const change = { verdict, completeUntil: at - 5 * minute, text: `${metric.name} is ${verdict}` }
  return { metric, assessment: assessed(metric.name, change) }
}

/** A ramp pull request that fits the plan `aa`, merges, and has all approvals. */
export function openRamp(to: number, change: Partial<Extract<RampState, { kind: 'open' }>> = {}): RampState {
  const move = change.move ?? { kind: 'step' as const, to }
  return {
    kind: 'open',
    pull: 7,
    url,
    head: 'a1b2c3',
    seq: 2,
    move,
    mergeable: true,
    diff: { kind: 'exact', line: stepLine({ to, branch: rampBranch('checkout', 2, move) }) },
    approvals: { needed: 1, approved: ['kim'], blockedBy: [], ignored: [] },
    openedAt: tuesday - hour,
    planHash: 'aa',
    ...change,
  }
}

/** Verdicts that stand in nobody's way, for a metric of this class and these policies. */
function harmless(metric: Metric): readonly Verdict[] {
  if (metric.class === 'observe') return ['PASS', 'BREACH', 'NO_DATA', 'INSUFFICIENT', 'ERROR']
  const passed: Verdict[] = ['PASS']
  if (metric.onNoData === 'pass') passed.push('NO_DATA')
  if (metric.onError === 'pass') passed.push('ERROR')
  if (metric.class === 'signal') passed.push('INSUFFICIENT')
  return passed
}

const lastLines = (exposure: number): fc.Arbitrary<HistoryLine | null> =>
  exposure > 0
    ? fc.constantFrom(stepLine({ seq: 1, to: exposure }), rollbackLine({ seq: 1, from: 100, to: exposure }))
    : fc.constantFrom(null, rollbackLine({ seq: 1, to: 0 }))

function rollbacks(last: HistoryLine | null): fc.Arbitrary<RollbackState> {
  const branch = 'sluice/checkout/rollback-1'
  const declined: RollbackState = { kind: 'declined', branch, pull: revert, incident: settled }
  const alone: RollbackState = { kind: 'incident-only', incident: settled }
  if (last?.event !== 'rollback') return fc.constantFrom<RollbackState>({ kind: 'none' }, declined, alone)
  return fc.constantFrom<RollbackState>(
    { kind: 'merged', branch, pull: revert, incident: settled },
    { kind: 'merged', branch, pull: revert, incident: { kind: 'pull-request' } },
    declined,
  )
}

const archive = { kind: 'archive', to: 100 } as const

const ramps = (next: number | null): fc.Arbitrary<RampState> =>
  next === null
    ? fc.constantFrom<RampState>({ kind: 'none' }, openRamp(5), openRamp(100, { move: archive }))
    : fc.constantFrom<RampState>(
        { kind: 'none' },
        { kind: 'declined', pull: 7, url, move: { kind: 'step', to: next + 0.5 } },
        openRamp(next),
        openRamp(next, { mergeable: null }),
        openRamp(next, { mergeable: false }),
        openRamp(next, { planHash: 'old' }),
        openRamp(next + 0.5),
      )

/** Nothing stands in the way: the decision is propose, advance or finish. */
export const ready: fc.Arbitrary<Observation> = plans.chain((plan) => {
  const stops = [0, ...plan.ramp.steps.map(({ to }) => to)]
  return fc.nat(stops.length - 1).chain((at) => {
    const exposure = stops[at] ?? 0
    const soak = exposure === 100 ? plan.phases.full.grace : (plan.ramp.steps[at - 1]?.soak ?? 0)
    return lastLines(exposure).chain((last) =>
      fc
        .record({
          rollback: rollbacks(last),
          ramp: ramps(stops[at + 1] ?? null),
          longer: fc.nat(3 * day),
          verdicts: fc.tuple(...plan.metrics.map((metric) => fc.constantFrom(...harmless(metric)))),
          dependencies: fc.subarray([{ text: 'accounts has reached 50 %', state: 'met' as const }]),
        })
        .map(({ rollback, ramp, longer, verdicts, dependencies }): Observation => {
          // So long ago that no missing data is merely early.
          const since = tuesday - soak - longer - hour
          return inPhase({
            checklist: { kind: 'no-issues' },
            now: tuesday,
            source: atHead(plan),
            config: reading(exposure),
            history: { kind: 'read', lines: last === null ? [] : [last] },
            proof: last === null ? { kind: 'no-line' } : proven,
            live: exposure === 0 ? { kind: 'nothing-live' } : { kind: 'live', since, evidenceSince: since },
            removed: null,
            judged:
              exposure === 0
                ? []
                : plan.metrics.map((metric, index) => judgedAs(metric, verdicts[index] ?? 'PASS')),
            ramp,
            rollback,
            openIncidents: [],
            paused: null,
            dependencies,
            lastComplete: { kind: 'at', at: tuesday - 5 * minute },
            otherRamp: null,
            lowOnRequests: false,
          })
        }),
    )
  })
})

const incidents = fc.constantFrom<IncidentState>(
  { kind: 'none' },
  { kind: 'open', number: 9, url },
  settled,
  { kind: 'closed', number: 9, url, at: tuesday, valid: false, by: null },
  { kind: 'gone', number: 9 },
  { kind: 'pull-request' },
)

const anyRollback: fc.Arbitrary<RollbackState> = fc
  .record({ incidents, authorised: fc.boolean() })
  .chain(({ incidents: incident, authorised }) => {
    const branch = 'sluice/checkout/rollback-1'
    const pull = { ...revert, authorised }
    return fc.constantFrom<RollbackState>(
      { kind: 'none' },
      { kind: 'claimed', branch, pull: null, incident },
      { kind: 'claimed', branch, pull, incident },
      { kind: 'merged', branch, pull, incident },
      { kind: 'declined', branch, pull, incident },
      { kind: 'incident-only', incident },
    )
  })

const odd = fc.constantFrom<number | null>(null, Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 0.02)
const instant = fc.oneof(
  fc.integer({ min: tuesday - 40 * day, max: tuesday + 40 * day }),
  fc.constantFrom(0, tuesday),
)
// As config files are read: at most three decimals.
const exposures = fc.oneof(
  fc.constantFrom(0, 5, 25, 50, 100),
  fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
)

const anyJudged = metrics.chain((drawn) =>
  fc.tuple(
    ...drawn.map((metric) =>
      fc
        .record({
          verdict: fc.constantFrom<Verdict>('PASS', 'PASS', 'BREACH', 'NO_DATA', 'INSUFFICIENT', 'ERROR'),
          code: fc.constantFrom('within-limits', 'shared-incident', 'too-few-samples'),
          value: odd,
          baseline: odd,
          limit: odd,
          samples: odd,
          completeUntil: fc.option(instant),
        })
        .map((change): Judged => ({ metric, assessment: assessed(metric.name, change) })),
    ),
  ),
)

const sources = plans.chain((plan) =>
  fc.constantFrom<PlanSource>(
    atHead(plan),
    { ...atHead(plan), kind: 'recorded', why: 'plan-missing', message: 'gone' },
    { ...atHead(plan), kind: 'recorded', why: 'plan-invalid', message: 'broken' },
    { ...atHead(plan), kind: 'recorded', why: 'plan-config-changed', message: 'moved' },
  ),
)

const anyRamp: fc.Arbitrary<RampState> = exposures.chain((to) =>
  fc.oneof(
    fc.constantFrom<RampState>(
      { kind: 'none' },
      { kind: 'declined', pull: 7, url, move: { kind: 'step', to } },
    ),
    fc
      .record({
        mergeable: fc.constantFrom(true, false, null),
        planHash: fc.constantFrom('aa', 'old', null),
        diff: fc.constantFrom(
          { kind: 'exact' as const, line: stepLine({ to }) },
          { kind: 'differs' as const, message: 'it also changes README.md' },
        ),
        approvals: fc.record({
          needed: fc.nat(3),
          approved: fc.subarray(['dana', 'kim']),
          blockedBy: fc.subarray(['tris']),
          ignored: fc.subarray([{ login: 'reed', why: 'has no write access to this repository' }]),
        }),
      })
      .map((change) => openRamp(to, change)),
  ),
)

export const anything: fc.Arbitrary<Observation> = fc
  .record({
    checklist: fc.constantFrom<Observation['checklist']>({ kind: 'no-issues' }, { kind: 'missing' }),
    now: fc.oneof(instant, fc.constant(tuesday)),
    source: sources,
    config: fc.oneof(
      exposures.map(reading),
      fc.constant<Observation['config']>({ kind: 'unreadable', message: 'no such key' }),
    ),
    history: fc.oneof(
      exposures.map((to): Observation['history'] => ({ kind: 'read', lines: [stepLine({ seq: 1, to })] })),
      fc.constantFrom<Observation['history']>(
        { kind: 'read', lines: [] },
        { kind: 'read', lines: [rollbackLine({ to: 0 })] },
        { kind: 'unreadable', line: 3, message: 'not a JSON object on one line', before: [] },
      ),
    ),
    proof: fc.constantFrom<LineProof>(
      proven,
      { kind: 'no-line' },
      { kind: 'unproven', message: 'no such merge' },
    ),
    live: fc.oneof(
      fc.constantFrom<Observation['live']>(
        { kind: 'nothing-live' },
        { kind: 'pending', message: 'not deployed', evidenceSince: null },
        { kind: 'pending', message: 'not deployed', evidenceSince: tuesday },
      ),
      fc.record({ kind: fc.constant('live'), since: instant, evidenceSince: instant }),
    ),
    removed: fc.constantFrom<Observation['removed']>(
      null,
      { seq: 2, to: 10, kind: 'step', pull: 5, used: 2 },
      { seq: 1, to: 0, kind: 'rollback', pull: 5, used: 2 },
    ),
    judged: anyJudged,
    lastComplete: fc.oneof(
      fc.constantFrom<LastComplete>({ kind: 'missing' }, { kind: 'unreadable' }),
      fc.record({ kind: fc.constant('at'), at: instant }),
      fc.record({ kind: fc.constant('none'), since: instant }),
    ),
    ramp: anyRamp,
    rollback: anyRollback,
    openIncidents: fc.constantFrom<Observation['openIncidents']>([], [], [{ number: 7, url }]),
    paused: fc.constantFrom(null, { url }),
    dependencies: fc.subarray([
      { text: 'accounts has reached 50 %', state: 'met' as const },
      { text: 'accounts is at 10 % of 50 %', state: 'unmet' as const },
      { text: 'acme/ledger cannot be read', state: 'unreadable' as const },
    ]),
    otherRamp: fc.constantFrom(null, { migration: 'accounts', url }),
    lowOnRequests: fc.boolean(),
  })
  .map(inPhase)
