import { expect, test } from '@jest/globals'
import { startMigrationWorld } from '../support/migration-world.js'

test('a migration world that cannot be started leaves no server behind', async () => {
  let metrics = ''
  const start = startMigrationWorld({
    plan: (text) => {
      metrics = /url: "([^"]+)"/.exec(text)?.[1] ?? ''
      throw new Error('no such plan')
    },
  })
  await expect(start).rejects.toThrow('no such plan')
  await expect(fetch(`${metrics}/api/v1/status/buildinfo`)).rejects.toThrow('fetch failed')
})
