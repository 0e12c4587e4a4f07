/** A repository whose migrations all stand at a live canary step that soaks: a run has everything to look at and nothing to do. */
import { parsePlan } from '../../src/plan/parse-plan.js'
import { marker } from '../../src/report/marker.js'
import { rampBranch } from '../../src/rollout/branch-name.js'
import { appendLine } from '../../src/rollout/history.js'
import { pathsOf } from '../../src/rollout/paths.js'
import { createClock, type SettableClock } from '../../src/sandbox/clock.js'
import { type MetricsWorld, startMetricsWorld } from '../../src/sandbox/metrics/metrics-world.js'
import type { RepositoryHandle } from '../../src/sandbox/repository-handle.js'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js'
import { basicPlan, begin, minute } from '../../test/support/migration-world.js'

export interface IdleWorld {
  readonly sandbox: Sandbox
  close(): Promise<void>
}

interface Migration {
  readonly name: string
  readonly planFile: string
  readonly plan: string
  readonly configFile: string
}

const step = 5
const token = 'actions-token'

/** `progress` hears how many migrations are set up. */
export async function startIdleWorld(
  migrations: number,
  progress: (done: number) => void = () => {},
): Promise<IdleWorld> {
  const clock = createClock(begin)
  const metrics = await startMetricsWorld({ clock, seed: 7, requestsPerSecond: 200 })
  try {
    return await worldAround(migrations, clock, metrics, progress)
  } catch (error) {
    await metrics.stop()
    throw error
  }
}

async function worldAround(
  migrations: number,
  clock: SettableClock,
  metrics: MetricsWorld,
  progress: (done: number) => void,
): Promise<IdleWorld> {
  const all = Array.from({ length: migrations }, (_, index) => migrationOf(index + 1, metrics))
  const sandbox = await startSandbox({
    clock,
    users: ['acme', 'dana', 'kim'].map((login) => ({ login })),
    tokens: [{ token, actor: 'github-actions[bot]' }],
    // As many as a run may need; what GitHub grants is set beside the result, not built into the measurement.
    rateLimit: 100_000,
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        files: Object.fromEntries(
          all.flatMap(({ name, planFile, plan, configFile }) => [
            [planFile, plan],
            [configFile, configAt(name, 0)],
          ]),
        ),
        collaborators: { dana: 'write', kim: 'write' },
        deleteBranchOnMerge: true,
      },
    ],
  })
  const repo = sandbox.repo('acme/shop')
  for (const [index, migration] of all.entries()) {
    await takeStep(sandbox, repo, migration)
    progress(index + 1)
  }
  metrics.setExposure(step, begin)
  clock.advance(40 * minute)
  return {
    sandbox,
    async close() {
      await sandbox.close()
      await metrics.stop()
    },
  }
}

function migrationOf(number: number, metrics: MetricsWorld): Migration {
  const name = `migration-${number}`
  const configFile = `config/${name}.yaml`
  const plan = basicPlan(metrics)
    .replace('name: checkout', `name: ${name}`)
    .replace('file: config/checkout.yaml', `file: ${configFile}`)
  return { name, planFile: `.migrations/${name}.yml`, plan, configFile }
}

/** Named, so that no two files are the same blob, which a run would read once for all of them. */
function configAt(name: string, percentage: number): string {
  return `# ${name}\nmigration:\n  newSystemEnabled: ${percentage > 0}\n  newSystemPercentage: ${percentage}\n  fallbackEnabled: ${percentage > 0}\n`
}

/** What proposing, approving and merging the first step leave behind. */
async function takeStep(sandbox: Sandbox, repo: RepositoryHandle, migration: Migration): Promise<void> {
  const { name, planFile, plan, configFile } = migration
  const parsed = parsePlan(planFile, Buffer.from(plan))
  if (!parsed.ok) throw new Error(`${planFile}: ${parsed.errors[0]?.message ?? 'is invalid'}`)
  const branch = rampBranch(name, 1, { kind: 'step', to: step })
  const line = appendLine('', {
    v: 1,
    event: 'step',
    seq: 1,
    at: sandbox.clock.now(),
    from: 0,
    to: step,
    attempt: 1,
    branch,
    planFile,
    plan: parsed.hash,
    criteria: parsed.criteria,
    engine: 'sluice/bench',
    evidence: [],
  })
  await repo.commit({ branch, files: { [configFile]: configAt(name, step), [pathsOf(name).history]: line } })
  const call = async (method: string, path: string, body: object): Promise<number> => {
    const answer = await fetch(`${sandbox.url}/repos/acme/shop${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    const json: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`)
    return typeof json === 'object' && json !== null && 'number' in json ? Number(json.number) : 0
  }
  const pull = await call('POST', '/pulls', { title: `${name} to ${step} %`, head: branch, base: 'main' })
  await call('PUT', `/pulls/${pull}/merge`, {})
  await call('POST', '/issues', {
    title: name,
    body: marker('migration', { migration: name }),
    labels: ['sluice:migration'],
  })
}
