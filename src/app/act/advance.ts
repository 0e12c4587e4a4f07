/** Merges an approved ramp pull request. */

import type { MergeResult } from '../../forge/forge.js'
import { oneLine } from '../../report/escape.js'
import { rampTitle } from '../../report/ramp-pull.js'
import { decide } from '../../rollout/decide.js'
import type { Decision } from '../../rollout/decision.js'
import { nameOfMove } from '../../rollout/move.js'
import { described } from '../described.js'
import { dispatchDeploy, oweDeploy } from './deploy.js'
import { gateContext, postGate } from './gate-status.js'
import { namesOtherObstacle } from './other-obstacle.js'
import { exposureOf, type Progress, type Scene } from './scene.js'

/** The reason code of a gate whose merge a rule of the branch refused. */
const blocked = 'merge-blocked'

type Advance = Extract<Decision, { kind: 'advance' | 'finish' }>

export async function advance(scene: Scene, decision: Advance, progress: Progress): Promise<void> {
  const { app, observation } = scene
  const { ramp } = observation
  const url = ramp.kind === 'open' ? ramp.url : null
  const approved = ramp.kind === 'open' ? ramp.approvals.approved.join(', ') : ''
  if (url !== null) progress.opened({ number: decision.pull, url })
  const pending = async (code: string, text: string) => {
    // Another run may have merged it in between; then there is nothing to keep closed.
    if ((await app.forge.pull(decision.pull)).mergedAt !== null) return
    await postGate(app, decision.head, { state: 'pending', code, text, url })
  }

  const against = await whatChanged(scene, decision)
  if (against !== null) {
    progress.did(`not merged: ${against.text}`)
    await pending(against.code, against.text)
    return
  }
  // The end of a migration changes no config.
  if (decision.kind === 'advance') await oweDeploy(scene, decision.pull, progress)
  if (await isStillBlocked(scene, decision, approved, progress)) return
  try {
    // Green only for the merge that follows at once: a button that stays green would outlive the evidence.
    await postGate(app, decision.head, {
      state: 'success',
      code: 'approved',
      text: `approved by ${approved}`,
      url,
    })
    const kept = settle(await tryMerge(scene, decision, approved, progress), progress)
    if (kept !== null) await pending(kept.code, kept.text)
  } catch (error) {
    await progress.attempt('gate', () => pending('merge-failed', described(error).message))
    throw error
  }
}

/**
 * Where an earlier run met a rule of the branch, GitHub is asked again with the gate closed: opening it at every run, only to close it
 * again, would use up the statuses that a commit may have.
 */
async function isStillBlocked(
  scene: Scene,
  decision: Advance,
  approved: string,
  progress: Progress,
): Promise<boolean> {
  const known = await scene.app.forge.status(decision.head, gateContext)
  if (known?.state !== 'pending' || !known.description.startsWith(`${blocked}: `)) return false
  const merged = await tryMerge(scene, decision, approved, progress)
  if (merged.kind === 'merged') return true
  if (merged.kind !== 'blocked' || merged.code !== 'protected' || !namesOtherObstacle(merged.why))
    return false
  settle(merged, progress)
  return true
}

async function tryMerge(
  scene: Scene,
  decision: Advance,
  approved: string,
  progress: Progress,
): Promise<MergeResult> {
  const { app, observation } = scene
  const { ramp, source } = observation
  const merged = await app.forge.mergePull({
    number: decision.pull,
    expectedHead: decision.head,
    title: `${oneLine(rampTitle(source.plan, exposureOf(observation), decision.move))} (#${decision.pull})`,
    message: `Approved by ${approved}.`,
  })
  if (merged.kind !== 'merged') return merged
  progress.merged()
  progress.did(`merged ramp pull request #${decision.pull}: now at ${nameOfMove(decision.move)}`)
  if (decision.kind === 'advance')
    await progress.attempt('deploy', () => dispatchDeploy(scene, [decision.pull], progress))
  await progress.attempt('branch', async () => {
    if (ramp.kind === 'open' && ramp.diff.kind === 'exact')
      await app.forge.deleteBranch(ramp.diff.line.branch)
  })
  return merged
}

/** Says what a merge came to. Null where the gate may stay as it is; else why it is pending again. */
function settle(
  merged: MergeResult,
  progress: Progress,
): { readonly code: string; readonly text: string } | null {
  switch (merged.kind) {
    case 'merged':
      return null
    case 'later':
    case 'conflict':
      progress.did(`not merged yet: ${merged.why}`)
      return { code: merged.kind === 'conflict' ? 'rebuild' : 'approved', text: merged.why }
    case 'blocked':
      progress.failed(`merge-${merged.code}`, `${merged.why} ${merged.advice}`)
      // The person who has to queue it can do so only while the gate is green; every further run judges it anew.
      return merged.code === 'merge-queue' ? null : { code: blocked, text: merged.why }
  }
}

/**
 * Judged again at the merge: a change request, a rollback that another run has claimed, or a default
 * branch that moved may have come since this run looked. Null where the decision stands.
 */
async function whatChanged(
  scene: Scene,
  decision: Advance,
): Promise<{ readonly code: string; readonly text: string } | null> {
  const now = await scene.lookAgain()
  if (now === null) return { code: 'plan-missing', text: 'the plan is gone from the default branch' }
  const again = decide(now)
  if (again.kind !== 'advance' && again.kind !== 'finish') {
    const [{ code, text }] = again.reasons
    return { code, text }
  }
  if (again.pull === decision.pull && again.head === decision.head) return null
  return { code: 'approvals-missing', text: 'the ramp pull request changed while this run decided' }
}
