import { parse, TomlDate, TomlError } from 'smol-toml'
import {
  type Leaf,
  MAX_DEPTH,
  type ParsedDocument,
  type Place,
  type Quote,
  type Refusal,
  refuse,
  type Step,
  stepText,
  type Token,
} from './document.js'
import { findTomlValue, type Span } from './toml-scanner.js'
import { findScalar } from './walk.js'

/** TOML 1.0. The library says what each value is; the scanner says where it stands. */
export function parseToml(text: string): ParsedDocument | Refusal {
  let root: unknown
  try {
    // Integers as BigInt: so that no 64-bit number loses digits.
    root = parse(text, { integersAsBigInt: true })
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
  if (isTooDeep(root))
    return refuse('too-deep', `tables are nested more than ${MAX_DEPTH} deep: flatten the file`)
  return {
    kind: 'parsed',
    find: (key) => findScalar(placeOf(root, [], text), key),
    leaves: () => leavesOf(root),
  }
}

/** Dotted names nest without any bracket. */
function isTooDeep(root: unknown): boolean {
  let level = [root]
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((value) => (Array.isArray(value) || isTable(value) ? Object.values(value) : []))
  }
  return level.length > 0
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

function placeOf(value: unknown, steps: readonly Step[], text: string): Place {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return {
      kind: 'sequence',
      length: items.length,
      at: (index) => (index < items.length ? placeOf(items[index], [...steps, index], text) : undefined),
    }
  }
  if (isTable(value)) {
    return {
      kind: 'map',
      named: (name) => (Object.hasOwn(value, name) ? [placeOf(value[name], [...steps, name], text)] : []),
      names: () => Object.keys(value),
    }
  }
  const span = findTomlValue(text, steps)
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
  const visit = (value: unknown, depth: number, name: Step): void => {
    const step = stepText(name)
    if (Array.isArray(value)) {
      leaves.push({ depth, step, value: 'list' })
      for (const [index, item] of value.entries()) visit(item, depth + 1, index)
    } else if (isTable(value)) {
      leaves.push({ depth, step, value: 'table' })
      for (const [each, item] of Object.entries(value)) visit(item, depth + 1, each)
    } else {
      const said = value instanceof TomlDate ? value.toISOString() : String(value)
      leaves.push({ depth, step, value: `${typeof value} ${said}` })
    }
  }
  visit(root, 0, '')
  return leaves
}
