import { parseTimezone } from './timezone.js'
import type { Written } from './written.js'

/** A weekly window as written; without a zone of its own it is in the plan's. Days 1 = Monday … 7, minutes after midnight. */
export interface WrittenWindow {
  readonly days: readonly number[]
  readonly from: number
  readonly to: number
  readonly timezone?: string
  readonly text: string
}

const ADVICE = 'write days and hours such as "Mon-Thu 09:00-16:00" or "Mon,Wed 22:00-24:00 Europe/London"'
const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const SHAPE = /^([a-z]+(?:\s?[-,]\s?[a-z]+)*) (\d{1,2}):(\d{2})\s?-\s?(\d{1,2}):(\d{2})(?: (\S+))?$/i

/** "Mon-Thu 09:00-16:00", "Fri 09:00-12:00 Europe/London", "Mon,Wed 22:00-24:00", "Sat-Mon 00:00-06:00". */
export function parseWindow(written: string): Written<WrittenWindow> {
  const text = written.trim().replace(/\s+/g, ' ')
  const [, dayText, fromHour, fromMinute, toHour, toMinute, zoneText] = SHAPE.exec(text) ?? []
  if (dayText === undefined) return { ok: false, advice: ADVICE }
  const days = parseDays(dayText)
  if (days === undefined)
    return {
      ok: false,
      advice: 'write days as Mon, Tue, Wed, Thu, Fri, Sat or Sun, for example Mon-Thu or Mon,Wed',
    }
  const from = minutes(fromHour, fromMinute)
  const to = minutes(toHour, toMinute)
  if (from === undefined || to === undefined || from === 1440)
    return { ok: false, advice: 'write times from 00:00 to 24:00, for example 09:00-16:00' }
  if (from >= to) return { ok: false, advice: overMidnight(from, to) }
  const zone = zoneText === undefined ? undefined : parseTimezone(zoneText)
  if (zone?.ok === false) return zone
  return {
    ok: true,
    value: { days, from, to, text, ...(zone === undefined ? {} : { timezone: zone.value }) },
  }
}

function overMidnight(from: number, to: number): string {
  if (from === to) return 'write an end after the start; a whole day is 00:00-24:00'
  return `write a window over midnight as two: one ${clock(from)}-24:00 and, for the day after, one 00:00-${clock(to)}`
}

function parseDays(text: string): readonly number[] | undefined {
  const days = new Set<number>()
  for (const item of text.split(',')) {
    const [first, last = first, ...more] = item.split('-').map((name) => dayNumber(name.trim()))
    if (first === undefined || last === undefined || more.length > 0) return undefined
    for (let day = first; ; day = (day % 7) + 1) {
      days.add(day)
      if (day === last) break
    }
  }
  return [...days].sort((a, b) => a - b)
}

/** 1 to 7 for "Mon", "monday", "Thur"; undefined for anything else. */
function dayNumber(name: string): number | undefined {
  const index = name.length < 3 ? -1 : NAMES.findIndex((day) => day.startsWith(name.toLowerCase()))
  return index < 0 ? undefined : index + 1
}

function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  const total = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && total <= 1440 ? total : undefined
}

function clock(total: number): string {
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
