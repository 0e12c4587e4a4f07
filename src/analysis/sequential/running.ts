import type { BeforeDispersion, Counts, RunningDispersion } from './dispersion.js'
import type { HourTotals } from './hour-totals.js'
import type { Evidence } from './onset.js'

/** The stretch that speaks most against the new system: where a regression, if it is one, probably began. For people, no test uses it. */
export interface Suspect {
  /** Epoch ms. */
  readonly since: number
  readonly logE: number
  readonly counts: Counts
}

/** Everything that the tests know; plain data that `state.ts` can write down. */
export interface Running<Learned> {
  /** End of the last interval that is in it, epoch ms. */
  readonly until: number
  readonly origin: number
  readonly planned: number
  readonly slot: number
  readonly stages: readonly number[]
  readonly learned: Learned
  /** Epoch ms; null: nothing was learned yet. */
  readonly learnedAt: number | null
  readonly before: BeforeDispersion
  readonly running: RunningDispersion
  readonly tests: Readonly<Record<string, Evidence>>
  readonly counts: Counts | null
  readonly suspect: Suspect | null
  readonly hours: HourTotals
}
