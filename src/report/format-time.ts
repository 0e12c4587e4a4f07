import { Temporal } from 'temporal-polyfill'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** English speakers of these countries have names for different zones; the first that has one gives it. */
const locales = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA']

/** `Mon 2026-12-07 10:05 CET`: an instant (epoch ms) in an IANA zone. */
export function formatTime(at: number, zone: string): string {
  const local = inZone(at, zone)
  return `${weekdays[local.dayOfWeek - 1] ?? ''} ${formatLogTime(at, zone)}`
}

/** `2026-12-07 10:05 CET`, for tables that are sorted by eye. */
export function formatLogTime(at: number, zone: string): string {
  const local = inZone(at, zone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${local.toPlainDate().toString()} ${time} ${abbreviation(at, zone)}`
}

/** `2026-12-07`. */
export function formatDate(at: number, zone: string): string {
  return inZone(at, zone).toPlainDate().toString()
}

function inZone(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toZonedDateTimeISO(zone)
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
