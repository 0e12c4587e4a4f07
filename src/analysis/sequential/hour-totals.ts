/**
 * The old arm's counts by hour of the week. When everybody is on the new system there is no concurrent control left; what the old one
 * showed at the same hour of the week is the next best, and weaker: the two were never measured together.
 */
import type { Count } from './dispersion.js'

/** By hour of the week in UTC, Monday 00:00 being 0. */
export type HourTotals = Map<number, Count>

const hour = 3_600_000
/** 1970 began on a Thursday. */
const hourOfWeek = (at: number): number => (Math.floor(at / hour) + 72) % 168

/** Fewer requests say nothing about an hour. */
const enough = 100

export function addToHour(totals: HourTotals, at: number, { bad, total }: Count): void {
  const key = hourOfWeek(at)
  const before = totals.get(key) ?? { bad: 0, total: 0 }
  totals.set(key, { bad: before.bad + bad, total: before.total + total })
}

/**
 * The rate that the old arm had at most at that hour of the week (95 % one-sided, normal, widened by the dispersion); that of all hours where
 * the hour was not measured; null where too little was.
 */
export function recordedRate(totals: HourTotals, at: number, phi: number): number | null {
  const own = totals.get(hourOfWeek(at))
  const all = [...totals.values()].reduce((a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }), {
    bad: 0,
    total: 0,
  })
  const { bad, total } = own !== undefined && own.total >= enough ? own : all
  if (total < enough) return null
  return Math.min(1, (bad + 1 + 1.645 * Math.sqrt(phi * (bad + 1))) / total)
}
