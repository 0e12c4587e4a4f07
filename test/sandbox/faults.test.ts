import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startWorld, stopWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
beforeEach(async () => {
  world = await startWorld()
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

const issues = (): number => world.repo.state.issues.size
const open = () => world.as('app', 'POST /issues', { title: 't' })

describe('faults on demand', () => {
  test('an answer of choice, after some requests, for some requests, without being applied', async () => {
    const body = { message: 'Bad gateway' }
    world.sandbox.faults.add({
      method: 'POST',
      path: /\/issues$/,
      after: 1,
      times: 2,
      kind: 'status',
      status: 502,
      body,
    })
    const statuses: number[] = []
    for (let index = 0; index < 4; index += 1) statuses.push((await open()).status)
    expect(statuses).toEqual([201, 502, 502, 201])
    expect(issues()).toBe(2)
    expect((await world.as('app', 'GET /issues')).status).toBe(200)
  })

  test('a cut connection before or after the request is applied', async () => {
    world.sandbox.faults.add({ method: 'POST', kind: 'drop' })
    await expect(open()).rejects.toThrow()
    expect(issues()).toBe(0)
    world.sandbox.faults.clear()
    world.sandbox.faults.add({ method: 'POST', kind: 'drop-after' })
    await expect(open()).rejects.toThrow()
    expect(issues()).toBe(1)
  })

  test('a delay', async () => {
    world.sandbox.faults.add({ kind: 'delay', ms: 80 })
    const before = performance.now()
    await open()
    expect(performance.now() - before).toBeGreaterThanOrEqual(75)
  })
})

describe('hooks and records', () => {
  test('a hook stands before and after every request, and the answer waits for it', async () => {
    const seen: unknown[] = []
    world.sandbox.onRequest(async (phase, record) => {
      await Promise.resolve()
      seen.push([phase, record.method, record.template, record.status, issues()])
    })
    await open()
    expect(seen).toEqual([
      ['before', 'POST', undefined, undefined, 0],
      ['after', 'POST', '/repos/{owner}/{repo}/issues', 201, 1],
    ])
    expect(world.sandbox.requests).toMatchObject([
      {
        method: 'POST',
        path: '/repos/acme/shop/issues',
        actor: 'sluice[bot]',
        body: { title: 't' },
        status: 201,
      },
    ])
  })
})

describe('the contract', () => {
  test('names what a request gets wrong, in query, path and body', async () => {
    const strict = await startWorld()
    await strict.as('app', 'GET /pulls?state=opened')
    await strict.as('app', 'GET /pulls?stat=open')
    await strict.as('app', 'POST /issues', { title: 't', colour: 'red' })
    await strict.as('app', 'POST /issues', '{')
    await strict.as('app', 'GET /topics')
    await strict.as('app', 'GET /nonsense')
    await strict.as('app', 'POST //graphql', { query: '{ viewer { loginn } }' })
    expect(await stopWorld(strict)).toEqual([
      expect.stringContaining(
        'query parameter "state" = "opened" / must be equal to one of the allowed values',
      ),
      expect.stringContaining('unknown query parameter "stat"'),
      expect.stringContaining('unknown body property "colour"'),
      expect.stringContaining('the body is not JSON'),
      expect.stringContaining('the sandbox does not have /repos/{owner}/{repo}/topics'),
      expect.stringContaining('GitHub describes no such endpoint'),
      expect.stringContaining('GraphQL: Cannot query field "loginn" on type "User"'),
    ])
  })

  test('is silent when it is off', async () => {
    const lenient = await startWorld({}, { contract: 'off' })
    await lenient.as('app', 'GET /pulls?state=opened')
    expect(lenient.sandbox.violations).toEqual([])
  })
})
