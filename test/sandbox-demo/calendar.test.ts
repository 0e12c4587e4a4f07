import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dateText, nextOpenRun, nextRun } from '../../src/sandbox/demo/calendar.js'

const at = (text: string) => Date.parse(`${text}Z`)
const instants = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') })

describe('the calendar', () => {
  test('runs come at the minutes of the cron line, within a quarter of an hour', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const next = nextRun(instant)
        expect([7, 22, 37, 52]).toContain(new Date(next).getUTCMinutes())
        expect(next - instant).toBeGreaterThanOrEqual(0)
        expect(next - instant).toBeLessThanOrEqual(15 * 60_000)
        expect(nextRun(next)).toBe(next)
      }),
    )
  })

  test.each([
    ['2026-03-02T09:00', '2026-03-02T09:07'],
    ['2026-03-02T16:52', '2026-03-02T16:52'],
    ['2026-03-02T16:53', '2026-03-03T09:07'],
    ['2026-03-06T17:00', '2026-03-09T09:07'],
    ['2026-03-08T12:00', '2026-03-09T09:07'],
  ])('the first open run from %s on is %s', (from, expected) => {
    expect(nextOpenRun(at(from))).toBe(at(expected))
  })

  test('dates read alike on every machine', () => {
    expect(dateText(at('2026-03-02T09:07'))).toBe('Mon 2 Mar 2026 09:07')
  })
})
