import type { Assessment, AssessOptions, Buckets, Criterion, Interval, Series } from './assessment.js'
import { countMethod } from './count-method.js'
import { gatherEvidence, pool } from './evidence.js'
import type { Method, Pair } from './method.js'
import { countText } from './number-text.js'
import { quantileMethod } from './quantile-method.js'
import { ratioMethod } from './ratio-method.js'
import { ratiosOfClients } from './sequential/client-risk.js'
import { countKind } from './sequential/count-kind.js'
import type { Count } from './sequential/dispersion.js'
import { differenceInterval } from './sequential/display-interval.js'
import { sayErrors, saySlow, testFractions } from './sequential/fraction-tests.js'
import { judgeTests } from './sequential/judge-tests.js'
import { ratioKind } from './sequential/ratio-kind.js'
import { settingsOf, stagesOf } from './sequential/settings.js'
import { testSigns } from './sequential/sign-tests.js'
import { slowKind } from './sequential/slow-kind.js'
import type { Written } from './sequential/state.js'
import type { Tested } from './sequential/tested.js'
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

/** How a metric's evidence is tested; null: by windows. */
type Testing = (() => Tested) | null

/** Gathers the evidence of the step, has it judged, and reports both. */
function assessBy<Arm>(
  method: Method<Arm>,
  criterion: Criterion,
  intervals: readonly Interval[],
  options: AssessOptions,
  testing: Testing,
): Assessment {
  const evidence = gatherEvidence(method, intervals, options)
  const pooled = pool(method, evidence.pieces)
  const tested = testing?.() ?? null
  return {
    metric: criterion.metric,
    ...(tested === null
      ? judge(method, evidence, criterion, options)
      : judgeTests(method, tested, evidence, criterion, options)),
    value: pooled === null ? null : method.value(pooled.new),
    baseline: pooled === null ? null : method.baseline(pooled),
    limit: pooled === null ? null : nearestLimit(method, pooled, criterion.direction),
    samples: pooled === null ? null : method.samples(pooled.new),
    baselineSamples: pooled === null || pooled.old === null ? null : method.samples(pooled.old),
    trend: evidence.trend,
    completeUntil: evidence.pieces.at(-1)?.end ?? null,
    evidence: tested === null ? null : told(tested, criterion),
    state: tested === null || tested.crossing !== null ? null : tested.state,
  }
}

/** What is shown of the tests. */
function told(tested: Tested, { rollback = {} }: Criterion): Assessment['evidence'] {
  // A limit needs all of its bars: where both systems are past an absolute one, it alone does not say that the new one is worse.
  const chance = tested.limits.flatMap(({ bars }) => {
    const asked = bars.flatMap(({ level, logE }) => (level === 'chance' && logE !== null ? [logE] : []))
    return asked.length === 0 ? [] : [Math.min(...asked)]
  })
  const scale = rollback.aboveBaselineBy ?? rollback.above ?? 0.01
  return {
    chance: Math.min(1, Math.exp(-Math.max(0, ...chance))),
    dispersion: tested.dispersion,
    difference: differenceInterval(tested.counts, tested.dispersion, scale, 0.05),
    rulesOut: tested.proofs.map(({ rulesOut }) => rulesOut).join(' or '),
    advanceIn: tested.outlook.advanceIn,
    detectIn: tested.outlook.detectIn,
  }
}

/**
 * Judges one metric on everything measured since the attempt began. Pure: the same arguments give the same answer, and later data
 * or more frequent looks never change a breach that was established.
 *
 * PASS means healthy and proven enough to go on; BREACH that a rollback limit was crossed; INSUFFICIENT, NO_DATA
 * and ERROR that nothing is known well enough, each with what is missing. An interval without traffic counts as complete data
 * (`completeUntil`), but is no evidence. Intervals before the first step are the old arm's history: they tell what to expect of it.
 */
