import { describe, expect, test } from '@jest/globals'
import { quantileOf } from '../../bench/decision/histogram.js'
import type { Arm } from '../../bench/decision/policy.js'
import { scenarios } from '../../bench/decision/scenarios.js'
import { createWorld, type World } from '../../bench/decision/world.js'

const world = (name: string, rps = 100, seed = 1, pairs = 1): World => {
  const scenario = scenarios.find((one) => one.name === name)
  if (!scenario) throw new Error(name)
  return createWorld(scenario, rps, seed, pairs)
}

function totals(of: World, stage: number, from: number, to: number) {
  const sum = (pick: (arm: Arm) => number, arm: 'canary' | 'baseline') => {
    let all = 0
    for (let index = from; index < to; index++) all += pick(of.arms(index, stage)[arm])
    return all
  }
  const rate = (arm: 'canary' | 'baseline') =>
    sum((one) => one.errors[0] ?? 0, arm) / sum((one) => one.requests, arm)
  const requests = sum((one) => one.requests, 'canary') + sum((one) => one.requests, 'baseline')
  return { rate, requests, share: sum((one) => one.requests, 'canary') / requests }
}

describe('a world is a pure function of seed, scenario, traffic, interval and stage', () => {
  const places = [
    [0, 0],
    [500, 3],
    [500, 4],
    [-3, 0],
    [1079, 2],
  ] as const

  test.each(scenarios.map(({ name }) => name))('%s does not depend on the order of questions', (name) => {
    const [forth, back] = [world(name), world(name)]
    const asked = places.map(([index, stage]) => forth.arms(index, stage))
    const reversed = places.toReversed().map(([index, stage]) => back.arms(index, stage))
    expect(reversed.toReversed()).toEqual(asked)
    expect(back.history).toEqual(forth.history)
  })

  test('another seed, scenario, traffic, interval or stage gives other data', () => {
    const { arms } = world('null')
    const others = [
      world('null', 100, 2).arms(5, 1),
      world('late-cron').arms(5, 1),
      world('null', 101).arms(5, 1),
      arms(6, 1),
      arms(5, 2),
    ]
    for (const other of others) expect(other.baseline.buckets).not.toEqual(arms(5, 1).baseline.buckets)
  })

  test('the first pair of criteria is healthy or not regardless of a second one, which always is healthy', () => {
    const of = world('+20pp', 100, 1, 2)
    const { canary } = of.arms(0, 4)
    expect(of.criteria.length).toBe(4)
    expect((canary.errors[0] ?? 0) / canary.requests).toBeGreaterThan(0.15)
    expect((canary.errors[1] ?? 1) / canary.requests).toBeLessThan(0.02)
  })
})

