import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Freeze, WeeklyWindow, Windows } from '../../src/plan/plan.js'
import { openTime, windowState } from '../../src/rollout/windows.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const weekly = (
  text: string,
  days: readonly number[],
  from: number,
  to: number,
  timezone: string,
): WeeklyWindow => ({ days, from: from * 60, to: to * 60, timezone, text })
const berlin = weekly('Mon-Thu 09:00-16:00', [1, 2, 3, 4], 9, 16, 'Europe/Berlin')
const nightly = weekly('Sun 01:00-04:00', [7], 1, 4, 'Europe/Berlin')
const holidays: Freeze = {
  from: Date.parse('2026-12-20T00:00+01:00'),
  to: Date.parse('2027-01-04T00:00+01:00'),
  why: 'Holidays',
}
const allow = (...windows: WeeklyWindow[]): Windows => ({ allow: windows, freeze: [] })
const instant = (text: string) => Date.parse(text)

describe('whether a change may be made', () => {
  const windows: Windows = { allow: [berlin], freeze: [holidays] }

  test('inside an allowed window, until it closes', () => {
    expect(windowState(windows, instant('2026-12-01T09:00+01:00'))).toEqual({
      open: true,
      closesAt: instant('2026-12-01T16:00+01:00'),
    })
    expect(windowState(windows, instant('2026-12-01T15:59:59.999+01:00'))).toMatchObject({ open: true })
  })

  test('outside, with when it opens and why it is closed', () => {
    const why = 'outside Mon-Thu 09:00-16:00 (Europe/Berlin)'
    expect(windowState(windows, instant('2026-12-01T16:00+01:00'))).toEqual({
      open: false,
      opensAt: instant('2026-12-02T09:00+01:00'),
      why,
    })
    expect(windowState(windows, instant('2026-12-03T16:00+01:00'))).toEqual({
      open: false,
      opensAt: instant('2026-12-07T09:00+01:00'),
      why,
    })
    const several = allow(berlin, weekly('Fri 09:00-12:00 Europe/London', [5], 9, 12, 'Europe/London'))
    expect(windowState(several, instant('2026-12-05T12:00Z'))).toMatchObject({
      why: `${why}, Fri 09:00-12:00 Europe/London`,
    })
    expect(windowState(several, instant('2026-12-04T09:30+01:00'))).toMatchObject({
      opensAt: instant('2026-12-04T09:00Z'),
    })
  })

  test('a freeze beats an allowed window', () => {
    expect(windowState(windows, instant('2026-12-22T10:00+01:00'))).toEqual({
      open: false,
      opensAt: instant('2027-01-04T09:00+01:00'),
      why: 'frozen: Holidays',
      freeze: holidays,
    })
    const release: Freeze = {
      from: instant('2026-12-01T12:00+01:00'),
      to: instant('2026-12-01T13:00+01:00'),
      why: 'Release',
    }
    const split: Windows = { allow: [berlin], freeze: [release, { ...release, to: release.from }] }
    expect(windowState(split, instant('2026-12-01T11:00+01:00'))).toEqual({
      open: true,
      closesAt: release.from,
    })
    expect(windowState(split, release.to)).toMatchObject({ open: true })
    expect(openTime(split, instant('2026-12-01T00:00Z'), instant('2026-12-02T00:00Z'))).toBe(6 * hour)
  })

  test('no window named: always open, except while frozen', () => {
    const at = instant('2026-12-01T03:00Z')
    expect(windowState(allow(), at)).toEqual({ open: true, closesAt: null })
    expect(windowState({ allow: [], freeze: [holidays] }, at)).toEqual({
      open: true,
      closesAt: holidays.from,
    })
    expect(windowState({ allow: [], freeze: [holidays] }, holidays.from)).toMatchObject({
      open: false,
      opensAt: holidays.to,
    })
    expect(
      windowState({ allow: [], freeze: [{ ...holidays, to: holidays.from + 500 * day }] }, holidays.from),
    ).toMatchObject({ open: false, opensAt: null })
    expect(windowState(allow(weekly('never', [], 0, 24, 'UTC')), at)).toMatchObject({
      open: false,
      opensAt: null,
    })
  })

  test('windows that follow each other are one', () => {
    const night = allow(
      weekly('Tue 22:00-24:00', [2], 22, 24, 'UTC'),
      weekly('Wed 00:00-02:00', [3], 0, 2, 'UTC'),
    )
    expect(windowState(night, instant('2026-12-01T23:00Z'))).toEqual({
      open: true,
      closesAt: instant('2026-12-02T02:00Z'),
    })
  })

  test('wall clocks decide while they change', () => {
    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00 again.
    const inSpring = [instant('2026-03-29T00:00+01:00'), instant('2026-03-30T00:00+02:00')] as const
    const inAutumn = [instant('2026-10-25T00:00+02:00'), instant('2026-10-26T00:00+01:00')] as const
    expect(openTime(allow(nightly), ...inSpring)).toBe(2 * hour)
    expect(openTime(allow(nightly), ...inAutumn)).toBe(4 * hour)
    expect(windowState(allow(nightly), instant('2026-03-29T00:00Z'))).toEqual({
      open: true,
      closesAt: instant('2026-03-29T04:00+02:00'),
    })
    expect(windowState(allow(berlin), instant('2026-03-26T20:00Z'))).toMatchObject({
      opensAt: instant('2026-03-30T09:00+02:00'),
    })
  })
})

