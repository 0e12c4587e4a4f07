import { expect, test } from '@jest/globals'
import { credentialsFromEnvironment } from '../../src/metrics/credentials.js'
import { foreignOrigin } from '../../src/metrics/own-origin.js'
import { providers } from '../../src/metrics/registry.js'

const environment = {
  PROMETHEUS_URL: 'https://prometheus.example.com/team',
  DD_SITE: 'datadoghq.eu',
  DD_API_KEY: 'api',
  DD_APP_KEY: 'app',
}
const own = credentialsFromEnvironment(environment)
const none = credentialsFromEnvironment({})
const prometheus = (url: string) => ({ prometheus: { url } })

test.each([
  ['prometheus', {}],
  ['prometheus', prometheus('https://prometheus.example.com/other')],
  ['prometheus', prometheus('https://PROMETHEUS.example.com:443')],
  ['datadog', {}],
  ['datadog', { datadog: { site: 'datadoghq.eu' } }],
])('%s with %j is of the workflow', (provider, settings) => {
  expect(foreignOrigin(provider, settings, own)).toBeNull()
})

test.each([
  ['prometheus', prometheus('http://prometheus.example.com')],
  ['prometheus', prometheus('https://prometheus.example.com:8443')],
  ['prometheus', prometheus('https://prometheus.example.com.evil.test')],
  ['prometheus', prometheus('https://prometheus.example.com@evil.test')],
  ['prometheus', prometheus('no url')],
  ['datadog', { datadog: { site: 'datadoghq.com' } }],
  ['github', {}],
])('%s with %j is not', (provider, settings) => {
  expect(foreignOrigin(provider, settings, own)).not.toBeNull()
})

test('where the workflow names none, none of a plan is good enough', () => {
  for (const provider of providers.keys()) {
    const settings = { ...prometheus('https://prometheus.example.com'), datadog: { site: 'datadoghq.com' } }
    expect([provider, foreignOrigin(provider, settings, none) === null]).toEqual([
      provider,
      provider === 'file',
    ])
  }
})
