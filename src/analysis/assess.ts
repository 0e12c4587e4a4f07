import type { Assessment, AssessOptions, Criterion, Interval, Series } from './assessment.js'
import { countMethod } from './count-method.js'
import { gatherEvidence, pool } from './evidence.js'
import type { Method, Pair } from './method.js'
import { quantileMethod } from './quantile-method.js'
import { ratioMethod } from './ratio-method.js'
import { valueMethod } from './value-method.js'
import { judge } from './verdict.js'

/** The limit that is nearest to tripping, in the unit of the value. */
function nearestLimit<Arm>(
  method: Method<Arm>,
  pair: Pair<Arm>,
  direction: Criterion['direction'],
): number | null {
  const value = method.value(pair.new)
  const limits = method.rules.flatMap((rule) => {
    const limit = rule.limit(pair)
    if (limit === null) return []
    const up = rule.code === 'above' || (rule.code !== 'below' && direction === 'up')
    return [{ limit, room: value === null ? 0 : up ? limit - value : value - limit }]
  })
  return limits.sort((a, b) => a.room - b.room)[0]?.limit ?? null
}

/** Gathers the evidence, has it judged, and reports both. */
function assessBy<Arm>(
  method: Method<Arm>,
  criterion: Criterion,
  intervals: readonly Interval[],
  options: AssessOptions,
): Assessment {
  const evidence = gatherEvidence(method, intervals, options)
  const pooled = pool(method, evidence.pieces)
  return {
    metric: criterion.metric,
    ...judge(method, evidence, criterion, options),
    value: pooled === null ? null : method.value(pooled.new),
    baseline: pooled === null ? null : method.baseline(pooled),
    limit: pooled === null ? null : nearestLimit(method, pooled, criterion.direction),
    samples: pooled === null ? null : method.samples(pooled.new),
    baselineSamples: pooled === null || pooled.old === null ? null : method.samples(pooled.old),
    trend: evidence.trend,
    completeUntil: evidence.pieces.at(-1)?.end ?? null,
  }
}

/**
 * Judges one metric on everything measured since the step went live. Pure: the same arguments give the same answer, and later data
 * or more frequent looks never change a breach that was established. Here a method is picked for the shape of the data.
 *
 * PASS means healthy and proven enough to go on; BREACH that a rollback limit was crossed in 2 of 3 windows; INSUFFICIENT, NO_DATA
 * and ERROR that nothing is known well enough, each with what is missing. An interval without traffic counts as complete data
 * (`completeUntil`), but is no evidence.
 */
export function assess(criterion: Criterion, series: Series, options: AssessOptions): Assessment {
  if (series.kind === 'error') {
    return {
      metric: criterion.metric,
      verdict: 'ERROR',
      code: series.transient ? 'provider-error' : 'query-error',
      text: series.message,
      value: null,
      baseline: null,
      limit: null,
      samples: null,
      baselineSamples: null,
      trend: [],
      completeUntil: null,
      breachedAt: null,
    }
  }
  const { intervals } = series
  if (criterion.kind === 'ratio')
    return assessBy(ratioMethod(criterion, options.share), criterion, intervals, options)
  if (criterion.kind === 'count') return assessBy(countMethod(criterion), criterion, intervals, options)
  // A quantile is computed from buckets where the provider has them; otherwise it comes ready-made.
  return intervals.some((interval) => interval.new.shape === 'buckets')
    ? assessBy(quantileMethod(criterion), criterion, intervals, options)
    : assessBy(valueMethod(criterion), criterion, intervals, options)
}
