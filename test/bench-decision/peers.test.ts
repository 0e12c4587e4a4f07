import { describe, expect, test } from '@jest/globals'
import { argo, argoMetric } from '../../bench/decision/policies/argo.js'
import { flagger, flaggerTick } from '../../bench/decision/policies/flagger.js'
import { lowerBound, proportion } from '../../bench/decision/policies/growthbook.js'
import { plain, threeInARow } from '../../bench/decision/policies/plain.js'
import type { Check } from '../../bench/decision/policies/threshold-checks.js'
import type { Answer, Arm, Policy, Ramp } from '../../bench/decision/policy.js'

const ramp: Ramp = {
  stages: [0.5, 1],
  soak: 10,
  criteria: [{ kind: 'ratio', metric: 0, aboveBaselineBy: 0.01 }],
  history: [],
}

/** g: as good as the baseline. b: worse than the limit. e: no canary request. n: nothing to be queried. | begins the next stage. */
function answers(policy: Policy, story: string): Answer[] {
  const judge = policy.begin(ramp)
  let [stage, elapsed] = [0, 0]
  return [...story].flatMap((what, index): Answer[] => {
    if (what === '|') {
      stage++
      elapsed = 0
      return []
    }
    elapsed++
    const arm = (requests: number, errors: number): Arm => ({ requests, errors: [errors], buckets: [] })
    const canary = what === 'e' ? arm(0, 0) : arm(100, what === 'b' ? 9 : 5)
    const window = { canary, baseline: arm(1000, 50) }
    return [judge({ index, stage, share: 0.5, elapsed, missing: what === 'n', window, counted: window })]
  })
}

const rollbackAt = (policy: Policy, story: string): number => answers(policy, story).indexOf('rollback') + 1

describe('plain thresholds', () => {
  test('one bad look is enough, or three in a row', () => {
    expect(rollbackAt(plain, 'ggbgg')).toBe(3)
    expect(rollbackAt(threeInARow, 'bbgbbgbb')).toBe(0)
    expect(rollbackAt(threeInARow, 'bbgbbnb')).toBe(7)
  })

  test('advance when the soak is over', () => {
    expect(answers(plain, 'gggggggggg').lastIndexOf('advance')).toBe(9)
    expect(answers(plain, 'ggggggggg')).not.toContain('advance')
  })
})

describe('Argo Rollouts, as in its analysis_test.go', () => {
  const end = (limits: { failureLimit: number; consecutiveErrorLimit: number }, seen: readonly Check[]) => {
    const measure = argoMetric(limits)
    return seen.map(measure).at(-1)
  }

  test('three failures exceed a limit of two and not one of three', () => {
    expect(end({ failureLimit: 2, consecutiveErrorLimit: 4 }, ['fail', 'fail', 'fail'])).toBe('failed')
    expect(end({ failureLimit: 3, consecutiveErrorLimit: 4 }, ['fail', 'fail', 'fail'])).toBe('running')
  })

  test('five errors in a row exceed the default limit, four do not, and any other outcome starts over', () => {
    const limits = { failureLimit: 0, consecutiveErrorLimit: 4 }
    const errors = Array.from({ length: 5 }, (): Check => 'noData')
    expect(end(limits, errors)).toBe('error')
    expect(end(limits, errors.slice(1))).toBe('running')
    expect(end(limits, [...errors.slice(1), 'pass', 'noData'])).toBe('running')
  })

  test('failures add up over a stage and are forgotten in the next; NaN is a success', () => {
    expect(rollbackAt(argo, 'bgbgbgbg')).toBe(7)
    expect(rollbackAt(argo, 'bbb|bbb')).toBe(0)
    expect(rollbackAt(argo, 'eeeeeeee')).toBe(0)
    expect(rollbackAt(argo, 'nnnnn')).toBe(5)
  })
})

describe('Flagger', () => {
  test('rolls back on the tick that finds its failed checks at the threshold, whatever that tick would measure', () => {
    const tick = flaggerTick(2)
    expect([false, true, false, true].map(tick)).toEqual(['halted', 'analysed', 'halted', 'rollback'])
  })

  test('never forgets a failed check, and takes missing data and NaN for one', () => {
    expect(rollbackAt(flagger, 'bgggbg|gbgenggg')).toBe(12)
    expect(rollbackAt(flagger, 'ggggggg|gggggg')).toBe(0)
  })

  test('does not advance on a failing tick', () => {
    expect(answers(flagger, 'gggggggggb').at(-1)).toBe('continue')
    expect(answers(flagger, 'gggggggggbg').at(-1)).toBe('advance')
  })
})

describe("GrowthBook's confidence sequence, as in its frequentist/test_tests.py", () => {
  /** A mean from its sums, with the variance of the mean. */
  const sampleMean = (sum: number, squares: number, n: number) => ({
    value: sum / n,
    variance: (squares - sum ** 2 / n) / (n - 1) / n,
    n,
  })
  const control = sampleMean(1396.87, 52377.9767, 3000)
  const treatment = sampleMean(2422.7, 134698.29, 3461)

  test('one-sided, absolute, default alpha and tuning', () => {
    expect(lowerBound(treatment, control, 0.05, 5000)).toBeCloseTo(-0.12656844172804982, 12)
    // The lesser test's upper bound is the same distance above the estimate.
    expect(-lowerBound(control, treatment, 0.05, 5000)).toBeCloseTo(0.5953217750613832, 12)
    expect(Math.sqrt(control.variance + treatment.variance)).toBeCloseTo(0.12983081254184736, 12)
  })

  test('has no result where a proportion has no variance', () => {
    expect(proportion(0, 10)).toBeNull()
    expect(proportion(10, 10)).toBeNull()
    expect(proportion(0, 0)).toBeNull()
    expect(proportion(5, 10)?.variance).toBeCloseTo(0.025, 12)
  })
})
