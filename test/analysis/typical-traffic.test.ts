import { expect, test } from '@jest/globals'
import type { Cell, Criterion } from '../../src/analysis/assessment.js'
import { typicalTraffic } from '../../src/analysis/typical-traffic.js'
import { buckets, type Cells, count, errors, noRatio, ratio, series, value } from './series.js'

const criterion = errors({ aboveBaselineBy: 0.005 }, { mode: 'sequential' })

function typical(cells: readonly Cells[], of: Criterion = criterion) {
  const measured = series(cells)
  if (measured.kind === 'error') throw new Error(measured.message)
  return typicalTraffic(of, measured.intervals)
}
const week = <Of>(make: (i: number) => Of): Of[] => Array.from({ length: 2016 }, (_, i) => make(i))

test('the scatter is what a day shows, as the tests will see it: rare errors are not known better for a week', () => {
  const often = typical(week((i) => [ratio(0, 0), ratio(1 + (i % 2), 100)]))
  expect(often?.traffic.dispersion.phi).toBe(1)
  // Three blocks of eight errors a day are too few, and twice the scatter of chance is assumed.
  const rare = typical(week((i) => [ratio(0, 0), ratio(i % 10 === 0 ? 1 : 0, 100)]))
  expect(rare?.traffic.dispersion.phi).toBe(2)
})

test('a single bad day does not decide about all of them', () => {
  const burst = typical(week((i) => [ratio(0, 0), ratio(i < 288 && i % 7 === 0 ? 60 : 1 + (i % 2), 100)]))
  expect(burst?.traffic.dispersion.phi).toBe(1)
})

test('gaps are no traffic of zero; hours without requests are', () => {
  expect(
    typical([
      [noRatio('null'), noRatio('null')],
      [ratio(0, 0), ratio(1, 100)],
    ])?.perInterval,
  ).toBe(100)
  expect(
    typical([
      [ratio(0, 0), ratio(0, 0)],
      [ratio(0, 0), ratio(1, 100)],
    ])?.perInterval,
  ).toBe(50)
})

test('the new system adds traffic and no rates; alone it stands for itself, without a control', () => {
  const cell = (found: ReturnType<typeof typical>): Cell | undefined => found?.traffic.cell
  const both = typical([[ratio(50, 100), ratio(3, 300)]])
  expect(cell(both)).toMatchObject({ bad: { value: 4 }, total: { value: 400 } })
  expect(both?.traffic.control).toBe(true)
  const alone = typical([[ratio(50, 100)]])
  expect(cell(alone)).toMatchObject({ bad: { value: 50 }, total: { value: 100 } })
  expect(alone?.traffic.control).toBe(false)
})

test('buckets and counts as well; what comes ready-made holds no counts', () => {
  const le = [1, 2, Number.POSITIVE_INFINITY]
  const p95 = typical([[buckets(le, [1, 1, 1]), buckets(le, [5, 8, 9])]], { ...criterion, kind: 'quantile' })
  expect(p95).toMatchObject({
    perInterval: 10,
    traffic: { cell: { buckets: { count: [50 / 9, 80 / 9, 10] } } },
  })
  const reports = typical([[count(1, 2), count(3, 2)]], { ...criterion, kind: 'count' })
  expect(reports).toMatchObject({ perInterval: 4, traffic: { cell: { count: { value: 4 }, exposure: 2 } } })
  expect(typical([[value(3), value(3)]], { ...criterion, kind: 'value' })).toBeNull()
  expect(typical([[value(3), value(3)]], { ...criterion, kind: 'quantile' })).toBeNull()
  expect(typical([])).toBeNull()
})
