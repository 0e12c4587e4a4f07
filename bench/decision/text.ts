/** Numbers as the tables print them. */
import type { Fraction } from './pooled.js'

/** Two significant digits below 10 %, whole above; never "0.00". */
export function percent(value: number): string {
  if (Number.isNaN(value)) return '-'
  const hundred = 100 * value
  if (hundred === 0 || hundred === 100) return `${hundred} %`
  return `${hundred >= 10 ? Number(hundred.toFixed(1)) : Number(hundred.toPrecision(2))} %`
}

/** `0.1 % (0.02-0.3)`, or `-` without a ramp. */
export function withBounds({ count, of, bounds }: Fraction): string {
  if (of === 0) return '-'
  const end = (value: number) => percent(value).slice(0, -2)
  return `${percent(count / of)} (${end(bounds.low)}-${end(bounds.high)})`
}

export const minutes = (value: number | null): string => (value === null ? '-' : String(Math.round(value)))

export const hours = (value: number | null): string => (value === null ? '-' : value.toFixed(1))

/** A Markdown table; the first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
