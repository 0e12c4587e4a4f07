import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Reading } from '../../src/analysis/assessment.js'
import { measure } from '../../src/metrics/measure.js'
import { metricGrid, startsOf } from '../../src/metrics/metric-grid.js'
import type { Answer, Provider, Query } from '../../src/metrics/provider.js'
import type { Metric } from '../../src/plan/plan.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const since = Date.parse('2026-12-01T10:02:30Z')
const span = { since, now: since + 20 * minute }
const first = Date.parse('2026-12-01T10:05:00Z')
const number = (value: number): Reading => ({ kind: 'number', value })

function metric(overrides: Partial<Metric> = {}): Metric {
  return {
    name: 'errors',
    provider: 'prometheus',
    kind: 'ratio',
    new: { shape: 'ratio', bad: 'new bad', total: 'new total' },
    class: 'guardrail',
    phases: ['canary', 'full'],
    onNoData: 'hold',
    onError: 'hold',
    mode: 'sequential',
    split: 'checked',
    minSamples: 1,
    delay: 2 * minute,
    interval: 5 * minute,
    direction: 'up',
    absentMeansZero: false,
    ...overrides,
  }
}

/** A provider that answers by the text of the query, and records its calls. */
function fake(answers: (query: Query) => Answer | Reading[], name = 'prometheus') {
  const calls: (readonly Query[])[] = []
  const provider: Provider = {
    name,
    async query(queries) {
      calls.push(queries)
      return new Map(
        queries.map((query) => {
          const answer = answers(query)
          const full: Answer =
            'kind' in answer
              ? answer
              : { kind: 'numbers', readings: answer, warnings: [], resolved: query.text }
          return [query.id, full] as const
        }),
      )
    },
  }
  return { calls, providers: new Map([[name, provider]]) }
}

describe('metricGrid', () => {
  test('starts at the first multiple after the start and ends at the last one that is old enough', () => {
    expect(metricGrid(metric(), span)).toEqual({ start: first, end: first + 15 * minute, step: 5 * minute })
  })

  test('lies on multiples since the epoch, whatever the minute of the run, and never reaches into the delay', () => {
    const ms = fc.integer({ min: 0, max: 2 * day })
    fc.assert(
      fc.property(
        ms,
        ms,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: hour }),
        (from, wait, seconds, delay) => {
          const own = { since: since + from, now: since + from + wait }
          const grid = metricGrid({ interval: seconds * 1_000, delay }, own)
          expect(grid.start % grid.step).toBe(0)
          expect(grid.end % grid.step).toBe(0)
          expect(grid.start).toBeGreaterThanOrEqual(own.since)
          expect(grid.start - own.since).toBeLessThan(grid.step)
          if (grid.end > grid.start) expect(grid.end).toBeLessThanOrEqual(own.now - delay)
          expect(startsOf(grid)).toHaveLength((grid.end - grid.start) / grid.step)
          // A later run only appends: what was measured stays where it was.
          const later = metricGrid(
            { interval: seconds * 1_000, delay },
            { ...own, now: own.now + 7 * minute },
          )
          expect(startsOf(later).slice(0, startsOf(grid).length)).toEqual(startsOf(grid))
        },
      ),
    )
  })
})

