import { afterEach, describe, expect, test } from '@jest/globals'
import type { Buckets, Reading } from '../../src/analysis/assessment.js'
import { createPrometheus } from '../../src/metrics/prometheus/prometheus.js'
import type { Answer, Query } from '../../src/metrics/provider.js'
import { createClock } from '../../src/sandbox/clock.js'
import { type MetricsWorld, startMetricsWorld } from '../../src/sandbox/metrics/metrics-world.js'
import { contextOf } from '../metrics/context.js'
import { prometheusAvailable, startPrometheus } from '../support/prometheus.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.parse('2026-12-01T00:00:00Z')
const step = 5 * minute

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((world) => world.stop()))
})

async function startWorld(seed = 7, now = start + day): Promise<MetricsWorld> {
  const world = await startMetricsWorld({ clock: createClock(now), seed })
  running.push(world)
  return world
}

/** What the product's own provider reads out of the world. */
async function ask(world: MetricsWorld, text: string, query: Partial<Query> = {}): Promise<Answer> {
  const provider = createPrometheus(contextOf({ prometheus: { url: world.url } }))
  const grid = { start, end: start + day, step }
  const answers = await provider.query([{ id: 'q', text, shape: 'number', grid, ...query }])
  return answers.get('q') ?? { kind: 'error', message: 'no answer', transient: false }
}

async function numbers(world: MetricsWorld, text: string, query: Partial<Query> = {}): Promise<number[]> {
  const answer = await ask(world, text, query)
  if (answer.kind !== 'numbers') throw new Error(JSON.stringify(answer))
  return answer.readings.map((reading: Reading) => (reading.kind === 'number' ? reading.value : Number.NaN))
}

