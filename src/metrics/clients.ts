import type { Reading } from '../analysis/assessment.js'
import type { Query } from './provider.js'
import { absent, intervalsOf, labelSets, type RawSeries } from './series.js'

type Clients = ReadonlyMap<string, number>

export type ByClient =
  | {
      readonly kind: 'readings'
      readonly readings: readonly (Clients | Extract<Reading, { kind: 'absent' }>)[]
    }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * What every client counted in each interval, from one series per client. An interval in which no client has a point was not
 * measured; one value that is no number makes it unknown, since what it hides may be the failures.
 */
export function clientSeries(series: readonly RawSeries[], query: Query): ByClient {
  const { by = '' } = query
  const length = intervalsOf(query.grid)
  const nameless = series.filter(({ labels }) => labels[by] === undefined)
  if (nameless.length > 0)
    return {
      kind: 'refused',
      message: `a series has no label ${by} (${labelSets(nameless)}); write the query like sum by (${by}) (increase(…[$interval]))`,
    }
  if (series.length === 0) {
    const empty = query.absentMeansZero === true ? new Map<string, number>() : absent('no-series')
    return { kind: 'readings', readings: Array.from({ length }, () => empty) }
  }
  return { kind: 'readings', readings: Array.from({ length }, (_, index) => clientsAt(series, by, index)) }
}

function clientsAt(series: readonly RawSeries[], by: string, index: number) {
  const clients = new Map<string, number>()
  for (const { labels, points } of series) {
    const point = points.get(index)
    if (point === undefined || (point.kind === 'absent' && point.why === 'null')) continue
    if (point.kind === 'absent') return point
    const client = labels[by] ?? ''
    clients.set(client, (clients.get(client) ?? 0) + point.value)
  }
  return clients.size === 0 ? absent('null') : clients
}
