import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Buckets } from '../../src/analysis/assessment.js'
import { addBuckets, bucketQuantile, observations } from '../../src/analysis/bucket-quantile.js'

const inf = Number.POSITIVE_INFINITY
const hundred: Buckets = { le: [0.1, 0.5, 1, inf], count: [50, 90, 100, 100] }

describe('a quantile from buckets', () => {
  test.each([
    // rank 25 of 50 in (0, 0.1]: 0 + 0.1 * 25/50
    [0.25, hundred, 0.05],
    // rank 50 is the last of the first bucket
    [0.5, hundred, 0.1],
    // rank 70: 20 of 40 into (0.1, 0.5]
    [0.7, hundred, 0.3],
    // rank 95: 5 of 10 into (0.5, 1]
    [0.95, hundred, 0.75],
    [1, hundred, 1],
    [0, hundred, 0],
    // the lowest bucket has no start below 0: its bound is the answer
    [0.1, { le: [-1, 1, inf], count: [5, 10, 10] }, -1],
    [0, { le: [1, 2, inf], count: [0, 4, 4] }, 0],
    // rank 9 of 10: an empty bucket in between is skipped
    [0.9, { le: [1, 2, 4, inf], count: [8, 8, 10, 10] }, 3],
  ])('q = %p lies where histogram_quantile puts it', (q, data, expected) => {
    const found = bucketQuantile(q, data)
    expect(found.kind).toBe('value')
    if (found.kind === 'value') expect(found.value).toBeCloseTo(expected, 12)
  })

  test('beyond the highest finite bound only a floor is known', () => {
    expect(bucketQuantile(0.95, { le: [1, 2, inf], count: [80, 90, 100] })).toEqual({
      kind: 'beyond',
      bound: 2,
    })
    expect(bucketQuantile(0.5, { le: [inf], count: [7] })).toEqual({
      kind: 'beyond',
      bound: Number.NEGATIVE_INFINITY,
    })
  })

  test('nothing counted, or no +Inf bucket, has no quantile', () => {
    expect(bucketQuantile(0.5, { le: [1, inf], count: [0, 0] })).toEqual({ kind: 'empty' })
    expect(bucketQuantile(0.5, { le: [1, 2], count: [1, 2] })).toEqual({ kind: 'empty' })
    expect(bucketQuantile(0.5, { le: [], count: [] })).toEqual({ kind: 'empty' })
  })

  test('a count that dips below its predecessor counts as much as it', () => {
    const dipping: Buckets = { le: [0.1, 0.5, 1, inf], count: [50, 90, 89.9999, 99.9999] }
    expect(observations(dipping)).toBeCloseTo(99.9999)
    expect(bucketQuantile(0.9, dipping)).toEqual({ kind: 'value', value: expect.closeTo(0.499999, 5) })
    expect(observations({ le: [1, inf], count: [5, 4.9999] })).toBe(5)
  })

  test('extrapolated increments give the same quantile as the counts they stand for', () => {
    const noisy: Buckets = { le: hundred.le, count: [49.9999, 89.9998, 99.9999, 100.0001] }
    const found = bucketQuantile(0.7, noisy)
    expect(found.kind === 'value' ? found.value : Number.NaN).toBeCloseTo(0.3, 5)
  })
})

describe('a sum of buckets', () => {
  test('adds per bound and keeps the bounds that both have', () => {
    const other: Buckets = { le: [0.5, 2, inf], count: [1, 2, 3] }
    expect(addBuckets(hundred, other)).toEqual({ le: [0.5, inf], count: [91, 103] })
    expect(addBuckets(hundred, hundred)).toEqual({ le: hundred.le, count: [100, 180, 200, 200] })
  })

  const layout = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 12 })
  const histogram = layout.chain((bounds) => {
    const le = [...bounds.sort((a, b) => a - b), inf]
    return fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: le.length, maxLength: le.length })
      .map((steps) => {
        let sum = 0
        return { le, count: steps.map((one) => (sum += one)) }
      })
  })

  test('is the histogram of all observations, in any order', () => {
    fc.assert(
      fc.property(histogram, histogram, histogram, (a, b, c) => {
        expect(addBuckets(a, b)).toEqual(addBuckets(b, a))
        expect(addBuckets(addBuckets(a, b), c)).toEqual(addBuckets(a, addBuckets(b, c)))
        expect(observations(addBuckets(a, b))).toBe(observations(a) + observations(b))
      }),
    )
  })

  test('quantiles rise with q, lie within the bounds and do not depend on the number of observations', () => {
    const at = (q: number, data: Buckets) => {
      const found = bucketQuantile(q, data)
      return found.kind === 'value' ? found.value : found.kind === 'beyond' ? inf : Number.NaN
    }
    fc.assert(
      fc.property(
        histogram,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (data, p, q) => {
          fc.pre(observations(data) > 0)
          const [low, high] = p < q ? [p, q] : [q, p]
          expect(at(low, data)).toBeLessThanOrEqual(at(high, data) + 1e-9)
          expect(at(low, data)).toBeGreaterThanOrEqual(0)
          const doubled = { le: data.le, count: data.count.map((one) => one * 2) }
          expect(at(q, doubled)).toBe(at(q, data))
        },
      ),
    )
  })
})
