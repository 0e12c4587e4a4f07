import { describe, expect, test } from '@jest/globals'
import type { Cell, Criterion, Interval } from '../../src/analysis/assessment.js'
import { type Power, type PowerStep, power, type Traffic } from '../../src/analysis/power.js'
import { regressionOf } from '../../src/analysis/regression.js'
import type { Kind } from '../../src/analysis/sequential/question.js'
import { ratioKind } from '../../src/analysis/sequential/ratio-kind.js'
import { runTests } from '../../src/analysis/sequential/run-tests.js'
import { settingsOf, stagesOf } from '../../src/analysis/sequential/settings.js'
import { slowKind } from '../../src/analysis/sequential/slow-kind.js'

const interval = 300_000
const number = (value: number) => ({ kind: 'number', value }) as const
const ratio = (rate: number, total: number): Cell => ({
  shape: 'ratio',
  bad: number(rate * total),
  total: number(total),
})
const errors: Criterion = {
  metric: 'errors',
  kind: 'ratio',
  direction: 'up',
  minSamples: 1000,
  rollback: { aboveBaselineBy: 0.005 },
}
const p95: Criterion = {
  metric: 'p95',
  kind: 'quantile',
  quantile: 0.95,
  direction: 'up',
  minSamples: 200,
  rollback: { aboveBaselineTimes: 2 },
}
const step = (share: number, more: Partial<PowerStep> = {}): PowerStep => ({
  share,
  interval,
  tests: 2,
  index: 0,
  planned: 4032,
  ...more,
})

function known(criterion: Criterion, traffic: Traffic, at: PowerStep): Power {
  const found = power(criterion, traffic, at)
  if ('why' in found) throw new Error(found.why)
  return found
}

const independent = (cell: Cell): Traffic => ({ cell, dispersion: { phi: 1, size: 0 }, control: true })

describe('the published table (reference/analysis.md 1.11: expected requests of the new system)', () => {
  const total = 1e7
  // Baseline rate, multiple of a limit of 0.5 points, then requests at 1, 10 and 50 %.
  const toRollBack = [
    [0.001, 1, 6270, 6499, 9012],
    [0.001, 10, 54, 81, 240],
    [0.005, 1, 12211, 13122, 21417],
    [0.005, 2, 1588, 1728, 3055],
    [0.005, 4, 380, 451, 1031],
    [0.02, 1, 33876, 37007, 64655],
    [0.02, 4, 971, 1095, 2172],
    [0.02, 40, 23, 29, 70],
  ] as const
  test.each(toRollBack)('baseline %p, %p times the limit', (rate, times, ...requests) => {
    for (const [i, share] of [1, 10, 50].entries()) {
      const found =
        known(errors, independent(ratio(rate, total)), step(share)).rolledBack(times) ?? Number.NaN
      const ours = (found * total * share) / 100
      expect(ours / (requests[i] ?? Number.NaN)).toBeGreaterThan(0.65)
      expect(ours / (requests[i] ?? Number.NaN)).toBeLessThan(1.35)
    }
  })

  const toAdvance = [
    [0.001, 32, 186, 413, 1312, 1368],
    [0.005, 35, 252, 663, 2991, 3601],
    [0.02, 44, 459, 1512, 9292, 12933],
  ] as const
  test.each(toAdvance)('baseline %p, healthy', (rate, ...requests) => {
    for (const [i, share] of [1, 5, 10, 25, 50].entries()) {
      const found = known(errors, independent(ratio(rate, total)), step(share)).proven ?? Number.NaN
      const ours = (found * total * share) / 100
      expect(ours / (requests[i] ?? Number.NaN)).toBeGreaterThan(0.65)
      expect(ours / (requests[i] ?? Number.NaN)).toBeLessThan(1.35)
    }
  })
})

