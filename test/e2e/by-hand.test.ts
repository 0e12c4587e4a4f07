import { describe, expect, test } from '@jest/globals'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import {
  afterRollback,
  both,
  breakNewSystem,
  closeIssue,
  immediately,
  mendNewSystem,
  openIncident,
  openRevert,
  rollbackLog,
  withMore,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

async function at(percentage: number, plan = withSteps(5, 25, 100)): Promise<MigrationWorld> {
  const world = await start({ plan })
  await world.reach(percentage)
  return world
}

/** A person writes the exposure into the config and pushes. */
async function setByHand(world: MigrationWorld, percentage: number): Promise<void> {
  const text = (await world.repo.read('config/checkout.yaml')) ?? ''
  await world.repo.commit({
    files: {
      'config/checkout.yaml': text
        .replace(/newSystemPercentage: [\d.]+/, `newSystemPercentage: ${percentage}`)
        .replace(/newSystemEnabled: \w+/, `newSystemEnabled: ${percentage > 0}`),
    },
    message: `Set ${percentage} %`,
    author: 'dana',
  })
}

/** What the Revert button of a merged pull request makes: a branch that undoes its merge, and a pull request that a person merges. */
async function pressRevert(world: MigrationWorld, branch: string): Promise<void> {
  const merged = [...world.repo.state.issues.values()].find(({ pull }) => pull?.headRef === branch)
  const sha = merged?.pull?.merged?.commit
  if (merged === undefined || sha === undefined) throw new Error(`nothing was merged from ${branch}`)
  const parent = (await world.repo.log()).find((commit) => commit.sha === sha)?.parents[0]
  const files = await world.as('dana', 'GET', `/pulls/${merged.number}/files`)
  const before = Object.fromEntries(
    await Promise.all(
      Object.values(files.body).map(async (file): Promise<[string, string | null]> => {
        const path = String(file.filename)
        return [path, (await world.repo.read(path, parent)) ?? null]
      }),
    ),
  )
  const head = `revert-${merged.number}-${branch}`
  await world.repo.commit({
    branch: head,
    files: before,
    message: `Revert "${merged.title}"`,
    author: 'dana',
  })
  const title = `Revert "${merged.title}"`
  const opened = await world.as('dana', 'POST', '/pulls', { title, head, base: 'main' })
  const answer = await world.as('dana', 'PUT', `/pulls/${Number(opened.body.number)}/merge`, {})
  expect(answer.status).toBe(200)
}

describe('a rollback made by hand', () => {
  test('by an edit from 25 to 0 is noticed, held by an incident, and recorded by the next step', async () => {
    const world = await at(25)
    await world.pass(10 * minute)
    await setByHand(world, 0)
    await world.pass(minute)
    for (const _ of [1, 2]) {
      expect((await world.run()).outputs).toMatchObject({
        decision: 'hold',
        'reason-code': 'manual-rollback',
      })
    }
    await world.pass(hour)
    await closeIssue(world, 'dana', openIncident(world))
    await world.pass(minute)
    await world.reach(5)
    expect((await world.history()).at(-1)).toMatchObject({
      event: 'step',
      from: 0,
      to: 5,
      attempt: 2,
      noticed: { kind: 'manual-rollback', from: 25, to: 0 },
    })
    const log = await rollbackLog(world)
    expect(log).toHaveLength(1)
    expect(log[0]?.[1]).toMatch(/^25.%.→ 0.%$/)
    expect((await world.run()).outputs.decision).toBe('wait')
    expect(world.incidents()).toHaveLength(1)
  })

  test("by GitHub's Revert button, which takes the history line with it", async () => {
    const world = await at(25)
    await world.pass(10 * minute)
    await pressRevert(world, 'sluice/checkout/2-to-25')
    expect(await world.exposure()).toBe(5)
    expect(await world.history()).toHaveLength(1)
    await world.pass(minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'manual-rollback' })

    await closeIssue(world, 'dana', openIncident(world))
    await world.pass(minute)
    await world.reach(25)
    expect((await world.history()).map(({ seq, to, attempt }) => [seq, to, attempt])).toEqual([
      [1, 5, 1],
      [3, 25, 2],
    ])
    expect((await world.history()).at(-1)).toMatchObject({ noticed: { from: 25, to: 5, removedSeq: 2 } })
    expect(await rollbackLog(world)).toHaveLength(1)
  })

  test('without issues holds nothing for ever: the next step records it', async () => {
    const world = await start({ plan: withSteps(5, 100), repository: { hasIssues: false } })
    await world.reach(5)
    await setByHand(world, 0)
    await world.pass(hour)
    await world.run()
    await world.pass(minute)
    await world.reach(5)
    expect((await world.history()).at(-1)).toMatchObject({ attempt: 2, noticed: { from: 5, to: 0 } })
  })

  test('while a revert waits: the revert is merged on top, and records it', async () => {
    const world = await at(5)
    await breakNewSystem(world)
    await world.run()
    await setByHand(world, 0)
    await world.approve('kim', openRevert(world))
    await world.run()
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      openPulls: [],
      logRows: 1,
    })
  })
})

