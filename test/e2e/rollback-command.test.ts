import { describe, expect, test } from '@jest/globals'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import {
  afterRollback,
  breakNewSystem,
  commentsOn,
  openIncident,
  openRevert,
  rollbackLog,
  say,
  withMore,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()
const asked = {
  exposure: 0,
  openIncidents: 1,
  reverts: 1,
  openPulls: [],
  rollbackLines: [[25, 0]],
  logRows: 1,
}

async function at25(plan = withSteps(25, 100)): Promise<MigrationWorld> {
  const world = await start({ plan })
  await world.reach(25)
  await world.pass(10 * minute)
  return world
}

function tracking(world: MigrationWorld): number {
  const issue = [...world.repo.state.issues.values()].find(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  )
  if (issue === undefined) throw new Error('there is no tracking issue')
  return issue.number
}

async function reactions(world: MigrationWorld, comment: number): Promise<readonly string[]> {
  const answer = await world.as('dana', 'GET', `/issues/comments/${comment}/reactions`)
  return Object.values(answer.body).map(({ content, user }) => `${String(content)} ${String(user?.login)}`)
}

const bot = 'github-actions[bot]'

describe('/rollback by a writer', () => {
  test('on the tracking issue, by the event: merged at once, while the provider is down and the ramp is paused', async () => {
    const world = await at25()
    const issue = tracking(world)
    await world.as('tris', 'POST', `/issues/${issue}/labels`, { labels: ['sluice:paused'] })
    world.metrics.outage(world.clock.now(), world.clock.now() + hour)
    const comment = await say(world, 'dana', issue, '/rollback carts are lost\nmore follows')
    const run = await world.run({
      event: 'issue_comment',
      payload: await world.repo.event({ name: 'issue_comment', comment }),
    })
    expect(run.exitCode).toBe(0)
    expect(await afterRollback(world)).toEqual(asked)
    expect(await reactions(world, comment)).toEqual([`eyes ${bot}`, `rocket ${bot}`])
    expect(commentsOn(world, issue)).toHaveLength(2)
    expect((await world.history()).at(-1)).toMatchObject({ cause: 'command', by: 'dana' })
    expect((await rollbackLog(world))[0]?.[2]).toContain('carts are lost')
  })

  test('on the ramp pull request, its event lost: the sweep finds it within the hour, and someone else’s rocket does not hide it', async () => {
    const world = await at25()
    await world.pass(hour)
    const ramp = Number((await world.run()).outputs['pull-request-number'])
    const comment = await say(world, 'kim', ramp, '/rollback')
    await world.as('reed', 'POST', `/issues/comments/${comment}/reactions`, { content: 'rocket' })
    await world.pass(50 * minute)
    await world.run()
    expect(await afterRollback(world)).toEqual(asked)
    expect(await reactions(world, comment)).toContain(`rocket ${bot}`)
  })

  test('on the incident, where the revert waits for a review: it is the approval', async () => {
    const world = await at25()
    await breakNewSystem(world)
    await world.run()
    expect(openRevert(world)).toBeGreaterThan(0)
    const comment = await say(world, 'acme', openIncident(world), '/rollback')
    await world.run()
    expect(await afterRollback(world)).toEqual(asked)
    expect(await reactions(world, comment)).toContain(`rocket ${bot}`)
  })

  test('to a smaller percentage; asked twice it happens once', async () => {
    const world = await at25(withSteps(5, 25, 100))
    const issue = tracking(world)
    const first = await say(world, 'dana', issue, '/rollback to 5')
    const second = await say(world, 'kim', issue, '/rollback to 5')
    await world.run()
    expect(await afterRollback(world)).toMatchObject({
      exposure: 5,
      reverts: 1,
      rollbackLines: [[25, 5]],
      logRows: 1,
    })
    expect(await reactions(world, first)).toContain(`rocket ${bot}`)
    expect(await reactions(world, second)).toContain(`-1 ${bot}`)
    await world.run()
    expect(commentsOn(world, issue)).toHaveLength(4)
    expect(await afterRollback(world)).toMatchObject({ exposure: 5, reverts: 1, openIncidents: 1 })
  })

  test('beyond the point of no return needs --force', async () => {
    const world = await start({
      plan: (plan) => withMore('rollback: { irreversibleAfter: 50 }')(withSteps(5, 50, 100)(plan)),
    })
    await world.reach(5)
    await world.pass(2 * hour)
    const ramp = Number((await world.run()).outputs['pull-request-number'])
    for (const login of ['kim', 'dana']) await world.approve(login, ramp)
    await world.run()
    expect(await world.exposure()).toBe(50)
    const refused = await say(world, 'dana', tracking(world), '/rollback')
    await world.run()
    expect(await world.exposure()).toBe(50)
    expect(await reactions(world, refused)).toContain(`-1 ${bot}`)
    await say(world, 'dana', tracking(world), '/rollback --force')
    await world.run()
    expect(await world.exposure()).toBe(0)
  })
})

test('no command: by a reader, edited later, quoted, by a bot, or of a percentage that is none', async () => {
  const world = await at25()
  const issue = tracking(world)
  const reader = await say(world, 'reed', issue, '/rollback')
  const edited = await say(world, 'dana', issue, 'looks fine')
  await world.pass(minute)
  await world.as('dana', 'PATCH', `/issues/comments/${edited}`, { body: '/rollback' })
  await say(world, 'dana', issue, '> /rollback')
  await say(world, 'app-token', issue, '/rollback')
  const wrong = await say(world, 'dana', issue, '/rollback to 30')
  await world.run()
  expect(await afterRollback(world)).toMatchObject({ exposure: 25, reverts: 0, openIncidents: 0, logRows: 0 })
  expect(await reactions(world, reader)).toContain(`-1 ${bot}`)
  expect(await reactions(world, wrong)).toContain(`-1 ${bot}`)
  expect(await reactions(world, edited)).toEqual([])
  const replies = commentsOn(world, issue).slice(5)
  expect(replies).toHaveLength(2)
  expect(replies[0]).toContain('write access')
  await world.run()
  expect(commentsOn(world, issue)).toHaveLength(7)
})
