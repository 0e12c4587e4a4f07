/** Puts the tables between the markers of docs/decision-benchmark.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [begin, end] = ['<!-- bench:decision begin -->', '<!-- bench:decision end -->']

export function writeDocs(tables: string): string {
  const file = fileURLToPath(new URL('../../docs/decision-benchmark.md', import.meta.url))
  writeFileSync(file, between(readFileSync(file, 'utf8'), tables))
  return file
}

export function between(text: string, tables: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from)
    throw new Error(`docs/decision-benchmark.md has lost its markers ${begin} and ${end}.`)
  return `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`
}
