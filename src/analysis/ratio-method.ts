import type { Limits } from '../plan/plan.js'
import type { Criterion } from './assessment.js'
import { chanceCeiling, lowerBound, upperBound } from './binomial-bounds.js'
import type { Method, Rule } from './method.js'
import { countText, percentText } from './number-text.js'
import { type RatioArm, ratioText, ratioValue, readRatio, wholeCounts } from './ratio-counts.js'
import { ratioProofs } from './ratio-proofs.js'

/** Chance that a window whose true rate is exactly at the limit breaches, where windows must show it for certain. */
const alpha = 0.01

type Direction = Criterion['direction']

/** How a window's rate is read: as it was measured, or with what chance may have done to it. */
interface Reading {
  /** The rate that the arm has at least, and at most. */
  readonly atLeast: (arm: RatioArm) => number
  readonly atMost: (arm: RatioArm) => number
  /** The same in words; empty where there is nothing to add to what was counted. */
  readonly sayLeast: (arm: RatioArm) => string
  readonly sayMost: (arm: RatioArm) => string
  /** What chance has to do with an absolute limit. */
  readonly sayChance: (arm: RatioArm, limit: number) => string
  readonly note: string
}

const rate = (arm: RatioArm): number => ratioValue(wholeCounts(arm)) ?? 0

/** `mode: threshold`: the rate that was counted, whatever chance had to do with it. */
const literal: Reading = {
  atLeast: rate,
  atMost: rate,
  sayLeast: () => '',
  sayMost: () => '',
  sayChance: () => '',
  note: '',
}

/** With 99 % one-sided. With 0 errors in n the rate is at most 1 - 0.01^(1/n), never 0. */
const certain: Reading = {
  atLeast: (arm) => {
    const { bad, total } = wholeCounts(arm)
    return lowerBound(bad, total, alpha)
  },
  atMost: (arm) => {
    const { bad, total } = wholeCounts(arm)
    return upperBound(bad, total, alpha)
  },
  sayLeast: (arm) => `, at least ${percentText(certain.atLeast(arm))}`,
  sayMost: (arm) => `, at most ${percentText(certain.atMost(arm))}`,
  sayChance: (arm, limit) =>
    `; chance alone would exceed ${countText(chanceCeiling(wholeCounts(arm).total, limit, alpha))} at most once in 100`,
  note: ' (bounds of 99 %)',
}

function aboveRule(limit: number, floor: number, direction: Direction, reading: Reading): Rule<RatioArm> {
  // The measured rate is compared first because it is cheap and no bound lies above it.
  const over = (arm: RatioArm) => rate(arm) > limit && reading.atLeast(arm) > limit
  return {
    code: 'above',
    windows: 'merged',
    comparesArms: false,
    outcome: ({ new: arm, old }) => {
      if (wholeCounts(arm).bad < floor || !over(arm)) return 'healthy'
      return old !== null && over(old) ? 'shared' : 'breach'
    },
    limit: () => limit,
    explain: ({ new: arm }) =>
      `${ratioText(arm, direction)} at a limit of ${percentText(limit)}${reading.sayChance(arm, limit)}`,
  }
}

function belowRule(limit: number, direction: Direction, reading: Reading): Rule<RatioArm> {
  const under = (arm: RatioArm) => rate(arm) < limit && reading.atMost(arm) < limit
  return {
    code: 'below',
    windows: 'merged',
    comparesArms: false,
    outcome: ({ new: arm, old }) => {
      if (!under(arm)) return 'healthy'
      return old !== null && under(old) ? 'shared' : 'breach'
    },
    limit: () => limit,
    explain: ({ new: arm }) =>
      `${ratioText(arm, direction)}${reading.sayMost(arm)}, at a lower limit of ${percentText(limit)}${reading.note}`,
  }
}

/**
 * A limit relative to the old arm. `worst` turns a rate of the old arm into the limit. Read with bounds the arms are separated when the
 * new arm's lies beyond the limit that the old arm's opposite one gives; two 99 % bounds err together at most 2 % of the time.
 */
function baselineRule(
  code: 'above-baseline-by' | 'above-baseline-times',
  worst: (rate: number) => number,
  allowance: string,
  floor: number,
  direction: Direction,
  { atLeast, atMost, sayLeast, sayMost, note }: Reading,
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
      // No multiple of nothing makes sense: one error would break it. Bounds of a rate are never 0.
      if (code === 'above-baseline-times' && up && atMost(old) <= 0) return 'untestable'
      return (up ? atLeast(arm) > worst(atMost(old)) : atMost(arm) < worst(atLeast(old)))
        ? 'breach'
        : 'healthy'
    },
    limit: ({ old }) => (old === null ? null : worst(rate(old))),
    explain: ({ new: arm, old }) => {
      const measured = `${ratioText(arm, direction)}${up ? sayLeast(arm) : sayMost(arm)}`
      if (old === null) return `${measured}, and nothing to compare with`
      const control = `${ratioText(old, direction)}${up ? sayMost(old) : sayLeast(old)}`
      return `${measured}; old system ${control}; the limit is ${allowance}${note}`
    },
  }
}

function ratioRules(limits: Limits, direction: Direction, reading: Reading): Rule<RatioArm>[] {
  const floor = limits.atLeast ?? 0
  const rules: Rule<RatioArm>[] = []
  const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits
  if (above !== undefined) rules.push(aboveRule(above, floor, direction, reading))
  if (below !== undefined) rules.push(belowRule(below, direction, reading))
  const up = direction === 'up'
  if (by !== undefined) {
    const worst = (old: number) => (up ? old + by : old - by)
    const points = `${percentText(by)} points ${up ? 'more' : 'less'}`.replace(
      ' % points',
      ' percentage points',
    )
    rules.push(baselineRule('above-baseline-by', worst, points, floor, direction, reading))
  }
  if (times !== undefined) {
    const worst = (old: number) => (up ? old * times : old / times)
    const factor = up
      ? `${countOrFraction(times)} times the old rate`
      : `the old rate divided by ${countOrFraction(times)}`
    rules.push(baselineRule('above-baseline-times', worst, factor, floor, direction, reading))
  }
  return rules
}

const countOrFraction = (factor: number): string => String(Number(factor.toPrecision(6)))

/** Bad events among all events, by exact binomial bounds (binomial-bounds.ts) unless the limit is taken literally. `atLeast` is a floor on the number of bad events. */
export function ratioMethod(criterion: Criterion, share: number): Method<RatioArm> {
  return {
    rules: ratioRules(
      criterion.rollback ?? {},
      criterion.direction,
      criterion.mode === 'threshold' ? literal : certain,
    ),
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
