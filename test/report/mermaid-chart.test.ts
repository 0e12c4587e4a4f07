import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mermaidChart } from '../../src/report/mermaid-chart.js'
import { hostile } from './hostile.js'
import { assessed, errors, latency, now } from './sample.js'

const zone = 'Europe/Berlin'
const point = (value: number | null, baseline: number | null, index: number) => ({
  at: now + index * 300_000,
  value,
  baseline,
})

describe('mermaidChart', () => {
  test('draws new, old and limit in the unit of the metric, and says which is which', () => {
    const trend = [point(0.001, 0.002, 0), point(0.003, 0.002, 1)]
    const chart = mermaidChart({ metric: errors, assessment: assessed('errors', { trend }) }, zone)
    expect(chart).toContain('title "errors: new, old, limit"')
    expect(chart).toContain('x-axis "steps of 5 min from Mon 2026-12-07 10:05 CET" 1 --> 2')
    expect(chart).toContain('y-axis "%" 0 --> 1.1')
    expect(chart).toContain('line [0.1, 0.3]\n  line [0.2, 0.2]\n  line [1, 1]')
    expect(chart).toContain('new: blue, old: grey, limit: red and flat.')
  })

  test('uses ms below a second and s above', () => {
    const quick = {
      metric: latency,
      assessment: assessed('latency', { limit: 0.4, trend: [point(0.2, 0.1, 0), point(0.3, 0.1, 1)] }),
    }
    const slow = {
      metric: latency,
      assessment: assessed('latency', { limit: 2, trend: [point(0.2, 0.1, 0), point(0.3, 0.1, 1)] }),
    }
    expect(mermaidChart(quick, zone)).toContain('y-axis "ms" 0 --> 440')
    expect(mermaidChart(slow, zone)).toContain('y-axis "s" 0 --> 2.2')
  })

  test('repeats the point before a gap and says so; leaves out arms without data', () => {
    const trend = [point(null, null, 0), point(0.02, null, 1), point(null, null, 2)]
    const chart = mermaidChart(
      { metric: errors, assessment: assessed('errors', { trend, limit: null }) },
      zone,
    )
    expect(chart).toContain('title "errors: new"')
    expect(chart).toContain('line [2, 2, 2]')
    expect(chart).toContain('2 of 3 points have no data and repeat the one before.')
  })

  test('is null where there is nothing to draw', () => {
    const draw = (trend: ReturnType<typeof point>[]) =>
      mermaidChart({ metric: errors, assessment: assessed('errors', { trend }) }, zone)
    expect(draw([])).toBeNull()
    expect(draw([point(1, 1, 0)])).toBeNull()
    expect(draw([point(null, 1, 0), point(null, 1, 1)])).toBeNull()
  })

  test('has an axis of some height for a flat zero', () => {
    const trend = [point(0, 0, 0), point(0, 0, 1)]
    const count = { ...errors, kind: 'count' as const }
    const chart = mermaidChart(
      { metric: count, assessment: assessed('errors', { trend, limit: null }) },
      zone,
    )
    expect(chart).toContain('y-axis "count" 0 --> 1')
  })

  test('is well-formed for any name and any series: at most 40 plain numbers per line, quotes in pairs, no directive', () => {
    const number = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null })
    const series = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 200 })
    fc.assert(
      fc.property(hostile, series, (name, pairs) => {
        const trend = pairs.map(([value, baseline], index) => point(value, baseline, index))
        const chart = mermaidChart(
          { metric: { ...errors, name }, assessment: assessed(name, { trend }) },
          zone,
        )
        if (chart === null) return expect(pairs.every(([value]) => value === null)).toBe(true)
        const lines = chart.split('\n')
        expect(lines[0]).toBe('```mermaid')
        expect(lines.indexOf('```')).toBe(lines.length - 2)
        expect(lines.slice(2, -2).join('\n')).not.toMatch(/%%|[{}`<;#]/)
        for (const line of lines.slice(3, 6)) expect(line.match(/"/g)).toHaveLength(2)
        for (const line of lines.slice(6, -2)) {
          const numbers = /^ {2}line \[(.*)\]$/.exec(line)?.[1]?.split(', ') ?? []
          expect(numbers.length).toBeGreaterThanOrEqual(2)
          expect(numbers.length).toBeLessThanOrEqual(40)
          for (const number of numbers) expect(number).toMatch(/^\d+(\.\d+)?$/)
        }
      }),
    )
  })
})
