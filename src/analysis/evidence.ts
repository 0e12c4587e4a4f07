import type { Assessment, AssessOptions, Interval } from './assessment.js'
import type { Method, Pair, Unusable } from './method.js'

/** One closed interval that every expected arm measured. */
export interface Piece<Arm> {
  readonly start: number
  readonly end: number
  readonly pair: Pair<Arm>
  /** The first one after intervals that were out of order: no window reaches across. */
  readonly restarts: boolean
}

export interface Evidence<Arm> {
  readonly pieces: readonly Piece<Arm>[]
  /** How many intervals should have been complete by now. */
  readonly closed: number
  /** Reasons for which intervals are missing, by arm, most frequent first. */
  readonly gaps: readonly {
    readonly arm: 'new' | 'old'
    readonly why: Unusable
    readonly intervals: number
  }[]
  readonly trend: Assessment['trend']
}

type Gap = { readonly kind: 'gap'; readonly arm: 'new' | 'old'; readonly why: Unusable }

/**
 * Both arms of an interval, or which of them has a gap. Where everybody is on the new system the old arm has nothing to measure:
 * there, and only there, its absence is no gap.
 */
function pairOf<Arm>(
  method: Method<Arm>,
  interval: Interval,
  share: number,
): { kind: 'pair'; pair: Pair<Arm> } | Gap {
  const fresh = method.read(interval.new)
  if (fresh.kind === 'unusable') return { kind: 'gap', arm: 'new', why: fresh.why }
  if (interval.old === undefined) return { kind: 'pair', pair: { new: fresh.arm, old: null } }
  const control = method.read(interval.old)
  if (control.kind === 'arm') return { kind: 'pair', pair: { new: fresh.arm, old: control.arm } }
  if (share >= 100) return { kind: 'pair', pair: { new: fresh.arm, old: null } }
  return { kind: 'gap', arm: 'old', why: control.why }
}

/**
 * The intervals that count: they lie after the step went live, are closed and past the provider's delay at `now`, do not overlap
 * their predecessor (an overlap would count requests twice), and have no gap in either arm.
 */
export function gatherEvidence<Arm>(
  method: Method<Arm>,
  intervals: readonly Interval[],
  options: AssessOptions,
): Evidence<Arm> {
  const pieces: Piece<Arm>[] = []
  const trend: Assessment['trend'][number][] = []
  const gaps = new Map<string, { arm: 'new' | 'old'; why: Unusable; intervals: number }>()
  let until = options.since
  let restarts = false
  for (const interval of intervals) {
    if (interval.end > options.now - options.delay || interval.start < options.since) continue
    if (interval.start < until || interval.end <= interval.start) {
      restarts = true
      continue
    }
    until = interval.end
    const read = pairOf(method, interval, options.share)
    if (read.kind === 'gap') {
      const key = `${read.arm} ${read.why}`
      gaps.set(key, { arm: read.arm, why: read.why, intervals: (gaps.get(key)?.intervals ?? 0) + 1 })
      trend.push({ at: interval.end, value: null, baseline: null })
      continue
    }
    pieces.push({ start: interval.start, end: interval.end, pair: read.pair, restarts })
    restarts = false
    trend.push({ at: interval.end, value: method.value(read.pair.new), baseline: method.baseline(read.pair) })
  }
  const byFrequency = [...gaps.values()].sort((a, b) => b.intervals - a.intervals)
  return { pieces, closed: trend.length, gaps: byFrequency, trend }
}

/** Everything of the step together; null where nothing was measured. The old arm counts where both were measured. */
export function pool<Arm>(method: Method<Arm>, pieces: readonly Piece<Arm>[]): Pair<Arm> | null {
  return pieces.reduce<Pair<Arm> | null>((sum, piece) => addPairs(method, sum, piece.pair), null)
}

/** The sum of two pairs; a missing old arm adds nothing. */
export function addPairs<Arm>(method: Method<Arm>, sum: Pair<Arm> | null, next: Pair<Arm>): Pair<Arm> {
  if (sum === null) return next
  const old = sum.old === null ? next.old : next.old === null ? sum.old : method.add(sum.old, next.old)
  return { new: method.add(sum.new, next.new), old }
}
