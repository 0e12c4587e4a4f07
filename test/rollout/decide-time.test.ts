import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Assessment } from '../../src/analysis/assessment.js'
import type { Windows } from '../../src/plan/plan.js'
import { decide } from '../../src/rollout/decide.js'
import type { HistoryLine } from '../../src/rollout/history.js'
import type { Judged, Observation } from '../../src/rollout/observation.js'
import { errors, rollbackLine, observation as sample, stepLine } from '../report/sample.js'
import { atHead, judgedAs, openRamp, ready } from '../support/arbitrary-observation.js'
import { day, hour, minute, tuesday } from '../support/arbitrary-plan.js'
import { exposureOf } from './obstacles.js'

const codes = (observation: Observation) => decide(observation).reasons.map(({ code }) => code)
const timed = ['soaking', 'grace', 'starts-later', 'window-closed']

/** The same state of things at another time; what was measured is measured up to then. */
function at(observation: Observation, now: number): Observation {
  const judged = observation.judged.map(({ metric, assessment }) => ({
    metric,
    assessment: { ...assessment, completeUntil: now - 5 * minute },
  }))
  return { ...observation, now, judged }
}

const windows = fc.constantFrom<Windows>(
  { allow: [], freeze: [] },
  { allow: [], freeze: [{ from: tuesday - hour, to: tuesday + 30 * hour, why: 'Release' }] },
  {
    allow: [{ days: [2, 4], from: 540, to: 660, timezone: 'Europe/Berlin', text: 'Tue, Thu 09:00-11:00' }],
    freeze: [{ from: tuesday + 2 * day, to: tuesday + 16 * day, why: 'Holidays' }],
  },
)

/** Waits for any mixture of soak or grace, start and windows, and for nothing else. */
const waiting = fc
  .record({ drawn: ready, windows, elapsed: fc.nat(40 * day), start: fc.option(fc.nat(20 * day)) })
  .map(({ drawn, windows, elapsed, start }): Observation => {
    const since = tuesday - elapsed
    const plan = {
      ...drawn.source.plan,
      gate: { ...drawn.source.plan.gate, windows },
      ...(start === null ? {} : { start: tuesday + start }),
    }
    return {
      ...drawn,
      source: atHead(plan),
      live: drawn.live.kind === 'live' ? { ...drawn.live, since } : drawn.live,
      // An open pull request would wait for nobody here, and one that was closed holds.
      ramp: { kind: 'none' },
      judged: drawn.judged.map(({ metric }) => judgedAs(metric, 'PASS')),
    }
  })

