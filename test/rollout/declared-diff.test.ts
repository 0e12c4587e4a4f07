import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseBranch, rampBranch, rollbackBranch } from '../../src/rollout/branch-name.js'
import { type DeclaredDiff, judgeDiff, judgeMerge as judgeMergeFor } from '../../src/rollout/declared-diff.js'
import { editConfig, rollbackTargetValues, stepTarget } from '../../src/rollout/exposure.js'
import { appendLine, type HistoryLine } from '../../src/rollout/history.js'
import { pathsOf } from '../../src/rollout/paths.js'
import { rollbackLine, plan as sample, stepLine } from '../report/sample.js'
import { configSamples } from '../support/config-text.js'

const paths = pathsOf('checkout')

interface Scene {
  readonly format: number
  readonly unit: 'percent' | 'fraction'
  readonly from: number
  readonly to: number
  readonly kind: 'ramp' | 'rollback'
  readonly earlier: number
}
const scenes: fc.Arbitrary<Scene> = fc
  .record({
    format: fc.nat(4),
    unit: fc.constantFrom('percent', 'fraction'),
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 2 }),
    kind: fc.constantFrom('ramp', 'rollback'),
    earlier: fc.nat(3),
  })
  .map(({ ends, ...rest }) => {
    const [low = 0, high = 0] = [...ends].sort((a, b) => a - b).map((thousandths) => thousandths / 1000)
    return rest.kind === 'ramp' ? { ...rest, from: low, to: high } : { ...rest, from: high, to: low }
  })

/** A pull request as Sluice makes it. */
function declared({ format, unit, from, to, kind, earlier }: Scene): DeclaredDiff {
  const found = configSamples(unit, { percentage: from, enabled: true, shadow: false, fallback: true })[
    format
  ]
  if (found === undefined) throw new Error('no such format')
  const plan = sample({ config: found.config })
  const lines = Array.from({ length: earlier }, (_, index) => stepLine({ seq: index + 1, from: 0, to: from }))
  const history = lines.reduce<string>(appendLine, '')
  const seq = earlier + 1
  const branch =
    kind === 'ramp'
      ? rampBranch('checkout', seq, { kind: 'step', to })
      : rollbackBranch('checkout', earlier, 1)
  const parsed = parseBranch(branch)
  if (parsed === null) throw new Error(`${branch} is no branch of ours`)
  const line: HistoryLine =
    kind === 'ramp' ? stepLine({ seq, from, to, branch }) : rollbackLine({ seq, from, to, branch })
  const edited = editConfig(
    plan.config,
    found.text,
    kind === 'ramp' ? stepTarget(plan, to) : rollbackTargetValues(to),
  )
  if (!edited.ok) throw new Error(edited.message)
  return {
    plan,
    planFile: '.migration.yml',
    paths,
    branch,
    parsed,
    changed: [plan.config.file, paths.history, paths.record, paths.index],
    base: { config: found.text, history: earlier === 0 ? null : history },
    head: { config: edited.text, history: appendLine(history, line) },
  }
}
const ramp = (change: Partial<Scene> = {}) =>
  declared({ format: 0, unit: 'percent', from: 5, to: 10, kind: 'ramp', earlier: 2, ...change })
const back = (change: Partial<Scene> = {}) =>
  declared({ format: 0, unit: 'percent', from: 25, to: 10, kind: 'rollback', earlier: 2, ...change })
/** The plan that the lines of the samples name. */
const { planFile: file, plan: hash, criteria } = stepLine()
const governing = { file, hash, criteria }
const judgeMerge = (diff: DeclaredDiff, current: DeclaredDiff['base']) =>
  judgeMergeFor(diff, current, governing)
const differs = (message: string) =>
  expect.objectContaining({ kind: 'differs', message: expect.stringContaining(message) })
const withHead = (diff: DeclaredDiff, head: Partial<DeclaredDiff['head']>): DeclaredDiff => ({
  ...diff,
  head: { ...diff.head, ...head },
})
const headHistory = ({ head }: DeclaredDiff) => head.history ?? ''
const headConfig = ({ head }: DeclaredDiff) => head.config ?? ''

