import { expect, test } from '@jest/globals'
import { assess } from '../../../src/analysis/assess.js'
import { at, errors, ratio, series, step } from '../series.js'

const criterion = errors({ aboveBaselineBy: 0.005 }, { mode: 'sequential' })

test('what a step proved says nothing about the next one, where nobody has been yet', () => {
  const proven = Array.from({ length: 40 }, () => [ratio(2, 1000), ratio(6, 3000)] as const)
  expect(assess(criterion, series(proven), at(40, 25))).toMatchObject({ verdict: 'PASS' })

  const empty = [...proven, [ratio(0, 0), ratio(2, 1000)] as const]
  const next = { ...at(41, 50), since: 40 * step, earlier: [{ since: 0, share: 25 }] }
  const { verdict, code, evidence } = assess(criterion, series(empty), next)
  expect([verdict, code, evidence?.difference]).toEqual(['INSUFFICIENT', 'not-proven', null])
})
