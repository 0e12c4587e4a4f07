import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { changeBetween, offsetAt, startOfDay, wallTime } from '../../src/plan/zone.js'

// Zones whose clocks change at odd times: at midnight, by half an hour, twice around a fast, across a whole day.
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'America/Havana',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
]
const day = fc.integer({ min: 10_957, max: 20_000 }).map((days) => days * 86_400_000)

describe('wall clocks agree with Temporal', () => {
  test('offset and wall time at any instant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 946_684_800_000, max: 1_900_000_000_000 }),
        (zone, at) => {
          const expected =
            Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
          expect(offsetAt(zone, at)).toBe(expected)
          expect(wallTime(zone, at)).toBe(at + expected)
        },
      ),
    )
  })

  test('the first moment of a day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (zone, midnight) => {
        const date = Temporal.PlainDate.from(new Date(midnight).toISOString().slice(0, 10))
        expect(startOfDay(zone, midnight)).toBe(date.toZonedDateTime(zone).epochMilliseconds)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z'],
    ['Asia/Beirut', '2021-03-28', '2021-03-27T22:00:00Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z'],
  ])('%s on %s, when midnight is skipped or comes twice', (zone, date, expected) => {
    expect(new Date(startOfDay(zone, Date.parse(date))).toISOString()).toBe(new Date(expected).toISOString())
  })

  test('the change within a day', () => {
    const at = Date.parse('2026-03-29T01:00:00Z')
    expect(changeBetween('Europe/Berlin', at - 7_200_000, at + 3_600_123)).toBe(at)
  })
})
