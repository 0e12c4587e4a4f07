import { parse } from 'smol-toml'
import { type Step, stepText } from './document.js'

/** Where a value stands, at [start, end). */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Finds where the value at a path stands in a TOML text. The text must already have been accepted by a parser: this scanner follows
 * the grammar and checks none of it. Should it ever see a text otherwise than the parser did, it still comes to an end, and the
 * check after the edit finds out.
 */
export function findTomlValue(text: string, path: readonly Step[]): Span | undefined {
  let found: Span | undefined
  const tableCounts = new Map<string, number>()
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let table: readonly Step[] = []

  const skipVoid = (): void => {
    for (;;) {
      at = endOf(/[ \t\r\n]*/y, text, at)
      if (text[at] !== '#') return
      at = endOf(/[^\n]*/y, text, at)
    }
  }

  const readKey = (): readonly string[] => {
    const names: string[] = []
    for (;;) {
      at = endOf(/[ \t]*/y, text, at)
      const start = at
      at = text[at] === '"' || text[at] === "'" ? endOfString(text, at) : endOf(/[\w-]+/y, text, at)
      names.push(nameOf(text.slice(start, at)))
      at = endOf(/[ \t]*/y, text, at)
      if (text[at] !== '.') return names
      at++
    }
  }

  /** `[a.b]` continues in the last element of `a` where `a` is an array of tables; `[[a.b]]` starts the next element of `a.b`. */
  const enterTable = (names: readonly string[], isElement: boolean): readonly Step[] => {
    const steps: Step[] = []
    for (const [index, name] of names.entries()) {
      steps.push(name)
      const address = steps.map(stepText).join('.')
      const count = tableCounts.get(address) ?? 0
      const isNext = isElement && index === names.length - 1
      if (isNext) tableCounts.set(address, count + 1)
      if (isNext || count > 0) steps.push(isNext ? count : count - 1)
    }
    return steps
  }

  const readPair = (base: readonly Step[]): void => {
    const steps = [...base, ...readKey()]
    at++ // the equals sign
    skipVoid()
    readValue(steps)
  }

  const readMembers = (close: ']' | '}', readMember: (index: number) => void): void => {
    at++
    skipVoid()
    for (let index = 0, before = -1; at > before && at < text.length && text[at] !== close; index++) {
      before = at
      readMember(index)
      skipVoid()
      if (text[at] === ',') at++
      skipVoid()
    }
    at++
  }

  const readValue = (steps: readonly Step[]): void => {
    const start = at
    const first = text[at]
    if (first === '[') readMembers(']', (index) => readValue([...steps, index]))
    else if (first === '{') readMembers('}', () => readPair(steps))
    else if (first === '"' || first === "'") at = endOfString(text, at)
    else at = start + text.slice(start, endOf(/[^,\]}#\r\n]*/y, text, at)).trimEnd().length
    if (steps.length === path.length && steps.every((step, index) => step === path[index]))
      found = { start, end: at }
  }

  for (skipVoid(); at < text.length; skipVoid()) {
    if (text[at] === '[') {
      const isElement = text[at + 1] === '['
      at += isElement ? 2 : 1
      table = enterTable(readKey(), isElement)
      at += isElement ? 2 : 1
    } else {
      readPair(table)
    }
  }
  return found
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The end of the string of any of the four kinds that starts here. */
function endOfString(text: string, start: number): number {
  const quote = text.charAt(start)
  const isLong = text.startsWith(quote.repeat(3), start)
  const fence = isLong ? quote.repeat(3) : quote
  let at = start + fence.length
  while (at < text.length && !text.startsWith(fence, at)) at += quote === '"' && text[at] === '\\' ? 2 : 1
  at += fence.length
  // Up to two quotes may stand before the closing three and belong to the text.
  for (let extra = 0; isLong && extra < 2 && text[at] === quote; extra++) at++
  return at
}

function nameOf(raw: string): string {
  if (raw.startsWith("'")) return raw.slice(1, -1)
  if (!raw.startsWith('"')) return raw
  return raw.includes('\\') ? Object.keys(parse(`${raw} = 0`)).join('') : raw.slice(1, -1)
}