async function buckets(world: MetricsWorld, text: string): Promise<Buckets[]> {
  const answer = await ask(world, text, { shape: 'buckets' })
  if (answer.kind !== 'buckets') throw new Error(JSON.stringify(answer))
  return answer.readings.map((reading) => ('le' in reading ? reading : { le: [], count: [] }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('startMetricsWorld', () => {
  test('the same seed gives the same counts, another seed others', async () => {
    const first = await startWorld(7)
    const again = await startWorld(7)
    const other = await startWorld(8)
    const counts = await numbers(first, first.queries.oldTotal)
    expect(await numbers(again, again.queries.oldTotal)).toEqual(counts)
    expect(await numbers(other, other.queries.oldTotal)).not.toEqual(counts)
  })

  test('both arms share the traffic as exposed, and it follows the day', async () => {
    const world = await startWorld()
    world.setExposure(25, start)
    const news = await numbers(world, world.queries.newTotal)
    const olds = await numbers(world, world.queries.oldTotal)
    expect(sum(news) + sum(olds)).toBeGreaterThan(50 * 86_400 * 0.99)
    expect(sum(news) + sum(olds)).toBeLessThan(50 * 86_400 * 1.01)
    expect(sum(news) / (sum(news) + sum(olds))).toBeCloseTo(0.25, 2)
    const at = (hours: number): number => (olds[hours * 12] ?? 0) / 300
    expect(at(15) / at(3)).toBeGreaterThan(2.5)
  })

  test('an exposure counts from when it is set, and the new arm has no series before', async () => {
    const world = await startWorld()
    world.setExposure(50, start + 6 * hour + 150_000)
    world.setExposure(0, start + 12 * hour)
    const answer = await ask(world, world.queries.newTotal)
    const readings = answer.kind === 'numbers' ? answer.readings : []
    expect(readings[71]).toEqual({ kind: 'absent', why: 'null' })
    const values = await numbers(world, world.queries.newTotal)
    // Half of the interval in which it begins.
    expect((values[72] ?? 0) / (values[73] ?? 1)).toBeCloseTo(0.5, 1)
    expect(values[144]).toBe(0)
  })

  test('a window is the sum of the windows within it', async () => {
    const world = await startWorld()
    const grid = { start, end: start + day, step: hour }
    const hourly = await numbers(world, world.queries.oldTotal, { grid })
    const fine = await numbers(world, world.queries.oldTotal)
    expect(hourly).toHaveLength(24)
    for (const [index, count] of hourly.entries())
      expect(count).toBe(sum(fine.slice(index * 12, index * 12 + 12)))
  })

  test('a regression shows in the new arm, while it lasts, and nowhere else', async () => {
    const world = await startWorld()
    world.setExposure(50, start)
    const quantile = (found: readonly Buckets[]): number => {
      const counts = found[0]?.le.map((_, index) => sum(found.map(({ count }) => count[index] ?? 0))) ?? []
      return found[0]?.le[counts.findIndex((count) => count >= 0.95 * (counts.at(-1) ?? 0))] ?? Number.NaN
    }
    const before = await buckets(world, world.queries.newBuckets)
    expect(quantile(before)).toBe(0.5)
    world.injectRegression({
      from: start + 6 * hour,
      to: start + 12 * hour,
      errorRate: 0.05,
      latencyFactor: 4,
    })

    const rate = async (bad: string, total: string, from: number, to: number): Promise<number> => {
      const part = (values: number[]): number => sum(values.slice(from * 12, to * 12))
      return part(await numbers(world, bad)) / part(await numbers(world, total))
    }
    const { newBad, newTotal, oldBad, oldTotal } = world.queries
    expect(await rate(newBad, newTotal, 0, 6)).toBeCloseTo(0.002, 3)
    expect(await rate(newBad, newTotal, 6, 12)).toBeCloseTo(0.05, 2)
    expect(await rate(newBad, newTotal, 12, 24)).toBeCloseTo(0.002, 3)
    expect(await rate(oldBad, oldTotal, 6, 12)).toBeCloseTo(0.002, 3)

    const during = (await buckets(world, world.queries.newBuckets)).slice(72, 144)
    expect(quantile(during)).toBe(2.5)
    expect(quantile((await buckets(world, world.queries.oldBuckets)).slice(72, 144))).toBe(0.5)
  })

  test('buckets rise and end at the total', async () => {
    const world = await startWorld()
    const totals = await numbers(world, world.queries.oldTotal)
    const found = await buckets(world, world.queries.oldBuckets)
    expect(found).toHaveLength(totals.length)
    for (const [index, { le, count }] of found.entries()) {
      expect(le.at(-1)).toBe(Number.POSITIVE_INFINITY)
      expect([...count].sort((a, b) => a - b)).toEqual(count)
      expect(count.at(-1)).toBe(totals[index])
    }
  })

  test('has measured nothing after now', async () => {
    const world = await startWorld(7, start + hour)
    const values = await numbers(world, world.queries.oldTotal)
    expect(values.slice(0, 12).every((value) => value > 0)).toBe(true)
    expect(values.slice(12).every(Number.isNaN)).toBe(true)
  })

  test('an outage answers 503 while it lasts, and lacks nothing afterwards', async () => {
    const clock = createClock(start + hour)
    const world = await startMetricsWorld({ clock, seed: 7 })
    running.push(world)
    world.outage(start + hour, start + 2 * hour)
    expect(await ask(world, world.queries.oldTotal)).toMatchObject({
      kind: 'error',
      transient: true,
      message: expect.stringMatching(/503: unavailable/),
    })
    expect((await fetch(`${world.url}/-/ready`)).status).toBe(503)
    clock.set(start + day)
    expect((await numbers(world, world.queries.oldTotal)).every((value) => value > 0)).toBe(true)
    expect((await fetch(`${world.url}/-/ready`)).status).toBe(200)
  })

  test('what it forgot is no sample, from the first window that is not whole, and ranges are remembered', async () => {
    const world = await startWorld()
    world.forget(start + hour + 1)
    const counts = await numbers(world, world.queries.oldTotal)
    expect(counts.findIndex((value) => value > 0)).toBe(hour / step + 1)
    expect(counts.slice(0, hour / step + 1).every(Number.isNaN)).toBe(true)
    const layouts = await buckets(world, world.queries.oldBuckets)
    expect(layouts.map(({ le }) => le.length > 0).indexOf(true)).toBe(hour / step + 1)
    expect(world.asked.map(({ start: first, end }) => [first, end])).toEqual([
      [start + step, start + day],
      [start + step, start + day],
    ])
  })

  test('weeks of data take no more than seconds', async () => {
    const world = await startWorld(7, start + 28 * day)
    world.setExposure(10, start)
    const grid = { start, end: start + 28 * day, step }
    expect(await ask(world, world.queries.newTotal, { grid })).toMatchObject({ kind: 'numbers' })
    expect(await ask(world, world.queries.newBuckets, { grid, shape: 'buckets' })).toMatchObject({
      kind: 'buckets',
    })
  }, 20_000)

  test('other queries are errors of the plan', async () => {
    const world = await startWorld()
    expect(await ask(world, 'up')).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(/bad_data/),
    })
  })

  test('an instant query gives the last window, by GET and by POST', async () => {
    const world = await startWorld()
    const [last] = (await numbers(world, world.queries.oldTotal)).slice(-1)
    const query = world.queries.oldTotal.replace('$interval', '5m')
    const form = new URLSearchParams({ query })
    for (const response of [
      await fetch(`${world.url}/api/v1/query?${form}`),
      await fetch(`${world.url}/api/v1/query`, { method: 'POST', body: form }),
    ]) {
      expect(await response.json()).toEqual({
        status: 'success',
        data: { resultType: 'vector', result: [{ metric: {}, value: [(start + day) / 1000, String(last)] }] },
      })
    }
  })
})

const testReal = prometheusAvailable() ? test : test.skip

testReal(
  'refuses a request in the words of a real Prometheus',
  async () => {
    const real = await startPrometheus('# TYPE x gauge\nx 1 1796083200\n# EOF\n')
    running.push(real)
    const world = await startWorld()
    const requests = [
      { query: 'up', start: '', end: '1', step: '1' },
      { query: 'up', start: '1', end: 'tomorrow', step: '1' },
      { query: 'up', start: '2', end: '1', step: '1' },
      { query: 'up', start: '1', end: '2', step: 'x' },
      { query: 'up', start: '1', end: '2', step: '0' },
      { query: 'up', start: '1', end: '11003', step: '1' },
      { query: '', start: '1', end: '2', step: '1' },
    ]
    const answer = async (url: string, path: string, request: Record<string, string>): Promise<unknown> => {
      const response = await fetch(`${url}/api/v1/${path}`, {
        method: 'POST',
        body: new URLSearchParams(request),
      })
      return { status: response.status, body: await response.json() }
    }
    for (const request of requests) {
      expect(await answer(world.url, 'query_range', request)).toEqual(
        await answer(real.url, 'query_range', request),
      )
    }
    for (const request of [{ query: '' }, { query: 'up', time: 'noon' }]) {
      expect(await answer(world.url, 'query', request)).toEqual(await answer(real.url, 'query', request))
    }
  },
  60_000,
)
