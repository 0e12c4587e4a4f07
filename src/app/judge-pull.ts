/** The gate of a pull request that is not a ramp or revert of ours: does it touch what only Sluice may change? */
import type { Pull, Status } from '../forge/forge.js'
import { lintPlans } from '../plan/lint-plans.js'
import { parsePlan } from '../plan/parse-plan.js'
import type { Plan } from '../plan/plan.js'
import { readConfig } from '../rollout/exposure.js'
import { migrationOfHistory } from '../rollout/paths.js'
import { abovePercent } from '../rollout/steps.js'
import type { App } from './app.js'
import { type Migrations, planPaths } from './migrations.js'
import { decode, type Snapshot } from './snapshot.js'

export interface GateJudgement {
  readonly state: Status['state']
  readonly code: string
  readonly text: string
}

export async function judgePull(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  pull: Pull,
): Promise<GateJudgement> {
  const files = await app.forge.pullFiles(pull.number)
  const changed = files.flatMap(({ path, previousPath }) =>
    previousPath === null ? [path] : [path, previousPath],
  )
  const history = changed.find((path) => migrationOfHistory(path) !== null)
  if (history !== undefined) return failure('edits-history', `${history} is written by Sluice only`)

  const touched = new Set(changed)
  const plans = all.migrations.flatMap(({ plan }) => (plan.kind === 'valid' ? [plan] : []))
  const configs = plans.filter(({ plan }) => touched.has(plan.config.file))
  const planFiles = planPaths(touched, app.planGlobs)
  if (configs.length === 0 && planFiles.length === 0)
    return { state: 'success', code: 'untouched', text: 'touches no migration' }

  const { mergeBase } = await app.forge.compare(snapshot.defaultBranch, pull.head.sha)
  const read = async (path: string, ref: string) => {
    const file = await app.forge.file(path, ref)
    return file === null ? null : decode(file.bytes)
  }
  for (const { plan } of configs) {
    const [before, after] = [
      await read(plan.config.file, mergeBase),
      await read(plan.config.file, pull.head.sha),
    ]
    const problem = configProblem(plan, before, after)
    if (problem !== null) return problem
  }
  if (planFiles.length > 0) {
    const written = await Promise.all(
      planFiles.map(async (file) => ({ file, bytes: (await app.forge.file(file, pull.head.sha))?.bytes })),
    )
    const problem = plansProblem(plans, written, await exposedOf(snapshot, plans, touched))
    if (problem !== null) return problem
  }
  return { state: 'success', code: 'harmless', text: 'raises no exposure and leaves plans valid' }
}

function configProblem(plan: Plan, before: string | null, after: string | null): GateJudgement | null {
  const [old, now] = [readConfig(plan.config, before), readConfig(plan.config, after)]
  if (now.kind === 'unreadable')
    return old.kind === 'unreadable' ? null : failure('config-unreadable', now.message)
  const from = old.kind === 'read' ? old.exposure : 0
  if (!abovePercent(now.exposure, from)) return null
  return failure(
    'raises-exposure',
    `raises ${plan.name} from ${from} % to ${now.exposure} %; only ramp pull requests of Sluice may`,
  )
}

interface PlanFile {
  readonly file: string
  readonly plan: Plan
}

/** Plans whose own file the pull request touches while their exposure is above 0. */
async function exposedOf(
  snapshot: Snapshot,
  plans: readonly PlanFile[],
  touched: ReadonlySet<string>,
): Promise<readonly PlanFile[]> {
  const exposed: PlanFile[] = []
  for (const known of plans) {
    if (!touched.has(known.file)) continue
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