export function assess(criterion: Criterion, series: Series, options: AssessOptions): Assessment {
  if (series.kind === 'error') return unmeasured(criterion, series)
  const intervals = ratiosOfClients(series.intervals)
  const settings = settingsOf(criterion, options)
  const stages = stagesOf(criterion, options)
  const literal = criterion.mode === 'threshold'
  const bySigns = <Arm>(method: Method<Arm>): Testing =>
    literal ? null : () => testSigns(method, intervals, settings, options)

  switch (criterion.kind) {
    case 'ratio': {
      const kind = ratioKind(criterion.direction)
      const words = { write: asWritten, read: asCount, say: sayErrors(criterion.direction) }
      // Limits on both sides ask two questions of opposite events: windows can, one test cannot.
      const both = criterion.rollback?.above !== undefined && criterion.rollback.below !== undefined
      const method = ratioMethod(criterion, options.share)
      return assessBy(
        method,
        criterion,
        intervals,
        options,
        literal
          ? null
          : both
            ? bySigns(method)
            : () => testFractions(kind, words, stages, settings, intervals, options),
      )
    }
    case 'count':
      return assessCount(criterion, intervals, options)
    case 'quantile':
    case 'value': {
      // A quantile is computed from buckets where the provider has them; otherwise it comes ready-made.
      if (!intervals.some(({ new: cell }) => cell.shape === 'buckets')) {
        const method = valueMethod(criterion)
        return assessBy(method, criterion, intervals, options, bySigns(method))
      }
      const method = quantileMethod(criterion)
      const quantile = criterion.quantile ?? 0.95
      const fractions = criterion.direction === 'up' && criterion.rollback?.below === undefined
      const kind = slowKind(quantile)
      const words = { write: bucketsWritten, read: asBuckets, say: saySlow(quantile) }
      return assessBy(
        method,
        criterion,
        intervals,
        options,
        literal
          ? null
          : fractions
            ? () => testFractions(kind, words, stages, settings, intervals, options)
            : bySigns(method),
      )
    }
  }
}

/** A multiple of the old rate is tested sequentially; limits on the number itself are what they are, and judged as such. */
function assessCount(
  criterion: Criterion,
  intervals: readonly Interval[],
  options: AssessOptions,
): Assessment {
  const { aboveBaselineTimes: times, ...others } = criterion.rollback ?? {}
  const plain = assessBy(countMethod(criterion), criterion, intervals, options, null)
  if (criterion.mode === 'threshold' || times === undefined || criterion.direction === 'down') return plain
  const rest = Object.keys(others).some((key) => key !== 'atLeast') ? { rollback: others } : {}
  const { rollback: _, ...unlimited } = criterion
  const windows = assessBy(countMethod({ ...unlimited, ...rest }), criterion, intervals, options, null)
  if (windows.verdict === 'BREACH') return windows
  const settings = settingsOf(criterion, options)
  const stages = stagesOf(criterion, options)
  const words = { write: asWritten, read: asCount, say: ({ bad }: Count) => `${countText(bad)} events` }
  const method = countMethod({ ...criterion, rollback: { aboveBaselineTimes: times } })
  const tested = assessBy(method, criterion, intervals, options, () =>
    testFractions(countKind, words, stages, settings, intervals, options),
  )
  // What windows still doubt is not passed by the tests.
  return tested.verdict === 'PASS' && windows.verdict !== 'PASS'
    ? { ...windows, state: tested.state }
    : tested
}

function unmeasured(criterion: Criterion, series: Extract<Series, { kind: 'error' }>): Assessment {
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
    evidence: null,
    state: null,
  }
}

const asWritten = ({ bad, total }: Count): Written => ({ bad, total })
const asCount = (written: Written): Count =>
  written !== null && 'bad' in written ? written : { bad: 0, total: 0 }

const bucketsWritten = (buckets: Buckets | null): Written =>
  buckets === null ? null : { le: buckets.le.slice(0, -1), count: [...buckets.count] }
const asBuckets = (written: Written): Buckets | null =>
  written !== null && 'le' in written
    ? { le: [...written.le, Number.POSITIVE_INFINITY], count: written.count }
    : null
