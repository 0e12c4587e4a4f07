import { checkoutPlan } from '../checkout-plan.js'
import type { WorldQueries } from '../metrics/world-queries.js'

export interface Step {
  readonly to: number
  /** Days that the step is watched for; at 100 the days of grace. */
  readonly days: number
}

export const ramps = {
  full: [
    { to: 1, days: 1 },
    { to: 5, days: 1 },
    { to: 10, days: 2 },
    { to: 25, days: 3 },
    { to: 50, days: 3 },
    { to: 100, days: 3 },
  ],
  fast: [
    { to: 5, days: 1 },
    { to: 25, days: 1 },
    { to: 100, days: 1 },
  ],
} as const satisfies Readonly<Record<string, readonly Step[]>>

export const configFile = 'config/checkout.yaml'
export const paymentsFile = 'config/payments.yaml'
export const historyFile = 'docs/migrations/checkout.history.jsonl'
export const recordFile = 'docs/migrations/checkout.md'

/** How often the checkout tries a payment again: what goes wrong in the story, and what mends it. */
export function payments(retries: number): string {
  return `# How the new checkout talks to the payment provider\ntimeout: 2s\nretries: ${retries}\n`
}

/** The repository on the day before the migration. */
export function checkoutFiles(ramp: readonly Step[], queries: WorldQueries): Record<string, string> {
  return {
    '.migration.yml': plan(ramp, queries),
    [configFile]:
      '# Who gets the new checkout\nmigration:\n  newSystemEnabled: false\n  newSystemPercentage: 0 # percent of requests\n  fallbackEnabled: false\n',
    [paymentsFile]: payments(1),
    'README.md': '# Shop\n\nThe checkout moves to checkout-svc: see docs/migrations.\n',
  }
}

/** The plan names no address of Prometheus: the workflow does, so that the same seed gives the same commits. */
function plan(ramp: readonly Step[], queries: WorldQueries): string {
  const steps = ramp.map(({ to, days }) => (to === 100 ? '{ to: 100 }' : `{ to: ${to}, soak: ${days}d }`))
  const grace = `${ramp.at(-1)?.days ?? 1}d`
  return `${checkoutPlan({ queries, steps, grace })}  windows: { allow: ["Mon-Fri 09:00-17:00"] }
rollback:
  merge: immediately
`
}
