import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Reading } from '../../src/analysis/assessment.js'
import { createPrometheus } from '../../src/metrics/prometheus/prometheus.js'
import type { Answer, Query } from '../../src/metrics/provider.js'
import { type PrometheusServer, prometheusAvailable, startPrometheus } from '../support/prometheus.js'
import { contextOf } from './context.js'

const minute = 60_000
const start = Date.parse('2026-10-05T00:00:00Z')
const hours = (n: number): number => start + n * 60 * minute
const bounds = ['0.1', '0.5', '1', '5', '+Inf']
/** How many requests of ten per bucket, cumulative. */
const cumulative = [4, 7, 8, 9, 10]

/** Six hours, a sample a minute, 10 requests a minute; after three hours one in eleven fails instead of one in 101. */
function history(): string {
  const lines: string[] = []
  const each = (from: number, to: number, line: (at: number, minutes: number) => string): void => {
    for (let at = from; at <= to; at += minute) lines.push(line(at / 1000, (at - start) / minute))
  }
  lines.push('# TYPE http_requests counter')
  each(start - 10 * minute, hours(6), (at, m) => `http_requests_total{code="200"} ${100 * (m + 10)} ${at}`)
  each(start - 10 * minute, hours(6), (at, m) => {
    return `http_requests_total{code="500"} ${m <= 180 ? m + 10 : 190 + (m - 180) * 10} ${at}`
  })
  lines.push('# TYPE latency histogram')
  for (const [index, le] of bounds.entries()) {
    each(start - 10 * minute, hours(6), (at, m) => {
      return `latency_bucket{le="${le}"} ${(m + 10) * (cumulative[index] ?? 0)} ${at}`
    })
  }
  // Three pods with a counter of their own: one restarts, one is replaced by another half-way, all count 20 requests a minute.
  lines.push('# TYPE pod counter')
  each(start - 10 * minute, hours(6), (at, m) => `pod_total{pod="a"} ${20 * ((m + 10) % 97)} ${at}`)
  each(start - 10 * minute, hours(3), (at, m) => `pod_total{pod="b"} ${20 * (m + 10)} ${at}`)
  each(hours(3), hours(6), (at, m) => `pod_total{pod="c"} ${20 * (m - 180)} ${at}`)
  for (const user of ['ann', 'bob'])
    each(start - 10 * minute, hours(6), (at, m) => {
      return `calls_total{user="${user}"} ${(m + 10) * (user === 'ann' ? 3 : 1)} ${at}`
    })
  lines.push('# TYPE brief gauge')
  each(hours(1), hours(2), (at) => `brief 7 ${at}`)
  lines.push('# TYPE long gauge')
  for (let at = start; at <= start + 12_000 * minute; at += 4 * minute)
    lines.push(`long ${(at - start) / minute} ${at / 1000}`)
  return `${lines.join('\n')}\n# EOF\n`
}

const describeReal = prometheusAvailable() ? describe : describe.skip

