/**
 * Turns a criterion into counts of bad requests and margins per interval (analysis notes 1.2, 1.4 and 1.5), with everything that must be
 * known before the interval taken from earlier ones.
 */
import { countAbove, quantileOf, total } from '../../histogram.js'
import type { Arms, Criterion } from '../../policy.js'
import type { Counts } from './dispersion.js'

/** A question to one interval: what counts as bad, how much more of it the null allows, what is expected of the baseline. */
export interface Question {
  readonly canary: Counts
  readonly baseline: Counts
  readonly margin: number
  readonly baselineRate: number
}

export interface Questions {
  /** "No worse at all", "worse by half the limit" and, for advancing, "worse by the limit". Null: this data cannot answer. */
  readonly none: Question | null
  readonly half: Question | null
  readonly full: Question | null
  /** The limit as a difference of rates, which scales the effect sizes. */
  readonly limit: number
}

export interface BadCounts {
  readonly ask: (arms: Arms) => Questions
  /** To be called with every interval, history included, after it was asked about. */
  readonly learn: (arms: Arms) => void
}

const decay = 0.89
const half = 0.5
const quantileWindow = 12

export const createBadCounts = (criterion: Criterion): BadCounts =>
  criterion.kind === 'ratio' ? failures(criterion) : slowness(criterion)

const expectedRate = (bad: number, requests: number): number => (bad + 0.5) / (requests + 100)

function failures({ metric, aboveBaselineBy: limit }: Criterion & { kind: 'ratio' }): BadCounts {
  let [requests, bad] = [0, 0]
  return {
    ask: ({ canary, baseline }) => {
      const counts = {
        canary: { requests: canary.requests, bad: canary.errors[metric] ?? 0 },
        baseline: { requests: baseline.requests, bad: baseline.errors[metric] ?? 0 },
        baselineRate: expectedRate(bad, requests),
      }
      const at = (margin: number): Question => ({ ...counts, margin })
      return { none: at(0), half: at(half * limit), full: at(limit), limit }
    },
    learn: ({ baseline }) => {
      requests = decay * requests + baseline.requests
      bad = decay * bad + (baseline.errors[metric] ?? 0)
    },
  }
}

function slowness({
  metric,
  quantile,
  aboveBaselineTimes,
  bounds,
}: Criterion & { kind: 'quantile' }): BadCounts {
  const usual = 1 - quantile
  const decayed = bounds.map(() => 0)
  const recent = bounds.map(() => 0)
  const window: (readonly number[])[] = []
  return {
    ask: (arms) => {
      const q = quantileOf(bounds, recent, quantile)
      const at = (times: number): Question | null => {
        const limit = times * q
        const slow = (counts: readonly number[]): Counts => ({
          requests: total(counts),
          bad: countAbove(bounds, counts, limit),
        })
        const canary = slow(arms.canary.buckets[metric] ?? [])
        const baseline = slow(arms.baseline.buckets[metric] ?? [])
        const before = slow(recent)
        const expected = slow(decayed)
        if (Number.isNaN(canary.bad + baseline.bad + before.bad + expected.bad)) return null
        const margin = Math.max(0, usual - before.bad / before.requests)
        return { canary, baseline, margin, baselineRate: expectedRate(expected.bad, expected.requests) }
      }
      const full = at(aboveBaselineTimes)
      return {
        none: at(1),
        half: at(1 + half * (aboveBaselineTimes - 1)),
        full,
        limit: full?.margin ?? usual,
      }
    },
    learn: ({ baseline }) => {
      const counts = baseline.buckets[metric] ?? []
      window.push(counts)
      const gone = window.length > quantileWindow ? window.shift() : undefined
      for (let i = 0; i < bounds.length; i++) {
        decayed[i] = decay * (decayed[i] ?? 0) + (counts[i] ?? 0)
        recent[i] = (recent[i] ?? 0) + (counts[i] ?? 0) - (gone?.[i] ?? 0)
      }
    },
  }
}
