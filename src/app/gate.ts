/** The commit status `sluice/gate` on every open pull request, and on merge groups. */
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
  const result = await gate(app, number)
  const run = result.migrations[0]
  const pull = await app.forge.pull(number)
  if (run === undefined) {
    const known = await app.forge.status(pull.head.sha, gateContext)
    await postGate(
      app,
      sha,
      known === null
        ? { state: 'failure', code: 'unjudged', text: 'the pull request has no gate', url: pull.url }
        : split(known, pull.url),
    )
    return result
  }
  const right =
    run.decision?.kind === 'advance' ||
    run.decision?.reasons[0].code === 'by-hand' ||
    parseBranch(pull.head.branch)?.kind === 'rollback'
  const text = run.decision?.reasons[0].text ?? run.error?.message ?? described(null).message
  await postGate(app, sha, {
    state: right ? 'success' : 'failure',
    code: run.decision?.reasons[0].code ?? 'error',
    text,
    url: pull.url,
  })
  return result
}

function split(
  status: { readonly state: 'success' | 'failure' | 'pending' | 'error'; readonly description: string },
  url: string,
) {
  const [code = 'unjudged', ...rest] = status.description.split(': ')
  return { state: status.state, code, text: rest.join(': '), url }
}
