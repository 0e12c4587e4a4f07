import { SluiceError } from '../plan/sluice-error.js'

/**
 * The machine-readable first line of a body, hidden from readers: `<!-- sluice:incident migration=checkout seq=3 -->`. It stands first
 * so that no shortening can cut it. It is a hint for finding things, never proof of anything: everyone can write one.
 */
export interface Marker {
  readonly kind: MarkerKind
  readonly fields: MarkerFields
}

export type MarkerKind = (typeof kinds)[number]
export type MarkerFields = Readonly<Record<string, string | number>>

const kinds = ['ramp', 'revert', 'incident', 'migration', 'backtest', 'reply', 'progress', 'blind'] as const
const keyShape = /^[a-z][a-zA-Z0-9]*$/
const numberShape = /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/

/** Strings are percent-encoded. Throws `SluiceError` for a key that is not camelCase or a number that is not finite. */
export function marker(kind: MarkerKind, fields: MarkerFields): string {
  const pairs = Object.entries(fields).map(([key, value]) => ` ${checkedKey(key)}=${encode(key, value)}`)
  return `<!-- sluice:${kind}${pairs.join('')} -->`
}

/** Reads the first line of a body, strictly: null where it is not exactly what `marker` writes. */
export function parseMarker(body: string): Marker | null {
  const first = body.split('\n', 1)[0]?.replace(/\r$/, '') ?? ''
  const match = /^<!-- sluice:([a-z]+)((?: [^ =]+=[^ ]*)*) -->$/.exec(first)
  const kind = kinds.find((known) => known === match?.[1])
  if (match === null || kind === undefined) return null

  const fields: Record<string, string | number> = {}
  for (const pair of (match[2] ?? '').split(' ').slice(1)) {
    const equals = pair.indexOf('=')
    const key = pair.slice(0, equals)
    const value = decode(pair.slice(equals + 1))
    if (!keyShape.test(key) || value === null) return null
    fields[key] = value
  }
  return marker(kind, fields) === first ? { kind, fields } : null
}

function checkedKey(key: string): string {
  if (keyShape.test(key)) return key
  throw new SluiceError(
    'marker-key',
    'bug',
    `"${key}" cannot be a marker field; write a camelCase name such as "seq"`,
  )
}

function encode(key: string, value: string | number): string {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return String(value)
    throw new SluiceError('marker-number', 'bug', `marker field "${key}" is ${value}; write a finite number`)
  }
  // Two hyphens are not allowed everywhere inside a comment.
  const encoded = encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('--', '-%2D')
  // A string that reads as a number keeps its type by having its first character encoded.
  return numberShape.test(encoded)
    ? `%${encoded.charCodeAt(0).toString(16).toUpperCase()}${encoded.slice(1)}`
    : encoded
}

function decode(raw: string): string | number | null {
  if (numberShape.test(raw)) return Number(raw)
  try {
    return decodeURIComponent(raw)
  } catch {
    return null
  }
}
