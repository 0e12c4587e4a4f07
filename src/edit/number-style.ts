/** How a plain decimal number is written: what must be kept when its value changes. */
interface NumberStyle {
  readonly value: number
  readonly plus: boolean
  /** `.5` rather than `0.5`. */
  readonly bareDot: boolean
  readonly minDecimals: number
}

/** As many as a fraction of 1 needs to say a percentage to 3 decimals. */
const DECIMALS = 5
const LARGEST = 1e9

/** Reads a plain decimal number. Exponents, other bases, separators, leading zeros and infinities are not plain. */
export function numberStyle(text: string): NumberStyle | undefined {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(0|[1-9]\d*|(?=\.))(?:\.(\d+))?$/.exec(text) ?? []
  if (sign === undefined) return undefined
  const value = Number(text)
  if (!Number.isFinite(value)) return undefined
  return {
    value: value === 0 ? 0 : value,
    plus: sign === '+',
    bareDot: whole === '',
    minDecimals: minDecimals(fraction),
  }
}

/**
 * A written trailing zero (5.0, 12.50) shows that the author wants that many decimals. Without one (0.05) the decimals are those
 * the value needed, and all that must be kept is that the number has some: a typed reader may tell 1 from 1.0.
 */
function minDecimals(fraction: string): number {
  if (fraction === '') return 0
  return fraction.endsWith('0') ? fraction.length : 1
}

/** The value as plain decimal digits with at most 5 decimals, free of float noise; or why there is no such text. */
export function decimalText(value: number): { readonly text: string } | { readonly why: string } {
  if (!Number.isFinite(value)) return { why: `${value} is not a number that a file can hold` }
  if (Object.is(value, -0)) return { why: 'negative zero is refused: give 0' }
  if (Math.abs(value) > LARGEST)
    return { why: `${value} is beyond ${LARGEST}, the largest number that is written` }
  const units = Math.round(value * 10 ** DECIMALS)
  const noise = 1e-9 * Math.max(1, Math.abs(value))
  if (Math.abs(units / 10 ** DECIMALS - value) > noise)
    return { why: `${value} has more than ${DECIMALS} decimals: round it first` }
  const digits = String(Math.abs(units)).padStart(DECIMALS + 1, '0')
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '')
  return {
    text: `${units < 0 ? '-' : ''}${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`,
  }
}

/** Dresses the plain digits of `decimalText` in a style. */
export function inStyle(style: NumberStyle, text: string): string {
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const decimals = fraction.padEnd(style.minDecimals, '0')
  const head = style.bareDot && whole === '0' ? '' : whole
  return `${negative ? '-' : style.plus ? '+' : ''}${head}${decimals === '' ? '' : `.${decimals}`}`
}
