import { afterEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { prometheusDuration } from '../../src/metrics/prometheus/duration.js'
import { createPrometheus } from '../../src/metrics/prometheus/prometheus.js'
import { parsePrometheusAnswer } from '../../src/metrics/prometheus/schema.js'
import type { Answer, Query } from '../../src/metrics/provider.js'
import type { Providers } from '../../src/plan/plan.js'
import { contextOf } from './context.js'
import { type LocalServer, startServer } from './local-server.js'

const step = 300_000
const start = 1_790_000_100_000
const grid = { start, end: start + 3 * step, step }
const seconds = (index: number): number => (start + (index + 1) * step) / 1000

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

async function serve(handle: Parameters<typeof startServer>[0]): Promise<LocalServer> {
  const server = await startServer(handle)
  running.push(server)
  return server
}

/** A server that gives this body, with status 200 unless told otherwise, and the provider's answer to one query. */
async function answerTo(
  body: unknown,
  options: {
    status?: number
    query?: Partial<Query>
    settings?: Partial<NonNullable<Providers['prometheus']>>
  } = {},
): Promise<Answer | undefined> {
  const server = await serve((_, response) => {
    response.writeHead(options.status ?? 200).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  const provider = createPrometheus(contextOf({ prometheus: { url: server.origin, ...options.settings } }))
  const answers = await provider.query([{ id: 'q', text: 'up', shape: 'number', grid, ...options.query }])
  return answers.get('q')
}

const matrix = (...series: unknown[]) => ({
  status: 'success',
  data: { resultType: 'matrix', result: series },
})
const three = { metric: {}, values: [0, 1, 2].map((index) => [seconds(index), String(index)]) }
const number = (value: number) => ({ kind: 'number', value })
const absent = (why: string) => ({ kind: 'absent', why })

describe('what is sent', () => {
  async function sent(make: (origin: string) => { settings: Providers; env?: Record<string, string> }) {
    const server = await serve((_, response) => response.end(JSON.stringify(matrix(three))))
    const { settings, env } = make(server.origin)
    const query: Query = { id: 'q', text: 'sum(increase(x[$interval])) + $intervals', shape: 'number', grid }
    const answers = await createPrometheus(contextOf(settings, { env: env ?? {} })).query([query])
    return { request: server.received[0], answer: answers.get('q'), received: server.received }
  }

  test('a form with the query for the ends of the intervals', async () => {
    const { request, answer } = await sent((url) => ({ settings: { prometheus: { url } } }))
    expect(request).toMatchObject({ method: 'POST', url: '/api/v1/query_range' })
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      query: 'sum(increase(x[5m])) + $intervals',
      start: String(seconds(0)),
      end: String(seconds(2)),
      step: '300',
    })
    expect(answer).toMatchObject({ resolved: 'sum(increase(x[5m])) + $intervals' })
  })

  test('a path prefix, the tenant and headers of the plan', async () => {
    const { request } = await sent((origin) => ({
      settings: {
        prometheus: { url: `${origin}/prometheus/`, tenant: 'team-a', headers: { 'x-extra': 'yes' } },
      },
    }))
    expect(request?.url).toBe('/prometheus/api/v1/query_range')
    expect(request?.headers).toMatchObject({ 'x-scope-orgid': 'team-a', 'x-extra': 'yes' })
  })

  test('the token, or the login, to the origin that it stands beside', async () => {
    const token = await sent((url) => ({
      settings: { prometheus: { url } },
      env: { PROMETHEUS_URL: `${url}/other`, PROMETHEUS_TOKEN: 't0ken' },
    }))
    expect(token.request?.headers.authorization).toBe('Bearer t0ken')
    const login = await sent((url) => ({
      settings: {},
      env: { PROMETHEUS_URL: url, PROMETHEUS_USERNAME: 'me', PROMETHEUS_PASSWORD: 'pä:ss' },
    }))
    expect(login.request?.headers.authorization).toBe(`Basic ${Buffer.from('me:pä:ss').toString('base64')}`)
  })

  test('no credential to another origin that the plan names', async () => {
    const other = { PROMETHEUS_URL: 'http://127.0.0.1:1', PROMETHEUS_TOKEN: 't0ken' }
    const { request, answer } = await sent((url) => ({
      settings: { prometheus: { url } },
      env: { ...other, DD_API_KEY: 'key-1', DD_APP_KEY: 'key-2' },
    }))
    expect(answer).toMatchObject({ kind: 'numbers' })
    expect(JSON.stringify(request)).not.toMatch(/t0ken|key-\d|authorization/i)
  })

  test.each([
    [{}, /write providers.prometheus.url or set PROMETHEUS_URL/],
    [{ prometheus: { url: 'http://u:p@127.0.0.1:1' } }, /set PROMETHEUS_URL, PROMETHEUS_USERNAME/],
    [
      { prometheus: { url: 'http://127.0.0.1:1', headers: { Authorization: 'Bearer x' } } },
      /may not set "Authorization"/,
    ],
    [{ prometheus: { url: 'prometheus' } }, /is not a URL/],
  ])('nothing at all for %j', async (settings: Providers, message: RegExp) => {
    const { answer } = await sent(() => ({ settings }))
    expect(answer).toMatchObject({ kind: 'error', transient: false, message: expect.stringMatching(message) })
  })
})

describe('what is understood', () => {
  test('a matrix, in whatever order, with missing points', async () => {
    const values = [2, 0].map((index) => [seconds(index), '1.5e1'])
    expect(await answerTo(matrix({ metric: {}, values }))).toMatchObject({
      kind: 'numbers',
      readings: [number(15), absent('null'), number(15)],
    })
  })

  test('a vector and a scalar', async () => {
    const vector = { resultType: 'vector', result: [{ metric: { a: 'b' }, value: [seconds(1), '3'] }] }
    const expected = { readings: [absent('null'), number(3), absent('null')] }
    expect(await answerTo({ status: 'success', data: vector })).toMatchObject(expected)
    const scalar = { resultType: 'scalar', result: [seconds(1), '3'] }
    expect(await answerTo({ status: 'success', data: scalar })).toMatchObject(expected)
  })

  test('warnings make data partial, unless the plan allows it; infos do not', async () => {
    const warned = { ...matrix(three), warnings: ['store 10.0.0.1\nis down'] }
    expect(await answerTo(warned)).toMatchObject({
      readings: [absent('partial'), absent('partial'), absent('partial')],
      warnings: ['store 10.0.0.1 is down'],
    })
    expect(await answerTo(warned, { settings: { allowPartial: true } })).toMatchObject({
      readings: [number(0), number(1), number(2)],
      warnings: ['store 10.0.0.1 is down'],
    })
    expect(await answerTo({ ...matrix(three), infos: ['metric might not be a counter'] })).toMatchObject({
      readings: [number(0), number(1), number(2)],
      warnings: [],
    })
  })

  test.each([
    [400, 'bad_data', false],
    [422, 'execution', false],
    [404, 'not_found', false],
    [429, 'too_many', true],
    [499, 'canceled', true],
    [500, 'internal', true],
    [503, 'timeout', true],
    [200, 'bad_data', false],
    [200, 'timeout', true],
  ])(
    'status %d with %s: may pass by itself is %s; data beside the error is ignored',
    async (status, errorType, transient) => {
      const body = { ...matrix(three), status: 'error', errorType, error: 'because' }
      const answer = await answerTo(body, { status })
      expect(answer).toMatchObject({
        kind: 'error',
        transient,
        message: expect.stringContaining(`${errorType}: because`),
      })
    },
  )

  test.each([
    ['<html>', /not JSON/],
    [{ status: 'success' }, /not what Prometheus/],
    [matrix({ metric: {}, values: [[seconds(0), '']] }), /a number as text/],
    [matrix({ metric: {}, values: [[seconds(0), '0x10']] }), /a number as text/],
    [matrix({ metric: {}, values: [[seconds(0), 5]] }), /not what Prometheus/],
    [matrix({ metric: {}, values: [[seconds(0) + 7, '1']] }), /other times/],
    [matrix({ metric: {}, values: [[seconds(3), '1']] }), /other times/],
    [
      matrix({ metric: {}, histograms: [[seconds(0), { count: '3' }]] }),
      /native histogram.*histogram_quantile/,
    ],
    [
      { status: 'success', data: { resultType: 'vector', result: [{ metric: {}, histogram: [1, {}] }] } },
      /native/,
    ],
    [{ status: 'success', data: { resultType: 'string', result: [1, 'x'] } }, /text, not a number/],
  ])('%j is an error that says what is wrong', async (body, message) => {
    expect(await answerTo(body)).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(message),
    })
  })

  test('labels of several series are shown as one harmless line', async () => {
    const series = ['a\n::error::x', 'b"}', 'c', 'd'].map((pod) => ({ ...three, metric: { pod } }))
    const answer = await answerTo(matrix(...series))
    const message = answer?.kind === 'error' ? answer.message : ''
    expect(message).toContain('4 series ({pod="a\\n::error::x"}, {pod="b\\"}"}, {pod="c"}, …)')
    expect(message).not.toMatch(/[\r\n]/)
  })

  test('NaN in one of several series is not summed away', async () => {
    const other = {
      metric: { pod: 'b' },
      values: [
        [seconds(0), 'NaN'],
        [seconds(1), '1'],
      ],
    }
    expect(await answerTo(matrix(three, other), { query: { reduce: 'sum' } })).toMatchObject({
      readings: [absent('nan'), number(2), number(2)],
    })
  })

  test('a secret in an error of the server does not come through', async () => {
    const server = await serve((request, response) => {
      const error = `you sent ${request.headers.authorization}`
      response.writeHead(400).end(JSON.stringify({ status: 'error', errorType: 'bad_data', error }))
    })
    const env = { PROMETHEUS_URL: server.origin, PROMETHEUS_USERNAME: 'me', PROMETHEUS_PASSWORD: 'hunter22' }
    const answers = await createPrometheus(contextOf({}, { env })).query([
      { id: 'q', text: 'up', shape: 'number', grid },
    ])
    expect(answers.get('q')).toMatchObject({ message: expect.stringContaining('you sent Basic ***') })
  })

  test('does not ask on and on when nobody listens', async () => {
    const gone = await startServer(() => undefined)
    await gone.stop()
    let waits = 0
    const sleep = async (): Promise<void> => {
      waits++
    }
    const context = contextOf({ prometheus: { url: gone.origin } }, { http: { retries: 1, sleep } })
    const queries = Array.from(
      { length: 20 },
      (_, index): Query => ({ id: `${index}`, text: 'up', shape: 'number', grid }),
    )
    const answers = await createPrometheus(context).query(queries)
    expect([...answers.values()]).toEqual(
      queries.map(() => expect.objectContaining({ kind: 'error', transient: true })),
    )
    expect(waits).toBe(4)
  })
})

