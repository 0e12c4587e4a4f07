import { type Refusal, refuse, shown } from './document.js'

/** A bare number is a name where the file has a map and an index where it has a sequence; `[0]` is always an index. */
export type Segment =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }

const INDEX = /\[(0|[1-9]\d{0,8})\]/y
const QUOTED = /"((?:[^"\\]|\\["\\])*)"/y
const BARE = /[^.[\]"]+/y

/**
 * Reads a dotted key: `migration.percentage`, `a."name.with.dots".b` (in quotes, `\"` and `\\` stand for `"` and `\`),
 * `steps[0].to` or `steps.0.to`. Fails with `invalid-key`.
 */
export function parseKeyPath(key: string): readonly Segment[] | Refusal {
  const segments: Segment[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(key)
    if (match === null) return undefined
    at = pattern.lastIndex
    return match[1] ?? match[0]
  }
  do {
    if (segments.length > 0 && key[at] === '.') at++
    const index = key[at - 1] === '.' ? undefined : take(INDEX)
    if (index !== undefined) {
      segments.push({ kind: 'index', index: Number(index) })
    } else {
      if (segments.length > 0 && key[at - 1] !== '.') return invalid(key, at)
      const name = take(QUOTED)?.replace(/\\(.)/g, '$1') ?? take(BARE)
      if (name === undefined) return invalid(key, at)
      segments.push({ kind: 'name', name })
    }
  } while (at < key.length)
  return segments
}

function invalid(key: string, at: number): Refusal {
  const where =
    at < key.length
      ? `${shown(key.slice(at))} cannot stand at character ${at + 1}`
      : 'a name is missing at its end'
  return refuse(
    'invalid-key',
    `${where}: write names separated by dots, as in migration.newSystemPercentage, put a name that has dots, brackets or quotes in double quotes, and write [0] for the first item of a list`,
  )
}

/** The item of a sequence that a segment points at. */
export function indexOf(segment: Segment): number | undefined {
  if (segment.kind === 'index') return segment.index
  return /^(?:0|[1-9]\d{0,8})$/.test(segment.name) ? Number(segment.name) : undefined
}
