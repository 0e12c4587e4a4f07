import type { Arm } from './traffic.js'

/** The PromQL that a metrics world answers, with `$interval` where a plan has it. Put them into a plan as they are. */
export interface WorldQueries {
  readonly newBad: string
  readonly newTotal: string
  readonly oldBad: string
  readonly oldTotal: string
  readonly newBuckets: string
  readonly oldBuckets: string
}

/** What a query asks for. */
export interface Asked {
  readonly arm: Arm
  readonly counter: 'bad' | 'total' | 'buckets'
  /** How far back the increase goes, ms. */
  readonly window: number
}

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** The queries for two apps, named as the label `app` names them. */
export function worldQueries(apps: Readonly<Record<Arm, string>>): WorldQueries {
  const requests = (app: string, extra = ''): string =>
    `sum(increase(http_requests_total{app="${app}"${extra}}[$interval]))`
  const failures = (app: string): string => requests(app, ',code=~"5.."')
  const durations = (app: string): string =>
    `sum by (le) (increase(http_request_duration_seconds_bucket{app="${app}"}[$interval]))`
  return {
    newBad: failures(apps.new),
    newTotal: requests(apps.new),
    oldBad: failures(apps.old),
    oldTotal: requests(apps.old),
    newBuckets: durations(apps.new),
    oldBuckets: durations(apps.old),
  }
}

/** Reads a query that came in, by comparison with those known; undefined for any other. */
export function readQuery(queries: WorldQueries, text: string): Asked | undefined {
  const known: readonly [string, Arm, Asked['counter']][] = [
    [queries.newBad, 'new', 'bad'],
    [queries.newTotal, 'new', 'total'],
    [queries.newBuckets, 'new', 'buckets'],
    [queries.oldBad, 'old', 'bad'],
    [queries.oldTotal, 'old', 'total'],
    [queries.oldBuckets, 'old', 'buckets'],
  ]
  for (const [template, arm, counter] of known) {
    const [before = '', after = ''] = template.split('$interval')
    if (!text.startsWith(before) || !text.endsWith(after)) continue
    const window = parseDuration(text.slice(before.length, text.length - after.length))
    if (window !== undefined) return { arm, counter, window }
  }
  return undefined
}

/** A duration as PromQL writes it (`5m`, `1h30m`), in ms. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(ms|[smhdw]))+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+)(ms|[smhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unitMs[unit ?? ''] ?? 0),
    0,
  )
}
