import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openTime, openTimeEnds } from '../../src/rollout/windows.js'

const minute = 60_000
const day = 1440 * minute
const from = Date.UTC(2026, 11, 1)

const windows = fc.record({
  allow: fc.array(
    fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 700 }),
      to: fc.integer({ min: 701, max: 1440 }),
      timezone: fc.constantFrom('UTC', 'Europe/Berlin'),
      text: fc.constant('x'),
    }),
    { maxLength: 2 },
  ),
  freeze: fc.array(
    fc.nat(40).map((days) => ({ from: from + days * day, to: from + (days + 2) * day, why: 'x' })),
    { maxLength: 2 },
  ),
})

test('the end is the first instant by which the windows were open long enough', () => {
  fc.assert(
    fc.property(windows, fc.integer({ min: 1, max: 3 * day }), fc.nat(20 * day), (given, duration, later) => {
      const end = openTimeEnds(given, from + later, duration)
      if (end === null) return
      expect(openTime(given, from + later, end)).toBe(duration)
      expect(openTime(given, from + later, end - 1)).toBe(duration - 1)
    }),
    { numRuns: 50 },
  )
})

test('it is null where the windows do not open any more within the horizon', () => {
  const never = { allow: [], freeze: [{ from: 0, to: from + 1000 * day, why: 'x' }] }
  expect(openTimeEnds(never, from, minute)).toBeNull()
})
