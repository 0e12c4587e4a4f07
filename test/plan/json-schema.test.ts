import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { parse } from 'yaml'
import { datadogSites } from '../../src/metrics/datadog/site.js'
import { planJsonSchema } from '../../src/plan/json-schema.js'
import { parsePlan } from '../../src/plan/parse-plan.js'
import { NORMATIVE } from './normative-example.js'
import { metric, planText } from './plan-text.js'

const FILE = 'schema/migration.schema.json'
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(planJsonSchema())

test('the file for editors is what the code says (UPDATE_SCHEMA=1 writes it)', () => {
  const text = `${JSON.stringify(planJsonSchema(), null, 2)}\n`
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(FILE, text)
  expect(readFileSync(FILE, 'utf8')).toBe(text)
})

test('a plan may name every Datadog site that can be asked, and no other', () => {
  const schema = JSON.parse(readFileSync(FILE, 'utf8'))
  const { enum: sites } = schema.properties.providers.properties.datadog.properties.site
  expect(new Set(sites)).toEqual(new Set(datadogSites))
})

test('it is draft 2020-12 without an identity of its own', () => {
  expect(planJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Sluice migration plan',
  })
  expect(planJsonSchema()).not.toHaveProperty('$id')
})

test('every key has a description', () => {
  const undescribed: string[] = []
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties')
        for (const [name, property] of Object.entries<object>(value))
          if (!('description' in property)) undescribed.push(`${path}.${name}`)
      visit(value, `${path}.${key}`)
    }
  }
  visit(planJsonSchema(), '')
  expect(undescribed).toEqual([])
})

describe('it agrees with the parser', () => {
  test.each([
    ['the normative example', NORMATIVE],
    ['the shortest plan', planText()],
    ['glue', planText({ metrics: 'glue' })],
    ...['minimal', 'full', 'datadog'].map((name) => [
      name,
      readFileSync(`examples/${name}.migration.yml`, 'utf8'),
    ]),
  ])('on %s', (_what, text = '') => {
    expect(validate(parse(text)) || validate.errors).toBe(true)
  })

  test('on unknown keys, wherever they stand', () => {
    const places = [
      (key: string) => planText({ [key]: '1' }),
      ...['config', 'phases', 'providers', 'gate', 'rollback', 'notify', 'deploy'].map(
        (section) => (key: string) => {
          const inner =
            section === 'config'
              ? 'file: a.yml, percentage: p, '
              : section === 'deploy'
                ? 'workflow: a.yml, '
                : ''
          return planText({ [section]: `{ ${inner}${key}: 1 }` })
        },
      ),
      (key: string) =>
        planText(
          metric(`{ provider: prometheus, kind: value, new: { value: q }, class: observe, ${key}: 1 }`),
        ),
      (key: string) =>
        planText(
          metric(`{ provider: prometheus, kind: value, new: { value: q, ${key}: x }, class: observe }`),
        ),
      (key: string) => planText({ ramp: `[{ to: 1, soak: 1d, ${key}: 1 }, { to: 100 }]` }),
    ]
    const key = fc.stringMatching(/^z[a-z]{3,8}$/)
    fc.assert(
      fc.property(fc.constantFrom(...places), key, (place, name) => {
        const parsed = parsePlan('p.yml', place(name))
        expect(parsed).toMatchObject({ ok: false, errors: [{ code: 'unknown-key' }] })
        expect(validate(parse(place(name)))).toBe(false)
      }),
    )
  })
})
