import { createHmac } from 'node:crypto'
import { afterEach, expect, test } from '@jest/globals'
import { type LocalServer, startServer } from '../metrics/local-server.js'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import {
  afterRollback,
  both,
  everyCommentOn,
  immediately,
  withMore,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()
const secret = 'a secret of some length'
const servers: LocalServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function receiver(status: (count: number) => number = () => 200): Promise<LocalServer> {
  const server = await startServer((_request, response, count) => {
    response.writeHead(status(count)).end('ok')
  })
  servers.push(server)
  return server
}

const notify = withMore('notify: { slack: SLUICE_NOTIFY_SLACK, webhook: SLUICE_NOTIFY_WEBHOOK }')

function environment(slack: LocalServer, webhook: LocalServer): Record<string, string> {
  return {
    SLUICE_NOTIFY_SLACK: `${slack.origin}/services/T000/B000/verysecretpath`,
    SLUICE_NOTIFY_WEBHOOK: `${webhook.origin}/hook`,
    SLUICE_NOTIFY_SECRET: secret,
  }
}

/** The tracking issue's comments that say where the migration stands. */
function reports(world: MigrationWorld): readonly string[] {
  const issue = [...world.repo.state.issues.values()].find(
    ({ labels, state }) => state === 'open' && labels.some(({ name }) => name === 'sluice:migration'),
  )
  return issue === undefined ? [] : everyCommentOn(world, issue.number)
}

const events = ({ received }: LocalServer) => received.map(({ body }) => String(JSON.parse(body).event))

test('an outage of the provider becomes visible, is told of once, and is over when evidence comes in again', async () => {
  const [slack, webhook] = [await receiver(), await receiver()]
  const env = environment(slack, webhook)
  const world = await start({ plan: both(withSteps(5, 100), notify) })

  await world.pass(hour)
  const proposed = await world.run({ env })
  expect(proposed).toMatchObject({ exitCode: 0, outputs: { decision: 'propose' } })
  expect(events(webhook)).toEqual(['proposal'])
  expect(reports(world)).toHaveLength(1)
  // What opens the channel is masked before anything is said.
  expect(proposed.masked).toEqual(expect.arrayContaining([env.SLUICE_NOTIFY_SLACK, secret]))
  await world.run({ env })
  expect(events(webhook)).toEqual(['proposal'])

  await world.approve('kim', Number(proposed.outputs['pull-request-number']))
  expect((await world.run({ env })).outputs.decision).toBe('advance')
  for (let quarters = 0; quarters < 2; quarters += 1) {
    await world.pass(15 * minute)
    expect((await world.run({ env })).exitCode).toBe(0)
  }
  expect(reports(world)[0]).toContain('5 %')
  expect(reports(world)[0]).toMatch(/^<!-- sluice:progress migration=checkout seq=1 complete=\d+ /)

  world.metrics.outage(world.clock.now(), world.clock.now() + hour)
  const codes: string[] = []
  for (let quarters = 0; quarters < 3; quarters += 1) {
    await world.pass(15 * minute)
    const run = await world.run({ env })
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'hold' } })
    codes.push(run.outputs['reason-code'] ?? '')
  }
  expect(codes).toEqual(['provider-error', 'flying-blind', 'flying-blind'])
  expect(events(webhook)).toEqual(['proposal', 'flying-blind'])
  expect(slack.received).toHaveLength(2)
  const comments = reports(world)
  expect(comments).toHaveLength(2)
  expect(comments[0]).toContain('no complete evidence for')
  expect(comments[1]).toContain('@dana: ')

  await world.pass(hour)
  const recovered = await world.run({ env })
  expect(recovered.outputs['reason-code']).not.toBe('flying-blind')
  expect(reports(world)[0]).not.toContain('flying-blind')
  expect(events(webhook).filter((event) => event === 'flying-blind')).toHaveLength(1)

  const [first] = webhook.received
  const [, at, signed] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(first?.headers['sluice-signature'])) ?? []
  expect(signed).toBe(createHmac('sha256', secret).update(`${at}.${first?.body}`).digest('hex'))
})

test('where the plan says so the traffic is taken back, after maxBlind and not for a moment of failure', async () => {
  const more = withMore('maxBlind: 45m\nonBlind: rollback')
  const world = await start({ plan: both(withSteps(5, 100), immediately, more) })
  await world.reach(5)
  await world.pass(30 * minute)
  await world.run()
  // A moment of failure long after the last report is kept from counting by what was kept.
  world.metrics.outage(world.clock.now(), world.clock.now() + 3 * hour)
  await world.pass(20 * minute)
  expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'provider-error' })
  await world.pass(35 * minute)
  expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'flying-blind' })
  await world.pass(20 * minute)
  expect((await world.run()).outputs).toMatchObject({ decision: 'rollback', 'reason-code': 'blind-rollback' })
  expect(await afterRollback(world)).toMatchObject({ exposure: 0, openIncidents: 1 })
})

test('a channel that refuses fails no run, is reported without its address, and is tried again', async () => {
  const [slack, webhook] = [await receiver((count) => (count <= 1 ? 404 : 200)), await receiver()]
  const env = environment(slack, webhook)
  const world = await start({ plan: both(withSteps(5, 100), notify) })
  await world.pass(hour)
  const first = await world.run({ env })
  expect(first).toMatchObject({ exitCode: 0, outputs: { decision: 'propose' } })
  expect(first.annotations.join('\n')).toContain('slack was not told of proposal: it answered 404')
  expect(first.summary).toContain('slack was not told of proposal')
  for (const said of [first.stdout.replace(/^::add-mask::.*$/gm, ''), first.stderr, first.summary])
    expect(said).not.toContain('verysecretpath')
  await world.run({ env })
  await world.run({ env })
  expect(slack.received).toHaveLength(2)
  expect(webhook.received).toHaveLength(1)
})

test('a comment that somebody else wrote keeps nothing, and two of our own become one', async () => {
  const world = await start({ plan: withSteps(5, 100) })
  await world.reach(5)
  await world.pass(15 * minute)
  await world.run()
  const issue = [...world.repo.state.issues.values()].find(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  )
  if (issue === undefined) throw new Error('no tracking issue')
  const [own = ''] = everyCommentOn(world, issue.number)
  await world.as('stranger', 'POST', `/issues/${issue.number}/comments`, { body: own })
  await world.as('actions-token', 'POST', `/issues/${issue.number}/comments`, { body: own })
  await world.pass(15 * minute)
  await world.run()
  const [kept, copied, surplus] = everyCommentOn(world, issue.number)
  expect(kept).not.toBe(own)
  expect(copied).toBe(own)
  expect(surplus).toContain('this one is not kept up to date')
})

test('an issue that is locked costs the run a warning', async () => {
  const world = await start({ plan: both(withSteps(5, 100), notify) })
  const path = /\/issues\/\d+\/comments$/
  world.sandbox.faults.add({ kind: 'status', status: 403, method: 'POST', path, times: 9 })
  const [slack, webhook] = [await receiver(), await receiver()]
  await world.pass(hour)
  const env = environment(slack, webhook)
  const run = await world.run({ env })
  expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'propose' } })
  expect(run.annotations.join('\n')).toContain('comment-unwritten')
  await world.run({ env })
  // What this very run made is told of; what would have to be remembered is not told of again and again.
  expect(events(webhook)).toEqual(['proposal'])
})
