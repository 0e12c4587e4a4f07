/** A uniform number in [0, 1) that depends on its arguments alone, so that any minute can be drawn without those before it. */
export function uniform(seed: number, minute: number, stream: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  for (const part of [minute, stream]) {
    hash = Math.imul(hash ^ part, 0xcc9e2d51)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x1b873593)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** How many of `n` trials of chance `p` succeed, at the quantile `u`: exact while few do or few do not, else by the normal law. */
export function binomial(n: number, p: number, u: number): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - binomial(n, 1 - p, 1 - u)
  const mean = n * p
  if (mean > 50) {
    const deviation = Math.sqrt(mean * (1 - p))
    return Math.min(n, Math.max(0, Math.round(mean + deviation * normalQuantile(u))))
  }
  let chance = (1 - p) ** n
  let below = chance
  let k = 0
  while (below < u && k < n) {
    k++
    chance *= ((n - k + 1) / k) * (p / (1 - p))
    below += chance
    // The rest is too small to be told from rounding.
    if (chance === 0) break
  }
  return k
}

/** A whole number of events around `mean`, at the quantile `u`; for means of some dozens and more. */
export function poisson(mean: number, u: number): number {
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(u)))
}

/** The normal law's distribution function (Abramowitz and Stegun 7.1.26; error below 2e-7). */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x / Math.SQRT2))
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - polynomial * Math.exp((-x * x) / 2)
  return x >= 0 ? (1 + erf) / 2 : (1 - erf) / 2
}

/** Its inverse (Abramowitz and Stegun 26.2.23; error below 5e-4). */
function normalQuantile(u: number): number {
  const tail = Math.min(Math.max(Math.min(u, 1 - u), 1e-12), 0.5)
  const t = Math.sqrt(-2 * Math.log(tail))
  const x =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return u < 0.5 ? -x : x
}
