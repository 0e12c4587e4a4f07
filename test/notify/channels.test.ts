import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createAnnouncer } from '../../src/app/announcer.js'
import { notifySecrets } from '../../src/notify/channels.js'
import { type LocalServer, startServer } from '../metrics/local-server.js'
import { plan } from '../report/sample.js'
import { notice } from './notice.js'

const servers: LocalServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function serve(status: number, headers: Record<string, string> = {}): Promise<LocalServer> {
  const server = await startServer((_request, response) => {
    response.writeHead(status, headers).end('no such secret-path')
  })
  servers.push(server)
  return server
}

const secret = '0123456789abcdef'

async function send(env: Record<string, string>, notify: { slack?: string; webhook?: string }) {
  const said: string[] = []
  const channels = createAnnouncer({ environment: env, mask: (value) => said.push(value) })(plan({ notify }))
  const answers: (string | null)[] = []
  for (const channel of channels) answers.push(await channel.send(notice()))
  return { answers, masked: said }
}

const slack = { slack: 'SLUICE_NOTIFY_SLACK' }
const webhook = { webhook: 'SLUICE_NOTIFY_HOOK' }

describe('the signed webhook', () => {
  test('gets one versioned event that proves where it comes from', async () => {
    const server = await serve(204)
    const env = { SLUICE_NOTIFY_HOOK: `${server.origin}/hook?key=1\n`, SLUICE_NOTIFY_SECRET: secret }
    expect((await send(env, webhook)).answers).toEqual([null])
    const [request] = server.received
    expect(request).toMatchObject({ method: 'POST', url: '/hook?key=1' })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      version: 1,
      id: 'acme/shop/checkout/incident-9',
      event: 'rollback',
      at: '2026-12-07T09:05:00.000Z',
      percentage: 25,
    })
    const [, at, signed] = /^t=(\d+),v1=(.+)$/.exec(String(request?.headers['sluice-signature'])) ?? []
    expect(Number(at)).toBe(Date.UTC(2026, 11, 7, 9, 5) / 1000)
    expect(signed).toBe(createHmac('sha256', secret).update(`${at}.${request?.body}`).digest('hex'))
  })

  test('is never called unsigned', async () => {
    const server = await serve(200)
    const { answers } = await send(
      { SLUICE_NOTIFY_HOOK: server.origin, SLUICE_NOTIFY_SECRET: 'short' },
      webhook,
    )
    expect(answers[0]).toContain('SLUICE_NOTIFY_SECRET is not set')
    expect(server.received).toEqual([])
  })
})

describe('what goes wrong is said in our own words', () => {
  const path = '/services/T0/B0/secret-path'

  test.each([
    [404, {}, 'it answered 404', 1],
    [503, {}, 'it answered 503', 2],
    [
      307,
      { location: 'http://127.0.0.2:1/elsewhere' },
      'it redirects to another host, which is not followed',
      1,
    ],
  ])('%d', async (status, headers, why, requests) => {
    const server = await serve(status, headers)
    const { answers } = await send({ SLUICE_NOTIFY_SLACK: `${server.origin}${path}` }, slack)
    expect(answers).toEqual([why])
    expect(server.received).toHaveLength(requests)
  })

  test('nobody listens, no address, plain http to another machine, nothing set', async () => {
    const gone = await serve(200)
    servers.pop()
    await gone.stop()
    const env = (address: string) => ({ SLUICE_NOTIFY_SLACK: address })
    expect((await send(env(`${gone.origin}${path}`), slack)).answers).toEqual(['it cannot be reached'])
    const refused = ['the variable SLUICE_NOTIFY_SLACK holds no https address']
    expect((await send(env('http://hooks.slack.com/x'), slack)).answers).toEqual(refused)
    expect((await send(env('not an address'), slack)).answers).toEqual(refused)
    expect((await send({}, slack)).answers).toEqual(['the variable SLUICE_NOTIFY_SLACK is not set'])
    expect((await send({}, {})).answers).toEqual([])
  })
})

test('every value is a secret, and of an address its path by itself', () => {
  const address = 'https://hooks.slack.com/services/T0/B0/x'
  const env = { SLUICE_NOTIFY_SLACK: ` ${address}\n`, SLUICE_NOTIFY_SECRET: secret, OTHER: 'not at all' }
  expect(notifySecrets(env)).toEqual([address, '/services/T0/B0/x', secret])
  expect(notifySecrets({ SLUICE_NOTIFY_X: 'true' })).toEqual([])
})

test('a dry run sends nothing', async () => {
  const server = await serve(200)
  const lines: string[] = []
  const environment = { SLUICE_NOTIFY_SLACK: server.origin }
  const channels = createAnnouncer({ environment, mask: () => {}, instead: (line) => lines.push(line) })
  for (const channel of channels(plan({ notify: slack }))) expect(await channel.send(notice())).toBeNull()
  expect(lines).toEqual(['dry run: would tell slack of rollback (acme/shop/checkout/incident-9)'])
  expect(server.received).toEqual([])
})
