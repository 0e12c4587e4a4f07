/** Wall clocks of IANA time zones. Instants are epoch ms; a wall time is what a clock shows, as ms since 1970-01-01T00:00 on that clock. */
import { tzOffset } from '@date-fns/tz/tzOffset'

const day = 86_400_000
const second = 1_000

/** Wall time minus UTC, ms. */
export function offsetAt(zone: string, at: number): number {
  return Math.round(tzOffset(zone, new Date(at)) * 60) * second
}

/** What the clock on the wall shows. */
export function wallTime(zone: string, at: number): number {
  return at + offsetAt(zone, at)
}

/** The first instant at which the clock shows a day, given as its midnight in wall time; after it where the zone skips midnight. */
export function startOfDay(zone: string, midnight: number): number {
  // Every zone is within a day of UTC, so the two offsets in force around that day are those of a day before and a day after.
  const candidates = [midnight - day, midnight + day].map((at) => midnight - offsetAt(zone, at))
  const shown = candidates.filter((at) => wallTime(zone, at) === midnight)
  return shown.length > 0
    ? Math.min(...shown)
    : changeBetween(zone, Math.min(...candidates) - day, Math.max(...candidates))
}

/** The instant, to the second, at which the clocks change in a span that holds exactly one change. */
export function changeBetween(zone: string, from: number, to: number): number {
  const before = offsetAt(zone, from)
  let [low, high] = [from, to]
  while (high - low > second) {
    const middle = Math.floor((low + high) / 2 / second) * second
    if (middle <= low) break
    if (offsetAt(zone, middle) === before) low = middle
    else high = middle
  }
  return Math.ceil(high / second) * second
}
