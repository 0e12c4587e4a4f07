import type { Limits } from '../plan/plan.js'
import type { Criterion } from './assessment.js'
import type { Outcome, Pair, Proof, Rule } from './method.js'
import { numberText } from './number-text.js'

/** A number that is known (low = high) or only bounded: a quantile beyond the last bucket is [bound, infinity). */
export interface Scalar {
  readonly low: number
  readonly high: number
}

/** How the rules see the arms of a metric: as a scalar, or null where there is nothing to see. */
export interface ScalarView<Arm> {
  readonly scalar: (arm: Arm) => Scalar | null
  /** "P95 0.82 over 1,240 requests" */
  readonly text: (arm: Arm) => string
  readonly windows: Rule<Arm>['windows']
}

/** A side of a limit; everything is symmetric in it. */
interface Side {
  readonly code: Rule<never>['code']
  readonly up: boolean
  readonly comparesArms: boolean
  /** The limit given the old arm (not looked at by an absolute limit); as uncertain as the old arm is. */
  readonly limit: (old: Scalar) => Scalar
  readonly text: string
}

const exact = (value: number): Scalar => ({ low: value, high: value })
const nothing: Scalar = exact(Number.NaN)

/** Whether the value is past the limit for certain, within it for certain, or cannot be told. */
function position(value: Scalar, limit: Scalar, up: boolean): 'past' | 'within' | 'unknown' {
  if (up ? value.low > limit.high : value.high < limit.low) return 'past'
  return (up ? value.high <= limit.low : value.low >= limit.high) ? 'within' : 'unknown'
}

/**
 * A multiple of the old value. Of 0 or less no multiple makes sense (2 x 0 would trip on anything): there, all that is certain is
 * that a new value no worse than the old is within the limit.
 */
function multiple(old: Scalar, times: number, up: boolean): Scalar {
  const factor = up ? times : 1 / times
  if (old.low > 0) return { low: old.low * factor, high: old.high * factor }
  return up
    ? { low: old.low, high: Number.POSITIVE_INFINITY }
    : { low: Number.NEGATIVE_INFINITY, high: old.high }
}

/** The sides of some limits. */
function sides(limits: Limits, direction: Criterion['direction']): Side[] {
  const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits
  const up = direction === 'up'
  const absolute = { comparesArms: false }
  const relative = { comparesArms: true, up }
  const found: Side[] = []
  if (above !== undefined) {
    found.push({ ...absolute, code: 'above', up: true, limit: () => exact(above), text: numberText(above) })
  }
  if (below !== undefined) {
    found.push({ ...absolute, code: 'below', up: false, limit: () => exact(below), text: numberText(below) })
  }
  if (by !== undefined) {
    const shift = up ? by : -by
    const limit = (old: Scalar) => ({ low: old.low + shift, high: old.high + shift })
    found.push({
      ...relative,
      code: 'above-baseline-by',
      limit,
      text: `${numberText(by)} ${up ? 'more' : 'less'} than the old`,
    })
  }
  if (times !== undefined) {
    const text = up ? `${numberText(times)} times the old` : `the old divided by ${numberText(times)}`
    found.push({ ...relative, code: 'above-baseline-times', limit: (old) => multiple(old, times, up), text })
  }
  return found
}

function scalars<Arm>(
  view: ScalarView<Arm>,
  side: Side,
  pair: Pair<Arm>,
): { value: Scalar; limit: Scalar } | null {
  const value = view.scalar(pair.new)
  const old = pair.old === null ? null : view.scalar(pair.old)
  const limit = side.comparesArms ? old && side.limit(old) : side.limit(nothing)
  return value === null || limit === null ? null : { value, limit }
}

/** "…; limit 0.6 (2 times the old, P95 0.3 over 900 requests)" */
function sentence<Arm>(view: ScalarView<Arm>, side: Side, pair: Pair<Arm>): string {
  const both = scalars(view, side, pair)
  const control = side.comparesArms && pair.old !== null ? `, ${view.text(pair.old)}` : ''
  if (both === null) return `${view.text(pair.new)}; the limit is ${side.text}, which has no value${control}`
  const known = both.limit.low === both.limit.high
  const bound = known ? numberText(both.limit.high) : 'unknown'
  const word = side.up ? 'limit' : 'lower limit'
  return side.comparesArms
    ? `${view.text(pair.new)}; ${word} ${bound} (${side.text}${control})`
    : `${view.text(pair.new)}; ${word} ${side.text}`
}

/** Plain comparison of one number per window with its limits. */
export function scalarRules<Arm>(criterion: Criterion, view: ScalarView<Arm>): Rule<Arm>[] {
  return sides(criterion.rollback ?? {}, criterion.direction).map((side) => ({
    code: side.code,
    windows: view.windows,
    comparesArms: side.comparesArms,
    outcome: (pair): Outcome => {
      const both = scalars(view, side, pair)
      const found = both === null ? 'unknown' : position(both.value, both.limit, side.up)
      if (found === 'unknown') return 'untestable'
      if (found === 'within') return 'healthy'
      const old = side.comparesArms || pair.old === null ? null : view.scalar(pair.old)
      return old !== null && position(old, side.limit(nothing), side.up) === 'past' ? 'shared' : 'breach'
    },
    limit: (pair) => {
      const limit = scalars(view, side, pair)?.limit.high
      return limit !== undefined && Number.isFinite(limit) ? limit : null
    },
    explain: (pair) => sentence(view, side, pair),
  }))
}

/** Declared goals (`advance`), each compared over all evidence. A goal is what the value must reach: `below: 2` needs less than 2. */
export function scalarProofs<Arm>(criterion: Criterion, view: ScalarView<Arm>): Proof<Arm>[] {
  const { above, below, ...relative } = criterion.advance ?? {}
  // A goal "below" is kept by what a limit "above" does not trip on, and the other way round.
  const limits: Limits = {
    ...relative,
    ...(below === undefined ? {} : { above: below }),
    ...(above === undefined ? {} : { below: above }),
  }
  return sides(limits, criterion.direction).map((side) => ({
    comparesArms: side.comparesArms,
    check: (pair) => {
      const both = scalars(view, side, pair)
      const proven = both !== null && position(both.value, both.limit, side.up) === 'within'
      return { proven, text: sentence(view, side, pair) }
    },
  }))
}
