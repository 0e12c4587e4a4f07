import { expect, test } from '@jest/globals'
import { assess } from '../../../src/analysis/assess.js'
import { at, errors, ratio, series } from '../series.js'

test('where both systems are past an absolute limit, the odds do not say that the new one is worse', () => {
  const bad = Array.from({ length: 30 }, () => [ratio(50, 1000), ratio(150, 3000)] as const)
  const shared = assess(errors({ above: 0.01 }, { mode: 'sequential' }), series(bad), at(30, 25))
  expect(shared).toMatchObject({ verdict: 'INSUFFICIENT', code: 'shared-incident' })
  expect(shared.evidence?.chance).toBeGreaterThan(0.5)
})
