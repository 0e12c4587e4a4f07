import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createFile } from '../../src/metrics/file/file.js'
import { parseMeasurements } from '../../src/metrics/file/schema.js'
import type { Query } from '../../src/metrics/provider.js'
import { contextOf } from './context.js'

const start = Date.parse('2026-12-01T10:00:00Z')
const step = 300_000
const grid = { start, end: start + 3 * step, step }
const number = (value: number) => ({ kind: 'number', value })
const absent = (why: string) => ({ kind: 'absent', why })

async function ask(content: unknown, query: Partial<Query> = {}) {
  const files = { 'demo.json': typeof content === 'string' ? content : JSON.stringify(content) }
  const provider = createFile(contextOf({ file: { path: 'demo.json' } }, { files }))
  const answers = await provider.query([{ id: 'q', text: 'errors', shape: 'number', grid, ...query }])
  return answers.get('q')
}

describe('createFile', () => {
  const points = [
    { at: '2026-12-01T10:04:59.999Z', value: 3 },
    { at: '2026-12-01T11:00:00+01:00', value: 4 },
    { at: '2026-12-01T10:10:00Z', value: 0 },
    { at: '2026-12-01T09:59:59Z', value: 100 },
    { at: '2026-12-01T10:15:00Z', value: 100 },
  ]

  test('sums what happened within each interval, its start included and its end not', async () => {
    expect(await ask({ queries: { errors: points } })).toMatchObject({
      kind: 'numbers',
      readings: [number(7), absent('null'), number(0)],
    })
  })

  test('reduces as the query says', async () => {
    expect(await ask({ queries: { errors: points } }, { reduce: 'max' })).toMatchObject({
      readings: [number(4), absent('null'), number(0)],
    })
  })

  test('sums buckets by bound', async () => {
    const buckets = [
      { at: '2026-12-01T10:00:00Z', buckets: { '0.1': 5, '+Inf': 7 } },
      { at: '2026-12-01T10:01:00Z', buckets: { '0.1': 1, '+Inf': 1 } },
    ]
    expect(await ask({ queries: { errors: buckets } }, { shape: 'buckets' })).toMatchObject({
      kind: 'buckets',
      readings: [{ le: [0.1, Number.POSITIVE_INFINITY], count: [6, 8] }, absent('null'), absent('null')],
    })
  })

  test('a query that is not in the file has no series, or zeros where absence means zero', async () => {
    expect(await ask({ queries: {} })).toMatchObject({ readings: Array(3).fill(absent('no-series')) })
    expect(await ask({}, { absentMeansZero: true })).toMatchObject({ readings: Array(3).fill(number(0)) })
  })

  test.each([
    [{ down: true }, /source is down/],
    [{ error: 'maintenance\nuntil noon', queries: {} }, /maintenance until noon/],
  ])('%j plays an outage', async (content, message) => {
    expect(await ask(content)).toMatchObject({
      kind: 'error',
      transient: true,
      message: expect.stringMatching(message),
    })
  })

  test.each([
    ['{', /demo\.json: it is not JSON/],
    [
      { queries: { errors: [{ at: '2026-12-01', value: 1 }] } },
      /at queries\.errors\.0.*like|at queries\.errors\.0: write/,
    ],
    [
      { queries: { errors: [{ at: '2026-12-01T10:00:00Z', value: '1' }] } },
      /at queries\.errors\.0: write \{ "at"/,
    ],
    [{ querys: {} }, /at the top: .*querys/],
    [
      { queries: { errors: [{ at: '2026-12-01T10:00:00Z', buckets: { high: 1 } }] } },
      /at queries\.errors\.0/,
    ],
    [
      { queries: { errors: [{ at: '2026-12-01T10:00:00Z', buckets: { '+Inf': 1 } }] } },
      /the points of "errors" need `value`/,
    ],
  ])('%j is refused with what to write', async (content, message) => {
    expect(await ask(content)).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(message),
    })
  })

  test('says which setting or file is missing', async () => {
    const query: Query = { id: 'q', text: 'errors', shape: 'number', grid }
    const unset = await createFile(contextOf({})).query([query])
    expect(unset.get('q')).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/write providers\.file\.path/),
    })
    const missing = await createFile(contextOf({ file: { path: 'gone.json' } })).query([query])
    expect(missing.get('q')).toMatchObject({
      kind: 'error',
      transient: false,
      message: expect.stringMatching(/gone\.json.*ENOENT/),
    })
  })

  test('no content whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['measurements', 'outage', 'invalid']).toContain(parseMeasurements(text).kind)
      }),
    )
  })
})
