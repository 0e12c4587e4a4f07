/** Short ways to write series in tests: intervals of five minutes from time 0. */
import type {
  AssessOptions,
  Cell,
  Criterion,
  Interval,
  Reading,
  Series,
} from '../../src/analysis/assessment.js'

export const step = 300_000
const delay = 120_000

export const number = (value: number): Reading => ({ kind: 'number', value })
export const absent = (why: 'no-series' | 'null' | 'nan' | 'infinite' | 'partial'): Reading => ({
  kind: 'absent',
  why,
})

export const ratio = (bad: number, total: number): Cell => ({
  shape: 'ratio',
  bad: number(bad),
  total: number(total),
})
export const noRatio = (why: 'no-series' | 'null' | 'nan' | 'partial'): Cell => ({
  shape: 'ratio',
  bad: number(0),
  total: absent(why),
})
export const buckets = (le: readonly number[], count: readonly number[]): Cell => ({
  shape: 'buckets',
  buckets: { le, count },
})
export const value = (of: number, samples?: number): Cell =>
  samples === undefined
    ? { shape: 'value', value: number(of) }
    : { shape: 'value', value: number(of), samples: number(samples) }
export const count = (events: number, exposure: number): Cell => ({
  shape: 'count',
  count: number(events),
  exposure,
})

/** The cells of the i-th interval; null: the interval is missing. */
export type Cells = readonly [fresh: Cell, old?: Cell] | null

export function series(cells: readonly Cells[]): Series {
  const intervals = cells.flatMap((pair, i): Interval[] => {
    if (pair === null) return []
    const [fresh, old] = pair
    const at = { start: i * step, end: (i + 1) * step, new: fresh }
    return [old === undefined ? at : { ...at, old }]
  })
  return { kind: 'measured', intervals, warnings: [] }
}

/** Options at the moment when `closed` intervals are complete. */
export const at = (closed: number, share = 50): AssessOptions => ({
  now: closed * step + delay,
  interval: step,
  delay,
  share,
  since: 0,
})

export const errors = (rollback: Criterion['rollback'], more: Partial<Criterion> = {}): Criterion => ({
  metric: 'errors',
  kind: 'ratio',
  direction: 'up',
  minSamples: 1000,
  mode: 'threshold',
  ...(rollback === undefined ? {} : { rollback }),
  ...more,
})
