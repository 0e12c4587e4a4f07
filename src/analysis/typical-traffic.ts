/** The traffic of some days as one typical interval of it, from which power is reckoned. */

import type { Buckets, Cell, Criterion, Interval } from './assessment.js'
import { addBuckets, observations } from './bucket-quantile.js'
import type { Traffic } from './power.js'
import { readBuckets } from './quantile-method.js'
import { readRatio } from './ratio-counts.js'
import { partOf } from './regression.js'
import { dispersionBefore } from './sequential/dispersion.js'
import { ratioKind } from './sequential/ratio-kind.js'
import { slowKind } from './sequential/slow-kind.js'

export interface Typical {
  readonly traffic: Traffic
  /** Samples per interval of both systems together (for counts: events). */
  readonly perInterval: number
  /** How many intervals were measured. */
  readonly intervals: number
}

type Arm = 'old' | 'new'

/**
 * Rates and scatter are the old system's, the amount is that of both. Without an old arm the new one stands for itself. null: nothing
 * was measured, or the numbers come ready-made and hold no counts.
 */
export function typicalTraffic(criterion: Criterion, intervals: readonly Interval[]): Typical | null {
  const control = intervals.some(({ old }) => old !== undefined)
  const arm: Arm = control ? 'old' : 'new'
  switch (criterion.kind) {
    case 'ratio':
      return ratioTraffic(criterion, intervals, arm)
    case 'quantile':
      return bucketTraffic(criterion, intervals, arm)
    case 'count':
      return countTraffic(intervals, control)
    case 'value':
      return null
  }
}

const cellOf = (interval: Interval, arm: Arm): Cell | undefined =>
  arm === 'old' ? interval.old : interval.new
/** What the other system served beside the one whose rates are taken. */
const besides = (arm: Arm) => (arm === 'old' ? 'new' : 'old')

function ratioTraffic(criterion: Criterion, intervals: readonly Interval[], arm: Arm): Typical | null {
  const read = (which: Arm) =>
    intervals.flatMap((interval) => {
      const cell = cellOf(interval, which)
      const found = cell === undefined ? null : readRatio(cell)
      return found?.kind === 'arm' ? [found.arm] : []
    })
  const arms = read(arm)
  const bad = arms.reduce((sum, one) => sum + one.bad, 0)
  const total = arms.reduce((sum, one) => sum + one.total, 0)
  const more = read(besides(arm)).reduce((sum, one) => sum + one.total, 0)
  if (total <= 0) return null
  const whole: Cell = {
    shape: 'ratio',
    bad: { kind: 'number', value: bad },
    total: { kind: 'number', value: total },
  }
  const perInterval = (total + more) / arms.length
  return {
    traffic: {
      cell: partOf(whole, perInterval / total),
      dispersion: dispersionBefore(ratioKind(criterion.direction).before(arms)),
      control: arm === 'old',
    },
    perInterval,
    intervals: arms.length,
  }
}

function bucketTraffic(
  { quantile = 0.95 }: Criterion,
  intervals: readonly Interval[],
  arm: Arm,
): Typical | null {
  const read = (which: Arm) =>
    intervals.flatMap((interval) => {
      const cell = cellOf(interval, which)
      const found = cell === undefined ? null : readBuckets(cell)
      return found?.kind === 'arm' ? [found.arm] : []
    })
  const arms = read(arm)
  const whole = arms.reduce<Buckets | null>((sum, one) => (sum === null ? one : addBuckets(sum, one)), null)
  const total = whole === null ? 0 : observations(whole)
  if (whole === null || total <= 0) return null
  const more = read(besides(arm)).reduce((sum, one) => sum + observations(one), 0)
  const perInterval = (total + more) / arms.length
  return {
    traffic: {
      cell: partOf({ shape: 'buckets', buckets: whole }, perInterval / total),
      dispersion: dispersionBefore(slowKind(quantile).before(arms)),
      control: arm === 'old',
    },
    perInterval,
    intervals: arms.length,
  }
}

/** Every interval has the same exposure whoever served it, so the events of both are added up. */
function countTraffic(intervals: readonly Interval[], control: boolean): Typical | null {
  let [events, exposure, measured] = [0, 0, 0]
  for (const { new: fresh, old } of intervals) {
    if (fresh.shape !== 'count' || (old !== undefined && old.shape !== 'count')) continue
    const known = [fresh, ...(old === undefined ? [] : [old])].flatMap(({ count }) =>
      count.kind === 'number' ? [count.value] : [],
    )
    if (known.length === 0) continue
    events += known.reduce((sum, count) => sum + count, 0)
    exposure += fresh.exposure
    measured += 1
  }
  if (measured === 0 || events <= 0) return null
  const cell: Cell = {
    shape: 'count',
    count: { kind: 'number', value: events / measured },
    exposure: exposure / measured,
  }
  return {
    traffic: { cell, dispersion: dispersionBefore([]), control },
    perInterval: events / measured,
    intervals: measured,
  }
}
