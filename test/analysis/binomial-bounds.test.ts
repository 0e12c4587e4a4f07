import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chanceCeiling, lowerBound, tailAtLeast, upperBound } from '../../src/analysis/binomial-bounds.js'

/** P(X >= k) by adding up the probabilities of every outcome. */
function enumeratedTail(k: number, n: number, p: number): number {
  let choose = 1
  let sum = 0
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += choose * p ** i * (1 - p) ** (n - i)
    choose = (choose * (n - i)) / (i + 1)
  }
  return sum
}

const relative = (found: number, expected: number) => Math.abs(found - expected) / expected

// scipy 1.17.1: beta.ppf(alpha, x, n - x + 1) and beta.ppf(1 - alpha, x + 1, n - x)
const published = [
  { x: 1, n: 10, alpha: 0.01, low: 0.0010045287082499491, high: 0.5043526629308013 },
  { x: 3, n: 10, alpha: 0.025, low: 0.06673951117773447, high: 0.6524528500599973 },
  { x: 5, n: 10, alpha: 0.05, low: 0.2224411010081294, high: 0.7775588989918706 },
  { x: 19, n: 1000, alpha: 0.01, low: 0.010385613264976452, high: 0.031640787821769 },
  { x: 2, n: 10_000, alpha: 0.01, low: 1.4856106502617035e-5, high: 0.0008403254966647249 },
  { x: 999, n: 1000, alpha: 0.05, low: 0.9952650064245002, high: 0.999948708021091 },
  { x: 7, n: 2_000_000, alpha: 0.01, low: 1.1651073345891362e-6, high: 7.999963727330416e-6 },
  { x: 123_456, n: 10_000_000, alpha: 0.05, low: 0.012288218053588975, high: 0.012403190602364472 },
]

describe('exact binomial bounds', () => {
  test.each(published)(
    'agree with published values at $x of $n, alpha $alpha',
    ({ x, n, alpha, low, high }) => {
      expect(relative(lowerBound(x, n, alpha), low)).toBeLessThan(1e-7)
      expect(relative(upperBound(x, n, alpha), high)).toBeLessThan(1e-7)
    },
  )

  test('nothing seen bounds nothing below, everything seen nothing above, no trials nothing at all', () => {
    expect(lowerBound(0, 10, 0.01)).toBe(0)
    expect(upperBound(10, 10, 0.01)).toBe(1)
    expect(lowerBound(10, 10, 0.01)).toBeCloseTo(0.01 ** 0.1, 9)
    expect(upperBound(0, 100, 0.01)).toBeCloseTo(1 - 0.01 ** 0.01, 9)
    expect([lowerBound(0, 0, 0.01), upperBound(0, 0, 0.01)]).toEqual([0, 1])
  })

  test('the tail is the sum of the probabilities, for every outcome up to 60 trials', () => {
    for (const n of [1, 2, 7, 20, 60]) {
      for (const p of [0.001, 0.01, 0.3, 0.5, 0.97]) {
        for (let k = 0; k <= n; k++) {
          expect(Math.abs(tailAtLeast(k, n, p) - enumeratedTail(k, n, p))).toBeLessThan(1e-11)
        }
      }
    }
    expect(tailAtLeast(5, 4, 0.5)).toBe(0)
    expect([tailAtLeast(1, 4, 0), tailAtLeast(1, 4, 1)]).toEqual([0, 1])
  })

  test('cover the truth at least as often as promised, by enumeration', () => {
    for (const n of [5, 30, 80]) {
      for (const p of [0.004, 0.05, 0.3, 0.8]) {
        for (const alpha of [0.01, 0.05]) {
          let [missedBelow, missedAbove] = [0, 0]
          for (let x = 0; x <= n; x++) {
            const chance = enumeratedTail(x, n, p) - enumeratedTail(x + 1, n, p)
            if (lowerBound(x, n, alpha) > p) missedBelow += chance
            if (upperBound(x, n, alpha) < p) missedAbove += chance
          }
          expect(missedBelow).toBeLessThanOrEqual(alpha + 1e-9)
          expect(missedAbove).toBeLessThanOrEqual(alpha + 1e-9)
        }
      }
    }
  })

  test('rise with the count, enclose the measured rate and mirror each other', () => {
    const counts = fc
      .integer({ min: 1, max: 50_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, fc.constantFrom(0.01, 0.05), ([x, n], alpha) => {
        const [low, high] = [lowerBound(x, n, alpha), upperBound(x, n, alpha)]
        expect(low).toBeLessThanOrEqual(x / n)
        expect(high).toBeGreaterThanOrEqual(x / n)
        expect(Math.abs(high - (1 - lowerBound(n - x, n, alpha)))).toBeLessThan(1e-9)
        if (x < n) expect(lowerBound(x + 1, n, alpha)).toBeGreaterThan(low)
      }),
    )
  })

  test('at a limit of 1 % chance exceeds 4 in 100, 11 in 500, 18 in 1,000 and 31 in 2,000 less than once in 100', () => {
    expect([100, 500, 1000, 2000].map((n) => chanceCeiling(n, 0.01, 0.01))).toEqual([4, 11, 18, 31])
    expect(lowerBound(19, 1000, 0.01)).toBeGreaterThan(0.01)
    expect(lowerBound(18, 1000, 0.01)).toBeLessThan(0.01)
  })
})
