import { describe, expect, test } from '@jest/globals'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import { openRamp, proposeRamp } from '../support/open-ramp.js'
import {
  afterRollback,
  both,
  breakNewSystem,
  commentsOn,
  immediately,
  openIncident,
  openRevert,
  say,
  withMore,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

function trackingIssue({ repo }: MigrationWorld): number {
  const found = [...repo.state.issues.values()].find(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  )
  if (found === undefined) throw new Error('there is no tracking issue')
  return found.number
}

function snapshots({ sandbox }: MigrationWorld): number {
  return sandbox.requests.filter(({ method, path }) => method === 'GET' && /\/git\/trees\/main/.test(path))
    .length
}

const byHand = (plan: string) => plan.replace('gate:\n', 'gate:\n  merge: by-hand\n')

describe('commands', () => {
  test('that cannot be answered stop neither the command nor the rollback of a breach', async () => {
    const world = await start({ plan: both(withSteps(5, 100), immediately) })
    await world.reach(5)
    await breakNewSystem(world)
    await say(world, 'kim', trackingIssue(world), '/help')
    const locked = { kind: 'status', status: 403, times: 50 } as const
    world.sandbox.faults.add({ ...locked, method: 'POST', path: /\/issues\/\d+\/comments$/ })
    world.sandbox.faults.add({ ...locked, method: 'POST', path: /\/reactions$/ })
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toMatchObject({ exposure: 0, openIncidents: 1 })
  })

  test('of people without write access are refused once, without reading the repository again', async () => {
    const world = await start({ plan: withSteps(5, 100) })
    await world.run()
    const issue = trackingIssue(world)
    await say(world, 'stranger', issue, '/help')
    const before = snapshots(world)
    await world.run()
    expect(snapshots(world)).toBe(before + 1)
    await world.run()
    const replies = commentsOn(world, issue).filter((body) => body.includes('\n👎'))
    expect(replies).toEqual([expect.stringContaining('write access')])
  })

  test('/pause is not said to be done where the label was refused', async () => {
    const world = await start({ plan: withSteps(5, 100) })
    await world.run()
    const issue = trackingIssue(world)
    await say(world, 'kim', issue, '/pause')
    world.sandbox.faults.add({ kind: 'status', status: 403, method: 'POST', path: /\/issues\/\d+\/labels$/ })
    await world.run()
    expect(commentsOn(world, issue).at(-1)).toMatch(/^👎/m)
  })
})

describe('a rollback', () => {
  test('that cannot be claimed is a failed run with an incident, which the run that succeeds adopts', async () => {
    const world = await start({ plan: both(withSteps(5, 100), immediately) })
    await world.reach(5)
    await breakNewSystem(world)
    world.sandbox.faults.add({ kind: 'status', status: 403, method: 'POST', path: /\/git\/refs$/ })
    const refused = await world.run()
    expect(refused).toMatchObject({ exitCode: 1, outputs: { decision: 'rollback' } })
    expect(await world.exposure()).toBe(5)
    const incident = openIncident(world)
    expect(world.incidents()[0]?.body).toContain('could not be begun')

    expect((await world.run()).exitCode).toBe(0)
    expect(openIncident(world)).toBe(incident)
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      logRows: 1,
    })
  })

  test('that a person asks further down than what is claimed goes all the way, in the same pull request', async () => {
    const world = await start({
      plan: both(withSteps(5, 25, 100), withMore('rollback: { to: previous, merge: review }')),
    })
    await world.reach(25)
    await breakNewSystem(world)
    await world.run()
    expect(openRevert(world)).toBeGreaterThan(0)
    await say(world, 'kim', trackingIssue(world), '/rollback to 0 now')
    await world.run()
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      rollbackLines: [[25, 0]],
    })
  })

  test('that conflicts at its merge is rebuilt and merged within the run', async () => {
    const world = await start({ plan: both(withSteps(5, 100), immediately) })
    await world.reach(5)
    await breakNewSystem(world)
    let edited = false
    world.sandbox.onRequest(async (phase, { method, path }) => {
      if (phase !== 'before' || edited || method !== 'PUT' || !/\/pulls\/\d+\/merge$/.test(path)) return
      edited = true
      const config = (await world.repo.read('config/checkout.yaml')) ?? ''
      await world.repo.commit({
        author: 'dana',
        files: { 'config/checkout.yaml': config.replace('Percentage: 5', 'Percentage: 4') },
      })
    })
    await world.run()
    expect(edited).toBe(true)
    expect(await afterRollback(world)).toMatchObject({ exposure: 0, openIncidents: 1, reverts: 1 })
  })

  test('whose merge a rule stops says so in the incident that is open already, once, and is a failed run', async () => {
    const world = await start({ plan: withSteps(5, 100) })
    await world.reach(5)
    await breakNewSystem(world)
    await world.run()
    const incident = openIncident(world)
    world.repo.protect('main', { requiredApprovals: 2 })
    await world.approve('kim', openRevert(world))
    const before = commentsOn(world, incident).length
    for (const _ of [1, 2]) expect((await world.run()).exitCode).toBe(1)
    expect(commentsOn(world, incident)).toHaveLength(before + 1)
    expect(commentsOn(world, incident).at(-1)).toMatch(/bypass|write access/)
  })
})

