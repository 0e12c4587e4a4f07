import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marker, parseMarker } from '../../src/report/marker.js'
import { hostile } from './hostile.js'

const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/).filter((name) => !(name in {}))
const value = fc.oneof(
  hostile.map((raw) => raw.replace(/\p{Cs}/gu, '')),
  fc.constantFrom('3', '-0.5', '1e+21', '--', '-->', '-', ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
)

describe('marker', () => {
  test('comes back as it went in, with the types of its fields, below a comment that stays one', () => {
    const kind = fc.constantFrom(
      'ramp' as const,
      'revert' as const,
      'incident' as const,
      'migration' as const,
      'backtest' as const,
    )
    fc.assert(
      fc.property(
        kind,
        fc.dictionary(key, value, { noNullPrototype: true }),
        hostile,
        (name, fields, rest) => {
          const line = marker(name, fields)
          expect(line.indexOf('-->')).toBe(line.length - 3)
          expect(line.slice(4, -3)).not.toMatch(/[\n\r>]|--/)
          expect(parseMarker(`${line}\n${rest}`)).toEqual({ kind: name, fields })
          expect(parseMarker(`${line}\r\n${rest}`)).toEqual({ kind: name, fields })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('reads as a person would expect', () => {
    expect(marker('incident', { migration: 'checkout', seq: 3, branch: 'sluice/checkout/3-to-10' })).toBe(
      '<!-- sluice:incident migration=checkout seq=3 branch=sluice%2Fcheckout%2F3-to-10 -->',
    )
  })

  test.each([
    ['not the first line', '\n<!-- sluice:ramp seq=3 -->'],
    ['another kind', '<!-- sluice:other seq=3 -->'],
    ['text after it', '<!-- sluice:ramp seq=3 --> x'],
    ['a key twice', '<!-- sluice:ramp seq=3 seq=4 -->'],
    ['a key of no known shape', '<!-- sluice:ramp __proto__=3 -->'],
    ['a broken escape', '<!-- sluice:ramp a=%zz -->'],
    ['another spelling of the same value', '<!-- sluice:ramp seq=03 -->'],
    ['no value', '<!-- sluice:ramp seq -->'],
    ['an empty body', ''],
  ])('is null for %s', (_, body) => {
    expect(parseMarker(body)).toBeNull()
  })

  test('refuses what it could not read back', () => {
    expect(() => marker('ramp', { 'a b': 1 })).toThrow('"a b" cannot be a marker field')
    expect(() => marker('ramp', { seq: Number.NaN })).toThrow('marker field "seq" is NaN')
  })
})
