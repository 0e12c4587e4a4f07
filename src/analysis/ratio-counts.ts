import type { Cell } from './assessment.js'
import type { Read } from './method.js'
import { countText, percentText } from './number-text.js'
import { readingCount } from './reading-count.js'

/** Counted events of one arm; both may be fractions of a count until they are summed, because increments are extrapolated. */
export interface RatioArm {
  readonly bad: number
  readonly total: number
}

/** A ratio cell as counts. */
export function readRatio(cell: Cell): Read<RatioArm> {
  if (cell.shape !== 'ratio') return { kind: 'unusable', why: 'other-shape' }
  const total = readingCount(cell.total)
  if (total.kind === 'unusable') return total
  const bad = readingCount(cell.bad)
  if (bad.kind === 'unusable') return bad
  return { kind: 'arm', arm: { bad: bad.arm, total: total.arm } }
}

/** Sums as whole counts. Two counters are scraped at slightly different times, so `bad` may exceed `total`: then all were bad. */
export function wholeCounts(arm: RatioArm): RatioArm {
  const total = Math.round(arm.total)
  return { bad: Math.min(Math.round(arm.bad), total), total }
}

/** The share of bad events; null without events. */
export function ratioValue(arm: RatioArm): number | null {
  return arm.total > 0 ? Math.min(1, arm.bad / arm.total) : null
}

/** "19 errors in 1,000 requests (1.9 %)"; where fewer is worse, what is counted are successes. */
export function ratioText(arm: RatioArm, direction: 'up' | 'down'): string {
  const whole = wholeCounts(arm)
  const noun =
    direction === 'up' ? (whole.bad === 1 ? 'error' : 'errors') : whole.bad === 1 ? 'success' : 'successes'
  const requests = whole.total === 1 ? 'request' : 'requests'
  return `${countText(whole.bad)} ${noun} in ${countText(whole.total)} ${requests} (${percentText(ratioValue(whole) ?? 0)})`
}
