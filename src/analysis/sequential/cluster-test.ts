/**
 * The one primitive of the sequential tests: an e-value for one interval of two arms whose bad events may come in clusters.
 *
 * Model. Clusters of bad events arrive independently, as a Poisson stream whose rate may be anything in any interval; the size of a
 * cluster is geometric with a mean of at most `mu`. Independent requests are mu = 1 (a binomial count has a smaller generating function
 * than the Poisson count of the same mean, so the test holds for it too). With z = 1 + v per bad event, a count of mean m has
 *
 *     E[z^X] = exp(m · h(v)),   h(v) = v / (1 - (mu - 1) v),   inverse v(h) = h / (1 + (mu - 1) h)
 *
 * and h rises in mu for either sign of v: what holds for mu holds for all smaller clusters. For the null hypothesis
 * rate_new <= ratio · rate_old + excess, any h_new > 0 with n_new · ratio · h_new + n_old · h_old = 0 gives
 *
 *     log e = x_new · ln(1 + v_new) + x_old · ln(1 + v_old) - n_new · excess · h_new,   E[e] <= 1
 *
 * because the terms in rate_old cancel, whatever it is; products over intervals are then a test martingale. h_new < 0 tests the
 * opposite null hypothesis (rate_new >= ratio · rate_old + excess: non-inferiority). Fractions of an event are allowed, since log e is
 * linear in the counts and exp is convex.
 *
 * mu = 1 and ratio = 1 is the Poisson form of the two-sample test of Turner, Ly and Grünwald (Generic E-variables for exact sequential
 * k-sample tests, 2024); the compound Poisson with geometric clusters is the Pólya-Aeppli law (Johnson, Kemp and Kotz, Univariate
 * Discrete Distributions, 3rd edition, section 9.6).
 */

/** What is tested against: rate_new = ratio · rate_old + excess is its edge. Ratio 0: the old arm is not looked at. */
export interface Null {
  readonly ratio: number
  readonly excess: number
}

/** Requests (or exposure) of each arm in the interval. */
export interface Sizes {
  readonly new: number
  readonly old: number
}

/** Bad events per request, as fixed before the interval is seen. */
export interface Rates {
  readonly new: number
  readonly old: number
}

/** The greatest mean size of a cluster of bad events in each arm, at least 1. */
export interface Clusters {
  readonly new: number
  readonly old: number
}

/** log e = bad_new · perNew + bad_old · perOld - cost. */
export interface Tilt {
  readonly perNew: number
  readonly perOld: number
  readonly cost: number
}

const none: Tilt = { perNew: 0, perOld: 0, cost: 0 }

/** ln(1 + v(h)). */
const logFactor = (mu: number, h: number): number => Math.log1p(h / (1 + (mu - 1) * h))

/** The first derivative of ln(1 + v(h)) in h is s(h) = 1 / ((1 + mu h)(1 + (mu - 1) h)); this is it. */
const slope = (mu: number, h: number): number => 1 / ((1 + mu * h) * (1 + (mu - 1) * h))

/** The second, given the first. */
const bend = (mu: number, h: number, s: number): number => -s * s * (2 * mu - 1 + 2 * mu * (mu - 1) * h)

/** Just inside the end of the range, where a factor would reach 0: a single event must not decide for ever. */
const inside = 0.995

/**
 * The tilt that grows fastest if the rates are those of the alternative: where the derivative of the expected log e, which is concave
 * in h, is 0. Any h inside the bounds is valid, so a search that stops early costs power and never validity. An alternative on the
 * wrong side of the null hypothesis, or an empty arm, gives no evidence either way.
 */
export function tilt(
  nul: Null,
  alternative: Rates,
  sizes: Sizes,
  clusters: Clusters,
  side: 'worse' | 'no-worse',
): Tilt {
  if (!(sizes.new > 0) || (nul.ratio > 0 && !(sizes.old > 0))) return none
  const perOld = nul.ratio > 0 ? (nul.ratio * sizes.new) / sizes.old : 0
  const weight = nul.ratio * alternative.old
  const start = alternative.new - weight - nul.excess
  if (side === 'worse' ? !(start > 0) : !(start < 0)) return none

  const [muNew, muOld] = [clusters.new, clusters.old]
  let low = side === 'worse' ? 0 : -inside / muNew
  let high = side === 'no-worse' ? 0 : perOld > 0 ? inside / (muOld * perOld) : Number.POSITIVE_INFINITY
  // The root for independent requests and no excess, shortened as clusters shorten it.
  const scale = weight + nul.excess + perOld * alternative.new
  let h = start / ((2 * muNew - 1) * Math.max(scale, 1e-300))
  for (let i = 0; i < 40; i++) {
    if (!(h > low && h < high)) h = between(low, high)
    const sNew = slope(muNew, h)
    const sOld = slope(muOld, -perOld * h)
    const value = alternative.new * sNew - weight * sOld - nul.excess
    if (value > 0) low = h
    else high = h
    const curve = alternative.new * bend(muNew, h, sNew) + weight * perOld * bend(muOld, -perOld * h, sOld)
    const step = value / curve
    if (Math.abs(step) <= 1e-3 * Math.abs(h)) break
    const next = h - step
    h = next > low && next < high ? next : between(low, high)
  }
  return {
    perNew: logFactor(muNew, h),
    perOld: perOld > 0 ? logFactor(muOld, -perOld * h) : 0,
    cost: sizes.new * nul.excess * h,
  }
}

/** Halfway, or further out where there is no end. */
const between = (low: number, high: number): number =>
  high === Number.POSITIVE_INFINITY ? Math.max(1e-9, 4 * low) : (low + high) / 2
