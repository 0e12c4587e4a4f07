import { endOf, startOf } from './instant.js'
import { normaliseMetric } from './normalise-metric.js'
import type { Dependency, Gate, LiveRule, Plan, Step } from './plan.js'
import { PRESETS } from './presets.js'
import type { WrittenPlan } from './schema/plan-schema.js'

/** A plan that passed every check; its metrics are written out. */
export type CheckedPlan = WrittenPlan & { readonly metrics: Exclude<WrittenPlan['metrics'], 'glue'> }

/** The plan as the rest of Sluice sees it. `overrides` are the limits that differ at each step, in the order of the steps. */
export function normalisePlan(written: CheckedPlan, overrides: readonly Step['overrides'][]): Plan {
  const { version, name, from, to, owner, stakeholders, timezone, config, deploy, phases, providers } =
    written
  return {
    version,
    name,
    title: written.title ?? `${from} → ${to}`,
    from,
    to,
    owner,
    stakeholders,
    timezone,
    ...(written.start === undefined ? {} : { start: startOf(written.start, timezone) }),
    ...(written.target === undefined ? {} : { target: startOf(written.target, timezone) }),
    config,
    live: liveRule(written.live),
    ...(deploy === undefined ? {} : { deploy }),
    ramp: ramp(written.ramp, overrides),
    phases,
    providers,
    metrics: Object.entries(written.metrics).map(([metric, it]) => normaliseMetric(metric, it)),
    gate: gate(written.gate, timezone),
    rollback: written.rollback,
    maxBlind: written.maxBlind,
    onBlind: written.onBlind,
    after: written.after.map(({ migration, reaches }): Dependency => ({ ...migration, reaches })),
    notify: written.notify,
  }
}

function liveRule(text: string): LiveRule {
  if (text === 'merged' || text === 'glue') return { kind: text }
  return { kind: 'deployment', environment: text.slice('deployment:'.length) }
}

function ramp(written: WrittenPlan['ramp'], overrides: readonly Step['overrides'][]): Plan['ramp'] {
  if (typeof written === 'string') return { preset: written, steps: PRESETS[written] }
  // The last step has no soak of its own: its time is phases.full.grace.
  return {
    steps: written.map(({ to, soak = 0 }, index) => ({ to, soak, overrides: overrides[index] ?? {} })),
  }
}

function gate(written: WrittenPlan['gate'], timezone: string): Gate {
  const { allow = [], freeze } = written.windows
  return {
    ...written,
    windows: {
      allow: allow.map((window) => ({ timezone, ...window })),
      freeze: freeze.map(({ from, to, why }) => ({
        from: startOf(from, timezone),
        to: endOf(to, timezone),
        why,
      })),
    },
  }
}
