import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { downsample } from '../../src/report/downsample.js'
import { sparkline } from '../../src/report/sparkline.js'

const series = fc.array(fc.option(fc.double(), { nil: null }), { maxLength: 300 })

describe('sparkline', () => {
  test('is at most 20 bars and dots for any series', () => {
    fc.assert(fc.property(series, (points) => expect(sparkline(points)).toMatch(/^[▁▂▃▄▅▆▇█·]{0,20}$/u)))
  })

  test('a higher point never has a lower bar', () => {
    const short = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(short, (points) => {
        const bars = [...sparkline(points)]
        const order = points.map((point, index) => ({ point, bar: bars[index] ?? '' }))
        order.sort((a, b) => a.point - b.point)
        const drawn = order.map(({ bar }) => '▁▂▃▄▅▆▇█'.indexOf(bar))
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
      }),
    )
  })

  test.each([
    ['nothing', [], ''],
    ['gaps', [1, null, 2], '▅·█'],
    ['all zero', [0, 0], '▁▁'],
    ['constant', [3, 3, 3], '███'],
    ['a small change looks small', [100, 101], '██'],
    ['negative numbers', [-1, 0, 1], '▁▅█'],
    ['only gaps', [null, null], '··'],
  ])('%s', (_, points, drawn) => {
    expect(sparkline(points)).toBe(drawn)
  })
})

describe('downsample', () => {
  test('never exceeds the limit, and the average of every group lies within it', () => {
    const finite = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }), { maxLength: 300 })
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 40 }), (points, limit) => {
        const shown = downsample(points, limit)
        expect(shown.length).toBeLessThanOrEqual(limit)
        expect(shown.every((point) => point === null)).toBe(points.every((point) => point === null))
      }),
    )
    expect(downsample([1, 3, null, 5, null, null], 3)).toEqual([2, 5, null])
  })
})
