import { type Finding, parsePlan } from '../../src/plan/parse-plan.js'
import type { Plan } from '../../src/plan/plan.js'

const METRICS =
  '{ errors: { provider: prometheus, kind: ratio, new: { bad: "b[$interval]", total: "t[$interval]" }, old: { bad: "b[$interval]", total: "t[$interval]" }, rollback: { above: 1%, aboveBaselineBy: 0.5% } } }'

const BASE: Readonly<Record<string, string>> = {
  version: '1',
  name: 'checkout',
  from: 'Monolith',
  to: 'checkout-svc',
  owner: '"@dana"',
  config: '{ file: config/checkout.yaml, percentage: migration.percentage }',
  providers: '{ prometheus: { url: "https://prometheus.acme.dev" } }',
  metrics: METRICS,
}

/** A plan with one section a line; an empty value leaves the section out, new sections come last. */
export function planText(changes: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...BASE, ...changes })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

/** The metrics section with one metric named `m`. */
export function metric(flow: string): Readonly<Record<string, string>> {
  return { metrics: `{ m: ${flow} }` }
}

export function validPlan(changes: Readonly<Record<string, string>> = {}): Plan {
  const parsed = parsePlan('.migration.yml', planText(changes))
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'))
  return parsed.plan
}

export function errorsOf(text: string | Uint8Array): readonly Finding[] {
  const parsed = parsePlan('.migration.yml', text)
  return parsed.ok ? [] : parsed.errors
}

export function warningsOf(text: string): readonly Finding[] {
  const parsed = parsePlan('.migration.yml', text)
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'))
  return parsed.warnings
}
