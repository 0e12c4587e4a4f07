import { parseEnv } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editScalars, readScalar } from '../../src/edit/edit.js'
import { ALL_WORDS, edit, holdsLaws, MARK, picks, spellings } from './generated.js'

const OTHERS = [
  '',
  '# PCT=7',
  'A=',
  "B='it is # no comment'",
  'C="two\nlines"',
  'D=`back "tick"`',
  'export E=5 # PCT=8',
  'F = spaced out',
  'G="PCT=9"',
  'URL=https://example.test/?a=b',
]

describe('.env', () => {
  test('an edit of any .env file changes the target alone', () => {
    const spelling = spellings(['', '"', "'", '`'], ALL_WORDS)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(OTHERS),
        fc.nat(9),
        picks,
        fc.constantFrom('\n', '\r\n'),
        spelling,
        (others, at, pick, eol, spelled) => {
          const target = `${['', 'export ', '  '][pick(3)]}PCT${['=', ' = ', '= '][pick(3)]}${MARK}${['', ' # five', '   '][pick(3)]}`
          const lines = [...others.slice(0, at), target, ...others.slice(at)]
          const text = `${lines.join('\n')}${pick(2) === 0 ? '' : '\n'}`.replaceAll('\n', eol)
          const oracle = (each: string): string => JSON.stringify(parseEnv(each.replaceAll('\r\n', '\n')))
          const marked = parseEnv(text.replaceAll('\r\n', '\n'))
          holdsLaws({
            format: 'env',
            key: 'PCT',
            text,
            spelling: spelled,
            oracle,
            expected: (value) => JSON.stringify({ ...marked, PCT: String(value) }),
          })
        },
      ),
    )
  })

  test('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      'A',
      '=',
      '5',
      ' ',
      '#',
      '"',
      "'",
      '`',
      '\\',
      '\n',
      '\r',
      'export ',
      '.',
      'é',
      '\uFEFF',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const result = editScalars('env', parts.join(''), [{ key: 'A', value: 7 }])
        if (result.ok) expect(readScalar('env', result.text, 'A')).toMatchObject({ kind: 'found', value: 7 })
      }),
      { numRuns: 1000 },
    )
  })

  test('a flag written 1 or 0 stays 1 or 0', () => {
    expect(edit('env', 'ON=1', 'ON', false)).toBe('ON=0')
    expect(edit('env', 'ON="0" # off', 'ON', true)).toBe('ON="1" # off')
    expect(edit('env', 'ON=1', 'ON', true)).toBe('ON=1')
  })

  test('the key is the name, whole', () => {
    expect(edit('env', 'A.B=5\n', 'A.B', 6)).toBe('A.B=6\n')
  })

  test('a BOM, old line ends and names without a value are left alone', () => {
    expect(edit('env', '\uFEFFA=5\rexport HOME\rB=6', 'A', 7)).toBe('\uFEFFA=7\rexport HOME\rB=6')
    expect(readScalar('env', '\uFEFFA=5', 'A')).toMatchObject({ line: 1, column: 3 })
  })

  test('an escaped quote does not end a value', () => {
    expect(edit('env', 'A="say \\"A=1\\" \\\\"\nB=5', 'B', 6)).toBe('A="say \\"A=1\\" \\\\"\nB=6')
  })

  test.each([
    ['A=5\nA=6', 'A', 'duplicate-key', 2, 'set more than once'],
    ['A=5', 'B', 'missing-key', undefined, 'sets no variable "B"'],
    ['A=', 'A', 'not-a-number-or-boolean', 1, 'found the text ""'],
    ['A=5%', 'A', 'not-a-number-or-boolean', 1, 'found the text "5%"'],
    ['A=5#five', 'A', 'not-a-number-or-boolean', 1, 'put a space before it'],
    ['A=#5', 'A', 'not-a-number-or-boolean', 1, 'found the text ""'],
    ['A=0x10', 'A', 'not-a-number-or-boolean', 1, 'plain number'],
    ['A=5\nwhat is this', 'A', 'unparsable', 2, 'expected NAME=value'],
    ['A="5', 'A', 'unparsable', 1, 'never closed'],
    ["A='it\\'s'", 'A', 'unparsable', 1, 'different things'],
    ['A="5" six', 'A', 'unparsable', 1, 'follows the closing quote'],
    ['A=on', 'A', 'type-differs', 1, 'found the boolean on'],
  ] as const)('%j refuses %s with %s', (text, key, code, line, says) => {
    const result = editScalars('env', text, [{ key, value: 1 }])
    expect(result).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
    expect('line' in result ? result.line : undefined).toBe(line)
  })

  test('a number that is no flag is not overwritten by a boolean', () => {
    expect(editScalars('env', 'A=5', [{ key: 'A', value: true }])).toMatchObject({
      ok: false,
      code: 'type-differs',
    })
  })
})
