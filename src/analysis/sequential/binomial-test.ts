/**
 * The e-value of one interval of two arms of independent requests: the two-sample 2x2 test with a margin. For the alternative
 * (a_new, a_old) the null hypothesis rate_new <= ratio · rate_old + excess has a point (q_new, q_old) on its edge that is nearest in
 * relative entropy (the reverse information projection), and
 *
 *     log e = x_new ln(a_new / q_new) + (n_new - x_new) ln((1 - a_new) / (1 - q_new)) + the same of the old arm
 *
 * has E[e] <= 1 for every pair of rates in the null hypothesis: each factor's mean is linear in its rate, and the nearest point of a
 * convex set makes their product at most 1 (Turner, Ly and Grünwald, Generic E-variables for exact sequential k-sample tests of two
 * sample streams, 2024). Stronger than the cluster form where rates are not small; needs at most one bad event per request.
 */
import type { Null, Rates, Sizes, Tilt } from './cluster-test.js'

/** Null where the edge leaves the unit square, or where there is nothing to tell apart. */
export function binomialTilt(nul: Null, alternative: Rates, sizes: Sizes): Tilt | null {
  const { ratio, excess } = nul
  const [a, b] = [alternative.new, alternative.old]
  if (!inside(a)) return null
  if (ratio === 0) {
    if (!inside(excess)) return null
    const good = Math.log((1 - a) / (1 - excess))
    return { perNew: Math.log(a / excess) - good, perOld: 0, cost: -sizes.new * good }
  }
  if (!inside(b) || excess >= 1) return null
  const old = nearest(nul, alternative, sizes)
  const edge = ratio * old + excess
  if (!inside(old) || !inside(edge)) return null
  const goodNew = Math.log((1 - a) / (1 - edge))
  const goodOld = Math.log((1 - b) / (1 - old))
  return {
    perNew: Math.log(a / edge) - goodNew,
    perOld: Math.log(b / old) - goodOld,
    cost: -sizes.new * goodNew - sizes.old * goodOld,
  }
}

const inside = (rate: number): boolean => rate > 0 && rate < 1

/**
 * The old rate of the nearest point: the root of the derivative of the relative entropy, which is convex. The test is valid only at
 * this very point, so Newton's method, kept inside its bracket, goes on to the last digit.
 */
function nearest(nul: Null, alternative: Rates, sizes: Sizes): number {
  const { ratio, excess } = nul
  const [a, b] = [alternative.new, alternative.old]
  const [many, few] = [ratio * sizes.new, sizes.old]
  const touching = (a - excess) / ratio
  let low = Math.max(0, Math.min(b, touching))
  let high = Math.min(1, (1 - excess) / ratio, Math.max(b, touching))
  // The pooled rate is the answer without a margin, and near it with a small one.
  const pooled = (sizes.new * touching + few * b) / (sizes.new + few)
  if (ratio === 1 && excess === 0) return pooled
  let q = pooled > low && pooled < high ? pooled : (low + high) / 2
  let near = false
  for (let i = 0; i < 100; i++) {
    const edge = ratio * q + excess
    const [edgeLeft, qLeft] = [1 - edge, 1 - q]
    let value: number
    let bend: number
    if (near) {
      const [badNew, goodNew, badOld, goodOld] = [a / edge, (1 - a) / edgeLeft, b / q, (1 - b) / qLeft]
      value = many * (goodNew - badNew) + few * (goodOld - badOld)
      bend = ratio * many * (badNew / edge + goodNew / edgeLeft) + few * (badOld / q + goodOld / qLeft)
    } else {
      // Far from it the same root of the derivative's numerator: a polynomial, which costs a fraction of so many quotients.
      const [ofEdge, ofQ] = [edge * edgeLeft, q * qLeft]
      value = many * (edge - a) * ofQ + few * (q - b) * ofEdge
      bend =
        many * (ratio * ofQ + (edge - a) * (qLeft - q)) + few * (ofEdge + (q - b) * ratio * (edgeLeft - edge))
    }
    if (value > 0) high = q
    else low = q
    const next = q - value / bend
    const moved = next >= low && next <= high ? next : (low + high) / 2
    const step = Math.abs(moved - q)
    // The error squares with every step; what one of this size leaves behind cannot be written down.
    if (near && step <= 1e-12 * q) return moved
    if (step <= 1e-6 * q) near = true
    q = moved
  }
  return q
}
