import { expect, test } from '@jest/globals'
import { createProviders, providers } from '../../src/metrics/registry.js'
import { contextOf } from './context.js'

test('every provider carries the name it is registered under, and says what it lacks when it is asked', async () => {
  const created = createProviders(contextOf({}))
  expect([...created.keys()]).toEqual(['prometheus', 'datadog', 'file'])
  expect([...created.keys()]).toEqual([...providers.keys()])
  for (const [name, provider] of created) {
    expect(provider.name).toBe(name)
    const answers = await provider.query([
      { id: 'q', text: 'up', shape: 'number', grid: { start: 0, end: 60_000, step: 60_000 } },
    ])
    expect(answers.get('q')).toMatchObject({ kind: 'error', transient: false })
  }
})
