/**
 * The Mann-Whitney interval of Kayenta: `kayenta-mannwhitney/.../MannWhitney.scala` (spinnaker/kayenta), which follows the asymptotic
 * two-sample branch of R's wilcox.test with continuity correction. Roots are bisected; Kayenta uses Brent's method, and on a step
 * function both end within their tolerance of the same step.
 */
export interface ShiftInterval {
  readonly low: number
  readonly high: number
  /** Hodges & Lehmann's shift of the experiment against the control. */
  readonly estimate: number
}

/** `z` is the normal quantile of the two-sided level. Null where every observation is tied, which Kayenta reports as an error. */
export function shiftInterval(
  experiment: readonly number[],
  control: readonly number[],
  z: number,
): ShiftInterval | null {
  const x = Float64Array.from(experiment).sort()
  const y = Float64Array.from(control).sort()
  const from = (x[0] ?? 0) - (y[y.length - 1] ?? 0)
  const to = (x[x.length - 1] ?? 0) - (y[0] ?? 0)
  if (from === to) return null
  const root = (quantile: number): number => {
    if (standardised(x, y, from) - quantile <= 0) return from
    if (standardised(x, y, to) - quantile >= 0) return to
    let [low, high] = [from, to]
    // Series that are mostly zero jump across many values at a shift of 0. On which side of it a root lies is what decides.
    if (low < 0 && high > 0) {
      const atZero = standardised(x, y, 0) - quantile
      if (atZero === 0) return 0
      if (atZero > 0) low = 0
      else high = 0
    }
    while (high - low > 1e-9 * Math.max(1e-3, to - from)) {
      const middle = (low + high) / 2
      const value = standardised(x, y, middle) - quantile
      if (value === 0) return middle
      if (value > 0) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  return { low: root(z), high: root(-z), estimate: root(0) }
}

/** The corrected and standardised rank sum of `x` less `shift` against `y`; both sorted. Falls in `shift`. */
export function standardised(x: Float64Array, y: Float64Array, shift: number): number {
  const [n, m] = [x.length, y.length]
  let [i, j, above, ties] = [0, 0, 0, 0]
  while (i < n || j < m) {
    const nextX = i < n ? (x[i] ?? 0) - shift : Number.POSITIVE_INFINITY
    const nextY = j < m ? (y[j] ?? 0) : Number.POSITIVE_INFINITY
    const value = Math.min(nextX, nextY)
    let [sameX, sameY] = [0, 0]
    while (i + sameX < n && (x[i + sameX] ?? 0) - shift === value) sameX++
    while (j + sameY < m && (y[j + sameY] ?? 0) === value) sameY++
    above += sameX * (j + sameY / 2)
    const same = sameX + sameY
    ties += same ** 3 - same
    i += sameX
    j += sameY
  }
  const centred = above - (n * m) / 2
  const sigma = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
  return (centred - 0.5 * Math.sign(centred)) / sigma
}
