import { bucketSeries } from '../buckets.js'
import { clientSeries } from '../clients.js'
import { secrets as secretsOf } from '../credentials.js'
import { foreignText } from '../foreign-text.js'
import type { HttpAnswer } from '../http.js'
import { inPieces, type Piece } from '../in-pieces.js'
import { mapLimited } from '../map-limited.js'
import type { Answer, Grid, Provider, Query } from '../provider.js'
import type { ProviderContext } from '../provider-context.js'
import { createRedactor } from '../redactor.js'
import { absent, intervalsOf, joinSeries, type RawSeries, reduceSeries } from '../series.js'
import { prometheusDuration } from './duration.js'
import { type PrometheusAnswer, parsePrometheusAnswer } from './schema.js'
import { prometheusTarget } from './target.js'

/** The server refuses more points per series. */
const maxPoints = 11_000
/** A histogram is a dozen series or two, clients are hundreds: this many points of each stay well below the size cap. */
const maxPointsOf = { number: maxPoints, buckets: 1_000, clients: 50 } as const
const concurrency = 4

type Fetched = Extract<PrometheusAnswer, { kind: 'series' }>
type Failure = Extract<Answer, { kind: 'error' }>

/** Found once no query can reach the server: the next would only wait as long for the same. A slow query is no outage. */
type Outage = { found: Failure | undefined }

/**
 * Prometheus, and what speaks its HTTP API: Thanos, Mimir, Cortex, VictoriaMetrics, Grafana Cloud. Every interval [s, e) is
 * the query's value at e, with `$interval` as the length of the interval: `increase(x[$interval])` at e counts exactly it.
 */
export function createPrometheus({ settings, credentials, http }: ProviderContext): Provider {
  const target = prometheusTarget(settings.prometheus, credentials)
  const allowPartial = settings.prometheus?.allowPartial === true
  const secrets = secretsOf(credentials)
  const redact = createRedactor(secrets)
  const clean = (text: string, limit?: number): string => foreignText(redact(text), limit)

  async function ask(text: string, piece: Grid, outage: Outage): Promise<Piece<Fetched>> {
    if (target.kind === 'unusable') return failure(target.message, false)
    if (outage.found !== undefined) return outage.found
    const answer = await http.request({
      method: 'POST',
      url: target.url,
      headers: target.headers,
      body: new URLSearchParams({
        query: text,
        start: String((piece.start + piece.step) / 1000),
        end: String(piece.end / 1000),
        step: String(piece.step / 1000),
      }).toString(),
      secrets,
    })
    switch (answer.kind) {
      case 'ok':
        return pieceOf(parsePrometheusAnswer(answer.text))
      case 'status':
        return refusal(answer)
      case 'too-large':
        return { kind: 'too-large', message: answer.message }
      case 'timeout':
      case 'network':
        return failure(answer.message, answer.transient)
      case 'unreachable':
      case 'redirect':
      case 'insecure': {
        const failed = failure(answer.message, answer.transient)
        outage.found = failed
        return failed
      }
    }
  }

  function pieceOf(answer: PrometheusAnswer): Piece<Fetched> {
    switch (answer.kind) {
      case 'series':
        return { kind: 'piece', value: answer }
      case 'error':
        return failure(said(answer), !isPlanError(answer.errorType))
      case 'unusable':
        return failure(`Prometheus: ${clean(answer.message, 300)}`, false)
    }
  }

  function refusal(answer: Extract<HttpAnswer, { kind: 'status' }>): Failure {
    const parsed = parsePrometheusAnswer(answer.text)
    const detail = parsed.kind === 'error' ? `: ${said(parsed)}` : ''
    return failure(`${answer.message}${detail}${hint(answer.status)}`, answer.transient)
  }

  function said(answer: Extract<PrometheusAnswer, { kind: 'error' }>): string {
    return clean(`${answer.errorType}: ${answer.error}`, 300)
  }

  async function answerTo(query: Query, outage: Outage): Promise<Answer> {
    const resolved = query.text.replaceAll(/\$interval\b/g, prometheusDuration(query.grid.step))
    const points = maxPointsOf[query.shape]
    const fetched = await inPieces(query.grid, points, (piece) => ask(resolved, piece, outage))
    if (fetched.kind === 'error') return fetched

    const found = placed(
      fetched.values.flatMap((piece) => piece.series),
      query.grid,
    )
    if (found === undefined) {
      return failure(
        'Prometheus answered for other times than those asked for, so its points fit no interval',
        false,
      )
    }
    const series = joinSeries(found)
    const warnings = [...new Set(fetched.values.flatMap((piece) => piece.warnings))].map((text) =>
      clean(text),
    )
    const partial = warnings.length > 0 && !allowPartial
    const unknown = Array.from({ length: intervalsOf(query.grid) }, () => absent('partial'))

    if (query.shape === 'buckets') {
      const bucketed = bucketSeries(series, query)
      if (bucketed.kind === 'refused') return failure(clean(bucketed.message, 600), false)
      return { kind: 'buckets', readings: partial ? unknown : bucketed.readings, warnings, resolved }
    }
    if (query.shape === 'clients') {
      const clients = clientSeries(series, query)
      if (clients.kind === 'refused') return failure(clean(clients.message, 600), false)
      return { kind: 'clients', readings: partial ? unknown : clients.readings, warnings, resolved }
    }
    const reduced = reduceSeries(series, query)
    if (reduced.kind === 'several') return failure(clean(reduced.message, 600), false)
    return { kind: 'numbers', readings: partial ? unknown : reduced.readings, warnings, resolved }
  }

  return {
    name: 'prometheus',
    async query(queries) {
      const outage: Outage = { found: undefined }
      const answers = await mapLimited(queries, concurrency, async (query) => {
        return [query.id, await answerTo(query, outage)] as const
      })
      return new Map(answers)
    },
  }
}

function failure(message: string, transient: boolean): Failure {
  return { kind: 'error', message, transient }
}

function isPlanError(errorType: string): boolean {
  return ['bad_data', 'execution', 'not_found', 'not_acceptable'].includes(errorType)
}

function hint(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return '; check that PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, are those of this server and that PROMETHEUS_URL has its origin'
    case 404:
    case 405:
      return '; check the path prefix of the address (Mimir: /prometheus, Grafana Cloud: /api/prom)'
    default:
      return ''
  }
}

/** Points by the interval that ends at their time; undefined if one stands at the end of no interval. */
function placed(series: Fetched['series'], grid: Grid): RawSeries[] | undefined {
  const length = intervalsOf(grid)
  const indexOf = (at: number): number => (at - grid.start) / grid.step - 1
  const fits = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < length
  if (!series.every(({ points }) => points.every(({ at }) => fits(indexOf(at))))) return undefined
  return series.map(({ labels, points }) => ({
    labels,
    points: new Map(points.map(({ at, reading }) => [indexOf(at), reading])),
  }))
}
