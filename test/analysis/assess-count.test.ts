import { describe, expect, test } from '@jest/globals'
import { assess } from '../../src/analysis/assess.js'
import type { Criterion } from '../../src/analysis/assessment.js'
import { absent, at, type Cells, count, number, series, step, value } from './series.js'

const reports = (rollback: Criterion['rollback'], more: Partial<Criterion> = {}): Criterion => ({
  metric: 'reports',
  kind: 'count',
  direction: 'up',
  minSamples: 1,
  mode: 'threshold',
  ...(rollback === undefined ? {} : { rollback }),
  ...more,
})
const judge = (criterion: Criterion, cells: readonly Cells[]) =>
  assess(criterion, series(cells), at(cells.length))
const verdict = (criterion: Criterion, cells: readonly Cells[]) => {
  const found = judge(criterion, cells)
  return `${found.verdict} ${found.code}`
}
const twice = reports({ aboveBaselineTimes: 2, atLeast: 5 })

describe('counts without a denominator', () => {
  test('are compared at equal exposure, over everything so far, by the exact conditional test', () => {
    const found = judge(twice, [
      [count(1, 10), count(9, 90)],
      [count(19, 10), count(9, 90)],
      [count(0, 10), count(9, 90)],
    ])
    expect(found).toMatchObject({ verdict: 'BREACH', code: 'above-baseline-times', breachedAt: 3 * step })
    expect(found).toMatchObject({ value: 20, baseline: 3, limit: 6, samples: 20, baselineSamples: 27 })
    // scipy: beta.ppf(0.01, 20, 28) = 0.25996; 2·30 / (2·30 + 270) = 0.1818
    expect(found.text).toBe(
      "20 events where the old system gives 3, limit 6 and 5 events; of all events at least 26 % are the new system's (99 % confidence), 18.2 % at the limit; 2 of 3 windows breached",
    )
  })

  test('rare events that chance explains trip nothing, and none at all is healthy', () => {
    expect(
      verdict(twice, [
        [count(3, 10), count(9, 90)],
        [count(1, 10), count(9, 90)],
      ]),
    ).toBe('PASS within-limits')
    expect(
      verdict(twice, [
        [count(0, 10), count(0, 90)],
        [count(0, 10), count(0, 90)],
      ]),
    ).toBe('PASS within-limits')
  })

  test('trip exactly where the enumerated conditional distribution says', () => {
    // All k events are the new system's, exposures are equal, the limit is twice: theta = 2/3, chance (2/3)^k <= 1 % from k = 12
    expect(
      verdict(twice, [
        [count(11, 1), count(0, 1)],
        [count(0, 1), count(0, 1)],
      ]),
    ).toBe('PASS within-limits')
    expect(
      verdict(twice, [
        [count(12, 0.5), count(0, 0.5)],
        [count(0, 0.5), count(0, 0.5)],
      ]),
    ).toBe('BREACH above-baseline-times')
    const five = reports({ aboveBaselineTimes: 1.01, atLeast: 30 })
    expect(
      verdict(five, [
        [count(29, 1), count(0, 1)],
        [count(0, 1), count(0, 1)],
      ]),
    ).toBe('PASS within-limits')
  })

  test('by a number of events more, and significantly more', () => {
    const byTen = reports({ aboveBaselineBy: 10 })
    expect(
      verdict(byTen, [
        [count(40, 10), count(100, 100)],
        [count(0, 1), count(0, 1)],
      ]),
    ).toBe('BREACH above-baseline-by')
    expect(
      judge(byTen, [
        [count(110, 10), count(1000, 100)],
        [count(9, 1), count(10, 1)],
      ]),
    ).toMatchObject({ verdict: 'PASS' })
    expect(
      judge(byTen, [
        [count(40, 10), count(100, 100)],
        [count(0, 1), count(0, 1)],
      ]).text,
    ).toContain('limit 20.')
  })

  test('an absolute limit is on the total since the step went live', () => {
    const limit = reports({ above: 5 })
    const found = judge(limit, [[count(3, 1)], [count(3, 1)], [count(0, 1)], [count(0, 1)]])
    expect(found).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
      breachedAt: 3 * step,
      text: '6 events since the step went live at a limit of 5; 2 of 3 windows breached',
    })
    expect(judge(limit, [[count(1, 1)]])).toMatchObject({
      verdict: 'PASS',
      text: '1 event since the step went live at a limit of 5',
    })
    expect(
      verdict(limit, [
        [count(6, 1), count(600, 99)],
        [count(0, 1), count(0, 99)],
      ]),
    ).toBe('INSUFFICIENT shared-incident')
    expect(verdict(reports({ above: 5, atLeast: 10 }), [[count(9, 1)], [count(0, 1)]])).toBe(
      'PASS within-limits',
    )
  })

  test('mirrored: fewer events than the old system, or than a lower limit per interval', () => {
    const down = (rollback: Criterion['rollback']) => reports(rollback, { direction: 'down' })
    const few: Cells = [count(2, 10), count(200, 100)]
    expect(verdict(down({ aboveBaselineTimes: 2 }), [few, few])).toBe('BREACH above-baseline-times')
    expect(judge(down({ aboveBaselineBy: 5 }), [few, few])).toMatchObject({
      verdict: 'BREACH',
      code: 'above-baseline-by',
      limit: 35,
    })
    const found = judge(down({ below: 3 }), [few, few])
    expect(found).toMatchObject({
      verdict: 'BREACH',
      text: '2 events in one interval at a lower limit of 3; 2 of 3 windows breached',
    })
    expect(verdict(down({ below: 3 }), [[count(4, 1)], [count(3, 1)]])).toBe('PASS within-limits')
  })

  test('without exposure there is nothing to compare', () => {
    expect(verdict(twice, [[count(9, 10)], [count(9, 10)]])).toBe('INSUFFICIENT no-control')
    expect(
      verdict(twice, [
        [count(9, 10), count(0, 0)],
        [count(9, 10), count(0, 0)],
      ]),
    ).toBe('INSUFFICIENT too-few-samples')
    const gaps: Cells[] = [
      [{ shape: 'count', count: absent('no-series'), exposure: 1 }],
      [{ shape: 'count', count: number(1), exposure: Number.POSITIVE_INFINITY }],
      [value(1)],
    ]
    expect(verdict(twice, gaps)).toBe('NO_DATA no-data')
  })

  test('goals', () => {
    const goal = (advance: Criterion['advance'], direction: 'up' | 'down' = 'up') =>
      reports(undefined, { advance: advance ?? {}, direction })
    const cells: Cells[] = [[count(4, 10), count(40, 100)]]
    expect(verdict(goal({ below: 5 }), cells)).toBe('PASS within-limits')
    expect(judge(goal({ below: 4 }), cells)).toMatchObject({
      code: 'not-proven',
      text: '4 events; the goal is fewer than 4',
    })
    expect(judge(goal({ above: 4 }), cells).text).toBe('4 events; the goal is more than 4')
    expect(verdict(goal({ aboveBaselineTimes: 1 }), cells)).toBe('PASS within-limits')
    expect(judge(goal({ aboveBaselineTimes: 0.5 }), cells).text).toBe('4 events; the goal is at most 2')
    expect(judge(goal({ aboveBaselineBy: -1 }, 'down'), cells).text).toBe('4 events; the goal is at least 5')
    expect(judge(goal({ aboveBaselineBy: 1 }), [[count(4, 10)]]).text).toBe(
      '4 events and nothing to compare with',
    )
  })
})
