/** One migration in the middle of its ramp, as the report tests and their readers see it. */
import type { Assessment } from '../../src/analysis/assessment.js'
import type { Metric, Plan } from '../../src/plan/plan.js'
import type { RollbackLine, StepLine } from '../../src/rollout/history.js'
import type { Judged, Observation } from '../../src/rollout/observation.js'

const minute = 60_000
const day = 86_400_000

/** Mon 2026-12-07 10:05 CET. */
export const now = Date.UTC(2026, 11, 7, 9, 5)

export const errors: Metric = {
  name: 'errors',
  provider: 'prometheus',
  kind: 'ratio',
  new: {
    shape: 'ratio',
    bad: 'sum(increase(http_requests_total{app="checkout-svc",code=~"5..|429"}[$interval]))',
    total: 'sum(increase(http_requests_total{app="checkout-svc"}[$interval]))',
  },
  old: { shape: 'ratio', bad: 'old_bad', total: 'old_total' },
  class: 'guardrail',
  phases: ['canary', 'full'],
  rollback: { above: 0.01, aboveBaselineBy: 0.005 },
  onNoData: 'hold',
  onError: 'hold',
  mode: 'sequential',
  split: 'checked',
  minSamples: 1000,
  delay: 2 * minute,
  interval: 5 * minute,
  direction: 'up',
  absentMeansZero: false,
}

export const latency: Metric = {
  ...errors,
  name: 'latency',
  kind: 'quantile',
  quantile: 0.95,
  new: {
    shape: 'buckets',
    buckets: 'sum by (le) (increase(http_request_duration_seconds_bucket[$interval]))',
  },
  old: { shape: 'buckets', buckets: 'old_buckets' },
  rollback: { aboveBaselineTimes: 2 },
}

export const reports: Metric = {
  ...errors,
  name: 'reports',
  provider: 'github',
  kind: 'count',
  class: 'signal',
  new: { shape: 'issues', labels: ['checkout', 'bug'] },
}

export function assessed(metric: string, change: Partial<Assessment> = {}): Assessment {
  return {
    metric,
    verdict: 'PASS',
    code: 'within-limit',
    text: '19 errors in 48,212 requests (0.039 %) at a limit of 1 %',
    value: 0.00039,
    baseline: 0.00041,
    limit: 0.01,
    samples: 48_212,
    baselineSamples: 914_020,
    trend: Array.from({ length: 48 }, (_, index) => ({
      at: now - (48 - index) * 60 * minute,
      value: index === 7 ? null : 0.0003 + 0.0002 * Math.sin(index / 3) ** 2,
      baseline: 0.0004,
    })),
    completeUntil: now - 10 * minute,
    breachedAt: null,
    evidence: null,
    state: null,
    ...change,
  }
}

export const healthy: readonly Judged[] = [
  { metric: errors, assessment: assessed('errors') },
  {
    metric: latency,
    assessment: assessed('latency', {
      text: 'p95 is 212 ms at a limit of 396 ms (2 times the 198 ms of the old system)',
      value: 0.212,
      baseline: 0.198,
      limit: 0.396,
      trend: Array.from({ length: 96 }, (_, index) => ({
        at: now - (96 - index) * 30 * minute,
        value: 0.2 + (index % 5) / 100,
        baseline: 0.198,
      })),
    }),
  },
  {
    metric: reports,
    assessment: assessed('reports', {
      value: 2,
      baseline: null,
      limit: 5,
      samples: null,
      baselineSamples: null,
      trend: [],
      text: '2 issues opened',
    }),
  },
]

export const breached: readonly Judged[] = healthy.map(({ metric, assessment }) => ({
  metric,
  assessment:
    metric.name === 'errors'
      ? {
          ...assessment,
          verdict: 'BREACH' as const,
          value: 0.019,
          text: '190 errors in 10,000 requests (1.9 %) at a limit of 1 %; chance alone would exceed 124 once in 100',
        }
      : assessment,
}))

