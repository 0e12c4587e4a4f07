import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { editScalars, readScalar } from '../../src/edit/edit.js'
import { indexOf, parseKeyPath } from '../../src/edit/key-path.js'

const name = (each: string): { kind: 'name'; name: string } => ({ kind: 'name', name: each })

describe('keys', () => {
  test.each([
    ['a', [name('a')]],
    ['migration.newSystemPercentage', [name('migration'), name('newSystemPercentage')]],
    ['"a.b".c', [name('a.b'), name('c')]],
    ['a."b\\"\\\\c"', [name('a'), name('b"\\c')]],
    ['""', [name('')]],
    ['a[0].b', [name('a'), { kind: 'index', index: 0 }, name('b')]],
    ['a[0][12]', [name('a'), { kind: 'index', index: 0 }, { kind: 'index', index: 12 }]],
    ['[0]', [{ kind: 'index', index: 0 }]],
    ['a.0', [name('a'), name('0')]],
    ['two words.__proto__', [name('two words'), name('__proto__')]],
  ])('%s', (key, segments) => {
    expect(parseKeyPath(key)).toEqual(segments)
  })

  test.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'a[',
    'a[]',
    'a[-1]',
    'a[01]',
    'a[x]',
    'a]',
    'a.[0]',
    '[0]a',
    '"a',
    '"a"b',
    'a"b"',
    '"\\n"',
  ])('%j is refused', (key) => {
    expect(parseKeyPath(key)).toMatchObject({ kind: 'refused', code: 'invalid-key' })
    expect(readScalar('json', '{}', key)).toMatchObject({
      kind: 'unusable',
      why: expect.stringContaining('separated by dots'),
    })
    expect(editScalars('json', '{}', [{ key, value: 1 }])).toMatchObject({ ok: false, code: 'invalid-key' })
  })

  test('any name can be written in quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (names) => {
        const key = names.map((each) => `"${each.replace(/["\\]/g, '\\$&')}"`).join('.')
        expect(parseKeyPath(key)).toEqual(names.map(name))
      }),
    )
  })

  test('a bare number may be an index, other names may not', () => {
    expect(indexOf(name('10'))).toBe(10)
    expect(indexOf(name('010'))).toBeUndefined()
    expect(indexOf(name('x'))).toBeUndefined()
    expect(indexOf({ kind: 'index', index: 3 })).toBe(3)
  })
})