/** One change at one place of a text: something put in, taken out or both. */
const mutation = fc.record({ at: fc.nat(), put: fc.string({ maxLength: 3 }), drop: fc.nat(3) })
const mutated = (text: string, { at, put, drop }: { at: number; put: string; drop: number }) => {
  const place = at % (text.length + 1)
  return text.slice(0, place) + put + text.slice(place + drop)
}

describe('the declared edit', () => {
  test('is exact, for ramps and rollbacks, in every format', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const diff = declared(scene)
        expect(judgeDiff(diff)).toMatchObject({ kind: 'exact', line: { from: scene.from, to: scene.to } })
        expect(judgeDiff({ ...diff, changed: [diff.plan.config.file, paths.history] }).kind).toBe('exact')
      }),
    )
  })

  test('is exact for a rollback to zero, and for one that finds it done', () => {
    const zero = back({ to: 0 })
    expect(judgeDiff(zero).kind).toBe('exact')
    const done = { ...zero, base: { ...zero.base, config: zero.head.config } }
    expect(judgeDiff(done).kind).toBe('exact')
  })

  test('and one more change anywhere in the config is not', () => {
    fc.assert(
      fc.property(scenes, mutation, (scene, change) => {
        const diff = declared(scene)
        const config = mutated(headConfig(diff), change)
        fc.pre(config !== diff.head.config)
        expect(judgeDiff(withHead(diff, { config })).kind).toBe('differs')
      }),
      { numRuns: 500 },
    )
  })

  test('and one change to what the history said before, or after the new line, is not', () => {
    fc.assert(
      fc.property(scenes, mutation, fc.boolean(), (scene, change, behind) => {
        const diff = declared(scene)
        const [before, whole] = [diff.base.history ?? '', headHistory(diff)]
        const added = whole.slice(before.length)
        const history = behind ? whole + change.put : mutated(before, change) + added
        fc.pre(history !== whole)
        expect(judgeDiff(withHead(diff, { history })).kind).toBe('differs')
      }),
      { numRuns: 500 },
    )
  })

  test('and a new line that is written otherwise, or that says another thing of the edit, is not', () => {
    const free = new Set([
      'at',
      'planFile',
      'plan',
      'criteria',
      'engine',
      'evidence',
      'reason',
      'metric',
      'exposedFor',
      'cause',
    ])
    fc.assert(
      fc.property(scenes, mutation, (scene, change) => {
        const diff = declared(scene)
        const before = diff.base.history ?? ''
        const history = before + mutated(headHistory(diff).slice(before.length), change)
        fc.pre(history !== diff.head.history)
        const judged = judgeDiff(withHead(diff, { history }))
        if (judged.kind === 'differs') return
        // Times, hashes, reasons and evidence are free text to this judgement; everything else is fixed.
        const [now, then]: Record<string, unknown>[] = [
          { ...judged.line },
          { ...JSON.parse(headHistory(diff).trimEnd().split('\n').at(-1) ?? '') },
        ]
        const changed = Object.keys({ ...now, ...then }).filter(
          (key) => !free.has(key) && JSON.stringify(now?.[key]) !== JSON.stringify(then?.[key]),
        )
        expect(
          changed.filter((key) => !(scene.kind === 'rollback' && ['seq', 'from', 'attempt'].includes(key))),
        ).toEqual([])
        expect(history).toBe(`${before}${JSON.stringify(JSON.parse(history.slice(before.length)))}\n`)
      }),
      { numRuns: 1000 },
    )
  })

  test('and one more path is not, whatever it is called', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            'README.md',
            '.migration.yml',
            'docs/migrations/other.history.jsonl',
            './config/checkout.yaml',
          ),
        ),
        fc.nat(),
        (scene, path, at) => {
          const diff = declared(scene)
          fc.pre(!diff.changed.includes(path))
          const changed = [...diff.changed]
          changed.splice(at % 5, 0, path)
          expect(judgeDiff({ ...diff, changed })).toEqual(differs(`it also changes ${path}`))
        },
      ),
    )
  })
})

