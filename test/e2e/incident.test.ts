import { describe, expect, test } from '@jest/globals'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import {
  afterRollback,
  both,
  breakNewSystem,
  closeIssue,
  commentsOn,
  immediately,
  mendNewSystem,
  openIncident,
  openRevert,
  withMore,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

/** At 5 %, tripped, rolled back, healthy again. */
async function rolledBack(): Promise<MigrationWorld> {
  const world = await start({ plan: both(withSteps(5, 100), immediately) })
  await world.reach(5)
  await breakNewSystem(world)
  await world.run()
  mendNewSystem(world)
  return world
}

/** At 5 %, tripped; the revert waits. */
async function waitingRevert(plan = withSteps(5, 100)): Promise<MigrationWorld> {
  const world = await start({ plan })
  await world.reach(5)
  await breakNewSystem(world)
  await world.run()
  return world
}

describe('an incident', () => {
  test('closed before the revert is merged is opened again, and so is one closed by someone who may not write', async () => {
    const world = await waitingRevert()
    const incident = openIncident(world)
    await closeIssue(world, 'dana', incident)
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(openIncident(world)).toBe(incident)
    expect(commentsOn(world, incident).filter((body) => body.startsWith('Reopened'))).toHaveLength(1)

    await world.approve('dana', openRevert(world))
    await world.run()
    await closeIssue(world, 'tris', incident)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    expect(openIncident(world)).toBe(incident)
    expect(commentsOn(world, incident).filter((body) => body.startsWith('Reopened'))).toHaveLength(2)

    await closeIssue(world, 'dana', incident)
    await world.pass(minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
    expect(world.incidents()).toHaveLength(1)
  })

  test('closed, and the revert merged by hand before anything ran, was closed too early all the same', async () => {
    const world = await waitingRevert()
    const [incident, revert] = [openIncident(world), openRevert(world)]
    await closeIssue(world, 'dana', incident)
    await world.pass(minute)
    expect((await world.as('dana', 'PUT', `/pulls/${revert}/merge`, {})).status).toBe(200)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    expect(openIncident(world)).toBe(incident)
  })

  test('that is deleted or transferred still holds, and a new one takes its place', async () => {
    const world = await rolledBack()
    await world.repo.deleteIssue(openIncident(world))
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-gone' })
    const second = openIncident(world)

    await world.repo.transferIssue(second)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-gone' })
    const third = openIncident(world)
    expect(third).not.toBe(second)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })

    await closeIssue(world, 'kim', third)
    await world.pass(hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
  })

  test('without its label is still the one incident', async () => {
    const world = await waitingRevert()
    const incident = openIncident(world)
    await world.as('tris', 'DELETE', `/issues/${incident}/labels/sluice:incident`)
    await world.run()
    expect(world.incidents()).toEqual([])
    await world.approve('kim', openRevert(world))
    await world.run()
    expect((await world.run()).outputs).toMatchObject({
      decision: 'hold',
      'reason-code': 'incident-open',
      'incident-number': String(incident),
    })
  })

  test('is the revert pull request itself where the repository has no issues', async () => {
    const world = await start({ plan: withSteps(5, 100), repository: { hasIssues: false } })
    await world.reach(5)
    await breakNewSystem(world)
    expect((await world.run()).outputs.decision).toBe('rollback')
    const revert = openRevert(world)
    await world.run()
    expect(commentsOn(world, revert).filter((body) => body.startsWith('<!-- sluice:incident'))).toHaveLength(
      1,
    )
    expect((await world.run()).exitCode).toBe(0)
    mendNewSystem(world)
    await world.approve('dana', revert)
    await world.run()
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 0,
      rollbackLines: [[5, 0]],
    })
    await world.pass(hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
  })

  test('names what was merged since the step went live, and says who must act where a rule blocks the merge', async () => {
    const world = await start({ plan: both(withSteps(5, 100), immediately) })
    await world.reach(5)
    await world.pass(10 * minute)
    await world.repo.commit({ branch: 'faster', files: { 'src/cart.ts': 'fast\n' }, author: 'kim' })
    const other = await world.as('kim', 'POST', '/pulls', {
      title: 'Faster cart',
      head: 'faster',
      base: 'main',
    })
    await world.as('kim', 'PUT', `/pulls/${Number(other.body.number)}/merge`, {})
    world.repo.protect('main', { requiredApprovals: 1, requiredContexts: ['sluice/gate'] })
    await breakNewSystem(world)

    const blocked = await world.run()
    expect(blocked).toMatchObject({ exitCode: 1, outputs: { decision: 'rollback' } })
    expect(blocked.annotations.join('\n')).toContain('merge-protected')
    const incident = world.incidents()[0]
    expect(incident?.body).toContain('Faster cart')
    expect(incident?.body).toMatch(/\[!IMPORTANT\]\n> .*review is required/)
    expect(await world.exposure()).toBe(5)

    await world.approve('dana', openRevert(world))
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      logRows: 1,
    })
  })
})

