/**
 * What a run leaves behind when it dies, when its connection is cut or when GitHub stumbles, at every write: the next runs must
 * bring the repository to the very state that an undisturbed run leaves.
 */
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { RequestRecord } from '../../src/sandbox/http/request-record.js'
import { hour, type MigrationWorld, minute, startMigrationWorld } from '../support/migration-world.js'
import { type Recording, recordProposal, replayFirstStep, replayProposal } from '../support/replay.js'
import { afterRollback, both, breakNewSystem, immediately, withSteps } from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()
jest.setTimeout(600_000)
/** Worlds at a time: a run mostly waits for the sandbox. */
const lanes = 3

let recording: Recording
const nextStep = 'sluice/checkout/2-to-100'
const plan = both(withSteps(5, 100), immediately)

beforeAll(async () => {
  const world = await startMigrationWorld({ plan })
  recording = await recordProposal(world)
  await world.close()
})

interface Scenario {
  /** Brings a fresh world to the moment before the run. */
  readonly prepare: (world: MigrationWorld) => Promise<void>
  readonly decision: string
  /** What people and later runs find. */
  readonly state: (world: MigrationWorld) => Promise<unknown>
  readonly end: unknown
}

const scenarios: Readonly<Record<'rollback' | 'propose' | 'merge', Scenario>> = {
  rollback: {
    async prepare(world) {
      await replayFirstStep(world, recording)
      // The next ramp waits; what it changes does not matter to a rollback, which closes it.
      await world.repo.commit({ branch: nextStep, files: { 'config/checkout.yaml': 'migration: {}\n' } })
      await world.as('actions-token', 'POST', '/pulls', { title: 'Next step', head: nextStep, base: 'main' })
      await breakNewSystem(world)
    },
    decision: 'rollback',
    state: async (world) => ({ ...(await afterRollback(world)), ramp: rampPulls(world).at(-1) }),
    end: {
      ramp: { pull: `closed ${nextStep}`, gate: 'failure' },
      exposure: 0,
      openIncidents: 1,
      reverts: 1,
      openPulls: [],
      rollbackLines: [[5, 0]],
      logRows: 1,
    },
  },
  propose: {
    prepare: (world) => world.pass(3 * hour),
    decision: 'propose',
    state: rampState,
    end: {
      exposure: 0,
      history: 0,
      ramps: [{ pull: 'open sluice/checkout/1-to-5', gate: 'pending' }],
      tracking: 1,
    },
  },
  merge: {
    async prepare(world) {
      await world.approve('kim', await replayProposal(world, recording))
    },
    decision: 'advance',
    state: rampState,
    end: {
      exposure: 5,
      history: 1,
      ramps: [{ pull: 'closed sluice/checkout/1-to-5', gate: 'success' }],
      tracking: 1,
    },
  },
}
const names = ['rollback', 'propose', 'merge'] as const

function rampPulls(world: MigrationWorld): readonly { readonly pull: string; readonly gate: string }[] {
  return [...world.repo.state.issues.values()].flatMap(({ pull, state }) =>
    pull?.headRef.includes('-to-') === true
      ? [{ pull: `${state} ${pull.headRef}`, gate: world.gate(pull.headSha)?.state ?? 'none' }]
      : [],
  )
}

async function rampState(world: MigrationWorld): Promise<unknown> {
  const issues = [...world.repo.state.issues.values()]
  return {
    exposure: await world.exposure(),
    history: (await world.history()).length,
    ramps: rampPulls(world),
    tracking: issues.filter(
      ({ state, labels }) => state === 'open' && labels.some(({ name }) => name === 'sluice:migration'),
    ).length,
  }
}

async function prepared(scenario: Scenario): Promise<MigrationWorld> {
  const world = await start({ plan })
  await scenario.prepare(world)
  return world
}

function isWrite({ method, path }: Pick<RequestRecord, 'method' | 'path'>): boolean {
  return method !== 'GET' && path !== '/graphql'
}

/** Runs once, undisturbed; gives its writes. */
async function undisturbed(scenario: Scenario): Promise<readonly string[]> {
  const world = await prepared(scenario)
  const before = world.sandbox.requests.length
  expect(await world.run()).toMatchObject({ exitCode: 0, outputs: { decision: scenario.decision } })
  expect(await scenario.state(world)).toEqual(scenario.end)
  return world.sandbox.requests
    .slice(before)
    .filter(isWrite)
    .map(({ method, path }) => `${method} ${path}`)
}

/** The run is killed right after its `count`-th write was applied, before it hears the answer. */
async function killAfter(world: MigrationWorld, count: number): Promise<void> {
  let [kill, writes] = [() => undefined as unknown, 0]
  world.sandbox.onRequest((phase, record) => {
    if (phase === 'after' && isWrite(record) && ++writes === count) kill()
  })
  const run = await world.run({
    started: (end) => {
      kill = end
    },
  })
  expect(run.exitCode).toBeNull()
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

describe.each(names)('the run that does a %s', (name) => {
  const scenario = scenarios[name]

  test('is killed after each of its writes and started again: the same repository at the end', async () => {
    const writes = await undisturbed(scenario)
    expect(writes.length).toBeGreaterThan(2)
    const left: { readonly write: string; readonly state: unknown }[] = []
    await inLanes([...writes.entries()], async ([index, write]) => {
      const world = await prepared(scenario)
      await killAfter(world, index + 1)
      await world.pass(minute)
      for (const _ of [1, 2]) expect((await world.run()).exitCode).toBe(0)
      left.push({ write: `${index + 1}: ${write}`, state: await scenario.state(world) })
    })
    expect(left).toEqual(left.map(({ write }) => ({ write, state: scenario.end })))
    expect(left).toHaveLength(writes.length)
  })

  test.each([
    { harm: 'answers every write at first with 502', fault: { kind: 'status', status: 502 } },
    { harm: 'applies every write and then cuts the connection, once', fault: { kind: 'drop-after' } },
    { harm: 'cuts the connection before every write, once', fault: { kind: 'drop' } },
  ] as const)('GitHub $harm', async ({ fault }) => {
    const world = await prepared(scenario)
    for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) {
      // Every other request of a method: a fault that strikes hides the request from those after it.
      for (let after = 0; after < 30; after += 1)
        world.sandbox.faults.add({ ...fault, method, path: /^\/repos\//, after })
    }
    await world.run()
    world.sandbox.faults.clear()
    await world.pass(minute)
    expect((await world.run()).exitCode).toBe(0)
    expect(await scenario.state(world)).toEqual(scenario.end)
  })

  test('goes on twice at the same time: the same repository after one more run', async () => {
    const world = await prepared(scenario)
    const both = await Promise.all([world.run(), world.run()])
    expect(both.map(({ exitCode }) => exitCode)).toContain(0)
    await world.pass(minute)
    expect((await world.run()).exitCode).toBe(0)
    expect(await scenario.state(world)).toEqual(scenario.end)
  })
})
