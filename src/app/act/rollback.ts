/**
 * Takes the exposure back. Order of writes, each adopting what exists, none of the later ones able to stop the earlier: claim (a ref
 * with the whole commit), ramp's gate to failure, close the ramp, revert pull request and its merge, incident, link between the two.
 */
import { described } from '../described.js'
import { incidentKeyOf } from '../observe-incident.js'
import { rampPulls } from '../observe-ramp.js'
import { nextClaim } from '../observe-rollback.js'
import { type Claimed, claimRollback } from './claim.js'
import { closeRamps } from './close-ramps.js'
import { raiseIncident, reopenIncident, tendIncident } from './incident.js'
import { openRevert, type Reverted } from './revert.js'
import type { RollbackOrder } from './rollback-order.js'
import { type Advice, exposureOf, linesOf, type Progress, type Scene } from './scene.js'

/** What a rollback came to; `to` is what was claimed, which an earlier run may have claimed differently. */
export interface RolledBack {
  readonly to: number
  readonly merged: boolean
}

/** Null where there was nothing to roll back, or where the claim failed (then `progress` says why). */
export async function rollBack(
  scene: Scene,
  order: RollbackOrder,
  progress: Progress,
): Promise<RolledBack | null> {
  const { rollback } = scene.observation
  if (rollback.kind === 'merged' && order.cause === null) {
    await progress.attempt('incident', () => tendIncident(scene, progress))
    return null
  }
  const claim = await tryToClaim(scene, order, progress)
  // Closing the ramp needs no claim: nobody may raise an exposure that has to come down.
  await closeRamps(
    scene,
    rampPulls(scene.snapshot, scene.name, 0)
      .filter(({ pull }) => pull.state === 'open')
      .map(({ pull }) => pull),
    { code: 'rollback-in-progress', text: 'the migration is being rolled back' },
    progress,
  )
  if (claim === null) return null
  if ('refused' in claim) {
    await progress.attempt('incident', () => raiseUnclaimed(scene, order, claim.refused, progress))
    return null
  }
  const revert = claim.merged ? null : await tryToRevert(scene, claim, order, progress)
  await progress.attempt('incident', () => raiseForClaim(scene, claim, revert?.advice ?? null, progress))
  if (rollback.kind === 'claimed' && rollback.incident.kind === 'closed') {
    const { incident } = rollback
    await progress.attempt('reopen', () => reopenIncident(scene, incident, progress))
  }
  return { to: claim.line.to, merged: claim.merged || revert?.merged === true }
}

/** A claim that fails is told as what it is: the exposure stays up, and nobody would look at a run that only stopped. */
async function tryToClaim(
  scene: Scene,
  order: RollbackOrder,
  progress: Progress,
): Promise<Claimed | { readonly refused: string } | null> {
  try {
    return await claimRollback(scene, order, progress)
  } catch (error) {
    const { code, message } = described(error)
    progress.failed(code, `claim: ${message}`)
    return { refused: message }
  }
}

async function tryToRevert(
  scene: Scene,
  claim: Claimed,
  order: RollbackOrder,
  progress: Progress,
): Promise<Reverted> {
  try {
    return await openRevert(scene, claim, order.cause?.kind === 'command', progress)
  } catch (error) {
    const { code, message } = described(error)
    progress.failed(code, `revert pull request: ${message}`)
    const text = `The revert could not be opened or merged: ${message} The rollback stands ready on the branch ${claim.line.branch}; merge it by hand.`
    return { merged: false, advice: { code, text } }
  }
}

/** Under the name that the claim will have: the run that succeeds adopts this incident. */
async function raiseUnclaimed(
  scene: Scene,
  order: RollbackOrder,
  why: string,
  progress: Progress,
): Promise<void> {
  const { app, snapshot, name, observation } = scene
  const { rollback, source, live } = observation
  const branch =
    rollback.kind === 'claimed'
      ? rollback.branch
      : await nextClaim(app.forge, snapshot, name, linesOf(observation).at(-1)?.seq ?? 0)
  const key = incidentKeyOf(branch)
  if (key === null) return
  const { file, percentage } = source.plan.config
  const from = exposureOf(observation)
  await raiseIncident(
    scene,
    {
      kind: 'rollback',
      key,
      from,
      to: order.to,
      cause: `${order.cause?.text ?? 'a rollback that an earlier run claimed'}; the rollback could not be begun: ${why}`,
      exposedFor: live.kind === 'live' ? snapshot.now - live.since : null,
      revertBranch: null,
      mergeAdvice: {
        code: 'claim-refused',
        text: `The traffic is still at ${from} %: the rollback could not be begun. Someone with write access takes ${percentage} in ${file} to ${order.to} % by hand now, or removes the cause; every further run tries again. ${why}`,
      },
    },
    progress,
  )
}

async function raiseForClaim(
  scene: Scene,
  claim: Claimed,
  advice: Advice | null,
  progress: Progress,
): Promise<void> {
  await raiseIncident(
    scene,
    {
      kind: 'rollback',
      key: claim.key,
      from: claim.line.from,
      to: claim.line.to,
      cause: claim.line.reason,
      exposedFor: claim.line.exposedFor,
      revertBranch: claim.line.branch,
      mergeAdvice: advice,
    },
    progress,
  )
}
