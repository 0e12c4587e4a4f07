import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { Clock } from '../clock.js'
import { type ApiAnswer, type ApiSource, answerApi, unavailable, type WorldSeries } from './prometheus-api.js'
import { type Arm, type Behaviour, createTraffic, latencyBounds, type Regression } from './traffic.js'
import { readQuery, type WorldQueries, worldQueries } from './world-queries.js'

export interface MetricsWorldOptions {
  readonly clock: Clock
  readonly seed: number
  /** Both arms together, mean over the day (default 50). */
  readonly requestsPerSecond?: number
  /** Values of the label `app` (default checkout-svc and monolith). */
  readonly apps?: Readonly<Record<Arm, string>>
  /** What each system does when nothing is wrong. */
  readonly behaviour?: Readonly<Record<Arm, Behaviour>>
}

/** Two systems that share one traffic, seen through an HTTP API like that of Prometheus. Times are epoch ms. */
export interface MetricsWorld {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** The only PromQL that it answers; everything else is a parse error. */
  readonly queries: WorldQueries
  /** From `at` on, this percentage of requests goes to the new system. */
  setExposure(percent: number, at: number): void
  /** Makes the new system worse. */
  injectRegression(regression: Regression): void
  /** While the clock stands in [from, to), every query is answered with 503. What was measured meanwhile is there afterwards. */
  outage(from: number, to: number): void
  /** What was measured before is gone, as after the end of Prometheus' retention. */
  forget(before: number): void
  /** Every range that was asked for, oldest first; a sample at `at` is of the window that ends there. */
  readonly asked: readonly AskedRange[]
  stop(): Promise<void>
}

export interface AskedRange {
  readonly query: string
  /** Times of the first and the last sample, epoch ms. */
  readonly start: number
  readonly end: number
}

const healthy: Behaviour = { errorRate: 0.002, medianLatency: 0.12, latencySpread: 0.7 }

/**
 * Starts a metrics world on a free port of the loopback. It gives the increase of every window exactly, as a Prometheus would that
 * scrapes all the time; nothing is stored, so weeks cost no more than the arithmetic.
 */
export async function startMetricsWorld(options: MetricsWorldOptions): Promise<MetricsWorld> {
  const { clock } = options
  const queries = worldQueries(options.apps ?? { new: 'checkout-svc', old: 'monolith' })
  const outages: { from: number; to: number }[] = []
  const ranges: AskedRange[] = []
  let kept = Number.NEGATIVE_INFINITY
  const traffic = createTraffic({
    seed: options.seed,
    requestsPerSecond: options.requestsPerSecond ?? 50,
    behaviour: options.behaviour ?? { new: healthy, old: healthy },
  })

  const whereKept = <T>(from: number, read: (from: number) => T | undefined): T | undefined =>
    from < kept ? undefined : read(from)

  const source: ApiSource = {
    now: () => clock.now(),
    readQuery: (text) => readQuery(queries, text),
    series({ arm, counter, window }): readonly WorldSeries[] {
      if (counter !== 'buckets') {
        return [
          {
            labels: {},
            at: (time) => whereKept(time - window, (from) => traffic.count(arm, counter, from, time)),
          },
        ]
      }
      // All buckets of a time are drawn together.
      const known = new Map<number, readonly number[] | undefined>()
      const bucketsAt = (time: number): readonly number[] | undefined => {
        if (!known.has(time))
          known.set(
            time,
            whereKept(time - window, (from) => traffic.buckets(arm, from, time)),
          )
        return known.get(time)
      }
      return latencyBounds.map((bound, position) => ({
        labels: { le: Number.isFinite(bound) ? String(bound) : '+Inf' },
        at: (time) => bucketsAt(time)?.[position],
      }))
    },
  }

  async function answer(request: IncomingMessage): Promise<ApiAnswer> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const now = clock.now()
    const down = outages.some(({ from, to }) => from <= now && now < to)
    if (url.pathname === '/-/ready') {
      return down
        ? { status: 503, body: 'Service Unavailable' }
        : { status: 200, body: 'Prometheus Server is Ready.\n' }
    }
    const parameters = new URLSearchParams(url.searchParams)
    for (const [name, value] of new URLSearchParams(await bodyOf(request))) parameters.set(name, value)
    const [start, end] = ['start', 'end'].map((name) => Number(parameters.get(name)) * 1000)
    if (url.pathname === '/api/v1/query_range')
      ranges.push({
        query: parameters.get('query') ?? '',
        start: start ?? Number.NaN,
        end: end ?? Number.NaN,
      })
    return down ? unavailable() : answerApi(url.pathname, parameters, source)
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => {
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
        response.writeHead(status, { 'content-type': type }).end(text)
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The metrics world got no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    queries,
    setExposure: (percent, at) => traffic.setExposure(percent, at),
    injectRegression: (regression) => traffic.injectRegression(regression),
    outage(from, to) {
      outages.push({ from, to })
    },
    forget(before) {
      kept = before
    },
    asked: ranges,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Queries are short; a body that is not is no query. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  request.setEncoding('utf8')
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 100_000) throw new Error('The body of a query is at most 100,000 characters.')
  }
  return text
}
