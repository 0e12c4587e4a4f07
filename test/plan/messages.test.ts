import { describe, expect, test } from '@jest/globals'
import { parsePlan } from '../../src/plan/parse-plan.js'
import { errorsOf, metric, planText } from './plan-text.js'

type Case = readonly [section: string, value: string, code: string, message: string]

const RATIO = 'provider: prometheus, kind: ratio, new: { bad: b, total: t }'

/** One wrong section, and the sentence that a person reads. */
const CASES: readonly Case[] = [
  ['version', '2', 'bad-value', 'version is 2: write 1, the only version there is.'],
  ['name', 'Check Out', 'bad-value', 'name is "Check Out": write a name of lower-case letters, digits and -'],
  ['name', '-x', 'bad-value', 'name is "-x"'],
  ['from', '2024', 'wrong-type', 'from is 2024: write what the old system is called, in quotes: "2024".'],
  ['from', '"a\\nb"', 'bad-value', 'from is "a\\nb": write what the old system is called, on one line.'],
  ['title', 'null', 'wrong-type', 'title is empty: write a title'],
  ['title', `"${'x'.repeat(201)}"`, 'bad-value', 'write at most 200 characters'],
  [
    'owner',
    'acme/sre',
    'bad-value',
    'owner is "acme/sre": write the GitHub login of one person, in quotes, such as "@dana".',
  ],
  ['stakeholders', '"@x"', 'wrong-type', 'stakeholders is "@x": write a list such as'],
  ['stakeholders', '["a b"]', 'bad-value', 'stakeholders[0] is "a b": write a GitHub login'],
  ['timezone', 'Europe/Berln', 'unknown-timezone', 'timezone is "Europe/Berln": did you mean Europe/Berlin?'],
  ['timezone', '"+01:00"', 'unknown-timezone', 'timezone is "+01:00": write an IANA time zone'],
  ['start', '2026-02-30', 'bad-value', 'start is "2026-02-30": there is no such day or time'],
  ['target', '2026-12-01T09:00', 'bad-value', 'add the offset, for example 2026-12-01T09:00Z'],
  ['live', 'deployed', 'bad-value', 'live is "deployed": write merged, or deployment:<environment>'],
  ['deploy', 'deploy.yml', 'wrong-type', 'deploy is "deploy.yml": write a map with the keys workflow.'],
  [
    'deploy',
    '{ workflow: ../x.yml }',
    'bad-value',
    'deploy.workflow is "../x.yml": write the file name of a workflow',
  ],
  ['gaet', '{}', 'unknown-key', 'gaet is not a key of a plan: did you mean gate?'],
  ['zebra', '1', 'unknown-key', 'zebra is not a key of a plan: remove it, or write one of version, name'],
  ['config', '{ percentage: a }', 'missing-key', 'config.file is missing: write a path'],
  [
    'config',
    '{ file: /etc/x.yml, percentage: a }',
    'unsafe-path',
    'config.file is "/etc/x.yml": write a path from the top',
  ],
  ['config', '{ file: a\\b.yml, percentage: a }', 'bad-value', 'config.file is "a\\\\b.yml"'],
  ['config', '{ file: a/../b.yml, percentage: a }', 'unsafe-path', 'without ".", ".." or "//"'],
  ['config', '{ file: .git/config.yml, percentage: a }', 'unsafe-path', 'write a file outside .git'],
  [
    'config',
    '{ file: a.xml, percentage: a }',
    'unsupported-format',
    'config.file is "a.xml": name a file that ends in .yaml',
  ],
  ['config', '{ file: .migration.yml, percentage: a }', 'plan-edits-itself', 'a plan does not edit itself'],
  [
    'config',
    '{ file: a.yml, percentage: a..b }',
    'bad-value',
    'config.percentage is "a..b": write the key with dots',
  ],
  [
    'config',
    '{ file: a.yml, percentage: a, enabled: a }',
    'same-key-twice',
    'config.enabled is "a": write another key, this one is already percentage.',
  ],
  [
    'config',
    '{ file: a.yml, percentage: a, unit: percents }',
    'bad-value',
    'did you mean percent? If not, write percent or fraction.',
  ],
  ['ramp', 'slow', 'bad-value', 'ramp is "slow": write standard, cautious or fast, or a list of steps'],
  ['ramp', '{ to: 1 }', 'wrong-type', 'ramp is a map: write standard'],
  ['ramp', '[]', 'bad-value', 'ramp: write at least the step { to: 100 }.'],
  [
    'ramp',
    '[{ to: 5, soak: 1d }, { to: 5, soak: 1d }, { to: 100 }]',
    'steps-not-rising',
    'ramp[1].to is 5: write more than the 5 of the step before it.',
  ],
  [
    'ramp',
    '[{ to: 5, soak: 1d }]',
    'steps-not-ending',
    'ramp[0].to is 5: end the ramp with the step { to: 100 }.',
  ],
  ['ramp', '[{ to: 5 }, { to: 100 }]', 'missing-key', 'ramp[0].soak is missing: write how long'],
  ['ramp', '[{ to: 100, soak: 1d }]', 'soak-at-100', 'write the time at 100 % as phases.full.grace.'],
  [
    'ramp',
    '[{ to: 5, soak: 3 }, { to: 100 }]',
    'wrong-type',
    'ramp[0].soak is 3: write a duration with its unit',
  ],
  ['ramp', '[{ to: 0, soak: 1d }, { to: 100 }]', 'bad-value', 'ramp[0].to is 0: write a percentage above 0'],
  [
    'ramp',
    '[{ to: 1.2345, soak: 1d }, { to: 100 }]',
    'bad-value',
    'write at most 3 decimals, for example 1.234',
  ],
  ['ramp', '[{ to: {}, soak: 1d }, { to: 100 }]', 'wrong-type', 'ramp[0].to is a map: write a percentage'],
  [
    'ramp',
    '[{ to: 1, soak: 1d, metrics: { eror: {} } }, { to: 100 }]',
    'unknown-metric',
    'ramp[0].metrics.eror is not a metric of this plan: did you mean errors?',
  ],
  [
    'ramp',
    '[{ to: 1, soak: 1d, metrics: { zebra: {} } }, { to: 100 }]',
    'unknown-metric',
    'write one of errors.',
  ],
  [
    'ramp',
    '[{ to: 1, soak: 1d, metrics: { errors: { rollback: { above: 300ms } } } }, { to: 100 }]',
    'bad-value',
    'ramp[0].metrics.errors.rollback.above is "300ms": write a share',
  ],
  ['phases', '{ shadow: { soak: 3 days } }', 'bad-value', 'phases.shadow.soak is "3 days": write a duration'],
  [
    'phases',
    '{ canary: { soak: 3d } }',
    'unknown-key',
    'phases.canary.soak is not a key of phases.canary: remove it, or write one of checklist.',
  ],
  [
    'providers',
    '{ prometheus: { url: "http://user:pw@prom.acme.dev" } }',
    'bad-value',
    'is "http://***@prom.acme.dev": take the credentials out',
  ],
  [
    'providers',
    '{ prometheus: { url: prom } }',
    'bad-value',
    'providers.prometheus.url is "prom": write an address',
  ],
  [
    'providers',
    '{ prometheus: { url: "http://prom.acme.dev:9090" } }',
    'bad-value',
    'write https://prom.acme.dev:9090; http is for loopback only',
  ],
  [
    'providers',
    '{ prometheus: { url: "https://prom.acme.dev?x=1" } }',
    'bad-value',
    'write the address without ? and #',
  ],
  [
    'providers',
    '{ prometheus: { url: "https://a.dev", headers: { Authorization: x } } }',
    'bad-name',
    'keep credentials out of the plan',
  ],
  [
    'providers',
    '{ prometheus: { url: "https://a.dev", headers: { Host: x } } }',
    'bad-name',
    'Sluice sets it itself',
  ],
  ['providers', '{ datadog: { site: datadog.eu } }', 'bad-value', 'did you mean datadoghq.eu?'],
  ['metrics', '{}', 'bad-value', 'metrics: write 1 to 50 metrics.'],
  ['metrics', 'none', 'bad-value', 'metrics is "none": write a map from names to metrics'],
  [
    'metrics',
    '{ 1st: { provider: prometheus } }',
    'bad-name',
    'metrics."1st" is not a valid name: name a metric with letters',
  ],
  [
    'metrics',
    '{ constructor: { provider: prometheus } }',
    'bad-name',
    'metrics.constructor is not a valid name',
  ],
  ['metrics', '{ m: 5 }', 'wrong-type', 'metrics.m is 5: write a map with provider, kind, new and rollback.'],
  [
    'metrics',
    '{ m: { provider: prometheus } }',
    'missing-key',
    'metrics.m.kind is missing: write kind: ratio, quantile, value or count.',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: ration } }',
    'bad-value',
    'metrics.m.kind is "ration": did you mean ratio?',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, quantile: 0.5, rollback: { above: 1% } } }`,
    'unknown-key',
    'metrics.m.quantile is not a key of a ratio metric',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { above: 1 } } }`,
    'bad-value',
    'rollback.above is 1: write 1% if you mean percent, or a fraction below 1',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { above: 101% } } }`,
    'bad-value',
    'rollback.above is "101%": write at most 100%.',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { atLeast: 5 } } }`,
    'no-limit',
    'metrics.m.rollback: write at least one of above',
  ],
  [
    'metrics',
    `{ m: { ${RATIO} } }`,
    'missing-key',
    'metrics.m.rollback is missing: write the limits of this guardrail',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { aboveBaselineBy: 1% } } }`,
    'no-baseline',
    'aboveBaselineBy is "1%": add old with the same measurement',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { above: 1% }, phases: [] } }`,
    'bad-value',
    'metrics.m.phases: write at least one phase',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { above: 1% }, phases: [canry] } }`,
    'bad-value',
    'metrics.m.phases[0] is "canry": did you mean canary?',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { above: 1% }, delay: 2d } }`,
    'bad-value',
    'metrics.m.delay is "2d": write at most 1d.',
  ],
  [
    'metrics',
    `{ m: { ${RATIO}, rollback: { above: 1% }, absentMeansZero: yes } }`,
    'wrong-type',
    'absentMeansZero is "yes": write true or false.',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: quantile, quantile: 95, new: { value: q }, rollback: { above: 1 } } }',
    'bad-value',
    'quantile is 95: write a quantile below 1',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: quantile, quantile: 0.9, new: {}, rollback: { above: 1 } } }',
    'bad-arm',
    'metrics.m.new: write either buckets',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: quantile, quantile: 0.9, new: { buckets: b, samples: n }, rollback: { above: 1 } } }',
    'bad-arm',
    'new.samples is "n": remove it',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: quantile, quantile: 0.9, new: { buckets: b }, old: { value: q }, rollback: { above: 1 } } }',
    'arms-differ',
    'metrics.m.old: write buckets as in new',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: value, new: { value: q }, rollback: { above: fast } } }',
    'bad-value',
    'above is "fast": write a number, or a duration',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: count, rollback: { above: 1 } } }',
    'missing-key',
    'metrics.m.new is missing: write new: { count: <query> }',
  ],
  [
    'metrics',
    '{ m: { provider: prometheus, kind: count, new: {}, rollback: { above: 1 } } }',
    'bad-arm',
    'metrics.m.new: write either count',
  ],
  [
    'metrics',
    '{ m: { provider: github, kind: count, issues: { labels: [a] }, new: { labels: [b] }, rollback: { above: 1 } } }',
    'bad-arm',
    'metrics.m.issues: write either issues, or new',
  ],
  [
    'metrics',
    '{ m: { provider: github, kind: count, issues: { labels: [a] }, class: guardrail, rollback: { above: 1 } } }',
    'unattributed-guardrail',
    'class is "guardrail": write signal',
  ],
  [
    'metrics',
    '{ m: { provider: github, kind: value, new: { value: q }, rollback: { above: 1 } } }',
    'provider-cannot',
    'provider is "github": write prometheus, datadog or file',
  ],
  [
    'metrics',
    '{ m: { provider: datadog, kind: count, issues: { labels: [a] }, rollback: { above: 1 } } }',
    'provider-cannot',
    'provider is "datadog": write github',
  ],
  [
    'metrics',
    '{ m: { provider: file, kind: value, new: { value: q }, rollback: { above: 1 } } }',
    'file-provider-needs-path',
    'add providers: { file: { path: metrics.json } }',
  ],
  ['gate', '{ approvals: 0 }', 'bad-value', 'gate.approvals is 0: write a whole number from 1 to 10.'],
  [
    'gate',
    '{ approvals: 2, approvers: [a, "@A"] }',
    'too-few-approvers',
    'gate.approvals is 2: write at most 1, or name more approvers',
  ],
  ['gate', '{ ttl: 24 }', 'wrong-type', 'gate.ttl is 24: write a duration with its unit'],
  ['gate', '{ missed: 0% }', 'bad-value', 'gate.missed is "0%": write a share above 0% and at most 50%.'],
  ['gate', '{ windows: { allow: [] } }', 'bad-value', 'an empty list would never open.'],
  ['gate', '{ windows: { allow: ["Mon 22:00-06:00"] } }', 'bad-value', 'write a window over midnight as two'],
  [
    'gate',
    '{ windows: { freeze: [{ from: 2026-12-20, to: 2026-12-19, why: x }] } }',
    'freeze-ends-first',
    'to is "2026-12-19": write an end after the start of the freeze.',
  ],
  [
    'rollback',
    '{ irreversibleAfter: 0 }',
    'bad-value',
    'rollback.irreversibleAfter is 0: write a percentage above 0',
  ],
  ['maxBlind', '10s', 'bad-value', 'maxBlind is "10s": write at least 1m.'],
  [
    'after',
    '[{ migration: "x y" }]',
    'bad-value',
    'after[0].migration is "x y": write the name of a migration',
  ],
  ['after', '[{ migration: checkout }]', 'depends-on-itself', 'this one would wait for itself.'],
  [
    'notify',
    '{ slack: SLACK_URL }',
    'bad-value',
    'notify.slack is "SLACK_URL": write the name of a variable that begins with SLUICE_NOTIFY_',
  ],
]

