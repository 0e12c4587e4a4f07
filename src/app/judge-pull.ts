/** The gate of a pull request that is not a ramp or revert of ours: does it touch what only Sluice may change? */
import { createHash } from 'node:crypto'
import type { Pull, Status } from '../forge/forge.js'
import { lintPlans } from '../plan/lint-plans.js'
import { parsePlan } from '../plan/parse-plan.js'
import type { Plan } from '../plan/plan.js'
import { mergedExposure } from '../rollout/declared-diff.js'
import { readConfig } from '../rollout/exposure.js'
import { parseHistory } from '../rollout/history.js'
import { migrationOfHistory, pathsOf } from '../rollout/paths.js'
import { abovePercent } from '../rollout/steps.js'
import type { App } from './app.js'
import { described } from './described.js'
import { governingPlan, proveLine } from './governing-plan.js'
import { type Migration, type Migrations, planPaths } from './migrations.js'
import { decode, type Snapshot } from './snapshot.js'

export interface GateJudgement {
  readonly state: Status['state']
  readonly code: string
  readonly text: string
}

/** What pull requests are held against: the same for all of one run. */
export interface Watched {
  /** Plans at the head of the default branch. */
  readonly atHead: readonly PlanFile[]
  /** The plan that governs each migration, which is a recorded one where that at the head is gone, broken or points elsewhere. */
  readonly governing: readonly PlanFile[]
  /** Of both, each config once. */
  readonly configs: readonly Plan[]
  /** Changes with the paths that make a pull request touch a migration: `untouched` holds for one mark only. */
  readonly mark: string
}

export async function watchedPlans(
  app: App,
  snapshot: Snapshot,
  { migrations }: Migrations,
): Promise<Watched> {
  const atHead = migrations.flatMap(({ plan }) => (plan.kind === 'valid' ? [plan] : []))
  const governing: PlanFile[] = []
  for (const migration of migrations) {
    const plan = await governingOf(app, snapshot, migration)
    if (plan !== null) governing.push(plan)
  }
  const every = [...atHead, ...governing]
  const configs = [...new Map(every.map(({ plan }) => [JSON.stringify(plan.config), plan])).values()]
  const paths = [...new Set(every.flatMap(({ file, plan }) => [file, plan.config.file]))].sort()
  const mark = createHash('sha256')
    .update(JSON.stringify([app.planGlobs, paths]))
    .digest('hex')
    .slice(0, 6)
  return { atHead, governing, configs, mark }
}

/** Null where no plan can be recovered: its migration says so, and the gate of the others goes on. */
async function governingOf(app: App, snapshot: Snapshot, migration: Migration): Promise<PlanFile | null> {
  const history = parseHistory((await snapshot.text(pathsOf(migration.name).history)) ?? '')
  const lines = history.kind === 'read' ? history.lines : []
  try {
    return await governingPlan(app, snapshot, migration, lines, await proveLine(app, snapshot, lines.at(-1)))
  } catch (error) {
    app.log.debug(`gate: ${described(error).message}`)
    return migration.plan.kind === 'valid' ? migration.plan : null
  }
}

export async function judgePull(
  app: App,
  snapshot: Snapshot,
  watched: Watched,
  pull: Pull,
): Promise<GateJudgement> {
  const files = await app.forge.pullFiles(pull.number)
  const changed = files.flatMap(({ path, previousPath }) =>
    previousPath === null ? [path] : [path, previousPath],
  )
  const history = changed.find((path) => migrationOfHistory(path) !== null)
  if (history !== undefined) return failure('edits-history', `${history} is written by Sluice only`)

  const touched = new Set(changed)
  const configs = watched.configs.filter(({ config }) => touched.has(config.file))
  const planFiles = planPaths(touched, app.planGlobs)
  if (configs.length === 0 && planFiles.length === 0)
    return { state: 'success', code: 'untouched', text: `touches no migration [${watched.mark}]` }

  const { mergeBase } = await app.forge.compare(snapshot.defaultBranch, pull.head.sha)
  const read = async (path: string, ref: string) => {
    const file = await app.forge.file(path, ref)
    return file === null ? null : decode(file.bytes)
  }
  for (const plan of configs) {
    const { file } = plan.config
    const problem = configProblem(plan, {
      base: await read(file, mergeBase),
      current: await snapshot.text(file),
      head: await read(file, pull.head.sha),
    })
    if (problem !== null) return problem
  }
  if (planFiles.length > 0) {
    const written = await Promise.all(
      planFiles.map(async (file) => ({ file, bytes: (await app.forge.file(file, pull.head.sha))?.bytes })),
    )
    const governing = watched.governing.filter(({ file }) => touched.has(file))
    const problem = plansProblem(watched.atHead, written, await exposedOf(snapshot, governing))
    if (problem !== null) return problem
  }
  return { state: 'success', code: 'harmless', text: 'raises no exposure and leaves plans valid' }
}

