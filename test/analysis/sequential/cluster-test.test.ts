import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Null, tilt } from '../../../src/analysis/sequential/cluster-test.js'
import { tiltFor } from '../../../src/analysis/sequential/tilt-for.js'

const rate = fc.double({ min: 0, max: 1, noNaN: true })
const world = fc.record({
  newSize: fc.integer({ min: 1, max: 8 }),
  oldSize: fc.integer({ min: 1, max: 20 }),
  oldRate: rate,
  excess: fc.double({ min: 0, max: 0.3, noNaN: true }),
  ratio: fc.oneof(fc.constant(1), fc.double({ min: 0.3, max: 3, noNaN: true })),
  /** Where in the null hypothesis the new rate lies: 1 is its edge. */
  inside: rate,
  altOld: fc.double({ min: 1e-5, max: 0.6, noNaN: true }),
  altMore: fc.double({ min: 0, max: 0.6, noNaN: true }),
  /** Independent requests half of the time. */
  mu: fc.oneof(fc.constant(1), fc.double({ min: 1, max: 12, noNaN: true })),
})

function binomial(n: number, p: number): number[] {
  const row = [1]
  for (let i = 0; i < n; i++) {
    row.push(0)
    for (let k = row.length - 1; k >= 0; k--) row[k] = (row[k] ?? 0) * (1 - p) + (row[k - 1] ?? 0) * p
  }
  return row
}

/** E[e] over every outcome of two binomial arms. */
function expectation(
  nul: Null,
  alternative: { new: number; old: number },
  sizes: { new: number; old: number },
  mu: number,
  side: 'worse' | 'no-worse',
  truth: { new: number; old: number },
): number {
  const { perNew, perOld, cost } = tiltFor(nul, alternative, sizes, { new: mu, old: mu }, side, true)
  const old = binomial(sizes.old, truth.old)
  return binomial(sizes.new, truth.new).reduce(
    (sum, p, x) =>
      sum + old.reduce((part, q, y) => part + p * q * Math.exp(x * perNew + y * perOld - cost), 0),
    0,
  )
}

describe('the e-value of one interval', () => {
  test('is at most 1 in expectation for every truth inside the null hypothesis, by enumeration', () => {
    fc.assert(
      fc.property(world, ({ newSize, oldSize, oldRate, excess, ratio, inside, altOld, altMore, mu }) => {
        const truth = { old: oldRate, new: Math.min(1, (ratio * oldRate + excess) * inside) }
        const alternative = { old: altOld, new: ratio * altOld + excess + altMore }
        const sizes = { new: newSize, old: oldSize }
        const e = expectation({ ratio, excess }, alternative, sizes, mu, 'worse', truth)
        expect(e).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 2000 },
    )
  })

  test('likewise against "at least that much worse"', () => {
    fc.assert(
      fc.property(world, ({ newSize, oldSize, oldRate, excess, ratio, inside, altOld, altMore, mu }) => {
        const edge = ratio * oldRate + excess
        const truth = { old: oldRate, new: Math.min(1, edge + (1 - Math.min(1, edge)) * inside) }
        fc.pre(truth.new >= edge - 1e-12)
        const alternative = { old: altOld, new: Math.max(0, ratio * altOld + excess - altMore) }
        const sizes = { new: newSize, old: oldSize }
        const e = expectation({ ratio, excess }, alternative, sizes, mu, 'no-worse', truth)
        expect(e).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 2000 },
    )
  })

  test('a single arm against a fixed limit', () => {
    fc.assert(
      fc.property(world, ({ newSize, excess, inside, altMore, mu }) => {
        const limit = excess + 1e-3
        const e = expectation(
          { ratio: 0, excess: limit },
          { old: 0, new: limit + altMore },
          { new: newSize, old: 0 },
          mu,
          'worse',
          { new: limit * inside, old: 0 },
        )
        expect(e).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 1000 },
    )
  })

  test('stays at most 1 when bad events come in geometric clusters of any mean up to mu, whatever the rates', () => {
    const clustered = fc.record({
      newSize: fc.integer({ min: 1, max: 5000 }),
      oldSize: fc.integer({ min: 1, max: 5000 }),
      oldRate: fc.double({ min: 0, max: 0.5, noNaN: true }),
      excess: fc.double({ min: 0, max: 0.1, noNaN: true }),
      altMore: fc.double({ min: 1e-4, max: 0.5, noNaN: true }),
      mu: fc.double({ min: 1, max: 12, noNaN: true }),
      part: rate,
    })
    fc.assert(
      fc.property(clustered, ({ newSize, oldSize, oldRate, excess, altMore, mu, part }) => {
        const alternative = { old: 0.01, new: 0.01 + excess + altMore }
        const sizes = { new: newSize, old: oldSize }
        const { perNew, perOld, cost } = tilt(
          { ratio: 1, excess },
          alternative,
          sizes,
          { new: mu, old: mu },
          'worse',
        )
        const true_ = 1 + (mu - 1) * part
        // ln of the generating function of a compound Poisson count with geometric clusters, at z = exp(per).
        const log = (mean: number, per: number) => {
          const z = Math.exp(per)
          const size = z / true_ / (1 - (1 - 1 / true_) * z)
          return 1 - (1 - 1 / true_) * z > 0 ? (mean / true_) * (size - 1) : Number.POSITIVE_INFINITY
        }
        const logE = log(newSize * (oldRate + excess), perNew) + log(oldSize * oldRate, perOld) - cost
        expect(logE).toBeLessThanOrEqual(1e-9 * (1 + newSize + oldSize))
      }),
      { numRuns: 2000 },
    )
  })

  test('rises with every bad event of the new arm and falls with every one of the old', () => {
    fc.assert(
      fc.property(world, ({ newSize, oldSize, excess, ratio, altOld, altMore, mu }) => {
        const alternative = { old: altOld, new: ratio * altOld + excess + altMore + 1e-3 }
        const found = tilt(
          { ratio, excess },
          alternative,
          { new: newSize, old: oldSize },
          { new: mu, old: mu },
          'worse',
        )
        expect(found.perNew).toBeGreaterThan(0)
        expect(found.perOld).toBeLessThan(0)
        expect(found.cost).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('is nearly as strong as the best tilt there is', () => {
    fc.assert(
      fc.property(world, ({ newSize, oldSize, excess, altOld, altMore, mu }) => {
        const alternative = { old: altOld, new: altOld + excess + altMore + 0.01 }
        const sizes = { new: newSize * 50, old: oldSize * 50 }
        const found = tilt({ ratio: 1, excess }, alternative, sizes, { new: mu, old: mu }, 'worse')
        const r = sizes.new / sizes.old
        const v = (h: number) => Math.log1p(h / (1 + (mu - 1) * h))
        const growth = (h: number) =>
          sizes.new * alternative.new * v(h) +
          sizes.old * alternative.old * v(-r * h) -
          sizes.new * excess * h
        const reached =
          sizes.new * alternative.new * found.perNew + sizes.old * alternative.old * found.perOld - found.cost
        const end = 0.995 / (mu * r)
        const best = Math.max(...Array.from({ length: 400 }, (_, i) => growth((end * (i + 1)) / 400)))
        expect(reached).toBeGreaterThanOrEqual(best * 0.995 - 1e-9)
      }),
      { numRuns: 300 },
    )
  })
})
