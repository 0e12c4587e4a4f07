import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sluice } from '../cli/terminal.js'
import { hour, type MigrationWorld, minute } from '../support/migration-world.js'
import { openRamp, proposeRamp } from '../support/open-ramp.js'
import {
  both,
  breakNewSystem,
  closeIssue,
  commentsOn,
  immediately,
  openIncident,
  say,
  withSteps,
} from '../support/rollback-story.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()
const bot = 'github-actions[bot]'

async function at5(plan = withSteps(5, 25, 100)): Promise<MigrationWorld> {
  const world = await start({ plan })
  await world.reach(5)
  return world
}

function tracking(world: MigrationWorld): number {
  const issue = [...world.repo.state.issues.values()].find(({ labels }) =>
    labels.some(({ name }) => name === 'sluice:migration'),
  )
  if (issue === undefined) throw new Error('there is no tracking issue')
  return issue.number
}

function marks(world: MigrationWorld, comment: number): readonly string[] {
  const reactions = world.repo.state.comments.get(comment)?.reactions ?? []
  return reactions.map(({ content, user }) => `${content} ${user.login}`)
}

function replies(world: MigrationWorld, issue: number): readonly string[] {
  return commentsOn(world, issue).filter((body) => body.startsWith('<!-- sluice:reply'))
}

/** At 5 %, the step to 25 % proposed and closed by a person. */
async function declined(): Promise<{ world: MigrationWorld; closed: number }> {
  const world = await at5()
  await world.pass(3 * hour)
  const closed = (await proposeRamp(world)).number
  await world.as('dana', 'PATCH', `/pulls/${closed}`, { state: 'closed' })
  expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'declined' })
  await world.pass(minute)
  return { world, closed }
}