test.each(CASES)('%s: %s', (section, value, code, message) => {
  const text = planText({ [section]: value })
  const errors = errorsOf(text)
  expect(errors).toMatchObject([
    { level: 'error', code, file: '.migration.yml', message: expect.stringContaining(message) },
  ])
  expect(errors[0]?.line).toBe(text.split('\n').findIndex((line) => line.startsWith(`${section}:`)) + 1)
  expect(errors[0]?.path.startsWith(section)).toBe(true)
})

describe('positions', () => {
  test('a value is marked from its first to behind its last character', () => {
    const text = planText({ gate: '{ approvals: 0 }' })
    const column = '{ approvals: 0'.length + 'gate: '.length
    expect(errorsOf(text)).toMatchObject([
      { line: 9, column, endLine: 9, endColumn: column + 1, path: 'gate.approvals' },
    ])
  })

  test('an unknown key is marked itself, a missing one at the key above it', () => {
    const text = planText({ config: '\n  file: a.yml\n  percentge: a' })
    expect(errorsOf(text)).toMatchObject([
      { code: 'missing-key', path: 'config.percentage', line: 6, column: 1, endColumn: 7 },
      { code: 'unknown-key', path: 'config.percentge', line: 8, column: 3, endColumn: 12 },
    ])
  })

  test('what is missing at the top is marked at the first key', () => {
    expect(errorsOf(`# a comment\n${planText({ owner: '' })}`)).toMatchObject([
      { code: 'missing-key', path: 'owner', line: 2, column: 1 },
    ])
  })

  test('a plan is recognised as the file it edits by any way to it', () => {
    const text = planText({ config: '{ file: ramps/a.yml, percentage: a }' })
    for (const file of [
      'ramps/a.yml',
      './ramps/a.yml',
      '/home/me/repo/ramps/a.yml',
      'C:\\repo\\ramps\\a.yml',
    ])
      expect(parsePlan(file, text)).toMatchObject({ errors: [{ code: 'plan-edits-itself' }] })
    expect(parsePlan('other-ramps/a.yml', text)).toMatchObject({ ok: true })
  })
})

test('a limit at a step needs what the same limit of the metric needs', () => {
  const changes = (old: string) => ({
    ...metric(`{ provider: prometheus, kind: value, new: { value: q }, ${old}rollback: { above: 1 } }`),
    ramp: '[{ to: 1, soak: 1d, metrics: { m: { rollback: { aboveBaselineTimes: 2 } } } }, { to: 100 }]',
  })
  expect(errorsOf(planText(changes('')))).toMatchObject([
    {
      code: 'no-baseline',
      path: 'ramp[0].metrics.m.rollback',
      message: expect.stringContaining('add old to metrics.m'),
    },
  ])
  expect(errorsOf(planText(changes('old: { value: q }, ')))).toEqual([])
})

test('foreign text is quoted, cut and made visible', () => {
  const [error] = errorsOf(
    planText(metric(`{ provider: "${'x'.repeat(500)}", kind: value, new: { value: q }, class: observe }`)),
  )
  expect(error?.message).toContain(`"${'x'.repeat(60)}…"`)
  expect(errorsOf(planText({ '"a b\u200b"': '1' }))[0]).toMatchObject({ path: '"a b\\u200b"' })
})
