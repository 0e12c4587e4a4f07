import type { AssessOptions, Criterion } from '../assessment.js'
import type { Stage } from './question.js'
import type { Settings } from './run-tests.js'

/** 12 times as likely as under a regression of half the limit: at most one such change in 12 is rolled back for a metric. */
const tolerableOdds = 12
/** ln. While a limit is more than three times as likely broken by more than half of it, the step is not passed. */
export const doubtful = Math.log(3)

/** Two weeks of five-minute intervals, where the plan is not known. */
const twoWeeks = 4032
/** At this share of the traffic and above the full limit is proven. */
const fullProofShare = 25

/**
 * How many first bars a criterion has, that is: tests that could each cry wolf. Those of a ratio all ask whether the new system is
 * worse at all, which is one question; a quantile asks at its own threshold for an absolute limit, a ready-made number for each limit.
 */
export function firstBars({ kind, rollback = {}, mode }: Criterion): number {
  if (mode === 'threshold') return 0
  const { above, below, aboveBaselineBy, aboveBaselineTimes } = rollback
  const absolute = [above, below].filter((limit) => limit !== undefined).length
  const relative = [aboveBaselineBy, aboveBaselineTimes].filter((limit) => limit !== undefined).length
  if (absolute + relative === 0) return 0
  if (kind === 'ratio') return 1
  if (kind === 'count') return aboveBaselineTimes === undefined ? 0 : 1
  return kind === 'quantile' ? absolute + Math.min(1, relative) : absolute + relative
}

export function settingsOf(
  criterion: Criterion,
  options: AssessOptions,
): Settings & { readonly proof: number } {
  const { falseAlarms = 0.01, missed = 0.05, planned = twoWeeks, tests, interval } = options
  const sharing = Math.max(1, tests ?? firstBars(criterion))
  return {
    chance: Math.log(sharing / falseAlarms),
    tolerable: Math.log(tolerableOdds),
    proof: Math.log(1 / missed),
    interval,
    planned: Math.max(1, planned),
  }
}

/** By what factor a step may leave more than the limit unproven: its harm is that of the limit at a quarter of the traffic. */
export function stretchOf(share: number, proof: AssessOptions['proof']): number {
  if (proof === 'strict') return 1
  return share > 0 ? Math.max(1, fullProofShare / share) : Number.POSITIVE_INFINITY
}

export function stagesOf(criterion: Criterion, options: AssessOptions): Stage[] {
  const { since, share, earlier = [], proof } = options
  const all = [...earlier, { since, share, criterion }]
  return all.map((one) => ({
    since: one.since,
    share: one.share,
    criterion: one.criterion ?? criterion,
    stretch: stretchOf(one.share, proof),
  }))
}
