/** Webhooks are hints: what is lost with the process, and what comes hundreds of times, is acted on once. */
import { afterEach, expect, jest, test } from '@jest/globals'
import { type BotWorld, startBotWorld } from '../support/bot-world.js'
import {
  afterRollback,
  both,
  breakNewSystem,
  commentsOn,
  immediately,
  say,
  withSteps,
} from '../support/rollback-story.js'

jest.setTimeout(180_000)

let world: BotWorld
afterEach(async () => {
  await world.close()
  expect(world.sandbox.violations).toEqual([])
})

test('500 webhooks in a burst, the process killed in the middle of a rollback and started again: all is done once', async () => {
  world = await startBotWorld({ plan: both(withSteps(5, 50, 100), immediately) })
  await world.start()
  await world.until('a proposal', () => world.openPulls().length === 1)
  await world.approve('kim', world.openPulls()[0]?.number ?? 0)
  await world.until('the merge', async () => (await world.exposure()) === 5)
  await world.until('quiet', async () => (await world.metric('sluice_work_running')) === 0)
  await breakNewSystem(world)

  const killed = new Promise<void>((resolve) => {
    world.sandbox.onRequest(async (phase, { method, path, body }) => {
      const claims =
        method === 'POST' && path.endsWith('/git/refs') && JSON.stringify(body).includes('/rollback-')
      if (phase !== 'after' || !claims) return
      world.bot().process.kill('SIGKILL')
      resolve()
    })
  })
  const payloads = [
    ['push', await world.repo.event({ name: 'push' })],
    [
      'repository_dispatch',
      await world.repo.event({
        name: 'repository_dispatch',
        type: 'sluice-alert',
        payload: { migration: 'checkout' },
      }),
    ],
    ['pull_request', await world.repo.event({ name: 'pull_request', number: 1, action: 'closed' })],
    [
      'check_suite',
      {
        ...(await world.repo.event({ name: 'push' })),
        action: 'completed',
        check_suite: { head_branch: 'sluice/checkout/1-to-5' },
      },
    ],
  ] as const
  const post = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from }, (_, index) => {
        const [event, payload] = payloads[(from + index) % payloads.length] ?? payloads[0]
        return world.post(event, { ...payload, installation: { id: 77 } }).then(
          ({ status }) => status,
          () => 'lost' as const,
        )
      }),
    )
  // It dies with the first half of them in its hands, right after the claim; the other half finds nobody.
  const first = await post(0, 250)
  expect(first.filter((status) => status !== 202 && status !== 'lost')).toEqual([])
  expect(first.filter((status) => status === 202).length).toBeGreaterThan(0)
  await killed
  expect(new Set(await post(250, 500))).toEqual(new Set(['lost']))

  // Nobody hears of this one; the incident may not be there yet either.
  await say(world, 'dana', trackingIssue(), '/pause we look into it')
  await world.start()
  await world.until(
    'the end of the rollback',
    async () => (await world.exposure()) === 0 && openIncidents() === 1,
  )
  await world.until('the pause', () => replies().length === 1)
  await Promise.all(
    Array.from({ length: 50 }, () => world.post('push', { ...payloads[0][1], installation: { id: 77 } })),
  )
  await world.until(
    'quiet',
    async () =>
      (await world.metric('sluice_work_running')) + (await world.metric('sluice_work_waiting')) === 0,
  )

  expect(await afterRollback(world)).toMatchObject({
    exposure: 0,
    openIncidents: 1,
    reverts: 1,
    openPulls: [],
    rollbackLines: [[5, 0]],
    logRows: 1,
  })
  expect(replies()).toHaveLength(1)
})

function trackingIssue(): number {
  const issues = [...world.repo.state.issues.values()]
  return issues.find(({ labels }) => labels.some(({ name }) => name === 'sluice:migration'))?.number ?? 0
}

function openIncidents(): number {
  return world.incidents().filter(({ state }) => state === 'open').length
}

function replies(): readonly string[] {
  return commentsOn(world, trackingIssue()).filter(
    (body) => body.includes('/pause') && !body.startsWith('/pause'),
  )
}
