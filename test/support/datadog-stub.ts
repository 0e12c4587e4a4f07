import { Ajv } from 'ajv'
import { createHttp, type Http } from '../../src/metrics/http.js'
import { timeseriesRequestSchema, timeseriesResponseSchema } from '../fixtures/datadog-timeseries.js'
import { type LocalServer, type Received, startServer } from '../metrics/local-server.js'

const ajv = new Ajv({ allowUnionTypes: true })
const isRequest = ajv.compile<TimeseriesRequest>(timeseriesRequestSchema)
const isResponse = ajv.compile(timeseriesResponseSchema)

export interface TimeseriesRequest {
  readonly data: {
    readonly attributes: {
      readonly from: number
      readonly to: number
      readonly interval: number
      readonly queries: readonly { readonly name: string; readonly query: string }[]
    }
  }
}

/** The value of a query in [from, to), epoch ms; undefined where it has no data. */
export type DatadogSource = (query: string, from: number, to: number) => number | undefined

/** Status 200 and no headers where they are left out. */
export interface DatadogReply {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body: unknown
}

export interface DatadogServer {
  /** Sends what is meant for any host to the stub; the requests keep the paths, headers and bodies that Datadog would get. */
  readonly http: Http
  readonly received: readonly Received[]
  /** Origins that were asked for, in order. */
  readonly origins: readonly string[]
  /** What did not agree with Datadog's published shapes. */
  readonly violations: readonly string[]
  stop(): Promise<void>
}

export interface DatadogStub extends DatadogServer {
  /** Answers everything with this status until told otherwise; null: the data. */
  fail(status: number | null): void
}

/** A Datadog on the loopback: `POST /api/v2/query/timeseries` over real sockets, requests and good answers held to the published shapes. */
export async function startDatadogServer(
  reply: (sent: TimeseriesRequest) => DatadogReply,
): Promise<DatadogServer> {
  const violations: string[] = []
  const origins: string[] = []
  const server: LocalServer = await startServer((request, response) => {
    const sent: unknown = JSON.parse(request.body)
    if (!isRequest(sent)) {
      violations.push(`request: ${ajv.errorsText(isRequest.errors)}`)
      response.writeHead(400).end(JSON.stringify({ errors: ['no'] }))
      return
    }
    const { status = 200, headers = {}, body } = reply(sent)
    if (status === 200 && !isResponse(body)) violations.push(`answer: ${ajv.errorsText(isResponse.errors)}`)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  const http = createHttp({ retries: 0, timeoutMs: 2_000 })
  return {
    http: {
      request: (request) => {
        origins.push(request.url.origin)
        return http.request({ ...request, url: new URL(request.url.pathname, server.origin) })
      },
    },
    received: server.received,
    origins,
    violations,
    stop: () => server.stop(),
  }
}

/** One that answers every query from a source of values. */
export async function startDatadogStub(source: DatadogSource): Promise<DatadogStub> {
  let failing: number | null = null
  const server = await startDatadogServer((sent) =>
    failing === null ? { body: answerTo(sent, source) } : { status: failing, body: { errors: ['no'] } },
  )
  return {
    ...server,
    fail(status) {
      failing = status
    },
  }
}

/** Points stand at the starts of their intervals, as Datadog rolls up. */
function answerTo({ data: { attributes } }: TimeseriesRequest, source: DatadogSource): unknown {
  const { from, to, interval, queries } = attributes
  const times: number[] = []
  for (let at = from; at < to; at += interval) times.push(at)
  return {
    data: {
      type: 'timeseries_response',
      attributes: {
        series: queries.map((_, index) => ({ query_index: index, group_tags: [], unit: null })),
        times,
        values: queries.map(({ query }) => times.map((at) => source(query, at, at + interval) ?? null)),
      },
    },
  }
}