describe('a revert that a person closes', () => {
  test('is said once; closing the incident accepts the risk; a later breach claims again', async () => {
    const world = await waitingRevert(withSteps(5, 25, 100))
    const [incident, revert] = [openIncident(world), openRevert(world)]
    await world.pass(minute)
    await world.as('dana', 'PATCH', `/pulls/${revert}`, { state: 'closed' })
    for (const _ of [1, 2]) {
      expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    }
    expect(
      commentsOn(world, incident).filter((body) => body.includes('closed without merging')),
    ).toHaveLength(1)
    expect(await afterRollback(world)).toMatchObject({ exposure: 5, reverts: 1, openPulls: [], logRows: 0 })

    mendNewSystem(world)
    await closeIssue(world, 'dana', incident)
    await world.pass(30 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
    await world.pass(hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '25' })

    await breakNewSystem(world)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'rollback',
      'reason-code': 'guardrail-breach',
    })
    expect(openRevert(world)).not.toBe(revert)
    expect(openIncident(world)).not.toBe(incident)
    await world.approve('kim', openRevert(world))
    await world.run()
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      openPulls: [],
      rollbackLines: [[5, 0]],
      logRows: 1,
    })
  })

  test('and opens again is taken up again', async () => {
    const world = await waitingRevert()
    const revert = openRevert(world)
    await world.as('dana', 'PATCH', `/pulls/${revert}`, { state: 'closed' })
    expect((await world.run()).outputs.decision).toBe('hold')
    await world.as('dana', 'PATCH', `/pulls/${revert}`, { state: 'open' })
    await world.approve('kim', revert)
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      logRows: 1,
    })
  })
})

test('from the point of no return on a breach freezes, and each accepted breach is an incident of its own', async () => {
  const world = await start({
    plan: both(withSteps(5, 100), withMore('rollback: { merge: immediately, irreversibleAfter: 5 }')),
  })
  await world.pass(hour)
  const ramp = Number((await world.run()).outputs['pull-request-number'])
  await world.approve('kim', ramp)
  // The step that crosses the point needs one approval more.
  expect((await world.run()).outputs['reason-code']).toBe('approvals-missing')
  await world.approve('dana', ramp)
  expect((await world.run()).outputs.decision).toBe('advance')

  for (const count of [1, 2]) {
    await breakNewSystem(world)
    for (const _ of [1, 2]) {
      expect((await world.run()).outputs).toMatchObject({ decision: 'freeze', 'reason-code': 'irreversible' })
    }
    expect(world.incidents()).toHaveLength(count)
    expect(await afterRollback(world)).toMatchObject({ exposure: 5, reverts: 0, openPulls: [] })
    mendNewSystem(world)
    await world.pass(minute)
    await closeIssue(world, 'dana', openIncident(world))
    await world.pass(20 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
  }
})
