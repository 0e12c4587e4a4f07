import { perMinute } from './per-minute.js'
import { binomial, normalBelow, poisson, uniform } from './random.js'

export type Arm = 'new' | 'old'

type Counter = 'total' | 'bad'

/** What a system does when nothing is wrong: errors per request, and latency as a log-normal law (seconds). */
export interface Behaviour {
  readonly errorRate: number
  readonly medianLatency: number
  readonly latencySpread: number
}

/** Something wrong with the new system in [from, to), epoch ms; without `to` it stays. */
export interface Regression {
  readonly from: number
  readonly to?: number
  /** Errors per request while it lasts. */
  readonly errorRate?: number
  /** Multiplies every latency. */
  readonly latencyFactor?: number
}

export interface Traffic {
  /** From `at` (epoch ms) on, this percentage of requests goes to the new system. */
  setExposure(percent: number, at: number): void
  injectRegression(regression: Regression): void
  /** The increase of a counter in [from, to), epoch ms; undefined while the arm has never had any traffic. */
  count(arm: Arm, counter: Counter, from: number, to: number): number | undefined
  /** The same of the cumulative buckets, in the order of `latencyBounds`. */
  buckets(arm: Arm, from: number, to: number): readonly number[] | undefined
}

export interface TrafficOptions {
  readonly seed: number
  /** Both arms together, mean over the day. */
  readonly requestsPerSecond: number
  readonly behaviour: Readonly<Record<Arm, Behaviour>>
}

/** Upper bounds in seconds; the last one holds everything. */
export const latencyBounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Number.POSITIVE_INFINITY]

const minute = 60_000
const day = 86_400_000
/** Hour of the day (UTC) with the most requests, and how far above and below the mean they go. */
const peakHour = 15
const swing = 0.5
/** Keeps the draws of one minute apart. */
const streams = { requests: 0, split: 1, new: 100, old: 200 }

/**
 * Traffic that is drawn minute by minute from a seed: the same seed and the same events give the same counts, in whatever order
 * and however often they are asked for. Within a minute requests come evenly.
 */
export function createTraffic({ seed, requestsPerSecond, behaviour }: TrafficOptions): Traffic {
  const exposures: { at: number; percent: number }[] = []
  const regressions: Regression[] = []

  function shareAt(at: number): number {
    return (exposures.findLast((change) => change.at <= at)?.percent ?? 0) / 100
  }

  /** The mean over the minute, so that a change in its middle counts for half of it. */
  function shareIn(start: number): number {
    const end = start + minute
    if (!exposures.some(({ at }) => at > start && at < end)) return shareAt(start)
    const cuts = [start, ...exposures.map(({ at }) => at).filter((at) => at > start && at < end), end]
    return cuts.slice(1).reduce((sum, cut, index) => {
      const from = cuts[index] ?? start
      return sum + (shareAt(from) * (cut - from)) / minute
    }, 0)
  }

  function behaviourOf(arm: Arm, at: number): Behaviour {
    if (arm === 'old') return behaviour.old
    return regressions
      .filter(({ from, to }) => from <= at && at < (to ?? Number.POSITIVE_INFINITY))
      .reduce<Behaviour>(
        (now, { errorRate, latencyFactor }) => ({
          errorRate: errorRate ?? now.errorRate,
          medianLatency: now.medianLatency * (latencyFactor ?? 1),
          latencySpread: now.latencySpread,
        }),
        behaviour.new,
      )
  }

  /** Requests per arm. */
  const totals = perMinute((index): Readonly<Record<Arm, number>> => {
    const start = index * minute
    const hours = ((start % day) / day) * 24
    const curve = 1 + swing * Math.cos(((hours - peakHour) / 24) * 2 * Math.PI)
    const requests = poisson(requestsPerSecond * 60 * curve, uniform(seed, index, streams.requests))
    const toNew = binomial(requests, shareIn(start), uniform(seed, index, streams.split))
    return { new: toNew, old: requests - toNew }
  })

  const perArm = <T>(draw: (arm: Arm, index: number) => T) => ({
    new: perMinute((index) => draw('new', index)),
    old: perMinute((index) => draw('old', index)),
  })
  const failures = perArm((arm, index) => {
    const { errorRate } = behaviourOf(arm, index * minute)
    return binomial(totals.at(index)[arm], errorRate, uniform(seed, index, streams[arm]))
  })
  // A handful of behaviours serve all minutes, and their law is the dear part of a draw.
  const chances = new Map<string, readonly number[]>()
  const chancesOf = (law: Behaviour): readonly number[] => {
    const key = `${law.medianLatency} ${law.latencySpread}`
    const known = chances.get(key) ?? bucketChances(law)
    chances.set(key, known)
    return known
  }
  const histograms = perArm((arm, index): readonly number[] => {
    const total = totals.at(index)[arm]
    let left = total
    return chancesOf(behaviourOf(arm, index * minute)).map((chance, position) => {
      left -= binomial(left, chance, uniform(seed, index, streams[arm] + 1 + position))
      return total - left
    })
  })
  const drawn = [totals, failures.new, failures.old, histograms.new, histograms.old]
  const forget = (at: number): void => {
    for (const draws of drawn) draws.forgetFrom(Math.floor(at / minute))
  }

  const hasTraffic = (arm: Arm, before: number): boolean =>
    arm === 'old' || exposures.some(({ at, percent }) => percent > 0 && at < before)

  return {
    setExposure(percent, at) {
      exposures.push({ at, percent })
      exposures.sort((a, b) => a.at - b.at)
      forget(at)
    },
    injectRegression(regression) {
      regressions.push(regression)
      forget(regression.from)
    },
    count(arm, counter, from, to) {
      if (!hasTraffic(arm, to)) return undefined
      const valueAt = (index: number): number =>
        counter === 'total' ? totals.at(index)[arm] : failures[arm].at(index)
      return minutesIn(from, to).reduce((sum, { index, part }) => sum + valueAt(index) * part, 0)
    },
    buckets(arm, from, to) {
      if (!hasTraffic(arm, to)) return undefined
      const sums = latencyBounds.map(() => 0)
      for (const { index, part } of minutesIn(from, to)) {
        for (const [position, count] of histograms[arm].at(index).entries()) {
          sums[position] = (sums[position] ?? 0) + count * part
        }
      }
      return sums
    },
  }
}

/** The minutes that [from, to) touches, each with the part of it that lies within. */
function minutesIn(from: number, to: number): { index: number; part: number }[] {
  const minutes: { index: number; part: number }[] = []
  for (let index = Math.floor(from / minute); index * minute < to; index++) {
    const part = (Math.min(to, (index + 1) * minute) - Math.max(from, index * minute)) / minute
    minutes.push({ index, part })
  }
  return minutes
}

/** Per bucket, the chance of a request that is in none of the smaller ones. */
function bucketChances({ medianLatency, latencySpread }: Behaviour): number[] {
  const upto = latencyBounds.map((bound) => normalBelow(Math.log(bound / medianLatency) / latencySpread))
  return upto.map((chance, position) => {
    const below = upto[position - 1] ?? 0
    return below >= 1 ? 1 : (chance - below) / (1 - below)
  })
}
