import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createClock } from '../../src/sandbox/clock.js'
import { propose, type Reply, startWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
const clock = createClock(0)
beforeEach(async () => {
  clock.set(Date.UTC(2026, 0, 5, 9))
  world = await startWorld({}, { clock })
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

const open = (fields: object = {}, who = 'dana') =>
  world.as(who, 'POST /issues', { title: 'Broken', ...fields })
const numbers = ({ body }: Reply): unknown =>
  JSON.parse(JSON.stringify(body)).map(({ number }: { number: number }) => number)

describe('issues', () => {
  test('pull requests are issues: in the list, by number, with comments and labels', async () => {
    await open()
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    expect(numbers(await world.as('app', 'GET /issues'))).toEqual([number, 1])
    expect((await world.as('app', `GET /issues/${number}`)).body).toHaveProperty('pull_request')
    expect((await world.as('app', 'GET /issues/1')).body).not.toHaveProperty('pull_request')
    expect((await world.as('app', 'GET /pulls/1')).status).toBe(404)
    expect((await world.as('app', `POST /issues/${number}/labels`, { labels: ['ramp'] })).body).toMatchObject(
      [{ name: 'ramp' }],
    )
    expect((await world.as('app', `GET /pulls/${number}`)).body.labels).toMatchObject([{ name: 'ramp' }])
    const assigned = await world.as('app', `POST /issues/${number}/assignees`, {
      assignees: ['kim', 'stranger'],
    })
    expect([assigned.status, assigned.body.assignees]).toMatchObject([201, [{ login: 'kim' }]])
  })

  test('lists filter by labels, state, creator, assignee and time, and come in pages', async () => {
    await open({ labels: ['a', 'b'], assignees: ['kim'] }, 'app')
    await open({ labels: ['a'] })
    await world.as('dana', 'PATCH /issues/2', { state: 'closed' })
    clock.advance(60_000)
    await open({ labels: ['b'] }, 'actions')
    const list = async (query: string) => numbers(await world.as('app', `GET /issues?${query}`))
    expect(await list('labels=a,b')).toEqual([1])
    expect(await list('labels=A&state=all')).toEqual([2, 1])
    expect(await list('state=closed')).toEqual([2])
    expect(await list('creator=sluice%5Bbot%5D')).toEqual([1])
    expect(await list('assignee=kim')).toEqual([1])
    expect(await list('assignee=none&direction=asc&state=all')).toEqual([2, 3])
    expect(await list('since=2026-01-05T09:01:00Z')).toEqual([3])
    const page = await world.as('app', 'GET /issues?state=all&per_page=2')
    expect(page.headers.get('link')).toMatch(/page=2>; rel="next".*page=2>; rel="last"/)
    expect(numbers(await world.as('app', 'GET /issues?state=all&per_page=2&page=2'))).toEqual([1])
  })

  test('deleted is 410, moved is 301, switched off is 410 for new ones', async () => {
    await open()
    await open()
    await world.repo.deleteIssue(1)
    await world.repo.transferIssue(2)
    expect((await world.as('app', 'GET /issues/1')).status).toBe(410)
    expect((await world.as('app', 'PATCH /issues/1', { state: 'closed' })).status).toBe(410)
    const moved = await world.as('app', 'GET /issues/2')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${world.sandbox.url}/repos/acme/elsewhere/issues/1`,
    ])
    expect((await world.as('app', 'GET /issues/9')).status).toBe(404)
    expect(numbers(await world.as('app', 'GET /issues?state=all'))).toEqual([])
    world.repo.setHasIssues(false)
    expect((await open()).status).toBe(410)
    expect((await world.as('app', 'GET ')).body.has_issues).toBe(false)
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    expect(numbers(await world.as('app', 'GET /issues'))).toEqual([number])
    expect((await world.as('app', `POST /issues/${number}/comments`, { body: 'still' })).status).toBe(201)
  })

  test('a moved issue lives on in a repository that exists', async () => {
    const two = [
      { owner: 'acme', name: 'shop', files: { a: 'a' } },
      { owner: 'acme', name: 'desk', files: { a: 'a' } },
    ]
    world = await startWorld({}, { repositories: two })
    await open()
    await world.repo.transferIssue(1, 'acme/desk')
    const moved = await world.as('app', 'GET /issues/1')
    expect((await world.as('app', 'GET //repos/acme/desk/issues/1')).body.title).toBe('Broken')
    expect(moved.headers.get('location')).toMatch(/desk\/issues\/1$/)
  })

  test('closing says why and by whom, reopening forgets it', async () => {
    await open()
    const close = await world.as('kim', 'PATCH /issues/1', { state: 'closed', state_reason: 'not_planned' })
    expect(close.body).toMatchObject({ state_reason: 'not_planned', closed_by: { login: 'kim' } })
    const reopened = await world.as('dana', 'PATCH /issues/1', { state: 'open' })
    expect(reopened.body).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_by: null,
      closed_at: null,
    })
  })

  test('strangers may open, but what they may not set is dropped, and what is not theirs stays', async () => {
    const { body } = await open({ labels: ['bug'], assignees: ['kim'] }, 'stranger')
    expect(body).toMatchObject({ labels: [], assignees: [], author_association: 'NONE' })
    expect((await world.as('reed', 'PATCH /issues/1', { state: 'closed' })).status).toBe(403)
    expect((await world.as('stranger', 'POST /issues/1/labels', { labels: ['x'] })).status).toBe(403)
    expect((await world.as('stranger', 'PATCH /issues/1', { state: 'closed' })).status).toBe(200)
    expect((await world.as('tris', 'POST /issues/1/labels', { labels: ['x'] })).status).toBe(200)
    expect((await open({ body: 'x'.repeat(65_537) })).status).toBe(422)
    expect((await open({ title: '' })).body).toMatchObject({
      errors: [{ field: 'title', code: 'missing_field' }],
    })
  })
})

describe('labels', () => {
  test('a second one of the same name is refused with its reason', async () => {
    expect(
      (await world.as('dana', 'POST /labels', { name: 'sluice:incident', color: 'FF0000' })).body,
    ).toMatchObject({
      name: 'sluice:incident',
      color: 'ff0000',
    })
    const again = await world.as('dana', 'POST /labels', { name: 'SLUICE:incident' })
    expect([again.status, again.body.errors]).toEqual([
      422,
      [{ resource: 'Label', code: 'already_exists', field: 'name' }],
    ])
    expect((await world.as('dana', 'GET /labels/Sluice%3AIncident')).status).toBe(200)
    expect((await world.as('dana', 'GET /labels/none')).status).toBe(404)
    expect((await world.as('reed', 'POST /labels', { name: 'x' })).status).toBe(404)
  })

  test('they are added, replaced and taken away', async () => {
    await open({ labels: ['a'] })
    await world.as('dana', 'POST /issues/1/labels', { labels: ['b', 'A'] })
    const names = async (reply: Promise<Reply>) =>
      JSON.parse(JSON.stringify((await reply).body)).map(({ name }: { name: string }) => name)
    expect(await names(world.as('dana', 'GET /issues/1/labels'))).toEqual(['a', 'b'])
    expect(await names(world.as('dana', 'DELETE /issues/1/labels/a'))).toEqual(['b'])
    expect((await world.as('dana', 'DELETE /issues/1/labels/a')).status).toBe(404)
    expect(await names(world.as('dana', 'PUT /issues/1/labels', { labels: ['c'] }))).toEqual(['c'])
    expect((await world.as('dana', 'DELETE /issues/1/labels')).status).toBe(204)
  })
})

describe('comments', () => {
  const comment = (body: string, who = 'dana') => world.as(who, 'POST /issues/1/comments', { body })

  test('are listed by issue and over the repository since a moment, also after an edit', async () => {
    await open()
    const first = await comment('/rollback')
    clock.advance(3_600_000)
    await comment('later', 'stranger')
    const texts = async (query: string) =>
      JSON.parse(JSON.stringify((await world.as('app', `GET ${query}`)).body)).map(
        ({ body }: { body: string }) => body,
      )
    expect(await texts('/issues/1/comments')).toEqual(['/rollback', 'later'])
    expect(await texts('/issues/comments?since=2026-01-05T09:30:00Z')).toEqual(['later'])
    expect(await texts('/issues/comments?sort=created&direction=desc')).toEqual(['later', '/rollback'])
    clock.advance(1000)
    await world.as('dana', `PATCH /issues/comments/${first.body.id}`, { body: 'edited' })
    expect(await texts('/issues/comments?since=2026-01-05T09:30:00Z')).toEqual(['edited', 'later'])
    expect(await texts('/issues/comments?sort=updated&direction=asc')).toEqual(['later', 'edited'])
  })

  test('are limited in length and belong to their author or to writers', async () => {
    await open()
    expect((await comment('x'.repeat(65_536))).status).toBe(201)
    expect((await comment('x'.repeat(65_537))).status).toBe(422)
    expect((await comment(' ')).status).toBe(422)
    const { body } = await comment('mine', 'reed')
    const path = `/issues/comments/${body.id}`
    expect((await world.as('stranger', `PATCH ${path}`, { body: 'forged' })).status).toBe(403)
    expect((await world.as('stranger', `DELETE ${path}`)).status).toBe(403)
    expect((await world.as('kim', `DELETE ${path}`)).status).toBe(204)
    expect((await world.as('kim', `GET ${path}`)).status).toBe(404)
    expect(body).toMatchObject({ author_association: 'COLLABORATOR' })
  })

  test('a reaction made twice is one reaction, and is counted in the comment', async () => {
    await open()
    const { body } = await comment('/status')
    const path = `/issues/comments/${body.id}/reactions`
    const first = await world.as('app', `POST ${path}`, { content: 'eyes' })
    const again = await world.as('app', `POST ${path}`, { content: 'eyes' })
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id])
    await world.as('reed', `POST ${path}`, { content: 'eyes' })
    await world.as('app', `POST ${path}`, { content: 'rocket' })
    expect((await world.as('app', `GET /issues/comments/${body.id}`)).body.reactions).toMatchObject({
      total_count: 3,
      eyes: 2,
      rocket: 1,
    })
    expect((await world.as('app', `GET ${path}?content=eyes`)).body).toHaveLength(2)
    expect((await world.as('reed', `DELETE ${path}/${first.body.id}`)).status).toBe(404)
    expect((await world.as('app', `DELETE ${path}/${first.body.id}`)).status).toBe(204)
    expect((await world.as('app', 'POST /issues/1/reactions', { content: '+1' })).status).toBe(201)
    expect((await world.as('app', 'GET /issues/1')).body.reactions).toMatchObject({ '+1': 1 })
  })
})
