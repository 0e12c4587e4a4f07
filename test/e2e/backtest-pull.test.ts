import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { backtestPull } from '../../src/app/backtest-pull.js'
import { compose } from '../../src/app/compose.js'
import type { SandboxOptions } from '../../src/sandbox/options.js'
import { type LocalServer, startServer } from '../metrics/local-server.js'
import { basicPlan, day, hour, type MigrationWorld } from '../support/migration-world.js'
import { useWorld } from '../support/use-world.js'

const startWorld = useWorld()

/** Two days of a tenth of the traffic, of which the last one is bad. */
async function start(options: Parameters<typeof startWorld>[0] = {}): Promise<MigrationWorld> {
  const world = await startWorld({ requestsPerSecond: 20, ...options })
  world.metrics.setExposure(10, world.clock.now())
  world.clock.advance(day)
  world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.1 })
  world.clock.advance(day)
  return world
}

const limits = (plan: string) => plan.replace('aboveBaselineBy: 0.5%', 'aboveBaselineBy: 0.6%')
const withoutUrl = (plan: string) => plan.replace(/providers:\n.*\n/, '')

async function propose(world: MigrationWorld, change: (plan: string) => string): Promise<number> {
  const plan = change((await world.repo.read('.migration.yml')) ?? '')
  await world.repo.commit({ branch: 'limits', author: 'dana', files: { '.migration.yml': plan } })
  const opened = await world.as('dana', 'POST', '/pulls', { head: 'limits', base: 'main', title: 'Limits' })
  return Number(opened.body.number)
}

interface Given {
  readonly environment?: Readonly<Record<string, string>>
  readonly token?: string
  readonly trusted?: readonly string[]
}

/** What it said on the pull request, and in its log as far as everybody sees it. */
async function replay(world: MigrationWorld, number: number, given: Given = {}) {
  const log: string[] = []
  const { app } = compose({
    token: given.token ?? 'actions-token',
    apiUrl: world.sandbox.url,
    owner: 'acme',
    name: 'shop',
    environment: given.environment ?? { PROMETHEUS_URL: world.metrics.url },
    planGlobs: ['.migration.yml', '.migrations/*.yml'],
    trusted: given.trusted ?? [],
    dryRun: false,
    log: { info: (line) => log.push(line), warn: (line) => log.push(line), debug: () => {} },
    mask: () => {},
  })
  await backtestPull(app, number, 2)
  const { body } = await world.as('dana', 'GET', `/issues/${number}/comments`)
  const comments = Array.from(body as unknown as { user: { login: string }; body: string }[])
  return { comments: comments.map((one) => one.body), log }
}

const row = (comment: string | undefined, metric: string) =>
  comment
    ?.split('\n')
    .find((line) => line.startsWith(`| \`${metric}\``))
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

describe('a pull request that changes limits', () => {
  test('is told what they would have done, in counts only', async () => {
    const world = await start()
    const number = await propose(world, limits)
    const { comments, log } = await replay(world, number)
    expect(comments).toHaveLength(1)
    const [name, kind, looks, breached, first, verdict] = row(comments[0], 'errors') ?? []
    expect([name, kind, looks, verdict]).toEqual(['`errors`', 'guardrail', '192', '❌ breach'])
    // Bad from one day before the end: 96 looks, of which the very first are too early.
    expect(first).toMatch(/^2026-12-02 (09|10):\d\d UTC$/)
    expect(Number(breached)).toBeGreaterThan(90)
    expect(Number(breached)).toBeLessThanOrEqual(96)
    expect(row(comments[0], 'latency')?.slice(2, 5)).toEqual(['192', '0', '–'])
    for (const said of [...comments, ...log]) {
      expect(said).not.toMatch(/http_|monolith|checkout-svc|app=|percentage points|requests \(/)
      for (const query of Object.values(world.metrics.queries)) expect(said).not.toContain(query)
    }
  })

  test('and which steps cannot conclude within their soak', async () => {
    const world = await start()
    const short = (plan: string) => limits(plan).replace(/soak: [^,}\s]+/, 'soak: 5m')
    const number = await propose(world, short)
    const said = (await replay(world, number)).comments[0] ?? ''
    expect(said).toContain('cannot gather enough evidence in their soak')
    expect(said).toMatch(/^- 5 %: `errors` needs about \d+ min, its soak is 5 min$/m)
    await world.repo.commit({
      branch: 'limits',
      author: 'dana',
      files: {
        '.migration.yml': limits(basicPlan(world.metrics)).replaceAll(/soak: [^,}\s]+/g, 'soak: 30d'),
      },
    })
    expect((await replay(world, number)).comments[0]).not.toContain('their soak')
  })

  test('of which another run edits the same comment, and takes back what no longer holds', async () => {
    const world = await start()
    const number = await propose(world, limits)
    await replay(world, number)
    const before = await world.repo.read('.migration.yml')
    const push = (plan: string) =>
      world.repo.commit({ branch: 'limits', author: 'dana', files: { '.migration.yml': plan } })
    const looser = (before ?? '').replace('above: 1%, aboveBaselineBy: 0.5%', 'aboveBaselineBy: 40%')
    await push(looser)
    const second = await replay(world, number)
    expect(second.comments).toHaveLength(1)
    expect(row(second.comments[0], 'errors')?.slice(3, 5)).toEqual(['0', '–'])

    const edits = () => world.sandbox.requests.filter(({ method }) => method === 'PATCH').length
    const edited = edits()
    await replay(world, number)
    expect(edits()).toBe(edited)

    await push(before ?? '')
    const third = await replay(world, number)
    expect(third.comments).toHaveLength(1)
    expect(third.comments[0]).toContain('changes metrics or limits: nothing is replayed')
  })

  test('never has the comment of somebody else edited', async () => {
    const world = await start()
    const number = await propose(world, limits)
    const forged = '<!-- sluice:backtest -->\nmine'
    await world.as('dana', 'POST', `/issues/${number}/comments`, { body: forged })
    const { comments } = await replay(world, number)
    expect(comments).toHaveLength(2)
    expect(comments[0]).toBe(forged)
  })

  test('is told by a new identity in the comment of the old one, where the workflow trusts that', async () => {
    const world = await start()
    const number = await propose(world, limits)
    await replay(world, number)
    const trusted = ['github-actions[bot]']
    expect((await replay(world, number, { token: 'app-token', trusted })).comments).toHaveLength(1)
    expect((await replay(world, number, { token: 'app-token' })).comments).toHaveLength(2)
  })

  test('compared with where its branch began, whatever was merged since', async () => {
    const world = await start()
    const number = await propose(world, (plan) => plan.replace('title: Checkout', 'title: The checkout'))
    await world.repo.commit({ files: { '.migration.yml': limits(basicPlan(world.metrics)) } })
    world.clock.advance(hour)
    expect((await replay(world, number)).comments).toEqual([])
    expect(world.metrics.asked).toEqual([])
  })
})

