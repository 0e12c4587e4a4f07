import { clientSeries } from '../clients.js'
import { secrets as secretsOf } from '../credentials.js'
import { foreignText } from '../foreign-text.js'
import { groupBy } from '../group-by.js'
import type { HttpAnswer } from '../http.js'
import { inPieces, type Piece } from '../in-pieces.js'
import { mapLimited } from '../map-limited.js'
import type { Answer, Grid, Provider, Query } from '../provider.js'
import type { ProviderContext } from '../provider-context.js'
import { createRedactor } from '../redactor.js'
import { absent, joinSeries, type RawSeries, reduceSeries } from '../series.js'
import { datadogAccess } from './access.js'
import { resolveText, timeseriesRequest } from './request.js'
import { parseDatadogAnswer } from './schema.js'
import { widenedInterval } from './widened-interval.js'

/** Beyond about this many points per series Datadog widens the interval. */
const maxPoints = 1_000
const concurrency = 4

type Failure = Extract<Answer, { kind: 'error' }>
type Asked = Piece<Fetched> & { readonly status?: number }
/** The series of one call, with the index of the query in it; points by interval of the whole grid. */
type Fetched = readonly (RawSeries & { readonly query: number })[]

/**
 * Datadog's v2 timeseries API: all queries of one grid in one call, from, to, interval and times all in milliseconds.
 * Count with `.as_count()`. `$interval` in a query stands for seconds, as `.rollup(sum, $interval)` takes them.
 */
export function createDatadog({ settings, credentials, http }: ProviderContext): Provider {
  const access = datadogAccess(settings.datadog, credentials)
  const secrets = secretsOf(credentials)
  const redact = createRedactor(secrets)
  const clean = (text: string, limit?: number): string => foreignText(redact(text), limit)

  async function ask(queries: readonly Query[], piece: Grid, grid: Grid): Promise<Asked> {
    if (access.kind === 'unusable') return failure(access.message, false)
    const answer = await http.request({
      method: 'POST',
      url: access.url,
      headers: access.headers,
      body: JSON.stringify(timeseriesRequest(queries, piece)),
      secrets,
    })
    switch (answer.kind) {
      case 'ok':
        return pieceOf(answer.text, queries.length, piece, grid)
      case 'status':
        return { ...refusal(answer, access.site), status: answer.status }
      case 'too-large':
        return { kind: 'too-large', message: answer.message }
      case 'unreachable':
      case 'timeout':
      case 'network':
      case 'redirect':
      case 'insecure':
        return failure(answer.message, answer.transient)
    }
  }

  function pieceOf(body: string, queries: number, piece: Grid, grid: Grid): Piece<Fetched> {
    const answer = parseDatadogAnswer(body)
    if (answer.kind === 'unusable') return failure(`Datadog: ${clean(answer.message, 300)}`, false)
    // A query that is wrong is refused with 400; with 200 it was understood and failed on the way.
    if (answer.kind === 'error')
      return failure(`Datadog answered with an error: ${clean(answer.error, 300)}`, true)
    const widened = widenedInterval(answer.times, piece)
    if (widened !== undefined) return failure(widened, false)
    const indexOf = (index: number | undefined): number => index ?? (queries === 1 ? 0 : -1)
    if (!answer.series.every(({ index }) => isIndex(indexOf(index), queries))) {
      return failure('Datadog answered for a query that was not asked, or did not say for which', false)
    }
    return {
      kind: 'piece',
      value: answer.series.map(({ index, tags, values }) => ({
        query: indexOf(index),
        labels: labelsOf(tags),
        points: new Map(
          values.flatMap((value, column) => {
            const time = answer.times[column]
            if (time === undefined || time < piece.start || time >= piece.end) return []
            const reading = value === null ? absent('null') : { kind: 'number' as const, value }
            return [[(time - grid.start) / grid.step, reading] as const]
          }),
        ),
      })),
    }
  }

  function refusal(answer: Extract<HttpAnswer, { kind: 'status' }>, site: string): Failure {
    const parsed = parseDatadogAnswer(answer.text)
    const detail = parsed.kind === 'error' ? `: ${clean(parsed.error, 300)}` : ''
    return failure(`${answer.message}${detail}${hint(answer, site)}`, answer.transient)
  }

  async function answersTo(queries: readonly Query[]): Promise<(readonly [string, Answer])[]> {
    const grid = queries[0]?.grid
    if (grid === undefined) return []
    let status: number | undefined
    const fetched = await inPieces(grid, maxPoints, async (piece) => {
      const result = await ask(queries, piece, grid)
      status = result.status
      return result
    })
    if (fetched.kind === 'error') {
      // Datadog refuses a call as a whole: ask one by one, so that one wrong query does not blind the others.
      if (status === 400 && queries.length > 1) {
        return (await mapLimited(queries, concurrency, (query) => answersTo([query]))).flat()
      }
      return queries.map((query) => [query.id, fetched] as const)
    }
    return queries.map((query, index) => {
      const series = fetched.values.flat().filter((one) => one.query === index)
      if (query.shape === 'clients') {
        const clients = clientSeries(joinSeries(series), query)
        if (clients.kind === 'refused')
          return [query.id, failure(clean(clients.message, 600), false)] as const
        const { readings } = clients
        return [query.id, { kind: 'clients', readings, warnings: [], resolved: resolveText(query) }] as const
      }
      const reduced = reduceSeries(joinSeries(series), query)
      if (reduced.kind === 'several') return [query.id, failure(clean(reduced.message, 600), false)] as const
      return [
        query.id,
        { kind: 'numbers', readings: reduced.readings, warnings: [], resolved: resolveText(query) },
      ] as const
    })
  }

  return {
    name: 'datadog',
    async query(queries) {
      const answers = new Map<string, Answer>()
      const numbers: Query[] = []
      for (const query of queries) {
        if (query.shape !== 'buckets') numbers.push(query)
        else answers.set(query.id, noBuckets)
      }
      const byGrid = groupBy(numbers, ({ grid }) => `${grid.start} ${grid.end} ${grid.step}`)
      const found = await mapLimited(byGrid, concurrency, answersTo)
      for (const [id, answer] of found.flat()) answers.set(id, answer)
      return answers
    },
  }
}

const noBuckets = failure(
  'Datadog gives no histogram buckets; write `value:` with a percentile query such as p95:trace.http.request{service:checkout} instead of `buckets:`',
  false,
)

function isIndex(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < length
}

function labelsOf(tags: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    tags.map((tag) => {
      const colon = tag.indexOf(':')
      return colon < 0 ? [tag, ''] : [tag.slice(0, colon), tag.slice(colon + 1)]
    }),
  )
}

function hint(answer: Extract<HttpAnswer, { kind: 'status' }>, site: string): string {
  if (answer.status === 401 || answer.status === 403) {
    return `; check that DD_API_KEY and DD_APP_KEY belong to ${site} (keys of another site are refused like this) and that the application key may use timeseries_query`
  }
  const limit = answer.headers['x-ratelimit-name']
  if (answer.status === 429 && limit !== undefined) return `; the limit is ${foreignText(limit, 60)}`
  return ''
}

function failure(message: string, transient: boolean): Failure {
  return { kind: 'error', message, transient }
}
