import { Temporal } from 'temporal-polyfill'
import type { Written } from './written.js'

/** A point in time as written: a whole day, which needs a time zone to become an instant, or an exact instant. */
export type WrittenInstant =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly at: number }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/
const EXACT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** "2026-12-01" or an ISO instant with its offset ("2026-12-01T09:00:00+01:00"), between the years 2000 and 2099. */
export function parseInstant(text: string): Written<WrittenInstant> {
  const advice =
    'write a date such as 2026-12-01, or an instant with its offset such as 2026-12-01T09:00:00+01:00'
  if (LOCAL.test(text))
    return {
      ok: false,
      advice: `add the offset, for example ${text.replace(' ', 'T')}Z or ${text.replace(' ', 'T')}+01:00`,
    }
  try {
    const value = DAY.test(text) ? day(text) : EXACT.test(text) ? exact(text) : undefined
    if (value === undefined) return { ok: false, advice }
    return /^20/.test(text) ? { ok: true, value } : { ok: false, advice: 'write a year from 2000 to 2099' }
  } catch {
    return { ok: false, advice: `there is no such day or time; ${advice}` }
  }
}

/** Epoch ms; a day is its first moment in the zone. */
export function startOf(written: WrittenInstant, zone: string): number {
  return written.kind === 'instant'
    ? written.at
    : Temporal.PlainDate.from(written.day).toZonedDateTime(zone).epochMilliseconds
}

/** Epoch ms, exclusive; a day ends with the first moment of the next one in the zone. */
export function endOf(written: WrittenInstant, zone: string): number {
  if (written.kind === 'instant') return written.at
  return Temporal.PlainDate.from(written.day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
}

function day(text: string): WrittenInstant {
  return { kind: 'day', day: Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() }
}

function exact(text: string): WrittenInstant {
  return { kind: 'instant', at: Temporal.Instant.from(text).epochMilliseconds }
}