describe('nobody is asked', () => {
  test('for a fork', async () => {
    const world = await start()
    const fork = await world.repo.fork('stranger')
    const plan = limits((await fork.read('.migration.yml')) ?? '')
    await fork.commit({ branch: 'limits', author: 'stranger', files: { '.migration.yml': plan } })
    const opened = await world.as('stranger', 'POST', '/pulls', {
      head: 'stranger:limits',
      base: 'main',
      title: 'Limits',
    })
    const { comments, log } = await replay(world, Number(opened.body.number))
    expect(comments).toEqual([])
    expect(log).toEqual(['no backtest: the pull request comes from another repository'])
    expect(world.metrics.asked).toEqual([])
  })

  test.each([
    ['changes no metric', (plan: string) => plan.replace('approvals: 1', 'approvals: 2')],
    ['is invalid', (plan: string) => limits(plan).replace('owner:', 'ownr:')],
  ])('where the plan %s', async (_name, change) => {
    const world = await start()
    const number = await propose(world, change)
    expect(await replay(world, number)).toEqual({ comments: [], log: [] })
    expect(world.metrics.asked).toEqual([])
  })

  describe('at an origin that the workflow does not name', () => {
    let elsewhere: LocalServer
    let called = 0
    const foreign = (plan: string) => limits(plan).replace(/url: "[^"]+"/, `url: "${elsewhere.origin}"`)
    beforeEach(async () => {
      called = 0
      elsewhere = await startServer((_request, response) => {
        called += 1
        response.writeHead(503).end()
      })
    })
    afterEach(() => elsewhere.stop())

    test('another one than its own', async () => {
      const world = await start()
      const { comments } = await replay(world, await propose(world, foreign))
      expect(row(comments[0], 'errors')?.at(-1)).toBe(
        'not asked: the plan names another origin than the prometheus-url of the workflow',
      )
      expect(called).toBe(0)
      expect(world.metrics.asked).toEqual([])
    })

    test('any, where it names none', async () => {
      const world = await start()
      const { comments } = await replay(world, await propose(world, foreign), { environment: {} })
      expect(row(comments[0], 'errors')?.at(-1)).toBe('not asked: the workflow sets no prometheus-url')
      expect(called).toBe(0)
    })
  })
})

test('a plan without an address is replayed at that of the workflow', async () => {
  const world = await start()
  const { comments } = await replay(world, await propose(world, (plan) => withoutUrl(limits(plan))))
  expect(row(comments[0], 'errors')?.at(-1)).toBe('❌ breach')
})

test('a provider that fails is a row, and its own words stay out of it', async () => {
  const world = await start()
  const now = world.clock.now()
  world.metrics.outage(now - hour, now + hour)
  const { comments, log } = await replay(world, await propose(world, limits))
  expect(row(comments[0], 'errors')?.slice(2)).toEqual(['–', '–', '–', 'could not be asked'])
  expect(log).toEqual([])
})

describe('permissions', () => {
  const tokens = (pull_requests: 'read' | 'write'): { readonly sandbox: Partial<SandboxOptions> } => ({
    sandbox: {
      tokens: [
        {
          token: 'actions-token',
          actor: 'github-actions[bot]',
          permissions: { contents: 'read', pull_requests, metadata: 'read' },
        },
      ],
    },
  })

  test('pull-requests: write is enough', async () => {
    const world = await start(tokens('write'))
    const { comments, log } = await replay(world, await propose(world, limits))
    expect(comments).toHaveLength(1)
    expect(log).toEqual([])
  })

  test('without it there is a warning that says so', async () => {
    const world = await start(tokens('read'))
    const { comments, log } = await replay(world, await propose(world, limits))
    expect(comments).toEqual([])
    expect(log).toEqual([
      expect.stringMatching(/^the comment of the backtest, for which pull-requests: write is enough: /),
    ])
  })
})
