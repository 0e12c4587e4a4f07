import { expect, test } from '@jest/globals'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

const config = 'config/checkout.yaml'

/** Dana opens a pull request that changes the files. */
async function pullOf(
  world: MigrationWorld,
  branch: string,
  files: Readonly<Record<string, string | null>>,
): Promise<{ number: number; sha: string }> {
  const sha = await world.repo.commit({ branch, author: 'dana', files })
  const opened = await world.as('dana', 'POST', '/pulls', { head: branch, base: 'main', title: branch })
  expect(opened.status).toBe(201)
  return { number: Number(opened.body.number), sha }
}

async function edited(world: MigrationWorld, path: string, from: string, to: string) {
  const text = (await world.repo.read(path)) ?? ''
  expect(text).toContain(from)
  return { [path]: text.replace(from, to) }
}

test('every open pull request of a person gets a gate: red only where it takes what only a ramp may', async () => {
  const world = await start()
  await world.reach(5)
  const history = 'docs/migrations/checkout.history.jsonl'
  const plan = '.migration.yml'
  const open = {
    untouched: await pullOf(world, 'docs', { 'README.md': '# The shop\n' }),
    raises: await pullOf(world, 'more', await edited(world, config, 'Percentage: 5', 'Percentage: 6')),
    lowers: await pullOf(world, 'less', await edited(world, config, 'Percentage: 5', 'Percentage: 4')),
    other: await pullOf(world, 'other', await edited(world, config, 'other: kept', 'other: new')),
    breaksConfig: await pullOf(world, 'gone', { [config]: null }),
    history: await pullOf(world, 'forged', { [history]: `${await world.repo.read(history)}{}\n` }),
    historyGone: await pullOf(world, 'forgotten', { [history]: null }),
    breaksPlan: await pullOf(world, 'typo', await edited(world, plan, 'owner:', 'ownr:')),
    betterPlan: await pullOf(world, 'limits', await edited(world, plan, 'above: 1%', 'above: 2%')),
    otherKey: await pullOf(world, 'key', await edited(world, plan, 'newSystemPercentage', 'other')),
    planGone: await pullOf(world, 'planless', { [plan]: null }),
    planMoved: await pullOf(world, 'moved', {
      [plan]: null,
      '.migrations/checkout.yml': (await world.repo.read(plan)) ?? '',
    }),
    twin: await pullOf(world, 'twin', { '.migrations/twin.yml': (await world.repo.read(plan)) ?? '' }),
  }
  await world.pass(minute)
  expect((await world.run()).exitCode).toBe(0)
  const gates = Object.fromEntries(
    Object.entries(open).map(([name, { sha }]) => {
      const { state, description } = world.gate(sha) ?? { state: 'none', description: '' }
      return [name, `${state} ${description.split(':', 1)[0]}`]
    }),
  )
  expect(gates).toEqual({
    untouched: 'success untouched',
    raises: 'failure raises-exposure',
    lowers: 'success harmless',
    other: 'success harmless',
    breaksConfig: 'failure config-unreadable',
    history: 'failure edits-history',
    historyGone: 'failure edits-history',
    breaksPlan: 'failure plan-invalid',
    betterPlan: 'success harmless',
    otherKey: 'failure plan-config-changed',
    planGone: 'failure plan-missing',
    planMoved: 'success harmless',
    twin: 'failure plan-invalid',
  })

  const written = world.repo.state.statuses.length
  await world.pass(minute)
  await world.run()
  expect(world.repo.state.statuses).toHaveLength(written)
})

test('a pull request from a fork is judged by pull_request_target, with nothing of it checked out', async () => {
  const world = await start()
  const fork = await world.repo.fork('stranger')
  const text = (await fork.read(config)) ?? ''
  const sha = await fork.commit({
    branch: 'sluice/checkout/1-to-5',
    author: 'stranger',
    files: {
      [config]: text.replace('Enabled: false', 'Enabled: true').replace('Percentage: 0', 'Percentage: 5'),
    },
  })
  const opened = await world.as('stranger', 'POST', '/pulls', {
    head: 'stranger:sluice/checkout/1-to-5',
    base: 'main',
    title: 'A gift',
  })
  expect(opened.status).toBe(201)
  const number = Number(opened.body.number)
  const payload = await world.repo.event({ name: 'pull_request_target', number })
  const run = await world.run({ event: 'pull_request_target', payload })
  expect(run.exitCode).toBe(0)
  expect(world.gate(sha)).toMatchObject({ state: 'failure' })
  expect(world.gate(sha)?.description).toMatch(/^raises-exposure: /)
  // Its branch is named like a ramp; that makes it none.
  await world.approve('kim', number)
  await world.run()
  expect(await world.exposure()).toBe(0)
})

test('a review of a ramp is acted on at once, by the event', async () => {
  const world = await start()
  const proposed = await world.run()
  const number = Number(proposed.outputs['pull-request-number'])
  await world.approve('kim', number)
  const payload = await world.repo.event({ name: 'pull_request_review', number })
  const run = await world.run({ event: 'pull_request_review', payload })
  expect(run.outputs).toMatchObject({ decision: 'advance' })
  expect(await world.exposure()).toBe(5)
})

test('a merge group of a pull request that is no ramp carries its gate on', async () => {
  const world = await start()
  const good = await pullOf(world, 'docs', { 'README.md': '# The shop\n' })
  const bad = await pullOf(world, 'more', {
    [config]: 'migration:\n  newSystemEnabled: true\n  newSystemPercentage: 50\n  fallbackEnabled: false\n',
  })
  const queued = async ({ number }: { number: number }) => {
    const headSha = await world.repo.commit({
      branch: `gh-readonly-queue/main/pr-${number}-00`,
      files: { [`queued-${number}.txt`]: 'as the queue would merge it\n' },
    })
    const payload = await world.repo.event({ name: 'merge_group', number, headSha })
    expect((await world.run({ event: 'merge_group', payload })).exitCode).toBe(0)
    return world.gate(headSha)?.state
  }
  expect([await queued(good), await queued(bad)]).toEqual(['success', 'failure'])
})

test('the gate of a ramp speaks of the ramp: failing while it holds a breach, pending in a pause', async () => {
  const world = await start()
  await world.reach(5)
  await world.pass(3 * hour)
  const proposed = await world.run()
  const number = Number(proposed.outputs['pull-request-number'])
  const sha = world.repo.state.issues.get(number)?.pull?.headSha ?? ''
  const [tracking] = [...world.repo.state.issues.values()].filter(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  )
  await world.as('tris', 'POST', `/issues/${tracking?.number}/labels`, { labels: ['sluice:paused'] })
  await world.approve('kim', number)
  expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'paused' })
  expect(world.gate(sha)).toMatchObject({ state: 'pending' })
  expect(await world.exposure()).toBe(5)

  world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.2 })
  await world.pass(hour)
  expect((await world.run()).outputs).toMatchObject({
    decision: 'rollback',
    'reason-code': 'guardrail-breach',
  })
  expect(world.gate(sha)).toMatchObject({ state: 'failure' })
})
