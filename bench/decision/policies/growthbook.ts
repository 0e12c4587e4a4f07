/**
 * GrowthBook Safe Rollouts (growthbook/growthbook), `packages/stats/gbstats/frequentist/tests.py`,
 * SequentialOneSidedTreatmentGreaterTTest: a one-sided asymptotic confidence sequence (Waudby-Smith et al., arXiv 2103.06476, eq. 134
 * and 161) with alpha 0.05 and tuning parameter 5000 on the absolute difference of each guardrail; it fails as soon as the lower bound
 * is above 0, and ships at the end if it did not. Quantiles: `models/statistics.py`, QuantileStatistic, standard error from the order
 * statistics one 95 % rank interval apart, here interpolated in the buckets. GrowthBook works on users in an even split; pooling
 * requests over stages with different shares mixes the shares with the time of day, which the variant per stage does not.
 */
import { quantileOf, total } from '../histogram.js'
import type { Arm, Criterion, Policy } from '../policy.js'

/** One arm of one metric; `variance` is that of the mean or quantile. Null where it is not positive: no result then. */
export interface Estimate {
  readonly value: number
  readonly variance: number
  readonly n: number
}

/** The lower end of the one-sided confidence sequence of `treatment` less `control`. */
export function lowerBound(treatment: Estimate, control: Estimate, alpha: number, tuning: number): number {
  const n = treatment.n + control.n
  const spread = -2 * Math.log(2 * alpha)
  const rhoSquared = (spread + Math.log(spread + 1)) / tuning
  const scaled = n * rhoSquared
  const width = ((2 * (scaled + 1)) / scaled) * Math.log(1 + Math.sqrt(scaled + 1) / (2 * alpha))
  return treatment.value - control.value - Math.sqrt((treatment.variance + control.variance) * width)
}

export function proportion(successes: number, n: number): Estimate | null {
  const value = successes / n
  const variance = (value * (1 - value)) / n
  return variance > 0 ? { value, variance, n } : null
}

function quantileEstimate(
  bounds: readonly number[],
  counts: readonly number[],
  quantile: number,
): Estimate | null {
  const n = total(counts)
  const reach = 1.959963984540054 * Math.sqrt((quantile * (1 - quantile)) / n)
  // GrowthBook needs both order statistics; with less data there is no result.
  if (!(quantile + reach < 1)) return null
  const high = quantileOf(bounds, counts, quantile + reach)
  const low = quantileOf(bounds, counts, quantile - reach)
  const variance = ((high - low) / (2 * 1.959963984540054)) ** 2
  return variance > 0 ? { value: quantileOf(bounds, counts, quantile), variance, n } : null
}

interface Sums {
  requests: number
  errors: number
  readonly buckets: number[]
}

const guardrails = (name: string, perStage: boolean): Policy => ({
  name,
  runs: 'controller',
  begin: ({ criteria, soak }) => {
    const empty = () =>
      criteria.map((criterion: Criterion) => ({
        criterion,
        canary: noSums(criterion),
        baseline: noSums(criterion),
      }))
    let metrics = empty()
    return (interval) => {
      if (perStage && interval.elapsed === 1) metrics = empty()
      for (const { criterion, canary, baseline } of metrics) {
        add(canary, criterion, interval.counted.canary)
        add(baseline, criterion, interval.counted.baseline)
        const [a, b] = [estimate(criterion, canary), estimate(criterion, baseline)]
        if (a && b && lowerBound(a, b, 0.05, 5000) > 0) return 'rollback'
      }
      return interval.elapsed >= soak ? 'advance' : 'continue'
    }
  },
})

const noSums = (criterion: Criterion): Sums => ({
  requests: 0,
  errors: 0,
  buckets: criterion.kind === 'quantile' ? criterion.bounds.map(() => 0) : [],
})

function add(sums: Sums, criterion: Criterion, arm: Arm): void {
  sums.requests += arm.requests
  sums.errors += criterion.kind === 'ratio' ? (arm.errors[criterion.metric] ?? 0) : 0
  const counts = criterion.kind === 'quantile' ? (arm.buckets[criterion.metric] ?? []) : []
  for (const [i, count] of counts.entries()) sums.buckets[i] = (sums.buckets[i] ?? 0) + count
}

const estimate = (criterion: Criterion, { requests, errors, buckets }: Sums): Estimate | null =>
  criterion.kind === 'ratio'
    ? proportion(errors, requests)
    : quantileEstimate(criterion.bounds, buckets, criterion.quantile)

export const growthbookStage = guardrails('growthbook-stage', true)
export const growthbookPooled = guardrails('growthbook-pooled', false)
