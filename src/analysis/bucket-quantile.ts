import type { Buckets } from './assessment.js'

/** Where a quantile lies: at a value, somewhere beyond the highest finite bound, or nowhere because nothing was counted. */
type BucketQuantile =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'beyond'; readonly bound: number }
  | { readonly kind: 'empty' }

/** How many observations the buckets hold: the count of the +Inf bucket, or 0 where it is missing. */
export function observations(buckets: Buckets): number {
  const last = buckets.le.length - 1
  if (buckets.le[last] !== Number.POSITIVE_INFINITY) return 0
  let highest = 0
  for (const count of buckets.count) if (count > highest) highest = count
  return highest
}

/** Rate extrapolation and scrapes between two increments make counts dip; as Prometheus does, a count never falls below its predecessor. */
function monotone(counts: readonly number[]): readonly number[] {
  let highest = 0
  return counts.map((count) => {
    highest = Math.max(highest, count)
    return highest
  })
}

/**
 * The sum of two sets of cumulative buckets. Bounds that only one of them has are dropped: a cumulative count at a bound that both
 * have is exact, whatever lies between, so a change of layout costs resolution and never invents observations.
 */
export function addBuckets(a: Buckets, b: Buckets): Buckets {
  const [counts, others] = [monotone(a.count), monotone(b.count)]
  if (a.le.length === b.le.length && a.le.every((bound, i) => bound === b.le[i]))
    return { le: a.le, count: counts.map((count, i) => count + (others[i] ?? 0)) }
  const countOf = new Map(b.le.map((bound, i) => [bound, others[i] ?? 0]))
  const common = a.le.flatMap((bound, i) => {
    const other = countOf.get(bound)
    return other === undefined ? [] : [{ bound, count: (counts[i] ?? 0) + other }]
  })
  return { le: common.map((bucket) => bucket.bound), count: common.map((bucket) => bucket.count) }
}

/**
 * How many observations lie above `bound`, by linear interpolation within the bucket that it falls into; null above the highest finite
 * bound, where the buckets cannot tell.
 */
export function countAbove(bound: number, buckets: Buckets): number | null {
  // One pass, because this is asked of every interval several times; counts never fall, as in `monotone`.
  let [index, below] = [0, 0]
  for (; (buckets.le[index] ?? Number.POSITIVE_INFINITY) < bound; index++)
    below = Math.max(below, buckets.count[index] ?? 0)
  const le = buckets.le[index]
  if (le === undefined || le === Number.POSITIVE_INFINITY) return null
  const inside = Math.max(below, buckets.count[index] ?? 0) - below
  const start = index === 0 ? Math.min(0, le) : (buckets.le[index - 1] ?? 0)
  const part = le > start ? (bound - start) / (le - start) : 1
  return observations(buckets) - below - inside * Math.max(0, part)
}

/**
 * The quantile q (0..1) by linear interpolation within the bucket of rank q·n, exactly as Prometheus' `histogram_quantile`
 * (promql/quantile.go, `BucketQuantile`): the lowest bucket starts at 0 unless its bound is not positive. One difference: where
 * Prometheus answers the highest finite bound for a rank in the +Inf bucket, this says `beyond`, because that number is a floor.
 */
export function bucketQuantile(q: number, buckets: Buckets): BucketQuantile {
  const counts = monotone(buckets.count)
  const total = observations(buckets)
  const lastFinite = buckets.le.length - 2
  if (total <= 0) return { kind: 'empty' }
  const rank = q * total
  const index = counts.findIndex((count) => count >= rank)
  const bound = buckets.le[index]
  if (bound === undefined || index > lastFinite) {
    return { kind: 'beyond', bound: buckets.le[lastFinite] ?? Number.NEGATIVE_INFINITY }
  }
  const below = counts[index - 1] ?? 0
  const inside = (counts[index] ?? 0) - below
  const start = buckets.le[index - 1] ?? 0
  // A rank of 0 falls into the first bucket even when that is empty: 0 of 0 of the way through it is its start.
  if (index === 0 && bound <= 0) return { kind: 'value', value: bound }
  return { kind: 'value', value: inside > 0 ? start + (bound - start) * ((rank - below) / inside) : start }
}
