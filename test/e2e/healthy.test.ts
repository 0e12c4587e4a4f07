import { afterEach, expect, jest, test } from '@jest/globals'
import { day, hour, type MigrationWorld, startMigrationWorld } from '../support/migration-world.js'

jest.setTimeout(180_000)

let world: MigrationWorld
afterEach(async () => {
  const { violations } = world.sandbox
  await world.close()
  expect(violations).toEqual([])
})

test('a healthy migration goes from 0 to 100 % through approved pull requests and finishes', async () => {
  world = await startMigrationWorld()
  const first = await world.run()
  expect(first).toMatchObject({
    exitCode: 0,
    outputs: { decision: 'propose', 'reason-code': 'ready', percentage: '0', 'next-percentage': '5' },
  })
  await world.reach(100)

  const history = await world.history()
  expect(history.map((line) => [line.event, line.from, line.to, line.attempt])).toEqual([
    ['step', 0, 5, 1],
    ['step', 5, 25, 1],
    ['step', 25, 50, 1],
    ['step', 50, 100, 1],
  ])
  expect(await world.repo.read('config/checkout.yaml')).toBe(
    '# who gets the new checkout\nmigration:\n  newSystemEnabled: true # switch\n  newSystemPercentage: 100\n  fallbackEnabled: false\nother: kept\n',
  )
  await world.pass(hour)
  expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'grace' })
  await world.pass(day)
  const archive = await world.run()
  expect(archive.outputs).toMatchObject({ decision: 'propose', 'reason-code': 'ready' })
  await world.approve('kim', Number(archive.outputs['pull-request-number']))
  expect((await world.run()).outputs).toMatchObject({ decision: 'finish', 'reason-code': 'finished' })
  expect(await world.repo.read('docs/migrations/archive/checkout.yml')).toContain('name: checkout')
})
