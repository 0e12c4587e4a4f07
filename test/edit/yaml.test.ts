import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
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

const WORDS = ['true', 'false', 'True', 'False', 'TRUE', 'FALSE']

function write(model: Model, pick: Pick, eol: string): string {
  const pad = (width: number): string => ' '.repeat(width)
  const comment = (): string => ['', '', '   ', ` # it's: "a" [comment`][pick(4)] ?? ''
  const between = (): string => ['', '', eol, `# pct: 7${eol}`][pick(4)] ?? ''
  const nameOf = (name: string): string => {
    if (/^\w+$/.test(name) && pick(3) > 0) return name
    return !name.includes('\t') && pick(2) === 0 ? `'${name.replaceAll("'", "''")}'` : JSON.stringify(name)
  }
  const text = (value: string): string => {
    if (/^[a-z]{5,}$/.test(value) && value !== 'false' && pick(2) === 0) return value
    return !/\p{Cc}/u.test(value) && pick(2) === 0
      ? `'${value.replaceAll("'", "''")}'`
      : JSON.stringify(value)
  }
  const flow = (at: Model): string => {
    const gap = (): string => ['', ' ', `${eol}${pad(40)}`][pick(3)] ?? ''
    switch (at.is) {
      case 'target':
        return `${pick(4) === 0 ? '&mine ' : ''}${MARK}`
      case 'leaf':
        return typeof at.value === 'string' ? text(at.value) : String(at.value)
      case 'list':
        return `[${at.items.map((each) => `${gap()}${flow(each)}${gap()}`).join(',')}]`
      case 'map':
        return `{${at.entries.map(([name, each]) => `${gap()}${nameOf(name)}: ${flow(each)}${gap()}`).join(',')}}`
    }
  }
  const isBlock = (at: Model): boolean =>
    at.is === 'map' ? at.entries.length > 0 : at.is === 'list' && at.items.length > 0
  const member = (head: string, at: Model, indent: number): string => {
    if (isBlock(at) && pick(4) > 0) return `${head}${comment()}${eol}${block(at, indent + 1 + pick(4))}`
    if (at.is === 'leaf' && at.value === 'two\nlines' && pick(2) === 0) {
      return `${head} |-${eol}${pad(indent + 3)}two${eol}${pad(indent + 3)}lines${eol}`
    }
    return `${head} ${pad(pick(3))}${flow(at)}${comment()}${eol}`
  }
  const block = (at: Model, indent: number): string => {
    if (at.is === 'map') {
      return at.entries
        .map(([name, each]) => `${between()}${member(`${pad(indent)}${nameOf(name)}:`, each, indent)}`)
        .join('')
    }
    const items = at.is === 'list' ? at.items : []
    return items
      .map((each) => {
        // `- name: value` on one line
        const inner = isBlock(each) && pick(2) === 0 ? block(each, indent + 2) : ''
        const isCompact = inner.startsWith(pad(indent + 2))
        return `${between()}${isCompact ? `${pad(indent)}- ${inner.slice(indent + 2)}` : member(`${pad(indent)}-`, each, indent)}`
      })
      .join('')
  }
  const head =
    ['', '\uFEFF', `---${eol}`, `%YAML 1.2${eol}--- # begins${eol}`, `# first${eol}`][pick(5)] ?? ''
  return `${head}${block(model, 0)}`
}

/** Anchors, aliases, tags and block text that have nothing to do with the target. */
const EXTRAS = [
  'zz1: &zz [1, two]',
  'zz2: *zz',
  'zz3: !!str 5',
  'zz4: >-',
  '  pct: 7',
  'zz5:',
  '  <<: {pct: 8}',
  '? zz6',
  ': ~',
]
const EXTRA_VALUES = {
  zz1: [1, 'two'],
  zz2: [1, 'two'],
  zz3: '5',
  zz4: 'pct: 7',
  zz5: { '<<': { pct: 8 } },
  zz6: null,
}

