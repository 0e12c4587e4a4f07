/** One migration in the hands of the bot, from its first proposal to a rollback while its provider hangs. */
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { type Answer, type BotWorld, secrets, startBotWorld, told } from '../support/bot-world.js'
import { hour } from '../support/migration-world.js'
import { commentsOn, say } from '../support/rollback-story.js'

jest.setTimeout(180_000)

let world: BotWorld
let tracking = 0
const silent: Server = createServer(() => {})

beforeAll(async () => {
  // The configuration of the server says where Prometheus is; the plan names no address.
  const withoutAddress = (plan: string) => plan.replace(/providers:\n {2}prometheus: .*\n/, '')
  world = await startBotWorld({ plan: withoutAddress })
  await world.start()
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  silent.closeAllConnections()
  silent.close()
  await world.close()
  expect(world.sandbox.violations).toEqual([])
})

const quiet = async () =>
  (await world.metric('sluice_work_running')) + (await world.metric('sluice_work_waiting')) === 0

function alert(body: unknown, headers: Record<string, string>, query = ''): Promise<Answer> {
  return fetch(`${world.bot().url}/alerts${query}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers,
  }).then(told)
}
const bearer = { authorization: `Bearer ${secrets.alert}` }
const firing = (labels: object, status = 'firing') => ({
  version: '4',
  status,
  groupLabels: { alertname: 'Slow' },
  commonLabels: {},
  commonAnnotations: {},
  alerts: [{ status, labels: { alertname: 'Slow', ...labels }, annotations: {} }],
})
const checkout = { sluice_repository: 'acme/shop', sluice_migration: 'checkout' }

test('a review is acted on as it comes: the step is merged', async () => {
  await world.until('a proposal', () => world.openPulls().length === 1)
  await world.until('the end of the run', quiet)
  await world.approve('kim', world.openPulls()[0]?.number ?? 0)
  await world.until('the merge', async () => (await world.exposure()) === 5)
  const issue = [...world.repo.state.issues.values()].find(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  )
  tracking = issue?.number ?? 0
  expect(tracking).toBeGreaterThan(0)
})

test('an alert without the token, with another, or signed by another secret is refused', async () => {
  const other = createHmac('sha256', 'another')
    .update(JSON.stringify(firing(checkout)))
    .digest('hex')
  for (const headers of [
    {},
    { authorization: 'Bearer another' },
    { 'x-sluice-signature-256': `sha256=${other}` },
  ])
    expect(await alert(firing(checkout), headers as Record<string, string>)).toMatchObject({ status: 401 })
  expect(await alert(firing({ ...checkout, sluice_repository: 'mallory/shop' }), bearer)).toMatchObject({
    status: 403,
  })
  expect(await alert(firing({ ...checkout, sluice_repository: 'acme/nothing' }), bearer)).toMatchObject({
    status: 404,
  })
  expect(await alert(firing({}), bearer)).toMatchObject({ status: 422 })
  expect(await alert(firing(checkout, 'resolved'), bearer)).toMatchObject({ status: 200 })
})

test('an alert of Alertmanager has its migration looked at now', async () => {
  await world.until('the end of all runs', quiet)
  await world.pass(3 * hour)
  expect(await alert(firing(checkout), bearer)).toMatchObject({ status: 202 })
  await world.until('the next proposal', () => world.openPulls().some(({ head }) => head.endsWith('-to-25')))
})

test('an alert of Datadog does so too, signed', async () => {
  await world.until('the end of all runs', quiet)
  const before = await world.metric('sluice_decisions_total{kind="wait"}')
  const body = {
    transition: 'Triggered',
    tags: 'env:prod,sluice_repository:acme/shop,sluice_migration:checkout',
  }
  const signature = createHmac('sha256', secrets.signing).update(JSON.stringify(body)).digest('hex')
  expect(await alert(body, { 'x-sluice-signature-256': `sha256=${signature}` })).toMatchObject({
    status: 202,
  })
  await world.until(
    'the run',
    async () => (await world.metric('sluice_decisions_total{kind="wait"}')) > before,
  )
})

test('metrics tell of runs, decisions, requests and lateness, to who may read them', async () => {
  const address = `${world.bot().url}/metrics`
  expect((await fetch(address)).status).toBe(401)
  const page = await fetch(address, { headers: { authorization: `Bearer ${secrets.metrics}` } })
  const text = await page.text()
  expect(page.headers.get('content-type')).toContain('text/plain')
  expect(text).toMatch(/^sluice_decisions_total\{kind="advance"\} 1$/m)
  expect(text).toMatch(/^sluice_github_requests_left\{owner="acme"\} \d+$/m)
  expect(text).toMatch(/^sluice_seconds_since_last_tick\{repository="acme\/shop",migration="checkout"\} \d/m)
  expect(text).toMatch(/^sluice_ticks_total\{kind="gate",outcome="done"\} \d+$/m)
  expect(text).toMatch(/^sluice_webhooks_total\{outcome="accepted"\} \d+$/m)
  expect(text).toContain('# TYPE sluice_provider_errors_total counter')
})

test('no secret reaches the log', () => {
  const log = world.bot().printed()
  expect(log).toContain('"msg":"listening"')
  for (const secret of [...Object.values(secrets), 'BEGIN PRIVATE KEY', 'ghs_'])
    expect(log).not.toContain(secret)
})

test('told to stop, it ends what runs and goes with 0', async () => {
  expect(await world.bot().stop('SIGTERM')).toBe(0)
})

test('a host that is not listed for the owner is not reached, and the ramp holds', async () => {
  await world.start({ owners: '  acme: {}' })
  await world.until('a run', async () => (await world.metric('sluice_decisions_total{kind="hold"}')) > 0)
  expect(
    await world.metric('sluice_provider_errors_total{repository="acme/shop",provider="prometheus"}'),
  ).toBeGreaterThan(0)
  expect(world.bot().printed()).toContain('lists no Prometheus for the owner of this repository')
  expect(await world.exposure()).toBe(5)
  await world.bot().stop('SIGTERM')
})

test('/rollback acts within seconds, also while the provider of the migration hangs', async () => {
  const { port } = silent.address() as { readonly port: number }
  const asked = new Promise<void>((resolve) => silent.once('request', () => resolve()))
  await world.start({ owners: `  acme: { prometheus: [{ url: "http://127.0.0.1:${port}" }] }` })
  await asked
  await say(world, 'dana', tracking, '/rollback it is slow')
  await world.until('the rollback', async () => (await world.exposure()) === 0, 30)
  await world.until('the answer', () =>
    commentsOn(world, tracking).some((body) => body.includes('rolled back from 5')),
  )
  expect(await world.metric('sluice_rollbacks_total{repository="acme/shop",migration="checkout"}')).toBe(1)
})
