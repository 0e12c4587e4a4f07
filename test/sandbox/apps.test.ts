import { generateKeyPairSync } from 'node:crypto'
import { afterAll, expect, test } from '@jest/globals'
import { createAppAuth } from '@octokit/auth-app'
import { Octokit } from 'octokit'
import { createClock } from '../../src/sandbox/clock.js'
import { startWorld, stopWorlds } from './world.js'

afterAll(async () => expect(await stopWorlds()).toEqual([]))

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

test('an app signs for a token of its installation, which holds what was asked for, for an hour', async () => {
  const keys = pair()
  const clock = createClock(Date.now())
  const world = await startWorld(
    { private: true },
    {
      clock,
      apps: [
        {
          id: 42,
          slug: 'ramp',
          publicKey: keys.publicKey,
          permissions: { contents: 'write', issues: 'write', metadata: 'read' },
          installations: [{ id: 7, account: 'acme' }],
        },
      ],
    },
  )
  const baseUrl = world.sandbox.url
  const asApp = (privateKey: string) =>
    new Octokit({
      baseUrl,
      authStrategy: createAppAuth,
      auth: { appId: 42, privateKey },
      retry: { enabled: false },
    })
  const app = asApp(keys.privateKey)
  expect((await app.rest.apps.getAuthenticated()).data?.slug).toBe('ramp')
  const { data: installation } = await app.rest.apps.getRepoInstallation({ owner: 'acme', repo: 'shop' })
  expect(installation.id).toBe(7)
  const { data } = await app.rest.apps.createInstallationAccessToken({
    installation_id: 7,
    repositories: ['shop'],
    permissions: { contents: 'read' },
  })
  expect((await world.as(data.token, 'GET /contents/config.yml')).status).toBe(200)
  expect((await world.as(data.token, 'GET /issues')).status).toBe(403)
  expect((await world.as(data.token, 'PUT /contents/x', { message: 'm', content: '' })).status).toBe(403)
  await expect(
    app.rest.apps.createInstallationAccessToken({ installation_id: 7, permissions: { actions: 'write' } }),
  ).rejects.toMatchObject({ status: 422 })
  await expect(asApp(pair().privateKey).rest.apps.getAuthenticated()).rejects.toMatchObject({ status: 401 })
  expect((await world.as('dana', 'GET //app')).status).toBe(401)
  clock.advance(3_600_001)
  expect((await world.as(data.token, 'GET /contents/config.yml')).body.message).toBe('Bad credentials')
})
