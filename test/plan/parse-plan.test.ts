import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { CHECKLISTS } from '../../src/plan/checklists.js'
import { parsePlan } from '../../src/plan/parse-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { NORMATIVE } from './normative-example.js'
import { errorsOf, metric, planText, validPlan } from './plan-text.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

function normative(): Plan {
  const parsed = parsePlan('.migration.yml', NORMATIVE)
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'))
  return parsed.plan
}

describe('the normative example', () => {
  test('says who, what and when', () => {
    expect(normative()).toMatchObject({
      name: 'checkout',
      owner: 'dana',
      stakeholders: ['acme/sre'],
      timezone: 'Europe/Berlin',
      start: Date.parse('2026-11-30T23:00:00Z'),
      target: Date.parse('2027-01-30T23:00:00Z'),
      live: { kind: 'merged' },
      deploy: { workflow: 'deploy.yml' },
      maxBlind: 30 * 60_000,
      onBlind: 'hold',
      after: [{ migration: 'accounts', reaches: 50 }],
      notify: { slack: 'SLUICE_NOTIFY_SLACK', webhook: 'SLUICE_NOTIFY_WEBHOOK' },
      rollback: { to: 'zero', merge: 'review', falseAlarms: 0.01, irreversibleAfter: 50 },
    })
  })

  test('ramps through its steps, the last of which has no soak of its own', () => {
    expect(normative().ramp).toEqual({
      steps: [
        { to: 1, soak: DAY, overrides: {} },
        { to: 5, soak: 2 * DAY, overrides: { latency: { rollback: { aboveBaselineTimes: 1.5 } } } },
        { to: 100, soak: 0, overrides: {} },
      ],
    })
  })

  test('keeps its own checklist and the default ones', () => {
    const { phases } = normative()
    expect(phases.preparation.checklist).toEqual(['Runbook linked'])
    expect(phases.shadow).toEqual({ soak: 3 * DAY, percentage: 100, checklist: [...CHECKLISTS.shadow] })
    expect(phases.full).toMatchObject({ grace: 14 * DAY, fallbackFor: 0 })
  })

  test('has a gate with windows in its time zone and freezes of whole days', () => {
    expect(normative().gate).toEqual({
      approvals: 1,
      approvers: ['dana', 'kim'],
      ttl: 24 * HOUR,
      merge: 'when-approved',
      missed: 0.05,
      proof: 'equal-blast-radius',
      windows: {
        allow: [
          { days: [1, 2, 3, 4], from: 540, to: 960, timezone: 'Europe/Berlin', text: 'Mon-Thu 09:00-16:00' },
        ],
        freeze: [
          {
            from: Date.parse('2026-12-19T23:00:00Z'),
            to: Date.parse('2027-01-03T23:00:00Z'),
            why: 'Holidays',
          },
        ],
      },
    })
  })

  test('has metrics with their defaults, in the order of the file', () => {
    const { metrics } = normative()
    expect(metrics.map(({ name, class: kind }) => [name, kind])).toEqual([
      ['errors', 'guardrail'],
      ['latency', 'guardrail'],
      ['mismatches', 'guardrail'],
      ['reports', 'signal'],
    ])
    expect(metrics[0]).toMatchObject({
      new: { shape: 'ratio' },
      old: { shape: 'ratio' },
      phases: ['canary', 'full'],
      rollback: { above: 0.01, aboveBaselineBy: 0.005 },
      minSamples: 1000,
      delay: 120_000,
      interval: 300_000,
      direction: 'up',
      absentMeansZero: false,
    })
    expect(metrics[1]).toMatchObject({ quantile: 0.95, new: { shape: 'buckets' }, minSamples: 200 })
    expect(metrics[2]).toMatchObject({
      phases: ['shadow'],
      advance: { below: 0.01 },
      rollback: { above: 0.001 },
    })
    expect(metrics[3]).toMatchObject({ new: { shape: 'issues', labels: ['checkout', 'bug'] }, minSamples: 1 })
  })

  test('may name a preset', () => {
    const { ramp } = validPlan({ ramp: 'standard' })
    expect(ramp.preset).toBe('standard')
    expect(ramp.steps.map(({ to, soak }) => [to, soak / DAY])).toEqual([
      [1, 1],
      [5, 2],
      [10, 4],
      [25, 7],
      [50, 7],
      [90, 7],
      [100, 0],
    ])
  })

  test.each([
    ['metrics', { metrics: 'glue' }],
    ['live', { live: 'glue' }],
  ])('says that %s: glue needs a later version', (path, change) => {
    expect(errorsOf(planText(change))).toMatchObject([
      { code: 'glue-not-available', path, message: expect.stringContaining('"glue"') },
    ])
  })
})

