import { describe, expect, test } from '@jest/globals'
import { hour, type MigrationWorld, minute, type WorldOptions } from '../support/migration-world.js'
import { type OpenRamp, proposeRamp } from '../support/open-ramp.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

/** A world whose first ramp pull request is open. */
async function proposed(options?: WorldOptions): Promise<{ world: MigrationWorld; ramp: OpenRamp }> {
  const world = await start(options)
  return { world, ramp: await proposeRamp(world) }
}

/** Runs and expects that the ramp stays open and unmerged, for the reason given; the answer is what people read. */
async function staysShut(world: MigrationWorld, ramp: OpenRamp, code = 'approvals-missing'): Promise<string> {
  const run = await world.run()
  expect(run.outputs).toMatchObject({ 'reason-code': code })
  expect(await world.exposure()).toBe(0)
  expect(world.openPulls().map(({ number }) => number)).toEqual([ramp.number])
  expect(world.gate(ramp.head())).toMatchObject({ state: 'pending' })
  return run.stdout
}

async function merges(world: MigrationWorld): Promise<void> {
  const run = await world.run()
  expect(run.outputs).toMatchObject({ decision: 'advance', 'reason-code': 'approved' })
  expect(await world.exposure()).toBe(5)
  expect(await world.history()).toHaveLength(1)
}

const anyWriter = (plan: string) => plan.replace(/\n {2}approvers: .*/, '')
const review = (world: MigrationWorld, login: string, ramp: OpenRamp, event: string) =>
  world.as(login, 'POST', `/pulls/${ramp.number}/reviews`, { event, body: 'a word' })

describe('who may approve', () => {
  test('without a list of approvers every person with write access, and nobody else', async () => {
    const { world, ramp } = await proposed({
      plan: anyWriter,
      sandbox: {
        users: [
          ...['acme', 'dana', 'kim', 'tris', 'reed', 'stranger'].map((login) => ({ login, token: login })),
          { login: 'robot[bot]', type: 'Bot', token: 'robot' },
        ],
      },
    })
    world.repo.setPermission('robot[bot]', 'write')
    for (const login of ['reed', 'tris', 'stranger', 'robot']) await world.approve(login, ramp.number)
    const said = await staysShut(world, ramp)
    for (const login of ['reed', 'tris', 'stranger']) expect(said).toContain(`${login} has no write access`)
    expect(said).toContain('robot[bot] a bot cannot approve')
    await world.approve('dana', ramp.number)
    await merges(world)
  })

  test('with a list only those on it', async () => {
    const { world, ramp } = await proposed({
      plan: (plan) => plan.replace(/approvers: .*/, 'approvers: ["@Kim"]'),
    })
    await world.approve('dana', ramp.number)
    expect(await staysShut(world, ramp)).toContain('dana is not among the approvers')
    await world.approve('kim', ramp.number)
    await merges(world)
  })

  test('as many as the plan asks for', async () => {
    const { world, ramp } = await proposed({ plan: (plan) => plan.replace('approvals: 1', 'approvals: 2') })
    await world.approve('kim', ramp.number)
    await world.approve('kim', ramp.number)
    expect(await staysShut(world, ramp)).toContain('1 of 2 approvals missing')
    await world.approve('dana', ramp.number)
    await merges(world)
  })

  test('not the author of a commit that changes a declared file', async () => {
    const { world, ramp } = await proposed()
    await world.repo.commit({
      branch: ramp.branch,
      author: 'dana',
      files: { 'docs/migrations/checkout.md': '# rewritten\n' },
    })
    await world.approve('dana', ramp.number)
    expect(await staysShut(world, ramp)).toContain('dana wrote this change')
    await world.approve('kim', ramp.number)
    await merges(world)
  })
})

describe('what an approval is for', () => {
  test('a push to the ramp branch makes it stale', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    await world.repo.commit({
      branch: ramp.branch,
      author: 'dana',
      files: { 'docs/migrations/checkout.md': '# rewritten\n' },
    })
    expect(await staysShut(world, ramp)).toContain('kim approved an earlier version')
    await world.approve('kim', ramp.number)
    await merges(world)
  })

  test('it still counts after the default branch was merged into the ramp', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    const approved = ramp.head()
    await world.repo.commit({ files: { 'src/cart.ts': 'export {}\n' }, author: 'dana' })
    expect(await world.as('dana', 'PUT', `/pulls/${ramp.number}/update-branch`)).toMatchObject({
      status: 202,
    })
    await world.repo.commit({ files: { 'src/cart.ts': 'export const cart = 1\n' }, author: 'dana' })
    expect(await world.as('dana', 'PUT', `/pulls/${ramp.number}/update-branch`)).toMatchObject({
      status: 202,
    })
    expect(ramp.head()).not.toBe(approved)
    await merges(world)
    expect(await world.repo.read('src/cart.ts')).toBe('export const cart = 1\n')
  })

  test('it no longer counts where that merge brought another config file', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    const config = (await world.repo.read('config/checkout.yaml')) ?? ''
    await world.repo.commit({
      files: { 'config/checkout.yaml': config.replace('# who gets', '# these get') },
      author: 'dana',
    })
    expect(await world.as('dana', 'PUT', `/pulls/${ramp.number}/update-branch`)).toMatchObject({
      status: 202,
    })
    expect(await staysShut(world, ramp)).toContain('kim approved an earlier version')
    await world.approve('kim', ramp.number)
    await merges(world)
    expect(await world.repo.read('config/checkout.yaml')).toContain('# these get')
  })

  test('it does not count where a merge of the default branch hides a change, nor does that of its author', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    const main = await world.repo.commit({ files: { 'src/cart.ts': 'export {}\n' }, author: 'dana' })
    await pushMerge(world, ramp, main, {
      'src/cart.ts': 'export {}\n',
      'docs/migrations/checkout.md': '# rewritten\n',
    })
    await world.approve('dana', ramp.number)
    const said = await staysShut(world, ramp)
    expect(said).toContain('kim approved an earlier version')
    expect(said).toContain('dana wrote this change')
  })
})