describe('measure', () => {
  test('asks each provider once for all metrics and both arms, and puts the answers into intervals', async () => {
    const { calls, providers } = fake(({ text }) =>
      [1, 2, 3].map((n) => number(text.startsWith('new') ? n : 10 * n)),
    )
    const old = { shape: 'ratio' as const, bad: 'old bad', total: 'old total' }
    const second = metric({ name: 'requests', kind: 'count', new: { shape: 'count', count: 'new count' } })
    const series = await measure([metric({ old, reduce: 'sum' }), second], () => span, providers)

    expect(calls).toHaveLength(1)
    expect(calls[0]?.map(({ id, text, reduce }) => [id, text, reduce])).toEqual([
      ['errors/new/bad', 'new bad', 'sum'],
      ['errors/new/total', 'new total', 'sum'],
      ['errors/old/bad', 'old bad', 'sum'],
      ['errors/old/total', 'old total', 'sum'],
      ['requests/new/count', 'new count', undefined],
    ])
    expect(series.get('errors')).toEqual({
      kind: 'measured',
      warnings: [],
      intervals: [1, 2, 3].map((n, index) => ({
        start: first + index * 5 * minute,
        end: first + (index + 1) * 5 * minute,
        new: { shape: 'ratio', bad: number(n), total: number(n) },
        old: { shape: 'ratio', bad: number(10 * n), total: number(10 * n) },
      })),
    })
    expect(series.get('requests')).toMatchObject({
      intervals: [1, 2, 3].map((n) => ({ new: { shape: 'count', count: number(n), exposure: 1 / 12 } })),
    })
  })

  test('values carry their samples, and buckets come as they are', async () => {
    const buckets = { le: [1, Number.POSITIVE_INFINITY], count: [1, 2] }
    const { providers } = fake(({ shape }) =>
      shape === 'buckets'
        ? { kind: 'buckets', readings: [buckets, buckets, buckets], warnings: ['slow store'], resolved: '' }
        : [number(1), number(2), number(3)],
    )
    const value = metric({ name: 'load', new: { shape: 'value', value: 'v', samples: 's' } })
    const latency = metric({ name: 'latency', new: { shape: 'buckets', buckets: 'b' } })
    const series = await measure([value, latency], () => span, providers)
    expect(series.get('load')).toMatchObject({
      intervals: [{ new: { value: number(1), samples: number(1) } }, {}, {}],
    })
    expect(series.get('latency')).toMatchObject({
      warnings: ['slow store'],
      intervals: Array(3).fill({ new: { shape: 'buckets', buckets } }),
    })
  })

  test('missing failures beside a measured total count as none, if the metric says so', async () => {
    const { providers } = fake(({ text }) =>
      text === 'new bad'
        ? [
            { kind: 'absent', why: 'no-series' },
            { kind: 'absent', why: 'null' },
            { kind: 'absent', why: 'nan' },
          ]
        : [number(9), { kind: 'absent', why: 'null' }, number(9)],
    )
    const badOf = async (absentMeansZero: boolean) => {
      const series = (await measure([metric({ absentMeansZero })], () => span, providers)).get('errors')
      if (series?.kind !== 'measured') throw new Error('not measured')
      return series.intervals.map(({ new: cell }) => (cell.shape === 'ratio' ? cell.bad : undefined))
    }
    expect(await badOf(true)).toEqual([
      number(0),
      { kind: 'absent', why: 'null' },
      { kind: 'absent', why: 'nan' },
    ])
    expect(await badOf(false)).toEqual([
      { kind: 'absent', why: 'no-series' },
      { kind: 'absent', why: 'null' },
      { kind: 'absent', why: 'nan' },
    ])
  })

  test('before anything has closed, there are no intervals and nobody is asked', async () => {
    const { calls, providers } = fake(() => [])
    const series = await measure([metric()], () => ({ since, now: since + 5 * minute }), providers)
    expect(series.get('errors')).toEqual({ kind: 'measured', intervals: [], warnings: [] })
    expect(calls).toEqual([])
  })

  test('an error is of the one metric that has it, and what a person must mend comes first', async () => {
    const { providers } = fake(({ text }) => {
      if (text === 'new bad') return { kind: 'error', message: 'down', transient: true }
      if (text === 'new total') return { kind: 'error', message: 'parse error', transient: false }
      return [number(1), number(1), number(1)]
    })
    const other = metric({ name: 'other', kind: 'count', new: { shape: 'count', count: 'c' } })
    const series = await measure(
      [metric(), other, metric({ name: 'lost', provider: 'datadog' })],
      () => span,
      providers,
    )
    expect(series.get('errors')).toEqual({
      kind: 'error',
      message: 'errors, new total: parse error',
      transient: false,
    })
    expect(series.get('other')).toMatchObject({ kind: 'measured' })
    expect(series.get('lost')).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/no metric provider "datadog"/),
    })
  })

  test('a provider that throws or forgets an answer gives errors, not a crash', async () => {
    const throwing: Provider = {
      name: 'prometheus',
      query: async () => {
        throw new TypeError('x is undefined')
      },
    }
    const series = await measure([metric()], () => span, new Map([['prometheus', throwing]]))
    expect(series.get('errors')).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/failed unexpectedly: x is/),
    })
    const silent: Provider = { name: 'prometheus', query: async () => new Map() }
    expect(
      (await measure([metric()], () => span, new Map([['prometheus', silent]]))).get('errors'),
    ).toMatchObject({
      kind: 'error',
    })
  })
})

describe('issues', () => {
  const reports = metric({
    name: 'reports',
    provider: 'github',
    kind: 'count',
    new: { shape: 'issues', labels: ['bug'] },
  })
  const issue = (at: number, author: string) => ({ at, author })

  test('counts distinct authors per interval against the mean of the week before', async () => {
    const asked: unknown[] = []
    const base = first - 5 * minute
    const series = await measure(
      [reports],
      () => span,
      new Map(),
      async (labels, from, to) => {
        asked.push([labels, from, to])
        if (to <= since)
          return [
            issue(base - day, 'a'),
            issue(base - day, 'a'),
            issue(base - 2 * day, 'a'),
            issue(base - 1, 'b'),
          ]
        return [
          issue(first, 'a'),
          issue(first + 1, 'a'),
          issue(first + 2, 'b'),
          issue(first + 10 * minute, 'a'),
        ]
      },
    )
    expect(asked).toEqual([
      [['bug'], first, first + 15 * minute],
      [['bug'], base - 7 * day, base],
    ])
    const old = { shape: 'count', count: number(3 / (7 * 24 * 12)), exposure: 1 / 12 }
    expect(series.get('reports')).toMatchObject({
      kind: 'measured',
      intervals: [2, 0, 1].map((count) => ({
        new: { shape: 'count', count: number(count), exposure: 1 / 12 },
        old,
      })),
    })
  })

  test('with labels of its own, the old arm is counted in the same intervals', async () => {
    const both = { ...reports, old: { shape: 'issues' as const, labels: ['old-bug'] } }
    const series = await measure(
      [both],
      () => span,
      new Map(),
      async ([label]) => {
        return label === 'bug'
          ? [issue(first, 'a')]
          : [issue(first + 5 * minute, 'a'), issue(first + 5 * minute, 'b')]
      },
    )
    expect(series.get('reports')).toMatchObject({
      intervals: [
        { new: { count: number(1) }, old: { count: number(0) } },
        { new: { count: number(0) }, old: { count: number(2) } },
        { new: { count: number(0) }, old: { count: number(0) } },
      ],
    })
  })

  test('says what is missing', async () => {
    expect((await measure([reports], () => span, new Map())).get('reports')).toMatchObject({
      kind: 'error',
      transient: false,
    })
    const failing = async () => {
      throw new Error('rate limit')
    }
    expect((await measure([reports], () => span, new Map(), failing)).get('reports')).toMatchObject({
      kind: 'error',
      transient: true,
      message: expect.stringMatching(/rate limit/),
    })
    const wrong = await measure(
      [{ ...reports, provider: 'prometheus' }],
      () => span,
      fake(() => []).providers,
    )
    expect(wrong.get('reports')).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/provider github/),
    })
  })
})
