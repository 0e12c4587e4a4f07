import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { logEvidence, projection } from '../../bench/decision/policies/reference/block-evidence.js'
import { createChangePoints, weightOf } from '../../bench/decision/policies/reference/change-points.js'
import { createDispersion, historyPhi } from '../../bench/decision/policies/reference/dispersion.js'
import { reference } from '../../bench/decision/policies/reference/reference.js'
import { scenarios } from '../../bench/decision/scenarios.js'
import { simulate } from '../../bench/decision/simulate.js'
import { createWorld } from '../../bench/decision/world.js'

const chance = fc.double({ min: 0.001, max: 0.6, noNaN: true })
const size = fc.integer({ min: 1, max: 12 })
const margins = fc.double({ min: 0, max: 0.3, noNaN: true })

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)
const law = (n: number, p: number, k: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k)

/** E[e] by adding up every outcome. */
function expectation(
  nc: number,
  nb: number,
  pc: number,
  pb: number,
  ac: number,
  ab: number,
  d: number,
): number {
  let sum = 0
  for (let xc = 0; xc <= nc; xc++)
    for (let xb = 0; xb <= nb; xb++)
      sum += law(nc, pc, xc) * law(nb, pb, xb) * Math.exp(logEvidence(nc, xc, nb, xb, ac, ab, d))
  return sum
}

describe('the block e-value', () => {
  test('has an expectation of at most 1 for every pair of rates in the null', () => {
    fc.assert(
      fc.property(size, size, chance, margins, chance, chance, (nc, nb, ab, d, more, pb) => {
        const ac = Math.min(0.98, ab + d + more)
        const inNull = Math.min(1, pb + d)
        expect(expectation(nc, nb, inNull, pb, ac, ab, d)).toBeLessThanOrEqual(1 + 1e-9)
        expect(expectation(nc, nb, inNull / 2, pb, ac, ab, d)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  test('and so has its reverse, which proves that a version is no worse', () => {
    fc.assert(
      fc.property(
        size,
        size,
        chance,
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        chance,
        (nc, nb, ab, m, pb) => {
          const ac = ab + m / 4
          expect(expectation(nc, nb, Math.min(1, pb + m), pb, ac, ab, m)).toBeLessThanOrEqual(1 + 1e-9)
        },
      ),
    )
  })

  test('grows when the alternative is true', () => {
    expect(expectation(12, 12, 0.5, 0.1, 0.5, 0.1, 0)).toBeGreaterThan(2)
  })

  test('projects to the point of the edge with the least divergence', () => {
    const divergence = (a: number, b: number) => a * Math.log(a / b) + (1 - a) * Math.log((1 - a) / (1 - b))
    fc.assert(
      fc.property(size, size, chance, margins, chance, (nc, nb, ab, d, more) => {
        const ac = Math.min(0.98, ab + d + more)
        const q = projection(nc, nb, ac, ab, d)
        const at = (b: number) => nc * divergence(ac, b + d) + nb * divergence(ab, b)
        for (const step of [-1e-4, 1e-4])
          if (q + step > 0 && q + step + d < 1) expect(at(q)).toBeLessThanOrEqual(at(q + step) + 1e-12)
      }),
    )
  })
})

describe('the mixture over change points', () => {
  test('has weights of at most 1 for a ramp of five stages, however long they take', () => {
    for (const soak of [10, 144, 500]) {
      let [sum, index] = [0, 0]
      for (let stage = 0; stage < 5; stage++)
        for (let elapsed = 1; elapsed <= 2 * soak; elapsed++)
          sum += weightOf(index++, elapsed, { stages: 5, soak })
      expect(sum).toBeLessThanOrEqual(1 + 1e-9)
      expect(sum).toBeCloseTo(1, 6)
    }
  })

  test('is the sum over changes of the evidence since then', () => {
    const points = createChangePoints(2)
    points.add(0.5)
    points.score([Math.log(3), Math.log(5)], 1)
    points.add(0.2)
    points.add(0.1)
    points.score([Math.log(2), Math.log(4)], 2)
    const expected = 0.25 * (3 * 2 ** 0.5 + 5 * 4 ** 0.5) + 0.15 * (2 ** 0.5 + 4 ** 0.5)
    expect(Math.exp(points.log())).toBeCloseTo(expected, 9)
  })
})

describe('the dispersion', () => {
  const phiOf = (name: string, seed: number) => {
    const scenario = scenarios.find((one) => one.name === name)
    if (!scenario) throw new Error(name)
    const { history } = createWorld(scenario, 10, seed, 1)
    return historyPhi(
      history.map(({ counted: { baseline } }) => ({
        requests: baseline.requests,
        bad: baseline.errors[0] ?? 0,
      })),
    )
  }

  test('is about 1 for independent requests and about 7 for clusters of geometric size with mean 4', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => i + 1)
    const mean = (name: string) => seeds.reduce((sum, seed) => sum + phiOf(name, seed), 0) / seeds.length
    expect(mean('null')).toBeCloseTo(1, 0)
    expect(mean('clustered')).toBeGreaterThan(5.5)
    expect(mean('clustered')).toBeLessThan(8.5)
  })

  test('is 2 while the history is too short to tell', () => {
    expect(historyPhi([])).toBe(2)
    expect(historyPhi(Array.from({ length: 48 }, () => ({ requests: 100, bad: 1 })))).toBe(2)
  })

  test('hears of noise, not of one lasting shift', () => {
    const learnt = (rate: (i: number) => number) => {
      const { phi, learn } = createDispersion(1)
      for (let i = 0; i < 40; i++)
        learn({ requests: 1000, bad: 1000 * rate(i) }, { requests: 1000, bad: 10 }, 0.01, i === 0)
      return phi(1000, 1000)
    }
    expect(learnt((i) => (i % 2 === 0 ? 0.01 : 0.05))).toBeGreaterThan(4)
    expect(learnt((i) => (i < 20 ? 0.01 : 0.05))).toBe(1)
  })
})

describe('the reference method', () => {
  const run = (name: string, rps: number, seeds: number) => {
    const scenario = scenarios.find((one) => one.name === name)
    if (!scenario) throw new Error(name)
    return Array.from({ length: seeds }, (_, i) => simulate(createWorld(scenario, rps, i + 1, 1), reference))
  }
  const median = (values: readonly (number | null)[]) =>
    values.map((value) => value ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b)[values.length >> 1]

  // The figures of the notes' table 4.2 at 100 requests per second, with room for the few seeds.
  test.each([
    ['+1pp', 10, 50],
    ['latency-x3', 5, 5],
    ['+2pp-from-20h', 5, 10],
    ['clustered+1pp', 120, 400],
  ])('%s is found in about as many minutes as the notes measured', (name, least, most) => {
    const minutes = median(run(name, 100, 9).map((outcome) => outcome.minutes))
    expect(minutes).toBeGreaterThanOrEqual(least)
    expect(minutes).toBeLessThanOrEqual(most)
  })

  test.each(['null', 'day', 'incidents', 'gaps', '+0.2pp'])('%s is finished without delay', (name) => {
    for (const outcome of run(name, 100, 2)) {
      expect(outcome.end).toBe('finished')
      expect(outcome.hours).toBeLessThan(61)
    }
  })
})
