/** docs/plan.md is complete: every key of the schema with its default, and every example is one that the parser takes. */
import { describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { planJsonSchema } from '../../src/plan/json-schema.js'
import { parsePlan } from '../../src/plan/parse-plan.js'
import { codeBlocks, tableRows } from './docs-markdown.js'
import { repositoryFile } from './repository-file.js'

/** Defaults by path, undefined where a key has none; `<name>` stands for a name of the plan's own, `[]` for an entry of a list. */
function keysOf(node: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof node !== 'object' || node === null) return found
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') {
      for (const [name, property] of Object.entries<object>(value)) {
        const here = shortened(path === '' ? name : `${path}.${name}`)
        found.set(here, 'default' in property ? property.default : undefined)
        keysOf(property, here, found)
      }
    } else if (key === 'additionalProperties') keysOf(value, `${path}.<name>`, found)
    else if (key === 'items') keysOf(value, `${path}[]`, found)
    else if (key === 'anyOf' || key === 'oneOf' || key === 'allOf')
      for (const one of Object.values<unknown>(value)) keysOf(one, path, found)
  }
  return found
}

/** Arms and limits are the same wherever they stand, and are described once. */
function shortened(path: string): string {
  return path
    .replace(/^metrics\.<name>\.(new|old)\./, 'arm.')
    .replace(/^(ramp\[\]\.)?metrics\.<name>\.(rollback|advance)\./, 'limits.')
}

const page = repositoryFile('docs/plan.md')
const rows = new Map(
  tableRows(page).flatMap(([key = '', , byDefault = '']) => {
    const path = /^`([^`]+)`$/.exec(key)?.[1]
    return path === undefined ? [] : [[path, byDefault] as const]
  }),
)
const keys = keysOf(planJsonSchema())

test('it describes every key of the schema, and no other', () => {
  const described = [...rows.keys()].filter((path) => !['standard', 'cautious', 'fast'].includes(path))
  expect(described.sort()).toEqual([...keys.keys()].sort())
})

/** Lists that are too long for a cell. */
const isShort = (value: unknown) => JSON.stringify(value).length < 40

test.each([...keys].filter(([, value]) => value !== undefined && isShort(value)))(
  'the default of %s is that of the schema',
  (path, value) => {
    const cell = rows.get(path)?.replaceAll('`', '')
    // Where the environment may say it, or "always" reads better than an empty list, the cell is words.
    const written =
      typeof value === 'object'
        ? JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ')
        : String(value)
    expect(cell).toBe(written)
  },
)

test('what the schema gives no default for says so, or where the value comes from', () => {
  const words =
    /^(\*\*required\*\*|none|the metric's own|always|from → to|`?PROMETHEUS_URL`?|`?DD_SITE`?|1000, 200, 1|a standard list|`?guardrail`?|`?up`?|`?false`?)$/
  const silent = [...keys].filter(
    ([path, value]) => value === undefined && !words.test((rows.get(path) ?? '').replaceAll('`', '')),
  )
  expect(silent).toEqual([])
})

const base: unknown = parse(repositoryFile('examples/minimal.migration.yml'))

describe.each(['docs/plan.md', 'docs/metrics.md'])('the examples of %s', (file) => {
  test.each(codeBlocks(repositoryFile(file), 'yaml'))('parse: %s', (block) => {
    const part: unknown = parse(block)
    if (typeof base !== 'object' || typeof part !== 'object') throw new Error('an example is a map')
    const parsed = parsePlan('.migration.yml', stringify({ ...base, ...part }))
    expect(parsed.ok ? [] : parsed.errors).toEqual([])
  })
})
