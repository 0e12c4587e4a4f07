import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  counted,
  formatNumber,
  formatPercent,
  formatRatio,
  formatSeconds,
  formatValue,
} from '../../src/report/number-format.js'

describe('formatRatio', () => {
  test.each([
    [0, '0 %'],
    [0.01, '1 %'],
    [0.0123456, '1.23 %'],
    [0.00039, '0.039 %'],
    [0.000001, '< 0.001 %'],
    [-0.000001, '> -0.001 %'],
    [-0.005, '-0.5 %'],
    [0.5, '50 %'],
    [0.995, '99.5 %'],
    [0.9999999, '99.999 %'],
    [1, '100 %'],
    [2.5, '250 %'],
  ])('%d is %s', (ratio, shown) => expect(formatRatio(ratio)).toBe(shown))

  test('never rounds to 0 % or 100 % what is not', () => {
    const between = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
    fc.assert(fc.property(between, (ratio) => !['0 %', '100 %'].includes(formatRatio(ratio))))
  })
})

describe('other numbers', () => {
  test.each([
    [formatPercent(5), '5 %'],
    [formatPercent(0.5), '0.5 %'],
    [formatPercent(33.3333), '33.333 %'],
    [formatSeconds(0.2345), '235 ms'],
    [formatSeconds(0.00023), '0.23 ms'],
    [formatSeconds(1.234), '1.23 s'],
    [formatSeconds(1200), '1,200 s'],
    [formatSeconds(0), '0 s'],
    [formatNumber(914_020), '914,020'],
    [formatNumber(12.345), '12.3'],
    [formatNumber(-0.5), '-0.5'],
    [formatNumber(Number.POSITIVE_INFINITY), '∞'],
    [formatNumber(Number.NEGATIVE_INFINITY), '-∞'],
    [formatNumber(1e17), '100,000,000,000,000,000'],
    [counted(1, 'approving review'), '1 approving review'],
    [counted(2, 'approving review'), '2 approving reviews'],
  ])('%s', (shown, expected) => expect(shown).toBe(expected))
})

describe('formatValue', () => {
  test('writes each kind in its unit, and absence as a dash', () => {
    expect(formatValue('ratio', 0.019)).toBe('1.9 %')
    expect(formatValue('quantile', 0.212)).toBe('212 ms')
    expect(formatValue('count', 3)).toBe('3')
    expect(formatValue(undefined, 3)).toBe('3')
    expect(formatValue('ratio', null)).toBe('–')
    expect(formatValue('ratio', Number.NaN)).toBe('–')
    expect(formatValue('quantile', Number.POSITIVE_INFINITY)).toBe('∞')
  })
})
