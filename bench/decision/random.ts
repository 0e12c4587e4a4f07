/**
 * A seeded generator and the exact samplers of the worlds. Cost per draw is independent of the size of the counts, because a ramp at
 * 1,000 requests per second draws from 300,000 requests some 20,000 times.
 */
export interface Random {
  /** Starts over; the same words give the same draws on every machine. */
  readonly reseed: (...words: readonly number[]) => void
  /** Uniform on (0, 1), 32 bits, never an end point, so that its logarithm exists. */
  readonly uniform: () => number
}

/** xoshiro128** (Blackman & Vigna, ACM TOMS 47:36, 2021), seeded through the finaliser of MurmurHash3. */
export function createRandom(...words: readonly number[]): Random {
  const state = new Int32Array(4)
  const reseed = (...seed: readonly number[]): void => {
    let hash = 0x9e3779b9
    for (const word of seed) hash = finalise(hash ^ Math.imul(word | 0, 0x85ebca6b)) + 0x6d2b79f5
    for (let i = 0; i < 4; i++) {
      hash = (hash + 0x9e3779b9) | 0
      state[i] = finalise(hash)
    }
  }
  const uniform = (): number => {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = [state[0], state[1], state[2], state[3]]
    const scrambled = Math.imul(rotate(Math.imul(s1, 5), 7), 9)
    const mixed = s2 ^ s0
    const last = s3 ^ s1
    state[1] = s1 ^ mixed
    state[0] = s0 ^ last
    state[2] = mixed ^ (s1 << 9)
    state[3] = rotate(last, 11)
    return ((scrambled >>> 0) + 0.5) / 4294967296
  }
  reseed(...words)
  return { reseed, uniform }
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

function finalise(value: number): number {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** Box & Muller's cosine branch. */
export function normal({ uniform }: Random): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** Trials up to and including the first success, so at least 1; mean 1 / `success`. */
export function geometric({ uniform }: Random, success: number): number {
  return 1 + Math.floor(Math.log(uniform()) / Math.log1p(-success))
}

/** Below a mean of 10 by inversion, above by PTRS (Hörmann, Insurance: Mathematics and Economics 12:39, 1993). */
export function poisson(random: Random, mean: number): number {
  if (mean <= 0) return 0
  if (mean < 10) return searchUp(random.uniform(), Math.exp(-mean), (k) => mean / k, 1_000)
  const { uniform } = random
  const b = 0.931 + 2.53 * Math.sqrt(mean)
  const a = -0.059 + 0.02483 * b
  const logMean = Math.log(mean)
  const logInverseAlpha = Math.log(1.1239 + 1.1328 / (b - 3.4))
  const squeeze = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const u = uniform() - 0.5
    const v = uniform()
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43)
    if (edge >= 0.07 && v <= squeeze) return k
    if (k < 0 || (edge < 0.013 && v > edge)) continue
    const accepted = -mean + k * logMean - logFactorial(k)
    if (Math.log(v) + logInverseAlpha - Math.log(a / (edge * edge) + b) <= accepted) return k
  }
}

/** Below 10 expected successes by inversion, above by BTRS (Hörmann, J. Stat. Comput. Simul. 46:101, 1993). */
export function binomial(random: Random, trials: number, chance: number): number {
  if (trials <= 0 || chance <= 0) return 0
  if (chance >= 1) return trials
  if (chance > 0.5) return trials - binomial(random, trials, 1 - chance)
  const odds = chance / (1 - chance)
  if (trials * chance < 10) {
    const none = Math.exp(trials * Math.log1p(-chance))
    return searchUp(random.uniform(), none, (k) => ((trials - k + 1) / k) * odds, trials)
  }
  const { uniform } = random
  const spread = Math.sqrt(trials * chance * (1 - chance))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * chance
  const centre = trials * chance + 0.5
  const squeeze = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = Math.floor((trials + 1) * chance)
  const logOdds = Math.log(odds)
  const atMode = logFactorial(mode) + logFactorial(trials - mode)
  for (;;) {
    const u = uniform() - 0.5
    const v = uniform()
    const edge = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / edge + b) * u + centre)
    if (edge >= 0.07 && v <= squeeze) return k
    if (k < 0 || k > trials) continue
    const accepted = atMode - logFactorial(k) - logFactorial(trials - k) + (k - mode) * logOdds
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= accepted) return k
  }
}

/** Inversion from 0 upwards: `first` is P(0), `ratio(k)` is P(k) / P(k - 1). The end only stops a sum that rounding kept below 1. */
function searchUp(u: number, first: number, ratio: (k: number) => number, end: number): number {
  let [k, mass, left] = [0, first, u]
  while (left > mass && k < end) {
    left -= mass
    k++
    mass *= ratio(k)
  }
  return k
}

const factorials = new Float64Array(256)
for (let k = 1; k < factorials.length; k++) factorials[k] = (factorials[k - 1] ?? 0) + Math.log(k)

/** ln k!: a table, then Stirling's series, whose error beyond 255 is below 1e-14. */
function logFactorial(k: number): number {
  if (k < factorials.length) return factorials[k] ?? 0
  return (k + 0.5) * Math.log(k) - k + 0.9189385332046727 + 1 / (12 * k) - 1 / (360 * k * k * k)
}
