/**
 * Evidence for a regression that may begin at any time. For each alternative k a weighted Shiryaev-Roberts sum
 *
 *     S_k(t) = e_k(t) · (S_k(t-1) + w(t) / K),      E(t) = sum of S_k(t)
 *
 * is a mixture over onsets of test martingales, with weights that add up to at most 1: by Ville's inequality E ever reaches 1/alpha
 * with probability at most alpha, however often and however long one looks. Related: e-detectors (Shin, Ramdas and Rinaldo 2023), which
 * control the run length instead; a ramp has an end, and what people ask for is the chance of a false alarm in the whole of it.
 */

/** ln S_k of each alternative; empty before the first weight. */
export type Evidence = readonly number[]

/** Where weights are placed: half at the start of the attempt, the rest at later stages and spread over time. */
const atStart = 0.5
const atStages = (0.2 * 6) / Math.PI ** 2
const overTime = 0.15

/**
 * Weight of the start of stage `index` (0: the attempt's first). 0.5 for the first and 0.2 · 6/(pi² j²) for the j-th later one: at most
 * 0.7 for any number of stages.
 */
export function stageWeight(index: number): number {
  return index === 0 ? atStart : atStages / index ** 2
}

/**
 * Running weight of all slots of the grid before `slot`. It comes in blocks of planned · 2^j intervals with a total of 0.15 · 2^-j: at
 * most 0.3 for a ramp of any length, so that a regression late in a ramp that approvals have stretched is still found.
 */
export function weightBefore(slot: number, planned: number): number {
  let [start, length, total, sum] = [0, Math.max(1, planned), overTime, 0]
  while (start + length < slot) {
    sum += total
    start += length
    length *= 2
    total /= 2
  }
  return sum + (total * Math.max(0, slot - start)) / length
}

/** ln(exp(a) + exp(b)), also where one of them is ln 0. */
export function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** One more interval: its log e-values, and the weight that onsets in it get. No answer (null) is no evidence and keeps the weight. */
export function accumulate(before: Evidence, logE: readonly number[], weight: number): Evidence {
  const share = weight > 0 ? Math.log(weight / logE.length) : Number.NEGATIVE_INFINITY
  return logE.map((log, k) => log + logAdd(before[k] ?? Number.NEGATIVE_INFINITY, share))
}

/** ln E. */
export function total(evidence: Evidence): number {
  return evidence.reduce(logAdd, Number.NEGATIVE_INFINITY)
}
