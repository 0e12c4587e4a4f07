import { expect, jest, test } from '@jest/globals'
import type { MigrationWorld } from '../support/migration-world.js'
import { day, hour } from '../support/migration-world.js'
import { useWorld } from '../support/use-world.js'

jest.setTimeout(180_000)
const startWorld = useWorld()

const config =
  '# who gets the new checkout\nmigration:\n  newSystemEnabled: false # switch\n  newSystemPercentage: 0\n  shadowMode: false\n  fallbackEnabled: false\nother: kept\n'

/** With a shadow, a fallback for half of the grace, and one box in every phase. */
function phasedPlan(text: string): string {
  const [head, rest] = text.split('  fallback: migration.fallbackEnabled\n')
  const tail = rest?.slice(rest.indexOf('metrics:\n'))
  return `${head}  fallback: migration.fallbackEnabled
  shadow: migration.shadowMode
ramp:
  - { to: 5, soak: 1h }
  - { to: 50, soak: 1h }
  - { to: 100 }
phases:
  preparation: { checklist: ["Runbook linked"] }
  shadow: { soak: 3h, checklist: ["Dual-write enabled"] }
  canary: { checklist: ["Dashboards ready"] }
  full: { grace: 1d, fallbackFor: 6h, checklist: ["Old system idle"] }
  cleanup: { checklist: ["Glue layer removed"] }
${/providers:\n.*\n/.exec(text)?.[0] ?? ''}${tail}`
}

const phased = () => startWorld({ plan: phasedPlan, files: { 'config/checkout.yaml': config } })

function tracking(world: MigrationWorld) {
  const issue = [...world.repo.state.issues.values()].find((one) =>
    one.labels.some(({ name }) => name === 'sluice:migration'),
  )
  if (issue === undefined) throw new Error('no tracking issue')
  return issue
}

async function tick(world: MigrationWorld, item: string): Promise<void> {
  const { number, body } = tracking(world)
  expect(body).toContain(`- [ ] ${item}`)
  const ticked = body?.replace(`- [ ] ${item}`, `- [x] ${item}`)
  expect((await world.as('dana', 'PATCH', `/issues/${number}`, { body: ticked })).status).toBe(200)
}

/** The box of the phase keeps the move back; ticked, it is proposed, approved and merged. */
async function move(world: MigrationWorld, title: string, item: string | null): Promise<void> {
  if (item !== null) {
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ decision: 'wait', 'reason-code': 'checklist-open' })
    await tick(world, item)
  }
  const proposed = await world.run()
  expect(world.openPulls().map((pull) => pull.title)).toEqual([expect.stringContaining(title)])
  const number = Number(proposed.outputs['pull-request-number'])
  await world.approve('kim', number)
  await world.run()
  expect(world.repo.state.issues.get(number)?.pull?.merged ?? null).not.toBeNull()
}

const written = async (world: MigrationWorld) =>
  Object.fromEntries(
    [...((await world.repo.read('config/checkout.yaml')) ?? '').matchAll(/(\w+): (true|false|\d+)/g)].map(
      ([, key, value]) => [key, value],
    ),
  )

test('a migration goes through all five phases, each by its own pull request, and ends in the archive', async () => {
  const world = await phased()
  await move(world, 'shadow on', 'Runbook linked')
  expect(await written(world)).toEqual({
    shadowMode: 'true',
    newSystemEnabled: 'true',
    newSystemPercentage: '100',
    fallbackEnabled: 'false',
  })
  expect(await world.run()).toMatchObject({ outputs: { percentage: '0', 'reason-code': 'soaking' } })

  world.clock.advance(3 * hour)
  await move(world, '0 % → 5 %', 'Dual-write enabled')
  expect(await written(world)).toEqual({
    shadowMode: 'false',
    newSystemEnabled: 'true',
    newSystemPercentage: '5',
    fallbackEnabled: 'true',
  })
  await world.pass(3 * hour)
  await move(world, '5 % → 50 %', null)
  await world.pass(3 * hour)
  await move(world, '50 % → 100 %', 'Dashboards ready')
  expect(await written(world)).toMatchObject({ newSystemPercentage: '100', fallbackEnabled: 'true' })

  await world.pass(6 * hour)
  await move(world, 'fallback off', null)
  expect(await written(world)).toMatchObject({ newSystemPercentage: '100', fallbackEnabled: 'false' })
  expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'grace' })

  await world.pass(day)
  await tick(world, 'Old system idle')
  // The keys go away with the glue layer: that is what cleanup is for.
  await world.repo.commit({ files: { 'config/checkout.yaml': 'other: kept\n' }, author: 'dana' })
  await move(world, 'archive', 'Glue layer removed')

  expect(tracking(world).state).toBe('closed')
  expect(await world.repo.read('.migration.yml')).toBeUndefined()
  expect(await world.repo.read('docs/migrations/archive/checkout.yml')).toContain('name: checkout')
  const record = (await world.repo.read('docs/migrations/checkout.md')) ?? ''
  expect(record).toContain('## Retrospective')
  expect(record).toMatch(/\| the shadow \|.*\| 3 h/)
  expect((await world.history()).map((line) => line.move ?? `${line.to} %`)).toEqual([
    'shadow',
    '5 %',
    '50 %',
    '100 %',
    'fallback-off',
    'archive',
  ])
  const after = await world.run()
  expect(after.exitCode).toBe(0)
  expect(after.outputs.migration).toBe('')
})

test('a shadow is taken back by command, and gone through again before the first traffic', async () => {
  const world = await phased()
  await move(world, 'shadow on', 'Runbook linked')
  const { number } = tracking(world)
  await world.as('dana', 'POST', `/issues/${number}/comments`, { body: '/rollback it loads the database' })
  await world.run()
  expect(await written(world)).toMatchObject({ shadowMode: 'false', newSystemEnabled: 'false' })
  const [incident] = world.incidents()
  expect(incident?.state).toBe('open')
  await world.as('dana', 'PATCH', `/issues/${incident?.number}`, { state: 'closed' })
  await world.run()
  expect(world.openPulls().map(({ head }) => head)).toEqual(['sluice/checkout/3-shadow'])
})

test('/restart shadow proposes it once more, and the soak begins anew', async () => {
  const world = await phased()
  await move(world, 'shadow on', 'Runbook linked')
  world.clock.advance(3 * hour)
  const { number } = tracking(world)
  await world.as('dana', 'POST', `/issues/${number}/comments`, { body: '/restart shadow' })
  await world.run()
  expect(world.openPulls().map(({ head }) => head)).toEqual(['sluice/checkout/2-shadow'])
  await world.approve('kim', world.openPulls()[0]?.number ?? 0)
  await world.run()
  await tick(world, 'Dual-write enabled')
  expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
})
