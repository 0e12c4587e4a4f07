import { createHash } from 'node:crypto'
import type { Plan } from './plan.js'

/** 16 hex digits that change when the plan says something else, not when it is formatted, commented or ordered otherwise. */
export function hashPlan(plan: Plan): string {
  return digest({ ...plan, metrics: byName(plan) })
}

/** The same for what is judged only: the metrics with their limits, and the limits that differ at a step. */
export function hashCriteria(plan: Plan): string {
  const overrides = plan.ramp.steps.filter((step) => Object.keys(step.overrides).length > 0)
  return digest({
    metrics: byName(plan),
    overrides: overrides.map(({ to, overrides }) => ({ to, overrides })),
  })
}

function byName(plan: Plan): Plan['metrics'] {
  return [...plan.metrics].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16)
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
