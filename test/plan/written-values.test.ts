import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatDuration, parseDuration } from '../../src/plan/duration.js'
import { endOf, parseInstant, startOf } from '../../src/plan/instant.js'
import { parseFraction, parsePercentage } from '../../src/plan/percentage.js'
import { suggest } from '../../src/plan/suggest.js'
import { parseTimezone } from '../../src/plan/timezone.js'
import { parseWindow } from '../../src/plan/window.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('durations', () => {
  test.each([
    ['36h', 36 * HOUR],
    ['2d', 2 * DAY],
    ['1w', 7 * DAY],
    ['90m', 90 * MINUTE],
    ['90 min', 90 * MINUTE],
    ['1h30m', 90 * MINUTE],
    ['1 d 4 h', 28 * HOUR],
    [' 300ms ', 300],
    ['0d', 0],
  ])('%s', (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'write a duration with its unit'],
    ['90', 'add the unit, for example 90m, 90h or 90d'],
    ['-1d', 'it cannot be negative'],
    ['1.5h', '1h30m instead of 1.5h'],
    ['1mo', 'write a duration with its unit'],
    ['4h1d', 'the larger one first'],
    ['1h1h', 'write each unit once'],
    ['1d and 4h', 'write a duration with its unit'],
    ['999999999w', 'at most 520w'],
  ])('not %s', (text, advice) => {
    expect(parseDuration(text)).toEqual({ ok: false, advice: expect.stringContaining(advice) })
  })

  test.each([
    [0, '0 s'],
    [350, '350 ms'],
    [90 * SECOND, '1 min 30 s'],
    [DAY + 4 * HOUR, '1 d 4 h'],
    [DAY + 4 * HOUR + 3 * MINUTE, '1 d 4 h'],
    [HOUR - 1, '1 h'],
    [DAY - 1, '1 d'],
    [14 * DAY, '14 d'],
    [-90 * MINUTE, '-1 h 30 min'],
  ])('%d ms for people', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  test('what is shown can be written, and means the same to the smaller unit shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 * DAY }), (ms) => {
        const parsed = parseDuration(formatDuration(ms))
        const tolerance = ms >= DAY ? HOUR : ms >= HOUR ? MINUTE : ms >= MINUTE ? SECOND : 1
        expect(Math.abs((parsed.ok ? parsed.value : Number.NaN) - ms)).toBeLessThanOrEqual(tolerance / 2)
      }),
    )
  })

  test('two neighbouring units round-trip exactly', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(23), (days, hours) => {
        const ms = days * DAY + hours * HOUR
        expect(parseDuration(formatDuration(ms))).toEqual({ ok: true, value: ms })
        expect(parseDuration(`${days}d${hours}h`)).toEqual({ ok: true, value: ms })
      }),
    )
  })
})