describe('the tests themselves, on seeded traffic', () => {
  /** Poisson counts from a seeded generator. */
  function poissonOf(seed: number) {
    let state = seed >>> 0
    const uniform = () => {
      state = (state + 0x6d2b79f5) >>> 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296
    }
    return (mean: number): number => {
      let [count, left] = [0, mean]
      for (; left > 0; left -= 30) {
        let product = uniform()
        const floor = Math.exp(-Math.min(30, left))
        while (product > floor) {
          product *= uniform()
          count += 1
        }
      }
      return count
    }
  }

  const drawn = (cell: Cell, part: number, poisson: (mean: number) => number): Cell => {
    if (cell.shape === 'ratio') {
      const [bad, total] = [cell.bad, cell.total]
      if (bad.kind !== 'number' || total.kind !== 'number') return cell
      return { shape: 'ratio', bad: number(poisson(bad.value * part)), total: number(total.value * part) }
    }
    if (cell.shape !== 'buckets' || 'kind' in cell.buckets) return cell
    const { le, count } = cell.buckets
    let sum = 0
    return {
      shape: 'buckets',
      buckets: {
        le,
        count: count.map((one, i) => {
          sum += poisson((one - (count[i - 1] ?? 0)) * part)
          return sum
        }),
      },
    }
  }

  /** The median over seeds of the intervals until a regression is rolled back, and until a healthy step is proven. */
  function simulated<Arm, Learned>(
    kind: Kind<Arm, Learned>,
    criterion: Criterion,
    cell: Cell,
    share: number,
    times: number,
    runs: number,
  ) {
    const options = { ...step(share), now: 0, since: 0, delay: 0 }
    const [stages, settings] = [stagesOf(criterion, options), settingsOf(criterion, options)]
    const worse = times === 0 ? cell : (regressionOf(criterion, cell)?.cell(times) ?? cell)
    const found = Array.from({ length: runs }, (_, run) => {
      const poisson = poissonOf(run + 1)
      const tests = runTests(kind, stages, settings, null)
      const at = (i: number, fresh: Cell): Interval => ({
        start: i * interval,
        end: (i + 1) * interval,
        new: drawn(fresh, share / 100, poisson),
        old: drawn(cell, 1 - share / 100, poisson),
      })
      for (let i = -288; i < 0; i++) tests.take(at(i, cell))
      for (let i = 0; i < 5000; i++) {
        tests.take(at(i, worse))
        const { tests: evidence } = tests.state()
        const proof = Object.entries(evidence).find(([id]) => id.startsWith('proof'))?.[1] ?? []
        const logE = Math.log(proof.reduce((sum, log) => sum + Math.exp(log), 0))
        if (times === 0 ? logE >= settings.proof : tests.crossing() !== null) return i + 1
      }
      return 5000
    })
    return found.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  }

  const busy = ratio(0.005, 4000)
  const quiet = ratio(0.005, 500)
  test.each([
    [5, 1],
    [5, 2],
    [50, 2],
  ])('errors at %p %%, %p times the limit: the median is what was expected', (share, times) => {
    const expected = known(errors, independent(busy), step(share)).rolledBack(times) ?? 0
    const median = simulated(ratioKind('up'), errors, busy, share, times, 40)
    expect(median / expected).toBeGreaterThan(0.65)
    expect(median / expected).toBeLessThan(1.6)
  })

  test.each([5, 25])('a healthy step of %p %% is proven when it was expected', (share) => {
    const expected = known(errors, independent(quiet), step(share)).proven ?? 0
    const median = simulated(ratioKind('up'), errors, quiet, share, 0, 40)
    expect(median / Math.max(1, expected)).toBeGreaterThan(0.65)
    expect(median / Math.max(1, expected)).toBeLessThan(1.6)
  })

  // With far fewer requests the old quantile itself is known badly, and the tests take up to twice as long as expected.
  test('so is a slower P95', () => {
    const cell: Cell = {
      shape: 'buckets',
      buckets: {
        le: [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, Number.POSITIVE_INFINITY],
        count: [100, 250, 340, 380, 395, 399, 400],
      },
    }
    for (const times of [1, 2]) {
      const expected = known(p95, independent(cell), step(2)).rolledBack(times) ?? 0
      const median = simulated(slowKind(0.95), p95, cell, 2, times, 30)
      expect(median / expected).toBeGreaterThan(0.6)
      expect(median / expected).toBeLessThan(1.7)
    }
  })
})

