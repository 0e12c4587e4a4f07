import type { Finding } from '../plan/finding.js'
import { parsePlan } from '../plan/parse-plan.js'
import type { Plan } from '../plan/plan.js'
import type { PlanText } from './validate.js'

export interface ReadPlan extends PlanText {
  readonly plan: Plan
}

/** Plans for commands that need them valid: all of them, or everything that is wrong. */
export function readPlans(texts: readonly PlanText[]): {
  readonly plans: readonly ReadPlan[]
  readonly errors: readonly Finding[]
} {
  const parsed = texts.map((text) => ({ text, result: parsePlan(text.file, text.bytes) }))
  return {
    plans: parsed.flatMap(({ text, result }) => (result.ok ? [{ ...text, plan: result.plan }] : [])),
    errors: parsed.flatMap(({ result }) => (result.ok ? [] : result.errors)),
  }
}
