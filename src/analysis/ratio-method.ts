import type { Limits } from '../plan/plan.js'
import type { Criterion } from './assessment.js'
import { chanceCeiling, lowerBound, upperBound } from './binomial-bounds.js'
import type { Method, Rule } from './method.js'
import { countText, percentText } from './number-text.js'
import { type RatioArm, ratioText, ratioValue, readRatio, wholeCounts } from './ratio-counts.js'
import { ratioProofs } from './ratio-proofs.js'

/** Chance that a window whose true rate is exactly at the limit breaches. */
const alpha = 0.01

type Direction = Criterion['direction']

/** The rate that the arm has at least (99 % one-sided). */
const atLeast = (arm: RatioArm): number => {
  const { bad, total } = wholeCounts(arm)
  return lowerBound(bad, total, alpha)
}

/** The rate that the arm has at most (99 % one-sided). With 0 errors in n it is 1 - 0.01^(1/n), never 0. */
const atMost = (arm: RatioArm): number => {
  const { bad, total } = wholeCounts(arm)
  return upperBound(bad, total, alpha)
}

const rate = (arm: RatioArm): number => ratioValue(wholeCounts(arm)) ?? 0

/** Surely over: the measured rate is compared first only because it is cheap and the bound is always below it. */
const surelyOver = (arm: RatioArm, limit: number): boolean => rate(arm) > limit && atLeast(arm) > limit
const surelyUnder = (arm: RatioArm, limit: number): boolean => rate(arm) < limit && atMost(arm) < limit

function aboveRule(limit: number, floor: number, direction: Direction): Rule<RatioArm> {
  return {
    code: 'above',
    windows: 'merged',
    comparesArms: false,
    outcome: ({ new: arm, old }) => {
      if (wholeCounts(arm).bad < floor || !surelyOver(arm, limit)) return 'healthy'
      return old !== null && surelyOver(old, limit) ? 'shared' : 'breach'
    },
    limit: () => limit,
    explain: ({ new: arm }) => {
      const ceiling = chanceCeiling(wholeCounts(arm).total, limit, alpha)
      const chance = `chance alone would exceed ${countText(ceiling)} at most once in 100`
      return `${ratioText(arm, direction)} at a limit of ${percentText(limit)}; ${chance}`
    },
  }
}

function belowRule(limit: number, direction: Direction): Rule<RatioArm> {
  return {
    code: 'below',
    windows: 'merged',
    comparesArms: false,
    outcome: ({ new: arm, old }) => {
      if (!surelyUnder(arm, limit)) return 'healthy'
      return old !== null && surelyUnder(old, limit) ? 'shared' : 'breach'
    },
    limit: () => limit,
    explain: ({ new: arm }) =>
      `${ratioText(arm, direction)}, at most ${percentText(atMost(arm))} with 99 % confidence, at a lower limit of ${percentText(limit)}`,
  }
}

/**
 * A limit relative to the old arm. `worst` turns a rate of the old arm into the limit. The arms are separated when the new arm's
 * bound lies beyond the limit that the old arm's opposite bound gives; two 99 % bounds err together at most 2 % of the time.
 */
function baselineRule(
  code: 'above-baseline-by' | 'above-baseline-times',
  worst: (rate: number) => number,
  allowance: string,
  floor: number,
  direction: Direction,
): Rule<RatioArm> {
  const up = direction === 'up'
  return {
    code,
    windows: 'merged',
    comparesArms: true,
    outcome: ({ new: arm, old }) => {
      if (old === null || (up && wholeCounts(arm).bad < floor)) return 'healthy'
      const possible = up ? rate(arm) > worst(rate(old)) : rate(arm) < worst(rate(old))
      if (!possible) return 'healthy'
      return (up ? atLeast(arm) > worst(atMost(old)) : atMost(arm) < worst(atLeast(old)))
        ? 'breach'
        : 'healthy'
    },
    limit: ({ old }) => (old === null ? null : worst(rate(old))),
    explain: ({ new: arm, old }) => {
      const side = up ? `at least ${percentText(atLeast(arm))}` : `at most ${percentText(atMost(arm))}`
      if (old === null) return `${ratioText(arm, direction)}, ${side}, and nothing to compare with`
      const bound = up ? `at most ${percentText(atMost(old))}` : `at least ${percentText(atLeast(old))}`
      const control = `${ratioText(old, direction)}, ${bound}`
      return `${ratioText(arm, direction)}, ${side}; old system ${control}; the limit is ${allowance} (bounds of 99 %)`
    },
  }
}

function ratioRules(limits: Limits, direction: Direction): Rule<RatioArm>[] {
  const floor = limits.atLeast ?? 0
  const rules: Rule<RatioArm>[] = []
  const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits
  if (above !== undefined) rules.push(aboveRule(above, floor, direction))
  if (below !== undefined) rules.push(belowRule(below, direction))
  const up = direction === 'up'
  if (by !== undefined) {
    const worst = (old: number) => (up ? old + by : old - by)
    const points = `${percentText(by)} points ${up ? 'more' : 'less'}`.replace(
      ' % points',
      ' percentage points',
    )
    rules.push(baselineRule('above-baseline-by', worst, points, floor, direction))
  }
  if (times !== undefined) {
    const worst = (old: number) => (up ? old * times : old / times)
    const factor = up
      ? `${countOrFraction(times)} times the old rate`
      : `the old rate divided by ${countOrFraction(times)}`
    rules.push(baselineRule('above-baseline-times', worst, factor, floor, direction))
  }
  return rules
}

const countOrFraction = (factor: number): string => String(Number(factor.toPrecision(6)))

/** Bad events among all events, by exact binomial bounds (binomial-bounds.ts). `atLeast` is a floor on the number of bad events. */
export function ratioMethod(criterion: Criterion, share: number): Method<RatioArm> {
  return {
    rules: ratioRules(criterion.rollback ?? {}, criterion.direction),
    proofs: ratioProofs(criterion, share),
    unit: 'requests',
    untestable: 'untestable',
    read: readRatio,
    add: (a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }),
    hasEvidence: (arm) => arm.total > 0,
    samples: (arm) => Math.round(arm.total),
    samplesNeeded: Math.max(1, criterion.minSamples),
    say: (arm) => ratioText(arm, criterion.direction),
    value: ratioValue,
    baseline: ({ old }) => (old === null ? null : ratioValue(old)),
  }
}
