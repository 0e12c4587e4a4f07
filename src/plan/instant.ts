import type { Written } from './written.js'
import { startOfDay } from './zone.js'

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
  return written.kind === 'instant' ? written.at : startOfDay(zone, Date.parse(written.day))
}

/** Epoch ms, exclusive; a day ends with the first moment of the next one in the zone. */
export function endOf(written: WrittenInstant, zone: string): number {
  if (written.kind === 'instant') return written.at
  return startOfDay(zone, Date.parse(written.day) + 86_400_000)
}

function day(text: string): WrittenInstant {
  return { kind: 'day', day: new Date(parsed(text)).toISOString().slice(0, 10) }
}

function exact(text: string): WrittenInstant {
  return { kind: 'instant', at: parsed(text) }
}

/** Epoch ms. Throws for a day or time that no calendar has, such as 2026-02-30 (which `Date` would roll over). */
function parsed(text: string): number {
  const at = Date.parse(text.replace(' ', 'T'))
  const [, wanted] = /^\d{4}-\d{2}-(\d{2})/.exec(text) ?? []
  const midnight = Date.parse(text.slice(0, 10))
  if (Number.isNaN(at) || new Date(midnight).getUTCDate() !== Number(wanted)) throw new RangeError(text)
  return at
}
