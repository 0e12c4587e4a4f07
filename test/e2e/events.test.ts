import { describe, expect, test } from '@jest/globals'
import { foreignLines } from '../support/harmless-log.js'
import { basicPlan, day, hour, type MigrationWorld, minute } from '../support/migration-world.js'
import { openRamp, proposeRamp } from '../support/open-ramp.js'
import { useWorld } from '../support/use-world.js'

const start = useWorld()

function writes(world: MigrationWorld, since = 0): readonly string[] {
  return world.sandbox.requests
    .slice(since)
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, path }) => `${method} ${path}`)
}

describe('validation on pull_request', () => {
  const readOnly = {
    tokens: [
      {
        token: 'actions-token',
        actor: 'github-actions[bot]',
        permissions: { contents: 'read', pull_requests: 'read', metadata: 'read' },
      },
    ],
  } as const

  test('annotates the lines of a broken plan and fails, with a read-only token', async () => {
    const world = await start({ sandbox: readOnly })
    const plan = basicPlan(world.metrics).replace('owner:', 'ownr:').replace('above: 1%', 'above: one')
    await world.repo.commit({ branch: 'typo', author: 'dana', files: { '.migration.yml': plan } })
    const opened = await world.as('dana', 'POST', '/pulls', { head: 'typo', base: 'main', title: 'Typo' })
    const number = Number(opened.body.number)
    const run = await world.run({
      event: 'pull_request',
      payload: await world.repo.event({ name: 'pull_request', number }),
    })
    expect(run.exitCode).toBe(1)
    const lineOf = (text: string) => plan.split('\n').findIndex((line) => line.includes(text)) + 1
    for (const found of ['ownr', 'above: one']) {
      expect(run.annotations).toContainEqual(
        expect.stringMatching(
          new RegExp(`^::error title=Sluice,file=\\.migration\\.yml,line=${lineOf(found)},`),
        ),
      )
    }
    expect(writes(world).filter((write) => !write.startsWith('POST /repos/acme/shop/pulls'))).toEqual([])
  })

  test('passes a good plan from a fork, without secrets', async () => {
    const world = await start({ sandbox: readOnly })
    const fork = await world.repo.fork('stranger')
    const plan = ((await fork.read('.migration.yml')) ?? '').replace('above: 1%', 'above: 2%')
    await fork.commit({ branch: 'limits', author: 'stranger', files: { '.migration.yml': plan } })
    const opened = await world.as('stranger', 'POST', '/pulls', {
      head: 'stranger:limits',
      base: 'main',
      title: 'Limits',
    })
    const number = Number(opened.body.number)
    const run = await world.run({
      event: 'pull_request',
      payload: await world.repo.event({ name: 'pull_request', number }),
    })
    expect(run.exitCode).toBe(0)
    expect(run.stdout).toContain('1 plan(s) checked')
    expect(run.annotations.filter((line) => line.startsWith('::error'))).toEqual([])
  })
})

describe('a dry run', () => {
  test('decides the same, writes nothing, and says what it would have written', async () => {
    const world = await start()
    const dry = () => world.run({ inputs: { 'dry-run': 'true' } })
    const same = async () => {
      const before = world.sandbox.requests.length
      const rehearsed = await dry()
      expect(writes(world, before)).toEqual([])
      const real = await world.run()
      for (const name of ['decision', 'reason-code', 'percentage', 'next-percentage'])
        expect(rehearsed.outputs[name]).toBe(real.outputs[name])
      expect(rehearsed).toMatchObject({ exitCode: 0, outputs: { 'dry-run': 'true' } })
      expect(rehearsed.annotations).toEqual(real.annotations)
      expect(real.outputs['dry-run']).toBe('false')
      expect(foreignLines(rehearsed.stdout)).toEqual([])
      return rehearsed
    }
    const proposal = await same()
    expect(proposal.outputs.decision).toBe('propose')
    expect(proposal.stdout).toContain('sluice | dry run: would {"write":"openPull"')
    expect(proposal.annotations.filter((line) => line.includes('not-found'))).toEqual([])
    await world.approve('kim', openRamp(world).number)
    expect((await same()).outputs.decision).toBe('advance')
    world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.2 })
    await world.pass(hour)
    const rollback = await same()
    expect(rollback.outputs.decision).toBe('rollback')
    expect(rollback.stdout).toContain('"write":"openIssue"')
    expect(world.incidents()).toHaveLength(1)
  })
})