describe('the merge of a ramp', () => {
  test('is judged again: a change request that comes while the run decides stops it', async () => {
    const world = await start({ plan: withSteps(5, 100) })
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    let asked = false
    world.sandbox.onRequest(async (phase, { method, path }) => {
      if (phase !== 'after' || asked || method !== 'GET' || !/\/pulls\/\d+\/reviews/.test(path)) return
      asked = true
      await world.as('dana', 'POST', `/pulls/${ramp.number}/reviews`, {
        event: 'REQUEST_CHANGES',
        body: 'stop',
      })
    })
    await world.run()
    expect(asked).toBe(true)
    expect(await world.exposure()).toBe(0)
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
  })

  test('that fails in an unforeseen way leaves no green gate behind', async () => {
    const world = await start({ plan: withSteps(5, 100) })
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    world.sandbox.onRequest((phase, { method, path }) => {
      if (phase !== 'before' || method !== 'PUT' || !/\/merge$/.test(path)) return
      world.sandbox.faults.add({ kind: 'status', status: 404, method: 'GET', path: /\/pulls\/\d+$/ })
    })
    world.sandbox.faults.add({ kind: 'status', status: 405, method: 'PUT', path: /\/merge$/ })
    expect((await world.run()).exitCode).toBe(1)
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
  })

  test.each(['before', 'after'] as const)(
    'starts the deployment once, also by the next run where this one dies %s it',
    async (when) => {
      const world = await start({
        plan: both(withSteps(5, 100), withMore('deploy: { workflow: deploy.yml }')),
        repository: { workflows: ['deploy.yml'], deleteBranchOnMerge: true },
      })
      const ramp = await proposeRamp(world)
      await world.approve('kim', ramp.number)
      if (when === 'before') {
        let kill = () => {}
        world.sandbox.onRequest((phase, { method, path }) => {
          if (phase === 'after' && method === 'PUT' && /\/merge$/.test(path)) kill()
        })
        await world.run({ started: (stop) => (kill = stop) })
        expect(world.repo.workflowDispatches).toHaveLength(0)
      } else {
        await world.run()
      }
      expect(await world.exposure()).toBe(5)
      for (const _ of [1, 2]) await world.run()
      expect(world.repo.workflowDispatches).toHaveLength(1)
    },
  )
})

describe('a gate that a person may merge by', () => {
  test('is closed when the ramp cannot be read any more', async () => {
    const world = await start({ plan: both(withSteps(5, 100), byHand) })
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    await world.run()
    expect(world.gate(ramp.head())).toMatchObject({ state: 'success' })
    const path = new RegExp(`/pulls/${ramp.number}/files`)
    world.sandbox.faults.add({ kind: 'status', status: 404, times: 50, method: 'GET', path })
    await world.run()
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
  })

  test('is closed when too few requests are left to vouch for it', async () => {
    const world = await start({
      plan: both(withSteps(5, 100), byHand),
      sandbox: { rateLimit: 230 },
    })
    await world.run()
    const ramp = openRamp(world)
    await world.approve('kim', ramp.number)
    await world.pass(hour + minute)
    await world.run()
    expect(world.gate(ramp.head())).toMatchObject({ state: 'success' })
    for (const _ of [1, 2]) await world.run()
    expect(world.gate(ramp.head())).toMatchObject({
      state: 'pending',
      description: expect.stringContaining('rate-limited'),
    })
  })
})
