import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createClock } from '../../src/sandbox/clock.js'
import { startWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
let sha: string
beforeEach(async () => {
  world = await startWorld({ workflows: ['deploy.yml'] })
  sha = (await world.repo.log())[0]?.sha ?? ''
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

describe('statuses', () => {
  test('the newest of each context counts, the worst of them decides', async () => {
    const report = (state: string, context: string) =>
      world.as('app', `POST /statuses/${sha}`, { state, context })
    const combined = async () => (await world.as('app', 'GET /commits/main/status')).body
    expect(await combined()).toMatchObject({ state: 'pending', total_count: 0 })
    await report('failure', 'gate')
    await report('success', 'ci')
    expect(await combined()).toMatchObject({ state: 'failure', total_count: 2 })
    await report('success', 'gate')
    expect(await combined()).toMatchObject({ state: 'success', total_count: 2 })
    expect((await world.as('app', `GET /commits/${sha}/statuses`)).body).toHaveLength(3)
    expect((await world.as('app', `GET /commits/${sha}/check-runs`)).body).toEqual({
      total_count: 0,
      check_runs: [],
    })
  })

  test('after a thousand for one commit and context there is no more', async () => {
    const status = {
      id: 1,
      sha,
      state: 'pending',
      context: 'gate',
      description: null,
      targetUrl: null,
    } as const
    const creator = world.repo.state.owner
    for (let index = 0; index < 1000; index += 1)
      world.repo.state.statuses.push({ ...status, creator, createdAt: 0 })
    expect(
      (await world.as('app', `POST /statuses/${sha}`, { state: 'success', context: 'gate' })).status,
    ).toBe(422)
    expect(
      (await world.as('app', `POST /statuses/${sha}`, { state: 'success', context: 'other' })).status,
    ).toBe(201)
    expect((await world.as('app', `POST /statuses/${'a'.repeat(40)}`, { state: 'success' })).status).toBe(422)
    expect(
      (await world.as('app', `POST /statuses/${sha}`, { state: 'success', description: 'x'.repeat(141) }))
        .status,
    ).toBe(422)
  })
})

describe('what leaves GitHub', () => {
  test('a workflow dispatch is recorded where the workflow and the ref exist', async () => {
    const dispatch = (workflow: string, ref: string, who = 'app') =>
      world.as(who, `POST /actions/workflows/${workflow}/dispatches`, { ref, inputs: { percentage: '5' } })
    expect((await dispatch('deploy.yml', 'main')).status).toBe(204)
    expect((await dispatch('none.yml', 'main')).status).toBe(404)
    expect((await dispatch('deploy.yml', 'none')).status).toBe(422)
    expect((await dispatch('deploy.yml', 'main', 'weak')).status).toBe(403)
    expect(world.repo.workflowDispatches).toMatchObject([
      { workflow: 'deploy.yml', ref: 'main', inputs: { percentage: '5' }, actor: 'sluice[bot]' },
    ])
    const event = { event_type: 'deploy', client_payload: { a: 1 } }
    expect((await world.as('app', 'POST /dispatches', event)).status).toBe(204)
    expect(world.repo.repositoryDispatches).toMatchObject([{ eventType: 'deploy', payload: { a: 1 } }])
  })

  test('deployments and their statuses come newest first', async () => {
    await world.repo.createDeployment({ environment: 'staging', state: 'success' })
    const { status, body } = await world.as('app', 'POST /deployments', {
      ref: 'main',
      required_contexts: [],
    })
    expect([status, body.sha, body.environment]).toEqual([201, sha, 'production'])
    await world.as('app', `POST /deployments/${body.id}/statuses`, { state: 'in_progress' })
    await world.as('app', `POST /deployments/${body.id}/statuses`, { state: 'success' })
    expect((await world.as('app', `GET /deployments/${body.id}/statuses`)).body).toMatchObject([
      { state: 'success' },
      { state: 'in_progress' },
    ])
    expect((await world.as('app', 'GET /deployments?environment=staging')).body).toHaveLength(1)
    expect((await world.as('app', 'GET /deployments')).body).toMatchObject([{ id: body.id }, {}])
  })
})

describe('limits', () => {
  test('the budget is counted in headers, spent with 403 and refilled by the clock', async () => {
    const clock = createClock(Date.UTC(2026, 0, 5, 9))
    const poor = await startWorld({}, { rateLimit: 2, clock })
    const first = await poor.as('app', 'GET ')
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1')
    expect(first.headers.get('date')).toBe('Mon, 05 Jan 2026 09:00:00 GMT')
    await poor.as('app', 'GET ')
    const spent = await poor.as('app', 'GET ')
    expect([spent.status, spent.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    expect(spent.headers.get('x-ratelimit-reset')).toBe(String(Date.UTC(2026, 0, 5, 10) / 1000))
    expect((await poor.as('app', 'GET //rate_limit')).body.rate).toMatchObject({ remaining: 0, limit: 2 })
    expect((await poor.as('dana', 'GET ')).status).toBe(200)
    clock.advance(3_600_000)
    expect((await poor.as('app', 'GET ')).status).toBe(200)
  })

  test('an unchanged answer is 304 for who has its tag', async () => {
    const { headers } = await world.as('app', 'GET ')
    const again = await world.as('app', 'GET ', undefined, { 'if-none-match': headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })
})
