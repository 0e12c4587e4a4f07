/**
 * How much more the counts scatter than independent requests would: the variance of a count over that of a binomial one. It stands for
 * clusters of bad events (a caller that retries) as well as for a rate that wanders; the test treats it as clusters of a geometric size
 * with mean (phi + 1) / 2, whose counts have that dispersion.
 *
 * Differences of successive blocks are taken, so that a level that shifts (a day's rhythm, or a real regression) is not
 * mistaken for scatter: for counts of rate p, E (p_i - p_(i-1))² = phi · p (1 - p) (1/n_i + 1/n_(i-1)). Single differences are capped
 * (winsorised), so that one jump does not pass for scatter.
 */
import type { Rates, Sizes } from './cluster-test.js'

export interface Count {
  readonly bad: number
  readonly total: number
}

/** Both arms over the same time; no old arm: null. */
export interface Counts {
  readonly new: Count
  readonly old: Count | null
}

/** What the old arm showed before the attempt: its dispersion at `size` requests per interval. */
export interface BeforeDispersion {
  readonly phi: number
  readonly size: number
}

/** Where nothing is known: twice the variance of independent requests. */
const unknown = 2
/** What scatters more is no measurement that anything could be told from. */
const mostScatter = 10_000
const fewPairs = 6
const badPerBlock = 8

/** The greatest 2 % of the differences of a day: what one short incident leaves behind must not pass for scatter. */
const cut = 0.02
/** In units of what is expected: three standard deviations. */
const cap = 9

/** From the old arm's intervals before the attempt, in order of time. Dimensionless, at least 1. */
export function dispersionBefore(intervals: readonly Count[]): BeforeDispersion {
  const used = intervals.filter(({ total }) => total > 0)
  const all = used.reduce(add, { bad: 0, total: 0 })
  if (all.total === 0) return { phi: unknown, size: 0 }
  const size = all.total / used.length
  const rate = Math.min(1, (all.bad + 0.5) / (all.total + 1))
  const perBlock = Math.max(1, Math.ceil(badPerBlock / Math.max(1e-9, rate * size)))
  const squares = successive(blocks(used, perBlock), rate)
  if (squares.length < fewPairs) return { phi: unknown, size }
  const sorted = [...squares].sort((a, b) => a - b)
  const limit = sorted[Math.ceil(squares.length * (1 - cut)) - 1] ?? 0
  const mean = squares.reduce((sum, square) => sum + Math.min(square, limit), 0) / squares.length
  return { phi: Math.min(mostScatter, Math.max(1, mean - mean * standardError(squares.length))), size }
}

/** Of a mean of squares of standard normal differences, relative. Scatter that chance alone explains is not reckoned with. */
const standardError = (pairs: number): number => Math.sqrt(2 / pairs)

function blocks(counts: readonly Count[], each: number): Count[] {
  const found: Count[] = []
  for (let i = 0; i + each <= counts.length; i += each)
    found.push(counts.slice(i, i + each).reduce(add, { bad: 0, total: 0 }))
  return found
}

function successive(counts: readonly Count[], rate: number): number[] {
  return counts.slice(1).map((count, i) => {
    const before = counts[i] ?? count
    const variance = rate * (1 - rate) * (1 / count.total + 1 / before.total)
    return variance > 0 ? (count.bad / count.total - before.bad / before.total) ** 2 / variance : 0
  })
}

const add = (a: Count, b: Count): Count => ({ bad: a.bad + b.bad, total: a.total + b.total })

/**
 * The dispersion to expect of an arm of `size` requests per interval. Scatter of clusters is the same for an arm of any size; that of
 * a rate which wanders grows with the number of requests. Which of the two it is cannot be told from one arm: up to 10 it may be clusters.
 */
export function dispersionAt({ phi, size: known }: BeforeDispersion, size: number): number {
  const wandering = known > 0 ? ((phi - 1) * size) / known : 0
  return 1 + Math.max(Math.min(phi - 1, 10), wandering)
}

/** What the running comparison has shown about the scatter: sums of capped squares in units of what was expected, and the open block. */
export interface RunningDispersion {
  readonly squares: number
  readonly pairs: number
  readonly block: Counts | null
  readonly before: Counts | null
}

export const noDispersionYet: RunningDispersion = { squares: 0, pairs: 0, block: null, before: null }

/** How many pairs the expectation from before counts for, and over how many pairs the running one looks back. */
const priorPairs = 8
const memory = 60
const badPerPair = 3

/** By what factor the scatter differs from what was expected. */
export function scatterFactor({ squares, pairs }: RunningDispersion): number {
  const factor = (priorPairs + squares) / (priorPairs + pairs)
  const error = factor * standardError(priorPairs + pairs)
  return factor > 1 ? Math.max(1, factor - error) : Math.min(1, factor + error)
}

/**
 * Takes in an interval, after it has been judged: its scatter must not decide about itself. `rates`: the rate of bad events to expect of
 * each arm (a new system that is worse scatters more, and that is no dispersion); `expected`: the dispersion of each arm.
 */
export function learnDispersion(
  state: RunningDispersion,
  counts: Counts,
  rates: Rates,
  expected: Sizes,
): RunningDispersion {
  const { squares, pairs, before } = state
  const block = state.block === null ? counts : addCounts(state.block, counts)
  // Objects are written out: spreading them costs more than everything else in here.
  if (block.new.total * rates.old < badPerPair) return { squares, pairs, block, before }
  const next = { squares, pairs, block: null, before: block }
  if (before === null) return next
  const [a, b] = [variance(block, rates, expected), variance(before, rates, expected)]
  if (!(a + b > 0)) return next
  const square = Math.min(cap, (difference(block) - difference(before)) ** 2 / (a + b))
  const keep = 1 - 1 / memory
  return { squares: squares * keep + square, pairs: pairs * keep + 1, block: null, before: block }
}

function addCounts(a: Counts, b: Counts): Counts {
  return { new: add(a.new, b.new), old: a.old === null || b.old === null ? null : add(a.old, b.old) }
}

function difference({ new: fresh, old }: Counts): number {
  return fresh.bad / fresh.total - (old === null || old.total === 0 ? 0 : old.bad / old.total)
}

function variance({ new: fresh, old }: Counts, rates: Rates, expected: Sizes): number {
  const spread = (rate: number) => rate * (1 - rate)
  const ofOld = old === null || old.total === 0 ? 0 : (spread(rates.old) * expected.old) / old.total
  return (spread(rates.new) * expected.new) / fresh.total + ofOld
}
