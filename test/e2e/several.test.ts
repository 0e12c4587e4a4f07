import { describe, expect, test } from '@jest/globals'
import { basicPlan, hour, type MigrationWorld } from '../support/migration-world.js'
import type { ActionResult } from '../support/run-action.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

interface MigrationResult {
  readonly name: string
  readonly decision: string
  readonly reasonCode: string
  readonly percentage: number | null
}

function resultsOf(run: ActionResult): Record<string, string> {
  const { migrations }: { migrations: MigrationResult[] } = JSON.parse(run.outputs.result ?? '{}')
  return Object.fromEntries(
    migrations.map(({ name, decision, reasonCode }) => [name, `${decision} ${reasonCode}`]),
  )
}

/** A plan like that of the first migration, for another one. */
async function addPlan(world: MigrationWorld, name: string, change: (plan: string) => string) {
  const plan = basicPlan(world.metrics).replace('name: checkout', `name: ${name}`)
  await world.repo.commit({ files: { [`.migrations/${name}.yml`]: change(plan) } })
}

const ownFile = (plan: string) => plan.replace('config/checkout.yaml', 'config/search.yaml')
const files = {
  'config/search.yaml':
    'migration:\n  newSystemEnabled: true\n  newSystemPercentage: 0\n  fallbackEnabled: false\n',
}

describe('the trouble of one migration', () => {
  test('a broken plan stops no other, is said on its line, and rolls nothing back', async () => {
    const world = await start({ files })
    await addPlan(world, 'search', (plan) => ownFile(plan).replace('above: 1%', 'above: one'))
    const run = await world.run()
    expect(resultsOf(run)).toEqual({ checkout: 'propose ready' })
    expect(run.annotations.join('\n')).toMatch(/^::error .*file=\.migrations\/search\.yml,line=\d+/m)
    expect(run.summary).toContain('search.yml')
  })

  test('a rollback goes first and does not keep another from its step', async () => {
    const world = await start({ files })
    await world.reach(5)
    await addPlan(world, 'search', ownFile)
    world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.2 })
    await world.pass(hour)
    const before = world.sandbox.requests.length
    const run = await world.run()
    expect(resultsOf(run)).toEqual({ checkout: 'rollback guardrail-breach', search: 'propose ready' })
    // The single outputs speak of the gravest.
    expect(run.outputs).toMatchObject({ decision: 'rollback', migration: 'checkout' })
    const created = world.sandbox.requests
      .slice(before)
      .filter(({ method, template }) => method === 'POST' && template === '/repos/{owner}/{repo}/git/refs')
    expect(created.map(({ body }) => (body as { ref: string }).ref)).toEqual([
      'refs/heads/sluice/checkout/rollback-1',
      'refs/heads/sluice/search/1-to-5',
    ])
  })
})

describe('two migrations in one config file', () => {
  const both =
    'migration:\n  newSystemEnabled: true\n  newSystemPercentage: 0\n  fallbackEnabled: false\n\n# between\n\nsearch:\n  enabled: true\n  percentage: 0\n  fallback: false\n'
  const otherKeys = (plan: string) =>
    plan
      .replace('migration.newSystemPercentage', 'search.percentage')
      .replace('migration.newSystemEnabled', 'search.enabled')
      .replace('migration.fallbackEnabled', 'search.fallback')

  test('have one ramp open at a time, also when both are ready in the same run', async () => {
    const world = await start({ files: { 'config/checkout.yaml': both } })
    await addPlan(world, 'search', otherKeys)
    expect(resultsOf(await world.run())).toEqual({
      checkout: 'propose ready',
      search: 'wait other-ramp-open',
    })
    expect(world.openPulls().map(({ head }) => head)).toEqual(['sluice/checkout/1-to-5'])
    expect(resultsOf(await world.run())).toMatchObject({ search: 'wait other-ramp-open' })

    await world.approve('kim', world.openPulls()[0]?.number ?? 0)
    await world.run()
    expect(await world.exposure()).toBe(5)
    expect(resultsOf(await world.run())).toMatchObject({ search: 'propose ready' })
    await world.approve('kim', world.openPulls()[0]?.number ?? 0)
    expect(resultsOf(await world.run())).toMatchObject({ search: 'advance approved' })
    expect(await world.repo.read('config/checkout.yaml')).toContain('percentage: 5\n  fallback: true')
  })

  test('must not name the same key: the later plan is refused', async () => {
    const world = await start()
    await addPlan(world, 'search', (plan) => plan)
    const run = await world.run()
    expect(run.annotations.join('\n')).toContain('same-key')
    expect(resultsOf(run)).not.toHaveProperty('search')
  })
})

describe('a migration that waits for another', () => {
  const waitsFor = (dependency: string) => (plan: string) =>
    `${plan}after: [{ migration: "${dependency}", reaches: 5 }]\n`

  test('in this repository', async () => {
    const world = await start({ files })
    await addPlan(world, 'search', (plan) => waitsFor('checkout')(ownFile(plan)))
    const first = await world.run()
    expect(resultsOf(first)).toEqual({ checkout: 'propose ready', search: 'hold dependency-unmet' })
    await world.approve('kim', world.openPulls()[0]?.number ?? 0)
    await world.run()
    expect(resultsOf(await world.run())).toMatchObject({ search: 'propose ready' })
  })

  test('in another repository, and holds while that cannot be read', async () => {
    const config = files['config/search.yaml']
    const world = await start({
      plan: waitsFor('acme/accounts:accounts'),
      others: [{ owner: 'acme', name: 'accounts', files: { 'config/search.yaml': config } }],
    })
    const accounts = world.sandbox.repo('acme/accounts')
    const plan = ownFile(basicPlan(world.metrics)).replace('name: checkout', 'name: accounts')
    await accounts.commit({ files: { '.migration.yml': plan } })
    expect(resultsOf(await world.run())).toEqual({ checkout: 'hold dependency-unmet' })
    await accounts.commit({
      files: { 'config/search.yaml': config.replace('Percentage: 0', 'Percentage: 7') },
    })
    expect(resultsOf(await world.run())).toEqual({ checkout: 'propose ready' })
    await accounts.commit({ files: { '.migration.yml': null } })
    expect(resultsOf(await world.run())).toEqual({ checkout: 'hold dependency-unreadable' })
  })
})
