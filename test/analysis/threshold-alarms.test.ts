import { describe, expect, test } from '@jest/globals'
import { assess } from '../../src/analysis/assess.js'
import type { Criterion } from '../../src/analysis/assessment.js'
import { thresholdAlarms, twoOfThree } from '../../src/analysis/threshold-alarms.js'
import { at, buckets, type Cells, errors, ratio, series } from './series.js'

/** Bernoulli counts from a seeded generator. */
function binomialOf(seed: number) {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return (n: number, p: number) => Array.from({ length: n }, uniform).filter((u) => u < p).length
}

const runs = 120

/** Share of seeded ramps that the product rolls back. */
function rolledBack(
  criterion: Criterion,
  windows: number,
  cell: (draw: ReturnType<typeof binomialOf>) => Cells,
) {
  let trips = 0
  for (let run = 0; run < runs; run++) {
    const draw = binomialOf(run + 1)
    const cells = Array.from({ length: windows }, () => cell(draw))
    if (assess(criterion, series(cells), at(windows, 100)).verdict === 'BREACH') trips += 1
  }
  return trips / runs
}

describe('false alarms of the literal threshold', () => {
  test('two of three is what counting all sequences gives', () => {
    const [p, n] = [0.3, 9]
    let tripped = 0
    for (let bits = 0; bits < 2 ** n; bits++) {
      const breach = (i: number) => i >= 0 && (bits >> i) % 2 === 1
      const trips = Array.from({ length: n }, (_, i) => breach(i) && (breach(i - 1) || breach(i - 2))).some(
        Boolean,
      )
      const ones = Array.from({ length: n }, (_, i) => breach(i)).filter(Boolean).length
      if (trips) tripped += p ** ones * (1 - p) ** (n - ones)
    }
    expect(twoOfThree(p, n)).toBeCloseTo(tripped, 12)
    expect(twoOfThree(p, 1)).toBe(0)
    expect(twoOfThree(0, 1e6)).toBe(0)
    expect(twoOfThree(1e-4, 1e6)).toBeCloseTo(1 - Math.exp(-2e-8 * 1e6), 4)
  })

  test('a ratio trips as often as was said', () => {
    const [limit, part, samples, count] = [0.05, 0.8, 300, 60]
    const said = thresholdAlarms(limit, part, { samples, count })
    const criterion = errors({ above: limit }, { minSamples: samples })
    const seen = rolledBack(criterion, count, (draw) => [ratio(draw(samples, part * limit), samples)])
    // Three standard errors.
    expect(Math.abs(seen - said)).toBeLessThan(3 * Math.sqrt((said * (1 - said)) / runs))
    expect(said).toBeGreaterThan(0.1)
    expect(said).toBeLessThan(0.9)
  })

  test('so does a quantile', () => {
    const [part, samples, count] = [0.5, 200, 40]
    const said = thresholdAlarms(0.05, part, { samples, count })
    const criterion: Criterion = {
      metric: 'p95',
      kind: 'quantile',
      quantile: 0.95,
      direction: 'up',
      minSamples: samples,
      mode: 'threshold',
      rollback: { above: 1 },
    }
    const seen = rolledBack(criterion, count, (draw) => {
      const slow = draw(samples, part * 0.05)
      return [buckets([1, 2, Number.POSITIVE_INFINITY], [samples - slow, samples, samples])]
    })
    expect(Math.abs(seen - said)).toBeLessThan(3 * Math.sqrt((said * (1 - said)) / runs) + 1 / runs)
    expect(said).toBeGreaterThan(0.005)
  })
})
