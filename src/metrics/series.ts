import type { AbsentReason, Reading } from '../analysis/assessment.js'
import { foreignText } from './foreign-text.js'
import { groupBy } from './group-by.js'
import type { Grid, Query } from './provider.js'

/** One series of a provider's answer: its readings by the index of the interval in the grid; a missing index is a missing point. */
export interface RawSeries {
  readonly labels: Readonly<Record<string, string>>
  readonly points: ReadonlyMap<number, Reading>
}

export type Reduced =
  | { readonly kind: 'readings'; readonly readings: readonly Reading[] }
  | { readonly kind: 'several'; readonly message: string }

export function absent(why: AbsentReason): Extract<Reading, { kind: 'absent' }> {
  return { kind: 'absent', why }
}

export function intervalsOf(grid: Grid): number {
  return Math.max(0, Math.round((grid.end - grid.start) / grid.step))
}

/** Series of equal labels as one: the same series out of several pieces of a grid. */
export function joinSeries(series: readonly RawSeries[]): RawSeries[] {
  return groupBy(series, ({ labels }) => labelKey(labels)).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ labels: first.labels, points: new Map(group.flatMap(({ points }) => [...points])) }]
  })
}

/** Equal for equal labels, whatever their order. */
export function labelKey(labels: RawSeries['labels']): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** One reading per interval from all series of a query; several series are refused unless the query says how to reduce them. */
export function reduceSeries(series: readonly RawSeries[], query: Query): Reduced {
  const length = intervalsOf(query.grid)
  if (series.length === 0) {
    const reading: Reading =
      query.absentMeansZero === true ? { kind: 'number', value: 0 } : absent('no-series')
    return { kind: 'readings', readings: Array.from({ length }, () => reading) }
  }
  const { reduce } = query
  if (series.length > 1 && reduce === undefined) {
    return {
      kind: 'several',
      message: `the query gives ${series.length} series (${labelSets(series)}); make it one, for example with sum(…), or say \`reduce: sum\``,
    }
  }
  return {
    kind: 'readings',
    readings: Array.from({ length }, (_, index) =>
      reducePoints(
        series.flatMap(({ points }) => points.get(index) ?? []),
        reduce ?? 'sum',
      ),
    ),
  }
}

/** Series come and go, so a missing point is left out; NaN and infinity are not, since what they hide is unknown. */
export function reducePoints(points: readonly Reading[], how: NonNullable<Query['reduce']>): Reading {
  const values: number[] = []
  for (const point of points) {
    if (point.kind === 'number') values.push(point.value)
    else if (point.why !== 'null') return point
  }
  if (values.length === 0) return absent('null')
  return { kind: 'number', value: reduceValues(values, how) }
}

function reduceValues(values: readonly number[], how: NonNullable<Query['reduce']>): number {
  const sum = values.reduce((total, value) => total + value, 0)
  switch (how) {
    case 'sum':
      return sum
    case 'avg':
      return sum / values.length
    case 'max':
      return values.reduce((a, b) => Math.max(a, b))
    case 'min':
      return values.reduce((a, b) => Math.min(a, b))
  }
}

/** Up to three label sets, for people. Labels are foreign text. */
export function labelSets(series: readonly { readonly labels: RawSeries['labels'] }[]): string {
  const shown = series.slice(0, 3).map(({ labels }) => {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    return foreignText(`{${pairs.join(', ')}}`, 120)
  })
  return series.length > 3 ? `${shown.join(', ')}, …` : shown.join(', ')
}
