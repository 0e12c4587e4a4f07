import { isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml'
import type { KeyPath } from './key-path.js'

/** A stretch of a file; lines and columns start at 1, the end is exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where the value (or the key) at a path stands; for a path that is not there, the nearest key above it. */
export type Locate = (path: KeyPath, atKey?: boolean) => Span

export function sourceMap(root: Node, lines: LineCounter): Locate {
  return (path, atKey = false) => {
    let node: unknown = root
    let key: unknown
    for (const segment of path) {
      const next = child(node, segment)
      if (next === undefined) return span(lines, key ?? firstKey(root))
      key = next.key ?? next.value
      node = next.value
    }
    return span(lines, atKey || isEmpty(node) ? key : (node ?? firstKey(root)))
  }
}

/** The span of a node; the start of the file for what has no place in it. */
export function span(lines: LineCounter, node: unknown): Span {
  const [start, end] = rangeOf(node) ?? [0, 0]
  const from = lines.linePos(start)
  const to = lines.linePos(Math.max(start, end))
  return {
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
    endLine: Math.max(1, to.line),
    endColumn: Math.max(1, to.col),
  }
}

function child(node: unknown, segment: string | number): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node))
    return typeof segment === 'number' && segment < node.items.length
      ? { value: node.items[segment] }
      : undefined
  if (!isMap(node)) return undefined
  const pair: Pair | undefined = node.items.find(
    (item) => isScalar(item.key) && String(item.key.value) === String(segment),
  )
  return pair === undefined ? undefined : { key: pair.key, value: pair.value }
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

function firstKey(root: Node): unknown {
  return isMap(root) ? root.items[0]?.key : root
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined
  const [start, end]: unknown[] = node.range
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined
}