describe('percentages', () => {
  test.each([
    ['1%', 1],
    ['0.5 %', 0.5],
    ['5', 5],
    [5, 5],
    [-0, 0],
    ['100%', 100],
    [33.333, 33.333],
  ])('%s', (written, value) => {
    expect(parsePercentage(written)).toEqual({ ok: true, value })
  })

  test.each([101, -1, '1e1', '', 'half', '101%', '5%%', Number.NaN, 1.2345, '0.0001%'])(
    'not %s',
    (written) => {
      expect(parsePercentage(written)).toMatchObject({ ok: false })
    },
  )

  test('every percentage of 3 decimals is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const value = thousandths / 1000
        expect(parsePercentage(`${value}%`)).toEqual({ ok: true, value })
        expect(parsePercentage(value)).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('shares', () => {
  test.each([
    ['1%', 0.01],
    ['0.7%', 0.007],
    ['100 %', 1],
    [0.01, 0.01],
    ['0.01', 0.01],
    [0, 0],
    [1e-7, 1e-7],
  ])('%s', (written, value) => {
    expect(parseFraction(written)).toEqual({ ok: true, value })
  })

  test.each([
    [1, 'write 1% if you mean percent'],
    ['5', 'write 5% if you mean percent'],
    ['101%', 'at most 100%'],
    [-0.1, 'write a share'],
    ['many', 'write a share'],
    [Number.POSITIVE_INFINITY, 'write a share'],
  ])('not %s', (written, advice) => {
    expect(parseFraction(written)).toEqual({ ok: false, advice: expect.stringContaining(advice) })
  })
})

describe('instants', () => {
  test.each([
    ['2026-12-01', 'Europe/Berlin', '2026-11-30T23:00:00Z', '2026-12-01T23:00:00Z'],
    ['2026-12-01', 'UTC', '2026-12-01T00:00:00Z', '2026-12-02T00:00:00Z'],
    // The day summer time ends in Berlin has 25 hours.
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['2026-12-01T09:00:00+01:00', 'UTC', '2026-12-01T08:00:00Z', '2026-12-01T08:00:00Z'],
    ['2026-12-01 09:00Z', 'Asia/Tokyo', '2026-12-01T09:00:00Z', '2026-12-01T09:00:00Z'],
  ])('%s in %s', (text, zone, start, end) => {
    const parsed = parseInstant(text)
    if (!parsed.ok) throw new Error(parsed.advice)
    expect(startOf(parsed.value, zone)).toBe(Date.parse(start))
    expect(endOf(parsed.value, zone)).toBe(Date.parse(end))
  })

  test.each([
    ['2026-02-29', 'there is no such day'],
    ['2026-12-01T25:00Z', 'there is no such day or time'],
    ['01.12.2026', 'write a date such as'],
    ['2026-12-01 09:00', 'add the offset, for example 2026-12-01T09:00Z'],
    ['0206-12-01', 'write a year from 2000 to 2099'],
  ])('not %s', (text, advice) => {
    expect(parseInstant(text)).toEqual({ ok: false, advice: expect.stringContaining(advice) })
  })
})

describe('windows', () => {
  test.each([
    ['Mon-Thu 09:00-16:00', { days: [1, 2, 3, 4], from: 540, to: 960 }],
    ['Fri 09:00-12:00 Europe/London', { days: [5], from: 540, to: 720, timezone: 'Europe/London' }],
    ['Mon,Wed 22:00-24:00', { days: [1, 3], from: 1320, to: 1440 }],
    ['sat-mon  0:00 - 6:30 utc', { days: [1, 6, 7], from: 0, to: 390, timezone: 'UTC' }],
    ['Monday-Tuesday, Thursday 09:00-10:00', { days: [1, 2, 4] }],
    ['Wed-Wed 00:00-24:00', { days: [3], from: 0, to: 1440 }],
  ])('%s', (text, value) => {
    expect(parseWindow(text)).toMatchObject({ ok: true, value })
  })

  test.each([
    ['always', 'write days and hours'],
    ['Mo-Th 09:00-16:00', 'write days as Mon'],
    ['Mon-Tue-Wed 09:00-16:00', 'write days as Mon'],
    ['Mon 09:00-24:01', 'write times from 00:00 to 24:00'],
    ['Mon 09:60-10:00', 'write times from 00:00 to 24:00'],
    ['Mon 24:00-24:00', 'write times from 00:00 to 24:00'],
    ['Mon 22:00-06:00', 'as two: one 22:00-24:00 and, for the day after, one 00:00-06:00'],
    ['Mon 09:00-09:00', 'write an end after the start'],
    ['Mon 09:00-10:00 Berlin', 'write an IANA time zone'],
  ])('not %s', (text, advice) => {
    expect(parseWindow(text)).toEqual({ ok: false, advice: expect.stringContaining(advice) })
  })
})

test('time zones are known by their names, in any case', () => {
  expect(parseTimezone('europe/berlin')).toEqual({ ok: true, value: 'Europe/Berlin' })
  expect(parseTimezone('Mars/Olympus')).toEqual({
    ok: false,
    advice: 'write an IANA time zone such as Europe/Berlin or UTC',
  })
})

test('a suggestion is the closest name, and none is better than a far one', () => {
  expect(suggest('shadow_mode', ['shadowMode', 'shadow'])).toBe('shadowMode')
  expect(suggest('gaet', ['rate', 'gate'])).toBe('gate')
  expect(suggest('zebra', ['gate', 'ramp'])).toBeUndefined()
  expect(suggest('x'.repeat(100), ['x'])).toBeUndefined()
})
