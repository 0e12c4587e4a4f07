/**
 * The predicate that every threshold tool is given here: worse than the baseline by the limit, on what a query over the window sees.
 * That is kinder than an absolute limit, which also fires when both versions suffer.
 */
import { quantileOf } from '../histogram.js'
import type { Arm, Criterion, Interval } from '../policy.js'

/** noData: the query has no result. nan: it has one, but no canary request or no baseline request went in. */
export type Check = 'pass' | 'fail' | 'nan' | 'noData'

export function check(criterion: Criterion, interval: Interval): Check {
  if (interval.missing) return 'noData'
  const canary = reading(criterion, interval.window.canary)
  const baseline = reading(criterion, interval.window.baseline)
  if (Number.isNaN(canary) || Number.isNaN(baseline)) return 'nan'
  return canary > limit(criterion, baseline) ? 'fail' : 'pass'
}

/** Error rate or quantile of one arm; NaN without requests. */
export function reading(criterion: Criterion, arm: Arm): number {
  if (criterion.kind === 'ratio') return (arm.errors[criterion.metric] ?? 0) / arm.requests
  return quantileOf(criterion.bounds, arm.buckets[criterion.metric] ?? [], criterion.quantile)
}

const limit = (criterion: Criterion, baseline: number): number =>
  criterion.kind === 'ratio' ? baseline + criterion.aboveBaselineBy : baseline * criterion.aboveBaselineTimes
