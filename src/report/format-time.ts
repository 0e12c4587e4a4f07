import { wallTime } from '../plan/zone.js'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** English speakers of these countries have names for different zones; the first that has one gives it. */
const locales = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA']

/** `Mon 2026-12-07 10:05 CET`: an instant (epoch ms) in an IANA zone. */
export function formatTime(at: number, zone: string): string {
  return `${weekdays[onTheWall(at, zone).getUTCDay()] ?? ''} ${formatLogTime(at, zone)}`
}

/** `2026-12-07 10:05 CET`, for tables that are sorted by eye. */
export function formatLogTime(at: number, zone: string): string {
  const time = onTheWall(at, zone).toISOString().slice(11, 16)
  return `${formatDate(at, zone)} ${time} ${abbreviation(at, zone)}`
}

/** `2026-12-07`. */
export function formatDate(at: number, zone: string): string {
  return onTheWall(at, zone).toISOString().slice(0, 10)
}

/** A date whose UTC fields are what the clock on the wall shows. */
function onTheWall(at: number, zone: string): Date {
  return new Date(wallTime(zone, Math.trunc(at)))
}

/** `CET`, `PST`; `UTC+4` where no name is in use. */
function abbreviation(at: number, zone: string): string {
  let offset = 'UTC'
  for (const locale of locales) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(at)
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? offset
    if (!/^GMT[+-]/.test(name)) return name
    offset = name.replace(/^GMT/, 'UTC').replace('\u2212', '-')
  }
  return offset
}
