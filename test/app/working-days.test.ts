import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gateOf, workingDays } from '../../src/app/act/tend-ramp.js'
import type { Decision } from '../../src/rollout/decision.js'

const day = 86_400_000
const at = (text: string) => Date.parse(`${text}Z`)

test.each([
  ['2026-12-01T10:00', '2026-12-02T09:59', 0],
  ['2026-12-01T10:00', '2026-12-02T10:00', 1],
  ['2026-12-01T10:00', '2026-12-03T10:00', 2],
  // Friday to Monday is one, Friday to Tuesday two.
  ['2026-12-04T10:00', '2026-12-07T10:00', 1],
  ['2026-12-04T10:00', '2026-12-08T10:00', 2],
  ['2026-12-05T10:00', '2026-12-06T23:00', 0],
])('from %s to %s are %i working days', (from, to, days) => {
  expect(workingDays(at(from), at(to))).toBe(days)
})

test('a week has five, and time that does not pass has none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.nat(50), (from, weeks) => {
      expect(workingDays(from, from + weeks * 7 * day)).toBe(weeks * 5)
      expect(workingDays(from, from - day)).toBe(0)
    }),
  )
})

const reasons = (code: Decision['reasons'][0]['code']) => [{ code, text: 'x' }] as const

test('the gate of a ramp is green for a person only, red against it, and pending else', () => {
  expect(gateOf({ kind: 'wait', until: null, reasons: reasons('by-hand') }).state).toBe('success')
  expect(gateOf({ kind: 'wait', until: null, reasons: reasons('approvals-missing') }).state).toBe('pending')
  expect(gateOf({ kind: 'hold', reasons: reasons('paused') }).state).toBe('pending')
  expect(gateOf({ kind: 'hold', reasons: reasons('ramp-diff') }).state).toBe('failure')
  expect(gateOf({ kind: 'hold', reasons: reasons('signal-breach') }).state).toBe('failure')
  const cause = { kind: 'blind', text: 'x' } as const
  expect(gateOf({ kind: 'freeze', cause, reasons: reasons('irreversible') }).state).toBe('failure')
  expect(
    gateOf({ kind: 'rollback', from: 5, to: 0, cause, reasons: reasons('guardrail-breach') }).state,
  ).toBe('failure')
})
