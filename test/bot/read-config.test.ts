import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readConfig } from '../../src/bot/config/read-config.js'

const folder = mkdtempSync(join(tmpdir(), 'sluice-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
const env = { PRIVATE_KEY: privateKey, WEBHOOK_SECRET: 'hook-secret', ACME: 'acme-token' }
const file = join(folder, 'bot.yaml')
const least = 'github: { appId: 1 }\nowners: { Acme: {} }\n'

function read(text: string, given: Readonly<Record<string, string | undefined>> = env) {
  writeFileSync(file, text)
  return readConfig({ SLUICE_CONFIG: file, ...given })
}

function problems(text: string, given?: Readonly<Record<string, string | undefined>>): string {
  try {
    read(text, given)
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(file, 'bot.yaml') : ''
  }
  return 'none'
}

test('an App and an owner are enough', () => {
  expect(read(least)).toMatchObject({
    github: { appId: 1, webhookSecret: 'hook-secret', apiUrl: 'https://api.github.com' },
    listen: { host: '0.0.0.0', port: 3000 },
    every: 300_000,
    stopWithin: 25_000,
    planGlobs: ['.migration.yml', '.migrations/*.yml'],
    metricsToken: null,
  })
  const acme = read(least).owners.get('acme')
  expect(acme).toMatchObject({ login: 'Acme', servers: { prometheus: [], datadog: null }, alertKeys: [] })
})

test('secrets come from variables and files, and all of them are known', () => {
  writeFileSync(join(folder, 'key'), 'from-a-file\n')
  const config = read(`github: { appId: 1 }
alerts: { token: { file: ${join(folder, 'key')} } }
owners:
  acme:
    prometheus: [{ url: "https://prom.acme.dev", tenant: acme, token: { env: ACME } }]
    alerts: { secret: { env: ACME } }
`)
  const acme = config.owners.get('acme')
  expect(acme?.servers.prometheus[0]).toMatchObject({
    tenant: 'acme',
    auth: { kind: 'bearer', token: 'acme-token' },
  })
  expect(acme?.alertKeys).toEqual([
    { kind: 'hmac', secret: 'acme-token' },
    { kind: 'token', token: 'from-a-file' },
  ])
  expect([...config.secrets].sort()).toEqual(
    ['acme-token', 'from-a-file', 'hook-secret', privateKey.trim()].sort(),
  )
})

test('a key in a variable may have \\n for its line breaks, or be base64', () => {
  for (const PRIVATE_KEY of [privateKey.replaceAll('\n', '\\n'), Buffer.from(privateKey).toString('base64')])
    expect(read(least, { ...env, PRIVATE_KEY }).github.privateKey.trim()).toBe(privateKey.trim())
})

test('PORT wins over the file', () => {
  expect(read(least, { ...env, PORT: '8080' }).listen.port).toBe(8080)
})

test.each([
  ['nothing', '', 'bot.yaml: write a map; docs/bot.md has an example'],
  ['no YAML', 'github: [', 'bot.yaml is no YAML'],
  ['no owners', 'github: { appId: 1 }', 'owners: write owners: with the login of every owner that is served'],
  ['empty owners', 'github: { appId: 1 }\nowners: {}', 'owners: write the login of every owner'],
  ['no App', 'owners: { acme: {} }', 'github: write github: with the appId of the App'],
  ['an App by name', 'github: { appId: sluice }\nowners: { acme: {} }', 'github.appId: write the number'],
  ['a key that it does not know', `${least}evry: 5m\n`, 'evry'],
  ['a time without a unit', `${least}every: 5\n`, 'every: write a time from 10s to 1h, such as 5m'],
  ['a time that is too short', `${least}every: 1s\n`, 'every: write a time from 10s to 1h, such as 5m'],
  [
    'a secret in the file',
    `${least}metrics: { token: hunter2 }\n`,
    'metrics.token: write { env: NAME } or { file: /path }',
  ],
  [
    'plain http',
    'github: { appId: 1 }\nowners: { acme: { prometheus: [{ url: "http://prom:9090" }] } }',
    'owners.acme.prometheus[0].url: write https://prom:9090; http is for loopback only',
  ],
  [
    'credentials in an address',
    'github: { appId: 1 }\nowners: { acme: { prometheus: [{ url: "https://a:b@prom" }] } }',
    'owners.acme.prometheus[0].url: take user name and password out',
  ],
  [
    'half a login',
    'github: { appId: 1 }\nowners: { acme: { prometheus: [{ url: "https://prom", username: a }] } }',
    'owners.acme.prometheus[0]: write username and password, or neither',
  ],
  [
    'an unknown site',
    'github: { appId: 1 }\nowners: { acme: { datadog: { site: evil.dev, apiKey: { env: ACME }, appKey: { env: ACME } } } }',
    'owners.acme.datadog.site: write one of datadoghq.com',
  ],
])('%s is told by name', (_, text, expected) => {
  expect(problems(text)).toContain(expected)
  expect(problems(text)).not.toContain('hunter2')
})

test('every secret that is missing is told at once', () => {
  const text = problems(
    'github: { appId: 1 }\nalerts: { token: { file: /nowhere } }\nowners: { acme: {} }',
    {},
  )
  expect(text).toContain('github.privateKey: the variable PRIVATE_KEY is not set')
  expect(text).toContain('github.webhookSecret: the variable WEBHOOK_SECRET is not set')
  expect(text).toContain('alerts.token: the file /nowhere cannot be read')
})

test('a key that is none is told without being shown', () => {
  const text = problems(least, { ...env, PRIVATE_KEY: 'not-a-key-but-secret' })
  expect(text).toContain('github.privateKey: it is no PEM')
  expect(text).not.toContain('not-a-key-but-secret')
})

test('without a file there is nothing to start with', () => {
  expect(() => readConfig({})).toThrow('SLUICE_CONFIG is not set')
  expect(() => readConfig({ SLUICE_CONFIG: '/nowhere/bot.yaml' })).toThrow('/nowhere/bot.yaml cannot be read')
})
