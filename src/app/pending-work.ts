/** Work that waits for its turn in one repository. Every run reads the repository anew, so what another one covers is dropped. */
import { everything, type Work } from './use-case.js'

/** A command may have changed what is to be decided: everything is looked at after it, in a run that answers it if nobody has. */
export function withWhatFollows(work: Work): Work {
  return work.kind === 'commands' ? everything : work
}

/** In the order in which it is to be done: runs before the gates of single pull requests, which are part of nothing graver. */
export function addWork(pending: readonly Work[], work: Work): readonly Work[] {
  const merged = pending.some((known) => covers(known, work))
    ? pending
    : [...pending.filter((known) => !covers(work, known)), work]
  return joinTicks(merged)
}

function covers(one: Work, other: Work): boolean {
  switch (one.kind) {
    case 'tick':
      if (other.kind === 'commands') return true
      if (other.kind !== 'tick') return false
      return one.only === null || (other.only?.every((name) => one.only?.includes(name)) ?? false)
    case 'commands':
      return other.kind === 'commands'
    case 'gate':
      return other.kind === 'gate' && other.pull === one.pull
    case 'merge-group':
      return other.kind === 'merge-group' && other.sha === one.sha && other.pull === one.pull
    case 'validate':
      return other.kind === 'validate' && other.pull === one.pull && (one.replay || !other.replay)
  }
}

/** Ticks of some migrations become one of all that they name. */
function joinTicks(pending: readonly Work[]): readonly Work[] {
  const names = pending.flatMap((work) => (work.kind === 'tick' ? [work.only] : []))
  const rest = pending.filter(({ kind }) => kind !== 'tick')
  if (names.length === 0) return rest
  const only = names.includes(null) ? null : [...new Set(names.flatMap((some) => some ?? []))]
  return [{ kind: 'tick', only }, ...rest]
}
