/** Plans of any ramp, gate and metrics, for properties. Their windows are open at `tuesday` and within the hours after it. */
import fc from 'fast-check'
import type { Metric, MetricClass, NoEvidence, Plan, Step, Windows } from '../../src/plan/plan.js'
import { errors, plan } from '../report/sample.js'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Tue 2026-12-01 10:00 UTC. */
export const tuesday = Date.UTC(2026, 11, 1, 10)

const percent = fc.oneof(
  fc.constantFrom(1, 5, 10, 25, 50, 90),
  fc.integer({ min: 1, max: 99_999 }).map((thousandths) => thousandths / 1000),
)

const steps: fc.Arbitrary<readonly Step[]> = fc
  .uniqueArray(fc.tuple(percent, fc.integer({ min: 1, max: 96 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([to]) => to,
  })
  .map((drawn) => [
    ...drawn
      .sort(([a], [b]) => a - b)
      .map(([to, quarters]): Step => ({ to, soak: quarters * 15 * minute, overrides: {} })),
    { to: 100, soak: 0, overrides: {} },
  ])

const windows: fc.Arbitrary<Windows> = fc.record({
  allow: fc.subarray([
    { days: [1, 2, 3, 4], from: 540, to: 960, timezone: 'UTC', text: 'Mon-Thu 09:00-16:00' },
    { days: [2], from: 0, to: 1440, timezone: 'UTC', text: 'Tue 00:00-24:00' },
  ]),
  freeze: fc.subarray([{ from: tuesday + 5 * day, to: tuesday + 9 * day, why: 'Holidays' }]),
})

const policy = fc.constantFrom<NoEvidence>('hold', 'pass', 'breach')

export const metrics: fc.Arbitrary<readonly Metric[]> = fc
  .array(fc.tuple(fc.constantFrom<MetricClass>('guardrail', 'signal', 'observe'), policy, policy), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drawn) =>
    drawn.map(
      ([kind, onNoData, onError], index): Metric => ({
        ...errors,
        name: `metric-${index}`,
        class: kind,
        onNoData,
        onError,
      }),
    ),
  )

export const plans: fc.Arbitrary<Plan> = fc
  .record({
    steps,
    windows,
    metrics,
    grace: fc.integer({ min: 1, max: 28 }).map((days) => days * day),
    approvals: fc.integer({ min: 1, max: 3 }),
    to: fc.constantFrom<'zero' | 'previous'>('zero', 'previous'),
    merge: fc.constantFrom<'review' | 'immediately'>('review', 'immediately'),
    irreversibleAfter: fc.option(percent, { nil: undefined }),
    onBlind: fc.constantFrom<'hold' | 'rollback'>('hold', 'rollback'),
  })
  .map((drawn) => {
    const { start: _always, ...base } = plan()
    return {
      ...base,
      ramp: { steps: drawn.steps },
      metrics: drawn.metrics,
      phases: { ...base.phases, full: { ...base.phases.full, grace: drawn.grace } },
      gate: { ...base.gate, approvals: drawn.approvals, windows: drawn.windows },
      rollback: {
        to: drawn.to,
        merge: drawn.merge,
        falseAlarms: 0.01,
        ...(drawn.irreversibleAfter === undefined ? {} : { irreversibleAfter: drawn.irreversibleAfter }),
      },
      onBlind: drawn.onBlind,
    }
  })
