/** What a regression of the size of a limit would look like, and multiples of it: the typical cell of a metric made worse. */
import type { Buckets, Cell, Criterion } from './assessment.js'
import { bucketQuantile, countAbove, observations } from './bucket-quantile.js'
import { numberText, percentText, timesText } from './number-text.js'

export interface Regression {
  /** The cell with a regression of `times` the limit. */
  cell(times: number): Cell
  /** "+0.5 percentage points" */
  say(times: number): string
}

/** null: the criterion has no limit whose size can be told (none at all, an absolute one that the old system is over, no quantile). */
export function regressionOf(criterion: Criterion, cell: Cell): Regression | null {
  switch (cell.shape) {
    case 'ratio':
      return ratioRegression(criterion, cell)
    case 'buckets':
      return 'kind' in cell.buckets ? null : quantileRegression(criterion, cell.buckets)
    case 'count':
      return countRegression(criterion, cell)
    case 'value':
    // How often a client fails first depends on how often each of them calls.
    case 'clients':
      return null
  }
}

/** The cell of a part of the traffic. */
export function partOf(cell: Cell, part: number): Cell {
  const scaled = (reading: Extract<Cell, { shape: 'count' }>['count']) =>
    reading.kind === 'number' ? { ...reading, value: reading.value * part } : reading
  switch (cell.shape) {
    case 'ratio':
      return { ...cell, bad: scaled(cell.bad), total: scaled(cell.total) }
    case 'buckets': {
      const { buckets } = cell
      if ('kind' in buckets) return cell
      return { ...cell, buckets: { le: buckets.le, count: buckets.count.map((count) => count * part) } }
    }
    case 'count':
      return { ...cell, count: scaled(cell.count), exposure: cell.exposure * part }
    case 'value':
    case 'clients':
      return cell
  }
}

const smallest = (found: readonly (number | undefined)[]): number | undefined => {
  const given = found.filter((one) => one !== undefined)
  return given.length === 0 ? undefined : Math.min(...given)
}

function ratioRegression(
  { direction, rollback = {} }: Criterion,
  { bad, total }: Extract<Cell, { shape: 'ratio' }>,
): Regression | null {
  if (bad.kind === 'absent' || total.kind === 'absent' || total.value <= 0) return null
  const all = total.value
  const up = direction === 'up'
  const rate = Math.min(1, (up ? bad.value : all - bad.value) / all)
  const { aboveBaselineBy: by, aboveBaselineTimes: times, above, below } = rollback
  const multiple = times === undefined ? undefined : up ? (times - 1) * rate : (1 - rate) * (1 - 1 / times)
  const over = up ? above : below === undefined ? undefined : 1 - below
  const size = smallest([by, multiple]) ?? (over === undefined ? undefined : over - rate)
  if (size === undefined || !(size > 0)) return null
  return {
    cell: (k) => {
      const failures = Math.min(0.999 * all, (rate + k * size) * all)
      return { shape: 'ratio', bad: { kind: 'number', value: up ? failures : all - failures }, total }
    },
    say: (k) => {
      const points = percentText(k * size).replace(' %', ' percentage points')
      return `${up ? '+' : '-'}${points}`
    },
  }
}

function quantileRegression(
  { quantile = 0.95, rollback = {} }: Criterion,
  buckets: Buckets,
): Regression | null {
  const now = bucketQuantile(quantile, buckets)
  if (now.kind !== 'value' || !(now.value > 0)) return null
  const { aboveBaselineBy: by, aboveBaselineTimes: times, above } = rollback
  const relative = smallest([
    by === undefined ? undefined : by / now.value,
    times === undefined ? undefined : times - 1,
  ])
  const size = relative ?? (above === undefined ? undefined : above / now.value - 1)
  if (size === undefined || !(size > 0)) return null
  const factor = (k: number) => 1 + k * size
  return {
    cell: (k) => ({ shape: 'buckets', buckets: slower(buckets, factor(k)) }),
    say: (k) => `${timesText(factor(k))} the old P${numberText(quantile * 100)}`,
  }
}

/** Every request takes `factor` times as long: what lay below a bound divided by it lies below the bound. */
function slower(buckets: Buckets, factor: number): Buckets {
  const all = observations(buckets)
  const below = (le: number) =>
    le === Number.POSITIVE_INFINITY ? all : all - (countAbove(le / factor, buckets) ?? 0)
  return { le: buckets.le, count: buckets.le.map(below) }
}

function countRegression(
  { rollback = {} }: Criterion,
  cell: Extract<Cell, { shape: 'count' }>,
): Regression | null {
  const { aboveBaselineTimes: times } = rollback
  const { count } = cell
  if (times === undefined || times <= 1 || count.kind === 'absent' || count.value <= 0) return null
  const factor = (k: number) => 1 + k * (times - 1)
  return {
    cell: (k) => ({ ...cell, count: { kind: 'number', value: count.value * factor(k) } }),
    say: (k) => `${timesText(factor(k))} the old rate`,
  }
}
