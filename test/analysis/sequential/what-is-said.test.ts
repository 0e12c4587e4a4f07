import { expect, test } from '@jest/globals'
import { assess } from '../../../src/analysis/assess.js'
import { at, errors, ratio, series } from '../series.js'

test('where both systems are past an absolute limit, the odds do not say that the new one is worse', () => {
  const bad = Array.from({ length: 30 }, () => [ratio(50, 1000), ratio(150, 3000)] as const)
  const shared = assess(errors({ above: 0.01 }, { mode: 'sequential' }), series(bad), at(30, 25))
  expect(shared).toMatchObject({ verdict: 'INSUFFICIENT', code: 'shared-incident' })
  expect(shared.evidence?.chance).toBeGreaterThan(0.5)
})

test('a breach counts from where it probably began, and gives odds that people can tell apart', () => {
  const healthy = Array.from({ length: 12 }, () => [ratio(2, 1000), ratio(6, 3000)] as const)
  const said = (bad: number) =>
    assess(
      errors({ aboveBaselineBy: 0.005 }, { mode: 'sequential' }),
      series([...healthy, [ratio(bad, 1000), ratio(6, 3000)]]),
      at(13, 25),
    ).text
  expect(said(40)).toMatch(
    /^40 errors in 1,000 requests \(4 %\); the old system had 6 errors in 3,000 requests \(0\.2 %\) within 5 min; if the new system were no worse, this would be a 1 in [1-9]\d{0,2}(,\d{3})* event in the whole ramp, with half of the limit a 1 in \d{1,3}(,\d{3})* event$/,
  )
  expect(said(300)).toContain('a 1 in 1,000,000,000 event in the whole ramp')
})
