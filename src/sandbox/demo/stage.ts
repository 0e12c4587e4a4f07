import { join } from 'node:path'
import { createClock, type SettableClock } from '../clock.js'
import { type MetricsWorld, startMetricsWorld } from '../metrics/metrics-world.js'
import type { RepositoryHandle } from '../repository-handle.js'
import { type Sandbox, startSandbox } from '../sandbox.js'
import { checkoutFiles, type Step } from './checkout-files.js'
import { createPeople, type People } from './people.js'
import { type ActionRun, createRunner } from './runner.js'

/** A Monday morning, UTC. */
const begin = Date.UTC(2026, 2, 2, 9)
const requestsPerSecond = 120
const actionsToken = 'token-of-the-workflow'

export interface StageOptions {
  readonly seed: number
  readonly ramp: readonly Step[]
  readonly node: string
  /** The packaged Action. */
  readonly entry: string
  /** Everything that the stage writes lies below it. */
  readonly folder: string
  readonly check: boolean
  readonly signal: AbortSignal
}

/** All that the story happens on. */
export interface Stage {
  readonly clock: SettableClock
  readonly sandbox: Sandbox
  readonly repo: RepositoryHandle
  readonly metrics: MetricsWorld
  readonly people: People
  /** Where each run left its outputs, log and summary. */
  readonly runsFolder: string
  /** A scheduled run of the packaged Action. */
  run(): Promise<ActionRun>
  close(): Promise<void>
}

/** A repository with a plan, two people who may write, metrics of two systems, and a calendar that stands still. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const clock = createClock(begin)
  const metrics = await startMetricsWorld({ clock, seed: options.seed, requestsPerSecond })
  const sandbox = await startSandbox({
    clock,
    directory: join(options.folder, 'github'),
    contract: options.check ? 'strict' : 'off',
    users: [{ login: 'acme' }, { login: 'dana' }, { login: 'kim' }, { login: 'reed' }],
    tokens: [{ token: actionsToken, actor: 'github-actions[bot]' }],
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        files: checkoutFiles(options.ramp, metrics.queries),
        collaborators: { dana: 'write', kim: 'write', reed: 'write' },
      },
    ],
  }).catch(async (error: unknown) => {
    await metrics.stop()
    throw error
  })
  const repo = sandbox.repo('acme/shop')
  repo.protect('main', { requiredContexts: ['sluice/gate'] })
  const runsFolder = join(options.folder, 'runs')
  return {
    clock,
    sandbox,
    repo,
    metrics,
    people: createPeople(sandbox.url, repo),
    runsFolder,
    run: createRunner({
      node: options.node,
      entry: options.entry,
      apiUrl: sandbox.url,
      repository: 'acme/shop',
      inputs: { 'github-token': actionsToken, 'prometheus-url': metrics.url },
      folder: runsFolder,
      signal: options.signal,
    }),
    async close() {
      await sandbox.close()
      await metrics.stop()
    },
  }
}
