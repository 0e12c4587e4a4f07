/**
 * Argo Rollouts, `analysis/analysis.go` (argoproj/argo-rollouts; assessMetricStatus and runMeasurements): an AnalysisRun per step
 * with one measurement in five minutes. A metric fails when its failed measurements exceed failureLimit, counted over the whole run and
 * never forgiven, and errs when more than consecutiveErrorLimit measurements in a row were errors; either aborts the rollout.
 * A query without result is an error (the condition cannot index it); NaN > limit is false, so NaN is a success.
 */
import type { Criterion, Policy } from '../policy.js'
import { type Check, check } from './threshold-checks.js'

interface Limits {
  readonly failureLimit: number
  readonly consecutiveErrorLimit: number
}

/** Adds one measurement of a metric and says whether its run goes on. */
export function argoMetric({
  failureLimit,
  consecutiveErrorLimit,
}: Limits): (seen: Check) => 'running' | 'failed' | 'error' {
  let [failed, consecutiveErrors] = [0, 0]
  return (seen) => {
    consecutiveErrors = seen === 'noData' ? consecutiveErrors + 1 : 0
    if (seen === 'fail') failed++
    if (failed > failureLimit) return 'failed'
    return consecutiveErrors > consecutiveErrorLimit ? 'error' : 'running'
  }
}

const limits: Limits = { failureLimit: 3, consecutiveErrorLimit: 4 }

export const argo: Policy = {
  name: 'argo',
  runs: 'controller',
  begin: ({ criteria, soak }) => {
    const runs = () => criteria.map((criterion: Criterion) => ({ criterion, measure: argoMetric(limits) }))
    let metrics = runs()
    return (interval) => {
      if (interval.elapsed === 1) metrics = runs()
      const states = metrics.map(({ criterion, measure }) => measure(check(criterion, interval)))
      if (states.some((state) => state !== 'running')) return 'rollback'
      return interval.elapsed >= soak ? 'advance' : 'continue'
    }
  },
}
