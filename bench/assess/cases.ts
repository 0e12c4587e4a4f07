/** What is timed: 30 days of five-minute intervals as the provider answers them and as the engine takes them. */
import type { Cell, Criterion, Interval } from '../../src/analysis/assessment.js'
import { binomial, createRandom } from '../decision/random.js'

export const step = 300_000
export const day = 288
export const slots = 30 * day
const bounds = [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.5, 3, 10, Number.POSITIVE_INFINITY]

const plain = { direction: 'up', minSamples: 1 } as const

const span = (slot: number) => ({ start: slot * step, end: (slot + 1) * step })

export interface Case {
  readonly name: string
  readonly criterion: Criterion
  readonly answers: readonly string[]
  readonly intervals: readonly Interval[]
}

function sizes(slot: number): { fresh: number; old: number } {
  const part = slot < day ? 0 : slot < 20 * day ? 0.05 : 0.25
  const all = 30_000
  return { fresh: Math.round(all * part), old: Math.round(all * (1 - part)) }
}

export function ratioCase(): Case {
  const random = createRandom()
  random.reseed(7)
  const counts = Array.from({ length: slots }, (_, slot) => {
    const { fresh, old } = sizes(slot)
    return { fresh, old, freshBad: binomial(random, fresh, 0.005), oldBad: binomial(random, old, 0.005) }
  })
  const cell = (bad: number, total: number): Cell => ({
    shape: 'ratio',
    bad: { kind: 'number', value: bad },
    total: { kind: 'number', value: total },
  })
  return {
    name: 'errors, a ratio',
    criterion: { ...plain, metric: 'errors', kind: 'ratio', rollback: { aboveBaselineBy: 0.005 } },
    answers: (['freshBad', 'fresh', 'oldBad', 'old'] as const).map((key) =>
      matrix([counts.map((c) => c[key])]),
    ),
    intervals: counts.map(({ fresh, old, freshBad, oldBad }, slot) => ({
      ...span(slot),
      new: cell(freshBad, fresh),
      old: cell(oldBad, old),
    })),
  }
}

export function bucketCase(): Case {
  const random = createRandom()
  random.reseed(8)
  // Cumulative shares of a latency with a P95 of about 0.3 s.
  const shares = [0.02, 0.12, 0.35, 0.62, 0.86, 0.945, 0.985, 0.996, 0.9995, 0.9999, 1, 1]
  const draw = (total: number) => {
    let [left, below] = [total, 0]
    return shares.map((share, i) => {
      const before = shares[i - 1] ?? 0
      const inside = share >= 1 ? left : binomial(random, left, Math.min(1, (share - before) / (1 - before)))
      left -= inside
      below += inside
      return below
    })
  }
  const arms = Array.from({ length: slots }, (_, slot) => {
    const { fresh, old } = sizes(slot)
    return { fresh: draw(fresh), old: draw(old) }
  })
  const cell = (count: readonly number[]): Cell => ({ shape: 'buckets', buckets: { le: bounds, count } })
  const answer = (key: 'fresh' | 'old') =>
    matrix(
      bounds.map((_, i) => arms.map((arm) => arm[key][i] ?? 0)),
      bounds,
    )
  return {
    name: 'latency, 12 buckets',
    criterion: {
      ...plain,
      metric: 'latency',
      kind: 'quantile',
      quantile: 0.95,
      rollback: { aboveBaselineTimes: 2 },
    },
    answers: [answer('fresh'), answer('old')],
    intervals: arms.map(({ fresh, old }, slot) => ({ ...span(slot), new: cell(fresh), old: cell(old) })),
  }
}

/** An answer of the range API. */
function matrix(series: readonly (readonly number[])[], le?: readonly number[]): string {
  const result = series.map((counts, i) => ({
    metric: le === undefined ? {} : { le: le[i] === Number.POSITIVE_INFINITY ? '+Inf' : String(le[i]) },
    values: counts.map((count, slot) => [((slot + 1) * step) / 1000, String(count)]),
  }))
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } })
}
