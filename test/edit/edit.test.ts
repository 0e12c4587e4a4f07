import { describe, expect, test } from '@jest/globals'
import type { Leaf } from '../../src/edit/document.js'
import { editScalars, readScalar } from '../../src/edit/edit.js'
import { firstDifference } from '../../src/edit/exactness.js'

describe('editing', () => {
  test('a reading says where the value stands and how it is written', () => {
    expect(readScalar('yaml', '\uFEFFa: "5"\nb:\n  c: on\n', 'a')).toEqual({
      kind: 'found',
      value: 5,
      raw: '"5"',
      line: 1,
      column: 4,
    })
    expect(readScalar('yaml', 'a: 5\nb:\n  c: on\n', 'b.c')).toEqual({
      kind: 'unusable',
      why: '"b.c": on without quotes is text in YAML 1.2 and a boolean in YAML 1.1: write true or false',
      line: 3,
      column: 6,
    })
  })

  test('nothing to edit leaves the text as it is', () => {
    expect(editScalars('toml', 'a = 1\r\n', [])).toEqual({ ok: true, text: 'a = 1\r\n' })
  })

  test('numbers are not written over booleans, nor booleans over numbers', () => {
    expect(editScalars('json', '{"a": true}', [{ key: 'a', value: 1 }])).toMatchObject({
      ok: false,
      code: 'type-differs',
      line: 1,
    })
    expect(editScalars('json', '{"a": 1}', [{ key: 'a', value: true }])).toMatchObject({
      ok: false,
      code: 'type-differs',
      line: 1,
    })
  })

  test('one scalar is edited once, by whatever keys it is named', () => {
    const edits = [
      { key: 'a[0]', value: 1 },
      { key: 'a.0', value: 2 },
    ]
    expect(editScalars('json', '{"a": [5]}', edits)).toMatchObject({ ok: false, code: 'conflicting-edits' })
  })

  test('one edit that cannot be made stops the others', () => {
    const edits = [
      { key: 'a', value: 1 },
      { key: 'b', value: 2 },
    ]
    expect(editScalars('json', '{"a": 5}', edits)).toMatchObject({ ok: false, code: 'missing-key' })
  })
})

describe('exactness', () => {
  const leaf = (step: string, value: string): Leaf => ({ depth: 1, step: JSON.stringify(step), value })
  const before = [leaf('a', '1'), leaf('b', '2')]

  test.each([
    ['the same', before, undefined],
    ['the target changed', [leaf('a', '9'), leaf('b', '2')], undefined],
    ['another changed', [leaf('a', '9'), leaf('b', '3')], '"b"'],
    ['one more', [...before, leaf('c', '3')], '"c"'],
    ['one less', [leaf('a', '1')], '"b"'],
    ['another name', [leaf('a', '1'), leaf('c', '2')], '"b"'],
  ])('%s', (_what, after, difference) => {
    expect(firstDifference(before, after, [['a']])).toBe(difference)
  })
})
