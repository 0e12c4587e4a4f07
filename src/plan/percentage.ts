import type { Written } from './written.js'

const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s?%?$/
const FRACTION = /^(\d+(?:\.\d+)?)\s?(%?)$/

/** A percentage as people write it ("1%", "0.5 %", "5", 5) in percent, 0 to 100 with at most 3 decimals. */
export function parsePercentage(written: string | number): Written<number> {
  const digits = typeof written === 'number' ? String(written) : PERCENT.exec(written.trim())?.[1]
  const value = Number(digits)
  if (digits === undefined || Number.isNaN(value) || value < 0 || value > 100)
    return { ok: false, advice: 'write a percentage from 0 to 100, such as 5 or 0.5' }
  if (Number(value.toFixed(3)) !== value)
    return { ok: false, advice: `write at most 3 decimals, for example ${Number(value.toFixed(3))}` }
  return { ok: true, value: Math.abs(value) }
}

/**
 * A share as people write it ("1%", "0.5 %", 0.01) as a fraction, 0 to 1. A number without the sign must be below 1, since 1 might
 * mean 1 % or everything.
 */
export function parseFraction(written: string | number): Written<number> {
  const [, digits, sign] = FRACTION.exec(typeof written === 'number' ? plain(written) : written.trim()) ?? []
  if (digits === undefined) return { ok: false, advice: 'write a share such as 1% or 0.01' }
  if (sign === '%') {
    if (Number(digits) > 100) return { ok: false, advice: 'write at most 100%' }
    // The decimal point is moved in the text: 0.7 / 100 would be 0.006999…
    return { ok: true, value: Number(`${digits}e-2`) }
  }
  if (Number(digits) >= 1)
    return { ok: false, advice: `write ${digits}% if you mean percent, or a fraction below 1 such as 0.01` }
  return { ok: true, value: Number(digits) }
}

function plain(value: number): string {
  return Number.isFinite(value) && value >= 0 && value < 1e-6 ? value.toFixed(12) : String(value)
}