describe('what is simulated', () => {
  test('the old version fails 0.5 % and has the promised traffic and shares', () => {
    const { rate, requests, share } = totals(world('null', 1000), 1, 0, 50)
    expect(rate('baseline')).toBeCloseTo(0.005, 4)
    expect(requests / (50 * 300_000)).toBeCloseTo(1, 2)
    expect(share).toBeCloseTo(0.05, 3)
  })

  test('every request is in a bucket, and the buckets hold the latencies', () => {
    const of = world('null', 1000)
    const { baseline } = of.arms(0, 0)
    const buckets = baseline.buckets[0] ?? []
    expect(buckets.reduce((sum, count) => sum + count, 0)).toBe(baseline.requests)
    // Lognormal with median 120 ms and sigma 0.6: 88.93 % below 250 ms, 99.13 % below 500 ms.
    const below = (buckets[0] ?? 0) + (buckets[1] ?? 0) + (buckets[2] ?? 0)
    expect(below / baseline.requests).toBeCloseTo(0.8893, 2)
    expect((below + (buckets[3] ?? 0)) / baseline.requests).toBeCloseTo(0.9913, 2)
  })

  test.each([
    ['+2pp', 0.025],
    ['+5pp', 0.055],
    ['clustered+2pp', 0.025],
    ['clustered', 0.005],
  ])('%s: the canary fails %d of its requests, the baseline 0.5 %', (name, expected) => {
    const { rate } = totals(world(name, 1000), 4, 0, 40)
    expect(rate('canary') / expected).toBeCloseTo(1, 1)
    expect(rate('baseline')).toBeCloseTo(0.005, 3)
  })

  test('clustered errors vary seven times as much as independent ones, and more where traffic is high', () => {
    const dispersion = (name: string, rps: number) => {
      const counts = world(name, rps).history.map(({ window }) => window.baseline.errors[0] ?? 0)
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
      return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length / mean
    }
    expect(dispersion('null', 10)).toBeGreaterThan(0.75)
    expect(dispersion('null', 10)).toBeLessThan(1.3)
    expect(dispersion('clustered', 10)).toBeGreaterThan(5)
    expect(dispersion('clustered', 10)).toBeLessThan(10)
    expect(dispersion('clustered', 1000)).toBeGreaterThan(30)
  })

  test('three times the latency moves the 95th percentile by more than two', () => {
    const of = world('latency-x3', 1000)
    const { canary, baseline } = of.arms(0, 4)
    const [, latency] = of.criteria
    if (latency?.kind !== 'quantile') throw new Error('No latency criterion')
    const [slow, usual] = [canary, baseline].map((arm) =>
      quantileOf(latency.bounds, arm.buckets[0] ?? [], 0.95),
    )
    expect((slow ?? 0) / (usual ?? 1)).toBeGreaterThan(2.2)
  })

  test('regressions begin when they should, and excess says so', () => {
    const late = world('+2pp-from-20h')
    expect(late.excess(239, 0)).toBe(0)
    expect(late.excess(240, 0)).toBeCloseTo(0.02, 9)
    expect(world('+2pp-from-25%').excess(500, 2)).toBe(0)
    expect(world('+2pp-from-25%').excess(500, 3)).toBeCloseTo(0.02, 9)
    expect([217, 216, 215].map((index) => world('blip').excess(index, 1) > 0)).toEqual([false, true, false])
    expect(world('latency-x3').excess(0, 0)).toBeGreaterThan(0.1)
  })

  test('incidents hit both versions', () => {
    const of = world('incidents', 1000)
    const rates = Array.from({ length: 700 }, (_, index) => {
      const { canary, baseline } = of.arms(index, 4)
      return [canary, baseline].map((arm) => (arm.errors[0] ?? 0) / arm.requests > 0.03)
    })
    expect(rates.every(([canary, baseline]) => canary === baseline)).toBe(true)
    const share = rates.filter(([canary]) => canary).length / rates.length
    expect(share).toBeGreaterThan(0.02)
    expect(share).toBeLessThan(0.25)
  })

  test('gaps: about 15 %, and two outages of eight intervals within the shortest ramp', () => {
    const of = world('gaps')
    const missing = Array.from({ length: 720 }, (_, index) => of.missing(index))
    const runs = missing
      .map((lost) => (lost ? 'x' : '.'))
      .join('')
      .match(/x{8,}/g)
    expect(runs?.length).toBeGreaterThanOrEqual(2)
    const share = missing.filter(Boolean).length / missing.length
    expect(share).toBeGreaterThan(0.12)
    expect(share).toBeLessThan(0.22)
    expect(of.history.every(({ missing: lost, window }) => !lost || window.baseline.requests === 0)).toBe(
      true,
    )
  })

  test('resets lose canary counts at nominal stage starts only', () => {
    const kept = Array.from({ length: 40 }, (_, seed) => world('resets', 1000, seed + 1))
    const mean = (index: number) =>
      kept.reduce((sum, of) => sum + of.arms(index, 4).canary.requests, 0) / kept.length / 150_000
    expect(mean(144)).toBeLessThan(0.9)
    expect(mean(144)).toBeGreaterThan(0.8)
    expect(mean(145)).toBeCloseTo(1, 2)
  })
})
