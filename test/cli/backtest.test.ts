import { afterEach, describe, expect, test } from '@jest/globals'
import { sluice } from './terminal.js'
import { trafficWorld, worldEnd } from './traffic-world.js'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function world(...given: Parameters<typeof trafficWorld>) {
  const made = await trafficWorld(...given)
  open.push(made.remove)
  return made.folder
}

const day = 86_400_000
const call = ['backtest', '--now', '2026-12-01']
/** Bad from two days before the end, on a tenth of the traffic. */
const worse = (left: number) => ({ share: 0.1, rate: left <= 2 * day ? 0.03 : 0.005 })
const healthy = () => ({ share: 0.1, rate: 0.005 })

async function first(cwd: string, ...more: string[]) {
  const { stdout } = await sluice([...call, '--json', ...more], { cwd })
  return JSON.parse(stdout)[0]
}

describe('sluice backtest', () => {
  test('says when it would have rolled back, and why', async () => {
    const cwd = await world({ requests: 2000, fresh: worse })
    const { code, stdout } = await sluice(call, { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain(
      '2026-11-24 00:00 UTC to 2026-12-01 00:00 UTC, looked at every 15 min (672 looks)',
    )
    // The regression begins on the 29th at 00:00: five days of 96 looks before it.
    expect(stdout).toMatch(
      /errors: would have rolled back at 2026-11-29 0[01]:\d\d UTC, the 48\d(st|nd|rd|th) look \(above-baseline-by, at a share of 10 %\)\n {2}\d+ errors in /,
    )
  })

  test('the cadence changes when a breach is met, never whether it is one', async () => {
    const cwd = await world({ requests: 2000, fresh: worse })
    const reports = await Promise.all(['5m', '15m', '6h'].map((cadence) => first(cwd, '--cadence', cadence)))
    const outcomes = reports.map(({ metrics }) => metrics[0].outcome)
    expect(new Set(outcomes.map(({ assessment }) => assessment.breachedAt)).size).toBe(1)
    const { breachedAt } = outcomes[0].assessment
    expect(breachedAt).toBeGreaterThan(worldEnd - 2 * day)
    for (const [i, cadence] of [300_000, 900_000, 6 * 3_600_000].entries()) {
      const { at } = outcomes[i].rolledBack
      expect(at % cadence).toBe(0)
      // The data of the last interval is there two minutes after it.
      expect(at - breachedAt).toBeGreaterThanOrEqual(120_000)
      expect(at - breachedAt).toBeLessThan(cadence + 120_000)
    }
    expect(outcomes[2].rolledBack).toEqual({ at: worldEnd - 2 * day + 6 * 3_600_000, look: 21 })
  })

  test('a healthy week stands as it would at its end', async () => {
    const cwd = await world({ requests: 2000, fresh: healthy })
    const { code, stdout } = await sluice(call, { cwd })
    expect(stdout).toContain('errors: no rollback; at the end PASS (within-limits, at a share of 10 %)')
    expect(code).toBe(0)
  })

  test('begins with the first traffic of the new system', async () => {
    const cwd = await world({
      requests: 2000,
      fresh: (left) => ({ share: left <= 3 * day ? 0.1 : 0, rate: 0.005 }),
    })
    const { metrics } = await first(cwd, '--days', '3')
    // The last interval is complete only after the end.
    expect(metrics[0].outcome.assessment.samples).toBe(200 * (3 * 288 - 1))
    // However far back one asks.
    expect((await first(cwd, '--days', '7')).metrics).toEqual(metrics)
  })

  test('does not invent a new system that was not there', async () => {
    const cwd = await world({ requests: 2000 })
    const { code, stdout } = await sluice(call, { cwd })
    expect(stdout).toContain('errors: not replayed, the new system had no traffic')
    expect(code).toBe(3)
  })

  test('a signal holds and rolls nothing back', async () => {
    const cwd = await world({
      requests: 2000,
      fresh: worse,
      plan: (text) => text.replace('kind: ratio', 'class: signal\n    kind: ratio'),
    })
    const { code, stdout } = await sluice(call, { cwd })
    expect(stdout).toContain('errors (signal: rolls nothing back): would have held at 2026-11-29')
    expect(code).toBe(3)
  })

  test('leaves every interval and the state out of its JSON', async () => {
    const cwd = await world({ requests: 2000, fresh: healthy })
    const { stdout } = await sluice([...call, '--json', '--days', '2', '--share', '10'], { cwd })
    expect(stdout.length).toBeLessThan(4000)
    expect(JSON.parse(stdout)[0]).toMatchObject({ migration: 'checkout', looks: 192 })
  })

  test('wrong calls', async () => {
    const cwd = await world({ requests: 1 })
    expect(await sluice(['backtest', '--days', '0'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--days is "0": write a whole number of 1 or more'),
    })
    expect(await sluice(['backtest', '--cadence', '0m'], { cwd })).toMatchObject({ code: 2 })
    expect(await sluice(['backtest', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Exit codes: 0 nothing would have been rolled back'),
    })
  })
})
