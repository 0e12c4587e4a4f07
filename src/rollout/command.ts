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
  { usage: '/help', what: 'show this list' },
]

/** Null where the comment is no command. */
export function parseCommand(body: string): Command | null {
  const line = body.split(/\r\n|\n|\r/, 1)[0]?.trimEnd() ?? ''
  const match = /^\/(rollback|pause|resume|help)(?:[ \t]+(.*))?$/.exec(line)
  if (match === null) return null
  const rest = (match[2] ?? '').trim()
  switch (match[1]) {
    case 'rollback':
      return parseRollback(rest)
    case 'pause':
      return { kind: 'pause', reason: rest }
    case 'resume':
      return { kind: 'resume' }
    default:
      return { kind: 'help' }
  }
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