/** Dana pushes a merge commit to the ramp that changes more than its parents do. */
async function pushMerge(
  world: MigrationWorld,
  ramp: OpenRamp,
  other: string,
  files: Record<string, string>,
) {
  const own = ramp.head()
  const tree = await world.as('dana', 'POST', '/git/trees', {
    base_tree: own,
    tree: Object.entries(files).map(([path, content]) => ({ path, content, mode: '100644', type: 'blob' })),
  })
  const commit = await world.as('dana', 'POST', '/git/commits', {
    message: `Merge branch 'main' into ${ramp.branch}`,
    tree: tree.body.sha,
    parents: [own, other],
  })
  const moved = await world.as('dana', 'PATCH', `/git/refs/heads/${ramp.branch}`, { sha: commit.body.sha })
  expect(moved.status).toBe(200)
}

describe('how long an approval lasts', () => {
  test('for its time to live, counted while the windows are open', async () => {
    const { world, ramp } = await proposed({
      plan: (plan) =>
        plan.replace(
          'approvals: 1',
          'approvals: 1\n  ttl: 2h\n  windows: { allow: ["Tue-Wed 09:00-16:00"] }',
        ),
    })
    // Wednesday 09:30: half an hour on Tuesday and half an hour today.
    world.clock.advance(6 * hour + 30 * minute)
    await world.approve('kim', ramp.number)
    world.clock.advance(5 * hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'window-closed' })
    expect(await world.exposure()).toBe(0)
    world.clock.advance(12 * hour + 30 * minute)
    // 11:00 is two hours of open time after the approval.
    world.clock.advance(90 * minute)
    expect(await staysShut(world, ramp)).toContain('kim approved too long ago')
    await world.approve('kim', ramp.number)
    await merges(world)
  })

  test('until the next breach, also one that only holds', async () => {
    const world = await start({
      plan: (plan) =>
        plan.replace('kind: quantile\n', 'kind: quantile\n    class: signal\n    interval: 5m\n'),
    })
    await world.reach(5)
    await world.pass(3 * hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose' })
    const [pull] = world.openPulls()
    await world.approve('kim', pull?.number ?? 0)
    world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.002, latencyFactor: 5 })
    await world.pass(hour)
    const run = await world.run()
    expect(run.outputs).toMatchObject({ decision: 'hold', 'reason-code': 'signal-breach' })
    expect(run.outputs.result).toContain('kim approved before the last breach')
    expect(await world.exposure()).toBe(5)
    expect(world.incidents()).toEqual([])
  })
})

describe('what takes an approval back', () => {
  test('a request for changes by someone who may approve, until it is withdrawn', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    expect((await review(world, 'dana', ramp, 'REQUEST_CHANGES')).status).toBe(200)
    expect(await staysShut(world, ramp, 'changes-requested')).toContain('dana asked for changes')
    // A comment afterwards withdraws nothing.
    expect((await review(world, 'dana', ramp, 'COMMENT')).status).toBe(200)
    await staysShut(world, ramp, 'changes-requested')
    await world.approve('dana', ramp.number)
    await merges(world)
  })

  test('a request for changes by someone who may not approve does not block', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    expect((await review(world, 'reed', ramp, 'REQUEST_CHANGES')).status).toBe(200)
    await merges(world)
  })

  test('its dismissal', async () => {
    const { world, ramp } = await proposed()
    await world.approve('kim', ramp.number)
    const [given] = world.repo.state.issues.get(ramp.number)?.pull?.reviews ?? []
    const dismissed = await world.as('dana', 'PUT', `/pulls/${ramp.number}/reviews/${given?.id}/dismissals`, {
      message: 'too early',
    })
    expect(dismissed.status).toBe(200)
    await staysShut(world, ramp)
  })
})
