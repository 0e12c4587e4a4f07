import type { Written } from './written.js'

const UNITS = [
  { names: ['w'], label: 'w', ms: 7 * 86_400_000 },
  { names: ['d'], label: 'd', ms: 86_400_000 },
  { names: ['h'], label: 'h', ms: 3_600_000 },
  { names: ['min', 'm'], label: 'min', ms: 60_000 },
  { names: ['s'], label: 's', ms: 1_000 },
  { names: ['ms'], label: 'ms', ms: 1 },
] as const

const LONGEST = 3_650 * 86_400_000
const ADVICE = 'write a duration with its unit, such as 90m, 36h, 1h30m, 2d or 1w'
const PART = /^(\d{1,9})\s?(ms|min|[wdhms])\s*/

/**
 * A duration as people write it ("36h", "2d", "1h30m", "1 d 4 h") in milliseconds. Units are w, d, h, m or min, s and ms, each at
 * most once, the larger first; whole numbers only; at most ten years.
 */
export function parseDuration(text: string): Written<number> {
  let rest = text.trim()
  let total = 0
  let nextUnit = 0
  if (/^\d+$/.test(rest))
    return refused(
      `add the unit, for example ${rest.slice(0, 9)}m, ${rest.slice(0, 9)}h or ${rest.slice(0, 9)}d`,
    )
  if (rest.startsWith('-')) return refused(`${ADVICE}; it cannot be negative`)
  if (/\d[.,]\d/.test(rest))
    return refused('write whole numbers with smaller units, for example 1h30m instead of 1.5h')
  if (rest === '') return refused(ADVICE)
  while (rest !== '') {
    const [whole, amount, name] = PART.exec(rest) ?? []
    const unit = UNITS.findIndex((candidate) => candidate.names.some((known) => known === name))
    const ms = UNITS[unit]?.ms
    if (whole === undefined || ms === undefined) return refused(ADVICE)
    if (unit < nextUnit) return refused('write each unit once, the larger one first, for example 1d12h')
    total += Number(amount) * ms
    nextUnit = unit + 1
    rest = rest.slice(whole.length)
  }
  return total > LONGEST
    ? refused('write at most 520w, which is about ten years')
    : { ok: true, value: total }
}

/** Milliseconds for people: the two largest units, rounded to the smaller of them ("1 d 4 h", "12 min", "0 s"). */
export function formatDuration(ms: number): string {
  if (ms < 0) return `-${formatDuration(-ms)}`
  const whole = Math.round(ms)
  const days = UNITS.slice(1)
  const first = days.findIndex((unit) => whole >= unit.ms)
  const smaller = days[first + 1]
  if (first < 0) return '0 s'
  if (smaller === undefined) return `${whole} ms`
  // Rounding may carry into a larger unit (59 min 59.9 s is 1 h), so the rounded value is split anew.
  const rounded = Math.round(whole / smaller.ms) * smaller.ms
  const parts: string[] = []
  let rest = rounded
  for (const unit of days) {
    const amount = Math.floor(rest / unit.ms)
    rest -= amount * unit.ms
    if (amount > 0) parts.push(`${amount} ${unit.label}`)
  }
  return parts.join(' ')
}

function refused(advice: string): Written<number> {
  return { ok: false, advice }
}
