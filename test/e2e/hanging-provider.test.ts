import { expect, test } from '@jest/globals'
import { compose } from '../../src/app/compose.js'
import { tick } from '../../src/app/tick.js'
import { basicPlan, minute } from '../support/migration-world.js'
import { both, breakNewSystem, immediately, withSteps } from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

const other = (plan: string) =>
  plan.replace('name: checkout', 'name: billing').replace('config/checkout.yaml', 'config/billing.yaml')

test('a provider that hangs does not delay the rollback of another migration', async () => {
  const change = both(withSteps(5, 100), immediately)
  const world = await start({
    plan: change,
    files: {
      'config/billing.yaml':
        'migration:\n  newSystemEnabled: false\n  newSystemPercentage: 0\n  fallbackEnabled: false\n',
    },
  })
  await world.reach(5)
  await world.repo.commit({
    files: { '.migrations/billing.yml': other(change(basicPlan(world.metrics))) },
  })
  await world.run()
  for (const { number } of world.openPulls()) await world.approve('kim', number)
  await world.run()
  expect(await world.repo.read('config/billing.yaml')).toContain('Percentage: 5')
  await world.pass(30 * minute)
  await breakNewSystem(world)

  const { app } = compose({
    token: 'actions-token',
    apiUrl: world.sandbox.url,
    owner: 'acme',
    name: 'shop',
    environment: {},
    planGlobs: ['.migration.yml', '.migrations/*.yml'],
    trusted: [],
    dryRun: false,
    log: { info: () => {}, warn: () => {}, debug: () => {} },
    mask: () => {},
  })
  // It answers once the incident of the other migration stands: a run that waited for it first would never end.
  const answered = new Promise<void>((resolve) => {
    world.sandbox.onRequest(async (phase, { method, path }) => {
      if (phase === 'after' && method === 'POST' && path.endsWith('/issues')) resolve()
    })
  })
  let open = 0
  const { migrations } = await tick({
    ...app,
    providersFor: (plan) => {
      if (plan.name !== 'billing') return app.providersFor(plan)
      const query = async () => {
        open += 1
        await answered
        return new Map()
      }
      return new Map([['prometheus', { name: 'prometheus', query }]])
    },
  })
  expect(open).toBe(1)
  expect(migrations.map(({ name, decision }) => [name, decision?.kind, decision?.reasons[0].code])).toEqual([
    ['billing', 'hold', 'flying-blind'],
    ['checkout', 'rollback', 'guardrail-breach'],
  ])
  expect(await world.exposure()).toBe(0)
})
