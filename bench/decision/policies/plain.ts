/** Thresholds without any memory or statistics, as in a hand-written workflow: one bad look, or three in a row. */
import type { Policy } from '../policy.js'
import { check } from './threshold-checks.js'

const inARow = (name: string, needed: number): Policy => ({
  name,
  runs: 'cron',
  begin: ({ criteria, soak }) => {
    const row = criteria.map(() => 0)
    return (interval) => {
      for (const [i, criterion] of criteria.entries()) {
        const seen = check(criterion, interval)
        // No data neither adds to a row nor breaks it.
        if (seen === 'fail') row[i] = (row[i] ?? 0) + 1
        else if (seen === 'pass') row[i] = 0
      }
      if (row.some((count) => count >= needed)) return 'rollback'
      return interval.elapsed >= soak ? 'advance' : 'continue'
    }
  },
})

export const plain = inARow('plain', 1)
export const threeInARow = inARow('3-in-a-row', 3)
