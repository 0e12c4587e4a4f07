import { describe, expect, test } from '@jest/globals'
import { assess } from '../../src/analysis/assess.js'
import type { Criterion } from '../../src/analysis/assessment.js'
import { absent, at, buckets, type Cells, number, series, step, value } from './series.js'

const inf = Number.POSITIVE_INFINITY
const latency = (rollback: Criterion['rollback'], more: Partial<Criterion> = {}): Criterion => ({
  metric: 'latency',
  kind: 'quantile',
  quantile: 0.95,
  direction: 'up',
  minSamples: 200,
  mode: 'threshold',
  ...(rollback === undefined ? {} : { rollback }),
  ...more,
})
const judge = (criterion: Criterion, cells: readonly Cells[], share = 50) =>
  assess(criterion, series(cells), at(cells.length, share))
const verdict = (criterion: Criterion, cells: readonly Cells[], share = 50) => {
  const found = judge(criterion, cells, share)
  return `${found.verdict} ${found.code}`
}
const le = [0.1, 0.2, 0.4, 0.8, inf]
/** P95 = 0.15 of 1000 */
const fast = buckets(le, [900, 1000, 1000, 1000, 1000])
/** P95 = 0.6 */
const slow = buckets(le, [100, 500, 900, 1000, 1000])
const beyond = buckets(le, [100, 500, 600, 700, 1000])
const twice = latency({ aboveBaselineTimes: 2 })

