import { describe, expect, test } from '@jest/globals'
import { formatDate, formatLogTime, formatTime } from '../../src/report/format-time.js'

const at = Date.UTC(2026, 11, 7, 9, 5)

describe('formatTime', () => {
  test.each([
    ['Europe/Berlin', 'Mon 2026-12-07 10:05 CET'],
    ['Europe/London', 'Mon 2026-12-07 09:05 GMT'],
    ['America/New_York', 'Mon 2026-12-07 04:05 EST'],
    ['Australia/Sydney', 'Mon 2026-12-07 20:05 AEDT'],
    ['Asia/Kolkata', 'Mon 2026-12-07 14:35 IST'],
    ['America/Sao_Paulo', 'Mon 2026-12-07 06:05 UTC-3'],
    ['UTC', 'Mon 2026-12-07 09:05 UTC'],
  ])('%s', (zone, shown) => expect(formatTime(at, zone)).toBe(shown))

  test('names the hour that daylight saving repeats', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30)
    expect(formatLogTime(first, 'Europe/Berlin')).toBe('2026-10-25 02:30 CEST')
    expect(formatLogTime(first + 3_600_000, 'Europe/Berlin')).toBe('2026-10-25 02:30 CET')
  })

  test('a date is the local one', () => {
    expect(formatDate(Date.UTC(2026, 11, 31, 23), 'Europe/Berlin')).toBe('2027-01-01')
  })
})
