import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import type { RepositoryHandle } from '../../src/sandbox/repository-handle.js'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js'
import { sluice } from './terminal.js'

// Real git processes and 13 MB of description: on a busy machine the first test of a file takes its time.
jest.setTimeout(60_000)

const path = 'docs/migrations/checkout.history.jsonl'
const begin = Date.UTC(2020, 0, 1)

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

interface World {
  readonly sandbox: Sandbox
  readonly repo: RepositoryHandle
  call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
  /** Opens a pull request from a branch that appends rows, and merges it. */
  merge(branch: string, rows: readonly string[], given?: { method?: string; base?: string }): Promise<number>
  text(): Promise<string>
  verify(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }>
}

async function startWorld(): Promise<World> {
  const sandbox = await startSandbox({
    contract: 'strict',
    users: ['acme', 'dana', 'stranger'].map((login) => ({ login, token: login })),
    repositories: [
      { owner: 'acme', name: 'shop', files: { 'README.md': '# Shop\n' }, collaborators: { dana: 'write' } },
    ],
  })
  const repo = sandbox.repo('acme/shop')
  const folder = await mkdtemp(join(tmpdir(), 'sluice-log-'))
  closing.push(
    () => sandbox.close(),
    () => rm(folder, { recursive: true }),
  )
  const call: World['call'] = async (method, below, body) => {
    const response = await fetch(`${sandbox.url}/repos/acme/shop${below}`, {
      method,
      headers: { authorization: 'Bearer dana' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = JSON.parse(await response.text())
    if (!response.ok) throw new Error(`${method} ${below}: ${JSON.stringify(answer)}`)
    return answer
  }
  const text = async () => (await repo.read(path)) ?? ''
  let clones = 0
  return {
    sandbox,
    repo,
    call,
    text,
    async merge(branch, rows, { method = 'merge', base = 'main' } = {}) {
      let file = await text()
      // A commit for each row, as people who amend a ramp would leave them.
      for (const row of rows) {
        file += `${row}\n`
        await repo.commit({ branch, files: { [path]: file }, author: 'dana' })
      }
      const { number } = await call('POST', '/pulls', { title: branch, head: branch, base })
      await call('PUT', `/pulls/${Number(number)}/merge`, { merge_method: method })
      return Number(number)
    },
    async verify(...args) {
      clones += 1
      const cwd = join(folder, String(clones))
      await repo.clone(cwd)
      const environment = {
        GITHUB_TOKEN: 'dana',
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_API_URL: sandbox.url,
        PATH: process.env.PATH ?? '',
      }
      return sluice(['log', 'verify', ...args], { cwd, environment })
    },
  }
}

function row(seq: number, to: number, change: object = {}): string {
  return JSON.stringify({
    v: 1,
    event: 'step',
    seq,
    at: new Date(begin).toISOString(),
    from: 0,
    to,
    attempt: 1,
    branch: `sluice/checkout/${seq}-to-${to}`,
    planFile: '.migration.yml',
    plan: 'p',
    criteria: 'c',
    engine: 'sluice/0.0.0',
    evidence: [],
    ...change,
  })
}

/** Two steps that came in as they should. */
async function genuine(): Promise<World> {
  const world = await startWorld()
  await world.merge('sluice/checkout/1-to-5', [row(1, 5)])
  await world.merge('sluice/checkout/2-to-25', [row(2, 25)])
  return world
}

const squash = { method: 'squash' }
const rebase = { method: 'rebase' }

describe('sluice log verify', () => {
  test('a history by merge, squash and rebase holds, and other commits do not disturb it', async () => {
    const world = await genuine()
    await world.repo.commit({ files: { 'src/a.ts': 'a\n' } })
    await world.merge('sluice/checkout/3-to-50', [row(3, 50)], squash)
    await world.merge('sluice/checkout/4-to-75', [row(4, 75)], rebase)
    // Rebased as two commits, the first of which brings the line.
    const branch = 'sluice/checkout/5-to-100'
    await world.repo.commit({ branch, files: { [path]: `${await world.text()}${row(5, 100)}\n` } })
    await world.repo.commit({ branch, files: { 'docs/note.md': 'note\n' } })
    const { number } = await world.call('POST', '/pulls', { title: branch, head: branch, base: 'main' })
    await world.call('PUT', `/pulls/${Number(number)}/merge`, { merge_method: 'rebase' })

    const { code, stdout, stderr } = await world.verify()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^1 +1 +step 0 % -> 5 % +#1 [0-9a-f]{10} +ok$/m)
    expect(stdout).toContain('all 5 lines came in by the merges that they name')
    const json = await world.verify('checkout', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      repository: 'acme/shop',
      branch: 'main',
      logs: [{ migration: 'checkout', first: null, gone: [], lines: [{ line: 1, pull: 1 }, {}, {}, {}, {}] }],
    })
    expect(world.sandbox.violations).toEqual([])
  })

  const forgeries: readonly (readonly [string, number, string, (world: World) => Promise<unknown>])[] = [
    [
      'pushed directly',
      3,
      'no-merged-pull',
      async ({ repo, text }) =>
        repo.commit({ files: { [path]: `${await text()}${row(3, 50)}\n` }, author: 'dana' }),
    ],
    [
      'pushed directly, under the name of a branch that was merged with something else',
      3,
      'other-commit',
      async ({ repo, text, call }) => {
        const branch = 'sluice/checkout/3-to-50'
        for (const name of ['a', 'b']) await repo.commit({ branch, files: { [`${name}.md`]: 'text\n' } })
        const { number } = await call('POST', '/pulls', { title: branch, head: branch, base: 'main' })
        await repo.commit({ files: { [path]: `${await text()}${row(3, 50)}\n` } })
        await call('PUT', `/pulls/${Number(number)}/merge`, { merge_method: 'squash' })
      },
    ],
    [
      'edited later',
      1,
      'changed',
      async ({ repo, text }) =>
        repo.commit({ files: { [path]: (await text()).replace('"to":5,', '"to":6,') } }),
    ],
    [
      'edited, and put back',
      2,
      'changed',
      async ({ repo, text }) => {
        const before = await text()
        await repo.commit({ files: { [path]: before.replace('"to":25,', '"to":26,') } })
        await repo.commit({ files: { [path]: before } })
      },
    ],
    [
      'removed',
      2,
      'removed',
      async ({ repo, text }) => repo.commit({ files: { [path]: `${(await text()).split('\n')[0]}\n` } }),
    ],
    ['removed with the whole file', 1, 'removed', ({ repo }) => repo.commit({ files: { [path]: null } })],
    [
      'merged from a branch of another name',
      3,
      'no-merged-pull',
      ({ merge }) => merge('feature', [row(3, 50)]),
    ],
    [
      'that names the branch of another',
      3,
      'other-branch',
      ({ merge }) => merge('feature', [row(3, 50, { branch: 'sluice/checkout/2-to-25' })]),
    ],
    [
      'of another migration’s branch',
      3,
      'other-branch',
      ({ merge }) => merge('sluice/search/3-to-50', [row(3, 50, { branch: 'sluice/search/3-to-50' })]),
    ],
    [
      'merged from a fork',
      3,
      'from-a-fork',
      async ({ repo, text, call, sandbox }) => {
        const fork = await repo.fork('stranger')
        const branch = 'sluice/checkout/3-to-50'
        await fork.commit({ branch, files: { [path]: `${await text()}${row(3, 50)}\n` } })
        const opened = await fetch(`${sandbox.url}/repos/acme/shop/pulls`, {
          method: 'POST',
          headers: { authorization: 'Bearer stranger' },
          body: JSON.stringify({ title: 'mine', head: `stranger:${branch}`, base: 'main' }),
        })
        const number = Number(JSON.parse(await opened.text()).number)
        await call('PUT', `/pulls/${number}/merge`, {})
      },
    ],
    [
      'beside a genuine one in the same merge',
      3,
      'no-merged-pull',
      ({ merge }) => merge('sluice/checkout/4-to-75', [row(3, 50), row(4, 75)]),
    ],
    [
      'with a number that was used',
      3,
      'number-not-rising',
      ({ merge }) => merge('sluice/checkout/2-to-50', [row(2, 50)]),
    ],
    [
      'that came after its merge',
      3,
      'merged-before',
      ({ merge }) => merge('sluice/checkout/3-to-50', [row(3, 50, { at: '2100-01-01T00:00:00.000Z' })]),
    ],
    ['that is none', 3, 'damaged', ({ merge }) => merge('sluice/checkout/3-to-50', ['{"v":1}'])],
  ]

  test.each(forgeries)('a line %s is named', async (_, line, problem, forge) => {
    const world = await genuine()
    await forge(world)
    const { code, stdout } = await world.verify('--json')
    const [log] = JSON.parse(stdout).logs
    expect({ code, first: log.first }).toMatchObject({ code: 1, first: { line, code: problem } })
    const told = await world.verify()
    expect(told.code).toBe(1)
    expect(told.stdout).toContain(`line ${line} is the first that does not hold: `)
    expect(world.sandbox.violations).toEqual([])
  })

  test('a line that GitHub’s Revert button took away holds once the next line notes it', async () => {
    const world = await genuine()
    const [first = ''] = (await world.text()).split('\n')
    await world.repo.commit({ branch: 'revert-2', files: { [path]: `${first}\n` } })
    const { number } = await world.call('POST', '/pulls', { title: 'Revert', head: 'revert-2', base: 'main' })
    await world.call('PUT', `/pulls/${Number(number)}/merge`, {})
    expect((await world.verify()).stdout).toContain('line 2 is the first that does not hold: it was removed')

    const noticed = {
      kind: 'manual-rollback',
      from: 25,
      to: 5,
      at: new Date(begin).toISOString(),
      removedSeq: 2,
    }
    await world.merge('sluice/checkout/3-to-25', [row(3, 25, { noticed })])
    expect(await world.verify()).toMatchObject({ code: 0 })
  })

  test('a merge elsewhere does not count, even if the default branch takes it over', async () => {
    const world = await genuine()
    await world.repo.commit({ branch: 'dev', files: {} })
    await world.merge('sluice/checkout/3-to-50', [row(3, 50)], { base: 'dev' })
    const { object } = await world.call('GET', '/git/ref/heads/dev')
    const { sha } = Object(object)
    await world.call('PATCH', '/git/refs/heads/main', { sha, force: false })
    expect((await world.verify()).stdout).toContain('was merged into dev, not main')
  })

  test('a wrong call says what to write', async () => {
    const world = await genuine()
    const environment = {
      GITHUB_TOKEN: 'dana',
      GITHUB_API_URL: world.sandbox.url,
      PATH: process.env.PATH ?? '',
    }
    const folder = await mkdtemp(join(tmpdir(), 'sluice-log-'))
    closing.push(() => rm(folder, { recursive: true }))
    const cwd = join(folder, 'clone')
    await world.repo.clone(cwd)
    const cases: readonly (readonly [RegExp, readonly string[], object, string?])[] = [
      [/no token: set GITHUB_TOKEN/, [], { GITHUB_TOKEN: '' }],
      [/is in no clone: .*--git/, [], {}, folder],
      [/which repository\? Write --repo/, [], {}],
      [/"shop" is no repository: write --repo owner\/name/, ['--repo', 'shop'], {}],
      [/"Checkout" is no migration/, ['Checkout'], {}],
      [/search never had a history on main; there are: checkout/, ['search', '--repo', 'acme/shop'], {}],
      [/--api-url is "nowhere"/, ['--repo', 'acme/shop', '--api-url', 'nowhere'], {}],
      [/nothing/, ['--repo', 'acme/nothing'], {}],
      [/unknown option/, ['--nothing'], {}],
      [/git was not found/, ['--repo', 'acme/shop'], { PATH: folder }],
    ]
    for (const [message, args, change, where = cwd] of cases) {
      const given = { cwd: where, environment: { ...environment, ...change } }
      const { code, stdout, stderr } = await sluice(['log', 'verify', ...args], given)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(message)
    }
    await world.repo.commit({ files: { 'new.md': 'new\n' } })
    const stale = await sluice(['log', 'verify', '--repo', 'acme/shop'], { cwd, environment })
    expect(stale).toMatchObject({ code: 2, stderr: expect.stringMatching(/run git fetch origin main/) })
  })
})