const wholePlan: Plan = {
  version: 1,
  name: 'checkout',
  title: 'Checkout moves to checkout-svc',
  from: 'Monolith checkout',
  to: 'checkout-svc',
  owner: 'dana',
  stakeholders: ['acme/sre'],
  timezone: 'Europe/Berlin',
  start: Date.UTC(2026, 10, 30, 23),
  target: Date.UTC(2027, 0, 30, 23),
  config: {
    file: 'config/checkout.yaml',
    percentage: 'migration.newSystemPercentage',
    unit: 'percent',
    enabled: 'migration.newSystemEnabled',
    shadow: 'migration.shadowMode',
    fallback: 'migration.fallbackEnabled',
  },
  live: { kind: 'merged' },
  ramp: {
    preset: 'standard',
    steps: [
      { to: 1, soak: day, overrides: {} },
      { to: 5, soak: 2 * day, overrides: {} },
      { to: 10, soak: 4 * day, overrides: {} },
      { to: 25, soak: 7 * day, overrides: {} },
      { to: 50, soak: 7 * day, overrides: {} },
      { to: 90, soak: 7 * day, overrides: {} },
      { to: 100, soak: 0, overrides: {} },
    ],
  },
  phases: {
    preparation: { checklist: ['All integration points identified', 'Monitoring in place'] },
    shadow: { soak: 3 * day, percentage: 100, checklist: ['Dual-write enabled'] },
    canary: { checklist: ['Rollback procedure documented'] },
    full: { grace: 14 * day, fallbackFor: 0, checklist: ['Old system idle but available'] },
    cleanup: { checklist: ['Old system decommissioned'] },
  },
  providers: { prometheus: { url: 'https://prometheus.acme.dev' } },
  metrics: [errors, latency, reports],
  gate: {
    approvals: 1,
    approvers: ['dana', 'kim'],
    ttl: day,
    merge: 'when-approved',
    missed: 0.05,
    proof: 'equal-blast-radius',
    windows: {
      allow: [
        { days: [1, 2, 3, 4], from: 540, to: 960, timezone: 'Europe/Berlin', text: 'Mon-Thu 09:00-16:00' },
      ],
      freeze: [{ from: Date.UTC(2026, 11, 19, 23), to: Date.UTC(2027, 0, 3, 23), why: 'Holidays' }],
    },
  },
  rollback: { to: 'zero', merge: 'review', falseAlarms: 0.01 },
  maxBlind: 30 * minute,
  onBlind: 'hold',
  after: [],
  notify: {},
}

export function plan(change: Partial<Plan> = {}): Plan {
  return { ...wholePlan, ...change }
}

export function stepLine(change: Partial<StepLine> = {}): StepLine {
  return {
    v: 1,
    seq: 3,
    at: now,
    from: 5,
    to: 10,
    attempt: 1,
    branch: 'sluice/checkout/3-to-10',
    planFile: '.migration.yml',
    plan: 'aa',
    criteria: 'bb',
    engine: '0.1.0',
    evidence: [],
    event: 'step',
    ...change,
  }
}

export function rollbackLine(change: Partial<RollbackLine> = {}): RollbackLine {
  return {
    ...stepLine(),
    seq: 5,
    from: 25,
    to: 0,
    branch: 'sluice/checkout/rollback-4',
    event: 'rollback',
    cause: 'breach',
    reason: '190 errors in 10,000 requests (1.9 %) at a limit of 1 %',
    metric: 'errors',
    exposedFor: 43 * minute,
    evidence: [
      {
        metric: 'errors',
        verdict: 'BREACH',
        value: 0.019,
        baseline: 0.0004,
        limit: 0.01,
        samples: 10_000,
        baselineSamples: 30_000,
      },
    ],
    ...change,
  }
}

export function observation(change: Partial<Observation> = {}): Observation {
  return {
    now,
    source: { kind: 'head', file: '.migration.yml', plan: wholePlan, hash: 'aa', criteria: 'bb' },
    config: { kind: 'read', percentage: 5, enabled: true, shadow: false, fallback: true, exposure: 5 },
    history: { kind: 'read', lines: [] },
    proof: { kind: 'no-line' },
    live: { kind: 'live', since: now - 2 * day, evidenceSince: now - 2 * day },
    phase: 'canary',
    next: { kind: 'step', to: 10 },
    checklist: { kind: 'no-issues' },
    removed: null,
    judged: healthy,
    ramp: { kind: 'none' },
    rollback: { kind: 'none' },
    openIncidents: [],
    paused: null,
    dependencies: [],
    lastComplete: { kind: 'missing' },
    otherRamp: null,
    lowOnRequests: false,
    ...change,
  }
}
