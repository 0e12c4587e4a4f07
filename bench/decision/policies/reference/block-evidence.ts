/** The block e-value for two proportions with a margin (analysis notes 1.1; Turner, Ly & Grünwald, arXiv 2106.02693). */

/**
 * The logarithm of the e-value of one interval for the null "canary rate <= baseline rate + margin" when canaryRate > baselineRate +
 * margin is the alternative, and for the null with >= when it lies below. Both arms need requests; bad counts need not be whole.
 */
export function logEvidence(
  canaryRequests: number,
  canaryBad: number,
  baselineRequests: number,
  baselineBad: number,
  canaryRate: number,
  baselineRate: number,
  margin: number,
): number {
  const b = projection(canaryRequests, baselineRequests, canaryRate, baselineRate, margin)
  const c = b + margin
  return (
    canaryBad * Math.log(canaryRate / c) +
    (canaryRequests - canaryBad) * Math.log((1 - canaryRate) / (1 - c)) +
    baselineBad * Math.log(baselineRate / b) +
    (baselineRequests - baselineBad) * Math.log((1 - baselineRate) / (1 - b))
  )
}

/** The baseline rate of the point on the null's edge nearest to the alternative in weighted relative entropy. */
export function projection(
  canaryRequests: number,
  baselineRequests: number,
  canaryRate: number,
  baselineRate: number,
  margin: number,
): number {
  const edge = 1e-12
  const least = Math.max(edge, edge - margin)
  const most = Math.min(1 - edge, 1 - edge - margin)
  const onEdge = canaryRate - margin
  let low = Math.max(least, Math.min(baselineRate, onEdge))
  let high = Math.min(most, Math.max(baselineRate, onEdge))
  let q = (canaryRequests * onEdge + baselineRequests * baselineRate) / (canaryRequests + baselineRequests)
  if (!(q > low && q < high)) q = (low + high) / 2
  // The derivative of the divergence rises in q, so Newton's step is kept inside the bracket.
  for (let round = 0; round < 40; round++) {
    const c = q + margin
    const [vc, vb] = [c * (1 - c), q * (1 - q)]
    const slope = (canaryRequests * (c - canaryRate)) / vc + (baselineRequests * (q - baselineRate)) / vb
    if (slope > 0) high = q
    else low = q
    const bend =
      (canaryRequests * (vc - (c - canaryRate) * (1 - 2 * c))) / (vc * vc) +
      (baselineRequests * (vb - (q - baselineRate) * (1 - 2 * q))) / (vb * vb)
    let next = q - slope / bend
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - q) <= 1e-11 * q) return next
    q = next
  }
  return q
}
