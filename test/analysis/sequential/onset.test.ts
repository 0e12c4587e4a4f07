import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  accumulate,
  logAdd,
  stageWeight,
  total,
  weightBefore,
} from '../../../src/analysis/sequential/onset.js'

describe('the weights of onsets', () => {
  test('add up to at most 1 for any plan, any number of stages and any duration', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (planned, stages, slots) => {
          const ofStages = Array.from({ length: stages }, (_, i) => stageWeight(i)).reduce((a, b) => a + b, 0)
          expect(ofStages + weightBefore(slots, planned)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('never run out: every slot gets some, and a longer gap gets what its slots would have got', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 500 }),
        (planned, slot, gap) => {
          const single = Array.from(
            { length: gap },
            (_, i) => weightBefore(slot + i + 1, planned) - weightBefore(slot + i, planned),
          )
          expect(Math.min(...single)).toBeGreaterThan(0)
          const whole = weightBefore(slot + gap, planned) - weightBefore(slot, planned)
          expect(single.reduce((a, b) => a + b, 0)).toBeCloseTo(whole, 12)
        },
      ),
    )
  })
})

describe('the mixture over onsets', () => {
  test('is the sum over every onset of weight times the product of e-values since', () => {
    const runs = fc.array(
      fc.record({
        logs: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 2 }),
        weight: fc.double({ min: 0, max: 0.2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(runs, (intervals) => {
        let evidence: readonly number[] = []
        for (const { logs, weight } of intervals) evidence = accumulate(evidence, logs, weight)
        let expected = 0
        for (const [from, { weight }] of intervals.entries()) {
          for (const k of [0, 1]) {
            const product = intervals.slice(from).reduce((sum, { logs }) => sum + (logs[k] ?? 0), 0)
            expected += (weight / 2) * Math.exp(product)
          }
        }
        expect(Math.exp(total(evidence))).toBeCloseTo(expected, 6)
      }),
    )
  })

  test('adds logarithms without overflow', () => {
    expect(logAdd(1000, 1000)).toBeCloseTo(1000 + Math.LN2, 9)
    expect(logAdd(Number.NEGATIVE_INFINITY, -5)).toBe(-5)
    expect(total([])).toBe(Number.NEGATIVE_INFINITY)
  })
})