describe('questions', () => {
  test('/status answers on one screen, /explain with every gate and every metric', async () => {
    const world = await at5()
    await world.pass(10 * minute)
    const issue = tracking(world)
    const status = await say(world, 'dana', issue, '/status')
    const explain = await say(world, 'kim', issue, '/explain\nwhat is it waiting for?')
    expect((await world.run()).exitCode).toBe(0)
    expect(marks(world, status)).toEqual([`eyes ${bot}`, `rocket ${bot}`])
    expect(marks(world, explain)).toEqual([`eyes ${bot}`, `rocket ${bot}`])

    const [short = '', long = ''] = replies(world, issue)
    expect(short).toContain('- **Now:** 5 % of the traffic is on checkout-svc since')
    expect(short).toContain('(soaking)')
    expect(short.split('\n').length).toBeLessThan(20)
    expect(long).toMatch(/\| Time at the step \| ❌ closed \| live for 10 min of 1 h \(soaking\) \|/)
    expect(long).toMatch(/\| Windows \| ✅ open \|/)
    expect(long).toMatch(/\| Approvals \| – not judged \|/)
    expect(long).toContain('<details><summary>errors')
    expect(long).toMatch(/# new: bad\nsum\(.*\$interval/)
    expect(long).toMatch(/1 in [\d.,]+ event|nothing speaks against the new system/)

    await world.run()
    expect(replies(world, issue)).toHaveLength(2)
  })

  test('keep no rollback waiting, and are asked by those who may write only', async () => {
    const world = await at5(both(withSteps(5, 25, 100), immediately))
    const issue = tracking(world)
    await breakNewSystem(world)
    const asked = await say(world, 'dana', issue, '/explain')
    const refused = await say(world, 'tris', issue, '/status')
    const before = world.sandbox.requests.length
    await world.run()
    expect(await world.exposure()).toBe(0)
    const made = world.sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`)
    const merge = made.findIndex((request) => /^PUT .*\/merge$/.test(request))
    const reply = made.findLastIndex((request) =>
      request.endsWith(`POST /repos/acme/shop/issues/${issue}/comments`),
    )
    expect(merge).toBeGreaterThan(0)
    expect(reply).toBeGreaterThan(merge)
    expect(marks(world, asked)).toContain(`rocket ${bot}`)
    expect(marks(world, refused)).toEqual([`-1 ${bot}`])

    const onIncident = await say(world, 'kim', openIncident(world), '/status')
    await world.run()
    expect(marks(world, onIncident)).toContain(`rocket ${bot}`)
    expect(replies(world, openIncident(world)).join('')).toContain('incident-open')
  })

  test('a stranger is refused three times, then not answered any more', async () => {
    const world = await at5()
    const issue = tracking(world)
    for (let asked = 0; asked < 5; asked += 1) await say(world, 'stranger', issue, '/explain')
    const writer = await say(world, 'dana', issue, '/status')
    await world.run()
    await world.run()
    expect(replies(world, issue)).toHaveLength(4)
    expect(marks(world, writer)).toContain(`rocket ${bot}`)
  })
})

describe('/advance', () => {
  test('proposes a step again that a person closed, in a pull request that needs its approvals afresh', async () => {
    const { world, closed } = await declined()
    const comment = await say(world, 'kim', closed, '/advance')
    const run = await world.run({
      event: 'issue_comment',
      payload: await world.repo.event({ name: 'issue_comment', comment }),
    })
    expect(run.outputs.decision).toBe('propose')
    const { number } = openRamp(world)
    expect(number).toBeGreaterThan(closed)
    expect(marks(world, comment)).toEqual([`eyes ${bot}`, `rocket ${bot}`])
    expect(replies(world, closed)).toEqual([
      expect.stringContaining(`the step to 25 % is proposed again: pull request &#35;&#8203;${number}`),
    ])
    await world.pass(minute)
    expect((await world.run()).outputs).toMatchObject({
      decision: 'wait',
      'reason-code': 'approvals-missing',
    })
    expect(replies(world, closed)).toHaveLength(1)
    await world.approve('dana', number)
    expect((await world.run()).outputs.decision).toBe('advance')
  })

  test('passes over nothing: a pause still holds, and the reply says so', async () => {
    const { world, closed } = await declined()
    const issue = tracking(world)
    await say(world, 'dana', issue, '/pause')
    const comment = await say(world, 'kim', issue, '/advance')
    expect((await world.run()).outputs).toMatchObject({ decision: 'hold', 'reason-code': 'paused' })
    expect(world.openPulls()).toEqual([])
    expect(marks(world, comment)).toContain(`rocket ${bot}`)
    expect(replies(world, issue).at(-1)).toContain(`${closed} no longer stands in the way`)
    expect(replies(world, issue).at(-1)).toContain('(paused)')
    await say(world, 'dana', issue, '/resume')
    expect((await world.run()).outputs.decision).toBe('propose')
  })

  test('on a ramp that is open, before its time, and with words after it: 👎 and what it would take', async () => {
    const world = await at5()
    const issue = tracking(world)
    const early = await say(world, 'dana', issue, '/advance')
    const words = await say(world, 'dana', issue, '/advance to 100')
    await world.run()
    expect(marks(world, early)).toEqual([`eyes ${bot}`, `-1 ${bot}`])
    expect(marks(world, words)).toContain(`-1 ${bot}`)
    expect(replies(world, issue).join('\n')).toMatch(/nothing to propose again.*nothing is skipped/)
    expect(replies(world, issue).join('\n')).toContain('(soaking)')

    await world.pass(3 * hour)
    const ramp = await proposeRamp(world)
    await world.pass(minute)
    const open = await say(world, 'dana', ramp.number, '/advance')
    await world.run()
    expect(marks(world, open)).toContain(`-1 ${bot}`)
    expect(replies(world, ramp.number).at(-1)).toContain('approvals-missing')
    expect(openRamp(world).number).toBe(ramp.number)
  })

  test('a run that died after acting is taken up: done once, answered once', async () => {
    const { world, closed } = await declined()
    const comment = await say(world, 'kim', closed, '/advance')
    // What a run leaves that dies between acting and answering.
    await world.as('actions-token', 'POST', `/issues/comments/${comment}/reactions`, { content: 'eyes' })
    const label = { name: 'sluice:superseded', color: 'cccccc', description: 'closed by Sluice' }
    await world.as('actions-token', 'POST', '/labels', label)
    await world.as('actions-token', 'POST', `/issues/${closed}/labels`, { labels: ['sluice:superseded'] })
    await world.pass(minute)
    await world.run()
    const { number } = openRamp(world)
    expect(marks(world, comment)).toEqual([`eyes ${bot}`, `rocket ${bot}`])
    expect(replies(world, closed)).toHaveLength(1)

    // And one that dies between the reply and the mark.
    const kept = world.repo.state.comments.get(comment)
    kept?.reactions.splice(1)
    await world.pass(minute)
    await world.run()
    expect(marks(world, comment)).toEqual([`eyes ${bot}`, `rocket ${bot}`])
    expect(replies(world, closed)).toHaveLength(1)
    expect(openRamp(world).number).toBe(number)
  })
})

