import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sluice } from './terminal.js'

const begin = Date.parse('2026-12-01T00:00:00Z')
const step = 300_000
const iso = (at: number) => new Date(at).toISOString()

/** A day of history, then `n` intervals at 5 % with `bad(i)` errors in 200 requests of the new system. */
function trace(n: number, bad: (i: number) => number): string {
  const lines = Array.from({ length: 288 + n }, (_, k) => {
    const i = k - 288
    const start = begin + i * step
    const fresh = i < 0 ? { bad: 0, total: 0 } : { bad: bad(i), total: 200 }
    return JSON.stringify({
      start: iso(start),
      end: iso(start + step),
      new: fresh,
      old: { bad: 18 + (k % 3), total: 3800 },
    })
  })
  return `${lines.join('\n')}\n`
}

const criterion =
  '{"metric": "errors", "kind": "ratio", "rollback": {"above": "2%", "aboveBaselineBy": "0.5%"}}'
const call = ['assess', '--criterion', criterion, '--data', '-', '--since', '2026-12-01']

describe('sluice assess', () => {
  test('a healthy step is passed, with what is known and expected', async () => {
    const { code, stdout } = await sluice(call, { stdin: trace(60, () => 1) })
    expect(stdout).toContain('PASS errors (within-limits)\n60 errors in 12,000 requests')
    expect(stdout).toMatch(/share +5 %\n/)
    expect(stdout).toContain('95 % sure that it is not more than +2.5 percentage points')
    expect(stdout).toMatch(/advance in +now/)
    expect(code).toBe(0)
  })

  test('a regression is a breach and says when', async () => {
    const { code, stdout } = await sluice(call, { stdin: trace(60, (i) => (i < 30 ? 1 : 12)) })
    expect(stdout).toMatch(/^BREACH errors \(above-baseline-by\)/)
    // The regression begins at 02:30.
    expect(stdout).toMatch(/breached at +2026-12-01T0(2:[345]|3:)/)
    expect(code).toBe(1)
  })

  test('too little to tell is neither', async () => {
    const { code, stdout } = await sluice(call, { stdin: trace(1, () => 1) })
    expect(stdout).toMatch(/^INSUFFICIENT errors \(not-proven\)/)
    expect(code).toBe(3)
    const none = await sluice([...call, '--now', '2026-12-02'], { stdin: trace(0, () => 1) })
    expect(none.stdout).toMatch(/^NO_DATA/)
    expect(none.code).toBe(3)
  })

  test('more tests share the same false alarms', async () => {
    const chance = async (...more: string[]) => {
      const { stdout } = await sluice([...call, '--json', ...more], {
        stdin: trace(60, (i) => (i < 30 ? 1 : 8)),
      })
      return JSON.parse(stdout).breachedAt
    }
    expect(await chance('--tests', '100000')).toBeGreaterThan(await chance('--tests', '1'))
    expect(await chance('--false-alarms', '0.00001%')).toBeGreaterThan(await chance())
  })

  test('intervals of a day before the step count as history, older ones only when asked', async () => {
    // The first interval lies long before, with ten times the requests.
    const old = trace(60, () => 1)
      .replace(iso(begin - 288 * step), iso(begin - 400 * step))
      .replace('"total":3800', '"total":38000')
    const of = async (...more: string[]) => {
      const { stdout } = await sluice([...call, '--json', ...more], { stdin: old })
      return JSON.parse(stdout).state.before.size
    }
    expect(await of()).toBe(3800)
    expect(await of('--history', '2026-11-29')).toBeGreaterThan(3800)
    expect(await of('--history', '2026-12-01')).toBe(0)
  })

  test('buckets, values and counts are read as well', async () => {
    const at = (i: number) => ({ start: begin + i * step, end: begin + (i + 1) * step })
    const lines = (arm: unknown, old: unknown) =>
      Array.from({ length: 40 }, (_, i) => JSON.stringify({ ...at(i), new: arm, old })).join('\n')
    const buckets = (n: number) => ({ le: [0.1, 0.5, 1, '+Inf'], count: [n * 0.8, n * 0.97, n, n] })
    const ask = (text: string, stdin: string, ...more: string[]) =>
      sluice(['assess', '--criterion', text, '--data', '-', ...more], { stdin })
    expect(
      await ask(
        '{"kind": "quantile", "rollback": {"aboveBaselineTimes": 2}}',
        lines(buckets(100), buckets(900)),
      ),
    ).toMatchObject({ code: 0, stdout: expect.stringMatching(/share +10 %/) })
    expect(
      await ask('{"kind": "value", "rollback": {"above": "300ms"}}', lines({ value: 0.9 }, undefined)),
    ).toMatchObject({ code: 1, stdout: expect.stringContaining('BREACH metric (above)') })
    expect(
      await ask(
        '{"kind": "count", "rollback": {"aboveBaselineTimes": 2}}',
        lines({ count: 5 }, { count: 5 }),
        '--share',
        '10',
      ),
    ).toMatchObject({ code: 1, stdout: expect.stringContaining('(above-baseline-times)') })
    // Five events each, of a tenth of the traffic and of the rest: the share has to be known.
    expect(
      await ask(
        '{"kind": "count", "rollback": {"aboveBaselineTimes": 2}}',
        lines({ count: 5 }, { count: 5 }),
      ),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('--share is missing') })
  })

  test('names the line, what was found and what to write instead', async () => {
    const good = trace(0, () => 0)
    const bad = [
      '{"start": "2026-12-01T00:00:00", "end": "2026-12-01T00:05:00Z", "new": {"bad": "1", "totl": 2}}',
      '{"start": 5',
      '{"start": 0, "end": 1, "new": {"le": [1, 0.5, "+Inf"], "count": [1, 2, 3]}}',
      '{"start": 0, "end": 1, "new": {"le": [1, "+Inf"], "count": [1]}}',
    ]
    const { code, stderr } = await sluice(call, { stdin: good + bad.join('\n') })
    expect(code).toBe(2)
    expect(stderr).toContain('standard input:289 start is "2026-12-01T00:00:00": write a time with its zone')
    expect(stderr).toContain('standard input:289 new.bad is "1": write a number, or null')
    expect(stderr).toContain('standard input:289 new.totl is not a key of an arm: did you mean total?')
    expect(stderr).toContain('standard input:290 the line is no JSON')
    expect(stderr).toContain('standard input:291 new.le: write the bounds in rising order')
    expect(stderr).toContain('standard input:292 new.count: write 2 counts')
    const overlap = await sluice(call, { stdin: good + good })
    expect(overlap.stderr).toContain('289 start lies before the end of the interval above')
    expect((await sluice(call)).stderr).toContain('there is no interval')
  })

  test('a criterion and options that cannot be meant are wrong calls', async () => {
    const ask = (text: string, ...more: string[]) =>
      sluice(['assess', '--criterion', text, '--data', '-', ...more])
    expect(await ask('{"kind": "ratio", "rolback": {}}')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('rolback is not a key of a criterion: did you mean rollback?'),
    })
    expect(await ask('{"kind": "ratio", "rollback": {"above": "1"}}')).toMatchObject({ code: 2 })
    expect(await ask(criterion, '--share', 'half')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--share is "half": write'),
    })
    expect(await ask(criterion, '--since', '2026-12-01T10:00')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('add the offset'),
    })
    expect(await ask('missing.json')).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') })
    expect(await sluice(['assess'])).toMatchObject({ code: 2 })
    expect(await sluice(['assess', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Exit codes: 0 PASS, 1 BREACH'),
    })
  })
})

