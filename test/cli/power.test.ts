import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { startServer } from '../metrics/local-server.js'
import { sluice } from './terminal.js'
import { trafficWorld } from './traffic-world.js'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function world(...given: Parameters<typeof trafficWorld>) {
  const made = await trafficWorld(...given)
  open.push(made.remove)
  return made.folder
}

const call = ['power', '--week-to', '2026-12-01']

describe('sluice power', () => {
  test('says what every step needs and would see', async () => {
    const cwd = await world({ requests: 4000 })
    const { code, stdout } = await sluice(call, { cwd })
    expect(stdout).toContain('checkout, at the traffic of 2026-11-24 to 2026-12-01')
    expect(stdout).toMatch(/errors +0\.5 % bad +4,000 in 5 min/)
    expect(stdout).toMatch(/1 % +1 h +errors .*more than \+12\.5 percentage points/)
    expect(stdout).toMatch(/50 % +1 d +errors .*more than \+0\.5 percentage points/)
    expect(stdout).not.toContain('100 %')
    expect(stdout).not.toContain('!')
    expect(code).toBe(0)
  })

  test('warns where a step cannot conclude, at its place in the plan, and says what it takes', async () => {
    const cwd = await world({ requests: 40 })
    const { code, stdout } = await sluice(call, { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/1 % +1 h +errors +\d.* !/)
    expect(stdout).toMatch(
      /\.migration\.yml:8:\d+ warning ramp\[0\]\.soak is 1 h: write \d+ (d|h).* or more, .* to rule out more than \+12\.5 percentage points\. \(soak-cannot-conclude\)/,
    )
    // What is advised is enough.
    const [, advised = ''] = /ramp\[0\]\.soak is 1 h: write (.*?) or more/.exec(stdout) ?? []
    const enough = await world({
      requests: 40,
      plan: (text) => text.replace('to: 1, soak: 1h', `to: 1, soak: ${advised}`),
    })
    expect((await sluice(call, { cwd: enough })).stdout).not.toContain('ramp[0].soak')
  })

  test('adds what the new system serves, and takes rates from the old one only', async () => {
    const cwd = await world({ requests: 4000, fresh: () => ({ share: 0.25, rate: 0.3 }) })
    const { stdout } = await sluice(call, { cwd })
    expect(stdout).toMatch(/errors +0\.5 % bad +4,000 in 5 min/)
  })

  test('prints JSON for machines', async () => {
    const cwd = await world({ requests: 40 })
    const { code, stdout } = await sluice([...call, '--json'], { cwd })
    expect(code).toBe(1)
    const [report] = JSON.parse(stdout)
    expect(report).toMatchObject({
      file: '.migration.yml',
      migration: 'checkout',
      metrics: [{ metric: 'errors', perInterval: 40, why: null }],
      findings: expect.arrayContaining([expect.objectContaining({ code: 'soak-cannot-conclude', line: 8 })]),
    })
    expect(report.steps.map(({ to }: { to: number }) => to)).toEqual([1, 5, 50])
    expect(report.steps[0]).toMatchObject({ concludes: false })
  })

  test('a guardrail whose traffic is not known is no good news', async () => {
    const cwd = await world({ requests: 4000, plan: (text) => text.replaceAll('old total', 'nothing') })
    const { code, stdout } = await sluice(call, { cwd })
    expect(stdout).toContain('errors: not reckoned, the old system had no traffic in this week')
    expect(code).toBe(3)
    const down = await world({ requests: 4000, plan: (text) => text.replace('m.json', 'none.json') })
    expect(await sluice(call, { cwd: down })).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('cannot be read'),
    })
  })

  test('an invalid plan, no plan and a time that is none are wrong calls', async () => {
    const cwd = await world({ requests: 1, plan: (text) => text.replace('to: 5', 'to: 0') })
    expect(await sluice(call, { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.migration.yml:9:'),
    })
    expect(await sluice(call, { cwd: '/nonexistent' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No plan found'),
    })
    expect(await sluice(['power', '--week-to', 'yesterday'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--week-to is "yesterday": write a date'),
    })
  })

  test('takes credentials from the environment by the names that the Action knows', async () => {
    const server = await startServer((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end('{"status":"success","data":{"resultType":"matrix","result":[]}}')
    })
    open.push(() => server.stop())
    const url = server.origin
    const cwd = await world({
      requests: 1,
      plan: (text) =>
        text
          .replace('file: { path: m.json }', `prometheus: { url: "${url}" }`)
          .replace('provider: file', 'provider: prometheus'),
    })
    const { code } = await sluice(call, {
      cwd,
      environment: { PROMETHEUS_URL: url, PROMETHEUS_TOKEN: 'sesame' },
    })
    expect(code).toBe(3)
    expect(new Set(server.received.map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer sesame']),
    )
  })

  test('every plan that is named is reported', async () => {
    const cwd = await world({ requests: 4000 })
    await writeFile(join(cwd, 'two.yml'), await planOf(cwd))
    const { stdout } = await sluice([...call, '.migration.yml', 'two.yml'], { cwd })
    expect(stdout.match(/at the traffic of/g)).toHaveLength(2)
  })
})

async function planOf(folder: string): Promise<string> {
  return (await readFile(join(folder, '.migration.yml'), 'utf8')).replace('name: checkout', 'name: other')
}
