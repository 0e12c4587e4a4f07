import type { Counts } from './dispersion.js'
import type { Suspect } from './running.js'

/** With one more interval: the stretch goes on while it speaks against the new system, and begins anew where it does not. */
export function suspectAfter(before: Suspect | null, start: number, logE: number, seen: Counts): Suspect {
  return before === null || before.logE <= 0
    ? { since: start, logE, counts: seen }
    : { since: before.since, logE: before.logE + logE, counts: addCounts(before.counts, seen) }
}

/** What one of the two did not measure of the old arm, the other says alone. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    new: { bad: a.new.bad + b.new.bad, total: a.new.total + b.new.total },
    old:
      a.old === null || b.old === null
        ? (a.old ?? b.old)
        : { bad: a.old.bad + b.old.bad, total: a.old.total + b.old.total },
  }
}