describe('power', () => {
  const traffic = independent(ratio(0.005, 4000))

  test('what is within the time is what the smallest regression says', () => {
    const found = known(errors, traffic, step(5))
    const size = found.smallest(100) ?? 0
    expect(found.rolledBack(size)).toBeLessThanOrEqual(100)
    expect(found.rolledBack(size * 0.97)).toBeGreaterThan(100)
    // Half of the limit is tolerable: no time is long enough to see less.
    expect(found.smallest(1e9)).toBeGreaterThan(0.5)
    expect(found.say(2)).toBe('+1 percentage points')
    expect(found.rulesOut).toBe('more than +2.5 percentage points')
  })

  test('more traffic, a larger regression and fewer tests are seen sooner; scatter and strict proofs take longer', () => {
    const time = (t: Traffic, at: PowerStep) => known(errors, t, at)
    const base = time(traffic, step(5))
    const [back, on] = [base.rolledBack(1) ?? 0, base.proven ?? 0]
    expect(time(independent(ratio(0.005, 8000)), step(5)).rolledBack(1)).toBeCloseTo(back / 2, 0)
    expect(base.rolledBack(2)).toBeLessThan(back)
    expect(time(traffic, step(5, { tests: 2000 })).rolledBack(2)).toBeGreaterThan(base.rolledBack(2) ?? 0)
    expect(time(traffic, step(5, { index: 3 })).rolledBack(1)).toBeGreaterThan(back)
    const scattered = { ...traffic, dispersion: { phi: 5, size: 4000 } }
    expect(time(scattered, step(5)).rolledBack(1)).toBeGreaterThan(3 * back)
    expect(time(traffic, step(5, { proof: 'strict' })).proven).toBeGreaterThan(2 * on)
    expect(time(traffic, step(5, { missed: 0.01 })).proven).toBeGreaterThan(on)
  })

  test('a floor on the count is waited for', () => {
    const floor: Criterion = { ...errors, rollback: { aboveBaselineBy: 0.005, atLeast: 1000 } }
    // 200 requests of an interval at 1 %: 2 errors.
    expect(known(floor, traffic, step(5)).rolledBack(1)).toBeCloseTo(500, 0)
  })

  test('without a control a relative limit says nothing, an absolute one does', () => {
    const alone = { ...traffic, control: false }
    expect(known(errors, alone, step(5))).toMatchObject({ proven: null })
    expect(known(errors, alone, step(5)).rolledBack(40)).toBeNull()
    const above: Criterion = { ...errors, rollback: { above: 0.01 } }
    expect(known(above, alone, step(5)).proven).toBeGreaterThan(0)
    expect(known(above, alone, step(5)).rolledBack(4)).toBeGreaterThan(0)
  })

  test('says why nothing can be reckoned', () => {
    expect(power({ ...errors, mode: 'threshold' }, traffic, step(5))).toEqual({ why: 'by-windows' })
    expect(power(errors, independent(ratio(0, 0)), step(5))).toEqual({ why: 'no-traffic' })
    const { rollback: _, ...unlimited } = errors
    expect(power(unlimited, traffic, step(5))).toEqual({ why: 'no-limit' })
    const beyond: Cell = {
      shape: 'buckets',
      buckets: { le: [0.1, Number.POSITIVE_INFINITY], count: [50, 100] },
    }
    expect(power(p95, independent(beyond), step(5))).toEqual({ why: 'bucket-layout' })
  })

  test('counts of two systems are compared by their rates', () => {
    const reports: Criterion = {
      metric: 'reports',
      kind: 'count',
      direction: 'up',
      minSamples: 1,
      rollback: { aboveBaselineTimes: 2 },
    }
    const cell: Cell = { shape: 'count', count: number(3), exposure: 1 }
    const found = known(reports, { cell, dispersion: { phi: 2, size: 0 }, control: true }, step(10))
    expect(found.rolledBack(4)).toBeGreaterThan(1)
    expect(found.say(1)).toBe('2 times the old rate')
  })
})