describe('outputs and summary', () => {
  test('say everything that a workflow or a reader wants to know', async () => {
    const world = await start()
    const run = await world.run()
    const ramp = openRamp(world)
    expect(Object.keys(run.outputs).sort()).toEqual([
      'decision',
      'dry-run',
      'incident-number',
      'incident-url',
      'migration',
      'next-percentage',
      'percentage',
      'pull-request-number',
      'pull-request-url',
      'reason-code',
      'result',
    ])
    expect(run.outputs).toMatchObject({
      decision: 'propose',
      migration: 'checkout',
      percentage: '0',
      'next-percentage': '5',
      'pull-request-number': String(ramp.number),
      'pull-request-url': `${world.sandbox.url}/acme/shop/pull/${ramp.number}`,
      'incident-number': '',
    })
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({
      version: 1,
      at: new Date(world.clock.now()).toISOString(),
      dryRun: false,
      migrations: [
        { name: 'checkout', decision: 'propose', reasonCode: 'ready', percentage: 0, problems: [] },
      ],
    })
    expect(run.summary).toContain('Checkout moves to checkout-svc')
    expect(run.summary).toContain(`/pull/${ramp.number}`)
  })

  test('there is no summary where the workflow wants none, or the runner has no place for one', async () => {
    const world = await start()
    expect((await world.run({ inputs: { summary: 'false' } })).summary).toBe('')
    const run = await world.run({ env: { GITHUB_STEP_SUMMARY: '' } })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  })

  test('secrets are masked before anything else is said', async () => {
    const world = await start()
    const run = await world.run({
      inputs: { 'prometheus-url': world.metrics.url, 'prometheus-token': 'prom-secret' },
      // Without its application key it is warned of, and masked all the same.
      env: { DD_API_KEY: 'dd-secret', RUNNER_DEBUG: '1' },
    })
    expect(run.annotations.join()).toContain('DD_API_KEY is set alone')
    const lines = run.stdout.split('\n').filter((line) => line !== '')
    const masks = lines.findIndex((line) => !line.startsWith('::add-mask::'))
    expect(lines.slice(0, masks)).toEqual(
      expect.arrayContaining([
        '::add-mask::actions-token',
        '::add-mask::prom-secret',
        '::add-mask::dd-secret',
      ]),
    )
    expect(lines.slice(masks).join('\n')).not.toMatch(/actions-token|prom-secret|dd-secret/)
  })
})

describe('foreign text', () => {
  test('forms no workflow command, wherever it comes from', async () => {
    const evil = '::error::gotcha%0A::set-output name=x::y'
    const world = await start({
      plan: (plan) => plan.replace('title: Checkout moves to checkout-svc', `title: "${evil}"`),
      files: { [`docs/${evil.replaceAll('/', '')}.md`]: 'a name\n' },
    })
    await world.reach(5)
    await world.repo.commit({ branch: 'evil', author: 'dana', files: { 'a.md': 'a\n' } })
    const opened = await world.as('dana', 'POST', '/pulls', { head: 'evil', base: 'main', title: evil })
    expect((await world.as('dana', 'PUT', `/pulls/${opened.body.number}/merge`, {})).status).toBe(200)
    const [tracking] = [...world.repo.state.issues.values()].filter(({ labels }) =>
      labels.some(({ name }) => name === 'sluice:migration'),
    )
    await world.as('dana', 'POST', `/issues/${tracking?.number}/labels`, { labels: [evil] })
    await world.as('dana', 'PATCH', `/issues/${tracking?.number}`, { title: evil })
    world.clock.advance(minute)
    await world.as('dana', 'POST', `/issues/${tracking?.number}/comments`, {
      body: `/rollback ${evil}\r\n::warning::second line`,
    })
    const payload = await world.repo.event({ name: 'issue_comment' })
    const rehearsed = await world.run({ event: 'issue_comment', payload, inputs: { 'dry-run': 'true' } })
    expect(foreignLines(rehearsed.stdout)).toEqual([])
    expect(rehearsed.stdout).toContain('gotcha')
    const run = await world.run({ event: 'issue_comment', payload, env: { RUNNER_DEBUG: '1' } })
    expect(run.outputs.result).toContain('"ok":true')
    expect(await world.exposure()).toBe(0)
    expect(foreignLines(run.stdout)).toEqual([])

    await world.repo.commit({ files: { '.migration.yml': `${basicPlan(world.metrics)}"${evil}": 1\n` } })
    const broken = await world.run()
    expect(foreignLines(broken.stdout)).toEqual([])
    expect(broken.stdout).toContain('gotcha')
  })
})

