/** Histograms as dashboards read them: linear inside a bucket, as PromQL's histogram_quantile. */

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/**
 * The value below which the fraction `quantile` lies; NaN without observations. In the open last bucket it is the highest finite
 * bound, as in Prometheus.
 */
export function quantileOf(bounds: readonly number[], counts: readonly number[], quantile: number): number {
  const all = total(counts)
  if (all <= 0) return Number.NaN
  const rank = quantile * all
  let below = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0
    if (below + count >= rank && count > 0) {
      const high = bounds[i] ?? Number.POSITIVE_INFINITY
      const low = i === 0 ? 0 : (bounds[i - 1] ?? 0)
      if (high === Number.POSITIVE_INFINITY) return low
      return low + (high - low) * Math.max(0, (rank - below) / count)
    }
    below += count
  }
  return bounds.findLast(Number.isFinite) ?? Number.NaN
}

/** How many observations lie above `limit`. NaN where the limit is in the open last bucket: the layout cannot tell. */
export function countAbove(bounds: readonly number[], counts: readonly number[], limit: number): number {
  let above = 0
  for (let i = counts.length - 1; i >= 0; i--) {
    const low = i === 0 ? 0 : (bounds[i - 1] ?? 0)
    const count = counts[i] ?? 0
    if (low >= limit) above += count
    else {
      const high = bounds[i] ?? Number.POSITIVE_INFINITY
      if (high === Number.POSITIVE_INFINITY) return Number.NaN
      return above + (high > limit ? (count * (high - limit)) / (high - low) : 0)
    }
  }
  return above
}
