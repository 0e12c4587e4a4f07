import { parse, TomlDate, TomlError } from 'smol-toml'
import {
  addressOf,
  type Leaf,
  type ParsedDocument,
  type Place,
  type Quote,
  type Refusal,
  refuse,
  type Step,
  type Token,
} from './document.js'
import { type Span, scanToml } from './toml-scanner.js'
import { findScalar } from './walk.js'

type Spans = ReadonlyMap<string, Span>

/** TOML 1.0. The library says what each value is; the scanner says where it stands. */
export function parseToml(text: string): ParsedDocument | Refusal {
  const root = parseValues(text)
  if (isRefusal(root)) return root
  const spans = scanToml(text)
  return {
    kind: 'parsed',
    find: (key) => findScalar(placeOf(root.values, [], spans, text), key),
    leaves: () => leavesOf(root.values),
  }
}

function isRefusal(value: Refusal | { readonly kind: 'values' }): value is Refusal {
  return value.kind === 'refused'
}

function parseValues(text: string): Refusal | { readonly kind: 'values'; readonly values: unknown } {
  try {
    // Integers as BigInt: so that no 64-bit number loses digits, and 5 is told from 5.0.
    return { kind: 'values', values: parse(text, { integersAsBigInt: true }) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [what = ''] = error.message.replace('Invalid TOML document: ', '').split('\n')
    const code = what.includes('redefine') ? 'duplicate-key' : 'unparsable'
    return refuse(
      code,
      `the file is not valid TOML, ${what}: correct the file`,
      offsetOf(text, error.line, error.column),
    )
  }
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

function placeOf(value: unknown, steps: readonly Step[], spans: Spans, text: string): Place {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return {
      kind: 'sequence',
      length: items.length,
      at: (index) =>
        index < items.length ? placeOf(items[index], [...steps, index], spans, text) : undefined,
    }
  }
  if (isTable(value)) {
    return {
      kind: 'map',
      named: (name) =>
        Object.hasOwn(value, name) ? [placeOf(value[name], [...steps, name], spans, text)] : [],
      names: () => Object.keys(value),
    }
  }
  const span = spans.get(addressOf(steps))
  return {
    kind: 'scalar',
    content:
      span === undefined
        ? refuse('edit-not-exact', 'its place in the file was not found: write it as key = value')
        : scalarOf(value, span, text),
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof TomlDate)
}

function scalarOf(value: unknown, { start, end }: Span, text: string): Token | Refusal {
  const raw = text.slice(start, end)
  if (raw.startsWith('"""') || raw.startsWith("'''")) {
    return refuse(
      'block-scalar',
      'the value is a multi-line string: write it without quotes, as in key = 5',
      start,
    )
  }
  if (typeof value === 'bigint')
    return { kind: 'token', start, end, quote: '', content: raw, typed: Number(value) }
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'token', start, end, quote: '', content: raw, typed: value }
  if (typeof value === 'string') return { kind: 'token', start, end, quote: quoteOf(raw), content: value }
  return refuse('not-a-number-or-boolean', 'found a date or time: write a number, true or false', start)
}

function quoteOf(raw: string): Quote {
  return raw.startsWith("'") ? "'" : '"'
}

function leavesOf(root: unknown): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visit = (value: unknown, steps: readonly Step[]): void => {
    const address = addressOf(steps)
    if (Array.isArray(value)) {
      leaves.push({ address, value: 'list' })
      for (const [index, item] of value.entries()) visit(item, [...steps, index])
    } else if (isTable(value)) {
      leaves.push({ address, value: 'table' })
      for (const [name, item] of Object.entries(value)) visit(item, [...steps, name])
    } else {
      leaves.push({
        address,
        value: value instanceof TomlDate ? `date ${value.toISOString()}` : `${typeof value} ${String(value)}`,
      })
    }
  }
  visit(root, [])
  return leaves
}