/**
 * Judged by itself and by what its merge would yield: what was harmless where it began may raise an exposure that was lowered on
 * the default branch meanwhile.
 */
function configProblem(
  plan: Plan,
  texts: { readonly base: string | null; readonly current: string | null; readonly head: string | null },
): GateJudgement | null {
  const [base, current, head] = [
    readConfig(plan.config, texts.base),
    readConfig(plan.config, texts.current),
    readConfig(plan.config, texts.head),
  ]
  if (head.kind === 'unreadable') {
    const broken = base.kind === 'unreadable' && current.kind === 'unreadable'
    return broken ? null : failure('config-unreadable', head.message)
  }
  const raises = (from: number, to: number) =>
    abovePercent(to, from)
      ? failure(
          'raises-exposure',
          `raises ${plan.name} from ${from} % to ${to} %; only ramp pull requests of Sluice may`,
        )
      : null
  return (
    raises(base.kind === 'read' ? base.exposure : 0, head.exposure) ??
    raises(current.kind === 'read' ? current.exposure : 0, mergedExposure(base, current, head))
  )
}

interface PlanFile {
  readonly file: string
  readonly plan: Plan
}

/** Those of them whose exposure is above 0. */
async function exposedOf(snapshot: Snapshot, plans: readonly PlanFile[]): Promise<readonly PlanFile[]> {
  const exposed: PlanFile[] = []
  for (const known of plans) {
    const { config } = known.plan
    const state = readConfig(config, await snapshot.text(config.file))
    if (state.kind === 'read' && state.exposure > 0) exposed.push(known)
  }
  return exposed
}

/** `written`: the plan files that the pull request touches, as it leaves them; without bytes where it removes them. */
function plansProblem(
  before: readonly PlanFile[],
  written: readonly { readonly file: string; readonly bytes: Uint8Array | undefined }[],
  exposed: readonly PlanFile[],
): GateJudgement | null {
  const touched = new Set(written.map(({ file }) => file))
  const after = before.filter(({ file }) => !touched.has(file))
  for (const { file, bytes } of written) {
    if (bytes === undefined) continue
    const parsed = parsePlan(file, bytes)
    if (!parsed.ok) {
      const first = parsed.errors[0]
      const why = first === undefined ? 'is invalid' : `line ${first.line}: ${first.message}`
      return failure('plan-invalid', `${file} ${why}`)
    }
    after.push({ file, plan: parsed.plan })
  }
  const clash = lintPlans(after).find(({ level }) => level === 'error')
  if (clash !== undefined) return failure('plan-invalid', `${clash.file}: ${clash.message}`)
  for (const { file, plan } of exposed) {
    const kept = after.find((known) => known.plan.name === plan.name)
    if (kept === undefined && !after.some((known) => known.file === file))
      return failure('plan-missing', `${file} is live; roll back before its plan is removed`)
    if (kept === undefined || JSON.stringify(kept.plan.config) !== JSON.stringify(plan.config)) {
      return failure(
        'plan-config-changed',
        `${file}: name and config may not change while the exposure is above 0 %`,
      )
    }
  }
  return null
}

function failure(code: string, text: string): GateJudgement {
  return { state: 'failure', code, text }
}