describe('a wait', () => {
  test('that time alone ends says when it ends: neither later nor sooner', () => {
    fc.assert(
      fc.property(waiting, (observation) => {
        const decision = decide(observation)
        if (decision.kind !== 'wait') return
        expect(timed).toContain(decision.reasons[0].code)
        const { until } = decision
        if (until === null) throw new Error('every one of these ends')
        expect(until).toBeGreaterThan(observation.now)
        expect(['propose', 'finish']).toContain(decide(at(observation, until)).kind)
        expect(decide(at(observation, until - 1)).kind).toBe('wait')
      }),
      { numRuns: 500 },
    )
  })

  test('for people or evidence does not pretend to know', () => {
    fc.assert(
      fc.property(waiting, (observation) => {
        fc.pre(decide(observation).kind === 'wait' && exposureOf(observation) > 0)
        const judged: Judged[] = [...observation.judged, { ...judgedAs(errors, 'INSUFFICIENT') }]
        expect(decide({ ...observation, judged })).toMatchObject({ kind: 'wait', until: null })
      }),
    )
  })

  test('for a window that never opens has no end', () => {
    const never = { allow: [{ days: [], from: 0, to: 60, timezone: 'UTC', text: 'never' }], freeze: [] }
    const plan = sample().source.plan
    const observation = sample({
      history: { kind: 'read', lines: [stepLine({ to: 5 })] },
      source: atHead({ ...plan, gate: { ...plan.gate, windows: never } }),
      live: { kind: 'live', since: sample().now - hour, evidenceSince: sample().now - hour },
    })
    expect(decide(observation)).toMatchObject({ kind: 'wait', until: null })
  })

  test('for its soak is over once and for all', () => {
    fc.assert(
      fc.property(waiting, fc.nat(40 * day), fc.nat(40 * day), (observation, sooner, more) => {
        const soaks = (now: number) =>
          codes(at(observation, now)).some((code) => code === 'soaking' || code === 'grace')
        if (!soaks(tuesday + sooner)) expect(soaks(tuesday + sooner + more)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

/** At 5 %, soaked, nothing in the way, with one guardrail. */
function step(
  metric: Partial<Judged['metric']>,
  assessment: Partial<Assessment>,
  now: number,
  maxBlind = 30 * minute,
) {
  const base = sample()
  const one = { ...errors, ...metric }
  return sample({
    now,
    history: { kind: 'read', lines: [stepLine({ to: 5 })] },
    source: atHead({
      ...base.source.plan,
      metrics: [one],
      maxBlind,
      gate: { ...base.source.plan.gate, windows: { allow: [], freeze: [] } },
    }),
    live: { kind: 'live', since: base.now, evidenceSince: base.now },
    judged: [{ metric: one, assessment: { ...judgedAs(one, 'PASS').assessment, ...assessment } }],
  })
}
const live = sample().now

describe('evidence that does not come', () => {
  test('just after a step went live is early, not absent', () => {
    const early = step({}, { verdict: 'NO_DATA', completeUntil: null }, live + 16 * minute)
    expect(codes(early)).toContain('insufficient')
    expect(codes(early)).not.toContain('no-data')
    expect(codes(step({ class: 'signal' }, { verdict: 'NO_DATA' }, live + 16 * minute))).not.toContain(
      'no-data',
    )
    expect(codes({ ...early, now: live + 17 * minute })).toContain('no-data')
    const breach = step({ onNoData: 'breach' }, { verdict: 'NO_DATA' }, live + 16 * minute)
    expect(decide(breach).kind).not.toBe('rollback')
    expect(decide({ ...breach, now: live + 17 * minute })).toMatchObject({
      kind: 'rollback',
      cause: { kind: 'no-data', metric: 'errors' },
    })
  })

  test('for longer than maxBlind holds, or rolls back where the plan says so', () => {
    const blind = (now: number) => step({}, { completeUntil: live + hour }, now)
    expect(codes(blind(live + 90 * minute))).not.toContain('flying-blind')
    expect(codes(blind(live + 90 * minute + 1))).toContain('flying-blind')
    const observation = blind(live + 2 * hour)
    const { plan } = observation.source
    const rollback = { ...observation, source: atHead({ ...plan, onBlind: 'rollback' }) }
    expect(decide(rollback)).toMatchObject({
      kind: 'rollback',
      cause: { kind: 'blind', text: 'no complete evidence for 1 h (maxBlind: 30 min)' },
    })
    const frozen = {
      ...rollback,
      source: atHead({ ...plan, onBlind: 'rollback', rollback: { ...plan.rollback, irreversibleAfter: 5 } }),
    }
    expect(decide(frozen)).toMatchObject({ kind: 'freeze', cause: { kind: 'blind' } })
  })

  test('counts from when evidence counts, and never before a first interval can be complete', () => {
    const none = { completeUntil: null }
    expect(codes(step({}, none, live + 30 * minute))).not.toContain('flying-blind')
    expect(codes(step({}, none, live + 30 * minute + 1))).toContain('flying-blind')
    expect(codes(step({}, { completeUntil: live - hour }, live + 30 * minute))).not.toContain('flying-blind')
    expect(codes(step({}, none, live + 12 * minute, minute))).not.toContain('flying-blind')
    expect(codes(step({}, none, live + 12 * minute + 1, minute))).toContain('flying-blind')
    const slow = step({ interval: hour }, none, live + 2 * hour + 2 * minute)
    expect(codes(slow)).not.toContain('flying-blind')
    expect(codes({ ...slow, now: slow.now + 1 })).toContain('flying-blind')
  })

  test('is as good as healthy where the plan says pass', () => {
    const silent = step({ onNoData: 'pass' }, { verdict: 'NO_DATA', completeUntil: null }, live + 3 * day)
    const down = step({ onError: 'pass' }, { verdict: 'ERROR', completeUntil: null }, live + 3 * day)
    for (const observation of [silent, down])
      expect(decide(observation)).toMatchObject({ kind: 'propose', move: { to: 10 } })
  })

  test('of signals blinds nobody', () => {
    expect(codes(step({ class: 'signal' }, { completeUntil: null }, live + 3 * day))).not.toContain(
      'flying-blind',
    )
  })
})

describe('a pull request and what it waits for', () => {
  test('say who approved and what is missing, and whose approval did not count', () => {
    const base = {
      needed: 2,
      blockedBy: [],
      ignored: [{ login: 'reed', why: 'has no write access to this repository' }],
    }
    const open = (approved: string[]) => ({
      ...step({}, {}, live + 3 * day),
      history: { kind: 'read' as const, lines: [] },
      proof: { kind: 'no-line' as const },
      live: { kind: 'nothing-live' as const },
      config: {
        kind: 'read' as const,
        percentage: 0,
        enabled: false,
        shadow: false,
        fallback: null,
        exposure: 0,
      },
      next: { kind: 'step' as const, to: 1 },
      ramp: openRamp(1, { approvals: { ...base, approved } }),
    })
    expect(decide(open(['dana', 'kim']))).toMatchObject({
      kind: 'advance',
      reasons: [{ text: 'approved by dana, kim' }],
    })
    expect(decide(open(['dana']))).toMatchObject({
      kind: 'wait',
      until: null,
      reasons: [{ text: '1 of 2 approvals missing; reed has no write access to this repository' }],
    })
  })

  test('an unlive rollback holds where an unlive step waits', () => {
    const base = step({}, {}, live + 3 * day)
    const pending = {
      kind: 'pending' as const,
      message: 'merged, and no deployment contains it yet',
      evidenceSince: null,
    }
    const afterLine = (line: HistoryLine): Observation => ({
      ...base,
      live: pending,
      history: { kind: 'read', lines: [line] },
    })
    const { message: text } = pending
    expect(decide(afterLine(stepLine({ to: 5 })))).toEqual({
      kind: 'wait',
      until: null,
      reasons: [{ code: 'not-live', text }],
    })
    expect(decide(afterLine(rollbackLine({ to: 5 })))).toEqual({
      kind: 'hold',
      reasons: [{ code: 'rollback-not-live', text }],
    })
  })

  test('two ramps of one file that were opened at once do not wait for each other', () => {
    const base = ready.filter((one) => decide(one).kind === 'advance')
    fc.assert(
      fc.property(base, (observation) => {
        expect(decide({ ...observation, otherRamp: { migration: 'accounts', url: 'x' } }).kind).toBe(
          'advance',
        )
      }),
      { numRuns: 20 },
    )
  })
})
