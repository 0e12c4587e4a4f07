import { describe, expect, test } from '@jest/globals'
import { day, hour, type Json, type MigrationWorld, minute } from '../support/migration-world.js'
import { breakNewSystem, immediately } from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()
const interval = 5 * minute

/** What a run asked the provider for: the beginning of the first interval of each query. */
async function beginningsOf(world: MigrationWorld, run: () => Promise<unknown>): Promise<readonly number[]> {
  const before = world.metrics.asked.length
  await run()
  return [...new Set(world.metrics.asked.slice(before).map(({ start }) => start - interval))]
}

const evidenceOf = (line: Json | undefined): readonly Json[] =>
  Array.isArray(line?.evidence) ? line.evidence : []

describe('the tests of an attempt go on from the history line of the step', () => {
  test('a provider that keeps nothing older changes no verdict, and nothing older is asked for', async () => {
    const world = await start({ plan: immediately })
    await world.reach(25)
    const [first, second] = await world.history()
    // The first step began with the migration: there was nothing to carry.
    expect(evidenceOf(first)).toEqual([])
    const tests = evidenceOf(second).map(({ tests }) => tests)
    expect(tests).toMatchObject([{ engine: 1, stages: [expect.any(Number)] }, { engine: 1 }])
    const until = Number(tests[0]?.until)
    expect(Date.parse(String(second?.at)) - until).toBeLessThanOrEqual(interval + 2 * minute)

    await world.pass(hour)
    const dry = () => world.run({ inputs: { 'dry-run': 'true' } })
    const before = await dry()
    expect(before.outputs).toMatchObject({ decision: 'wait', 'reason-code': 'soaking' })
    expect(before.summary.match(/✅ healthy/g)).toHaveLength(2)

    world.metrics.forget(until)
    let after = before
    const asked = await beginningsOf(world, async () => {
      after = await dry()
    })
    expect(after.summary).toBe(before.summary)
    expect(asked).toEqual([until])

    await breakNewSystem(world)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'rollback',
      'reason-code': 'guardrail-breach',
    })
  })

  test('criteria that change under a live step begin the tests anew, and summary and record say so', async () => {
    const world = await start()
    await world.reach(25)
    await world.pass(hour)
    const unchanged = await world.run()
    expect(unchanged.summary).not.toContain('began anew')
    const plan = (await world.repo.read('.migration.yml')) ?? ''
    await world.repo.commit({ files: { '.migration.yml': plan.replace('above: 1%', 'above: 2%') } })

    const live = Date.parse(String((await world.history()).at(-1)?.at))
    let changed = unchanged
    const asked = await beginningsOf(world, async () => {
      changed = await world.run()
    })
    expect(changed.outputs.decision).toBe('wait')
    expect(changed.summary.match(/the criteria changed: the tests began anew with this step/g)?.length).toBe(
      2,
    )
    // As for a first step: from when it went live, and the old system's day before.
    expect(asked).toHaveLength(1)
    expect(Math.abs(live - day - Number(asked[0]))).toBeLessThanOrEqual(interval)

    await world.pass(3 * hour)
    expect((await world.run()).outputs).toMatchObject({ decision: 'propose', 'next-percentage': '50' })
    const [ramp] = world.openPulls()
    const record = await world.repo.read('docs/migrations/checkout.md', ramp?.head)
    expect(record).toMatch(/The criteria changed while 25.% was live \(before .*\): its tests began anew\./)
  })
})
