import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { type BotWorld, startBotWorld } from '../support/bot-world.js'

jest.setTimeout(180_000)

let world: BotWorld
beforeAll(async () => {
  world = await startBotWorld()
  // No webhooks but those that the tests send, and the schedule has had its turn before they begin.
  await world.start({ subscribe: false })
  await world.until('the first run', async () => (await runs()) === 1)
  expect(world.openPulls()).toHaveLength(1)
})
afterAll(async () => {
  await world.close()
  expect(world.sandbox.violations).toEqual([])
})

/** What the sandbox would tell of a push to the default branch. */
async function push(): Promise<object> {
  const payload = await world.repo.event({ name: 'push' })
  return { ...payload, installation: { id: 77 } }
}
const runs = () => world.metric('sluice_ticks_total{kind="tick",outcome="done"}')
const asked = () => world.sandbox.requests.length
const hooks = (outcome: string) => world.metric(`sluice_webhooks_total{outcome="${outcome}"}`)

test('a signed webhook is taken within a second, and its repository is run', async () => {
  const before = await runs()
  const payload = await push()
  const begun = performance.now()
  expect((await world.post('push', payload)).status).toBe(202)
  expect(performance.now() - begun).toBeLessThan(1000)
  await world.until('the run', async () => (await runs()) === before + 1)
  expect(world.repo.state.issues.get(1)?.author.login).toBe('acme-sluice[bot]')
})

test.each([
  ['of another secret', `sha256=${'0'.repeat(64)}`],
  ['that is no signature', 'sha256=zz'],
  ['of SHA-1', 'sha1=0123456789012345678901234567890123456789'],
  ['that is missing', null],
])('a signature %s is refused', async (_, signature) => {
  const before = asked()
  expect(await world.post('push', await push(), { signature })).toMatchObject({ status: 401 })
  expect(asked()).toBe(before)
})

test('a delivery that comes again is answered and not worked on', async () => {
  const id = randomUUID()
  const before = await runs()
  expect((await world.post('push', await push(), { id })).status).toBe(202)
  await world.until('the run', async () => (await runs()) === before + 1)
  expect(await world.post('push', await push(), { id })).toMatchObject({ status: 200 })
  expect([await hooks('duplicate'), await world.metric('sluice_work_waiting')]).toEqual([1, 0])
  expect(await runs()).toBe(before + 1)
})

test('a body over five megabytes is refused, whether or not its length is told', async () => {
  const body = Buffer.alloc(5_000_001, 32)
  const headers = {
    'x-github-event': 'push',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': 'sha256=0',
  }
  const address = `${world.bot().url}/webhooks`
  // Who is cut off while sending may hear of the answer or only of the end of the connection.
  const status = (sent: Promise<Response>) =>
    sent.then(
      (response) => response.status,
      () => 413,
    )
  expect(await status(fetch(address, { method: 'POST', body, headers }))).toBe(413)
  const streamed = new Request(address, {
    method: 'POST',
    body: new Blob([body]).stream(),
    headers,
    duplex: 'half',
  })
  expect(await status(fetch(streamed))).toBe(413)
  expect((await fetch(`${world.bot().url}/healthz`)).status).toBe(200)
})

test.each([
  ['workflow_run', 422],
  ['__proto__', 422],
  ['ping', 202],
])('event %s is answered with %i', async (event, status) => {
  const before = asked()
  expect(await world.post(event, {})).toMatchObject({ status })
  expect(asked()).toBe(before)
})

test('what is no webhook at all is refused', async () => {
  const address = world.bot().url
  expect((await world.post('push', 'text')).status).toBe(400)
  expect((await fetch(`${address}/webhooks`)).status).toBe(405)
  expect((await fetch(`${address}/nowhere`)).status).toBe(404)
})

test('an owner who is not in the configuration is not served', async () => {
  const before = asked()
  const payload = {
    ...(await push()),
    repository: { name: 'shop', default_branch: 'main', owner: { login: 'mallory' } },
  }
  expect((await world.post('push', payload)).status).toBe(202)
  expect([asked(), await world.metric('sluice_work_waiting')]).toEqual([before, 0])
})