test('a /rollback whose run died before it could answer is found done', async () => {
  const world = await at5()
  const issue = tracking(world)
  const comment = await say(world, 'dana', issue, '/rollback')
  await world.run()
  const state = world.repo.state
  state.comments.get(comment)?.reactions.splice(1)
  const answer = [...state.comments.values()].find(({ body }) => body.startsWith('<!-- sluice:reply'))
  if (answer !== undefined) state.comments.delete(answer.id)
  await world.pass(minute)
  await world.run()
  expect(marks(world, comment)).toEqual([`eyes ${bot}`, `rocket ${bot}`])
  expect(replies(world, issue)).toEqual([expect.stringContaining('rolled back from 5 % to 0 %')])
  expect((await world.history()).filter(({ event }) => String(event) === 'rollback')).toHaveLength(1)
})

test('the issues log: a closed incident with its closing comment, once, with the next step', async () => {
  const world = await at5(both(withSteps(5, 25, 100), immediately))
  await breakNewSystem(world)
  await world.run()
  const incident = openIncident(world)
  world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.002 })
  await say(world, 'reed', incident, 'My guess: the moon.')
  await say(world, 'kim', incident, 'The pool was too small | now 50.\nSee #3.')
  await say(world, 'stranger', incident, 'Me too!')
  await world.pass(hour)
  await closeIssue(world, 'kim', incident)
  await world.pass(2 * hour)
  for (const to of [5, 25]) {
    const number = (await proposeRamp(world)).number
    await world.approve('dana', number)
    await world.run()
    expect(await world.exposure()).toBe(to)
    await world.pass(3 * hour)
  }
  const record = (await world.repo.read('docs/migrations/checkout.md')) ?? ''
  const log = record.split('## Issues log')[1]?.split('\n## ')[0] ?? ''
  expect(log.split('\n').filter((row) => row.startsWith('| 2'))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^\\| 2026-\\d\\d-\\d\\d \\| &#35;&#8203;${incident} Incident.* \\| The pool was too small &#124; now 50\\. See &#35;&#8203;3\\. \\| \`kim\` \\|$`,
      ),
    ),
  ])
  expect((await world.history()).filter(({ resolved }) => resolved !== undefined)).toHaveLength(1)

  const folder = await mkdtemp(join(tmpdir(), 'sluice-clone-'))
  try {
    await world.repo.clone(join(folder, 'shop'))
    const environment = { GH_TOKEN: 'dana', GITHUB_API_URL: world.sandbox.url, PATH: process.env.PATH ?? '' }
    const call = ['log', 'verify', '--repo', 'acme/shop', '--git', 'shop']
    expect(await sluice(call, { cwd: folder, environment })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('all 4 lines came in by the merges that they name'),
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