describe('buckets', () => {
  const bucket = (le: string, counts: readonly string[], labels = {}) => ({
    metric: { ...labels, le },
    values: counts.map((count, index) => [seconds(index), count]),
  })
  const ask = (series: unknown[], query: Partial<Query> = {}) =>
    answerTo(matrix(...series), { query: { shape: 'buckets', ...query } })
  const one = [bucket('+Inf', ['9', '9']), bucket('0.5', ['5', 'NaN']), bucket('0.05', ['5.01', '1'])]

  test('sorted by bound, made cumulative, absent where one is', async () => {
    expect(await ask(one)).toMatchObject({
      kind: 'buckets',
      readings: [
        { le: [0.05, 0.5, Number.POSITIVE_INFINITY], count: [5.01, 5.01, 9] },
        absent('nan'),
        absent('null'),
      ],
    })
  })

  test('a bucket missing beside the others is partial data', async () => {
    expect(await ask([bucket('+Inf', ['9']), bucket('0.5', ['5', '6'])])).toMatchObject({
      readings: [{ count: [5, 9] }, absent('partial'), absent('null')],
    })
  })

  test('two histograms are refused, or summed', async () => {
    const two = [
      ...[bucket('1', ['1'], { pod: 'a' }), bucket('+Inf', ['2'], { pod: 'a' })],
      ...[bucket('1.0', ['10'], { pod: 'b' }), bucket('+Inf', ['20'], { pod: 'b' })],
    ]
    expect(await ask(two)).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('2 histograms ({pod="a"}, {pod="b"})'),
    })
    expect(await ask(two, { reduce: 'sum' })).toMatchObject({
      readings: [{ le: [1, Number.POSITIVE_INFINITY], count: [11, 22] }, absent('null'), absent('null')],
    })
    expect(await ask(two, { reduce: 'max' })).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/summed only/),
    })
    const unlike = [...two.slice(0, 2), bucket('2', ['1'], { pod: 'b' }), bucket('+Inf', ['1'], { pod: 'b' })]
    expect(await ask(unlike, { reduce: 'sum' })).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/different bounds/),
    })
  })

  test.each([
    [[three], /without the label le/],
    [[bucket('0.5', ['1'])], /no bucket le="\+Inf"/],
    [[bucket('high', ['1'])], /no bound of a bucket/],
  ])('%j is refused with advice', async (series, message) => {
    expect(await ask(series)).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(message),
    })
  })

  test('no series at all is no data, or an empty histogram where absence means zero', async () => {
    expect(await ask([])).toMatchObject({
      readings: [absent('no-series'), absent('no-series'), absent('no-series')],
    })
    expect(await ask([], { absentMeansZero: true })).toMatchObject({
      readings: Array(3).fill({ le: [Number.POSITIVE_INFINITY], count: [0] }),
    })
  })
})

