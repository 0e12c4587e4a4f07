/**
 * Seeded worlds. Every count is a pure function of (seed, scenario, traffic, interval, stage), so policies that advance at different
 * times still see the same data where they are at the same place, and nothing depends on who asked before.
 */
import { createEnvironment, historyIntervals, rateNoise } from './environment.js'
import type { Arm, Arms, Criterion, Interval } from './policy.js'
import { binomial, createRandom, geometric, poisson, type Random } from './random.js'
import { type Scenario, scenarios } from './scenarios.js'

export const stages = [0.01, 0.05, 0.1, 0.25, 0.5] as const
export const soakIntervals = 144
export const maxIntervals = 1080

const secondsPerInterval = 300
const baseErrors = 0.005
/** Median 120 ms and sigma 0.6: the 95th percentile is 322 ms. */
const [medianSeconds, sigma] = [0.12, 0.6]
/** Eight of the default buckets of Prometheus clients. */
const latencyBounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, Number.POSITIVE_INFINITY] as const
const meanCluster = 4

export interface World {
  readonly scenario: Scenario
  readonly criteria: readonly Criterion[]
  readonly history: readonly Interval[]
  readonly missing: (index: number) => boolean
  readonly arms: (index: number, stage: number) => Arms
  /** Expected fraction of canary requests that fail or take more than twice the usual P95 because of the new version. */
  readonly excess: (index: number, stage: number) => number
}

/** `pairs` of one error and one latency criterion; a regression is in the first pair only. `rps` are requests per second of both arms. */
export function createWorld(scenario: Scenario, rps: number, seed: number, pairs: number): World {
  const place = scenarios.indexOf(scenario)
  const environment = createEnvironment(scenario, seed, maxIntervals)
  const random = createRandom()
  const known = new Map<number, Arms>()

  const regressed = (index: number, stage: number): boolean => {
    const { regression } = scenario
    if (!regression || index < 0) return false
    const since = index - (regression.fromHour ?? 0) * 12
    if (since < 0 || since >= (regression.lasts ?? Number.POSITIVE_INFINITY)) return false
    return (stages[stage] ?? 0) >= (regression.fromShare ?? 0)
  }

  const arm = (requests: number, index: number, worse: boolean): Arm => {
    const errors: number[] = []
    const buckets: number[][] = []
    const usual = baseErrors * environment.errors(index)
    const slow = environment.latency(index)
    for (let pair = 0; pair < pairs; pair++) {
      const regression = worse && pair === 0 ? scenario.regression : undefined
      errors.push(failures(random, requests, usual + (regression?.errors ?? 0), scenario.clustered === true))
      buckets.push(fill(random, requests, slow * (regression?.latency ?? 1)))
    }
    return { requests, errors, buckets }
  }

  const arms = (index: number, stage: number): Arms => {
    const key = index * stages.length + stage
    const before = known.get(key)
    if (before) return before
    random.reseed(seed, place, rps, index, stage)
    const all = rps * secondsPerInterval * environment.traffic(index)
    const share = index < 0 ? 0 : (stages[stage] ?? 0)
    const kept = scenario.resets && index % soakIntervals === 0 ? 1 - 0.3 * random.uniform() : 1
    const worse = regressed(index, stage)
    const baseline = arm(poisson(random, all * (1 - share)), index, false)
    const canary = arm(poisson(random, all * share * kept), index, worse)
    const both = { canary, baseline }
    known.set(key, both)
    return both
  }

  const slowAnyway = slowerThan(2 * usualP95, 1)
  const excess = (index: number, stage: number): number => {
    if (!scenario.regression || !regressed(index, stage)) return 0
    const { errors = 0, latency = 1 } = scenario.regression
    return errors + slowerThan(2 * usualP95, latency) - slowAnyway
  }
  const history = Array.from({ length: historyIntervals }, (_, i): Interval => {
    const index = i - historyIntervals
    const missing = environment.missing(index)
    const seen = missing ? emptyArms(pairs) : arms(index, 0)
    return { index, stage: 0, share: 0, elapsed: 0, missing, window: seen, counted: seen }
  })
  return { scenario, criteria: criteriaOf(pairs), history, missing: environment.missing, arms, excess }
}

function criteriaOf(pairs: number): Criterion[] {
  return Array.from({ length: pairs }, (_, metric): Criterion[] => [
    { kind: 'ratio', metric, aboveBaselineBy: 0.005 },
    { kind: 'quantile', metric, quantile: 0.95, aboveBaselineTimes: 2, bounds: latencyBounds },
  ]).flat()
}

/** What is seen of an interval that cannot be queried. */
export function emptyArms(pairs: number): Arms {
  const errors = Array.from({ length: pairs }, () => 0)
  const buckets = Array.from({ length: pairs }, () => latencyBounds.map(() => 0))
  const arm = { requests: 0, errors, buckets }
  return { canary: arm, baseline: arm }
}

function failures(random: Random, requests: number, rate: number, clustered: boolean): number {
  if (!clustered) return binomial(random, requests, rate)
  let failed = 0
  const clusters = poisson(random, (requests * rate * rateNoise(random)) / meanCluster)
  for (let i = 0; i < clusters; i++) failed += geometric(random, 1 / meanCluster)
  return Math.min(requests, failed)
}

/** A multinomial draw, one conditional binomial per bucket. */
function fill(random: Random, requests: number, slower: number): number[] {
  const chances = bucketChances(slower)
  const counts: number[] = []
  let left = requests
  for (const chance of chances) {
    const count = chance >= 1 ? left : binomial(random, left, chance)
    counts.push(count)
    left -= count
  }
  return counts
}

const chancesOf = new Map<number, readonly number[]>()

/** Per bucket the chance of a request that is in none of the lower ones. */
function bucketChances(slower: number): readonly number[] {
  const known = chancesOf.get(slower)
  if (known) return known
  const above = [0, ...latencyBounds].map((bound) => slowerThan(bound, slower))
  const chances = latencyBounds.map((_, i) => 1 - (above[i + 1] ?? 0) / (above[i] ?? 1))
  chancesOf.set(slower, chances)
  return chances
}

const usualP95 = medianSeconds * Math.exp(1.6448536269514722 * sigma)

/** The fraction of requests that take longer than `seconds` when everything is `slower` times as slow. */
function slowerThan(seconds: number, slower: number): number {
  if (seconds <= 0) return 1
  if (seconds === Number.POSITIVE_INFINITY) return 0
  return normalTail(Math.log(seconds / (medianSeconds * slower)) / sigma)
}

/** P(Z > z), Abramowitz & Stegun 26.2.17 (error below 7.5e-8, far below what any ramp can see). */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (series * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}
