/**
 * One run: commands first, then every migration is observed and decided, then acted on one by one, the gravest first. A rollback waits
 * for no other migration's providers: it is acted on as soon as it is decided. What fails for one migration is its own trouble.
 */
import { mapLimited } from '../metrics/map-limited.js'
import { quoted } from '../plan/show.js'
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
import { keepInformed } from './keep-informed.js'
import { findMigrations, type Migration, type Migrations } from './migrations.js'
import { observe } from './observe.js'
import type { MigrationRun, RunResult } from './result.js'
import { sceneOf } from './scene-of.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'
import { answerPending, sweepCommands } from './sweep.js'
import { takeTurns } from './turns.js'

/** Migrations that are observed side by side. */
const atOnce = 4

export interface TickOptions {
  /** Only these migrations; null: all. */
  readonly only: readonly string[] | null
}

export async function tick(app: App, options: TickOptions = { only: null }): Promise<RunResult> {
  const before = await takeSnapshot(app.forge)
  const { commands, pending, snapshot, all } = await sweepCommands(app, before, await read(app, before))

  const { chosen, strangers } = choose(all, options.only)
  const acted = await actOn(app, snapshot, all, oneRampPerFile(await decideOnAll(app, snapshot, all, chosen)))
  await isolated(app, 'gate of other pull requests', () => judgeOtherPulls(app, snapshot, all))
  const runs = await keepInformed(app, snapshot, acted)
  const answered = await answerPending(app, pending, runs, (name) => lookAt(app, snapshot, all, name))
  return {
    snapshot,
    migrations: runs,
    findings: [...all.broken.flatMap(({ findings }) => findings), ...all.warnings],
    advice: [
      ...noPlan(app, snapshot, all),
      ...strangers.map(notAMigration),
      ...((await isolated(app, 'advice about the gate', () => gateAdvice(app, snapshot, runs))) ?? []),
    ],
    commands: [...commands, ...answered],
  }
}

/** For a question about a migration that this run leaves alone. */
async function lookAt(app: App, snapshot: Snapshot, all: Migrations, name: string): Promise<MigrationRun> {
  const migration = all.migrations.find((known) => known.name === name)
  if (migration === undefined) return { name, observation: null, decision: null, outcome: null, error: null }
  const { observation, decision, error } = await decideOn(app, snapshot, all, migration)
  return { name, observation, decision, outcome: null, error }
}

/** A name that is wrong must not keep a migration from being looked at: then all of them are. */
function choose(
  { migrations }: Migrations,
  only: TickOptions['only'],
): { readonly chosen: readonly Migration[]; readonly strangers: readonly string[] } {
  const strangers = (only ?? []).filter((name) => !migrations.some((known) => known.name === name))
  if (only === null || strangers.length > 0) return { chosen: migrations, strangers }
  return { chosen: migrations.filter(({ name }) => only.includes(name)), strangers }
}

function notAMigration(name: string): string {
  return `There is no migration ${quoted(name)} here, so all were looked at: correct the name where the run was asked for.`
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

/** `run`: what acting on it came to, where that could not wait for the others. */
type Looked = Decided & { readonly run: MigrationRun | null }

/** Side by side, but for what is asked of GitHub: a provider that hangs delays its own migration. */
function decideOnAll(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  chosen: readonly Migration[],
): Promise<readonly Looked[]> {
  const inTurn = takeTurns()
  return mapLimited(chosen, atOnce, (migration) =>
    inTurn(app, async (own) => {
      const decided = await decideOn(own, snapshot, all, migration)
      const urgent = decided.decision?.kind === 'rollback'
      return { ...decided, run: urgent ? await runOf(app, snapshot, all, decided) : null }
    }),
  )
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
function oneRampPerFile(looked: readonly Looked[]): readonly Looked[] {
  const proposing = new Map<string, string>()
  return looked.map((own) => {
    const { observation, decision, migration } = own
    if (observation === null || decision?.kind !== 'propose') return own
    const { file } = observation.source.plan.config
    const first = proposing.get(file)
    if (first === undefined) proposing.set(file, migration.name)
    if (first === undefined || observation.ramp.kind === 'open') return own
    const waiting: Observation = { ...observation, otherRamp: { migration: first, url: null } }
    return { ...own, observation: waiting, decision: decide(waiting) }
  })
}

/** The gravest first. */
async function actOn(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  looked: readonly Looked[],
): Promise<readonly MigrationRun[]> {
  const rank = ({ decision }: Decided) =>
    decision === null ? decisionKinds.length : decisionKinds.indexOf(decision.kind)
  const runs = new Map<string, MigrationRun>()
  for (const one of [...looked].sort((a, b) => rank(a) - rank(b)))
    runs.set(one.migration.name, one.run ?? (await runOf(app, snapshot, all, one)))
  return looked.flatMap(({ migration }) => runs.get(migration.name) ?? [])
}

async function runOf(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  { migration: { name }, observation, decision, error }: Decided,
): Promise<MigrationRun> {
  if (observation === null || decision === null) {
    await isolated(app, `gate of ${name}`, () => withdrawGates(app, snapshot, name, error))
    return { name, observation, decision, outcome: null, error }
  }
  const scene = sceneOf(app, { snapshot, all }, name, observation)
  return { name, observation, decision, outcome: await act(scene, decision), error: null }
}
