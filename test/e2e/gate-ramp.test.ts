import { describe, expect, test } from '@jest/globals'
import { day, hour, type MigrationWorld, minute } from '../support/migration-world.js'
import { openRamp, proposeRamp } from '../support/open-ramp.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

const history = 'docs/migrations/checkout.history.jsonl'
const config = 'config/checkout.yaml'

/** Changes a file on a branch as dana would, who has write access. */
async function edit(world: MigrationWorld, branch: string, path: string, change: (text: string) => string) {
  const text = (await world.repo.read(path, branch)) ?? ''
  await world.repo.commit({ branch, author: 'dana', files: { [path]: change(text) } })
}

describe('a ramp that changes anything but what it declares', () => {
  const edits = [
    ['its percentage was raised', config, (text: string) => text.replace('Percentage: 5', 'Percentage: 50')],
    ['another key was changed', config, (text: string) => text.replace('other: kept', 'other: changed')],
    ['another file came with it', 'src/cart.ts', () => 'export {}\n'],
    ['its history line was rewritten', history, (text: string) => text.replace('"to":5', '"to":6')],
    ['the history was completed with a second line', history, (text: string) => text + text],
  ] as const

  test.each(edits)('%s: the gate fails and it is never merged', async (_, path, change) => {
    const world = await start()
    const ramp = await proposeRamp(world)
    await edit(world, ramp.branch, path, change)
    await world.approve('kim', ramp.number)
    const run = await world.run()
    expect(run.outputs).toMatchObject({ decision: 'hold', 'reason-code': 'ramp-diff' })
    expect(world.gate(ramp.head())).toMatchObject({ state: 'failure' })
    expect(await world.exposure()).toBe(0)
    expect(openRamp(world).number).toBe(ramp.number)
  })
})

describe('a ramp that a person closes', () => {
  test('is declined: nothing is proposed again until it is reopened', async () => {
    const world = await start()
    const ramp = await proposeRamp(world)
    await world.as('dana', 'PATCH', `/pulls/${ramp.number}`, { state: 'closed' })
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'declined' })
    world.clock.advance(3 * day)
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'declined' })
    expect(world.openPulls()).toEqual([])

    await world.as('dana', 'PATCH', `/pulls/${ramp.number}`, { state: 'open' })
    await world.approve('kim', ramp.number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance' })
    expect(await world.exposure()).toBe(5)
  })
})

describe('a ramp is rebuilt, and its approvals start afresh', () => {
  test('when the default branch conflicts with it', async () => {
    const world = await start()
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    const approved = ramp.head()
    await edit(world, 'main', config, (text) =>
      text.replace('Percentage: 0', 'Percentage: 0 # of the traffic'),
    )
    // GitHub may need one look before it knows that the two conflict.
    for (let runs = 0; runs < 2 && ramp.head() === approved; runs += 1) await world.run()
    expect(ramp.head()).not.toBe(approved)
    expect((await world.run()).outputs).toMatchObject({ 'reason-code': 'approvals-missing' })
    expect(await world.exposure()).toBe(0)

    await world.approve('kim', ramp.number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance' })
    expect(await world.repo.read(config)).toContain('newSystemPercentage: 5 # of the traffic')
  })

  test('when the plan changed', async () => {
    const world = await start()
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    const approved = ramp.head()
    await edit(world, 'main', '.migration.yml', (text) => text.replace('above: 1%', 'above: 2%'))
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'reason-code': 'rebuild' })
    expect(ramp.head()).not.toBe(approved)
    expect(openRamp(world).number).toBe(ramp.number)
    expect((await world.run()).outputs).toMatchObject({ 'reason-code': 'approvals-missing' })

    await world.approve('kim', ramp.number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance' })
  })

  test('as another pull request when the plan names another next step', async () => {
    const world = await start()
    const first = await proposeRamp(world)
    await world.approve('kim', first.number)
    await edit(world, 'main', '.migration.yml', (text) => text.replace('to: 5,', 'to: 2,'))
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '2' })
    const second = openRamp(world)
    expect(second.number).not.toBe(first.number)
    expect(world.gate(first.head())).toMatchObject({ state: 'failure' })

    // A person declines the second; the first was closed by Sluice, so going back to its plan proposes it anew.
    await world.as('dana', 'PATCH', `/pulls/${second.number}`, { state: 'closed' })
    await edit(world, 'main', '.migration.yml', (text) => text.replace('to: 2,', 'to: 5,'))
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '5' })
    await world.approve('kim', openRamp(world).number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance' })
    expect(await world.exposure()).toBe(5)
  })
})

