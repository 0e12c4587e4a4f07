/** A repository with one migration, a team, metrics and a calendar; what the end-to-end tests walk through. */
import { checkoutPlan } from '../../src/sandbox/checkout-plan.js'
import { createClock } from '../../src/sandbox/clock.js'
import { type MetricsWorld, startMetricsWorld } from '../../src/sandbox/metrics/metrics-world.js'
import type { RepositoryOptions, SandboxOptions } from '../../src/sandbox/options.js'
import type { RepositoryHandle } from '../../src/sandbox/repository-handle.js'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js'
import { type ActionResult, type ActionRun, runAction } from './run-action.js'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** A Tuesday morning. */
export const begin = Date.UTC(2026, 11, 1, 9)

export interface WorldOptions {
  readonly plan?: (plan: string) => string
  readonly files?: Readonly<Record<string, string>>
  readonly repository?: Partial<RepositoryOptions>
  /** Repositories beside acme/shop. */
  readonly others?: readonly RepositoryOptions[]
  readonly sandbox?: Partial<SandboxOptions>
  readonly requestsPerSecond?: number
}

export interface MigrationWorld {
  readonly sandbox: Sandbox
  readonly repo: RepositoryHandle
  readonly metrics: MetricsWorld
  readonly clock: ReturnType<typeof createClock>
  /** Runs the packaged Action; the event is `schedule` unless it says otherwise. */
  run(given?: Partial<ActionRun> & { readonly token?: string }): Promise<ActionResult>
  /** Advances the calendar, then tells the metrics world what the default branch says. */
  pass(ms: number): Promise<void>
  /** A person calls the API below the repository: `as('dana', 'POST', '/issues', {…})`. */
  as(
    login: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: Json }>
  exposure(): Promise<number>
  history(): Promise<readonly Json[]>
  openPulls(): readonly {
    readonly number: number
    readonly head: string
    readonly title: string
    readonly body: string
  }[]
  incidents(): readonly { readonly number: number; readonly state: string; readonly body: string }[]
  gate(sha: string): { readonly state: string; readonly description: string } | null
  /** Proposes, approves as kim, and merges, step by step, until the exposure is reached. */
  reach(percentage: number): Promise<void>
  approve(login: string, pull: number): Promise<void>
  close(): Promise<void>
}

export type Json = { readonly [key: string]: Json } & { readonly [index: number]: Json }

const config =
  '# who gets the new checkout\nmigration:\n  newSystemEnabled: false # switch\n  newSystemPercentage: 0\n  fallbackEnabled: false\nother: kept\n'

export function basicPlan({ queries, url }: MetricsWorld): string {
  const steps = ['{ to: 5, soak: 1h }', '{ to: 25, soak: 2h }', '{ to: 50, soak: 2h }', '{ to: 100 }']
  return checkoutPlan({ queries, steps, grace: '1d', prometheus: url })
}

export async function startMigrationWorld(options: WorldOptions = {}): Promise<MigrationWorld> {
  const clock = createClock(begin)
  const metrics = await startMetricsWorld({
    clock,
    seed: 7,
    requestsPerSecond: options.requestsPerSecond ?? 200,
  })
  // What was opened is closed where the rest cannot be: jest would wait for it for ever.
  try {
    return await worldAround(options, clock, metrics)
  } catch (error) {
    await metrics.stop()
    throw error
  }
}

async function worldAround(
  options: WorldOptions,
  clock: MigrationWorld['clock'],
  metrics: MetricsWorld,
): Promise<MigrationWorld> {
  const plan = (options.plan ?? ((text) => text))(basicPlan(metrics))
  const people = ['acme', 'dana', 'kim', 'tris', 'reed', 'stranger']
  const sandbox = await startSandbox({
    clock,
    contract: 'strict',
    users: people.map((login) => ({ login, token: login })),
    tokens: [
      { token: 'actions-token', actor: 'github-actions[bot]' },
      { token: 'app-token', actor: 'acme-sluice[bot]' },
    ],
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        files: {
          '.migration.yml': plan,
          'config/checkout.yaml': config,
          'README.md': '# Shop\n',
          ...options.files,
        },
        collaborators: { dana: 'write', kim: 'write', tris: 'triage', reed: 'read' },
        ...options.repository,
      },
      ...(options.others ?? []),
    ],
    ...options.sandbox,
  })
  const repo = sandbox.repo('acme/shop')

  const world: MigrationWorld = {
    sandbox,
    repo,
    metrics,
    clock,
    run({ token = 'actions-token', inputs, ...given } = {}) {
      return runAction({
        apiUrl: sandbox.url,
        repository: 'acme/shop',
        event: 'schedule',
        inputs: { 'github-token': token, ...inputs },
        ...given,
      })
    },
    async pass(ms) {
      metrics.setExposure(await world.exposure(), clock.now())
      clock.advance(ms)
    },
    async as(login, method, path, body) {
      const response = await fetch(`${sandbox.url}/repos/acme/shop${path}`, {
        method,
        headers: { authorization: `Bearer ${login}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
    },
    async exposure() {
      const text = (await repo.read('config/checkout.yaml')) ?? ''
      const enabled = /newSystemEnabled: (\w+)/.exec(text)?.[1] === 'true'
      return enabled ? Number(/newSystemPercentage: ([\d.]+)/.exec(text)?.[1]) : 0
    },
    async history() {
      const text = (await repo.read('docs/migrations/checkout.history.jsonl')) ?? ''
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    },
    openPulls: () =>
      [...repo.state.issues.values()].flatMap((issue) =>
        issue.pull !== undefined && issue.state === 'open'
          ? [{ number: issue.number, head: issue.pull.headRef, title: issue.title, body: issue.body ?? '' }]
          : [],
      ),
    incidents: () =>
      [...repo.state.issues.values()].flatMap((issue) =>
        issue.pull === undefined &&
        issue.gone === undefined &&
        issue.labels.some((label) => label.name === 'sluice:incident')
          ? [{ number: issue.number, state: issue.state, body: issue.body ?? '' }]
          : [],
      ),
    gate(sha) {
      const found = repo.state.statuses
        .filter((status) => status.sha === sha && status.context === 'sluice/gate')
        .at(-1)
      return found === undefined ? null : { state: found.state, description: found.description ?? '' }
    },
    async approve(login, pull) {
      const answer = await world.as(login, 'POST', `/pulls/${pull}/reviews`, { event: 'APPROVE' })
      if (answer.status !== 200)
        throw new Error(`approval by ${login}: ${answer.status} ${JSON.stringify(answer.body)}`)
    },
    async reach(percentage) {
      for (let tries = 0; tries < 12 && (await world.exposure()) < percentage; tries += 1) {
        await world.pass(3 * hour)
        const proposed = await world.run()
        const number = Number(proposed.outputs['pull-request-number'])
        if (!(number > 0)) throw new Error(`nothing was proposed: ${proposed.stdout}\n${proposed.stderr}`)
        await world.approve('kim', number)
        const merged = await world.run()
        if (merged.outputs.decision !== 'advance')
          throw new Error(`not merged: ${merged.stdout}\n${merged.stderr}`)
      }
    },
    async close() {
      await sandbox.close()
      await metrics.stop()
    },
  }
  return world
}
