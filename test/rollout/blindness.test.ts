import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Metric } from '../../src/plan/plan.js'
import { blindnessOf, completeToKeep, keptEvery } from '../../src/rollout/blindness.js'
import { decide } from '../../src/rollout/decide.js'
import type { Judged, LastComplete, Observation } from '../../src/rollout/observation.js'
import { assessed, errors, observation, plan, stepLine } from '../report/sample.js'

const minute = 60_000
const live = Date.UTC(2026, 11, 7, 9, 5)

/** `completeUntil` null: the provider failed. */
function judged(metric: Metric, completeUntil: number | null): Judged {
  const verdict = completeUntil === null ? 'ERROR' : 'INSUFFICIENT'
  return { metric, assessment: assessed(metric.name, { verdict, completeUntil }) }
}

const slow: Metric = { ...errors, name: 'slow', interval: 20 * minute }

function seen(
  now: number,
  failing: boolean,
  lastComplete: LastComplete,
  metrics: readonly Metric[],
  change: Partial<Observation['source']['plan']> = {},
): Observation {
  const grid = ({ delay, interval }: Metric) => Math.floor((now - delay) / interval) * interval
  const given = plan({ metrics, onBlind: 'rollback', ...change })
  return observation({
    now,
    source: { kind: 'head', file: '.migration.yml', plan: given, hash: 'aa', criteria: 'bb' },
    history: { kind: 'read', lines: [stepLine({ seq: 1, from: 0, to: 5 })] },
    live: { kind: 'live', since: live, evidenceSince: live },
    judged: metrics.map((metric) => judged(metric, failing ? null : grid(metric))),
    lastComplete,
  })
}

const codes = (observed: Observation) => decide(observed).reasons.map(({ code }) => code)

describe('a provider that fails', () => {
  const at = (now: number, lastComplete: LastComplete) => seen(now, true, lastComplete, [errors])
  const hour = live + 60 * minute
  // maxBlind 30 min, kept at least every 10.
  test.each([
    ['31 min after what is kept', { kind: 'at', at: hour - 31 * minute }, 'flying-blind'],
    ['40 min after what is kept', { kind: 'at', at: hour - 40 * minute }, 'flying-blind'],
    ['more than that', { kind: 'at', at: hour - 40 * minute - 1 }, 'blind-rollback'],
    ['30 min after what is kept', { kind: 'at', at: hour - 30 * minute }, 'provider-error'],
    ['followed for 31 min', { kind: 'none', since: hour - 31 * minute }, 'blind-rollback'],
    ['followed for a minute', { kind: 'none', since: hour - minute }, 'flying-blind'],
    ['nothing is kept: counted from live', { kind: 'missing' }, 'flying-blind'],
    ['nothing can be kept', { kind: 'unreadable' }, 'provider-error'],
  ] as const)('%s', (_what, kept, code) => {
    expect(codes(at(hour, kept))[0]).toBe(code)
  })

  test('a time from before the step is that of the step', () => {
    const early = at(live + 20 * minute, { kind: 'at', at: live - 300 * minute })
    expect(blindnessOf(early, live)).toEqual({ lasted: 20 * minute, tooLong: false, certain: false })
    expect(blindnessOf(at(live + minute, { kind: 'at', at: live + 9 * minute }), live).lasted).toBe(0)
  })

  test('blinds nobody where the plan says that it is healthy', () => {
    expect(codes(seen(hour, true, { kind: 'missing' }, [{ ...errors, onError: 'pass' }]))).not.toContain(
      'flying-blind',
    )
  })
})

test('what is kept is the oldest of the guardrails, and nothing new while one of them says nothing', () => {
  const two = seen(live + 60 * minute, false, { kind: 'missing' }, [errors, slow])
  const oldest = Math.min(...two.judged.map(({ assessment }) => assessment.completeUntil ?? 0))
  expect(completeToKeep(two)).toBe(oldest)
  const [first] = two.judged
  const half = { ...two, judged: first === undefined ? [] : [first, judged(slow, null)] }
  expect(completeToKeep(half)).toBeNull()
  expect(completeToKeep({ ...half, lastComplete: { kind: 'at', at: live } })).toBe(live)
})

/** Runs at odd intervals, a provider that comes and goes, and a memory that is written as seldom as allowed and is lost at times. */
const story = fc.record({
  metrics: fc.constantFrom<readonly Metric[]>([errors], [errors, slow], [slow]),
  maxBlind: fc.constantFrom(10 * minute, 30 * minute, 90 * minute),
  runs: fc.array(
    fc.record({
      after: fc.integer({ min: minute, max: 40 * minute }),
      failing: fc.boolean(),
      long: fc.integer({ min: 1, max: 5 }),
      lost: fc.nat(15).map((chance) => chance === 0),
    }),
    { minLength: 5, maxLength: 40 },
  ),
})

test('blindness never shrinks while nothing comes in, is never negative, and takes back only what was blind for longer than maxBlind', () => {
  let rolledBack = 0
  fc.assert(
    fc.property(story, ({ metrics, maxBlind, runs }) => {
      let now = live
      let kept: LastComplete = { kind: 'missing' }
      let sawComplete = live
      let before = 0
      for (const { after, failing, lost } of runs.flatMap((run) =>
        Array.from({ length: run.long }, () => run),
      )) {
        now += after
        if (lost) kept = { kind: 'missing' }
        const observed = seen(now, failing, kept, metrics, { maxBlind })
        const { lasted } = blindnessOf(observed, live)
        expect(lasted).toBeGreaterThanOrEqual(0)
        if (failing) expect(lasted).toBeGreaterThanOrEqual(before)
        const until = observed.judged.map(({ assessment }) => assessment.completeUntil ?? 0)
        sawComplete = Math.max(sawComplete, failing ? 0 : Math.min(now, ...until))
        const real = now - sawComplete
        const slowest = Math.max(...metrics.map(({ delay, interval }) => delay + 2 * interval))
        const { source } = observed
        if (failing) {
          const taken = codes(observed).includes('blind-rollback')
          if (taken) {
            rolledBack += 1
            expect(real).toBeGreaterThan(maxBlind)
          }
          const must = Math.max(maxBlind, slowest) + keptEvery(source.plan)
          if (kept.kind === 'at' && real > must) expect(taken).toBe(true)
        }
        const complete = completeToKeep(observed)
        if (complete === null) kept = kept.kind === 'missing' ? { kind: 'none', since: now } : kept
        else if (kept.kind !== 'at' || complete - kept.at >= keptEvery(source.plan))
          kept = { kind: 'at', at: complete }
        before = failing && !lost ? lasted : 0
      }
    }),
    { numRuns: 300 },
  )
  expect(rolledBack).toBeGreaterThan(50)
})
