import { describe, expect, test } from '@jest/globals'
import type { Arm } from '../../src/plan/plan.js'
import { metricDetails } from '../../src/report/metric-details.js'
import { evidenceTable, metricsTable } from '../../src/report/metrics-table.js'
import { nearestGuardrail } from '../../src/report/nearest-guardrail.js'
import { assessed, breached, errors, healthy, latency, plan, reports, rollbackLine } from './sample.js'

describe('metricsTable', () => {
  test('has one row per metric with verdict in words, both arms, limit and samples', () => {
    const rows = metricsTable(healthy)?.split('\n') ?? []
    expect(rows).toHaveLength(5)
    expect(rows[2]).toMatch(
      /^\| `errors` \| ✅ healthy \| 0\.039 % \| 0\.041 % \| 1 % \| 48,212 \/ 914,020 \| guardrail \| [▁-█·]+ \|$/,
    )
    expect(rows[3]).toContain('| 212 ms | 198 ms | 396 ms |')
    expect(rows[4]).toContain('| 2 | – | 5 | – | signal | – |')
  })

  test('a hostile name stays in its cell', () => {
    const name = 'a | b `c` <b> | @dana'
    const rows =
      metricsTable([{ metric: { ...errors, name }, assessment: assessed(name) }])?.split('\n') ?? []
    expect(rows[2]?.match(/\|/g)).toHaveLength(9)
  })

  test('says how many metrics it leaves out', () => {
    const many = Array.from({ length: 60 }, () => ({ metric: errors, assessment: assessed('errors') }))
    expect(metricsTable(many)).toContain('and 10 more metrics')
    expect(metricsTable([])).toBeNull()
  })
})

describe('evidenceTable', () => {
  test('knows the unit from the plan, and does without for a metric that is gone', () => {
    const { evidence } = rollbackLine()
    expect(evidenceTable(evidence, plan())).toContain(
      '| `errors` | ❌ breach | 1.9 % | 0.04 % | 1 % | 10,000 / 30,000 |',
    )
    expect(evidenceTable(evidence, plan({ metrics: [] }))).toContain('| 0.019 |')
    expect(evidenceTable([], plan())).toBeNull()
  })

  test('shows the samples of a metric without a control', () => {
    const [known] = rollbackLine().evidence
    const alone = known === undefined ? [] : [{ ...known, baselineSamples: null }]
    expect(evidenceTable(alone, plan())).toContain('| 10,000 |')
  })
})

describe('metricDetails', () => {
  test('shows arithmetic and the exact query, pipes and all', () => {
    const shown = metricDetails(breached)
    expect(shown).toContain('190 errors in 10,000 requests (1.9 %) at a limit of 1 %')
    expect(shown).toContain('code=~"5..|429"}[$interval]')
    expect(metricDetails([])).toBeNull()
  })

  test.each<[Arm, string]>([
    [{ shape: 'value', value: 'avg(x)' }, '# new: value\navg(x)'],
    [{ shape: 'value', value: 'avg(x)', samples: 'n' }, '# new: samples\nn'],
    [{ shape: 'count', count: 'c' }, '# new: count\nc'],
    [{ shape: 'issues', labels: ['a', 'b'] }, '# new: issues with all of these labels\na, b'],
  ])('names the role of each query: %j', (arm, shown) => {
    const { old: _, ...alone } = { ...errors, new: arm }
    expect(metricDetails([{ metric: alone, assessment: assessed('errors') }])).toContain(shown)
  })
})

describe('nearestGuardrail', () => {
  const judged = (metric: typeof errors, change: Parameters<typeof assessed>[1]) => ({
    metric,
    assessment: assessed(metric.name, change),
  })

  test('is the one that uses most of its room, never a signal', () => {
    expect(nearestGuardrail(healthy)?.metric.name).toBe('latency')
    expect(nearestGuardrail([judged(reports, { value: 9 })])).toBeNull()
  })

  test('a breach goes before everything', () => {
    expect(nearestGuardrail(breached)?.metric.name).toBe('errors')
  })

  test('looks from the other side where down is bad', () => {
    const success = { ...errors, name: 'success', direction: 'down' as const }
    const near = judged(success, { value: 0.991, limit: 0.99 })
    expect(nearestGuardrail([judged(latency, { value: 0.3, limit: 0.4 }), near])?.metric.name).toBe('success')
  })

  test('a metric without a limit or a value comes last', () => {
    const blind = judged({ ...errors, name: 'blind' }, { value: null })
    const free = judged({ ...errors, name: 'free' }, { limit: null })
    const zero = judged({ ...errors, name: 'zero' }, { value: 0, limit: 0 })
    expect(nearestGuardrail([blind, free, zero])?.metric.name).toBe('free')
  })
})
