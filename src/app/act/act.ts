/** Carries out a decision: a list of idempotent steps, each adopting what already exists. */

import { behindOurBack } from '../../rollout/behind-our-back.js'
import type { Decision } from '../../rollout/decision.js'
import { advance } from './advance.js'
import { closeSurplusTracking } from './close-surplus-tracking.js'
import { payOwedDeploys } from './deploy.js'
import { raiseWithoutRevert, tendIncident } from './incident.js'
import { trackProgress } from './progress.js'
import { propose } from './propose.js'
import { rollBack } from './rollback.js'
import type { Outcome, Progress, Scene } from './scene.js'
import { tendRamp } from './tend-ramp.js'
import { ensureTrackingIssue } from './tracking.js'
import { withdrawGates } from './withdraw-gates.js'

export async function act(scene: Scene, decision: Decision): Promise<Outcome> {
  const progress = trackProgress()
  await progress.attempt(decision.kind, () => carryOut(scene, decision, progress))
  await progress.attempt('tracking issue', () => keepTrackingIssue(scene, decision, progress))
  await progress.attempt('deploy', () => payOwedDeploys(scene, progress))
  await progress.attempt('claim', () => releaseClaim(scene, decision))
  return progress.outcome()
}

async function carryOut(scene: Scene, decision: Decision, progress: Progress): Promise<void> {
  switch (decision.kind) {
    case 'rollback':
      await rollBack(scene, { to: decision.to, cause: decision.cause }, progress)
      return
    case 'freeze':
      await tendRamp(scene, decision, progress)
      await tendIncident(scene, progress)
      if (isNewBreach(scene)) await raiseWithoutRevert(scene, progress, decision.cause.text)
      return
    case 'hold':
    case 'wait':
      return stay(scene, decision, progress)
    case 'propose':
      if (scene.observation.lowOnRequests) return
      return propose(scene, decision, progress)
    case 'advance':
    case 'finish':
      return advance(scene, decision, progress)
  }
}

/** From the first run on, for its checklist is what preparation ends with. A rollback has better things to do. */
async function keepTrackingIssue(scene: Scene, decision: Decision, progress: Progress): Promise<void> {
  const { lowOnRequests, checklist, source } = scene.observation
  if (decision.kind === 'rollback' || lowOnRequests || source.kind !== 'head') return
  if (checklist.kind === 'missing') await ensureTrackingIssue(scene, progress)
  else await closeSurplusTracking(scene, progress)
}

/** The first one, or one on evidence from after a person accepted the one before. */
function isNewBreach({ observation: { rollback } }: Scene): boolean {
  if (rollback.kind !== 'incident-only') return true
  return rollback.incident.kind === 'closed' && rollback.incident.valid
}

/** A run after the merge: a claim that goes with the merge could be made again by a run that began before it. */
async function releaseClaim({ app, snapshot, observation }: Scene, decision: Decision): Promise<void> {
  const { rollback, lowOnRequests } = observation
  if (decision.kind === 'rollback' || rollback.kind !== 'merged' || lowOnRequests) return
  if (snapshot.branches.has(rollback.branch)) await app.forge.deleteBranch(rollback.branch)
}

async function stay(scene: Scene, decision: Decision, progress: Progress): Promise<void> {
  const { app, snapshot, observation, name } = scene
  if (observation.lowOnRequests) {
    const [{ code, text }] = decision.reasons
    await progress.attempt('gate', () => withdrawGates(app, snapshot, name, { code, message: text }))
    return
  }
  if (observation.ramp.kind === 'unreadable') {
    const { message } = observation.ramp
    await progress.attempt('gate', () =>
      withdrawGates(app, snapshot, name, { code: 'ramp-unreadable', message }),
    )
  }
  await tendRamp(scene, decision, progress)
  await tendIncident(scene, progress)
  const back = behindOurBack(observation)
  const byHand = back.kind === 'manual-rollback' || back.kind === 'rollback-undone'
  if (byHand && observation.rollback.kind === 'none') await raiseWithoutRevert(scene, progress)
}
