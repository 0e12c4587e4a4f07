/** The traffic of some days as one typical interval of it, from which power is reckoned. */

import type { Buckets, Cell, Criterion, Interval } from './assessment.js'
import { addBuckets, observations } from './bucket-quantile.js'
import type { Read } from './method.js'
import type { Traffic } from './power.js'
import { readBuckets } from './quantile-method.js'
import { readRatio } from './ratio-counts.js'
import { partOf } from './regression.js'
import { type BeforeDispersion, type Count, dispersionBefore } from './sequential/dispersion.js'
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

const day = 86_400_000

/** What an arm measured, interval by interval, where it did. */
function measuredOf<Found>(
  intervals: readonly Interval[],
  arm: Arm,
  read: (cell: Cell) => Read<Found>,
): { readonly start: number; readonly arm: Found }[] {
  return intervals.flatMap((interval) => {
    const cell = cellOf(interval, arm)
    const found = cell === undefined ? null : read(cell)
    return found?.kind === 'arm' ? [{ start: interval.start, arm: found.arm }] : []
  })
}

/** The tests look at one day before the ramp, so what they will reckon with is what a day shows: the median of the days. */
function usualDispersion<Found>(
  measured: readonly { readonly start: number; readonly arm: Found }[],
  before: (arms: readonly Found[]) => readonly Count[],
): BeforeDispersion {
  const first = measured[0]?.start ?? 0
  const days = groupedByDay(measured, first).map((arms) => dispersionBefore(before(arms)))
  const sorted = days.sort((a, b) => a.phi - b.phi)
  return sorted[Math.floor(sorted.length / 2)] ?? dispersionBefore([])
}

function groupedByDay<Found>(
  measured: readonly { readonly start: number; readonly arm: Found }[],
  first: number,
): Found[][] {
  const days: Found[][] = []
  for (const { start, arm } of measured) {
    const index = Math.floor((start - first) / day)
    const arms = days[index] ?? []
    arms.push(arm)
    days[index] = arms
  }
  return days.filter((arms) => arms !== undefined)
}

function ratioTraffic(criterion: Criterion, intervals: readonly Interval[], arm: Arm): Typical | null {
  const measured = measuredOf(intervals, arm, readRatio)
  const arms = measured.map((one) => one.arm)
  const bad = arms.reduce((sum, one) => sum + one.bad, 0)
  const total = arms.reduce((sum, one) => sum + one.total, 0)
  const others = measuredOf(intervals, besides(arm), readRatio)
  const more = others.reduce((sum, one) => sum + one.arm.total, 0)
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
      dispersion: usualDispersion(measured, ratioKind(criterion.direction).before),
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
  const measured = measuredOf(intervals, arm, readBuckets)
  const arms = measured.map((one) => one.arm)
  const whole = arms.reduce<Buckets | null>((sum, one) => (sum === null ? one : addBuckets(sum, one)), null)
  const total = whole === null ? 0 : observations(whole)
  if (whole === null || total <= 0) return null
  const others = measuredOf(intervals, besides(arm), readBuckets)
  const more = others.reduce((sum, one) => sum + observations(one.arm), 0)
  const perInterval = (total + more) / arms.length
  return {
    traffic: {
      cell: partOf({ shape: 'buckets', buckets: whole }, perInterval / total),
      dispersion: usualDispersion(measured, slowKind(quantile).before),
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
