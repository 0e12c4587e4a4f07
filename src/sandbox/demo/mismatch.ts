import { isDeepStrictEqual } from 'node:util'

/** The story did not come out as told. Thrown, since nothing after it would make sense. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch'
}

/** Holds a fact of the stage against what the story tells. `log` is shown with a mismatch, to find out why. */
export function expectFact(what: string, expected: unknown, found: unknown, log?: string): void {
  if (isDeepStrictEqual(expected, found)) return
  const lines = [`${what}:`, `  expected ${JSON.stringify(expected)}`, `  came     ${JSON.stringify(found)}`]
  if (log !== undefined) lines.push('The log of that run ends so:', ...lastLines(log))
  throw new Mismatch(lines.join('\n'))
}

function lastLines(log: string): string[] {
  return log
    .trimEnd()
    .split('\n')
    .slice(-15)
    .map((line) => `  ${line}`)
}
