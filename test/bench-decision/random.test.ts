import { describe, expect, test } from '@jest/globals'
import { binomial, createRandom, geometric, normal, poisson } from '../../bench/decision/random.js'

const draws = 40_000

function sample(draw: () => number): { mean: number; variance: number; values: number[] } {
  const values = Array.from({ length: draws }, draw)
  const mean = values.reduce((sum, value) => sum + value, 0) / draws
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1)
  return { mean, variance, values }
}

/** Pearson's statistic per degree of freedom over the values that are expected at least ten times; about 1 when the law is right. */
function misfit(values: readonly number[], chance: (k: number) => number): number {
  const seen = new Map<number, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  let [statistic, cells, rest] = [0, 0, 1]
  for (let k = 0; k <= Math.max(...values) + 1; k++) {
    const expected = draws * chance(k)
    if (expected < 10) continue
    statistic += ((seen.get(k) ?? 0) - expected) ** 2 / expected
    cells++
    rest -= chance(k)
  }
  expect(rest).toBeLessThan(0.02)
  return statistic / (cells - 1)
}

const logFactorial = (k: number): number => {
  let sum = 0
  for (let i = 2; i <= k; i++) sum += Math.log(i)
  return sum
}
const binomialChance = (n: number, p: number) => (k: number) =>
  Math.exp(
    logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p),
  )
const poissonChance = (mean: number) => (k: number) => Math.exp(k * Math.log(mean) - mean - logFactorial(k))

describe('the generator', () => {
  test('gives the same draws for the same words, and others for others', () => {
    const first = (...words: number[]) => {
      const { uniform } = createRandom(...words)
      return [uniform(), uniform(), uniform()]
    }
    expect(first(1, 2)).toEqual(first(1, 2))
    expect(first(1, 2)).not.toEqual(first(2, 1))
    expect(first(1, 2)).not.toEqual(first(1, 3))
    expect(first(-1)).not.toEqual(first(1))
  })

  test('is uniform, and neighbouring seeds are not correlated', () => {
    const random = createRandom()
    let products = 0
    const pair = (seed: number) => {
      random.reseed(seed)
      return random.uniform() - 0.5
    }
    for (let seed = 0; seed < draws; seed++) products += pair(seed) * pair(seed + 1)
    expect(Math.abs(products / draws)).toBeLessThan(4 / 12 / Math.sqrt(draws))
    const { mean, variance } = sample(random.uniform)
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws))
    expect(variance).toBeCloseTo(1 / 12, 2)
  })
})

describe('samplers', () => {
  test.each([
    [3, 0.3],
    [300, 0.005],
    [300, 0.6],
    [3000, 0.02],
    [150_000, 0.005],
    [300_000, 0.9],
  ])('binomial(%d, %d) has its mean and variance', (n, p) => {
    const random = createRandom(n, 1000 * p)
    const { mean, variance, values } = sample(() => binomial(random, n, p))
    const spread = n * p * (1 - p)
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(spread / draws))
    expect(Math.abs(variance / spread - 1)).toBeLessThan(0.05)
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= n)).toBe(true)
  })

  test.each([
    [30, 0.2],
    [60, 0.4],
    [400, 0.05],
  ])('binomial(%d, %d) has its law', (n, p) => {
    const random = createRandom(7, n)
    expect(misfit(sample(() => binomial(random, n, p)).values, binomialChance(n, p))).toBeLessThan(1.8)
  })

  test('binomial without trials, chance or doubt', () => {
    const random = createRandom(1)
    expect(binomial(random, 0, 0.5)).toBe(0)
    expect(binomial(random, 10, 0)).toBe(0)
    expect(binomial(random, 10, 1)).toBe(10)
  })

  test.each([0.3, 4, 12, 40])('poisson(%d) has its law', (expected) => {
    const random = createRandom(9, 10 * expected)
    const { values } = sample(() => poisson(random, expected))
    expect(misfit(values, poissonChance(expected))).toBeLessThan(1.8)
  })

  test('poisson(300000) has its mean and variance', () => {
    const random = createRandom(11)
    const { mean, variance } = sample(() => poisson(random, 300_000))
    expect(Math.abs(mean - 300_000)).toBeLessThan(4 * Math.sqrt(300_000 / draws))
    expect(Math.abs(variance / 300_000 - 1)).toBeLessThan(0.05)
  })

  test('geometric and normal have their law', () => {
    const random = createRandom(13)
    const clusters = sample(() => geometric(random, 0.25))
    expect(misfit(clusters.values, (k) => (k === 0 ? 0 : 0.25 * 0.75 ** (k - 1)))).toBeLessThan(1.8)
    const { mean, variance, values } = sample(() => normal(random))
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(draws))
    expect(Math.abs(variance - 1)).toBeLessThan(0.03)
    expect(values.filter((value) => value > 1.6448536).length / draws).toBeCloseTo(0.05, 2)
  })
})
