import { booleanStyle } from './boolean-style.js'
import {
  type Found,
  MAX_DEPTH,
  type ParsedDocument,
  type Refusal,
  type RefusalCode,
  refuse,
  shown,
  type Token,
} from './document.js'
import { parseEnv } from './env.js'
import { firstDifference } from './exactness.js'
import { type Format, formatOf } from './format.js'
import { parseJson } from './json.js'
import { decimalText, inStyle, numberStyle } from './number-style.js'
import { positionAt } from './position.js'
import { parseToml } from './toml.js'
import { parseYaml } from './yaml.js'

export { type Format, formatOf }

export type Scalar = number | boolean

/**
 * What stands at a key now. A number or boolean written as a quoted string ("5", 'true') counts as that number or boolean and is
 * written back quoted. `raw` is the token as it stands, quotes included; line and column start at 1. In .env files a flag written
 * 1 or 0 reads as the number.
 */
export type Reading =
  | { kind: 'found'; value: Scalar; raw: string; line: number; column: number }
  | { kind: 'missing'; why: string }
  | { kind: 'unusable'; why: string; line?: number; column?: number }

export interface Edit {
  /** Dotted path, see `parseKeyPath`; for .env the name of the variable, whole. */
  readonly key: string
  readonly value: Scalar
}

export type EditResult =
  | { ok: true; text: string }
  | { ok: false; code: RefusalCode; message: string; line?: number }

/** Reads the one scalar that a key names. Never throws for anything the text or the key may hold. */
export function readScalar(format: Format, text: string, key: string): Reading {
  const document = parseText(format, text)
  const found = document.kind === 'refused' ? document : document.find(key)
  const style = found.kind === 'refused' ? found : styleOf(found.token)
  if (found.kind === 'refused') return unread(text, key, found)
  if (style.kind === 'refused') return unread(text, key, style)
  const { start, end } = found.token
  return { kind: 'found', value: style.value, raw: text.slice(start, end), ...positionAt(text, start) }
}

/**
 * Changes the declared scalars and nothing else: every byte outside their tokens stays, and each value is written in the style
 * found (quotes, decimals, case). The result is parsed again and refused (`edit-not-exact`) should anything but the targets differ.
 * Keys are never added. An edit to the value that already stands there returns the same text.
 */
export function editScalars(format: Format, text: string, edits: readonly Edit[]): EditResult {
  const document = parseText(format, text)
  if (document.kind === 'refused') return failed(text, document)
  const changes: Change[] = []
  for (const edit of edits) {
    const change = changeFor(format, document, edit)
    if (change.kind === 'refused')
      return failed(text, { ...change, message: `${shown(edit.key)}: ${change.message}` })
    changes.push(change)
  }
  changes.sort((a, b) => a.found.token.start - b.found.token.start)
  let result = ''
  let copied = 0
  for (const { edit, found, spelled } of changes) {
    const { start, end, quote } = found.token
    if (start < copied)
      return failed(
        text,
        refuse('conflicting-edits', `${shown(edit.key)} is edited twice: name each key once`, start),
      )
    result += `${text.slice(copied, start)}${spelled === undefined ? text.slice(start, end) : `${quote}${spelled}${quote}`}`
    copied = end
  }
  result += text.slice(copied)
  const problem = inexactness(format, document, result, changes)
  return problem === undefined ? { ok: true, text: result } : failed(text, problem)
}

interface Change {
  readonly kind: 'change'
  readonly edit: Edit
  readonly found: Found
  /** What to write between the quotes; undefined when it says so already. */
  readonly spelled: string | undefined
  /** What reading the key must give afterwards. */
  readonly reads: Scalar
}

function parseText(format: Format, text: string): ParsedDocument | Refusal {
  const broken = text.search(/\p{Surrogate}|\uFFFD/u)
  if (broken !== -1) return refuse('invalid-text', 'the file is not valid UTF-8: save it as UTF-8', broken)
  const deep = tooDeepAt(text)
  if (deep !== undefined)
    return refuse('too-deep', `brackets are nested more than ${MAX_DEPTH} deep: flatten the file`, deep)
  switch (format) {
    case 'yaml':
      return parseYaml(text)
    case 'json':
    case 'jsonc':
      return parseJson(text, format)
    case 'toml':
      return parseToml(text)
    case 'env':
      return parseEnv(text)
  }
}

