/** How numbers are written in the sentences of an assessment. Own formatting, so that no runtime's locale data changes a decision's text. */

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A number with thousands separators and at most `digits` significant digits; whole digits are never rounded away: 1234.5 -> "1,235". */
export function numberText(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : value < 0 ? '-infinity' : 'NaN'
  const size = Math.abs(value)
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return value.toExponential(digits - 1)
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1
  const leadingZeros = size > 0 && size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0
  const fixed = size.toFixed(Math.max(0, digits - whole + leadingZeros))
  const [integer = '0', fraction = ''] = fixed.split('.')
  const tail = fraction.replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${grouped(integer)}${tail === '' ? '' : `.${tail}`}`
}

/** A whole count: 12345.6 -> "12,346". */
export function countText(value: number): string {
  return numberText(Math.round(value), 15)
}

/** A fraction as a percentage: 0.019 -> "1.9 %". */
export function percentText(fraction: number): string {
  return `${numberText(fraction * 100, 3)} %`
}

/** A factor: 1.5 -> "1.5 times". */
export function timesText(factor: number): string {
  return `${numberText(factor, 3)} times`
}

/** Milliseconds as people say them, to the minute: 5400000 -> "1 h 30 min". */
export function spanText(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const parts = [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    minutes % 60 > 0 ? `${minutes % 60} min` : '',
  ]
  const text = parts.filter((part) => part !== '').join(' ')
  return text === '' ? '0 min' : text
}
