import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseDocument, stringify } from 'yaml'
import { parsePlan } from '../../src/plan/parse-plan.js'
import { NORMATIVE } from './normative-example.js'

type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data }

const plain: Data = parseDocument(NORMATIVE).toJS()
const paths = everyPath(plain)

function everyPath(data: Data, above: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [above]
  const below = Object.entries(data).flatMap(([key, value]) => everyPath(value, [...above, key]))
  return above.length === 0 ? below : [above, ...below]
}

/** The data with the entry at the path replaced by what `change` makes of it (no entries: deleted). */
function mutated(
  data: Data,
  path: readonly string[],
  change: (key: string, value: Data) => readonly (readonly [string, Data])[],
): Data {
  const [first, ...rest] = path
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).flatMap(([key, value]): readonly (readonly [string, Data])[] => {
    if (key !== first) return [[key, value]]
    return rest.length === 0 ? change(key, value) : [[key, mutated(value, rest, change)]]
  })
  return Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

function check(text: string): ReturnType<typeof parsePlan> {
  const parsed = parsePlan('.migration.yml', text)
  const lines = text.split('\n')
  for (const { line, column, endLine = line, message, path } of parsed.ok ? parsed.warnings : parsed.errors) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(endLine).toBeLessThanOrEqual(lines.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    expect(message).toContain(path)
    expect(message).not.toMatch(/Invalid (input|option|string)|expected|undefined|\[object/)
  }
  return parsed
}

describe('any mutation of the normative example', () => {
  const path = fc.constantFrom(...paths)

  test('deleting a key', () => {
    fc.assert(
      fc.property(path, (at) => void check(stringify(mutated(plain, at, () => [])))),
      { numRuns: 100 },
    )
  })

  test('renaming a key names the key that was found', () => {
    fc.assert(
      fc.property(path, fc.string({ minLength: 1, maxLength: 8 }), (at, suffix) => {
        check(stringify(mutated(plain, at, (key, value) => [[key + suffix, value]])))
      }),
      { numRuns: 100 },
    )
  })

  test('giving a key a value of another type', () => {
    const other = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }).map((value): Data => JSON.parse(JSON.stringify(value))),
      fc.constantFrom<Data>(
        -1,
        0,
        1e9,
        0.1234,
        '-1',
        '1e3',
        '',
        ' ',
        '100%',
        '1d',
        [],
        {},
        null,
        true,
        '2026-13-01',
        '@',
        'Mon',
      ),
    )
    fc.assert(
      fc.property(
        path,
        other,
        (at, value) => void check(stringify(mutated(plain, at, (key) => [[key, value]]))),
      ),
      { numRuns: 250 },
    )
  })
})

describe('the hash', () => {
  const original = check(NORMATIVE)
  const hashOf = (text: string): string | undefined => {
    const parsed = check(text)
    return parsed.ok ? `${parsed.hash} ${parsed.criteria}` : undefined
  }

  function shuffled(data: Data, order: (keys: readonly string[]) => readonly string[]): Data {
    if (Array.isArray(data)) return data.map((item: Data) => shuffled(item, order))
    if (typeof data !== 'object' || data === null) return data
    const entries = new Map(Object.entries(data))
    return Object.fromEntries(
      order([...entries.keys()]).map((key) => [key, shuffled(entries.get(key) ?? null, order)]),
    )
  }

  test('does not change with the order of keys, comments, quotes and layout', () => {
    if (!original.ok) throw new Error('the normative example is wrong')
    expect(original.hash).toMatch(/^[0-9a-f]{16}$/)
    const expected = `${original.hash} ${original.criteria}`
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (random, flow) => {
          const order = (keys: readonly string[]): readonly string[] =>
            keys
              .map((key) => ({ key, rank: random.next().value }))
              .sort((a, b) => a.rank - b.rank)
              .map(({ key }) => key)
          const text = stringify(shuffled(plain, order), {
            collectionStyle: flow ? 'flow' : 'block',
            defaultStringType: 'QUOTE_DOUBLE',
          })
          expect(hashOf(`# a comment\n${text}`)).toBe(expected)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('changes with what the plan says; the hash of criteria only with metrics and limits', () => {
    if (!original.ok) throw new Error('the normative example is wrong')
    const later = check(NORMATIVE.replace('grace: 14d', 'grace: 15d'))
    const stricter = check(NORMATIVE.replace('above: 1%', 'above: 0.9%'))
    const stricterStep = check(NORMATIVE.replace('aboveBaselineTimes: 1.5', 'aboveBaselineTimes: 1.4'))
    for (const changed of [later, stricter, stricterStep])
      expect(changed.ok && changed.hash).not.toBe(original.hash)
    expect(later.ok && later.criteria).toBe(original.criteria)
    expect(stricter.ok && stricter.criteria).not.toBe(original.criteria)
    expect(stricterStep.ok && stricterStep.criteria).not.toBe(original.criteria)
  })

  test('a default that is written out says the same', () => {
    expect(hashOf(NORMATIVE.replace('live: merged\n', ''))).toBe(hashOf(NORMATIVE))
  })
})
