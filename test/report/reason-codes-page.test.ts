import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { reasonCodesPage } from '../../src/report/reason-codes-page.js'
import { reasonCodes } from '../../src/rollout/decision.js'

const page = new URL('../../docs/reason-codes.md', import.meta.url)

test('docs/reason-codes.md says what the code says (UPDATE_DOCS=1 rewrites it)', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(page, reasonCodesPage())
  expect(readFileSync(page, 'utf8')).toBe(reasonCodesPage())
})

test('every code is there once, with what a person can do', () => {
  const rows = reasonCodesPage()
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(rows.map((row) => /^\| `([a-z-]+)` \| .+ \| .+ \|$/.exec(row)?.[1])).toEqual(
    Object.keys(reasonCodes),
  )
})
