import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePlan } from '../../src/plan/parse-plan.js'
import { errorsOf, metric, planText, validPlan } from './plan-text.js'

const PLAN = planText()

describe('encodings', () => {
  test('a byte order mark and CRLF change nothing', () => {
    expect(parsePlan('p.yml', Buffer.from(`\ufeff${PLAN.replaceAll('\n', '\r\n')}`))).toMatchObject({
      ok: true,
      plan: validPlan(),
    })
  })

  test.each([
    [
      'UTF-16',
      Buffer.from(`\ufeff${PLAN}`, 'utf16le'),
      'not-utf8',
      1,
      'The file is UTF-16; save it as UTF-8.',
    ],
    ['big-endian UTF-16', Buffer.from([0xfe, 0xff, 0, 0x61]), 'not-utf8', 1, 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(PLAN, 'utf16le'), 'control-character', 1, 'NUL character'],
    [
      'Latin-1',
      Buffer.from('name: a\nfrom: caf\xe9\nto: b\n', 'latin1'),
      'not-utf8',
      2,
      'Line 2 is not UTF-8 (perhaps Latin-1',
    ],
    ['Latin-1 at the end', Buffer.from('name: caf\xe9', 'latin1'), 'not-utf8', 1, 'Line 1 is not UTF-8'],
    ['a sequence cut off at the end', Buffer.from([0x61, 0x0a, 0xc3]), 'not-utf8', 2, 'Line 2'],
    ['a NUL character', 'name: a\nfrom: b\0\n', 'control-character', 2, 'NUL'],
    ['an escape sequence', 'name: \x1b[31m\n', 'control-character', 1, 'invisible character U+001B'],
    ['old Mac line ends', 'name: a\rfrom: b\r', 'control-character', 1, 'lone carriage return'],
    [
      'an escaped NUL',
      'name: "a\\0"\n',
      'control-character',
      1,
      'The text "a\\u0000" contains an invisible character',
    ],
    ['a text that reads backwards', 'name: "\u202egpj.exe"\n', 'control-character', 1, '\\u202e'],
    ['a key that reads backwards', '"\u202ex": 1\n', 'control-character', 1, 'The key "\\u202ex"'],
    ['nothing', '', 'empty-file', 1, 'The file is empty'],
    ['only comments', '# a\n# b\n', 'empty-file', 1, 'The file is empty'],
    ['more than 256 KB', 'a'.repeat(1_048_577), 'file-too-large', 1, '1048577 bytes'],
  ])('%s', (_what, input, code, line, message) => {
    expect(errorsOf(input)).toMatchObject([{ code, line, message: expect.stringContaining(message) }])
  })
})

describe('YAML that is broken', () => {
  test.each([
    [
      'an unquoted login',
      'owner: @dana\n',
      1,
      'yaml-syntax',
      'a text cannot begin with this character; write owner: "@dana".',
    ],
    [
      'an unquoted login in a list',
      'stakeholders:\n  - @dana\n',
      2,
      'yaml-syntax',
      'if this is a text, put quotes around it',
    ],
    [
      'a colon in a text',
      'from: the old: one\n',
      1,
      'yaml-syntax',
      'a value on the same line cannot contain ": "',
    ],
    ['a tab', 'config:\n\tfile: a\n', 2, 'yaml-tab', 'a tab cannot indent; use spaces'],
    ['a tab after a line', 'config:\n  file: a\n\tpercentage: b\n', 3, 'yaml-tab', 'a tab cannot indent'],
    [
      'wrong indentation',
      'config:\n  file: a\n percentage: b\n',
      3,
      'yaml-indent',
      'it is not indented like the lines it belongs to',
    ],
    [
      'an open quote',
      'from: "a\nto: b\n',
      3,
      'yaml-syntax',
      'The end of the file cannot be read: a closing quote',
    ],
    ['an escape in double quotes', 'from: "\\d"\n', 1, 'yaml-syntax', 'use single quotes'],
    [
      'no colon',
      'version: 1\nname checkout\nto: b\n',
      2,
      'yaml-syntax',
      'The line "name checkout" cannot be read',
    ],
    ['a bracket too many', 'version: 1\n}\n', 2, 'yaml-syntax', 'it is not valid YAML ('],
    ['two documents', 'name: a\n---\nname: b\n', 2, 'several-documents', 'keep one plan per file'],
    ['YAML 1.1', '%YAML 1.1\n---\nname: a\n', 1, 'yaml-version', 'remove the line that begins with %YAML'],
    ['a list', '- name: a\n', 1, 'not-a-map', 'The file is a list and not a map of keys'],
    ['a text', 'checkout\n', 1, 'not-a-map', 'The file is "checkout"'],
    ['null', 'null\n', 1, 'not-a-map', 'The file is empty and not a map'],
    [
      'an alias',
      'from: &a x\nto: *a\n',
      2,
      'yaml-alias',
      'An alias (*a) hides what a line means; write the value out here.',
    ],
    ['an alias as a key', 'from: &a x\n*a : y\n', 2, 'yaml-alias', 'An alias (*a)'],
    ['a merge key', 'phases:\n  <<: { full: {} }\n', 2, 'yaml-alias', 'Merge keys (<<)'],
    ['a tag', 'from: !!str 1\n', 1, 'yaml-tag', 'The tag "tag:yaml.org,2002:str" is not used in plans'],
    ['a tag on a map', 'phases: !x { }\n', 1, 'yaml-tag', 'The tag "!x"'],
    [
      'a number as a key',
      'phases:\n  1: a\n',
      2,
      'key-not-text',
      'The key 1 is not text; write "1" if that is its name.',
    ],
    ['a list as a key', '? [a]\n: 1\n', 1, 'key-not-text', 'A map or a list cannot be a key'],
    ['no key', 'phases: { : 1 }\n', 1, 'key-not-text', 'A key is missing before the colon'],
    [
      'a key twice',
      'name: a\nfrom: b\n"name": c\n',
      3,
      'duplicate-key',
      'The key "name" stands twice in this map',
    ],
    ['__proto__', '__proto__: { name: checkout }\n', 1, 'unknown-key', 'A key cannot be named __proto__'],
  ])('%s', (_what, text, line, code, message) => {
    expect(errorsOf(text)[0]).toMatchObject({ line, code, message: expect.stringContaining(message) })
  })

  test('an alias bomb is refused at its first alias, without being expanded', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    )
    const errors = errorsOf(`l0: &l0 x\n${levels.join('\n')}\n`)
    expect(errors[0]).toMatchObject({ code: 'yaml-alias', line: 2 })
    expect(errors).toHaveLength(20)
  })
})

