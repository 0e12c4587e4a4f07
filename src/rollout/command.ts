/** Commands in comments: the first line only, by itself, written fresh. Quotes and code blocks begin with another character. */
export type Command =
  | {
      readonly kind: 'rollback'
      readonly to: number | null
      readonly force: boolean
      readonly reason: string
    }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'status' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'advance' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'help' }
  | { readonly kind: 'malformed'; readonly message: string }

/** What `/help` and the tracking issue list. */
export const commandHelp: readonly { readonly usage: string; readonly what: string }[] = [
  {
    usage: '/rollback [to N] [reason]',
    what: 'take the exposure back to 0 % (or N %) now; this is itself the approval',
  },
  {
    usage: '/pause [reason]',
    what: 'propose and merge nothing until /resume; watching and rolling back go on',
  },
  { usage: '/resume', what: 'go on after /pause' },
  { usage: '/status', what: 'say now, next, when, why, and what you can do' },
  {
    usage: '/explain',
    what: 'show how this was decided: every gate, every metric with its query, value, limit, samples and verdict',
  },
  {
    usage: '/advance',
    what: 'propose a step again whose pull request a person closed; skips no gate, soak, approval or window',
  },
  {
    usage: '/restart shadow',
    what: 'propose the shadow once more, after the new system was repaired; only while no traffic is on it',
  },
  { usage: '/help', what: 'show this list' },
]

/** What follows the word, trimmed -> the command. A further command is a line here and one in `commandHelp`. */
const readers: ReadonlyMap<string, (rest: string) => Command> = new Map<string, (rest: string) => Command>([
  ['rollback', parseRollback],
  ['pause', (reason) => ({ kind: 'pause', reason })],
  ['resume', () => ({ kind: 'resume' })],
  ['status', alone('status')],
  ['explain', alone('explain')],
  ['advance', alone('advance')],
  ['restart', parseRestart],
  ['help', () => ({ kind: 'help' })],
])

/** Null where the comment is no command. */
export function parseCommand(body: string): Command | null {
  const line = firstLine(body).trimEnd()
  const match = /^\/([a-z]+)(?:[ \t]+(.*))?$/.exec(line)
  const read = readers.get(match?.[1] ?? '')
  return read === undefined ? null : read((match?.[2] ?? '').trim())
}

/** The only one that is read, and the one that a reply quotes. */
export function firstLine(body: string): string {
  return body.split(/\r\n|\n|\r/, 1)[0] ?? ''
}

/** Words after it are refused, not passed over: "/advance to 50" must not become another step than the one that was meant. */
function alone(kind: 'status' | 'explain' | 'advance'): (rest: string) => Command {
  return (rest) =>
    rest === ''
      ? { kind }
      : { kind: 'malformed', message: `/${kind} takes nothing after it; write it alone on the first line` }
}

function parseRestart(rest: string): Command {
  return rest.toLowerCase() === 'shadow'
    ? { kind: 'restart' }
    : { kind: 'malformed', message: 'only the shadow can be restarted; write /restart shadow' }
}

function parseRollback(rest: string): Command {
  const words = rest.split(/[ \t]+/).filter((word) => word !== '')
  const force = words.includes('--force')
  const plain = words.filter((word) => word !== '--force')
  if (plain[0]?.toLowerCase() !== 'to') return { kind: 'rollback', to: null, force, reason: plain.join(' ') }
  const to = /^(\d{1,3}(?:\.\d{1,3})?)%?$/.exec(plain[1] ?? '')
  // "to" may begin a reason ("/rollback to be safe"), but never silently swallow a number that was meant as one.
  if (to === null) {
    return /^[\d.,%-]/.test(plain[1] ?? '')
      ? { kind: 'malformed', message: `"${plain[1]}" is not a percentage; write for example /rollback to 10` }
      : { kind: 'rollback', to: null, force, reason: plain.join(' ') }
  }
  const value = Number(to[1])
  if (value > 100)
    return { kind: 'malformed', message: `${value} % is more than 100 %; write for example /rollback to 10` }
  const after = plain[2] === '%' ? 3 : 2
  return { kind: 'rollback', to: value, force, reason: plain.slice(after).join(' ') }
}
