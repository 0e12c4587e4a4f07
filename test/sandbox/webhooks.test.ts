import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { EventRequest } from '../../src/sandbox/webhooks/event.js'
import { type Loose, propose, startWorld, stopWorlds, type TestWorld } from './world.js'

interface Received {
  readonly event: string
  readonly id: string
  readonly valid: boolean
  readonly payload: Loose
}

let receiver: Server
let received: Received[]
let world: TestWorld

beforeEach(async () => {
  received = []
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      const signature = `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`
      received.push({
        event: String(request.headers['x-github-event']),
        id: String(request.headers['x-github-delivery']),
        valid: request.headers['x-hub-signature-256'] === signature,
        payload: JSON.parse(body),
      })
      response.writeHead(200).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const address = receiver.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  world = await startWorld(
    {},
    { webhooks: [{ url: `http://127.0.0.1:${port}/`, secret: 'secret', installation: 7 }] },
  )
})
afterEach(() => new Promise((resolve) => receiver.close(resolve)))
afterAll(async () => expect(await stopWorlds()).toEqual([]))

describe('webhooks', () => {
  test('tell the life of a pull request in order, signed, each with a GUID', async () => {
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    await world.as('kim', `POST /issues/${number}/comments`, { body: '/status' })
    await world.as('kim', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    const next = await world.repo.commit({ branch: 'work', files: { 'x.md': 'x' } })
    await world.as('dana', `PATCH /pulls/${number}`, { title: 'Renamed' })
    await world.as('app', `POST /statuses/${next}`, { state: 'success', context: 'gate' })
    await world.as('dana', `PUT /pulls/${number}/merge`, {})
    await world.sandbox.settle()
    expect(received.map(({ event, payload }) => [event, payload.action])).toEqual([
      ['push', undefined],
      ['pull_request', 'opened'],
      ['issue_comment', 'created'],
      ['pull_request_review', 'submitted'],
      ['push', undefined],
      ['pull_request', 'synchronize'],
      ['pull_request', 'edited'],
      ['status', undefined],
      ['pull_request', 'closed'],
      ['push', undefined],
    ])
    expect(received.every(({ valid }) => valid)).toBe(true)
    expect(new Set(received.map(({ id }) => id)).size).toBe(received.length)
    expect(received[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
    const payload = (index: number): Loose => received[index]?.payload ?? {}
    expect(payload(1)).toMatchObject({
      number,
      pull_request: { head: { sha: head } },
      installation: { id: 7 },
    })
    expect(payload(2)).toHaveProperty('issue.pull_request.url', expect.stringContaining(`/pulls/${number}`))
    expect(payload(3)).toMatchObject({ review: { state: 'approved', commit_id: head } })
    const added = [{ id: next, added: ['x.md'] }]
    expect(payload(4)).toMatchObject({ before: head, after: next, commits: added, forced: false })
    expect(payload(5)).toMatchObject({ before: head, after: next })
    expect(payload(6).changes).toEqual({ title: { from: 'About work' } })
    expect(payload(8)).toMatchObject({ pull_request: { merged: true, merged_by: { login: 'dana' } } })
    const { after } = payload(9)
    expect(payload(9)).toMatchObject({ ref: 'refs/heads/main', sender: { login: 'dana' } })
    expect(payload(9).commits).toMatchObject([{ id: head }, { id: next }, { id: after }])
  })

  test('tell of issues, and again only when asked, under the same id', async () => {
    await world.as('dana', 'POST /issues', { title: 't', labels: ['bug'] })
    await world.as('dana', 'PATCH /issues/1', { state: 'closed', body: 'because' })
    await world.repo.deleteIssue(1)
    await world.sandbox.settle()
    expect(received.map(({ payload }) => payload.action)).toEqual([
      'opened',
      'labeled',
      'edited',
      'closed',
      'deleted',
    ])
    const first = world.sandbox.deliveries[0]
    await world.sandbox.redeliver(first?.id ?? '')
    expect(received.at(-1)?.id).toBe(first?.id)
    expect(first?.answers).toEqual([200, 200])
  })

  test('a receiver that is not there changes nothing for who caused the event', async () => {
    const alone = await startWorld({}, { webhooks: [{ url: 'http://127.0.0.1:9/', secret: 's' }] })
    expect((await alone.as('dana', 'POST /issues', { title: 't' })).status).toBe(201)
    await alone.sandbox.settle()
    expect(alone.sandbox.deliveries).toMatchObject([{ event: 'issues', answers: [undefined] }])
  })
})

describe('events for a workflow', () => {
  test('are made from the state of the moment', async () => {
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    await world.as('kim', `POST /issues/${number}/comments`, { body: '/rollback' })
    await world.as('kim', `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
    const requests: EventRequest[] = [
      { name: 'pull_request_target', number, action: 'synchronize' },
      { name: 'pull_request_review', number },
      { name: 'issue_comment' },
      { name: 'issues', number, action: 'labeled' },
      { name: 'push' },
      { name: 'schedule' },
      { name: 'workflow_dispatch', inputs: { dry: 'true' } },
      { name: 'repository_dispatch', type: 'live', payload: { at: 1 } },
      { name: 'merge_group', headSha: head, number },
    ]
    const payloads = []
    for (const request of requests) payloads.push(await world.repo.event(request))
    expect(payloads).toMatchObject([
      { action: 'synchronize', pull_request: { head: { sha: head } } },
      { review: { state: 'approved', user: { login: 'kim' } }, sender: { login: 'kim' } },
      { action: 'created', comment: { body: '/rollback' }, issue: { number }, sender: { login: 'kim' } },
      { action: 'labeled' },
      { ref: 'refs/heads/main' },
      { schedule: '7 * * * *' },
      { inputs: { dry: 'true' } },
      { action: 'live', client_payload: { at: 1 } },
      { merge_group: { head_sha: head } },
    ])
    for (const payload of payloads) expect(payload).toHaveProperty('repository.full_name', 'acme/shop')
  })
})