describe('when a ramp may be merged', () => {
  test('only in a window of the plan and in no freeze, however long it has been approved', async () => {
    const world = await start({
      plan: (plan) =>
        plan.replace(
          'approvals: 1',
          `approvals: 1
  windows: { allow: ["Tue-Thu 09:00-10:00"], freeze: [{ from: 2026-12-02, to: 2026-12-02, why: "Fair" }] }`,
        ),
    })
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    world.clock.advance(3 * hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'window-closed' })
    world.clock.advance(21 * hour + minute)
    const frozen = await world.run()
    expect(frozen.outputs).toMatchObject({ decision: 'wait', 'reason-code': 'window-closed' })
    expect(frozen.stdout).toContain('Fair')
    expect(await world.exposure()).toBe(0)
    world.clock.advance(day)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance' })
  })

  test('by a person where the plan says so: the gate is green only while merging is right', async () => {
    const world = await start({
      plan: (plan) =>
        plan.replace(
          'approvals: 1',
          'approvals: 1\n  merge: by-hand\n  windows: { allow: ["Tue-Wed 09:00-16:00"] }',
        ),
    })
    world.repo.protect('main', { requiredContexts: ['sluice/gate'] })
    const ramp = await proposeRamp(world)
    const merge = () => world.as('dana', 'PUT', `/pulls/${ramp.number}/merge`, { sha: ramp.head() })
    expect(await merge()).toMatchObject({ status: 405 })

    await world.approve('kim', ramp.number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'by-hand' })
    expect(world.gate(ramp.head())).toMatchObject({
      state: 'success',
      description: expect.stringContaining('right until Tue 2026-12-01 16:00 UTC'),
    })
    expect(await world.exposure()).toBe(0)

    world.clock.advance(8 * hour)
    await world.run()
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
    expect(await merge()).toMatchObject({ status: 405 })

    world.clock.advance(16 * hour)
    await world.run()
    // A day of open time after the approval is longer than the window: the window ends first.
    expect(world.gate(ramp.head())?.description).toContain('right until Wed 2026-12-02 16:00 UTC')
    expect(await merge()).toMatchObject({ status: 200 })
    expect(await world.exposure()).toBe(5)
    await world.pass(minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', percentage: '5' })
  })
})

describe('where the gate is a required check', () => {
  test('it turns green in the very run that merges, right before the merge', async () => {
    const world = await start()
    world.repo.protect('main', { requiredContexts: ['sluice/gate'] })
    const ramp = await proposeRamp(world)
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
    expect(await world.as('kim', 'PUT', `/pulls/${ramp.number}/merge`, {})).toMatchObject({ status: 405 })
    await world.approve('kim', ramp.number)
    const before = world.sandbox.requests.length
    const run = await world.run()
    expect(run.outputs).toMatchObject({ decision: 'advance' })
    expect(run.annotations).toEqual([])
    expect(await world.exposure()).toBe(5)
    const writes = world.sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')
    const order = writes.map(({ method, template }) => `${method} ${template}`)
    expect(order.slice(0, 2)).toEqual([
      'POST /repos/{owner}/{repo}/statuses/{sha}',
      'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
    ])
  })

  test('a rule that the merge does not satisfy leaves it pending, with advice', async () => {
    const world = await start()
    world.repo.protect('main', { requiredContexts: ['sluice/gate'], requiredApprovals: 2 })
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    const run = await world.run()
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'advance' } })
    expect(run.annotations.join('\n')).toMatch(/merge-protected.*review/)
    expect(await world.exposure()).toBe(0)
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })

    const written = world.repo.state.statuses.length
    for (const _ of [1, 2]) {
      const again = await world.run()
      expect(again.annotations.join('\n')).toMatch(/merge-protected.*review/)
    }
    expect(world.repo.state.statuses).toHaveLength(written)

    await world.approve('dana', ramp.number)
    await world.run()
    expect(await world.exposure()).toBe(5)
  })

  test('a merge queue is left to a person, who finds the gate green there and on the merge group', async () => {
    const world = await start()
    world.repo.protect('main', { requiredContexts: ['sluice/gate'], mergeQueue: true })
    const ramp = await proposeRamp(world)
    await world.run()
    expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
    await world.approve('kim', ramp.number)
    const run = await world.run()
    expect(run.exitCode).toBe(0)
    expect(run.annotations.join('\n')).toContain('Merge when ready')
    expect(world.gate(ramp.head())).toMatchObject({ state: 'success' })

    const headSha = await world.repo.commit({
      branch: 'gh-readonly-queue/main/pr-1-00',
      files: { 'queued.txt': 'as the queue would merge it\n' },
    })
    const payload = await world.repo.event({ name: 'merge_group', number: ramp.number, headSha })
    await world.run({ event: 'merge_group', payload })
    expect(world.gate(headSha)).toMatchObject({ state: 'success' })

    const written = world.repo.state.statuses.length
    await world.run()
    expect(world.repo.state.statuses).toHaveLength(written)
  })
})

test('an idle run writes no status again while a ramp waits', async () => {
  const world = await start()
  const ramp = await proposeRamp(world)
  await world.run()
  const written = world.repo.state.statuses.length
  world.clock.advance(hour)
  await world.run()
  expect(world.repo.state.statuses).toHaveLength(written)
  expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
})
