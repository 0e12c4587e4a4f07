/** Numbers as people read them: English grouping, no more digits than matter, and never a rounding that hides the difference to 0 or 100 %. */

/** Exposure or any other number that is already in percent: `5 %`, `0.5 %`. */
export function formatPercent(percent: number): string {
  return `${decimals(percent, 3)} %`
}

/** A fraction 0..1 as percent with three significant digits: `1.23 %`, `99.98 %`, `< 0.001 %`. */
export function formatRatio(ratio: number): string {
  const percent = ratio * 100
  const size = Math.abs(percent)
  if (size > 0 && size < 0.001) return percent < 0 ? '> -0.001 %' : '< 0.001 %'
  if (size > 99 && size < 100)
    return `${decimals(Math.sign(percent) * Math.min(size, 99.999), 3, Math.floor)} %`
  return `${significant(percent)} %`
}

/** Seconds: `235 ms`, `1.2 s`, `1,200 s`. */
export function formatSeconds(seconds: number): string {
  return Math.abs(seconds) < 1 && seconds !== 0
    ? `${significant(seconds * 1000)} ms`
    : `${significant(seconds)} s`
}

/** Any other number: whole ones with thousands separators, others with three significant digits. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞'
  return Number.isInteger(value) ? decimals(value, 0) : significant(value)
}

/** How a metric of this kind writes its values; an unknown kind is a plain number. */
export function formatValue(
  kind: 'ratio' | 'quantile' | 'value' | 'count' | undefined,
  value: number | null,
): string {
  if (value === null || Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return formatNumber(value)
  if (kind === 'ratio') return formatRatio(value)
  return kind === 'quantile' ? formatSeconds(value) : formatNumber(value)
}

/** `1 approval`, `2 approvals`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

function significant(value: number): string {
  if (value === 0) return '0'
  const magnitude = Math.floor(Math.log10(Math.abs(value)))
  return decimals(value, Math.min(12, Math.max(0, 2 - magnitude)))
}

function decimals(value: number, digits: number, round: (scaled: number) => number = Math.round): string {
  const scale = 10 ** digits
  const scaled = value * scale
  // Beyond 2^53 scaling would lose more than it rounds.
  const rounded = Math.abs(scaled) < Number.MAX_SAFE_INTEGER ? round(scaled) / scale : value
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(rounded === 0 ? 0 : rounded)
}
