import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'smol-toml'
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

/** Tables may be written in any order, so both sides are compared with their names sorted. */
function sorted(json: string): string {
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder)
    if (typeof value !== 'object' || value === null) return value
    return {
      table: Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => [name, inOrder(each)]),
    }
  }
  return JSON.stringify(inOrder(JSON.parse(json)))
}

function write(model: Model, pick: Pick, eol: string): string {
  const gap = (): string => ['', ' ', '\t '][pick(3)] ?? ''
  const lineGap = (): string => ['', ' ', eol, ` # it's ] } "${eol}  `][pick(4)] ?? ''
  const end = (): string =>
    [eol, ` # it's = "a" comment${eol}`, `${eol}${eol}  # PCT = 7${eol}`][pick(3)] ?? ''
  const nameOf = (name: string): string => {
    if (/^[\w-]+$/.test(name) && pick(2) === 0) return name
    if (!/['\t]/.test(name) && pick(2) === 0) return `'${name}'`
    return pick(2) === 0
      ? JSON.stringify(name)
      : `"${[...name].map((each) => `\\U${each.codePointAt(0)?.toString(16).padStart(8, '0')}`).join('')}"`
  }
  const text = (value: string): string => {
    const printable = !/[\p{Cc}\n]/u.test(value)
    if (printable && !value.includes("'") && pick(3) === 0) return `'${value}'`
    if (printable && !value.includes("'''") && pick(2) === 0) return `'''${eol}${value}'''`
    if (printable && !/"""|\\/.test(value) && pick(2) === 0) return `"""${eol}${value}"""`
    return JSON.stringify(value)
  }
  const value = (at: Model): string => {
    switch (at.is) {
      case 'target':
        return MARK
      case 'leaf':
        return typeof at.value === 'string' ? text(at.value) : String(at.value)
      case 'list': {
        const comma = at.items.length > 0 && pick(3) === 0 ? ',' : ''
        return `[${at.items.map((each) => `${lineGap()}${value(each)}${lineGap()}`).join(',')}${comma}${lineGap()}]`
      }
      case 'map':
        return `{${at.entries.map(([name, each]) => `${gap()}${nameOf(name)}${gap()}=${gap()}${value(each)}${gap()}`).join(',')}}`
    }
  }
  const section = (at: Model, path: readonly string[]): string => {
    if (at.is !== 'map') return ''
    let pairs = ''
    let sections = ''
    for (const [name, each] of at.entries) {
      const full = [...path, name]
      const header = (): string => full.map((part) => `${gap()}${nameOf(part)}${gap()}`).join('.')
      const how = pick(4)
      if (each.is === 'map' && how === 0) {
        sections += `${gap()}[${header()}]${end()}${section(each, full)}`
      } else if (
        each.is === 'list' &&
        each.items.length > 0 &&
        each.items.every((item) => item.is === 'map') &&
        how < 3
      ) {
        for (const item of each.items) sections += `[[${header()}]]${end()}${section(item, full)}`
      } else if (each.is === 'map' && each.entries.length > 0 && how === 1) {
        for (const [inner, leaf] of each.entries) {
          pairs += `${nameOf(name)}${gap()}.${gap()}${nameOf(inner)}${gap()}=${gap()}${value(leaf)}${end()}`
        }
      } else {
        pairs += `${gap()}${nameOf(name)}${gap()}=${gap()}${value(each)}${end()}`
      }
    }
    return `${pairs}${sections}`
  }
  return `${pick(4) === 0 ? '\uFEFF' : ''}${section(model, [])}`
}

describe('TOML', () => {
  test('an edit of any TOML document changes the target alone', () => {
    fc.assert(
      fc.property(
        nested,
        picks,
        fc.constantFrom('\n', '\r\n'),
        spellings(['', '"', "'"], ['true', 'false']),
        ({ model, key }, pick, eol, spelling) => {
          holdsLaws({
            format: 'toml',
            key,
            text: write(model, pick, eol),
            spelling,
            oracle: (text) => sorted(JSON.stringify(parse(text))),
            expected: (target) => sorted(modelJson(model, target)),
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('never throws or hangs, and never edits more than the target, whatever the text', () => {
    const pieces = fc.constantFrom(
      'a',
      'b',
      '=',
      '5',
      '.',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '"""',
      "'''",
      '\\',
      '#',
      '\n',
      '\r\n',
      'a=',
      '[[a]]\n',
      '[a]\n',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.constantFrom('a', 'a.b', 'a[0]', 'a[0].a', 'b'),
        (parts, key) => {
          const result = editScalars('toml', parts.join(''), [{ key, value: 7 }])
          if (result.ok)
            expect(readScalar('toml', result.text, key)).toMatchObject({ kind: 'found', value: 7 })
          else expect(result.code).not.toBe('edit-not-exact')
        },
      ),
      { numRuns: 5000 },
    )
  })

  test('finds its way through tables, elements of arrays of tables, dotted names and inline tables', () => {
    const text = [
      'pct = 1 # pct = 9',
      'doc = """',
      '[canary]',
      'pct = 9 \\""" """""',
      '[canary]',
      'pct = 2',
      '"a.b".c = { pct = 3, more = [ {pct = 4}, # ]',
      ' ] }',
      '[[step]]',
      'pct = 5',
      '[[step]]',
      'pct = 6',
      'when = 1979-05-27 07:32:00',
      '[step.after]',
      'pct = 7',
      '[[step.more]]',
      'pct = 8',
    ].join('\n')
    const lines = [
      ['pct', 1],
      ['canary.pct', 6],
      ['canary."a.b".c.pct', 7],
      ['canary."a.b".c.more[0].pct', 7],
      ['step.0.pct', 10],
      ['step[1].pct', 12],
      ['step[1].after.pct', 15],
      ['step[1].more[0].pct', 17],
    ] as const
    lines.forEach(([key, line], index) => {
      expect(readScalar('toml', text, key)).toMatchObject({ kind: 'found', value: index + 1, line })
    })
  })

  test('64-bit integers elsewhere keep every digit', () => {
    expect(edit('toml', 'a = 9223372036854775807\nb = 5\n', 'b', 10)).toBe(
      'a = 9223372036854775807\nb = 10\n',
    )
  })

  test('dotted names that nest too deeply are refused', () => {
    const text = `${'a.'.repeat(100_000)}a = 1`
    expect(editScalars('toml', text, [{ key: 'a', value: 1 }])).toMatchObject({ ok: false, code: 'too-deep' })
  })

  test('long names take no more room than they have', () => {
    const name = 'n'.repeat(100_000)
    const text = `[${name}]\n${Array.from({ length: 5_000 }, (_, index) => `k${index} = ${index}\n`).join('')}`
    expect(edit('toml', text, `${name}.k7`, 8)).toBe(text.replace('k7 = 7\n', 'k7 = 8\n'))
  })

  test('a float stays a float', () => {
    expect(edit('toml', 'a = 0.5', 'a', 1)).toBe('a = 1.0')
  })

  test.each([
    ['a = 1\na = 2', 'a', 'duplicate-key', 2, 'redefine'],
    ['x = 0\na = ', 'a', 'unparsable', 2, 'not valid TOML'],
    ['a = """5"""', 'a', 'block-scalar', 1, 'multi-line string'],
    ["a = '''5'''", 'a', 'block-scalar', 1, 'multi-line string'],
    ['a = 1979-05-27', 'a', 'not-a-number-or-boolean', 1, 'date or time'],
    ['a = "five"', 'a', 'not-a-number-or-boolean', 1, 'found the text "five"'],
    ['a = 1_000', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a = 0x10', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a = inf', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a = nan', 'a', 'number-style', 1, 'plain decimal digits'],
    ['[a]\nb = 1', 'a', 'not-a-scalar', undefined, 'it holds a map'],
    ['[[a]]\nb = 1', 'a', 'not-a-scalar', undefined, 'it holds a list'],
    ['[[a]]\nb = 1', 'a[1].b', 'missing-key', undefined, 'a list of 1 and has no item 1'],
    ['a = 1', 'toString', 'missing-key', undefined, 'has no "toString"'],
  ] as const)('%j refuses %s with %s', (text, key, code, line, says) => {
    const result = editScalars('toml', text, [{ key, value: 1 }])
    expect(result).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
    expect('line' in result ? result.line : undefined).toBe(line)
    expect(readScalar('toml', text, key).kind).toBe(code === 'missing-key' ? 'missing' : 'unusable')
  })
})