describe('YAML', () => {
  test('an edit of any YAML document changes the target alone', () => {
    fc.assert(
      fc.property(
        nested,
        picks,
        fc.constantFrom('\n', '\r\n'),
        spellings(['', '"', "'"], WORDS),
        ({ model, key }, pick, eol, spelling) => {
          const tail = [eol, '', `${eol}...${eol}`][pick(3)]
          holdsLaws({
            format: 'yaml',
            key,
            text: `${write(model, pick, eol)}${EXTRAS.join(eol)}${tail}`,
            spelling,
            oracle: (text) => JSON.stringify(parse(text)),
            expected: (target) =>
              JSON.stringify({ ...JSON.parse(modelJson(model, target)), ...EXTRA_VALUES }),
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('never throws, and never edits more than the target, whatever the text', () => {
    const pieces = fc.constantFrom(
      'a',
      'b',
      ': ',
      '5',
      ' ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&x ',
      '*x',
      '!!int ',
      '# ',
      '\n',
      '\n  ',
      '|',
      '---\n',
      '<<',
      '? ',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.constantFrom('a', 'a.b', 'a[0]', '[0]', 'b'),
        (parts, key) => {
          const result = editScalars('yaml', parts.join(''), [{ key, value: 7 }])
          if (result.ok)
            expect(readScalar('yaml', result.text, key)).toMatchObject({ kind: 'found', value: 7 })
          else expect(result.code).not.toBe('edit-not-exact')
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('keeps comments, alignment, line ends and BOM', () => {
    const before =
      '\uFEFF# routes\r\nmigration:   # the ramp\r\n    newSystemPercentage:   5.0    # percent\r\n    shadowMode: True'
    const after = edit('yaml', before, 'migration.newSystemPercentage', 10)
    expect(after).toBe(before.replace('5.0', '10.0'))
    expect(edit('yaml', after, 'migration.shadowMode', false)).toBe(after.replace('True', 'False'))
  })

  test('several keys are edited at once, in whatever order they are given', () => {
    const text = 'm: {pct: 0, on: false, shadow: "true"}\n'
    const edits = [
      { key: 'm.shadow', value: false },
      { key: 'm.pct', value: 12.5 },
      { key: 'm.on', value: true },
    ]
    expect(editScalars('yaml', text, edits)).toEqual({
      ok: true,
      text: 'm: {pct: 12.5, on: true, shadow: "false"}\n',
    })
  })

  test('an anchor that nothing repeats, or that was given anew before it was, does not hinder', () => {
    expect(edit('yaml', 'a: &x 5\n', 'a', 6)).toBe('a: &x 6\n')
    expect(edit('yaml', 'a: &x 5\nb: &x 6\nc: *x\n', 'a', 7)).toBe('a: &x 7\nb: &x 6\nc: *x\n')
  })

  test('a key of its own wins over a merge', () => {
    expect(edit('yaml', 'a: &x {pct: 1}\nb: {<<: *x, pct: 2}\n', 'b.pct', 3)).toBe(
      'a: &x {pct: 1}\nb: {<<: *x, pct: 3}\n',
    )
  })

  test('keys that are maps or lists are passed by', () => {
    expect(edit('yaml', '? [1, 2]\n: {x: 3}\na: 5\n', 'a', 6)).toBe('? [1, 2]\n: {x: 3}\na: 6\n')
  })

  test('a large file takes linear time', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `key${index}: ${index}`)
    const started = performance.now()
    expect(readScalar('yaml', lines.join('\n'), 'key39999')).toMatchObject({ value: 39_999, line: 40_000 })
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test.each([
    ['indicators', `${'- '.repeat(20_000)}5`, 'nested too deeply'],
    ['brackets', '['.repeat(100_000), 'more than 200 deep'],
  ])('nesting of %s that would exhaust a parser is refused', (_what, text, says) => {
    const result = editScalars('yaml', text, [{ key: 'a', value: 1 }])
    expect(result).toMatchObject({
      ok: false,
      code: 'too-deep',
      line: 1,
      message: expect.stringContaining(says),
    })
  })

  test.each([
    ['a: 5\na: 6', 'a', 'duplicate-key', 2, 'stands twice'],
    ['a: 5\nb:\n  - {c: 1, c: 2}', 'a', 'duplicate-key', 3, 'stands twice'],
    ['a: 5\n? {c: 1, c: 2}\n: x', 'a', 'duplicate-key', 2, 'stands twice'],
    ['"1": 5\n1: 6', '1', 'duplicate-key', undefined, 'remove all but one'],
    ['a: [1', 'a', 'unparsable', 1, 'not valid YAML'],
    ['a: 5\n\tb: 6', 'a', 'unparsable', 2, 'Tabs'],
    ['a: *none', 'a', 'alias', 1, '*none is an alias'],
    ['a: 5\n---\nb: 6\n', 'a', 'several-documents', 2, 'file of its own'],
    ['a: &x {pct: 5}\nb: *x', 'b.pct', 'alias', 2, '*x is an alias'],
    ['a: &x 5\nb: *x', 'b', 'alias', 2, 'write the value itself here'],
    ['a: &x 5\nb: *x', 'a', 'anchor-in-use', 1, 'would change several places'],
    ['a: &x {pct: 5}\nb: *x', 'a.pct', 'anchor-in-use', 1, '&x'],
    ['a: &x [5]\nb: *x', 'a[0]', 'anchor-in-use', 1, '&x'],
    ['a: &x {pct: 5}\nb:\n  <<: *x\n', 'b.pct', 'merge-key', 3, 'could come only from the merge'],
    ['a: |\n  5\n', 'a', 'block-scalar', 1, 'block of text'],
    ['a: >-\n  5\n', 'a', 'block-scalar', 1, 'block of text'],
    ['a: !!str 5', 'a', 'tagged', 1, 'remove the tag'],
    ['a: !!int 5', 'a', 'tagged', 1, 'remove the tag'],
    ['a: ! 5', 'a', 'tagged', 1, 'remove the tag'],
    ['a: yes', 'a', 'not-a-number-or-boolean', 1, 'text in YAML 1.2'],
    ['a: Off', 'a', 'not-a-number-or-boolean', 1, 'write true or false'],
    ['a: 5%', 'a', 'not-a-number-or-boolean', 1, 'found the text "5%"'],
    ['a: "5%"', 'a', 'not-a-number-or-boolean', 1, 'found the text "5%"'],
    ['a:', 'a', 'not-a-number-or-boolean', 1, 'no value'],
    ['{a}', 'a', 'not-a-number-or-boolean', undefined, 'no value'],
    ['a: ~', 'a', 'not-a-number-or-boolean', 1, 'found the text "~"'],
    ['a: 0x10', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a: 1e1', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a: .inf', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a: .nan', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a: 007', 'a', 'number-style', 1, 'plain decimal digits'],
    ['a: {b: 5}', 'a', 'not-a-scalar', undefined, 'it holds a map'],
    ['a: [5]', 'a', 'not-a-scalar', undefined, 'it holds a list'],
    ['', 'a', 'missing-key', undefined, 'the top level of the file has no "a"'],
    ['# nothing', 'a', 'missing-key', undefined, 'keys are never added'],
    ['a: {b: 1}', 'a.c', 'missing-key', undefined, '"a" has no "c" (it has "b")'],
    ['{a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1}', 'x', 'missing-key', undefined, '"e" and 2 more'],
    ['a: 5', 'a.b', 'missing-key', undefined, '"a" holds a single value'],
    ['a:', 'a.b', 'missing-key', undefined, '"a" holds a single value'],
    ['a: {b: 5}', 'a[0]', 'missing-key', undefined, 'is a map, not a list'],
    ['a: [{b: 5}]', 'a[0].c', 'missing-key', undefined, '"a".[0] has no "c"'],
    ['a: [5]', 'a[1]', 'missing-key', undefined, 'a list of 1 and has no item 1'],
    ['a: [5]', 'a.b', 'missing-key', undefined, 'has no item "b"'],
    ['a: "\ud800"', 'a', 'invalid-text', 1, 'save it as UTF-8'],
    ['a: 5 # \ufffd', 'a', 'invalid-text', 1, 'save it as UTF-8'],
  ] as const)('%j refuses %s with %s', (text, key, code, line, says) => {
    const result = editScalars('yaml', text, [{ key, value: 1 }])
    expect(result).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
    expect('line' in result ? result.line : undefined).toBe(line)
    expect(readScalar('yaml', text, key).kind).toBe(code === 'missing-key' ? 'missing' : 'unusable')
  })
})