describe('is refused with a reason', () => {
  const line = (diff: DeclaredDiff, change: object) => {
    const rows = headHistory(diff).trimEnd().split('\n')
    const last = { ...JSON.parse(rows.pop() ?? ''), ...change }
    return withHead(diff, { history: [...rows, JSON.stringify(last), ''].join('\n') })
  }
  const on = (diff: DeclaredDiff, branch: string): DeclaredDiff => {
    const parsed = parseBranch(branch)
    if (parsed === null) throw new Error(branch)
    return { ...diff, branch, parsed }
  }
  const twoLines = appendLine(headHistory(ramp()), stepLine({ seq: 4, from: 10, to: 25 }))
  const half = headHistory(ramp({ earlier: 0 })).slice(0, 50)

  test.each<[string, DeclaredDiff, string]>([
    [
      'history deleted',
      withHead(ramp(), { history: null }),
      'docs/migrations/checkout.history.jsonl is missing',
    ],
    [
      'history rewritten',
      withHead(ramp(), { history: headHistory(ramp()).replace('"to":5', '"to":6') }),
      'does not begin with the history of the default branch',
    ],
    [
      'nothing appended',
      withHead(ramp(), { history: ramp().base.history }),
      'must gain exactly one line and gains 0',
    ],
    ['two lines', withHead(ramp(), { history: twoLines }), 'must gain exactly one line and gains 2'],
    ['not a line', withHead(ramp(), { history: `${ramp().base.history}{}\n` }), 'line 3: '],
    [
      'half a line completed',
      { ...ramp({ earlier: 0 }), base: { ...ramp().base, history: half } },
      'line 1 is damaged on the default branch',
    ],
    [
      'no line feed',
      withHead(ramp(), { history: headHistory(ramp()).trimEnd() }),
      'not written as Sluice writes it',
    ],
    ['another migration', on(ramp(), 'sluice/accounts/3-to-10'), 'the branch belongs to accounts'],
    ['another branch', on(ramp(), 'sluice/checkout/3-to-25'), 'its history line names another branch'],
    [
      'a rollback on a ramp',
      line(
        ramp(),
        JSON.parse(
          JSON.stringify({ ...rollbackLine(), seq: 3, at: '2026-12-07T09:05:00Z', branch: ramp().branch }),
        ),
      ),
      'its history line is not a step',
    ],
    ['another number', line(ramp(), { seq: 4 }), 'its history line and its branch disagree'],
    ['another percentage', line(ramp(), { to: 11 }), 'its history line and its branch disagree'],
    ['another attempt', line(ramp(), { attempt: 2 }), 'its history line counts the attempts wrongly'],
    ['not a raise', line(ramp(), { from: 10 }), 'its history line does not raise the exposure'],
    ['another start', line(ramp(), { from: 4 }), 'its history line starts from 4 %, and the exposure is 5 %'],
    [
      'a step on a rollback',
      line(back(), {
        event: 'step',
        cause: undefined,
        reason: undefined,
        metric: undefined,
        exposedFor: undefined,
      }),
      'its history line is not a rollback',
    ],
    ['a rollback that raises', line(back(), { to: 30 }), 'its history line raises the exposure'],
    ['a rollback above the exposure', line(back(), { from: 40, to: 30 }), 'it raises the exposure'],
    ['a rollback that lowers nothing', back({ from: 25, to: 25 }), 'it does not lower the exposure of 25 %'],
    [
      'a rollback that says it lowers and does not',
      line(back({ from: 25, to: 25 }), { from: 50 }),
      'it does not lower the exposure of 25 %',
    ],
    [
      'no config before',
      { ...ramp(), base: { ...ramp().base, config: null } },
      'config/checkout.yaml is missing',
    ],
    ['no config after', withHead(ramp(), { config: null }), 'config/checkout.yaml is missing'],
    [
      'config unreadable before',
      { ...ramp(), base: { ...ramp().base, config: 'x: 1\n' } },
      'migration.percentage',
    ],
    [
      'config at another percentage',
      withHead(ramp(), { config: headConfig(ramp()).replace('10', '11') }),
      'config/checkout.yaml differs from the declared edit',
    ],
    [
      'config not editable',
      {
        ...ramp(),
        plan: sample({ config: { ...ramp().plan.config, fallback: ramp().plan.config.shadow ?? '' } }),
      },
      'config/checkout.yaml: ',
    ],
  ])('%s', (_what, diff, message) => {
    expect(judgeDiff(diff)).toEqual(differs(message))
  })

  test('a rollback is judged by what it lowers, not by where an earlier run thought it stood', () => {
    expect(judgeDiff(line(back(), { from: 50 })).kind).toBe('exact')
  })

  test('a base without its last line feed is continued, not rewritten', () => {
    const diff = ramp()
    const history = (diff.base.history ?? '').trimEnd()
    const whole = { ...diff, base: { ...diff.base, history } }
    expect(judgeDiff(whole).kind).toBe('exact')
    expect(
      judgeDiff(withHead(whole, { history: headHistory(diff).replace(history, `${history} `) })),
    ).toEqual(differs('not written as Sluice writes it'))
  })
})

