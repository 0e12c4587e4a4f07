import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { quoted } from './show.js'

/** A construct that a plan may not use, at the node that shows it. */
export interface Misuse {
  readonly code: string
  readonly message: string
  readonly node: unknown
}

/** Direction overrides make text read differently from what it says. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u

/**
 * The plain data of a document, with own checks where YAML is too generous for a file that decides about production: no aliases (and so
 * no merge keys, no bombs), no tags, no duplicate keys, keys are text. Expects a document of bounded depth.
 */
export function yamlData(root: Node): { readonly data: unknown; readonly misuses: readonly Misuse[] } {
  const misuses: Misuse[] = []
  const refuse = (code: string, message: string, node: unknown): undefined => {
    misuses.push({ code, message, node })
    return undefined
  }

  const convert = (node: unknown): unknown => {
    if (isAlias(node))
      return refuse(
        'yaml-alias',
        `An alias (*${node.source}) hides what a line means; write the value out here.`,
        node,
      )
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined)
      return refuse('yaml-tag', `The tag ${quoted(node.tag)} is not used in plans; remove it.`, node)
    if (isSeq(node)) return node.items.map(convert)
    if (isMap(node)) {
      const entries = new Map<string, unknown>()
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? pair.key.value : isAlias(pair.key) ? convert(pair.key) : pair.key
        if (typeof key !== 'string') refuse('key-not-text', keyAdvice(key), pair.key)
        else if (INVISIBLE.test(key))
          refuse(
            'control-character',
            `The key ${quoted(key)} contains an invisible character; remove it.`,
            pair.key,
          )
        else if (key === '__proto__')
          refuse('unknown-key', 'A key cannot be named __proto__; remove it.', pair.key)
        else if (key === '<<')
          refuse('yaml-alias', 'Merge keys (<<) hide what a line means; write the keys out here.', pair.key)
        else if (entries.has(key))
          refuse(
            'duplicate-key',
            `The key ${quoted(key)} stands twice in this map; keep one of them.`,
            pair.key,
          )
        else entries.set(key, convert(pair.value))
      }
      return Object.fromEntries(entries)
    }
    if (!isScalar(node)) return null
    if (typeof node.value === 'string' && INVISIBLE.test(node.value.replace(/[\n\t]/g, '')))
      return refuse(
        'control-character',
        `The text ${quoted(node.value)} contains an invisible character; remove it.`,
        node,
      )
    return node.value
  }

  return { data: convert(root), misuses }
}

function keyAdvice(key: unknown): string {
  if (key === null || key === undefined) return 'A key is missing before the colon; write it.'
  if (typeof key === 'object')
    return 'A map or a list cannot be a key; write a name, or put quotes around a text with braces.'
  return `The key ${String(key)} is not text; write "${String(key)}" if that is its name.`
}
