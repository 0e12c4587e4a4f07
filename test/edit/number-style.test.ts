import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editScalars } from '../../src/edit/edit.js'
import { decimalText, numberStyle } from '../../src/edit/number-style.js'
import { edit } from './generated.js'

describe('numbers', () => {
  test.each([
    ['5', 10, '10'],
    ['5', 12.5, '12.5'],
    ['5.0', 10, '10.0'],
    ['5.00', 12.125, '12.125'],
    ['0.05', 0.1, '0.1'],
    ['0.5', 1, '1.0'],
    ['.5', 0.25, '.25'],
    ['.5', 1, '1.0'],
    ['.50', 0, '.00'],
    ['+5', 10, '+10'],
    ['-5', 10, '10'],
    ['5', -1.5, '-1.5'],
    ['-0', 0, '-0'],
    ['0', 0.1 + 0.2, '0.3'],
    ['0', 0.00001, '0.00001'],
    ['0', 99.999, '99.999'],
    ['0', 1e9, '1000000000'],
    ['12.345678901', 12.5, '12.5'],
  ])('%s becomes %d as %s', (before, value, after) => {
    expect(edit('yaml', `a: ${before}`, 'a', value)).toBe(`a: ${after}`)
  })

  test.each([
    [Number.NaN, 'NaN is not a number'],
    [Number.POSITIVE_INFINITY, 'Infinity is not a number'],
    [-0, 'negative zero'],
    [1e21, 'beyond 1000000000'],
    [33.333333, 'more than 5 decimals'],
    [1e-7, 'more than 5 decimals'],
  ])('%d is not written', (value, says) => {
    const result = editScalars('json', '{"a":5}', [{ key: 'a', value }])
    expect(result).toMatchObject({ ok: false, code: 'invalid-value', message: expect.stringContaining(says) })
  })

  test.each([
    '',
    '.',
    '5.',
    '05',
    '-',
    '1e3',
    '0x1',
    '1_000',
    '1,5',
    ' 5',
    '5 ',
    '--5',
    'NaN',
    'Infinity',
    '٣',
    `1${'0'.repeat(400)}`,
  ])('%j is no plain number', (text) => {
    expect(numberStyle(text)).toBeUndefined()
  })

  test('digits say exactly the value, without exponent, noise or trailing zeros', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (units) => {
        fc.pre(units !== 0)
        const value = units / 10 ** 5
        const digits = decimalText(value)
        expect(digits).toEqual({ text: expect.stringMatching(/^-?(?:0|[1-9]\d*)(?:\.\d{0,4}[1-9])?$/) })
        expect('text' in digits ? Number(digits.text) : undefined).toBe(value)
      }),
    )
  })

  test('a value too small to be written is nothing, not negative zero', () => {
    expect(decimalText(-1e-12)).toEqual({ text: '0' })
  })
})
