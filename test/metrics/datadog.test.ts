import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createDatadog } from '../../src/metrics/datadog/datadog.js'
import { parseDatadogAnswer } from '../../src/metrics/datadog/schema.js'
import { datadogSites } from '../../src/metrics/datadog/site.js'
import type { Query } from '../../src/metrics/provider.js'
import { type DatadogReply, startDatadogServer, type TimeseriesRequest } from '../support/datadog-stub.js'
import { contextOf } from './context.js'

const keys = { DD_API_KEY: 'api-key-1', DD_APP_KEY: 'app-key-2' }
const step = 300_000
const start = 1_790_000_100_000
const grid = { start, end: start + 3 * step, step }
const times = [start, start + step, start + 2 * step]
const number = (value: number) => ({ kind: 'number', value })
const absent = (why: string) => ({ kind: 'absent', why })

const result = (series: unknown[], values: unknown[], at: readonly number[] = times) => ({
  data: { type: 'timeseries_response', attributes: { series, times: at, values } },
})

/** Asks a stub over real sockets, in the place of `api.<site>`. */
async function ask(
  reply: (sent: TimeseriesRequest) => DatadogReply,
  queries: readonly Partial<Query>[],
  options: { site?: string; env?: Record<string, string> } = {},
) {
  const server = await startDatadogServer(reply)
  const context = {
    ...contextOf(options.site === undefined ? {} : { datadog: { site: options.site } }, {
      env: options.env ?? keys,
    }),
    http: server.http,
  }
  const answers = await createDatadog(context).query(
    queries.map((query, index) => ({
      id: `id${index}`,
      text: `sum:q${index}{*}.as_count()`,
      shape: 'number',
      grid,
      ...query,
    })),
  )
  await server.stop()
  expect(server.violations).toEqual([])
  return {
    answers: queries.map((_, index) => answers.get(`id${index}`)),
    received: server.received,
    hosts: server.origins,
  }
}

describe('what is sent', () => {
  test('all queries of one grid in one call, times in milliseconds, keys in their headers', async () => {
    const { received, hosts } = await ask(
      () => ({ body: result([], [], []) }),
      [{ text: 'sum:errors{*}.as_count().rollup(sum, $interval)' }, {}],
      { site: 'datadoghq.eu', env: { ...keys, DD_SITE: 'datadoghq.eu' } },
    )
    expect(hosts).toEqual(['https://api.datadoghq.eu'])
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/api/v2/query/timeseries',
      headers: { 'dd-api-key': 'api-key-1', 'dd-application-key': 'app-key-2' },
    })
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      data: {
        type: 'timeseries_request',
        attributes: {
          from: grid.start,
          to: grid.end,
          interval: 300_000,
          queries: [
            { data_source: 'metrics', name: 'q0', query: 'sum:errors{*}.as_count().rollup(sum, 300)' },
            { data_source: 'metrics', name: 'q1', query: 'sum:q1{*}.as_count()' },
          ],
          formulas: [{ formula: 'q0' }, { formula: 'q1' }],
        },
      },
    })
  })

  test('one call per grid', async () => {
    const { received } = await ask(
      () => ({ body: result([], [], []) }),
      [{}, { grid: { ...grid, end: start + step } }, {}],
    )
    expect(received).toHaveLength(2)
  })

  test('weeks of points in several calls, joined', async () => {
    const weeks = { start, end: start + 2_500 * step, step }
    const { answers, received } = await ask(
      ({ data: { attributes } }) => {
        const at = Array.from(
          { length: (attributes.to - attributes.from) / step },
          (_, index) => attributes.from + index * step,
        )
        return {
          body: result([{ query_index: 0, group_tags: [] }], [at.map((time) => (time - start) / step)], at),
        }
      },
      [{ grid: weeks }],
    )
    expect(received).toHaveLength(3)
    expect(answers[0]).toMatchObject({ readings: Array.from({ length: 2_500 }, (_, index) => number(index)) })
  })

  test.each(datadogSites)('%s is called at its own host', async (site) => {
    const { hosts } = await ask(() => ({ body: result([], [], []) }), [{}], {
      site,
      env: { ...keys, DD_SITE: site },
    })
    expect(hosts).toEqual([`https://api.${site}`])
  })

  test.each([
    [
      'no keys',
      { site: 'datadoghq.eu', env: {} },
      /needs DD_API_KEY and DD_APP_KEY, with DD_SITE=datadoghq.eu/,
    ],
    ['keys of another site', { site: 'datadoghq.eu', env: keys }, /those of DD_SITE datadoghq.com/],
    [
      'an unknown site',
      { site: 'evil.example', env: keys },
      /is no Datadog site; write one of datadoghq.com/,
    ],
  ])('nothing with %s', async (_, options, message) => {
    const { answers, received } = await ask(() => ({ body: {} }), [{}], options)
    expect(received).toEqual([])
    expect(answers[0]).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(message),
    })
  })
})

