import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** A shorter ramp. */
  readonly fast: boolean
  /** Seconds to wait before everything that happens. */
  readonly pace: number
  readonly seed: number
  /** Where the clone goes; null: a temporary folder that stays. */
  readonly directory: string | null
  /** Also keep what every run wrote, and every pull request and issue. */
  readonly keep: boolean
  /** Hold every request and answer against GitHub's published description. */
  readonly check: boolean
}

export type Asked =
  | { readonly kind: 'play'; readonly options: DemoOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }

export const help = `Plays a whole migration on this machine: the packaged Action, a local GitHub, local metrics and a calendar that jumps.

  npm run demo [-- OPTIONS]

  --fast           a shorter ramp (5, 25, 100 %)
  --pace SECONDS   wait before everything that happens, for an audience
  --seed NUMBER    other traffic, other hours, another regression; the same number tells the same story (default 7)
  --dir PATH       where to leave the repository; must be empty or not exist (default: a new temporary folder)
  --keep           leave what every run wrote, and every pull request and issue, beside the repository
  --check          hold every request and answer against GitHub's published API description (slower)
  --help           this text

The Action is dist/index.js, or the file that the variable SLUICE_ACTION names. NO_COLOR is respected.
Exit codes: 0 done, 1 the story did not come out as told, 2 an option is wrong, 130 interrupted.
`

/** Reads the command line, without the node and script names. */
export function readOptions(words: readonly string[]): Asked {
  const parsed = parsedWords(words)
  if (typeof parsed === 'string') return { kind: 'wrong', message: parsed }
  if (parsed.help === true) return { kind: 'help' }
  const pace = Number(parsed.pace ?? '0')
  if (parsed.pace === '' || !(pace >= 0 && pace <= 600)) {
    return {
      kind: 'wrong',
      message: `--pace is ${JSON.stringify(parsed.pace)}; write seconds from 0 to 600, such as --pace 2`,
    }
  }
  const seed = parsed.seed ?? '7'
  if (!/^\d{1,9}$/.test(seed)) {
    return {
      kind: 'wrong',
      message: `--seed is ${JSON.stringify(seed)}; write a whole number of at most nine digits, such as --seed 42`,
    }
  }
  if (parsed.dir === '')
    return { kind: 'wrong', message: '--dir is empty; write a path, such as --dir ./demo' }
  const { fast = false, keep = false, check = false, dir = null } = parsed
  return { kind: 'play', options: { fast, keep, check, pace, seed: Number(seed), directory: dir } }
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        fast: { type: 'boolean' },
        pace: { type: 'string' },
        seed: { type: 'string' },
        dir: { type: 'string' },
        keep: { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
