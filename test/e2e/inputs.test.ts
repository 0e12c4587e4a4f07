import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { foreignLines } from '../support/harmless-log.js'
import type { MigrationWorld } from '../support/migration-world.js'
import { openRamp } from '../support/open-ramp.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

describe('inputs that cannot be meant', () => {
  const bad = [
    ['an unknown mode', { mode: 'tock' }, /"tock".*auto, tick, gate, command, validate/],
    ['a boolean that is none', { 'dry-run': 'yes' }, /dry-run is "yes"; write true or false/],
    ['a multi-line mode', { mode: 'a\n::error::b' }, /input-mode/],
  ] as const

  test.each(bad)('%s fails at once and says what to write', async (_, inputs, message) => {
    const world = await start()
    const run = await world.run({ inputs })
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toMatch(message)
    expect(foreignLines(run.stdout)).toEqual([])
    expect(world.sandbox.requests).toEqual([])
  })

  test('plan globs that match nothing are said, since there would be silence for ever', async () => {
    const world = await start()
    const run = await world.run({ inputs: { plan: 'plans/*.yaml' } })
    expect(run.annotations.join('\n')).toMatch(/No file of main matches.*plans\/\*\.yaml/)
    expect(run.outputs).toMatchObject({ decision: '', migration: '' })
  })

  test('plan globs may be several, by commas or lines', async () => {
    const world = await start()
    const plan = (await world.repo.read('.migration.yml')) ?? ''
    await world.repo.commit({ files: { '.migration.yml': null, 'plans/checkout.yaml': plan } })
    const run = await world.run({ inputs: { plan: 'none.yml, other.yml\nplans/**/*.yaml' } })
    expect(run.outputs).toMatchObject({ decision: 'propose', migration: 'checkout' })
  })
})

describe('what the runner gives', () => {
  const events = [
    ['no JSON', '{"pull_request": '],
    ['nothing', ''],
  ] as const

  test.each(events)('an event file that holds %s is an error, not a guess', async (_, text) => {
    const world = await start()
    const path = join(tmpdir(), `sluice-event-${process.pid}.json`)
    await writeFile(path, text)
    try {
      const run = await world.run({ event: 'pull_request_review', env: { GITHUB_EVENT_PATH: path } })
      expect(run.exitCode).toBe(1)
      expect(run.stdout).toContain('event-unreadable')
      expect(world.sandbox.requests).toEqual([])
    } finally {
      await rm(path)
    }
  })

  test('a payload of another shape is an error', async () => {
    const world = await start()
    for (const payload of [
      null,
      [],
      'text',
      { pull_request: { number: '7; rm -rf' } },
      { pull_request: null },
    ]) {
      const run = await world.run({ event: 'pull_request_review', payload })
      expect(run.exitCode).toBe(1)
      expect(foreignLines(run.stdout)).toEqual([])
    }
    expect(world.sandbox.requests).toEqual([])
  })

  test('outside of an Action it says so', async () => {
    const world = await start()
    const run = await world.run({ env: { GITHUB_REPOSITORY: '' } })
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('GITHUB_REPOSITORY is not set')
  })
})

describe('a repository that does not let Sluice work', () => {
  test('GitHub Actions may not open pull requests: the branch is there, a person opens it, and it goes on', async () => {
    const world = await start({ repository: { actionsMayCreatePulls: false } })
    const run = await world.run()
    expect(run.exitCode).toBe(1)
    expect(run.annotations.join('\n')).toContain('Allow GitHub Actions to create and approve pull requests')
    const branch = 'sluice/checkout/1-to-5'
    const sha = (await world.repo.log(branch))[0]?.sha
    world.clock.advance(3_600_000)
    await world.run()
    expect((await world.repo.log(branch))[0]?.sha).toBe(sha)

    const opened = await world.as('dana', 'POST', '/pulls', { head: branch, base: 'main', title: 'By hand' })
    expect(opened.status).toBe(201)
    const seen = await world.run()
    expect(seen).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'wait', 'reason-code': 'approvals-missing' },
    })
    const { number } = openRamp(world)
    await world.approve('kim', number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance' })
    expect(await world.exposure()).toBe(5)
  })

  const everything = {
    contents: 'write',
    pull_requests: 'write',
    issues: 'write',
    statuses: 'write',
    metadata: 'read',
  } as const
  const lacking = ['contents', 'pull_requests', 'issues', 'statuses'] as const

  test.each(lacking)('a token without %s: write is told which permission to give', async (missing) => {
    const world = await start({
      sandbox: {
        tokens: [
          {
            token: 'actions-token',
            actor: 'github-actions[bot]',
            permissions: { ...everything, [missing]: 'read' },
          },
        ],
      },
    })
    const run = await world.run()
    expect(run.exitCode).toBe(1)
    expect(run.annotations.join('\n')).toContain(`${missing.replace('_', '-')}: write`)
    expect(foreignLines(run.stdout)).toEqual([])
    // What does not need the permission is done all the same.
    expect(world.openPulls()).toHaveLength(missing === 'contents' || missing === 'pull_requests' ? 0 : 1)
    expect(await tracking(world)).toBe(missing === 'issues' ? 0 : 1)
  })

  test('a private repository that the token cannot read, or a wrong token', async () => {
    const world = await start({
      repository: { private: true },
      sandbox: {
        tokens: [{ token: 'actions-token', actor: 'github-actions[bot]', permissions: { metadata: 'read' } }],
      },
    })
    const run = await world.run()
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toMatch(/^::error::Sluice: permission-missing .*pull-requests: read/m)
    const wrong = await world.run({ token: 'nobody' })
    expect(wrong.exitCode).toBe(1)
    expect(wrong.stdout).toMatch(/^::error::Sluice: bad-token/m)
  })
})

async function tracking(world: MigrationWorld): Promise<number> {
  return [...world.repo.state.issues.values()].filter(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  ).length
}
