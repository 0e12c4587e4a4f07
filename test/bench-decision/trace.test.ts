import { describe, expect, test } from '@jest/globals'
import type { Interval, Policy } from '../../bench/decision/policy.js'
import { type Replay, readLog, replay } from '../../bench/decision/trace.js'

const log = readLog()

/** What a policy sees of one replay. */
function watch(settings: Replay): { history: readonly Interval[]; ramp: Interval[] } {
  const ramp: Interval[] = []
  let history: readonly Interval[] = []
  const policy: Policy = {
    name: 'watch',
    runs: 'cron',
    begin: (given) => {
      history = given.history
      return (interval) => {
        ramp.push(interval)
        return 'continue'
      }
    },
  }
  expect(replay(log, policy, settings)).toBeNull()
  return { history, ramp }
}

const sum = (intervals: readonly Interval[], arm: 'canary' | 'baseline') => ({
  requests: intervals.reduce((all, { counted }) => all + counted[arm].requests, 0),
  errors: intervals.reduce((all, { counted }) => all + (counted[arm].errors[0] ?? 0), 0),
})

describe('the real log', () => {
  test('is the one that the notes describe', () => {
    const rows = log.flat()
    expect(log.length).toBe(997)
    expect(new Set(rows.map(({ client }) => client)).size).toBe(1753)
    expect(rows.reduce((all, { requests }) => all + requests, 0)).toBe(10_000)
    expect(rows.reduce((all, { bad }) => all + bad, 0)).toBe(220)
  })

  test('routes a client to one arm for good, and the history to the baseline', () => {
    const { history, ramp } = watch({ share: 0.5, injected: 0, salt: 3 })
    const arms = new Map<number, Set<boolean>>()
    for (const { client, canary } of ramp.flatMap(({ clients = [] }) => clients))
      arms.set(client, (arms.get(client) ?? new Set()).add(canary))
    expect([...arms.values()].every((seen) => seen.size === 1)).toBe(true)
    const share = [...arms.values()].filter((seen) => seen.has(true)).length / arms.size
    expect(share).toBeCloseTo(0.5, 1)
    expect(sum(history, 'canary').requests).toBe(0)
    expect(history.length).toBe(288)
  })

  test('loses and invents nothing, whatever the salt', () => {
    for (const salt of [1, 2]) {
      const { history, ramp } = watch({ share: 0.25, injected: 0, salt })
      const [canary, baseline] = [
        sum([...history, ...ramp], 'canary'),
        sum([...history, ...ramp], 'baseline'),
      ]
      expect(canary.requests + baseline.requests).toBe(10_000)
      expect(canary.errors + baseline.errors).toBe(220)
    }
    const canaries = [1, 2].map(
      (salt) => sum(watch({ share: 0.25, injected: 0, salt }).ramp, 'canary').requests,
    )
    expect(canaries[0]).not.toBe(canaries[1])
  })

  test('gets its additional errors on the canary only, and per client', () => {
    const [clean, worse] = [0, 0.05].map((injected) => watch({ share: 0.5, injected, salt: 4 }).ramp)
    if (!clean || !worse) throw new Error('Nothing replayed')
    expect(sum(worse, 'baseline')).toEqual(sum(clean, 'baseline'))
    const { requests, errors } = sum(clean, 'canary')
    const added = sum(worse, 'canary').errors - errors
    expect(added / (requests - errors)).toBeCloseTo(0.05, 1)
    const perClient = worse.flatMap(({ clients = [] }) => clients).filter(({ canary }) => canary)
    expect(perClient.reduce((all, client) => all + client.errors, 0)).toBe(errors + added)
  })
})
