import type { Plan, Step } from '../plan/plan.js'

/** Percentages are compared as decimals with 3 places, whatever the file's arithmetic made of them. */
export function samePercent(a: number, b: number): boolean {
  return Math.round(a * 1000) === Math.round(b * 1000)
}

export function abovePercent(a: number, b: number): boolean {
  return Math.round(a * 1000) > Math.round(b * 1000)
}

/** The next step is the smallest `to` above the exposure; null at the end of the ramp. */
export function nextStep(plan: Plan, exposure: number): Step | null {
  return plan.ramp.steps.find((step) => abovePercent(step.to, exposure)) ?? null
}

/** The step that an exposure stands at; null where it stands between steps. */
export function stepAt(plan: Plan, exposure: number): Step | null {
  return plan.ramp.steps.find((step) => samePercent(step.to, exposure)) ?? null
}

/** Where a rollback goes: 0, or the largest step below the exposure (0 below the first). */
export function rollbackTarget(plan: Plan, exposure: number): number {
  if (plan.rollback.to === 'zero') return 0
  return plan.ramp.steps.findLast((step) => abovePercent(exposure, step.to))?.to ?? 0
}
