import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { classify, type Settings, score } from '../../bench/decision/policies/kayenta.js'
import { shiftInterval, standardised } from '../../bench/decision/policies/mann-whitney.js'
import * as vectors from './kayenta-vectors.js'

const z95 = 1.959963984540054
const z99 = 2.5758293035489004
const settings: Settings = { tolerance: 0.1, z: z95, allowedIncrease: 1 }
const high = [20, 22, 21, 25, 30]
const low = [1, 2.2, 1.1, 2.5, 3]

describe("Kayenta's interval", () => {
  test('is the one of its MannWhitneySuite', () => {
    const shift = shiftInterval([10, 20, 30, 40], [1, 2, 3, 4], z95)
    expect(shift?.low).toBeCloseTo(6, 6)
    expect(shift?.high).toBeCloseTo(39, 6)
    expect(shift?.estimate).toBeCloseTo(22.5, 6)
  })

  test("is R's where observations are tied, to the tolerance of its WilcoxTests", () => {
    const shift = shiftInterval(vectors.tiedCanary, vectors.tiedBaseline, z99)
    expect(Math.abs((shift?.low ?? 0) - -1.866663)).toBeLessThan(1e-4)
    expect(Math.abs((shift?.high ?? 0) - 2.899996)).toBeLessThan(1e-4)
  })

  test("is R's where both series are mostly zero", () => {
    const shift = shiftInterval(vectors.mostlyZeroExperiment, vectors.mostlyZeroControl, z99)
    expect(Math.abs((shift?.low ?? 1) - 1.401027e-5)).toBeLessThan(1e-4)
    expect(Math.abs((shift?.high ?? 1) - 1.526706e-5)).toBeLessThan(1e-4)
  })

  test('counts every pair like the definition does', () => {
    const series = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(series, series, fc.integer({ min: -3, max: 3 }), (x, y, shift) => {
        const all = [...x.map((value) => value - shift), ...y]
        fc.pre(new Set(all).size > 1)
        const pairs = x.flatMap((a) => y.map((b) => (a - shift > b ? 1 : a - shift === b ? 0.5 : 0)))
        const centred = pairs.reduce((sum: number, part) => sum + part, 0) - (x.length * y.length) / 2
        const groups = [...new Set(all)].map((value) => all.filter((other) => other === value).length)
        const ties = groups.reduce((sum, size) => sum + size ** 3 - size, 0)
        const [n, m] = [x.length, y.length]
        const variance = ((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1)))
        const expected = (centred - 0.5 * Math.sign(centred)) / Math.sqrt(variance)
        const got = standardised(Float64Array.from(x).sort(), Float64Array.from(y).sort(), shift)
        expect(got).toBeCloseTo(expected, 9)
      }),
    )
  })
})

describe("Kayenta's classifier agrees with its ClassifierSuite", () => {
  test.each([
    ['pass', vectors.tenA, vectors.tenB, settings],
    ['high', vectors.twenty, vectors.tenB, settings],
    ['pass', vectors.tenA, vectors.twenty, settings],
    ['high', vectors.mostlyZeroExperiment, vectors.mostlyZeroControl, settings],
    ['pass', vectors.mostlyZeroExperiment, vectors.mostlyZeroControl, { ...settings, allowedIncrease: 5 }],
    ['high', high, low, { ...settings, allowedIncrease: 1.2 }],
    ['high', high, low, { ...settings, allowedIncrease: 5 }],
    ['pass', high, low, { ...settings, allowedIncrease: 13 }],
    ['pass', [1, 1, 1], [1, 1], settings],
    ['pass', [1, 2, 3, 4, 5], [5, 4, 3, 2, 1], settings],
    ['pass', [0, 1, 1, 1, 1], [1, 1, 1, 1, 1], settings],
    ['noData', [], [1, 2, 3, 4, 5], settings],
  ] as const)('%s (%#)', (expected, experiment, control, how) => {
    expect(classify(experiment, control, how)).toBe(expected)
  })

  test('and does not call two mostly empty series different', () => {
    const control = vectors.mostlyZeroControl
    expect(classify([...control.slice(2), 0, 0], control, settings)).toBe('pass')
  })
})

test('the score is the percentage that passes, and nothing when half of the metrics have no data', () => {
  expect(score(['pass', 'high'])).toBe(50)
  expect(score(['pass', 'pass', 'pass', 'high'])).toBe(75)
  expect(score(['pass', 'pass', 'pass', 'noData'])).toBe(100)
  expect(score(['pass', 'noData'])).toBe(0)
})