describe('what merging it would yield', () => {
  type Values = Parameters<typeof configSamples>[1]
  const text = (values: Values, format = 0) => {
    const found = configSamples('percent', values)[format]
    if (found === undefined) throw new Error('no such format')
    return found.text
  }
  const values = fc.record({
    percentage: fc.constantFrom(0, 1, 5, 25, 100),
    enabled: fc.boolean(),
    shadow: fc.boolean(),
    fallback: fc.boolean(),
  })
  const exposureOf = ({ percentage, enabled, shadow }: Values) => (enabled && !shadow ? percentage : 0)
  /** A pull request to `to` that left the default branch at `then`. */
  const from = (then: Values, to: number, format: number) => {
    const kind = to > exposureOf(then) ? ('ramp' as const) : ('rollback' as const)
    const diff = declared({ format, unit: 'percent', from: exposureOf(then), to, kind, earlier: 1 })
    const config = text(then, format)
    const target = kind === 'ramp' ? stepTarget(diff.plan, to) : rollbackTargetValues(to)
    const edited = editConfig(diff.plan.config, config, target)
    if (!edited.ok) throw new Error(edited.message)
    return { ...diff, base: { ...diff.base, config }, head: { ...diff.head, config: edited.text } }
  }
  const stands = { enabled: true, shadow: false, fallback: true } as const

  test('is what it declares while the default branch says in the declared keys what it said', () => {
    fc.assert(
      fc.property(
        values,
        fc.option(values),
        fc.constantFrom(1, 5, 25, 100),
        fc.nat(4),
        (then, moved, to, format) => {
          fc.pre(to > exposureOf(then))
          const [diff, now] = [from(then, to, format), moved ?? then]
          const same = Object.entries(now).join() === Object.entries({ ...now, ...then }).join()
          expect(judgeMerge(diff, { ...diff.base, config: `${text(now, format)}\n` }).kind).toBe(
            same ? 'exact' : 'stale',
          )
        },
      ),
    )
  })

  test('a ramp that only flips the switches would take along the percentage that was set meanwhile', () => {
    const then = { ...stands, enabled: false, percentage: 5 }
    const diff = from(then, 5, 0)
    expect(judgeMerge(diff, diff.base).kind).toBe('exact')
    expect(judgeMerge(diff, { ...diff.base, config: text({ ...then, percentage: 100 }) })).toMatchObject({
      kind: 'stale',
      message: expect.stringContaining('changed on the default branch meanwhile'),
    })
  })

  test('a ramp is stale beside another line, and beside a config that cannot be read', () => {
    const diff = ramp()
    const history = appendLine(diff.base.history ?? '', stepLine({ seq: 3, from: 5, to: 7 }))
    expect(judgeMerge(diff, { ...diff.base, history }).kind).toBe('stale')
    expect(judgeMerge(diff, { ...diff.base, config: 'x: 1\n' }).kind).toBe('stale')
    expect(judgeMerge(diff, { ...diff.base, config: null }).kind).toBe('stale')
  })

  test.each([
    ['planFile', 'other.yml', 'names the plan other.yml'],
    ['plan', '0123456789abcdef', 'another version of the plan'],
    ['criteria', '0123456789abcdef', 'other criteria'],
  ])('a ramp whose line was edited by hand is stale, a revert is not: %s', (key, value, message) => {
    const edited = (diff: DeclaredDiff) => {
      const rows = headHistory(diff).trimEnd().split('\n')
      const row = JSON.stringify({ ...JSON.parse(rows.pop() ?? ''), [key]: value })
      return withHead(diff, { history: `${[...rows, row].join('\n')}\n` })
    }
    const [up, down] = [ramp(), back()]
    expect(judgeMerge(up, up.base).kind).toBe('exact')
    expect(judgeMerge(edited(up), up.base)).toMatchObject({
      kind: 'stale',
      message: expect.stringContaining(message),
    })
    expect(judgeMerge(edited(down), down.base).kind).toBe('exact')
  })

  test('a diff that differs stays so', () => {
    const diff = withHead(ramp(), { config: null })
    expect(judgeMerge(diff, { config: null, history: null }).kind).toBe('differs')
  })

  test.each([
    [
      'the exposure went up meanwhile',
      { ...stands, percentage: 5 },
      0,
      { ...stands, percentage: 25 },
      'exact',
    ],
    [
      'it is off already',
      { ...stands, percentage: 25 },
      5,
      { ...stands, percentage: 25, enabled: false },
      'exact',
    ],
    [
      'the fallback went off',
      { ...stands, percentage: 25 },
      5,
      { ...stands, percentage: 25, fallback: false },
      'exact',
    ],
    [
      'it would leave what was switched on meanwhile',
      { ...stands, enabled: false, percentage: 0 },
      0,
      { ...stands, percentage: 25 },
      'stale',
    ],
    [
      'it would raise what was lowered meanwhile',
      { ...stands, percentage: 25 },
      5,
      { ...stands, percentage: 1 },
      'stale',
    ],
  ] as const)('a revert: %s', (_what, then, to, now, kind) => {
    const diff = from(then, to, 0)
    expect(judgeDiff(diff).kind).toBe('exact')
    expect(judgeMerge(diff, { ...diff.base, config: text(now) }).kind).toBe(kind)
  })
})