describe('a quantile from buckets', () => {
  test('trips on 2 of 3 windows past a multiple of the old one', () => {
    const found = judge(twice, [
      [slow, fast],
      [slow, fast],
    ])
    expect(found).toMatchObject({
      verdict: 'BREACH',
      code: 'above-baseline-times',
      breachedAt: 2 * step,
      samples: 2000,
    })
    expect(found.value).toBeCloseTo(0.6)
    expect(found.baseline).toBeCloseTo(0.15)
    expect(found.limit).toBeCloseTo(0.3)
    expect(found.text).toBe(
      'P95 0.6 over 1,000 requests; limit 0.3 (2 times the old, P95 0.15 over 1,000 requests); 2 of 3 windows breached',
    )
    expect(
      verdict(twice, [
        [fast, fast],
        [slow, fast],
      ]),
    ).toBe('INSUFFICIENT suspect')
    expect(
      verdict(twice, [
        [fast, fast],
        [fast, fast],
      ]),
    ).toBe('PASS within-limits')
  })

  test('absolute, by a margin, and both arms over the limit', () => {
    expect(
      verdict(latency({ above: 0.5 }), [
        [slow, fast],
        [slow, fast],
      ]),
    ).toBe('BREACH above')
    expect(
      verdict(latency({ above: 0.5 }), [
        [slow, slow],
        [slow, slow],
      ]),
    ).toBe('INSUFFICIENT shared-incident')
    expect(
      verdict(latency({ aboveBaselineBy: 0.3 }), [
        [slow, fast],
        [slow, fast],
      ]),
    ).toBe('BREACH above-baseline-by')
    expect(
      verdict(latency({ aboveBaselineBy: 0.5 }), [
        [slow, fast],
        [slow, fast],
      ]),
    ).toBe('PASS within-limits')
  })

  test('small intervals merge into windows of enough requests', () => {
    const tiny = buckets(le, [10, 50, 90, 100, 100])
    expect(judge(twice, [[tiny, tiny]])).toMatchObject({
      verdict: 'INSUFFICIENT',
      text: '100 of 200 requests',
    })
    expect(
      judge(twice, [
        [tiny, fast],
        [tiny, fast],
        [tiny, fast],
        [tiny, fast],
      ]),
    ).toMatchObject({ verdict: 'BREACH', breachedAt: 4 * step })
  })

  test('beyond the highest bucket only what is certain counts', () => {
    // at least 0.8, and the limit is 0.3: certain
    expect(
      verdict(twice, [
        [beyond, fast],
        [beyond, fast],
      ]),
    ).toBe('BREACH above-baseline-times')
    // anything over 0.8 is over a limit of 0.8
    expect(
      verdict(latency({ above: 0.8 }), [
        [beyond, fast],
        [beyond, fast],
      ]),
    ).toBe('BREACH above')
    const held = judge(latency({ above: 1 }), [
      [beyond, fast],
      [beyond, fast],
    ])
    expect(held).toMatchObject({ verdict: 'INSUFFICIENT', code: 'bucket-layout', value: null })
    expect(held.text).toContain('P95 beyond the highest bucket (0.8) over 1,000 requests; limit 1')
    expect(
      verdict(twice, [
        [beyond, beyond],
        [beyond, beyond],
      ]),
    ).toBe('INSUFFICIENT bucket-layout')
    expect(
      judge(twice, [
        [beyond, beyond],
        [beyond, beyond],
      ]),
    ).toMatchObject({ limit: null, baseline: null })
    expect(
      verdict(twice, [
        [fast, beyond],
        [fast, beyond],
      ]),
    ).toBe('PASS within-limits')
  })

  test('a changed layout costs resolution, not evidence', () => {
    const other = buckets([0.2, 0.3, 0.8, inf], [500, 700, 1000, 1000])
    expect(
      verdict(twice, [
        [slow, fast],
        [other, fast],
      ]),
    ).toBe('BREACH above-baseline-times')
    const disjoint = buckets([0.15, inf], [950, 1000])
    expect(
      verdict(latency({ above: 0.5 }), [
        [fast, fast],
        [disjoint, fast],
        [disjoint, fast],
      ]),
    ).toBe('PASS within-limits')
  })

  test('buckets that are none are gaps', () => {
    const gaps: Cells[] = [
      [{ shape: 'buckets', buckets: { kind: 'absent', why: 'no-series' } }, fast],
      [buckets([1, 2], [1, 2]), fast],
      [buckets([1, 0.5, inf], [1, 2, 3]), fast],
      [buckets([1, inf], [1]), fast],
      [buckets([1, inf], [Number.NaN, 3]), fast],
      [buckets([1, inf], [-4, 3]), fast],
      [value(3), fast],
    ]
    expect(judge(twice, gaps)).toMatchObject({ verdict: 'NO_DATA', code: 'no-data' })
    expect(judge(twice, gaps).text).toContain('no series in 4')
    expect(verdict(twice, [[buckets(le, [0, 0, 0, 0, 0]), fast]])).toBe('INSUFFICIENT too-few-samples')
  })

  test('goals are compared over all evidence', () => {
    const goal = (advance: Criterion['advance']) => latency(undefined, { advance: advance ?? {} })
    expect(verdict(goal({ below: 0.5 }), [[fast]])).toBe('PASS within-limits')
    expect(judge(goal({ below: 0.5 }), [[slow]])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'not-proven',
      text: 'P95 0.6 over 1,000 requests; limit 0.5',
    })
    expect(verdict(goal({ above: 0.5 }), [[slow]])).toBe('PASS within-limits')
    expect(verdict(goal({ aboveBaselineTimes: 2 }), [[fast, fast]])).toBe('PASS within-limits')
    expect(judge(goal({ aboveBaselineTimes: 2 }), [[fast]]).text).toBe(
      'P95 0.15 over 1,000 requests; the limit is 2 times the old, which has no value',
    )
    expect(judge(goal({ below: 0.5 }), [[buckets(le, [1, 1, 1, 1, 1])]])).toMatchObject({
      text: '1 of 200 requests',
    })
  })
})

