import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countText, numberText, percentText, spanText } from '../../src/analysis/number-text.js'

describe('numbers in sentences', () => {
  test.each([
    [0, '0'],
    [1234.5, '1,235'],
    [1234567, '1,234,567'],
    [-1234567.25, '-1,234,567'],
    [0.3, '0.3'],
    [0.000123456, '0.0001235'],
    [12.3456, '12.35'],
    [999.96, '1,000'],
    [1e-9, '1.000e-9'],
    [1e21, '1.000e+21'],
    [Number.POSITIVE_INFINITY, 'infinity'],
    [Number.NEGATIVE_INFINITY, '-infinity'],
    [Number.NaN, 'NaN'],
  ])('%p is written %p', (value, text) => {
    expect(numberText(value)).toBe(text)
  })

  test('counts and percentages', () => {
    expect([0, 999, 1000, 12_345.6].map(countText)).toEqual(['0', '999', '1,000', '12,346'])
    expect([0.019, 1, 0.000_51, 0.010_385, 0].map(percentText)).toEqual([
      '1.9 %',
      '100 %',
      '0.051 %',
      '1.04 %',
      '0 %',
    ])
  })

  test('spans', () => {
    expect([0, 60_000, 3_600_000, 90 * 60_000, 86_400_000, 90_060_000, -5].map(spanText)).toEqual([
      '0 min',
      '1 min',
      '1 h',
      '1 h 30 min',
      '1 d',
      '1 d 1 h 1 min',
      '0 min',
    ])
  })

  test('what is written reads back within its precision', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (value) => {
        const read = Number(numberText(value).replaceAll(',', ''))
        expect(Math.abs(read - value)).toBeLessThanOrEqual(
          Math.max(Math.abs(value) * 0.00051, Math.abs(value) > 1000 ? 0.5 : 0),
        )
      }),
    )
  })
})
