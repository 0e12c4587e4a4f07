/** Exact two-sided 95 % interval of a proportion (Clopper & Pearson, Biometrika 26:404, 1934), by bisection of the binomial tail. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

const eachSide = 0.025

export function clopperPearson(count: number, trials: number): Bounds {
  if (trials === 0) return { low: 0, high: 1 }
  const low = count === 0 ? 0 : crossing((p) => 1 - atMost(count - 1, trials, p))
  const high = count === trials ? 1 : 1 - crossing((q) => atMost(count, trials, 1 - q))
  return { low, high }
}

/** Where a rising function of a probability reaches 2.5 %. */
function crossing(rising: (p: number) => number): number {
  let [from, to] = [0, 1]
  for (let round = 0; round < 60; round++) {
    const middle = (from + to) / 2
    if (rising(middle) < eachSide) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** P(X <= count), summed in log space. */
function atMost(count: number, trials: number, p: number): number {
  if (p <= 0) return 1
  if (p >= 1) return 0
  const logOdds = Math.log(p / (1 - p))
  let term = trials * Math.log1p(-p)
  let sum = Math.exp(term)
  for (let k = 1; k <= count; k++) {
    term += Math.log((trials - k + 1) / k) + logOdds
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}
