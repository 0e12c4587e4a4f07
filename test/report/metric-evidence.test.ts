import { describe, expect, test } from '@jest/globals'
import type { Assessment } from '../../src/analysis/assessment.js'
import { metricEvidence } from '../../src/report/metric-evidence.js'
import { assessed, errors, healthy, latency } from './sample.js'

const hour = 3_600_000

const known: NonNullable<Assessment['evidence']> = {
  chance: 1,
  dispersion: 1.1,
  difference: [-0.0004, 0.00213],
  rulesOut: 'more than +2.5 percentage points',
  advanceIn: 0,
  detectIn: 0.6 * hour,
}

const shown = (
  change: Partial<typeof known>,
  more: Partial<Assessment> = {},
  metric: typeof errors = errors,
) =>
  metricEvidence([
    { metric, assessment: assessed(metric.name, { evidence: { ...known, ...change }, ...more }) },
  ])

describe('metricEvidence', () => {
  test('a healthy step says by how much the systems may differ, and what it ruled out', () => {
    expect(shown({})).toBe(
      "- `errors`: over the whole step new minus old -0.04 to +0.21 points (95 % confidence sequence); nothing speaks against the new system; **ruled out:** more than +2.5 percentage points; a regression of the limit's size would show within about 36 min",
    )
  })

  test('a step that is not proven says what it has to rule out and when that may be', () => {
    const line = shown(
      { chance: 0.4, advanceIn: 5.5 * hour },
      { verdict: 'INSUFFICIENT', code: 'not-proven' },
    )
    expect(line).toContain('if the new system were no worse, a 1 in 2.5 event')
    expect(line).toContain(
      '**to rule out:** more than +2.5 percentage points; if all is well it is proven in about 5 h 30 min',
    )
    expect(shown({ advanceIn: null }, { verdict: 'INSUFFICIENT' })).not.toContain('proven in')
  })

  test('a breach gives odds, and neither what was ruled out nor what would be seen', () => {
    expect(shown({ chance: 1 / 412.3, difference: [0.0123, 0.0456] }, { verdict: 'BREACH' })).toBe(
      '- `errors`: over the whole step new minus old +1.2 to +4.6 points (95 % confidence sequence); if the new system were no worse, a 1 in 412 event',
    )
    expect(shown({ chance: 0 }, { verdict: 'BREACH' })).toContain('a 1 in 1,000,000,000 event')
  })

  test('scatter is said where it is more than chance explains', () => {
    expect(shown({ dispersion: 3.24 })).toContain('counts scatter 3.2 times as much as chance')
    expect(shown({ dispersion: 1.5 })).not.toContain('scatter')
  })

  test('names what the difference of a quantile and of successes is', () => {
    expect(shown({}, {}, latency)).toContain(
      'new minus old -0.04 to +0.21 points in requests slower than the old P95 (95 % confidence sequence)',
    )
    expect(shown({}, {}, { ...errors, direction: 'down' })).toContain('points without success (95 %')
    expect(shown({ difference: null })).not.toContain('new minus old')
  })

  test('windows, absent data and failing providers have no such line', () => {
    expect(metricEvidence(healthy)).toBeNull()
    expect(shown({}, { verdict: 'NO_DATA' })).toBeNull()
    expect(shown({}, { verdict: 'ERROR' })).toBeNull()
  })

  test('foreign text stays text, and many metrics stay a list', () => {
    expect(shown({ rulesOut: '<b> @dana' }, {}, { ...errors, name: 'a|`b`' })).toContain(
      '<code>a&#124;&#96;b&#96;</code>: ',
    )
    expect(shown({ rulesOut: '<b> @dana' })).toContain('&lt;b&gt; @&#8203;dana')
    const many = Array.from({ length: 25 }, () => ({
      metric: errors,
      assessment: assessed('errors', { evidence: known }),
    }))
    expect(metricEvidence(many)?.split('\n')).toHaveLength(21)
    expect(metricEvidence(many)).toContain('and 5 more tested metrics')
  })
})