describe('an exposure that a person raises', () => {
  test('is drift: held and said, still watched, and rolled back when it trips', async () => {
    const world = await at(5, both(withSteps(5, 25, 100), immediately))
    await setByHand(world, 25)
    await world.pass(2 * hour)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'hold',
      'reason-code': 'drift',
      percentage: '25',
    })
    expect(world.openPulls()).toEqual([])
    await breakNewSystem(world)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'rollback',
      'reason-code': 'guardrail-breach',
    })
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      rollbackLines: [[25, 0]],
    })
  })

  test('by undoing a rollback while the new system is still ill: it is rolled back again', async () => {
    const world = await at(5, both(withSteps(5, 25, 100), immediately))
    await breakNewSystem(world)
    expect((await world.run()).outputs).toMatchObject({ decision: 'rollback', percentage: '5' })
    await closeIssue(world, 'dana', openIncident(world))
    await world.pass(10 * minute)
    await pressRevert(world, 'sluice/checkout/rollback-1')
    expect(await world.exposure()).toBe(5)
    await world.pass(minute)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'rollback',
      'reason-code': 'guardrail-breach',
      percentage: '5',
    })
    expect(await afterRollback(world)).toMatchObject({ exposure: 0, openIncidents: 1 })
    expect(world.incidents()).toHaveLength(2)
    // The line that was taken back had the number 2.
    expect((await world.history()).map(({ seq, branch }) => [seq, branch])).toEqual([
      [1, 'sluice/checkout/1-to-5'],
      [3, 'sluice/checkout/rollback-1-2'],
    ])
  })

  test('by undoing a rollback is held by an incident, and never undone by reverting the rollback', async () => {
    const world = await at(5, both(withSteps(5, 25, 100), immediately))
    await world.as('dana', 'POST', `/issues/1/comments`, { body: '/rollback by mistake' })
    expect((await world.run()).outputs).toMatchObject({ percentage: '0' })
    await closeIssue(world, 'dana', openIncident(world))
    await world.pass(10 * minute)
    await pressRevert(world, 'sluice/checkout/rollback-1')
    expect(await world.exposure()).toBe(5)
    await world.pass(minute)
    for (const _ of [1, 2]) {
      expect((await world.run()).outputs).toMatchObject({
        decision: 'hold',
        'reason-code': 'rollback-undone',
      })
    }
    const incident = openIncident(world)
    expect(world.openPulls()).toEqual([])

    // The person accepts 5 %; a breach after that goes back as any other does.
    await closeIssue(world, 'dana', incident)
    await world.pass(30 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
    await breakNewSystem(world)
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      rollbackLines: [[5, 0]],
      logRows: 1,
    })
  })
})

