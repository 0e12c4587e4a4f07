import type { KeyPath } from './key-path.js'

const LONGEST = 60
const PLAIN_KEY = /^[A-Za-z_][\w-]*$/

/** Foreign text as it may stand in a message: quoted, on one line, without invisible characters and without the credentials of an address, at most 60 characters. */
export function quoted(text: string): string {
  const harmless = text.replace(/\/\/[^/@\s]*@/g, '//***@')
  const cut = harmless.length > LONGEST ? `${harmless.slice(0, LONGEST)}…` : harmless
  return JSON.stringify(cut).replace(
    /[\p{C}\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** What was found, in words: `"1 week"`, `5`, `a list`, `empty`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null) return 'empty'
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a map' : String(value)
}

/** A key path for people: `ramp[1].metrics.latency`. */
export function pathText(path: KeyPath): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    const key = PLAIN_KEY.test(segment) ? segment : quoted(segment)
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** "a", "a or b", "a, b or c". */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
