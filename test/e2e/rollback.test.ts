import { describe, expect, test } from '@jest/globals'
import { hour, minute } from '../support/migration-world.js'
import {
  afterRollback,
  both,
  breakNewSystem,
  immediately,
  openIncident,
  openRevert,
  rollbackLog,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

describe('a guardrail trips', () => {
  test.each([
    { at: 5, steps: [5, 100] },
    { at: 25, steps: [5, 25, 100] },
    { at: 50, steps: [5, 50, 100] },
    { at: 100, steps: [5, 100] },
  ])('at $at %: taken back to 0 %, with one incident and one row in the log', async ({ at, steps }) => {
    const world = await start({ plan: both(withSteps(...steps), immediately) })
    await world.reach(at)
    await world.pass(40 * minute)
    await breakNewSystem(world)

    const run = await world.run()
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'rollback', 'reason-code': 'guardrail-breach', percentage: String(at) },
    })
    expect(await afterRollback(world)).toEqual({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      openPulls: [],
      rollbackLines: [[at, 0]],
      logRows: 1,
    })
    const incident = world.incidents()[0]
    expect(run.outputs['incident-number']).toBe(String(incident?.number))
    expect(incident?.body).toContain('errors')
    const [row] = await rollbackLog(world)
    expect(row?.[1]).toMatch(new RegExp(`^${at}.%.→ 0.%$`))
    expect(row?.[2]).toContain('errors')
    expect(row?.[3]).toMatch(/^1.h$/)
    expect(await world.repo.read('config/checkout.yaml')).toContain('other: kept')

    await world.pass(hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    expect((await afterRollback(world)).reverts).toBe(1)
  })

  test('while a ramp pull request waits: its gate turns red and it is closed', async () => {
    const world = await start({ plan: immediately })
    await world.reach(5)
    await world.pass(3 * hour)
    const ramp = Number((await world.run()).outputs['pull-request-number'])
    const head = (await world.as('kim', 'GET', `/pulls/${ramp}`)).body.head?.sha
    expect(world.gate(String(head))).toMatchObject({ state: 'pending' })
    await breakNewSystem(world)
    // Approved at the worst moment: after the breach began, before anybody looked.
    await world.approve('kim', ramp)

    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(world.gate(String(head))).toMatchObject({ state: 'failure' })
    expect((await world.as('kim', 'GET', `/pulls/${ramp}`)).body).toMatchObject({
      state: 'closed',
      merged: false,
    })
    expect(await afterRollback(world)).toMatchObject({ exposure: 0, openIncidents: 1, openPulls: [] })
  })

  test('the traffic of a rollback to the previous step soaks anew once the incident is closed', async () => {
    const world = await start({
      plan: both(withSteps(5, 25, 100), (plan) => `${plan}rollback: { to: previous, merge: immediately }\n`),
    })
    await world.reach(25)
    await breakNewSystem(world)
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toMatchObject({
      exposure: 5,
      rollbackLines: [[25, 5]],
      openIncidents: 1,
    })
    world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.002 })

    await world.pass(3 * hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    const incident = openIncident(world)
    await world.as('dana', 'PATCH', `/issues/${incident}`, { state: 'closed' })
    await world.pass(30 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
    await world.pass(40 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '25' })
  })
})

describe('a revert that waits for a review', () => {
  test('is merged by any one writer, and by nobody else', async () => {
    const world = await start({ plan: withSteps(5, 100) })
    await world.reach(5)
    await breakNewSystem(world)
    const tripped = await world.run()
    const revert = openRevert(world)
    expect(tripped.outputs).toMatchObject({ decision: 'rollback', 'pull-request-number': String(revert) })
    expect(await world.exposure()).toBe(5)
    expect(openIncident(world)).toBeGreaterThan(0)
    const head = String((await world.as('kim', 'GET', `/pulls/${revert}`)).body.head?.sha)
    expect(world.gate(head)).toMatchObject({ state: 'success' })

    await world.approve('reed', revert)
    await world.approve('tris', revert)
    await world.as('app-token', 'POST', `/pulls/${revert}/reviews`, { event: 'APPROVE' })
    expect((await world.run()).outputs).toMatchObject({
      decision: 'rollback',
      'reason-code': 'rollback-unmerged',
    })
    expect(await world.exposure()).toBe(5)

    // acme is a writer and none of the approvers of the plan, which do not apply to a rollback.
    await world.approve('acme', revert)
    expect((await world.run()).outputs.decision).toBe('rollback')
    expect(await afterRollback(world)).toEqual({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      openPulls: [],
      rollbackLines: [[5, 0]],
      logRows: 1,
    })
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
  })

  test('is built anew where a person merges a ramp past it, and takes all of it back', async () => {
    const world = await start({ plan: withSteps(5, 25, 100) })
    await world.reach(5)
    await world.pass(2 * hour)
    const ramp = Number((await world.run()).outputs['pull-request-number'])
    await breakNewSystem(world)
    await world.run()
    const revert = openRevert(world)
    await world.as('dana', 'PATCH', `/pulls/${ramp}`, { state: 'open' })
    expect((await world.as('dana', 'PUT', `/pulls/${ramp}/merge`, {})).status).toBe(200)
    expect(await world.exposure()).toBe(25)

    expect((await world.run()).outputs.decision).toBe('rollback')
    await world.approve('kim', revert)
    await world.run()
    expect(await afterRollback(world)).toEqual({
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      openPulls: [],
      rollbackLines: [[25, 0]],
      logRows: 1,
    })
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
  })

  test('is merged outside the windows of the plan, and when a person merges it by hand', async () => {
    const world = await start({
      plan: (plan) =>
        withSteps(5, 100)(plan).replace('gate:\n', 'gate:\n  windows: { allow: ["Mon-Fri 09:00-16:00"] }\n'),
    })
    await world.reach(5)
    await breakNewSystem(world)
    await world.run()
    await world.pass(9 * hour)
    expect((await world.run()).outputs.decision).toBe('rollback')
    const merged = await world.as('kim', 'PUT', `/pulls/${openRevert(world)}/merge`, {})
    expect(merged.status).toBe(200)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'incident-open' })
    expect(await afterRollback(world)).toMatchObject({
      exposure: 0,
      openIncidents: 1,
      rollbackLines: [[5, 0]],
    })
  })
})

test('after the incident is closed the ramp starts anew; the third attempt needs one approval more', async () => {
  const world = await start({ plan: both(withSteps(5, 100), immediately) })
  for (const attempt of [1, 2]) {
    await world.reach(5)
    expect((await world.history()).at(-1)).toMatchObject({ event: 'step', to: 5, attempt })
    await breakNewSystem(world)
    expect((await world.run()).outputs.decision).toBe('rollback')
    world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.002 })
    await world.as('dana', 'PATCH', `/issues/${openIncident(world)}`, { state: 'closed' })
  }
  await world.pass(hour)
  const proposed = await world.run()
  expect(proposed.outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
  const ramp = Number(proposed.outputs['pull-request-number'])
  await world.approve('kim', ramp)
  expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'approvals-missing' })
  await world.approve('dana', ramp)
  expect((await world.run()).outputs.decision).toBe('advance')
  expect((await world.history()).map(({ event, attempt }) => [event, attempt])).toEqual([
    ['step', 1],
    ['rollback', 1],
    ['step', 2],
    ['rollback', 2],
    ['step', 3],
  ])
  expect(await rollbackLog(world)).toHaveLength(2)
})
