/** What both versions live through: traffic, incidents and scrape failures, as pure functions of the seed and the interval. */
import { createRandom, normal, type Random } from './random.js'
import type { Scenario } from './scenarios.js'

const perHour = 12
export const historyIntervals = 24 * perHour

export interface Environment {
  /** Factors on the traffic, the error rate and the latency of both arms in interval `index` (history is negative). */
  readonly traffic: (index: number) => number
  readonly errors: (index: number) => number
  readonly latency: (index: number) => number
  readonly missing: (index: number) => boolean
}

/** `last` is the number of intervals after the ramp began that will be asked for. */
export function createEnvironment(scenario: Scenario, seed: number, last: number): Environment {
  const random = createRandom(seed, 0x656e76)
  const phase = 2 * Math.PI * random.uniform()
  const day = (index: number): number => Math.sin((2 * Math.PI * index) / (24 * perHour) + phase)
  const incident = scenario.incidents ? incidents(random, last) : () => false
  const missing = scenario.gaps ? gaps(random, last) : () => false
  return {
    traffic: (index) => {
      if (scenario.drift === 'day') return 1 + 0.6 * day(index)
      return scenario.drift === 'growth' ? 1 + 2 * Math.min(1, Math.max(0, index / (60 * perHour))) : 1
    },
    errors: (index) => (scenario.drift === 'day' ? Math.exp(0.7 * day(index)) : incident(index) ? 10 : 1),
    latency: (index) => (incident(index) ? 3 : 1),
    missing,
  }
}

/** On average one incident in eight hours, from the first hour of history on. */
function incidents(random: Random, last: number): (index: number) => boolean {
  const hit = new Uint8Array(historyIntervals + last)
  for (let at = 0; at < hit.length; ) {
    at += 1 - Math.floor(8 * perHour * Math.log(random.uniform()))
    const length = 4 + Math.floor(9 * random.uniform())
    hit.fill(1, at, at + length)
    at += length
  }
  return (index) => hit[index + historyIntervals] === 1
}

function gaps(random: Random, last: number): (index: number) => boolean {
  const lost = new Uint8Array(historyIntervals + last)
  for (let i = 0; i < lost.length; i++) if (random.uniform() < 0.15) lost[i] = 1
  // Both outages lie in the 60 hours of the shortest ramp.
  for (const half of [0, 1]) {
    const from = historyIntervals + Math.floor((half + 0.95 * random.uniform()) * 30 * perHour)
    lost.fill(1, from, from + 8)
  }
  return (index) => lost[index + historyIntervals] === 1
}

/** The factor by which an arm's error rate is off in one interval of a clustered scenario: lognormal, mean 1, 20 %. */
export const rateNoise = (random: Random): number => Math.exp(0.2 * normal(random) - 0.02)
