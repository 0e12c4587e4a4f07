import { expect, test } from '@jest/globals'
import { planPaths } from '../../src/app/migrations.js'

const globs = ['.migration.yml', '.migrations/*.yml']

test('the default globs find the plans that they name, sorted, and nothing near them', () => {
  const paths = [
    'README.md',
    '.migrations/search.yml',
    '.migrations/cart.yml',
    '.migration.yml',
    'app/.migration.yml',
    '.migrations/archive/old.yml',
    '.migrations/notes.yaml',
    'x.migration.yml',
    'docs/migrations/checkout.history.jsonl',
  ]
  expect(planPaths(paths, globs)).toEqual([
    '.migration.yml',
    '.migrations/cart.yml',
    '.migrations/search.yml',
  ])
})

test('folders, alternatives and dots are matched as a shell would', () => {
  const paths = ['a/.plan/x.yml', 'a/b/x.yaml', 'x.yml', 'x.yml.bak']
  expect(planPaths(paths, ['**/*.{yml,yaml}'])).toEqual(['a/.plan/x.yml', 'a/b/x.yaml', 'x.yml'])
  expect(planPaths(paths, ['none/*.yml'])).toEqual([])
})