describe('ready-made values', () => {
  const depth = (rollback: Criterion['rollback'], more: Partial<Criterion> = {}) =>
    latency(rollback, { metric: 'depth', kind: 'value', minSamples: 1, ...more })

  test('are compared plainly per interval and debounced', () => {
    expect(judge(depth({ above: 10 }), [[value(3)], [value(12)], [value(4)], [value(12.5)]])).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
      breachedAt: 4 * step,
      value: 8,
      samples: null,
      text: '12.5; limit 10; 2 of 3 windows breached',
    })
    expect(verdict(depth({ above: 10 }), [[value(12)], [value(4)], [value(4)], [value(4)]])).toBe(
      'PASS within-limits',
    )
    expect(verdict(depth({ above: 10 }), [[value(10)], [value(10)]])).toBe('PASS within-limits')
    expect(judge(depth(undefined), [[value(10)]])).toMatchObject({
      verdict: 'PASS',
      text: 'measured, no limit set',
    })
  })

  test('mirrored for values of which fewer is worse', () => {
    const down = (rollback: Criterion['rollback']) => depth(rollback, { direction: 'down' })
    expect(judge(down({ below: 5 }), [[value(4)], [value(4)]])).toMatchObject({
      verdict: 'BREACH',
      code: 'below',
      limit: 5,
      text: '4; lower limit 5; 2 of 3 windows breached',
    })
    expect(
      verdict(down({ aboveBaselineBy: 2 }), [
        [value(4), value(7)],
        [value(4), value(7)],
      ]),
    ).toBe('BREACH above-baseline-by')
    expect(
      verdict(down({ aboveBaselineTimes: 2 }), [
        [value(3), value(7)],
        [value(3), value(7)],
      ]),
    ).toBe('BREACH above-baseline-times')
    expect(
      verdict(down({ aboveBaselineTimes: 2 }), [
        [value(4), value(7)],
        [value(4), value(7)],
      ]),
    ).toBe('PASS within-limits')
    expect(
      verdict(down({ aboveBaselineTimes: 2 }), [
        [value(-1), value(0)],
        [value(-1), value(0)],
      ]),
    ).toBe('INSUFFICIENT baseline-zero')
  })

  test('no multiple of a baseline of zero is a limit', () => {
    const found = judge(depth({ aboveBaselineTimes: 2 }), [
      [value(1), value(0)],
      [value(1), value(0)],
    ])
    expect(found).toMatchObject({ verdict: 'INSUFFICIENT', code: 'baseline-zero' })
    expect(found.text).toContain('limit unknown (2 times the old, 0)')
    expect(
      verdict(depth({ aboveBaselineTimes: 2 }), [
        [value(0), value(0)],
        [value(0), value(0)],
      ]),
    ).toBe('PASS within-limits')
  })

  test('an interval with too few samples is not judged, and values are never merged', () => {
    const p95 = latency({ above: 0.5 })
    const thin: Cells = [value(0.9, 60)]
    expect(judge(p95, [thin, thin, thin, thin])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'too-few-samples',
      text: 'no window holds 200 samples',
      samples: 240,
    })
    expect(judge(p95, [thin])).toMatchObject({ text: '60 of 200 samples' })
    expect(verdict(p95, [[value(0.9, 200)], thin, [value(0.9, 300)]])).toBe('BREACH above')
    expect(verdict(p95, [[value(0.2, 200)], [value(0.3, 200)]])).toBe('PASS within-limits')
    expect(judge(p95, [[value(0.9, 200)], [value(0.9, 300)]]).text).toContain('0.9 (300 samples); limit 0.5')
    expect(
      judge(latency(undefined, { advance: { below: 0.5 } }), [[value(0.2, 200)], [value(0.3, 200)]]).text,
    ).toBe('0.25 (a median of 2 intervals, 400 samples); limit 0.5')
  })

  test('what is no number is a gap', () => {
    const gaps: Cells[] = [
      [{ shape: 'value', value: absent('infinite') }],
      [value(Number.NaN)],
      [value(inf)],
      [{ shape: 'value', value: number(1), samples: absent('null') }],
      [{ shape: 'count', count: number(1), exposure: 1 }],
    ]
    expect(judge(depth({ above: 10 }), gaps)).toMatchObject({
      verdict: 'NO_DATA',
      trend: gaps.map((_, i) => ({ at: (i + 1) * step, value: null, baseline: null })),
    })
    expect(verdict(depth({ above: 10 }), [])).toBe('INSUFFICIENT too-early')
  })
})
