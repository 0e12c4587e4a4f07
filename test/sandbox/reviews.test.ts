import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { propose, startWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
beforeEach(async () => {
  world = await startWorld()
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

describe('reviews', () => {
  test('nobody approves their own pull request, neither person nor bot', async () => {
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    const own = await world.as('dana', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    expect([own.status, own.body.errors]).toEqual([422, ['Can not approve your own pull request']])
    const request = { event: 'REQUEST_CHANGES', body: 'no' }
    expect((await world.as('dana', `POST /pulls/${number}/reviews`, request)).status).toBe(422)
    expect(
      (await world.as('dana', `POST /pulls/${number}/reviews`, { event: 'COMMENT', body: 'hm' })).status,
    ).toBe(200)
    await world.repo.commit({ branch: 'bot', files: { 'b.md': 'b' } })
    const bot = await world.as('app', 'POST /pulls', { title: 't', head: 'bot', base: 'main' })
    expect(
      (await world.as('app', `POST /pulls/${bot.body.number}/reviews`, { event: 'APPROVE' })).status,
    ).toBe(422)
  })

  test('a review is answered with 200 and stays with the commit it looked at', async () => {
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    const review = await world.as('kim', `POST /pulls/${number}/reviews`, { event: 'APPROVE', body: 'fine' })
    expect([review.status, review.body.state, review.body.commit_id]).toEqual([200, 'APPROVED', head])
    await world.repo.commit({ branch: 'work', files: { 'w.md': 'v' } })
    const { body } = await world.as('app', `GET /pulls/${number}/reviews`)
    expect(body).toMatchObject([{ state: 'APPROVED', commit_id: head, user: { login: 'kim', type: 'User' } }])
  })

  test('a dismissed approval no longer counts, and a pending one is seen by its author alone', async () => {
    world.repo.protect('main', { requiredApprovals: 1 })
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    const { body } = await world.as('kim', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    const path = `PUT /pulls/${number}/reviews/${body.id}/dismissals`
    expect((await world.as('reed', path, { message: 'm' })).status).toBe(403)
    expect((await world.as('acme', path, { message: 'm' })).body.state).toBe('DISMISSED')
    expect((await world.as('acme', path, { message: 'm' })).status).toBe(422)
    expect((await world.as('dana', `PUT /pulls/${number}/merge`, {})).status).toBe(405)
    await world.as('kim', `POST /pulls/${number}/reviews`, { body: 'draft' })
    expect((await world.as('kim', `GET /pulls/${number}/reviews`)).body).toHaveLength(2)
    expect((await world.as('app', `GET /pulls/${number}/reviews`)).body).toHaveLength(1)
  })

  test('GITHUB_TOKEN approves only where the setting allows it', async () => {
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    world.repo.setActionsMayCreatePulls(false)
    const refused = await world.as('actions', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      ['GitHub Actions is not permitted to approve pull requests.'],
    ])
    world.repo.setActionsMayCreatePulls(true)
    expect((await world.as('actions', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })).status).toBe(
      200,
    )
  })

  test('only collaborators other than the author can be asked', async () => {
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    const ask = (reviewers: string[]) =>
      world.as('app', `POST /pulls/${number}/requested_reviewers`, { reviewers })
    expect((await ask(['dana'])).status).toBe(422)
    expect((await ask(['stranger'])).status).toBe(422)
    expect((await ask(['nobody'])).status).toBe(422)
    const asked = await ask(['kim', 'acme'])
    expect([asked.status, asked.body.requested_reviewers]).toMatchObject([
      201,
      [{ login: 'kim' }, { login: 'acme' }],
    ])
    await world.as('kim', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    expect((await world.as('app', `GET /pulls/${number}`)).body.requested_reviewers).toMatchObject([
      { login: 'acme' },
    ])
  })
})
