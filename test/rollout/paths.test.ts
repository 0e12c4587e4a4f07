import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { migrationOfHistory, pathsOf, recordFolder } from '../../src/rollout/paths.js'

test('every migration has files of its own, and a history names its migration', () => {
  expect(pathsOf('checkout')).toEqual({
    history: 'docs/migrations/checkout.history.jsonl',
    record: 'docs/migrations/checkout.md',
    index: 'docs/migrations/README.md',
    archive: 'docs/migrations/archive/checkout.yml',
  })
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), (name) => {
      expect(migrationOfHistory(pathsOf(name).history)).toBe(name)
      expect(migrationOfHistory(pathsOf(name).record)).toBeNull()
    }),
  )
  for (const path of [
    'checkout.history.jsonl',
    `${recordFolder}archive/checkout.history.jsonl`,
    `x/${recordFolder}checkout.history.jsonl`,
    `${recordFolder}Checkout.history.jsonl`,
    `${recordFolder}checkout.history.jsonl\n`,
  ])
    expect(migrationOfHistory(path)).toBeNull()
})
