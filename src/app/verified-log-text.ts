import { oneLine } from '../report/escape.js'
import { textTable } from './text-table.js'
import type { VerifiedLog } from './verify-log.js'

/** One history as people read it in a terminal; what is foreign is on one line and without control characters. */
export function verifiedLogText({ migration, file, lines, gone, first }: VerifiedLog): string {
  const rows = lines.map(({ line, said, commit, pull, problem }) => [
    String(line),
    said === null ? '?' : String(said.seq),
    said === null ? '?' : `${said.event} ${said.from} % -> ${said.to} %`,
    `${pull === null ? 'no pull request' : `#${pull}`} ${commit.slice(0, 10)}`,
    problem === null ? 'ok' : `${problem.code}: ${oneLine(problem.text)}`,
  ])
  const taken = gone.map(({ line, commit, code, text }) => [
    String(line),
    '',
    'stood here before',
    commit.slice(0, 10),
    `${code}: ${oneLine(text)}`,
  ])
  const table = textTable([['line', 'no.', 'says', 'came in by', 'verdict'], ...rows, ...taken])
  return `${migration}: ${file}\n${table}${migration}: ${verdict(lines.length, first)}\n`
}

function verdict(lines: number, first: VerifiedLog['first']): string {
  if (first === null)
    return lines === 0
      ? 'no line'
      : `all ${lines} line${lines === 1 ? '' : 's'} came in by the merges that they name, and stand as they came`
  return `line ${first.line} is the first that does not hold: ${oneLine(first.text)}`
}