describe('events', () => {
  test('a comment that is no command, or an edited one, starts nothing', async () => {
    const world = await start()
    const ramp = await proposeRamp(world)
    await world.as('dana', 'POST', `/issues/${ramp.number}/comments`, { body: 'Looks good\n/rollback' })
    const before = world.sandbox.requests.length
    for (const action of ['created', 'edited'] as const) {
      const payload = await world.repo.event({ name: 'issue_comment', action })
      expect((await world.run({ event: 'issue_comment', payload })).exitCode).toBe(0)
    }
    expect(world.sandbox.requests).toHaveLength(before)
  })

  test('an event that Sluice does not answer is an error that says which ones it does', async () => {
    const world = await start()
    const run = await world.run({ event: 'watch' })
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toMatch(/^::error::Sluice: .*"watch".*schedule.*pull_request_target/m)
    expect(world.sandbox.requests).toEqual([])
  })

  test('a mode chooses the use case where the event does not', async () => {
    const world = await start()
    expect((await world.run({ event: 'watch', inputs: { mode: 'tick' } })).outputs.decision).toBe('propose')
    const run = await world.run({ event: 'schedule', inputs: { mode: 'validate' } })
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('needs an event about a pull request')
  })

  test('a default branch that is not main and holds a slash is as good as any', async () => {
    const world = await start({ repository: { defaultBranch: 'release/next' } })
    const env = { GITHUB_REF: 'refs/heads/release/next' }
    const proposed = await world.run({ env })
    expect(proposed.outputs).toMatchObject({ decision: 'propose' })
    await world.approve('kim', openRamp(world).number)
    const payload = await world.repo.event({ name: 'push' })
    expect(
      (await world.run({ event: 'push', payload, env: { GITHUB_REF: 'refs/heads/other' } })).outputs,
    ).toMatchObject({
      decision: 'advance',
    })
    expect(await world.exposure()).toBe(5)
    expect(await world.history()).toHaveLength(1)
    await world.pass(3 * hour)
    // Without a word about the default branch in the event it is asked for.
    expect((await world.run({ event: 'workflow_dispatch', env })).outputs).toMatchObject({
      decision: 'propose',
    })
  })
})

describe('another token', () => {
  test('adopts what the first one opened, and doubles nothing', async () => {
    const world = await start()
    await world.run()
    const first = openRamp(world)
    const issues = world.repo.state.issues.size
    expect((await world.run({ token: 'app-token' })).exitCode).toBe(0)
    expect(openRamp(world).number).toBe(first.number)
    expect(world.repo.state.issues.size).toBe(issues)
    await world.approve('kim', first.number)
    expect((await world.run({ token: 'app-token' })).outputs).toMatchObject({ decision: 'advance' })
    await world.pass(3 * hour)
    await world.run({ token: 'app-token' })
    const second = openRamp(world)
    await world.approve('kim', second.number)
    await world.pass(day)
    await world.approve('kim', second.number)
    expect((await world.run()).outputs).toMatchObject({ decision: 'advance', percentage: '5' })
    expect(await world.exposure()).toBe(25)
    const tracking = [...world.repo.state.issues.values()].filter(({ labels }) =>
      labels.some(({ name }) => name === 'sluice:migration'),
    )
    expect(tracking).toHaveLength(1)
    expect((await world.history()).map((line) => line.branch)).toEqual([first.branch, second.branch])
  })
})
