import type { Reading } from '../../analysis/assessment.js'
import { bucketSeries } from '../buckets.js'
import { foreignText } from '../foreign-text.js'
import { groupBy } from '../group-by.js'
import type { Answer, Grid, Provider, Query } from '../provider.js'
import type { ProviderContext } from '../provider-context.js'
import { intervalsOf, type RawSeries, reducePoints, reduceSeries } from '../series.js'
import { type Measurements, type Point, parseMeasurements } from './schema.js'

/** Measurements out of a JSON file (see `schema.ts` for its form), for demos and rehearsals. */
export function createFile({ settings, readFile }: ProviderContext): Provider {
  const path = settings.file?.path

  async function load(): Promise<Measurements> {
    if (path === undefined)
      return { kind: 'invalid', message: 'write providers.file.path: which file holds the measurements' }
    try {
      return parseMeasurements(await readFile(path))
    } catch (error) {
      return {
        kind: 'invalid',
        message: `it cannot be read (${error instanceof Error ? error.message : 'no reason given'})`,
      }
    }
  }

  return {
    name: 'file',
    async query(queries) {
      const measurements = await load()
      return new Map(queries.map((query) => [query.id, answerTo(query, measurements, path ?? '')]))
    },
  }
}

function answerTo(query: Query, measurements: Measurements, path: string): Answer {
  if (measurements.kind !== 'measurements') {
    const message = foreignText(`file ${path}: ${measurements.message}`, 400)
    return { kind: 'error', message, transient: measurements.kind === 'outage' }
  }
  const points = measurements.queries.get(query.text)
  const resolved = query.text
  const wanted = query.shape === 'buckets' ? 'buckets' : 'value'
  if (points?.some((point) => !(wanted in point)) === true) {
    const message = foreignText(
      `file ${path}: the points of ${JSON.stringify(query.text)} need \`${wanted}\``,
      400,
    )
    return { kind: 'error', message, transient: false }
  }
  if (query.shape === 'clients') {
    const message = 'a file holds no series per client; leave `per` out, or ask a provider that has them'
    return { kind: 'error', message, transient: false }
  }
  if (query.shape === 'buckets') {
    const bucketed = bucketSeries(points === undefined ? [] : bucketsOf(points, query.grid), query)
    if (bucketed.kind === 'refused')
      return { kind: 'error', message: foreignText(bucketed.message, 400), transient: false }
    return { kind: 'buckets', readings: bucketed.readings, warnings: [], resolved }
  }
  const series = points === undefined ? [] : [{ labels: {}, points: numbersOf(points, query) }]
  const reduced = reduceSeries(series, query)
  if (reduced.kind === 'several') return { kind: 'error', message: reduced.message, transient: false }
  return { kind: 'numbers', readings: reduced.readings, warnings: [], resolved }
}

function numbersOf(points: readonly Point[], query: Query): RawSeries['points'] {
  const byInterval = new Map<number, Reading[]>()
  for (const point of points) {
    const index = indexOf(point.at, query.grid)
    if (index === undefined || !('value' in point)) continue
    byInterval.set(index, [...(byInterval.get(index) ?? []), { kind: 'number', value: point.value }])
  }
  return new Map(
    [...byInterval].map(([index, readings]) => [index, reducePoints(readings, query.reduce ?? 'sum')]),
  )
}

/** One series per bound, as a provider with histograms would give them. */
function bucketsOf(points: readonly Point[], grid: Grid): RawSeries[] {
  const found = points.flatMap((point) => {
    const index = indexOf(point.at, grid)
    if (index === undefined || !('buckets' in point)) return []
    return Object.entries(point.buckets).map(([le, count]) => ({ le, index, count }))
  })
  return groupBy(found, ({ le }) => le).map((group) => {
    const sums = new Map<number, Reading>()
    for (const { index, count } of group) {
      const before = sums.get(index)
      sums.set(index, { kind: 'number', value: count + (before?.kind === 'number' ? before.value : 0) })
    }
    return { labels: { le: group[0]?.le ?? '' }, points: sums }
  })
}

function indexOf(at: number, grid: Grid): number | undefined {
  const index = Math.floor((at - grid.start) / grid.step)
  return index >= 0 && index < intervalsOf(grid) ? index : undefined
}