describe('open time', () => {
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Pacific/Apia',
  )
  const window = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      a: fc.nat(1440),
      b: fc.nat(1440),
      timezone: zone,
    })
    .map(
      ({ days, a, b, timezone }): WeeklyWindow => ({
        days,
        from: Math.min(a, b),
        to: Math.max(a, b),
        timezone,
        text: 'window',
      }),
    )
  // Around the changes of the clocks in 2026 as often as anywhere else
  const start = fc
    .tuple(
      fc.constantFrom(
        '2026-03-07',
        '2026-03-28',
        '2026-04-04',
        '2026-10-03',
        '2026-10-24',
        '2026-10-31',
        '2026-06-17',
      ),
      fc.nat(2880),
    )
    .map(([date, minutes]) => Date.parse(date) + minutes * minute)
  const freeze = (near: number) =>
    fc.tuple(fc.nat(4000), fc.nat(2000)).map(
      ([from, long]): Freeze => ({
        from: near + (from - 1000) * minute,
        to: near + (from - 1000 + long) * minute,
        why: 'freeze',
      }),
    )
  const scene = start.chain((from) =>
    fc.record({
      from: fc.constant(from),
      length: fc.nat(4000),
      windows: fc.record({
        allow: fc.array(window, { maxLength: 3 }),
        freeze: fc.array(freeze(from), { maxLength: 2 }),
      }),
    }),
  )

  /** What a person with a calendar, a clock per zone and patience would say. */
  const isOpen = ({ allow, freeze }: Windows, at: number): boolean => {
    if (freeze.some(({ from, to }) => from <= at && at < to)) return false
    if (allow.length === 0) return true
    return allow.some(({ timezone, days, from, to }) => {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone)
      const minutes = local.hour * 60 + local.minute
      return days.includes(local.dayOfWeek) && from <= minutes && minutes < to
    })
  }

  test('is what counting the open minutes one by one gives, and the state agrees with each of them', () => {
    fc.assert(
      fc.property(scene, ({ from, length, windows }) => {
        const minutes = Array.from({ length: Math.min(length, 1500) }, (_, i) => from + i * minute)
        const open = minutes.filter((at) => isOpen(windows, at))
        expect(openTime(windows, from, from + minutes.length * minute)).toBe(open.length * minute)
        for (const at of minutes.filter((_, i) => i % 97 === 0)) {
          const state = windowState(windows, at)
          expect(state.open).toBe(isOpen(windows, at))
          const change = state.open ? state.closesAt : state.opensAt
          if (change === null) continue
          expect(change).toBeGreaterThan(at)
          expect(isOpen(windows, change)).toBe(!state.open)
          expect(isOpen(windows, change - minute)).toBe(state.open)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('adds up, and is never more than the time that passed', () => {
    fc.assert(
      fc.property(scene, fc.nat(4000), ({ from, length, windows }, more) => {
        const [middle, end] = [from + length * minute, from + (length + more) * minute]
        const whole = openTime(windows, from, end)
        expect(openTime(windows, from, middle) + openTime(windows, middle, end)).toBe(whole)
        expect(whole).toBeGreaterThanOrEqual(0)
        expect(whole).toBeLessThanOrEqual(end - from)
        expect(openTime(windows, end, from)).toBe(0)
      }),
    )
  })
})