describe('the plan of a live migration', () => {
  test.each([
    { how: 'deleted', text: null, code: 'plan-missing' },
    { how: 'made invalid', text: 'version: 1\nname: checkout\nramp: nonsense\n', code: 'plan-invalid' },
  ])('$how: nothing advances, and a breach still rolls back', async ({ text, code }) => {
    const world = await at(5, both(withSteps(5, 25, 100), immediately))
    const plan = (await world.repo.read('.migration.yml')) ?? ''
    await world.repo.commit({ files: { '.migration.yml': text }, author: 'dana' })
    await world.pass(3 * hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': code })
    await breakNewSystem(world)
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      rollbackLines: [[5, 0]],
    })

    // The commit of the rollback holds no plan: the one before it speaks until a person restores it.
    const held = await world.run()
    expect(held.outputs.decision).toBe('hold')
    expect(held.outputs['reason-code']).toBe(code)
    mendNewSystem(world)
    await world.repo.commit({ files: { '.migration.yml': plan }, author: 'dana' })
    await closeIssue(world, 'dana', openIncident(world))
    await world.pass(minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
  })

  test('changed while a ramp waits: the ramp is built anew and must be approved anew', async () => {
    const world = await at(5)
    await world.pass(3 * hour)
    const ramp = Number((await world.run()).outputs['pull-request-number'])
    await world.approve('kim', ramp)
    const plan = (await world.repo.read('.migration.yml')) ?? ''
    await world.repo.commit({ files: { '.migration.yml': plan.replace('above: 1%', 'above: 2%') } })
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'reason-code': 'rebuild' })
    expect((await world.run()).outputs).toMatchObject({
      decision: 'wait',
      'reason-code': 'approvals-missing',
    })
    expect(await world.exposure()).toBe(5)
    expect(world.openPulls().map(({ number }) => number)).toEqual([ramp])
    await world.approve('kim', ramp)
    expect((await world.run()).outputs.decision).toBe('advance')
    expect(await world.exposure()).toBe(25)
  })
})

describe('what cannot be seen', () => {
  test('a provider that is down for an hour holds the ramp and says so; it recovers by itself', async () => {
    const world = await at(5)
    const now = world.clock.now()
    world.metrics.outage(now + 2 * hour, now + 3 * hour)
    await world.pass(2.5 * hour)
    const held = await world.run()
    expect(held).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'hold', 'reason-code': 'flying-blind' },
    })
    expect(held.summary).toContain('503')
    expect(world.openPulls()).toEqual([])
    await world.pass(hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '25' })
    expect(world.incidents()).toEqual([])
  })

  test('no data holds: the step was merged and no request ever reached the new system', async () => {
    const world = await at(5)
    // The calendar goes on and the metrics world is not told about the step.
    world.clock.advance(10 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'insufficient' })
    world.clock.advance(2 * hour)
    const held = await world.run()
    expect(held).toMatchObject({ exitCode: 0, outputs: { decision: 'hold', 'reason-code': 'flying-blind' } })
    expect(held.summary).toContain('no-data')
    expect(world.openPulls()).toEqual([])
    await world.pass(3 * hour)
    expect((await world.run()).outputs.decision).toBe('propose')
  })

  test('being blind for too long rolls back where the plan says so; a provider that fails, with nothing kept about the step, only holds', async () => {
    const more = withMore('maxBlind: 45m\nonBlind: rollback\nrollback: { merge: immediately }')
    const world = await at(5, both(withSteps(5, 100), more))
    world.metrics.outage(world.clock.now() + 30 * minute, world.clock.now() + 90 * minute)
    world.clock.advance(hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'flying-blind' })
    world.clock.advance(hour)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'rollback',
      'reason-code': 'blind-rollback',
    })
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      rollbackLines: [[5, 0]],
    })
  })
})

test('a step and a rollback are live once their deployment is, and the deployment is started after our own merges', async () => {
  const world = await start({
    plan: both(
      withSteps(5, 100),
      immediately,
      withMore('live: deployment:production\ndeploy: { workflow: deploy.yml }'),
    ),
    repository: { workflows: ['deploy.yml'] },
  })
  await world.reach(5)
  expect(world.repo.workflowDispatches).toMatchObject([{ workflow: 'deploy.yml' }])
  await world.pass(hour)
  expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'not-live' })
  await world.repo.createDeployment({ environment: 'production', state: 'success' })
  await world.pass(30 * minute)
  expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })

  await breakNewSystem(world)
  expect((await world.run()).outputs.decision).toBe('rollback')
  expect(await world.exposure()).toBe(0)
  expect(world.repo.workflowDispatches).toHaveLength(2)
  mendNewSystem(world)
  await world.pass(minute)
  await closeIssue(world, 'dana', openIncident(world))
  expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'rollback-not-live' })
  await world.repo.createDeployment({ environment: 'production', state: 'success' })
  await world.pass(minute)
  expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
})
