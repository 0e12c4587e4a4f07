import { afterEach, expect, jest, test } from '@jest/globals'
import type { App } from '../../src/app/app.js'
import { compose } from '../../src/app/compose.js'
import { tick } from '../../src/app/tick.js'
import { credentialsFromEnvironment } from '../../src/metrics/credentials.js'
import { createProviders } from '../../src/metrics/registry.js'
import { createTraffic } from '../../src/sandbox/metrics/traffic.js'
import { type DatadogSource, type DatadogStub, startDatadogStub } from '../support/datadog-stub.js'
import { begin, hour, type MigrationWorld, minute, startMigrationWorld } from '../support/migration-world.js'

jest.setTimeout(180_000)

// The Action reaches Datadog at the hosts of its sites only, by https: here its use case runs in this process, on a stub.
const liveAt5 = begin + 3 * hour
const keys = { DD_SITE: 'datadoghq.eu', DD_API_KEY: 'api-key-1', DD_APP_KEY: 'app-key-2' }

let world: MigrationWorld
let datadog: DatadogStub
afterEach(async () => {
  const violations = [...world.sandbox.violations, ...datadog.violations]
  await world.close()
  await datadog.stop()
  expect(violations).toEqual([])
})

test('a step is judged by Datadog: healthy, unknown while it is down, and rolled back when the errors step up', async () => {
  world = await startMigrationWorld({ plan: withDatadog })
  datadog = await startDatadogStub(traffic())
  const app = appOn(world, datadog)
  await world.reach(5)

  world.clock.advance(50 * minute)
  const early = await runOnce(app)
  expect(early.decision?.kind).toBe('wait')
  expect(early.observation?.judged.map(({ assessment }) => [assessment.metric, assessment.verdict])).toEqual([
    ['errors', 'PASS'],
    ['latency', 'PASS'],
  ])
  expect(datadog.received).toHaveLength(1)
  expect(datadog.received[0]).toMatchObject({
    url: '/api/v2/query/timeseries',
    headers: { 'dd-api-key': keys.DD_API_KEY, 'dd-application-key': keys.DD_APP_KEY },
  })

  datadog.fail(503)
  const down = await runOnce(app)
  expect(down.decision?.kind).toBe('hold')
  expect(down.decision?.reasons).toMatchObject([
    { code: 'provider-error', metric: 'errors' },
    { code: 'provider-error', metric: 'latency' },
    { code: 'soaking' },
  ])
  datadog.fail(null)

  world.clock.advance(40 * minute)
  expect((await runOnce(app)).decision).toMatchObject({
    kind: 'rollback',
    to: 0,
    reasons: [{ code: 'guardrail-breach', metric: 'errors' }],
  })
  expect(world.openPulls().map(({ head }) => head)).toEqual(['sluice/checkout/rollback-1'])
  expect(world.incidents()).toMatchObject([
    { state: 'open', body: expect.stringContaining('sum:errors{app:new}') },
  ])
  expect(new Set(datadog.origins)).toEqual(new Set(['https://api.datadoghq.eu']))
})

async function runOnce(app: App) {
  const [run] = (await tick(app)).migrations
  if (run === undefined) throw new Error('the migration was not found')
  return run
}

/** As the Action composes it, but for the way to Datadog. */
function appOn({ sandbox }: MigrationWorld, stub: DatadogStub): App {
  const { app } = compose({
    token: 'actions-token',
    apiUrl: sandbox.url,
    owner: 'acme',
    name: 'shop',
    defaultBranch: 'main',
    environment: {},
    planGlobs: ['.migration.yml'],
    trusted: [],
    dryRun: false,
    log: { info: () => {}, warn: () => {}, debug: () => {} },
    mask: () => {},
  })
  const credentials = credentialsFromEnvironment(keys)
  const readFile = (path: string) => Promise.reject(new Error(`${path} is not read`))
  return {
    ...app,
    providersFor: (plan) =>
      createProviders({ settings: plan.providers, credentials, http: stub.http, readFile }),
  }
}

function withDatadog(plan: string): string {
  const metrics = (['new', 'old'] as const).map((arm) => ({
    errors: `{ bad: "sum:errors{app:${arm}}.as_count()", total: "sum:hits{app:${arm}}.as_count()" }`,
    latency: `{ value: "p95:latency{app:${arm}}", samples: "sum:hits{app:${arm}}.as_count()" }`,
  }))
  const [forNew, forOld] = metrics
  const start = plan.indexOf('providers:')
  return `${plan.slice(0, start)}providers:
  datadog: { site: datadoghq.eu }
metrics:
  errors:
    provider: datadog
    kind: ratio
    new: ${forNew?.errors}
    old: ${forOld?.errors}
    rollback: { above: 1%, aboveBaselineBy: 0.5% }
  latency:
    provider: datadog
    kind: quantile
    quantile: 0.95
    new: ${forNew?.latency}
    old: ${forOld?.latency}
    rollback: { aboveBaselineTimes: 2 }
${plan.slice(plan.indexOf('gate:'))}`
}

/** Errors of the new system step up an hour after it went live. */
function traffic(): DatadogSource {
  const healthy = { errorRate: 0.002, medianLatency: 0.12, latencySpread: 0.7 }
  const drawn = createTraffic({ seed: 7, requestsPerSecond: 200, behaviour: { new: healthy, old: healthy } })
  drawn.setExposure(5, liveAt5)
  drawn.injectRegression({ from: liveAt5 + hour, errorRate: 0.1 })
  return (query, from, to) => {
    const arm = query.includes('app:new') ? 'new' : 'old'
    if (query.startsWith('p95:')) return 0.4
    return drawn.count(arm, query.startsWith('sum:errors') ? 'bad' : 'total', from, to)
  }
}
