/**
 * Flagger, `pkg/controller/scheduler.go` (fluxcd/flagger; advanceCanary): every tick in which a metric check fails adds one to
 * FailedChecks, which only a new revision sets back. The tick that finds it at the threshold rolls back before it analyses anything,
 * so a rollback comes one tick after the last failure. A metric without values, NaN included, is a failed check
 * (`pkg/metrics/providers/prometheus.go`). A failing tick does not advance the weight.
 */
import type { Answer, Policy } from '../policy.js'
import { check } from './threshold-checks.js'

/** One tick with whether its checks pass. */
export function flaggerTick(threshold: number): (passes: boolean) => 'rollback' | 'halted' | 'analysed' {
  let failedChecks = 0
  return (passes) => {
    if (failedChecks >= threshold) return 'rollback'
    if (passes) return 'analysed'
    failedChecks++
    return 'halted'
  }
}

export const flagger: Policy = {
  name: 'flagger',
  runs: 'controller',
  begin: ({ criteria, soak }) => {
    const tick = flaggerTick(5)
    return (interval): Answer => {
      const state = tick(criteria.every((criterion) => check(criterion, interval) === 'pass'))
      if (state === 'rollback') return 'rollback'
      return state === 'analysed' && interval.elapsed >= soak ? 'advance' : 'continue'
    }
  },
}