describe('parsePrometheusAnswer', () => {
  test('never throws, whatever it is given', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          status: fc.constantFrom('success', 'error', 'x'),
          data: fc.record({
            resultType: fc.constantFrom('matrix', 'vector', 'scalar', 'string'),
            result: fc.oneof(
              fc.jsonValue(),
              fc.array(fc.record({ metric: fc.jsonValue(), values: fc.jsonValue() })),
            ),
          }),
          warnings: fc.jsonValue(),
        })
        .map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(anything, (body) => {
        expect(['series', 'error', 'unusable']).toContain(parsePrometheusAnswer(body).kind)
      }),
      { numRuns: 500 },
    )
  })

  test('reads every finite number back as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const body = JSON.stringify(matrix({ metric: {}, values: [[1, String(value)]] }))
        const answer = parsePrometheusAnswer(body)
        const reading = answer.kind === 'series' ? answer.series[0]?.points[0]?.reading : undefined
        // Text has no negative zero.
        expect(reading).toEqual({ kind: 'number', value: value + 0 })
      }),
    )
  })
})

test.each([
  [300_000, '5m'],
  [90_000, '90s'],
  [3_600_000, '1h'],
  [86_400_000, '1d'],
  [1_500, '1500ms'],
])('%d ms is %s to Prometheus', (ms, text) => {
  expect(prometheusDuration(ms)).toBe(text)
})