function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > MAX_DEPTH) return index
  }
  return undefined
}

type Style =
  | { readonly kind: 'number'; readonly value: number; readonly write: (digits: string) => string }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly write: (value: boolean) => string }

function styleOf({ content, typed, start }: Token): Style | Refusal {
  const boolean = booleanStyle(content)
  if (boolean !== undefined)
    return { kind: 'boolean', value: boolean.value, write: (value) => boolean.words[`${value}`] }
  const number = numberStyle(content)
  if (number !== undefined && (typed === undefined || typed === number.value)) {
    return { kind: 'number', value: number.value, write: (digits) => inStyle(number, digits) }
  }
  return typed === undefined
    ? refuse(
        'not-a-number-or-boolean',
        `found the text ${shown(content)}: write a plain number (10 or 0.1), true or false`,
        start,
      )
    : refuse(
        'number-style',
        `found ${shown(content)}: write the number in plain decimal digits, as in 10 or 0.1`,
        start,
      )
}

function changeFor(format: Format, document: ParsedDocument, edit: Edit): Change | Refusal {
  const found = document.find(edit.key)
  if (found.kind === 'refused') return found
  const style = styleOf(found.token)
  if (style.kind === 'refused') return style
  const change = (reads: Scalar, spelled: string): Change => ({
    kind: 'change',
    edit,
    found,
    reads,
    spelled: reads === style.value ? undefined : spelled,
  })
  const { start, content } = found.token
  if (typeof edit.value === 'number') {
    if (style.kind !== 'number')
      return refuse(
        'type-differs',
        `found the boolean ${content} where a number is to be written: correct the key in the plan`,
        start,
      )
    const digits = decimalText(edit.value)
    return 'why' in digits
      ? refuse('invalid-value', digits.why)
      : change(Number(digits.text), style.write(digits.text))
  }
  if (style.kind === 'boolean') return change(edit.value, style.write(edit.value))
  if (format === 'env' && (content === '1' || content === '0'))
    return change(edit.value ? 1 : 0, edit.value ? '1' : '0')
  return refuse(
    'type-differs',
    `found the number ${content} where a boolean is to be written: write true or false in the file, or correct the key in the plan`,
    start,
  )
}

function inexactness(
  format: Format,
  before: ParsedDocument,
  result: string,
  changes: readonly Change[],
): Refusal | undefined {
  const after = parseText(format, result)
  if (after.kind === 'refused')
    return refuse(
      'edit-not-exact',
      `the edited file could not be read again (${after.message}), so nothing was changed`,
    )
  const targets = changes.map(({ found }) => found.path)
  const stray = firstDifference(before.leaves(), after.leaves(), targets)
  if (stray !== undefined)
    return refuse(
      'edit-not-exact',
      `the edit would also have changed ${shown(stray)}, so nothing was changed`,
    )
  for (const { edit, reads } of changes) {
    const found = after.find(edit.key)
    const style = found.kind === 'refused' ? found : styleOf(found.token)
    if (style.kind === 'refused' || style.value !== reads) {
      return refuse(
        'edit-not-exact',
        `${shown(edit.key)} would not have read ${reads} after the edit, so nothing was changed`,
      )
    }
  }
  return undefined
}

function unread(text: string, key: string, { code, message, offset }: Refusal): Reading {
  const why = `${shown(key)}: ${message}`
  if (code === 'missing-key') return { kind: 'missing', why }
  return { kind: 'unusable', why, ...(offset === undefined ? {} : positionAt(text, offset)) }
}

function failed(text: string, { code, message, offset }: Refusal): EditResult {
  return {
    ok: false,
    code,
    message,
    ...(offset === undefined ? {} : { line: positionAt(text, offset).line }),
  }
}
