import type { Buckets, Reading } from '../analysis/assessment.js'
import { groupBy } from './group-by.js'
import type { Query } from './provider.js'
import { absent, intervalsOf, labelKey, labelSets, type RawSeries } from './series.js'

type BucketReading = Buckets | Extract<Reading, { kind: 'absent' }>

export type Bucketed =
  | { readonly kind: 'readings'; readonly readings: readonly BucketReading[] }
  | { readonly kind: 'refused'; readonly message: string }

/** One histogram: its series by upper bound, rising, the last one Infinity. */
interface Histogram {
  readonly bounds: readonly number[]
  readonly series: readonly (readonly RawSeries[])[]
}

const advice = 'write it like sum by (le) (increase(…_bucket{…}[$interval]))'

/**
 * Cumulative bucket counts per interval from one series per `le`. Histograms that differ in another label are refused unless
 * `reduce: sum`, and then need the same bounds: sums over different bounds are no histogram.
 */
export function bucketSeries(series: readonly RawSeries[], query: Query): Bucketed {
  const length = intervalsOf(query.grid)
  if (query.reduce !== undefined && query.reduce !== 'sum') {
    return refused(`buckets can be summed only, not \`reduce: ${query.reduce}\``)
  }
  if (series.length === 0) {
    const reading: BucketReading =
      query.absentMeansZero === true ? { le: [Number.POSITIVE_INFINITY], count: [0] } : absent('no-series')
    return { kind: 'readings', readings: Array.from({ length }, () => reading) }
  }

  const groups = groupBy(series, ({ labels }) => labelKey(withoutBound(labels)))
  if (groups.length > 1 && query.reduce === undefined) {
    const examples = labelSets(groups.map(([first]) => ({ labels: withoutBound(first?.labels ?? {}) })))
    return refused(
      `the query gives ${groups.length} histograms (${examples}); ${advice}, or say \`reduce: sum\``,
    )
  }
  const histograms: Histogram[] = []
  for (const group of groups) {
    const histogram = histogramOf(group)
    if (typeof histogram === 'string') return refused(histogram)
    histograms.push(histogram)
  }
  const bounds = histograms[0]?.bounds ?? []
  const other = histograms.find((histogram) => histogram.bounds.join() !== bounds.join())
  if (other !== undefined) {
    return refused(
      `the histograms have different bounds (${bounds.join(', ')} and ${other.bounds.join(', ')}), so they cannot be summed; select those with the same`,
    )
  }
  return {
    kind: 'readings',
    readings: Array.from({ length }, (_, index) => sumAt(histograms, bounds, index)),
  }
}

function refused(message: string): Bucketed {
  return { kind: 'refused', message }
}

function withoutBound(labels: RawSeries['labels']): RawSeries['labels'] {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => name !== 'le'))
}

function histogramOf(series: readonly RawSeries[]): Histogram | string {
  const byBound = new Map<number, RawSeries[]>()
  for (const one of series) {
    const le = one.labels.le
    if (le === undefined) return `a series without the label le is no bucket; ${advice}`
    const bound = boundOf(le)
    if (bound === undefined) return `le=${JSON.stringify(le.slice(0, 40))} is no bound of a bucket; ${advice}`
    // "1" and "1.0" are one bound, written by two client libraries.
    byBound.set(bound, [...(byBound.get(bound) ?? []), one])
  }
  if (!byBound.has(Number.POSITIVE_INFINITY)) {
    return `there is no bucket le="+Inf", which holds the total; ${advice} without selecting by le`
  }
  const rising = [...byBound].sort(([a], [b]) => (a < b ? -1 : 1))
  return { bounds: rising.map(([bound]) => bound), series: rising.map(([, members]) => members) }
}

function boundOf(le: string): number | undefined {
  if (le === '+Inf' || le === 'Inf') return Number.POSITIVE_INFINITY
  const bound = le.trim() === '' ? Number.NaN : Number(le)
  return Number.isNaN(bound) ? undefined : bound
}

function sumAt(histograms: readonly Histogram[], bounds: readonly number[], index: number): BucketReading {
  const count = bounds.map(() => 0)
  let present = 0
  for (const histogram of histograms) {
    const points = histogram.series.flatMap((members) => {
      const found = members.flatMap(({ points }) => points.get(index) ?? [])
      return found.length === 0 ? [] : [found]
    })
    if (points.length === 0) continue
    // Some buckets of a histogram and not the others: its shape in this interval is unknown.
    if (points.length < bounds.length) return absent('partial')
    present++
    let below = 0
    for (const [at, found] of points.entries()) {
      let sum = 0
      for (const point of found) {
        if (point.kind === 'absent') return point
        sum += point.value
      }
      // Each bucket is extrapolated by itself, so a wider one may come out a hair smaller.
      below = Math.max(below, sum)
      count[at] = (count[at] ?? 0) + below
    }
  }
  return present === 0 ? absent('null') : { le: bounds, count }
}
