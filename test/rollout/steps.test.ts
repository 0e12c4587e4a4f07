import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { abovePercent, nextStep, rollbackTarget, samePercent, stepAt } from '../../src/rollout/steps.js'
import { plans } from '../support/arbitrary-plan.js'

const percent = fc.oneof(fc.constantFrom(0, 1, 5, 100), fc.double({ min: 0, max: 100, noNaN: true }))

test('percentages are compared as decimals of three places', () => {
  expect(samePercent(0.1 + 0.2, 0.3)).toBe(true)
  expect(samePercent(7.3, 0.073 * 100)).toBe(true)
  expect(samePercent(5, 5.001)).toBe(false)
  expect(abovePercent(5.001, 5)).toBe(true)
  expect(abovePercent(0.1 + 0.2, 0.3)).toBe(false)
  fc.assert(
    fc.property(percent, percent, (a, b) => {
      const held = [abovePercent(a, b), samePercent(a, b), abovePercent(b, a)]
      expect(held.filter((one) => one)).toHaveLength(1)
    }),
  )
})

test('the steps around an exposure are those of the ramp', () => {
  fc.assert(
    fc.property(plans, percent, (drawn, exposure) => {
      const tos = drawn.ramp.steps.map(({ to }) => to)
      const above = tos.filter((to) => abovePercent(to, exposure))
      const below = tos.filter((to) => abovePercent(exposure, to))
      expect(nextStep(drawn, exposure)?.to ?? null).toBe(above.length === 0 ? null : Math.min(...above))
      expect(stepAt(drawn, exposure)?.to ?? null).toBe(tos.find((to) => samePercent(to, exposure)) ?? null)
      const target = rollbackTarget(drawn, exposure)
      expect(target).toBe(drawn.rollback.to === 'zero' ? 0 : Math.max(0, ...below))
      if (exposure > 0.001) expect(target).toBeLessThan(exposure)
    }),
  )
})
