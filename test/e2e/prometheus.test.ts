import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type LineEvidence, parseHistory } from '../../src/rollout/history.js'
import { createTraffic, type Traffic } from '../../src/sandbox/metrics/traffic.js'
import { type LocalServer, startServer } from '../metrics/local-server.js'
import { begin, hour, type MigrationWorld, minute, startMigrationWorld } from '../support/migration-world.js'
import { type PrometheusServer, prometheusAvailable, startPrometheus } from '../support/prometheus.js'
import { openMetricsOf } from '../support/traffic-history.js'

jest.setTimeout(180_000)

/** What `reach` makes of the calendar: 5 % three hours after the start, 25 % three hours later. */
const liveAt5 = begin + 3 * hour
const liveAt25 = begin + 6 * hour
const healthy = { errorRate: 0.002, medianLatency: 0.12, latencySpread: 0.7 }
const checkout = { new: 'checkout-svc', old: 'monolith' }
const search = { new: 'search-svc', old: 'search-monolith' }

/** Prometheus keeps the whole calendar; a run sees it up to its own time, since it asks for no later one. */
function calendar(seed: number): Traffic {
  const traffic = createTraffic({ seed, requestsPerSecond: 200, behaviour: { new: healthy, old: healthy } })
  traffic.setExposure(5, liveAt5)
  traffic.setExposure(25, liveAt25)
  return traffic
}

const describeReal = prometheusAvailable() ? describe : describe.skip

