import type { WorldQueries } from './metrics/world-queries.js'

export interface CheckoutPlan {
  readonly queries: WorldQueries
  /** Entries of `ramp:` as they stand in the file. */
  readonly steps: readonly string[]
  readonly grace: string
  /** Names the address of Prometheus; without it the workflow does. */
  readonly prometheus?: string
}

/** The plan of the migration that demo and tests walk through, as text that ends in its `gate:`. */
export function checkoutPlan({ queries, steps, grace, prometheus }: CheckoutPlan): string {
  const providers = prometheus === undefined ? '' : `providers:\n  prometheus: { url: "${prometheus}" }\n`
  return `version: 1
name: checkout
title: Checkout moves to checkout-svc
from: Monolith checkout
to: checkout-svc
owner: "@dana"
config:
  file: config/checkout.yaml
  percentage: migration.newSystemPercentage
  enabled: migration.newSystemEnabled
  fallback: migration.fallbackEnabled
ramp:
${steps.map((step) => `  - ${step}`).join('\n')}
phases:
  preparation: { checklist: [] }
  canary: { checklist: [] }
  full: { grace: ${grace}, checklist: [] }
  cleanup: { checklist: [] }
${providers}metrics:
  errors:
    provider: prometheus
    kind: ratio
    new: { bad: '${queries.newBad}', total: '${queries.newTotal}' }
    old: { bad: '${queries.oldBad}', total: '${queries.oldTotal}' }
    rollback: { above: 1%, aboveBaselineBy: 0.5% }
  latency:
    provider: prometheus
    kind: quantile
    quantile: 0.95
    new: { buckets: '${queries.newBuckets}' }
    old: { buckets: '${queries.oldBuckets}' }
    rollback: { aboveBaselineTimes: 2 }
gate:
  approvals: 1
  approvers: ["@kim", "@dana"]
`
}
