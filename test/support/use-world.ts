import { afterEach, expect, jest } from '@jest/globals'
import { type MigrationWorld, startMigrationWorld, type WorldOptions } from './migration-world.js'

/**
 * Starts worlds for the tests of a file. Each is closed after its test, which fails if anything that went over the wire is not as
 * GitHub describes it.
 */
export function useWorld(): (options?: WorldOptions) => Promise<MigrationWorld> {
  jest.setTimeout(180_000)
  const open: MigrationWorld[] = []
  afterEach(async () => {
    const worlds = open.splice(0)
    for (const world of worlds) await world.close()
    expect(worlds.flatMap(({ sandbox }) => sandbox.violations)).toEqual([])
  })
  return async (options) => {
    const world = await startMigrationWorld(options)
    open.push(world)
    return world
  }
}
