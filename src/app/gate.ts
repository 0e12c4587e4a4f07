/** The commit status `sluice/gate` on every open pull request, and on merge groups. */
import type { Status } from '../forge/forge.js'
import { parseBranch } from '../rollout/branch-name.js'
import { gateContext, postGate } from './act/gate-status.js'
import type { App } from './app.js'
import { described } from './described.js'
import { isOurs, judgeOther } from './judge-other-pulls.js'
import { watchedPlans } from './judge-pull.js'
import { findMigrations } from './migrations.js'
import type { RunResult } from './result.js'
import { takeSnapshot } from './snapshot.js'
import { tick } from './tick.js'

/** On an event about one pull request: a ramp or revert runs its whole migration, any other is judged by itself. */
export async function gate(app: App, number: number): Promise<RunResult> {
  const snapshot = await takeSnapshot(app.forge, { issues: false })
  const all = await findMigrations(snapshot.tree, app.planGlobs, (sha) => app.forge.blob(sha))
  const pull = snapshot.pulls.find((known) => known.number === number) ?? (await app.forge.pull(number))
  const migration = isOurs(pull, all) ? parseBranch(pull.head.branch)?.migration : undefined
  if (migration !== undefined) return tick(app, { only: [migration] })
  if (pull.state === 'open' && pull.base.branch === snapshot.defaultBranch) {
    const known = await app.forge.status(pull.head.sha, gateContext)
    await judgeOther(app, snapshot, await watchedPlans(app, snapshot, all), pull, known)
  }
  return { snapshot, migrations: [], findings: [], advice: [], commands: [] }
}

/** A merge queue asks about the commit that would land: judged like the pull request that it is made of, as of now. */
export async function gateMergeGroup(app: App, number: number, sha: string): Promise<RunResult> {
  const { head: queued } = await app.forge.pull(number)
  const result = await gate(app, number)
  const run = result.migrations[0]
  const pull = await app.forge.pull(number)
  const known = await app.forge.status(pull.head.sha, gateContext)
  // A revert is judged by its diff, which its own gate holds: the name of a branch alone opens nothing.
  if (run === undefined || parseBranch(pull.head.branch)?.kind === 'rollback') {
    const own =
      known === null
        ? { state: 'failure' as const, code: 'unjudged', text: 'the pull request has no gate' }
        : split(known)
    // What the run itself rebuilt is not what the queue took.
    const right = pull.head.sha === queued.sha && (run === undefined || own.code === 'revert')
    await postGate(app, sha, { ...own, state: right ? own.state : 'failure', url: pull.url })
    return result
  }
  const ramp = run.observation?.ramp
  const itself = ramp?.kind === 'open' && ramp.pull === number && ramp.head === queued.sha
  const right = run.decision?.kind === 'advance' || run.decision?.reasons[0].code === 'by-hand'
  await postGate(app, sha, {
    state: right && itself ? 'success' : 'failure',
    code: right && !itself ? 'superseded' : (run.decision?.reasons[0].code ?? 'error'),
    text:
      right && !itself
        ? `pull request #${number} is not the ramp that this decision is about`
        : (run.decision?.reasons[0].text ?? run.error?.message ?? described(null).message),
    url: pull.url,
  })
  return result
}

function split({
  state,
  description,
}: Status): Pick<Status, 'state'> & { readonly code: string; readonly text: string } {
  const [code = 'unjudged', ...rest] = description.split(': ')
  return { state, code, text: rest.join(': ') }
}
