import { expect, test } from '@jest/globals'
import type { App } from '../../src/app/app.js'
import { takeTurns } from '../../src/app/turns.js'
import type { Provider } from '../../src/metrics/provider.js'
import { plan } from '../report/sample.js'

/** A provider that answers when it is told to. */
function slow(name: string) {
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const provider: Provider = {
    name,
    query: async () => {
      await answered
      return new Map()
    },
  }
  return { provider, answer: () => answer() }
}

// Nothing else of an app is looked at.
const appWith = (...providers: readonly Provider[]) =>
  ({ providersFor: () => new Map(providers.map((one) => [one.name, one])) }) as unknown as App
const ask = (app: App) => Promise.all([...app.providersFor(plan()).values()].map((one) => one.query([])))
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test('one at a time, in the order asked, and past whoever waits for a provider', async () => {
  const inTurn = takeTurns()
  const seen: string[] = []
  const [prometheus, datadog] = [slow('prometheus'), slow('datadog')]
  const first = inTurn(appWith(prometheus.provider, datadog.provider), async (app) => {
    seen.push('first asks')
    await ask(app)
    seen.push('first goes on')
  })
  const second = inTurn(appWith(), async () => {
    seen.push('second begins')
    await settle()
    await settle()
    seen.push('second ends')
  })
  const third = inTurn(appWith(), async () => {
    seen.push('third')
  })
  await settle()
  expect(seen).toEqual(['first asks', 'second begins'])
  prometheus.answer()
  datadog.answer()
  await Promise.all([first, second, third])
  expect(seen).toEqual(['first asks', 'second begins', 'second ends', 'third', 'first goes on'])
})

test('a part that fails gives its turn away, and a provider that fails takes it back first', async () => {
  const inTurn = takeTurns()
  const broken: Provider = { name: 'broken', query: () => Promise.reject(new Error('down')) }
  await expect(inTurn(appWith(broken), ask)).rejects.toThrow('down')
  expect(await inTurn(appWith(), async () => 'next')).toBe('next')
})
