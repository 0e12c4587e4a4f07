/**
 * One run: commands first, then every migration is observed and decided, then acted on one by one, those that must roll back first.
 * What fails for one migration is its own trouble.
 */
import { decide } from '../rollout/decide.js'
import { type Decision, decisionKinds } from '../rollout/decision.js'
import type { Observation } from '../rollout/observation.js'
import { act } from './act/act.js'
import { withdrawGates } from './act/withdraw-gates.js'
import type { App } from './app.js'
import { described } from './described.js'
import { gateAdvice } from './gate-advice.js'
import { isolated } from './isolated.js'
import { judgeOtherPulls } from './judge-other-pulls.js'
import { findMigrations, type Migration, type Migrations } from './migrations.js'
import { observe } from './observe.js'
import type { MigrationRun, RunResult } from './result.js'
import { sceneOf } from './scene-of.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'
import { sweepCommands } from './sweep.js'

export interface TickOptions {
  /** Only these migrations; null: all. */
  readonly only: readonly string[] | null
}

export async function tick(app: App, options: TickOptions = { only: null }): Promise<RunResult> {
  const before = await takeSnapshot(app.forge)
  const { commands, snapshot, all } = await sweepCommands(app, before, await read(app, before))

  const chosen = all.migrations.filter(({ name }) => options.only === null || options.only.includes(name))
  const decided: Decided[] = []
  for (const migration of chosen)
    decided.push(oneRampPerFile(decided, await decideOn(app, snapshot, all, migration)))
  const runs = await actOn(app, snapshot, all, decided)
  await isolated(app, 'gate of other pull requests', () => judgeOtherPulls(app, snapshot, all))
  return {
    snapshot,
    migrations: runs,
    findings: [...all.broken.flatMap(({ findings }) => findings), ...all.warnings],
    advice: [
      ...noPlan(app, snapshot, all),
      ...((await isolated(app, 'advice about the gate', () => gateAdvice(app, snapshot, runs))) ?? []),
    ],
    commands,
  }
}

/** A typing error in the input `plan` would otherwise look like a run with nothing to do. */
function noPlan(app: App, { defaultBranch }: Snapshot, { migrations, broken }: Migrations): string[] {
  if (migrations.length + broken.length > 0) return []
  return [
    `No file of ${defaultBranch} matches the input plan (${app.planGlobs.join(', ')}): add a plan there, or name the one you have.`,
  ]
}

function read(app: App, snapshot: Snapshot): Promise<Migrations> {
  return findMigrations(snapshot.tree, app.planGlobs, (sha) => app.forge.blob(sha))
}

interface Decided {
  readonly migration: Migration
  readonly observation: Observation | null
  readonly decision: Decision | null
  readonly error: MigrationRun['error']
}

async function decideOn(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  migration: Migration,
): Promise<Decided> {
  try {
    const observation = await observe(app, snapshot, all, migration)
    return { migration, observation, decision: decide(observation), error: null }
  } catch (error) {
    return { migration, observation: null, decision: null, error: described(error) }
  }
}

/** Two migrations that edit one file would both propose in the same run; the second waits for the ramp that the first opens. */
function oneRampPerFile(before: readonly Decided[], own: Decided): Decided {
  const { observation, decision } = own
  if (observation === null || decision?.kind !== 'propose' || observation.ramp.kind === 'open') return own
  const { file } = observation.source.plan.config
  const first = before.find(
    (other) => other.decision?.kind === 'propose' && other.observation?.source.plan.config.file === file,
  )
  if (first === undefined) return own
  const waiting: Observation = { ...observation, otherRamp: { migration: first.migration.name, url: null } }
  return { ...own, observation: waiting, decision: decide(waiting) }
}

/** The gravest first: one migration's trouble never delays another's rollback. */
async function actOn(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  decided: readonly Decided[],
): Promise<readonly MigrationRun[]> {
  const rank = ({ decision }: Decided) =>
    decision === null ? decisionKinds.length : decisionKinds.indexOf(decision.kind)
  const runs = new Map<string, MigrationRun>()
  for (const { migration, observation, decision, error } of [...decided].sort((a, b) => rank(a) - rank(b))) {
    const { name } = migration
    if (observation === null || decision === null) {
      await isolated(app, `gate of ${name}`, () => withdrawGates(app, snapshot, name, error))
      runs.set(name, { name, observation, decision, outcome: null, error })
      continue
    }
    const scene = sceneOf(app, { snapshot, all }, name, observation)
    runs.set(name, { name, observation, decision, outcome: await act(scene, decision), error: null })
  }
  return decided.flatMap(({ migration }) => runs.get(migration.name) ?? [])
}
