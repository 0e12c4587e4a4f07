import { describe, expect, test } from '@jest/globals'
import { admit, type ListedServers } from '../../src/metrics/listed-servers.js'
import type { Providers } from '../../src/plan/plan.js'

const auth = { kind: 'bearer', token: 'secret-of-acme' } as const
const server = (url: string, tenant: string | null = null) => ({ url: new URL(url), tenant, auth })
const one: ListedServers = { prometheus: [server('https://prom.acme.dev/mimir')], datadog: null }
const asks = (prometheus: Providers['prometheus'], servers = one) =>
  admit('prometheus', prometheus === undefined ? {} : { prometheus }, servers)

describe('a plan reaches what is listed for its owner', () => {
  test('by naming the very address, or none where there is one', () => {
    for (const plan of [
      undefined,
      { url: 'https://prom.acme.dev/mimir' },
      { url: 'https://prom.acme.dev/mimir/' },
    ])
      expect(asks(plan)).toMatchObject({
        kind: 'admitted',
        settings: { prometheus: { url: 'https://prom.acme.dev/mimir' } },
        credentials: { prometheus: { auth } },
      })
  })

  test.each([
    'https://prom.evil.dev/mimir',
    'https://prom.acme.dev',
    'https://prom.acme.dev/mimir/../admin',
    'https://prom.acme.dev:8443/mimir',
    'http://prom.acme.dev/mimir',
    'https://prom.acme.dev.evil.dev/mimir',
    'not an address',
  ])('and nothing else: %s', (url) => {
    expect(asks({ url })).toMatchObject({ kind: 'refused' })
  })

  test('in no tenant but that which is listed, and with no header of its own', () => {
    const url = 'https://prom.acme.dev/mimir'
    const servers = { prometheus: [server(url, 'acme')], datadog: null }
    expect(asks({ url }, servers)).toMatchObject({ settings: { prometheus: { tenant: 'acme' } } })
    expect(asks({ url, tenant: 'acme' }, servers)).toMatchObject({ kind: 'admitted' })
    expect(asks({ url, tenant: 'other' }, servers)).toMatchObject({ kind: 'refused' })
    expect(asks({ url, tenant: 'any' })).toMatchObject({ kind: 'refused' })
    expect(asks({ url, headers: { 'x-scope-orgid': 'other' } })).toMatchObject({ kind: 'refused' })
  })

  test('of several that fit, none is guessed', () => {
    const url = 'https://prom.acme.dev'
    const servers = { prometheus: [server(url, 'a'), server(url, 'b')], datadog: null }
    expect(asks({ url }, servers)).toMatchObject({ kind: 'refused' })
    expect(asks({ url, tenant: 'b' }, servers)).toMatchObject({ settings: { prometheus: { tenant: 'b' } } })
  })

  test('an owner with nothing listed reaches nothing', () => {
    const none = { prometheus: [], datadog: null }
    expect(asks(undefined, none)).toMatchObject({ kind: 'refused' })
    expect(admit('datadog', { datadog: { site: 'datadoghq.eu' } }, none)).toMatchObject({ kind: 'refused' })
    expect(admit('constructor', {}, none)).toMatchObject({ kind: 'refused' })
    expect(admit('file', { file: { path: 'm.json' } }, none)).toMatchObject({
      kind: 'admitted',
      credentials: { problems: [] },
    })
  })

  test('Datadog by its site', () => {
    const datadog = { site: 'datadoghq.eu', apiKey: 'a', appKey: 'b' }
    const servers = { prometheus: [], datadog }
    expect(admit('datadog', {}, servers)).toMatchObject({ credentials: { datadog } })
    expect(admit('datadog', { datadog: { site: 'datadoghq.com' } }, servers)).toMatchObject({
      kind: 'refused',
    })
  })
})
