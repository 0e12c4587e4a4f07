import picocolors from 'picocolors'
import { dateText } from './calendar.js'
import { createProgress, type Terminal } from './progress.js'
import { wrapped } from './wrapped.js'

export type Mood = 'calm' | 'good' | 'warning' | 'bad'

export interface Narrator {
  /** Plain text between the scenes. */
  say(text: string): void
  scene(title: string): void
  /** Who did what at which moment of the calendar (epoch ms). `what` is the short form, `why` goes on in the same paragraph. */
  tell(line: {
    readonly at: number
    readonly who: string
    readonly what: string
    readonly why?: string
    readonly mood?: Mood
    readonly details?: readonly string[]
  }): void
  /** The percentage that goes to the new system. */
  exposure(percent: number): void
  table(rows: readonly (readonly [string, string])[]): void
  /** Each with what it shows, to be copied. */
  commands(list: readonly (readonly [string, string])[]): void
  error(text: string): void
  /** Shows on a terminal that something is going on, until the promise settles. */
  during<T>(label: string, work: Promise<T>): Promise<T>
}

const dateWidth = 20
const whoWidth = 9
const barWidth = 40

/** Tells the story line by line: with colour and a progress line on a terminal, in plain lines everywhere else. */
export function createNarrator(out: Terminal): Narrator {
  const paint = picocolors.createColors(out.isTTY === true && picocolors.isColorSupported)
  const moods: Readonly<Record<Mood, (text: string) => string>> = {
    calm: paint.cyan,
    good: paint.green,
    warning: paint.yellow,
    bad: paint.red,
  }
  const progress = createProgress(out)
  let lastDate = ''
  const width = Math.min(Math.max(out.columns ?? 110, 60), 130)
  const textWidth = width - dateWidth - whoWidth
  const indent = ' '.repeat(dateWidth + whoWidth)
  const write = (line: string) => {
    progress.clear()
    out.write(`${line}\n`)
  }

  return {
    say(text) {
      for (const paragraph of text.split('\n')) {
        const lines = wrapped(paragraph, width)
        for (const line of lines.length === 0 ? [''] : lines) write(line)
      }
    },
    scene(title) {
      lastDate = ''
      const rule = '─'.repeat(Math.max(3, width - title.length - 4))
      write('')
      write(`${paint.dim('──')} ${paint.bold(title)} ${paint.dim(rule)}`)
    },
    tell({ at, who, what, why, mood, details = [] }) {
      const whole = why === undefined ? what : `${what} ${why}`
      const [first = '', ...rest] = wrapped(whole, textWidth)
      const shown = mood === undefined ? what : moods[mood](paint.bold(what))
      // The short form is painted only where it fits on the first line, so that wrapping never cuts a colour in two.
      const head = first.startsWith(what) ? `${shown}${first.slice(what.length)}` : first
      const date = dateText(at).replace(/ \d{4} /, ' ')
      const name = who === 'Sluice' ? paint.bold(who) : paint.magenta(who)
      const shownDate = (date === lastDate ? '' : date).padEnd(dateWidth)
      lastDate = date
      write(`${paint.dim(shownDate)}${name}${' '.repeat(Math.max(1, whoWidth - who.length))}${head}`)
      for (const line of rest) write(`${indent}${line}`)
      for (const detail of details) {
        const [start = '', ...more] = wrapped(detail, textWidth - 2)
        write(`${indent}${paint.dim(`· ${start}`)}`)
        for (const line of more) write(`${indent}  ${paint.dim(line)}`)
      }
    },
    exposure(percent) {
      const full = Math.min(barWidth, Math.max(percent > 0 ? 1 : 0, Math.round((percent / 100) * barWidth)))
      const bar = `${paint.green('█'.repeat(full))}${paint.dim('░'.repeat(barWidth - full))}`
      write(`${indent}${bar} ${paint.bold(`${percent} %`)} of requests go to checkout-svc`)
    },
    table(rows) {
      const wide = Math.max(...rows.map(([name]) => name.length))
      for (const [name, value] of rows) write(`  ${paint.dim(name.padEnd(wide))}  ${value}`)
    },
    commands(list) {
      for (const [shows, command] of list) {
        write(paint.dim(`  # ${shows}`))
        write(`  ${paint.cyan(command)}`)
      }
    },
    error(text) {
      const [first = '', ...rest] = text.split('\n')
      write('')
      write(paint.red(paint.bold(first)))
      for (const line of rest) write(line)
    },
    during: progress.during,
  }
}