describe('what is understood', () => {
  test('values by query index, never by order; nulls stay nulls; a query without series has none', async () => {
    const { answers } = await ask(
      () => ({
        body: result(
          [
            { query_index: 2, group_tags: [], unit: [{ family: 'time', name: 'second' }, null] },
            { query_index: 0, group_tags: [], unit: null },
          ],
          [
            [1, null, 3],
            [0, 10, 20],
          ],
        ),
      }),
      [{}, {}, {}, { absentMeansZero: true }],
    )
    expect(answers[0]).toMatchObject({ kind: 'numbers', readings: [number(0), number(10), number(20)] })
    expect(answers[1]).toMatchObject({
      readings: [absent('no-series'), absent('no-series'), absent('no-series')],
    })
    expect(answers[2]).toMatchObject({ readings: [number(1), absent('null'), number(3)] })
    expect(answers[3]).toMatchObject({ readings: [number(0), number(0), number(0)] })
  })

  test('several series of a query are refused, or reduced', async () => {
    const body = result(
      [
        { query_index: 0, group_tags: ['env:a', 'host:h:1'] },
        { query_index: 0, group_tags: ['env:b'] },
      ],
      [
        [1, null, null],
        [2, 3, null],
      ],
    )
    const refused = await ask(() => ({ body }), [{}])
    expect(refused.answers[0]).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringContaining('2 series ({env="a", host="h:1"}, {env="b"})'),
    })
    const { answers } = await ask(() => ({ body }), [{ reduce: 'sum' }])
    expect(answers[0]).toMatchObject({ readings: [number(3), number(3), absent('null')] })
  })

  test('points outside the grid are left out', async () => {
    const at = [start - step, start, start + step, start + 3 * step]
    const { answers } = await ask(() => ({ body: result([{ query_index: 0 }], [[9, 1, 2, 9]], at) }), [{}])
    expect(answers[0]).toMatchObject({ readings: [number(1), number(2), absent('null')] })
  })

  test('a widened interval is an error, be it off the grid or regular; sparse data is not', async () => {
    const long = { start, end: start + 12 * step, step }
    const at = (...indexes: number[]) => {
      const points = indexes.map((index) => start + index * step)
      return ask(
        () => ({ body: result([{ query_index: 0 }], [points.map(() => 1)], points) }),
        [{ grid: long }],
      )
    }
    expect((await at(0, 0.5)).answers[0]).toMatchObject({
      transient: false,
      message: expect.stringMatching(/widened/),
    })
    expect((await at(0, 4, 8)).answers[0]).toMatchObject({
      message: expect.stringContaining('in intervals of 1200 s instead of 300 s'),
    })
    expect((await at(0, 4, 5)).answers[0]).toMatchObject({ kind: 'numbers' })
    expect((await at(3)).answers[0]).toMatchObject({ kind: 'numbers' })
  })

  test('seconds in the place of milliseconds are not taken for data', async () => {
    const server = result(
      [{ query_index: 0 }],
      [[1, 1, 1]],
      times.map((time) => time / 1000),
    )
    const answer = parseDatadogAnswer(JSON.stringify(server))
    expect(answer).toMatchObject({
      kind: 'series',
      times: [start / 1000, (start + step) / 1000, (start + 2 * step) / 1000],
    })
    const provider = createDatadog({
      ...contextOf({}, { env: keys }),
      http: { request: async () => ({ kind: 'ok', status: 200, headers: {}, text: JSON.stringify(server) }) },
    })
    const answers = await provider.query([{ id: 'q', text: 'q', shape: 'number', grid }])
    expect(answers.get('q')).toMatchObject({ kind: 'error', transient: false })
  })

  test('one wrong query does not blind the others', async () => {
    const { answers, received } = await ask(
      ({ data: { attributes } }) =>
        attributes.queries.some(({ query }) => query.includes('q1'))
          ? { status: 400, body: { errors: ['Error parsing query: unable to parse q1'] } }
          : { body: result([{ query_index: 0 }], [[5, 5, 5]]) },
      [{}, {}, {}],
    )
    expect(received).toHaveLength(4)
    expect(answers[0]).toMatchObject({ readings: [number(5), number(5), number(5)] })
    expect(answers[1]).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(/answered 400: Error parsing query/),
    })
    expect(answers[2]).toMatchObject({ kind: 'numbers' })
  })

  test('200 with an error is an error', async () => {
    const { answers } = await ask(() => ({ body: { errors: 'query timed out' } }), [{}, {}])
    for (const answer of answers) {
      expect(answer).toMatchObject({
        kind: 'error',
        transient: true,
        message: expect.stringMatching(/query timed out/),
      })
    }
  })

  test.each([
    [
      403,
      {},
      false,
      /belong to datadoghq.com \(keys of another site are refused like this\).*timeseries_query/,
    ],
    [401, {}, false, /belong to datadoghq.com/],
    [
      429,
      { 'x-ratelimit-name': 'metrics_query', 'x-ratelimit-reset': '3600' },
      true,
      /the limit is metrics_query/,
    ],
    [503, {}, true, /answered 503/],
  ])('status %d says what can be done', async (status, headers, transient, message) => {
    const { answers } = await ask(() => ({ status, headers, body: { errors: ['no'] } }), [{}, {}])
    expect(answers[0]).toMatchObject({ kind: 'error', transient, message: expect.stringMatching(message) })
  })

  test('buckets are refused with advice, and the other queries still asked', async () => {
    const { answers } = await ask(() => ({ body: result([{}], [[1, 2, 3]]) }), [{ shape: 'buckets' }, {}])
    expect(answers[0]).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(/write `value:`/),
    })
    expect(answers[1]).toMatchObject({ readings: [number(1), number(2), number(3)] })
  })

  test.each([
    ['an index that was not asked', result([{ query_index: 7 }], [[1, 1, 1]])],
    ['no index for one of two', result([{}], [[1, 1, 1]])],
    ['fewer values than times', result([{ query_index: 0 }], [[1]])],
    ['values of no series', result([], [[1, 1, 1]])],
    ['nothing', {}],
  ])('an answer with %s is an error', async (_, body) => {
    const { answers } = await ask(() => ({ body }), [{}, {}])
    expect(answers[0]).toMatchObject({ kind: 'error', transient: false })
  })

  test('no answer whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(['series', 'error', 'unusable']).toContain(parseDatadogAnswer(body).kind)
      }),
      { numRuns: 500 },
    )
  })
})