describeReal('the packaged Action on a real Prometheus', () => {
  let prometheus: PrometheusServer
  let proxies: LocalServer[] = []
  let world: MigrationWorld

  beforeAll(async () => {
    const checkoutTraffic = calendar(7)
    checkoutTraffic.injectRegression({ from: liveAt25 + hour, errorRate: 0.1 })
    const searchTraffic = calendar(8)
    searchTraffic.injectRegression({ from: liveAt5 + hour, latencyFactor: 4 })
    const histories = [
      { traffic: checkoutTraffic, apps: checkout },
      { traffic: searchTraffic, apps: search },
    ]
    prometheus = await startPrometheus(
      openMetricsOf(histories, { from: begin - hour, to: liveAt25 + 4 * hour }),
    )
  })
  afterAll(async () => {
    await prometheus.stop()
  })
  afterEach(async () => {
    const { violations } = world.sandbox
    await world.close()
    for (const proxy of proxies) await proxy.stop()
    proxies = []
    expect(violations).toEqual([])
  })

  /** Stands before Prometheus, lets in only who brings the token, and writes down what comes; or sends everyone elsewhere. */
  async function startProxy(token: string, redirectTo?: LocalServer): Promise<LocalServer> {
    const proxy = await startServer((request, response) => {
      if (redirectTo !== undefined) {
        response.writeHead(307, { location: `${redirectTo.origin}${request.url}` }).end()
        return
      }
      if (request.headers.authorization !== `Bearer ${token}`) {
        response.writeHead(401).end('Unauthorized')
        return
      }
      const { method, url, body } = request
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      fetch(`${prometheus.url}${url}`, { method, headers, body }).then(
        async (answer) => response.writeHead(answer.status).end(await answer.text()),
        (error: unknown) => response.writeHead(502).end(String(error)),
      )
    })
    proxies.push(proxy)
    return proxy
  }

  test('ramps on healthy counters, and is rolled back at 25 % when the error rate of the new system steps up', async () => {
    world = await startMigrationWorld({ plan: (plan) => withUrl(plan, prometheus.url) })
    await world.reach(25)
    expect(world.clock.now()).toBe(liveAt25)
    const [, step] = await world.history()
    expect(step?.evidence).toMatchObject([
      { metric: 'errors', verdict: 'PASS' },
      { metric: 'latency', verdict: 'PASS' },
    ])

    world.clock.advance(50 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })

    world.clock.advance(30 * minute)
    const tripped = await world.run()
    expect(tripped).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'rollback', 'reason-code': 'guardrail-breach', percentage: '25' },
    })
    const [revert] = world.openPulls()
    expect(revert?.head).toBe('sluice/checkout/rollback-2')
    expect(world.incidents()).toMatchObject([
      { state: 'open', body: expect.stringContaining('http_requests_total') },
    ])

    await world.approve('kim', revert?.number ?? 0)
    await world.run()
    expect(await world.exposure()).toBe(0)
    expect(world.openPulls()).toEqual([])
    expect(world.incidents()).toMatchObject([{ state: 'open' }])
    const history = await world.history()
    expect(history.map((line) => [line.event, line.from, line.to])).toEqual([
      ['step', 0, 5],
      ['step', 5, 25],
      ['rollback', 25, 0],
    ])
    const [errors] = evidenceOf(await world.repo.read('docs/migrations/checkout.history.jsonl'))
    expect(errors).toMatchObject({ metric: 'errors', verdict: 'BREACH' })
    expect(errors?.value).toBeGreaterThan(0.01)
    expect(errors?.baseline).toBeCloseTo(healthy.errorRate, 3)
    expect(await world.repo.read('docs/migrations/checkout.md')).toMatch(
      /\| 25\s%[^|]*→ 0\s%[^|]*\| errors: /,
    )
  })

  test('is rolled back when the 95th percentile, from histogram buckets, is more than twice that of the old system', async () => {
    world = await startMigrationWorld({ plan: (plan) => withUrl(withApps(plan), prometheus.url) })
    await world.reach(5)
    world.clock.advance(50 * minute)
    expect((await world.run()).outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })

    world.clock.advance(40 * minute)
    const tripped = await world.run()
    expect(tripped.outputs).toMatchObject({ decision: 'rollback', 'reason-code': 'guardrail-breach' })
    const { reasons } = JSON.parse(tripped.outputs.result ?? '').migrations[0]
    expect(reasons).toMatchObject([{ code: 'guardrail-breach', metric: 'latency' }])
    expect(world.openPulls().map(({ head }) => head)).toEqual(['sluice/checkout/rollback-1'])
  })

  test('the token goes to the origin of PROMETHEUS_URL only, be it by the plan or by a redirect, and is said nowhere', async () => {
    const token = 'prometheus-token-5f1d'
    const own = await startProxy(token)
    const foreign = await startProxy(token)
    const luring = await startProxy(token, foreign)
    const inputs = ({ origin }: LocalServer) => ({ 'prometheus-url': origin, 'prometheus-token': token })
    world = await startMigrationWorld({ plan: (plan) => withUrl(plan, own.origin) })
    await world.reach(5)
    expect(authorizations(own)).toEqual([])

    world.clock.advance(50 * minute)
    const right = await world.run({ inputs: inputs(own) })
    expect(right.outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
    expect(authorizations(own)).toEqual(Array.from({ length: 6 }, () => `Bearer ${token}`))

    await pointPlanAt(foreign.origin)
    const otherOrigin = await world.run({ inputs: inputs(own) })
    expect(otherOrigin.outputs).toMatchObject({ decision: 'hold', 'reason-code': 'provider-error' })
    expect(new Set(authorizations(foreign))).toEqual(new Set([undefined]))
    expect(authorizations(own)).toHaveLength(6)

    await pointPlanAt(luring.origin)
    const asked = authorizations(foreign).length
    const lured = await world.run({ inputs: inputs(luring) })
    expect(lured.outputs).toMatchObject({ decision: 'hold', 'reason-code': 'provider-error' })
    expect(authorizations(luring)).toContain(`Bearer ${token}`)
    expect(authorizations(foreign)).toHaveLength(asked)

    for (const { stdout, stderr, masked, outputs, summary } of [right, otherOrigin, lured]) {
      expect(masked).toContain(token)
      const said = stdout.replaceAll(`::add-mask::${token}`, '')
      expect([said, stderr, JSON.stringify(outputs), summary].join('\n')).not.toContain(token)
    }
    expect(JSON.stringify(world.sandbox.requests)).not.toContain(token)
  })

  async function pointPlanAt(url: string): Promise<void> {
    const plan = (await world.repo.read('.migration.yml')) ?? ''
    await world.repo.commit({ files: { '.migration.yml': withUrl(plan, url) } })
  }
})

function withUrl(plan: string, url: string): string {
  return plan.replace(/prometheus: \{ url: "[^"]*" \}/, `prometheus: { url: "${url}" }`)
}

function evidenceOf(historyText: string | undefined): readonly LineEvidence[] {
  const history = parseHistory(historyText ?? '')
  return history.kind === 'read' ? (history.lines.at(-1)?.evidence ?? []) : []
}

function authorizations({ received }: LocalServer): readonly (string | undefined)[] {
  return received.map(({ headers }) => headers.authorization)
}

function withApps(plan: string): string {
  return plan
    .replaceAll(`app="${checkout.new}"`, `app="${search.new}"`)
    .replaceAll(`app="${checkout.old}"`, `app="${search.old}"`)
}
