import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'jsonc-parser'
import { editScalars, readScalar } from '../../src/edit/edit.js'
import {
  edit,
  holdsLaws,
  MARK,
  type Model,
  modelJson,
  nested,
  type Pick,
  picks,
  spellings,
} from './generated.js'

const WORDS = ['true', 'false']

function write(model: Model, pick: Pick, comments: boolean, eol: string): string {
  const gap = (): string => {
    const plainGaps = ['', ' ', '\t', eol, `${eol}    `]
    const all = comments ? [...plainGaps, '/* , ] } " */', `// it's a "comment"${eol}`] : plainGaps
    return all[pick(all.length)] ?? ''
  }
  const list = (open: string, members: readonly string[], close: string): string => {
    const comma = comments && members.length > 0 && pick(3) === 0 ? `,${gap()}` : ''
    return `${open}${members.map((each) => `${gap()}${each}${gap()}`).join(',')}${comma}${gap()}${close}`
  }
  const node = (at: Model): string => {
    switch (at.is) {
      case 'target':
        return MARK
      case 'leaf':
        return JSON.stringify(at.value)
      case 'list':
        return list('[', at.items.map(node), ']')
      case 'map':
        return list(
          '{',
          at.entries.map(([name, inner]) => `${JSON.stringify(name)}${gap()}:${gap()}${node(inner)}`),
          '}',
        )
    }
  }
  return `${pick(4) === 0 ? '\uFEFF' : ''}${gap()}${node(model)}${gap()}`
}

describe('JSON and JSONC', () => {
  test('an edit of any JSON document changes the target alone', () => {
    fc.assert(
      fc.property(
        nested,
        picks,
        fc.constantFrom('\n', '\r\n'),
        spellings(['', '"'], WORDS),
        ({ model, key }, pick, eol, spelling) => {
          holdsLaws({
            format: 'json',
            key,
            text: write(model, pick, false, eol),
            spelling,
            oracle: (text) => JSON.stringify(JSON.parse(text.replace('\uFEFF', ''))),
            expected: (target) => modelJson(model, target),
          })
        },
      ),
    )
  })

  test('an edit of any JSONC document changes the target alone', () => {
    fc.assert(
      fc.property(
        nested,
        picks,
        fc.constantFrom('\n', '\r\n'),
        spellings(['', '"'], WORDS),
        ({ model, key }, pick, eol, spelling) => {
          // The reader that serves as the judge here assigns names the ordinary way, so __proto__ is left to the JSON property.
          fc.pre(!JSON.stringify(model).includes('__proto__'))
          holdsLaws({
            format: 'jsonc',
            key,
            text: write(model, pick, true, eol),
            spelling,
            oracle: (text) => JSON.stringify(parse(text.replace('\uFEFF', ''))),
            expected: (target) => modelJson(model, target),
          })
        },
      ),
    )
  })

  test('what JSON.parse refuses is refused', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '5',
      '-',
      '0',
      '.5',
      'e1',
      'true',
      ' ',
      '//',
      '/*',
      '*/',
      '\n',
      '"',
      '\\',
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const text = parts.join('')
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const result = editScalars('json', text, [{ key: 'a', value: 1 }])
        expect(!result.ok && result.code === 'unparsable').toBe(!valid)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps comments, spacing and a missing last newline', () => {
    const before = '\uFEFF{\r\n  // share of traffic\r\n  "migration" : { "pct":5.0 , },\r\n}'
    expect(edit('jsonc', before, 'migration.pct', 10)).toBe(before.replace('5.0', '10.0'))
  })

  test('a quoted number or boolean stays quoted', () => {
    expect(edit('json', '{"a":"5"}', 'a', 12.5)).toBe('{"a":"12.5"}')
    expect(edit('json', '{"a":"Yes"}', 'a', false)).toBe('{"a":"No"}')
  })

  test('the top level may be a list', () => {
    expect(edit('json', '[{"a":5}]', '[0].a', 6)).toBe('[{"a":6}]')
  })

  test.each([
    ['json', '{"a": 5, // five\n}', 'a', 'unparsable', 'give the file the ending .jsonc'],
    ['json', '{"a": 5,}', 'a', 'unparsable', 'no comma before a closing bracket'],
    ['json', '', 'a', 'unparsable', 'value expected'],
    ['jsonc', '// nothing', 'a', 'unparsable', 'value expected'],
    ['jsonc', '{"a" 5}', 'a', 'unparsable', 'colon expected'],
    ['json', '{"a": 5, "a": 6}', 'a', 'duplicate-key', 'remove all but one'],
    ['json', '{"a": {"b": 5}}', 'a', 'not-a-scalar', 'name the one number or boolean inside it'],
    ['json', '{"a": [5]}', 'a', 'not-a-scalar', 'it holds a list'],
    ['json', '{"a": null}', 'a', 'not-a-number-or-boolean', 'write a number, true or false'],
    ['json', '{"a": "five"}', 'a', 'not-a-number-or-boolean', 'found the text "five"'],
    ['json', '{"a": 5e1}', 'a', 'number-style', 'plain decimal digits'],
    ['json', '{"a": 1}', 'b', 'missing-key', '(it has "a")'],
    ['json', '{}', '__proto__.constructor', 'missing-key', 'has no "__proto__"'],
    ['json', '{"a": 1}', 'constructor', 'missing-key', 'has no "constructor"'],
  ] as const)('%s %s refuses %s with %s', (format, text, key, code, says) => {
    const result = editScalars(format, text, [{ key, value: 1 }])
    expect(result).toEqual(
      expect.objectContaining({ ok: false, code, message: expect.stringContaining(says) }),
    )
    expect(readScalar(format, text, key).kind).toBe(code === 'missing-key' ? 'missing' : 'unusable')
  })
})
