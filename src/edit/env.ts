import {
  type Found,
  type ParsedDocument,
  type Quote,
  type Refusal,
  refuse,
  shown,
  stepText,
  type Token,
} from './document.js'

interface Entry {
  readonly name: string
  readonly at: number
  readonly token: Token
  /** Why readers of .env files disagree about this value. */
  readonly unclear?: string
}

const BLANK = /[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y
const NAME_ALONE = /[ \t]*(?:export[ \t]+)?[\w.-]+[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y
const ASSIGNMENT = /[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*/y
const TO_LINE_END = /[^\r\n]*/y
const LINE_END = /\r\n?|\n/y

/** NAME=value lines as dotenv reads them: `export`, three kinds of quotes, comments. The whole key is the variable's name. */
export function parseEnv(text: string): ParsedDocument | Refusal {
  const entries: Entry[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  while (at < text.length) {
    if (take(BLANK) === null && take(NAME_ALONE) === null) {
      const start = at
      const name = take(ASSIGNMENT)?.[1]
      if (name === undefined)
        return refuse(
          'unparsable',
          `expected NAME=value, found ${shown(take(TO_LINE_END)?.[0] ?? '')}`,
          start,
        )
      const value = readValue(text, at)
      if (value.kind === 'refused') return value
      entries.push({ name, at: start, ...value.entry })
      at = value.next
      if (take(BLANK) === null)
        return refuse('unparsable', 'text follows the closing quote: remove it, or quote the whole value', at)
    }
    take(LINE_END)
  }
  return {
    kind: 'parsed',
    find: (key) => find(entries, key),
    leaves: () =>
      entries.map(({ name, token }) => ({
        depth: 1,
        step: stepText(name),
        value: text.slice(token.start, token.end),
      })),
  }
}

type Value = {
  readonly kind: 'value'
  readonly next: number
  readonly entry: Pick<Entry, 'token' | 'unclear'>
}

function readValue(text: string, start: number): Value | Refusal {
  const quote = quoteAt(text, start)
  return quote === '' ? readBare(text, start) : readQuoted(text, start, quote)
}

function quoteAt(text: string, at: number): Quote {
  const first = text[at]
  return first === '"' || first === "'" || first === '`' ? first : ''
}

function readQuoted(text: string, start: number, quote: Quote): Value | Refusal {
  let close = text.indexOf(quote, start + 1)
  while (close !== -1 && isEscaped(text, close, start)) {
    if (quote !== '"') {
      return refuse(
        'unparsable',
        `\\${quote} inside ${quote} means different things to different readers: use double quotes for this value`,
        close,
      )
    }
    close = text.indexOf(quote, close + 1)
  }
  if (close === -1) return refuse('unparsable', `the quote ${quote} is never closed: close it`, start)
  const token: Token = { kind: 'token', start, end: close + 1, quote, content: text.slice(start + 1, close) }
  return { kind: 'value', next: close + 1, entry: { token } }
}

function isEscaped(text: string, at: number, start: number): boolean {
  let before = at - 1
  while (before > start && text[before] === '\\') before--
  return (at - 1 - before) % 2 === 1
}

function readBare(text: string, start: number): Value {
  TO_LINE_END.lastIndex = start
  const line = TO_LINE_END.exec(text)?.[0] ?? ''
  const hash = line.indexOf('#')
  const comment = hash === 0 || (hash > 0 && /[ \t]/.test(line.charAt(hash - 1)))
  const content = (comment ? line.slice(0, hash) : line).replace(/[ \t]+$/, '')
  const token: Token = { kind: 'token', start, end: start + content.length, quote: '', content }
  const unclear =
    hash > 0 && !comment
      ? 'a # directly after a value is a comment to some readers and text to others: put a space before it, or quotes around the value'
      : undefined
  return {
    kind: 'value',
    next: start + (comment ? hash : line.length),
    entry: { token, ...(unclear === undefined ? {} : { unclear }) },
  }
}

function find(entries: readonly Entry[], key: string): Found | Refusal {
  const [entry, second] = entries.filter((each) => each.name === key)
  if (entry === undefined) {
    return refuse(
      'missing-key',
      `the file sets no variable ${shown(key)}: add a line for it or correct the key in the plan (keys are never added for you)`,
    )
  }
  if (second !== undefined)
    return refuse('duplicate-key', `${shown(key)} is set more than once: remove all but one`, second.at)
  if (entry.unclear !== undefined) return refuse('not-a-number-or-boolean', entry.unclear, entry.token.start)
  return { kind: 'found', path: [key], token: entry.token }
}
