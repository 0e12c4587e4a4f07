import { incompleteBeta } from './incomplete-beta.js'

/** P(X >= `count`) for X ~ Binomial(`trials`, `probability`). Counts need not be whole: I_p(k, n - k + 1) is defined for all. */
export function tailAtLeast(count: number, trials: number, probability: number): number {
  if (count <= 0) return 1
  if (count > trials) return 0
  return incompleteBeta(probability, count, trials - count + 1)
}

/** The root of a rising function between `low` and `high`, as the last two points of a bisection to 1e-10 relative. */
function bracketRoot(
  rising: (p: number) => number,
  low: number,
  high: number,
): { low: number; high: number } {
  let [from, to] = [low, high]
  for (let round = 0; round < 200 && to - from > 1e-10 * to; round++) {
    const middle = (from + to) / 2
    if (middle <= from || middle >= to) break
    if (rising(middle) < 0) from = middle
    else to = middle
  }
  return { low: from, high: to }
}

/**
 * The exact one-sided lower confidence bound of a proportion (Clopper & Pearson, Biometrika 26:404, 1934): the largest p at which
 * seeing `count` or more in `trials` still has a chance of at most `alpha`. 0 <= count <= trials, whole or not; no trials bound nothing.
 */
export function lowerBound(count: number, trials: number, alpha: number): number {
  if (count <= 0 || trials <= 0) return 0
  return bracketRoot((p) => tailAtLeast(count, trials, p) - alpha, 0, Math.min(1, count / trials)).low
}

/** The exact one-sided upper confidence bound (Clopper & Pearson 1934): the smallest p at which `count` or fewer has a chance of at most `alpha`. */
export function upperBound(count: number, trials: number, alpha: number): number {
  if (count >= trials || trials <= 0) return 1
  // Chance of `count` or fewer = 1 - I_p(k + 1, n - k) = I_{1-p}(n - k, k + 1), which falls in p without cancellation.
  const rising = (p: number) => alpha - incompleteBeta(1 - p, trials - count, count + 1)
  return bracketRoot(rising, Math.max(0, count / trials), 1).high
}

/** The smallest c that chance exceeds with a probability of at most `alpha`: P(X > c) <= alpha for X ~ Binomial(`trials`, `probability`). */
export function chanceCeiling(trials: number, probability: number, alpha: number): number {
  let [low, high] = [0, trials]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (tailAtLeast(middle + 1, trials, probability) <= alpha) high = middle
    else low = middle + 1
  }
  return low
}
