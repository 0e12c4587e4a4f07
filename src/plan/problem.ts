import type { Finding } from './finding.js'
import { type KeyPath, valueAt } from './key-path.js'
import { pathText, shown } from './show.js'
import type { Locate } from './source-map.js'

/** Something wrong at a key, before it has a place in a file. */
export interface Problem {
  readonly level: 'error' | 'warning'
  readonly code: string
  readonly path: KeyPath
  /** What to write instead; begins with a verb, has no full stop. */
  readonly advice: string
  /** What was found, where the value at `path` does not say it; empty: the advice says it all. */
  readonly found?: string
  /** The key itself is wrong, not its value. */
  readonly atKey?: boolean
}

/** The problem for people: `ramp[0].soak is "3": add the unit, …` at its line. `data` is the plan as plain data. */
export function toFinding(problem: Problem, file: string, data: unknown, locate: Locate): Finding {
  const { level, code, path, advice, found = shown(valueAt(data, path)), atKey = false } = problem
  const subject = path.length === 0 ? 'The plan' : pathText(path)
  const said = found === '' ? `${subject}: ${advice}` : `${subject} is ${found}: ${advice}`
  return {
    level,
    code,
    message: /[.?]$/.test(said) ? said : `${said}.`,
    file,
    path: path.length === 0 ? '' : subject,
    ...locate(path, atKey),
  }
}
