import { describe, expect, test } from '@jest/globals'
import { lintPlans } from '../../src/plan/lint-plans.js'
import { PRESETS } from '../../src/plan/presets.js'
import { planText, validPlan, warningsOf } from './plan-text.js'

const RATIO =
  'provider: prometheus, kind: ratio, new: { bad: "b[$interval]", total: "t[$interval]" }, old: { bad: "b[$interval]", total: "t[$interval]" }'
const VALUE = 'provider: prometheus, kind: value, new: { value: q }, old: { value: q }'

describe('a plan by itself', () => {
  test('that is sound has no warnings, with any preset', () => {
    for (const ramp of Object.keys(PRESETS)) expect(warningsOf(planText({ ramp }))).toEqual([])
  })

  test.each([
    [
      'first-step-large',
      { ramp: '[{ to: 10, soak: 1d }, { to: 50, soak: 1d }, { to: 100 }]' },
      'ramp[0].to',
      'ramp[0].to is 10: begin with 5 or less',
    ],
    [
      'jump-large',
      { ramp: '[{ to: 1, soak: 1d }, { to: 5.1, soak: 1d }, { to: 25, soak: 1d }, { to: 100 }]' },
      'ramp[1].to',
      '1 to 5.1 is a jump of more than five times',
    ],
    [
      'soak-too-short',
      { ramp: '[{ to: 5, soak: 6m }, { to: 25, soak: 1d }, { to: 100 }]' },
      'ramp[0].soak',
      'ramp[0].soak is "6m": write at least delay and interval of metrics.errors',
    ],
    ['soak-too-short', { phases: '{ full: { grace: 1m } }' }, 'phases.full.grace', 'is "1m"'],
    [
      'never-rolls-back',
      { rollback: '{ irreversibleAfter: 1 }' },
      'rollback.irreversibleAfter',
      'is 1: write more than 1, the first step',
    ],
    [
      'threshold-false-alarms',
      {
        ramp: '[{ to: 5, soak: 10d }, { to: 25, soak: 10d }, { to: 100 }]',
        metrics: `{ m: { ${RATIO}, mode: threshold, rollback: { above: 1% } } }`,
      },
      'metrics.m.mode',
      // 34 days of 288 windows: 0.75 % of 10,000 for a thousand requests each.
      'is "threshold": remove it: of ramps that stay at 80 % of the limit up to 100 % would be rolled back by chance, of those exactly at it up to 100 %',
    ],
    [
      'threshold-false-alarms',
      { metrics: `{ m: { ${RATIO}, mode: threshold, rollback: { aboveBaselineBy: 1% } } }` },
      'metrics.m.mode',
      'cannot be told without knowing the traffic; sequential tests keep to rollback.falseAlarms (1 %)',
    ],
    [
      'no-guardrail',
      { metrics: `{ m: { ${RATIO}, class: observe } }` },
      'metrics',
      'without a guardrail in canary nothing rolls back by itself',
    ],
    [
      'no-guardrail-in-full',
      { metrics: `{ m: { ${RATIO}, phases: [canary], rollback: { above: 1% } } }` },
      'metrics',
      'at 100 % nothing would roll back',
    ],
    [
      'no-shadow-metric',
      { config: '{ file: a.yml, percentage: p, shadow: s }' },
      'metrics',
      'nothing proves that the answers match',
    ],
    [
      'no-baseline',
      { metrics: '{ m: { provider: prometheus, kind: value, new: { value: q }, rollback: { above: 1 } } }' },
      'metrics',
      'add old to a metric',
    ],
    [
      'blind-too-short',
      { maxBlind: '5m' },
      'maxBlind',
      'maxBlind is 5 min: write 14 min or more: metrics.errors has complete data only every 7 min',
    ],
    [
      'target-before-start',
      { start: '2026-12-01', target: '2026-12-01' },
      'target',
      'target is "2026-12-01": write a day after start',
    ],
    [
      'phase-cannot-supply',
      { metrics: `{ m: { ${RATIO}, phases: [shadow, canary, full], rollback: { above: 1% } } }` },
      'metrics.m.phases',
      'add config.shadow',
    ],
    [
      'phase-cannot-supply',
      { metrics: `{ m: { ${RATIO}, phases: [preparation, canary, full], rollback: { above: 1% } } }` },
      'metrics.m.phases',
      'take preparation out',
    ],
    [
      'trips-when-equal',
      { metrics: `{ m: { ${RATIO}, rollback: { aboveBaselineTimes: 1 } } }` },
      'metrics.m.rollback.aboveBaselineTimes',
      'write a factor above 1',
    ],
    [
      'limits-contradict',
      { metrics: `{ m: { ${RATIO}, rollback: { above: 1%, below: 2% } } }` },
      'metrics.m.rollback.above',
      'is "1%": write more than below (2%): every value would trip',
    ],
    [
      'limits-contradict',
      { metrics: `{ m: { ${VALUE}, rollback: { above: 1 }, advance: { above: 1 } } }` },
      'metrics.m.advance.above',
      'write less than rollback.above (1)',
    ],
    [
      'limits-contradict',
      { metrics: `{ m: { ${VALUE}, rollback: { below: 3 }, advance: { below: 2 } } }` },
      'metrics.m.advance.below',
      'write more than rollback.below (3)',
    ],
    [
      'limits-contradict',
      { metrics: `{ m: { ${VALUE}, rollback: { above: 9 }, advance: { above: 3, below: 3 } } }` },
      'metrics.m.advance.below',
      'write more than advance.above (3)',
    ],
    [
      'no-interval',
      {
        metrics:
          '{ m: { provider: prometheus, kind: count, new: { count: "c" }, old: { count: "c[$interval]" }, rollback: { above: 1 } } }',
      },
      'metrics.m.new.count',
      'take the increase over [$interval]',
    ],
    [
      'no-interval',
      {
        metrics:
          '{ m: { provider: prometheus, kind: quantile, quantile: 0.9, new: { buckets: "c[$interval]" }, old: { buckets: "c" }, rollback: { above: 1 } } }',
      },
      'metrics.m.old.buckets',
      'other windows overlap',
    ],
    [
      'provider-from-environment',
      { providers: '' },
      'metrics.errors.provider',
      'set PROMETHEUS_URL in the workflow, or add providers: { prometheus:',
    ],
    [
      'provider-from-environment',
      {
        metrics:
          '{ m: { provider: datadog, kind: value, new: { value: q }, old: { value: q }, rollback: { above: 1 } } }',
      },
      'metrics.m.provider',
      'set DD_SITE',
    ],
  ])('%s: %j', (code, changes, path, message) => {
    expect(warningsOf(planText(changes))).toMatchObject([
      { level: 'warning', code, path, message: expect.stringContaining(message) },
    ])
  })
})