describeReal('createPrometheus on a real Prometheus', () => {
  let server: PrometheusServer
  beforeAll(async () => {
    server = await startPrometheus(history())
  }, 60_000)
  afterAll(async () => {
    await server.stop()
  })

  async function ask(text: string, options: Partial<Query> = {}): Promise<Answer> {
    const grid = { start, end: hours(6), step: 5 * minute }
    const provider = createPrometheus(contextOf({ prometheus: { url: server.url } }))
    const answers = await provider.query([{ id: 'q', text, shape: 'number', grid, ...options }])
    return answers.get('q') ?? { kind: 'error', message: 'no answer', transient: false }
  }

  async function numbers(text: string, options: Partial<Query> = {}): Promise<readonly Reading[]> {
    const answer = await ask(text, options)
    if (answer.kind !== 'numbers') throw new Error(JSON.stringify(answer))
    return answer.readings
  }

  const numberOf = (reading: Reading | undefined): number =>
    reading?.kind === 'number' ? reading.value : Number.NaN
  const absent = (why: string) => ({ kind: 'absent', why })

  test('counts the increase of each interval, and a step from 0.0099 to 0.0909 stands where it happened', async () => {
    const bad = await numbers('sum(increase(http_requests_total{code="500"}[$interval]))')
    const total = await numbers('sum(increase(http_requests_total[$interval]))')
    expect(bad).toHaveLength(72)
    const ratios = bad.map((reading, index) => numberOf(reading) / numberOf(total[index]))
    for (const ratio of ratios.slice(0, 36)) expect(ratio).toBeCloseTo(1 / 101, 6)
    for (const ratio of ratios.slice(37)) expect(ratio).toBeCloseTo(10 / 110, 6)
  })

  test('a restarted pod loses less than a scrape, a replaced one nothing, and no count is ever negative', async () => {
    const readings = (await numbers('sum(increase(pod_total[$interval]))')).map(numberOf)
    const whole = readings.filter((value) => Math.abs(value - 200) < 1e-6)
    // Two pods at 20 a minute over 5 minutes; a restart hides one minute of one pod, a replacement its first sample.
    expect(whole.length).toBeGreaterThan(60)
    for (const value of readings) {
      expect(value).toBeGreaterThanOrEqual(150)
      expect(value).toBeLessThanOrEqual(250)
    }
  })

  test('the order of pods changes nothing', async () => {
    const one = await numbers('increase(pod_total{pod=~"a|b"}[$interval])', { reduce: 'sum' })
    const other = await numbers(
      'sort_desc(label_replace(increase(pod_total{pod=~"b|a"}[$interval]), "pod", "z$1", "pod", "(.*)"))',
      { reduce: 'sum' },
    )
    expect(other).toEqual(one)
  })

  test('one series per client where the plan says per', async () => {
    const answer = await ask('sum by (user) (increase(calls_total[$interval]))', {
      shape: 'clients',
      by: 'user',
    })
    if (answer.kind !== 'clients') throw new Error(JSON.stringify(answer))
    expect(answer.readings).toHaveLength(72)
    const [first] = answer.readings
    expect(first instanceof Map ? [...first].sort() : first).toEqual([
      ['ann', expect.closeTo(15, 6)],
      ['bob', expect.closeTo(5, 6)],
    ])
    expect(
      await ask('sum(increase(calls_total[$interval]))', { shape: 'clients', by: 'user' }),
    ).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringContaining('has no label user'),
    })
  })

  test('the interval [s, e) is the value at e', async () => {
    const readings = await numbers('vector(time())')
    expect(readings[0]).toEqual({ kind: 'number', value: (start + 5 * minute) / 1000 })
    expect(readings.at(-1)).toEqual({ kind: 'number', value: hours(6) / 1000 })
  })

  test('NaN, infinity, no series and missing points are absent, each with its reason', async () => {
    expect(await numbers('0/0')).toEqual(Array.from({ length: 72 }, () => absent('nan')))
    expect(await numbers('vector(1)/0')).toEqual(Array.from({ length: 72 }, () => absent('infinite')))
    expect(await numbers('-vector(1)/0')).toEqual(Array.from({ length: 72 }, () => absent('infinite')))
    expect(await numbers('no_such_metric')).toEqual(Array.from({ length: 72 }, () => absent('no-series')))
    const brief = await numbers('last_over_time(brief[1m])')
    expect(brief[0]).toEqual(absent('null'))
    expect(brief[17]).toEqual({ kind: 'number', value: 7 })
  })

  test('a series that does not exist counts as zero where the query says so', async () => {
    const readings = await numbers('no_such_metric', { absentMeansZero: true })
    expect(readings).toEqual(Array.from({ length: 72 }, () => ({ kind: 'number', value: 0 })))
  })

  test('a query that does not parse is an error of the plan, in Prometheus own words', async () => {
    const answer = await ask('sum(')
    expect(answer).toMatchObject({ kind: 'error', transient: false })
    expect(answer).toHaveProperty('message', expect.stringMatching(/400: bad_data: .*parse error/))
  })

  test('several series are refused with their labels, or reduced', async () => {
    const text = 'increase(http_requests_total[$interval])'
    const answer = await ask(text)
    expect(answer).toMatchObject({ kind: 'error', transient: false })
    expect(answer).toHaveProperty('message', expect.stringContaining('{code="200"}, {code="500"}'))
    expect(numberOf((await numbers(text, { reduce: 'sum' }))[0])).toBeCloseTo(505, 6)
    expect(numberOf((await numbers(text, { reduce: 'max' }))[0])).toBeCloseTo(500, 6)
    expect(numberOf((await numbers(text, { reduce: 'min' }))[0])).toBeCloseTo(5, 6)
    expect(numberOf((await numbers(text, { reduce: 'avg' }))[0])).toBeCloseTo(252.5, 6)
  })

  test('buckets give the quantile that its own histogram_quantile gives', async () => {
    const text = 'sum by (le) (increase(latency_bucket[$interval]))'
    const answer = await ask(text, { shape: 'buckets' })
    if (answer.kind !== 'buckets') throw new Error(JSON.stringify(answer))
    const reading = answer.readings[10]
    if (reading === undefined || !('le' in reading)) throw new Error('no buckets')
    expect(reading.le).toEqual([0.1, 0.5, 1, 5, Number.POSITIVE_INFINITY])

    const [theirs] = await numbers(`histogram_quantile(0.85, ${text})`)
    const rank = 0.85 * (reading.count.at(-1) ?? 0)
    const at = reading.count.findIndex((count) => count >= rank)
    const [low, high] = [reading.le[at - 1] ?? 0, reading.le[at] ?? 0]
    const [below, upto] = [reading.count[at - 1] ?? 0, reading.count[at] ?? 0]
    expect(low + ((high - low) * (rank - below)) / (upto - below)).toBeCloseTo(numberOf(theirs), 9)
  })

  test('more than 11,000 points are asked for in pieces and joined without a seam', async () => {
    const grid = { start, end: start + 12_000 * minute, step: minute }
    const readings = await numbers('vector(time())', { grid })
    expect(readings).toHaveLength(12_000)
    const values = readings.map(numberOf)
    expect(values.every((value, index) => value === start / 1000 + (index + 1) * 60)).toBe(true)
    expect(numberOf((await numbers('long', { grid })).at(-1))).toBe(12_000)
  })

  test('a histogram over weeks fits through the size cap', async () => {
    const grid = { start, end: start + 5_000 * minute, step: minute }
    const text = 'sum by (le) (increase(latency_bucket[10m]))'
    const provider = createPrometheus(
      contextOf({ prometheus: { url: server.url } }, { http: { maxBytes: 15_000 } }),
    )
    const answers = await provider.query([{ id: 'q', text, shape: 'buckets', grid }])
    const answer = answers.get('q')
    expect(answer).toMatchObject({ kind: 'buckets' })
    expect(answer?.kind === 'buckets' ? answer.readings.length : 0).toBe(5_000)
  })
})
