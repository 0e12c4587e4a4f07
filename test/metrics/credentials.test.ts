import { describe, expect, test } from '@jest/globals'
import { credentialsFromEnvironment, secrets } from '../../src/metrics/credentials.js'

describe('credentialsFromEnvironment', () => {
  test('is empty without any of the names, and blank values count as unset', () => {
    expect(credentialsFromEnvironment({})).toEqual({ problems: [] })
    expect(
      credentialsFromEnvironment({ PROMETHEUS_URL: ' ', PROMETHEUS_TOKEN: '', DD_API_KEY: '\n' }),
    ).toEqual({ problems: [] })
  })

  test('reads a token, without the line end that it was pasted with', () => {
    const credentials = credentialsFromEnvironment({
      PROMETHEUS_URL: 'https://p.acme.dev/prom',
      PROMETHEUS_TOKEN: 't0ken\n',
    })
    expect(credentials.prometheus).toEqual({
      url: new URL('https://p.acme.dev/prom'),
      auth: { kind: 'bearer', token: 't0ken' },
    })
    expect(secrets(credentials)).toEqual(['t0ken'])
  })

  test('reads a login, beside the address or in it, and masks its base64 form too', () => {
    const beside = credentialsFromEnvironment({
      PROMETHEUS_URL: 'https://p.acme.dev',
      PROMETHEUS_USERNAME: '1234',
      PROMETHEUS_PASSWORD: 'pä:ss',
    })
    expect(beside.prometheus?.auth).toEqual({ kind: 'basic', username: '1234', password: 'pä:ss' })
    expect(secrets(beside)).toEqual(['pä:ss', Buffer.from('1234:pä:ss').toString('base64')])
    const within = credentialsFromEnvironment({ PROMETHEUS_URL: 'https://1234:p%C3%A4%3Ass@p.acme.dev' })
    expect(within.prometheus).toEqual({ url: new URL('https://p.acme.dev'), auth: beside.prometheus?.auth })
  })

  test('reads Datadog keys, of datadoghq.com unless DD_SITE says otherwise', () => {
    const keys = { DD_API_KEY: 'a-key', DD_APP_KEY: 'b-key' }
    expect(credentialsFromEnvironment(keys).datadog).toEqual({
      site: 'datadoghq.com',
      apiKey: 'a-key',
      appKey: 'b-key',
    })
    const eu = credentialsFromEnvironment({ ...keys, DD_SITE: 'datadoghq.eu' })
    expect(eu.datadog?.site).toBe('datadoghq.eu')
    expect(secrets(eu)).toEqual(['a-key', 'b-key'])
  })

  test.each([
    [{ PROMETHEUS_TOKEN: 'hidden' }, /without PROMETHEUS_URL/],
    [{ PROMETHEUS_URL: 'p.acme.dev', PROMETHEUS_TOKEN: 'hidden' }, /PROMETHEUS_URL is not a URL/],
    [
      { PROMETHEUS_URL: 'https://p', PROMETHEUS_PASSWORD: 'hidden' },
      /PASSWORD is set without PROMETHEUS_USERNAME/,
    ],
    [
      { PROMETHEUS_URL: 'https://p', PROMETHEUS_USERNAME: 'hidden' },
      /USERNAME is set without PROMETHEUS_PASSWORD/,
    ],
    [
      { PROMETHEUS_URL: 'https://p', PROMETHEUS_TOKEN: 'hidden', PROMETHEUS_PASSWORD: 'hidden' },
      /the token is used/,
    ],
    [{ DD_API_KEY: 'hidden' }, /DD_API_KEY is set alone/],
    [{ DD_APP_KEY: 'hidden' }, /DD_APP_KEY is set alone/],
    [
      { DD_API_KEY: 'hidden', DD_APP_KEY: 'hidden', DD_SITE: 'api.datadoghq.eu' },
      /DD_SITE is not a Datadog site/,
    ],
  ])('%j is a problem, said without the secret', (env, message) => {
    const { problems } = credentialsFromEnvironment(env)
    expect(problems).toEqual([expect.stringMatching(message)])
    expect(problems.join()).not.toContain('hidden')
  })
})
