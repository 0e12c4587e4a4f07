import { describe, expect, test } from '@jest/globals'
import { basicPlan, hour, type MigrationWorld, minute } from '../support/migration-world.js'
import type { ActionRun } from '../support/run-action.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

/** Requests to GitHub that one run makes. */
async function requestsOf(world: MigrationWorld, run: Partial<ActionRun> = {}): Promise<readonly string[]> {
  const before = world.sandbox.requests.length
  expect((await world.run(run)).exitCode).toBe(0)
  return world.sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`)
}

const config = 'migration:\n  newSystemEnabled: true\n  newSystemPercentage: 0\n  fallbackEnabled: false\n'

/** Further migrations, each with a plan and a config file of its own, that wait for their start. */
async function addMigrations(world: MigrationWorld, names: readonly string[]) {
  const files = names.flatMap((name) => [
    [
      `.migrations/${name}.yml`,
      `${basicPlan(world.metrics).replace('name: checkout', `name: ${name}`).replace('config/checkout', `config/${name}`)}start: 2027-06-01\n`,
    ],
    [`config/${name}.yaml`, config],
  ])
  await world.repo.commit({ files: Object.fromEntries(files) })
}

describe('what an idle run costs (GITHUB_TOKEN has 1,000 requests an hour)', () => {
  test('at most 8 requests with one migration on its way, at most 3 more for each further one', async () => {
    const world = await start()
    await world.reach(5)
    await world.pass(10 * minute)
    // The step is live now, which Sluice's comment says: who we are, and one edit.
    const said = await requestsOf(world)
    expect(said.length).toBeLessThanOrEqual(8 + 2)
    expect(said.filter((request) => !request.startsWith('GET '))).toEqual([
      'POST /graphql',
      expect.stringMatching(/^PATCH .*\/issues\/comments\/\d+$/),
    ])

    await world.pass(5 * minute)
    const one = await requestsOf(world)
    expect(one.length).toBeLessThanOrEqual(8)
    expect(one.filter((request) => !request.startsWith('GET '))).toEqual([])

    await addMigrations(world, ['search', 'mail', 'cart'])
    // The first run opens their tracking issues.
    await world.run()
    await world.pass(minute)
    const four = await requestsOf(world)
    expect(four.length - one.length).toBeLessThanOrEqual(3 * 3)
    expect(four.filter((request) => !request.startsWith('GET '))).toEqual([])
  })

  test('a further migration that is on its way costs no more', async () => {
    const world = await start()
    await world.reach(5)
    await addMigrations(world, ['search'])
    const plan = (await world.repo.read('.migrations/search.yml')) ?? ''
    await world.repo.commit({ files: { '.migrations/search.yml': plan.replace(/start:.*\n/, '') } })
    for (let runs = 0; runs < 2; runs += 1) {
      await world.run()
      for (const { number, head } of world.openPulls())
        if (head.startsWith('sluice/search/')) await world.approve('kim', number)
    }
    expect(await world.repo.read('config/search.yaml')).toContain('newSystemPercentage: 5')
    for (const { number } of world.openPulls())
      await world.as('dana', 'PATCH', `/pulls/${number}`, { state: 'closed' })
    await world.pass(10 * minute)
    // Each has something to say now: who we are is asked once.
    expect((await requestsOf(world)).length).toBeLessThanOrEqual(8 + 3 + 1 + 2)
    await world.pass(5 * minute)
    expect((await requestsOf(world)).length).toBeLessThanOrEqual(8 + 3)
  })

  test('nor does a person who merges many pull requests in between', async () => {
    const world = await start()
    await world.reach(5)
    for (const name of ['one', 'two', 'three']) {
      await world.repo.commit({ branch: name, author: 'dana', files: { [`${name}.md`]: 'text\n' } })
      const opened = await world.as('dana', 'POST', '/pulls', { head: name, base: 'main', title: name })
      await world.as('dana', 'PUT', `/pulls/${opened.body.number}/merge`, {})
    }
    await world.pass(10 * minute)
    await world.run()
    await world.pass(5 * minute)
    expect((await requestsOf(world)).length).toBeLessThanOrEqual(8)
  })
})

test('a waiting ramp costs a bounded number of requests, and writes only where something changed', async () => {
  const world = await start()
  await world.reach(5)
  await world.pass(3 * hour)
  await world.run()
  await world.run()
  await world.pass(minute)
  await world.run()
  await world.pass(minute)
  const requests = await requestsOf(world)
  expect(requests.length).toBeLessThanOrEqual(20)
  expect(
    requests.filter(
      (request) =>
        /\/(statuses|labels|comments|requested_reviewers)/.test(request) && !request.startsWith('GET '),
    ),
  ).toEqual([])
})

test('a run with few requests left watches, and neither proposes nor merges', async () => {
  const world = await start({ sandbox: { rateLimit: 150 } })
  const run = await world.run()
  expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'hold', 'reason-code': 'rate-limited' } })
  expect(world.openPulls()).toEqual([])
  expect(world.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})