describe('a damaged history', () => {
  const damage = (diff: DeclaredDiff, junk: string): DeclaredDiff => {
    const line = judgeDiff(diff)
    if (line.kind !== 'exact') throw new Error(line.message)
    const before = `${diff.base.history ?? ''}${junk}`
    return {
      ...diff,
      base: { ...diff.base, history: before },
      head: { ...diff.head, history: appendLine(before, line.line) },
    }
  }

  test.each(['<<<<<<< HEAD\n', '{"seq":7,"half', '\n\n'])('does not stop a rollback: %j', (junk) => {
    expect(judgeDiff(damage(back(), junk))).toMatchObject({ kind: 'exact', line: { event: 'rollback' } })
  })

  test('stops a ramp, and a rollback that completes the damaged row or brings a second one', () => {
    expect(judgeDiff(damage(ramp(), '<<<<<<< HEAD\n'))).toEqual(differs('is damaged on the default branch'))
    const good = damage(back(), '{"seq":7,"half')
    const twice = { ...good, head: { ...good.head, history: `${good.head.history}{"more":1}\n` } }
    expect(judgeDiff(twice)).toEqual(differs('is damaged on the default branch'))
    const glued = {
      ...good,
      head: { ...good.head, history: good.head.history?.replace('half\n', 'half') ?? null },
    }
    expect(judgeDiff(glued)).toEqual(differs('is damaged on the default branch'))
  })

  test('stops a rollback that touches more of it than the row it adds', () => {
    const good = damage(back(), '<<<<<<< HEAD\n')
    const [before, whole] = [good.base.history ?? '', headHistory(good)]
    const row = whole.slice(before.length)
    for (const added of [`\n${row}`, `>>>>>>>\n${row}`, row.replace('{', '{ '), row.trimEnd()])
      expect(judgeDiff(withHead(good, { history: before + added }))).toEqual(
        differs('is damaged on the default branch'),
      )
  })
})
