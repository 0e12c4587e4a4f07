import { expect, test } from '@jest/globals'
import { formatOf } from '../../src/edit/edit.js'

test.each([
  ['config/checkout.yaml', 'yaml'],
  ['a.yml', 'yaml'],
  ['A.YAML', 'yaml'],
  ['a.b.json', 'json'],
  ['a.jsonc', 'jsonc'],
  ['a.toml', 'toml'],
  ['.env', 'env'],
  ['deploy/.env.production', 'env'],
  ['prod.env', 'env'],
  ['.env.json', 'json'],
  ['.environment', undefined],
  ['.env.d/readme', undefined],
  ['yaml', undefined],
  ['a.yaml/b', undefined],
  ['a.ini', undefined],
  ['', undefined],
])('%s is %s', (path, format) => {
  expect(formatOf(path)).toBe(format)
})