describe('files', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-assess-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('criterion and data may be files, the criterion in YAML too', async () => {
    await writeFile(join(folder, 'c.yml'), 'kind: ratio\nrollback: { aboveBaselineBy: 0.5% }\n')
    await writeFile(
      join(folder, 'd.ndjson'),
      trace(60, () => 1),
    )
    const call = ['assess', '--criterion', 'c.yml', '--since', '2026-12-01', '--data']
    expect(await sluice([...call, 'd.ndjson'], { cwd: folder })).toMatchObject({ code: 0 })
    expect(await sluice([...call, 'none.ndjson'], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: 'none.ndjson: cannot be read (ENOENT); name a file that exists\n',
    })
    expect(await sluice([...call, '.'], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('EISDIR'),
    })
  })
})

describe('migration-sluice/analysis', () => {
  test('the packaged module judges in a process of its own', async () => {
    const source = `
      import { assess } from 'migration-sluice/analysis'
      const cell = (bad, total) => ({ shape: 'ratio', bad: { kind: 'number', value: bad }, total: { kind: 'number', value: total } })
      const intervals = Array.from({ length: 20 }, (_, i) => ({ start: i * 3e5, end: (i + 1) * 3e5, new: cell(20, 200), old: cell(20, 3800) }))
      const { verdict, code } = assess(
        { metric: 'errors', kind: 'ratio', direction: 'up', minSamples: 1000, rollback: { aboveBaselineBy: 0.005 } },
        { kind: 'measured', intervals, warnings: [] },
        { now: 20 * 3e5, since: 0, interval: 3e5, delay: 0, share: 5 })
      console.log(verdict, code)`
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const stdout = await new Promise((resolve, reject) => {
      execFile(process.execPath, ['--input-type=module', '-e', source], { cwd: root }, (error, out) =>
        error === null ? resolve(out) : reject(error),
      )
    })
    expect(stdout).toBe('BREACH above-baseline-by\n')
  })
})
