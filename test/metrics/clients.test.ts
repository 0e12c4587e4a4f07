import { describe, expect, test } from '@jest/globals'
import type { Reading } from '../../src/analysis/assessment.js'
import { clientSeries } from '../../src/metrics/clients.js'
import type { Query } from '../../src/metrics/provider.js'
import type { RawSeries } from '../../src/metrics/series.js'

const query: Query = {
  id: 'errors/new/bad',
  text: 'sum by (user) (increase(failures[$interval]))',
  shape: 'clients',
  by: 'user',
  grid: { start: 0, end: 900_000, step: 300_000 },
}

const of = (user: string, points: readonly (number | Reading | null)[]): RawSeries => ({
  labels: { user },
  points: new Map(
    points.flatMap((point, i) => {
      if (point === null) return []
      return [[i, typeof point === 'number' ? { kind: 'number' as const, value: point } : point] as const]
    }),
  ),
})

describe('series by client', () => {
  test('give what each client counted; a client that is missing counted nothing', () => {
    const found = clientSeries([of('ann', [1, null, 3]), of('bob', [2, 5, null])], query)
    expect(found).toEqual({
      kind: 'readings',
      readings: [
        new Map([
          ['ann', 1],
          ['bob', 2],
        ]),
        new Map([['bob', 5]]),
        new Map([['ann', 3]]),
      ],
    })
  })

  test('an interval without any client was not measured, and one value that is no number makes it unknown', () => {
    const nan: Reading = { kind: 'absent', why: 'nan' }
    expect(clientSeries([of('ann', [1, null, nan]), of('bob', [2, null, 4])], query)).toMatchObject({
      readings: [expect.any(Map), { kind: 'absent', why: 'null' }, { kind: 'absent', why: 'nan' }],
    })
  })

  test('no series: no failures where the plan says so, else no data', () => {
    expect(clientSeries([], query)).toMatchObject({ readings: Array(3).fill({ why: 'no-series' }) })
    expect(clientSeries([], { ...query, absentMeansZero: true })).toMatchObject({
      readings: Array(3).fill(new Map()),
    })
  })

  test('a series without the label is refused with what to write', () => {
    const nameless = { labels: { pod: 'a' }, points: new Map() }
    expect(clientSeries([of('ann', [1]), nameless], query)).toEqual({
      kind: 'refused',
      message:
        'a series has no label user ({pod="a"}); write the query like sum by (user) (increase(…[$interval]))',
    })
  })
})