describe('what else may be written', () => {
  test('a title is made of the two systems', () => {
    expect(validPlan().title).toBe('Monolith → checkout-svc')
  })

  test('a deployment as the sign of life', () => {
    expect(validPlan({ live: 'deployment:production' }).live).toEqual({
      kind: 'deployment',
      environment: 'production',
    })
  })

  test('a dependency in another repository, on 100 % unless it says otherwise', () => {
    expect(validPlan({ after: '[{ migration: "acme/accounts.svc:accounts" }]' }).after).toEqual([
      { repository: { owner: 'acme', name: 'accounts.svc' }, migration: 'accounts', reaches: 100 },
    ])
  })

  test('latency limits as durations, in seconds', () => {
    const flow =
      '{ provider: prometheus, kind: quantile, quantile: 0.99, new: { value: q, samples: n }, rollback: { above: 300ms, aboveBaselineTimes: 2 }, old: { value: q } }'
    expect(validPlan(metric(flow)).metrics[0]).toMatchObject({
      new: { shape: 'value', value: 'q', samples: 'n' },
      old: { shape: 'value', value: 'q' },
      rollback: { above: 0.3 },
    })
  })

  test('a success rate, whose bad direction is down', () => {
    const flow =
      '{ provider: prometheus, kind: value, new: { value: q }, rollback: { below: 0.99 }, reduce: min, minSamples: 7 }'
    expect(validPlan(metric(flow)).metrics[0]).toMatchObject({
      direction: 'down',
      minSamples: 7,
      reduce: 'min',
    })
  })

  test('reports with a label set for each system may roll back', () => {
    const flow =
      '{ provider: github, kind: count, new: { labels: [bug, new] }, old: { labels: [bug, old] }, rollback: { aboveBaselineTimes: 2 } }'
    expect(validPlan(metric(flow)).metrics[0]).toMatchObject({
      class: 'guardrail',
      old: { shape: 'issues', labels: ['bug', 'old'] },
    })
  })

  test('reports with labels for the new system only are a signal', () => {
    const flow = '{ provider: github, kind: count, new: { labels: [bug] }, rollback: { above: 3 } }'
    expect(validPlan(metric(flow)).metrics[0]).toMatchObject({ class: 'signal' })
  })

  test('a count by query', () => {
    const flow =
      '{ provider: prometheus, kind: count, new: { count: "increase(c[$interval])" }, rollback: { above: 3 } }'
    expect(validPlan(metric(flow)).metrics[0]).toMatchObject({ class: 'guardrail', new: { shape: 'count' } })
  })

  test('limits at a step, by the kind of their metric', () => {
    const ramp =
      '[{ to: 1, soak: 1d, metrics: { errors: { rollback: { above: 0.2% }, advance: { below: 0.5% } } } }, { to: 100 }]'
    expect(validPlan({ ramp }).ramp.steps[0]?.overrides).toEqual({
      errors: { rollback: { above: 0.002 }, advance: { below: 0.005 } },
    })
  })

  test('every example of this repository, without a warning', () => {
    const files = readdirSync('examples').filter((file) => file.endsWith('.migration.yml'))
    expect(files).toHaveLength(3)
    for (const file of files) {
      const text = readFileSync(`examples/${file}`)
      expect(parsePlan(`examples/${file}`, text)).toMatchObject({ ok: true, warnings: [] })
      expect(text.toString().split('\n')[0]).toBe(
        '# yaml-language-server: $schema=../schema/migration.schema.json',
      )
    }
  })
})

describe('a plan with errors', () => {
  test('reports all of them at once, in the order of the file', () => {
    const errors = errorsOf(
      planText({
        version: '2',
        owner: 'acme/sre',
        metrics: '{ a: 5 }',
        gaet: '{}',
        after: '[{ migration: checkout }]',
      }),
    )
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [1, 'bad-value'],
      [5, 'bad-value'],
      [8, 'wrong-type'],
      [9, 'unknown-key'],
      [10, 'depends-on-itself'],
    ])
  })

  test('still says its name, so that a live migration can be watched', () => {
    expect(parsePlan('p.yml', planText({ version: '2' }))).toMatchObject({ ok: false, name: 'checkout' })
    expect(parsePlan('p.yml', planText({ name: 'Nope' }))).not.toHaveProperty('name')
    expect(parsePlan('p.yml', `${planText()}title: *x\n`)).toMatchObject({ ok: false, name: 'checkout' })
    expect(parsePlan('p.yml', `${planText()}title: "x\n`)).toMatchObject({ ok: false, name: 'checkout' })
  })

  test('keeps judging metrics beside a broken one, and what refers to them', () => {
    const errors = errorsOf(
      planText({
        metrics:
          '{ broken: { provider: prometheus, kind: ratio }, m: { provider: file, kind: value, new: { value: q }, rollback: { above: 1 } } }',
        ramp: '[{ to: 1, soak: 1d, metrics: { broken: {}, mm: {} } }, { to: 100 }]',
      }),
    )
    expect(errors.map(({ code, path }) => [code, path])).toEqual([
      ['missing-key', 'metrics.broken.new'],
      ['file-provider-needs-path', 'metrics.m.provider'],
      ['unknown-metric', 'ramp[0].metrics.mm'],
    ])
  })
})
