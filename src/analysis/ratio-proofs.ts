import type { Limits } from '../plan/plan.js'
import type { Criterion } from './assessment.js'
import { lowerBound, upperBound } from './binomial-bounds.js'
import type { Pair, Proof } from './method.js'
import { countText, percentText } from './number-text.js'
import { type RatioArm, ratioText, wholeCounts } from './ratio-counts.js'

/** Chance that a step whose true rate is exactly at its proof limit passes. */
const alpha = 0.05

const atMost = ({ bad, total }: RatioArm): number => upperBound(bad, total, alpha)
const atLeast = ({ bad, total }: RatioArm): number => lowerBound(bad, total, alpha)

/** A rate that must be proven: the bound of the new arm and the limit that it must keep to, given whole counts. */
interface Bounded {
  readonly bound: (arm: RatioArm) => number
  readonly limit: (old: RatioArm | null) => number | null
  /** Whether the rate must stay below the limit, or above it. */
  readonly keeps: 'below' | 'above'
  readonly comparesArms: boolean
}

const staysBelow = { bound: atMost, keeps: 'below' } as const
const staysAbove = { bound: atLeast, keeps: 'above' } as const

/** Limits beyond 0..1 always hold. 0 times infinity (no margin, no exposure) is no margin. */
const fraction = (limit: number): number => (Number.isNaN(limit) ? 0 : Math.min(1, Math.max(0, limit)))

const keepsTo = (bounded: Bounded, bound: number, limit: number): boolean =>
  bounded.keeps === 'below' ? bound <= limit : bound >= limit

/**
 * How many more samples of the new arm would prove it if both arms carried on at their rates: the smallest common stretch of
 * both, by doubling and bisection. null: no such number, or more than a thousand times what there is.
 */
function samplesMissing(bounded: Bounded, pair: Pair<RatioArm>): number | null {
  const stretched = (arm: RatioArm, by: number): RatioArm => ({ bad: arm.bad * by, total: arm.total * by })
  const proven = (by: number) => {
    const limit = bounded.limit(pair.old === null ? null : stretched(pair.old, by))
    return limit !== null && keepsTo(bounded, bounded.bound(stretched(pair.new, by)), limit)
  }
  let high = 2
  while (high <= 1024 && !proven(high)) high *= 2
  if (high > 1024) return null
  let low = high / 2
  while (high / low > 1.01) {
    const middle = Math.sqrt(high * low)
    if (proven(middle)) high = middle
    else low = middle
  }
  return Math.ceil(pair.new.total * (high - 1))
}

function proof(bounded: Bounded, criterion: Criterion): Proof<RatioArm> {
  return {
    comparesArms: bounded.comparesArms,
    check: (pair) => {
      const whole = { new: wholeCounts(pair.new), old: pair.old === null ? null : wholeCounts(pair.old) }
      const measured = ratioText(pair.new, criterion.direction)
      const limit = bounded.limit(whole.old)
      if (limit === null) return { proven: false, text: `${measured}, and no old system to compare with` }
      const bound = bounded.bound(whole.new)
      const side = bounded.keeps === 'below' ? 'at most' : 'at least'
      const sum = `${measured}, ${side} ${percentText(bound)} with 95 % confidence; to prove: ${side} ${percentText(limit)}`
      if (keepsTo(bounded, bound, limit)) return { proven: true, text: sum }
      const missing = samplesMissing(bounded, whole)
      const rest =
        missing === null
          ? 'not provable at this rate'
          : `about ${countText(missing)} more requests at this rate`
      return { proven: false, text: `${sum}; ${rest}` }
    },
  }
}

/** Relative to the old arm: the excess that it allows is `stretch` times the limit's own. */
function baselineBounds(limits: Limits, criterion: Criterion, stretch: number): Bounded[] {
  const { aboveBaselineBy: by, aboveBaselineTimes: times } = limits
  const up = criterion.direction === 'up'
  const relative = (worst: (old: RatioArm) => number): Bounded => ({
    ...(up ? staysBelow : staysAbove),
    comparesArms: true,
    limit: (old) => (old === null ? null : fraction(worst(old))),
  })
  const found: Bounded[] = []
  if (by !== undefined) {
    found.push(relative((old) => (up ? atLeast(old) + by * stretch : atMost(old) - by * stretch)))
  }
  if (times !== undefined) {
    const factor = 1 + (times - 1) * stretch
    // No window can tell rates below one event in `minSamples` apart, and no multiple of 0 could ever be proven: the
    // baseline counts as at least that.
    const floor = 1 / Math.max(1, criterion.minSamples)
    found.push(relative((old) => (up ? Math.max(atLeast(old), floor) * factor : atMost(old) / factor)))
  }
  return found
}

/** Declared goals apply as they stand. */
function goals(advance: Limits, criterion: Criterion): Bounded[] {
  const { above, below } = advance
  return [
    ...(below === undefined ? [] : [{ ...staysBelow, comparesArms: false, limit: () => below }]),
    ...(above === undefined ? [] : [{ ...staysAbove, comparesArms: false, limit: () => above }]),
    ...baselineBounds(advance, criterion, 1),
  ]
}

/**
 * Without declared goals a step must prove that it keeps to the rollback limits, with a margin of equal blast radius: 1 % of the
 * traffic may leave 25 times the excess unproven that 25 % may, because it harms as many requests.
 */
function provenRollbackLimits(rollback: Limits, criterion: Criterion, stretch: number): Bounded[] {
  const { above, below } = rollback
  const least = below === undefined ? 0 : fraction(1 - (1 - below) * stretch)
  return [
    ...(above === undefined
      ? []
      : [{ ...staysBelow, comparesArms: false, limit: () => fraction(above * stretch) }]),
    ...(below === undefined ? [] : [{ ...staysAbove, comparesArms: false, limit: () => least }]),
    ...baselineBounds(rollback, criterion, stretch),
  ]
}

/** What a ratio must prove over all evidence of the step at an exposure of `share` percent (0: nobody can be harmed, any limit holds). */
export function ratioProofs(criterion: Criterion, share: number): Proof<RatioArm>[] {
  const stretch = share > 0 ? Math.max(1, 25 / share) : Number.POSITIVE_INFINITY
  const declared = goals(criterion.advance ?? {}, criterion)
  const bounded =
    declared.length > 0 ? declared : provenRollbackLimits(criterion.rollback ?? {}, criterion, stretch)
  return bounded.map((one) => proof(one, criterion))
}
