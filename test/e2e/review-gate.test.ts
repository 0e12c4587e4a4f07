import { describe, expect, test } from '@jest/globals'
import { day, hour, type MigrationWorld, minute } from '../support/migration-world.js'
import { proposeRamp } from '../support/open-ramp.js'
import { breakNewSystem, openRevert, withSteps } from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

const config = 'config/checkout.yaml'
const planFile = '.migration.yml'

/** The switches and the percentage stand so far apart that git merges a change of one into a change of the other. */
const apart = (enabled: boolean, percentage: number) =>
  `migration:\n  newSystemEnabled: ${enabled}\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n  newSystemPercentage: ${percentage}\n  e: 5\n  f: 6\n  g: 7\n  h: 8\n  fallbackEnabled: true\n`

async function commit(world: MigrationWorld, files: Readonly<Record<string, string | null>>): Promise<void> {
  await world.repo.commit({ author: 'reed', files })
}

/** Dana opens a pull request that changes the files. */
async function pullOf(world: MigrationWorld, branch: string, files: Readonly<Record<string, string>>) {
  const sha = await world.repo.commit({ branch, author: 'dana', files })
  const opened = await world.as('dana', 'POST', '/pulls', { head: branch, base: 'main', title: branch })
  expect(opened.status).toBe(201)
  return { number: Number(opened.body.number), sha }
}

/** State and code of the gate at a commit. */
function codeAt(world: MigrationWorld, sha: string): string {
  const { state, description } = world.gate(sha) ?? { state: 'none', description: '' }
  return `${state} ${description.split(':', 1)[0]}`
}

describe('what a merge would yield', () => {
  test('a ramp that only flips the switches is not merged over a percentage that was set meanwhile', async () => {
    const world = await start({ plan: withSteps(5, 25, 100), files: { [config]: apart(false, 5) } })
    const ramp = await proposeRamp(world)
    await commit(world, { [config]: apart(false, 100) })
    await world.approve('kim', ramp.number)
    for (let runs = 0; runs < 3; runs += 1) {
      expect((await world.run()).outputs.decision).not.toBe('advance')
      expect(await world.exposure()).toBe(0)
    }
  })

  test('a pull request that was harmless where it began is not, once it would undo a switch thrown by hand', async () => {
    const world = await start({ files: { [config]: apart(false, 0) } })
    const old = await pullOf(world, 'feature', { [config]: apart(true, 0) })
    await world.run()
    expect(codeAt(world, old.sha)).toBe('success harmless')
    await commit(world, { [config]: apart(false, 25) })
    await world.pass(minute)
    await world.run()
    expect(codeAt(world, old.sha)).toBe('failure raises-exposure')
    // Where the default branch goes back, so does the judgement.
    await commit(world, { [config]: apart(false, 0) })
    await world.pass(minute)
    await world.run()
    expect(codeAt(world, old.sha)).toBe('success harmless')
  })
})

describe('touching no migration', () => {
  test('is judged again when there are other plans, and written once for them', async () => {
    const world = await start()
    const plan = (await world.repo.read(planFile)) ?? ''
    await commit(world, { [planFile]: null })
    const raising = await pullOf(world, 'feature', { [config]: apart(true, 80) })
    const docs = await pullOf(world, 'docs', { 'README.md': '# The shop\n' })
    await world.run()
    expect(codeAt(world, raising.sha)).toBe('success untouched')
    const before = world.gate(docs.sha)

    await commit(world, { [planFile]: plan })
    await world.pass(minute)
    await world.run()
    expect(codeAt(world, raising.sha)).toBe('failure raises-exposure')
    expect(codeAt(world, docs.sha)).toBe('success untouched')
    expect(world.gate(docs.sha)).not.toEqual(before)
    const written = world.repo.state.statuses.filter(({ sha }) => sha === docs.sha).length
    await world.pass(minute)
    await world.run()
    expect(world.repo.state.statuses.filter(({ sha }) => sha === docs.sha)).toHaveLength(written)
  })

  test.each([
    ['invalid', 'version: 1\nname: checkout\nnonsense: 1\n'],
    ['gone', null],
  ])('does not hold for what a live migration edits while its plan is %s', async (_, text) => {
    const world = await start()
    await world.reach(5)
    await commit(world, { [planFile]: text })
    const now = (await world.repo.read(config)) ?? ''
    const raising = await pullOf(world, 'feature', {
      [config]: now.replace('Percentage: 5', 'Percentage: 80'),
    })
    const docs = await pullOf(world, 'docs', { 'README.md': '# The shop\n' })
    await world.pass(minute)
    await world.run()
    expect(codeAt(world, raising.sha)).toBe('failure raises-exposure')
    expect(codeAt(world, docs.sha)).toBe('success untouched')
  })
})

describe('a merge group', () => {
  const judged = async (world: MigrationWorld, number: number) => {
    const headSha = await world.repo.commit({
      branch: `gh-readonly-queue/main/pr-${number}-00`,
      files: { [`queued-${number}.txt`]: 'as the queue would merge it\n' },
    })
    const payload = await world.repo.event({ name: 'merge_group', number, headSha })
    await world.run({ event: 'merge_group', payload })
    return world.gate(headSha)?.state
  }

  test('of a revert with the declared edit passes', async () => {
    const world = await start()
    await world.reach(5)
    await world.pass(3 * hour)
    await breakNewSystem(world)
    await world.run()
    expect(await judged(world, openRevert(world))).toBe('success')
  })

  test('of a branch that is only named like a revert does not', async () => {
    const world = await start()
    await world.reach(5)
    const now = (await world.repo.read(config)) ?? ''
    const fake = await pullOf(world, 'sluice/checkout/rollback-1', {
      [config]: now.replace('Percentage: 5', 'Percentage: 80'),
    })
    expect(await judged(world, fake.number)).toBe('failure')
    expect(await world.exposure()).toBe(5)
  })

  test('of another pull request than the ramp that may be merged does not', async () => {
    const world = await start()
    world.repo.protect('main', { requiredContexts: ['sluice/gate'], mergeQueue: true })
    const ramp = await proposeRamp(world)
    await world.approve('kim', ramp.number)
    const other = await pullOf(world, 'sluice/checkout/1-to-100', { [config]: apart(true, 100) })
    expect(await judged(world, other.number)).toBe('failure')
    expect(await judged(world, ramp.number)).toBe('success')
  })
})

test('every pull request gets a gate in the end, however many there are and however long nobody touched them', async () => {
  const world = await start()
  const open: string[] = []
  for (let index = 0; index < 24; index += 1)
    open.push((await pullOf(world, `docs-${index}`, { [`docs/${index}.md`]: 'text\n' })).sha)
  await world.pass(2 * day)
  const waiting = () => open.filter((sha) => world.gate(sha) === null).length
  await world.run()
  expect(waiting()).toBe(4)
  for (let runs = 0; runs < 6 && waiting() > 0; runs += 1) {
    await world.pass(10 * minute)
    await world.run()
  }
  expect(waiting()).toBe(0)
})