describe('presets', () => {
  test.each(Object.entries(PRESETS))('%s rises to 100 and soaks at every step before', (_name, steps) => {
    expect(steps.at(-1)).toMatchObject({ to: 100, soak: 0 })
    for (const [index, { to, soak }] of steps.slice(0, -1).entries()) {
      expect(soak).toBeGreaterThan(0)
      expect(to).toBeLessThan(steps[index + 1]?.to ?? 0)
    }
  })
})

describe('plans beside each other', () => {
  const plan = (file: string, changes: Readonly<Record<string, string>> = {}) => ({
    file,
    plan: validPlan(changes),
  })
  const config = (key: string) => ({ config: `{ file: config/shared.yaml, percentage: ${key} }` })

  test('that have nothing in common are fine', () => {
    expect(
      lintPlans([
        plan('a.yml', { name: 'a' }),
        plan('b.yml', { name: 'b', config: '{ file: b.json, percentage: p }' }),
      ]),
    ).toEqual([])
  })

  test('have names of their own', () => {
    const findings = lintPlans([plan('a.yml'), plan('b.yml', { config: '{ file: b.json, percentage: p }' })])
    expect(findings).toMatchObject([
      {
        level: 'error',
        code: 'same-name',
        file: 'b.yml',
        message: 'name is "checkout", which "a.yml" already has: write another name.',
      },
    ])
  })

  test('may share a file, at most one ramp at a time, but never a key', () => {
    expect(
      lintPlans([plan('a.yml', { name: 'a', ...config('x') }), plan('b.yml', { name: 'b', ...config('y') })]),
    ).toMatchObject([{ level: 'warning', code: 'same-file', file: 'b.yml', path: 'config.file' }])
    expect(
      lintPlans([
        plan('a.yml', { name: 'a', ...config('x, enabled: y') }),
        plan('b.yml', { name: 'b', ...config('y') }),
      ]),
    ).toMatchObject([
      {
        level: 'error',
        code: 'same-key',
        file: 'b.yml',
        message: expect.stringContaining('with the same key "y"'),
      },
    ])
  })

  const named = (name: string, after: string) =>
    plan(`${name}.yml`, { name, after, config: `{ file: ${name}.json, percentage: p }` })

  test('wait for migrations that exist, unless these live elsewhere', () => {
    const findings = lintPlans([
      named('accounts', '[{ migration: "acme/other:nothing" }]'),
      named('b', '[{ migration: acounts }, { migration: nowhere }]'),
    ])
    expect(findings).toMatchObject([
      {
        level: 'error',
        code: 'unknown-migration',
        file: 'b.yml',
        path: 'after[0].migration',
        message: 'after[0].migration is "acounts", which no plan here is called: did you mean accounts?',
      },
      {
        code: 'unknown-migration',
        path: 'after[1].migration',
        message: expect.stringContaining('write owner/repo:name if it lives in another repository.'),
      },
    ])
  })

  test('never wait for each other in a circle', () => {
    const findings = lintPlans([
      named('outside', '[{ migration: a }]'),
      named('a', '[{ migration: b }, { migration: outsider }]'),
      named('b', '[{ migration: c }]'),
      named('c', '[{ migration: a }]'),
      named('outsider', ''),
    ])
    expect(findings).toMatchObject([
      {
        level: 'error',
        code: 'dependency-cycle',
        file: 'a.yml',
        message:
          'after makes a circle: a waits for b waits for c waits for a: remove one of these dependencies.',
      },
    ])
  })
})
