/** The gate of a pull request that is not a ramp or revert of ours: does it touch what only Sluice may change? */
import type { Pull, Status } from '../forge/forge.js'
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
  for (const file of planFiles) {
    const exposed = await exposedPlan(snapshot, plans, file)
    const problem = planProblem(file, await app.forge.file(file, pull.head.sha), exposed)
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

async function exposedPlan(
  snapshot: Snapshot,
  plans: readonly { readonly file: string; readonly plan: Plan }[],
  file: string,
): Promise<Plan | null> {
  const plan = plans.find((known) => known.file === file)?.plan
  if (plan === undefined) return null
  const config = readConfig(plan.config, await snapshot.text(plan.config.file))
  return config.kind === 'read' && config.exposure > 0 ? plan : null
}

function planProblem(
  file: string,
  head: { readonly bytes: Uint8Array } | null,
  exposed: Plan | null,
): GateJudgement | null {
  if (head === null)
    return exposed === null
      ? null
      : failure('plan-missing', `${file} is live; roll back before its plan is removed`)
  const parsed = parsePlan(file, head.bytes)
  if (!parsed.ok) {
    const first = parsed.errors[0]
    return failure(
      'plan-invalid',
      first === undefined ? `${file} is invalid` : `${file} line ${first.line}: ${first.message}`,
    )
  }
  if (exposed === null) return null
  const same =
    JSON.stringify(parsed.plan.config) === JSON.stringify(exposed.config) && parsed.plan.name === exposed.name
  return same
    ? null
    : failure(
        'plan-config-changed',
        `${file}: name and config may not change while the exposure is above 0 %`,
      )
}

function failure(code: string, text: string): GateJudgement {
  return { state: 'failure', code, text }
}