test('dates, times and words that YAML 1.1 would retype stay text', () => {
  expect(errorsOf(planText({ from: '2026-12-01', to: 'no', title: '22:00' }))).toEqual([])
})

describe('files made to exhaust the parser are refused within seconds', () => {
  test.each([
    ['10,000 levels of lists', `a: ${'['.repeat(10_000)}`],
    ['10,000 levels of maps', '{a: '.repeat(10_000)],
    ['levels of compact sequences', '- '.repeat(100_000)],
    ['levels of explicit keys', '? '.repeat(100_000)],
    ['levels of closed lists', `a: ${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ])('%s', (_what, text) => {
    const started = performance.now()
    expect(errorsOf(text)).toMatchObject([
      { code: 'too-deep', line: 1, message: expect.stringContaining('nested more than 32 levels') },
    ])
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  const many = (entry: (i: number) => string): string =>
    Array.from({ length: 12_000 }, (_, i) => entry(i)).join(', ')

  test.each([
    ['unknown keys', `{ ${many((i) => `k${i}: 1`)} }`],
    ['broken metrics', `{ metrics: { ${many((i) => `k${i}: 1`)} } }`],
    ['broken steps', `{ ramp: [${many(() => '{}')}] }`],
    [
      'unknown metrics of a step',
      `{ ramp: [{ to: 1, soak: 1d, metrics: { ${many((i) => `k${i}: {}`)} } }] }`,
    ],
    ['duplicate keys', `{ ${many(() => 'k: 1')} }`],
    [
      'labels',
      `{ metrics: { m: { provider: github, kind: count, issues: { labels: [${many(() => '1')}] } } } }`,
    ],
  ])('12,000 %s', (_what, text) => {
    const started = performance.now()
    const errors = errorsOf(text)
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.length).toBeLessThan(210)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

test.each([
  ['a line', `${planText({ title: '' })}title: "${'x'.repeat(200_000)}\\n"\n`],
  [
    'a label',
    planText(
      metric(
        `{ provider: github, kind: count, issues: { labels: ["${'x'.repeat(200_000)}\\n"] }, class: observe }`,
      ),
    ),
  ],
])('%s of 200,000 characters takes no time', (_what, text) => {
  const started = performance.now()
  expect(errorsOf(text).map(({ code }) => code)).toContain('bad-value')
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('any bytes and any text give findings inside the file, never an exception', () => {
  const check = (input: string | Uint8Array): void => {
    const lines = Buffer.from(input).toString().split('\n').length
    for (const { line, column, message } of errorsOf(input)) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(lines)
      expect(column).toBeGreaterThanOrEqual(1)
      expect(message).not.toBe('')
    }
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), check), { numRuns: 150 })
  const yamlish = fc.array(
    fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x ',
      '"',
      "'",
      '|',
      '#',
      '? ',
      '!t ',
      '%',
      '@',
      '---\n',
      '\t',
      'name',
      '1',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(
      yamlish.map((parts) => parts.join('')),
      check,
    ),
    { numRuns: 400 },
  )
})
