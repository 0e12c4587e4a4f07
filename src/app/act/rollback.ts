/**
 * Takes the exposure back. Order of writes, each adopting what exists, none of the later ones able to stop the earlier: claim (a ref
 * with the whole commit), ramp's gate to failure, close the ramp, revert pull request and its merge, incident, link between the two.
 */
import { rampPulls } from '../observe-ramp.js'
import { type Claimed, claimRollback } from './claim.js'
import { closeRamps } from './close-ramps.js'
import { raiseIncident, reopenIncident, tendIncident } from './incident.js'
import { openRevert } from './revert.js'
import type { RollbackOrder } from './rollback-order.js'
import type { Progress, Scene } from './scene.js'

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
  const claim = await progress.attempt('claim', () => claimRollback(scene, order, progress))
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
  const revert = claim.merged
    ? null
    : await progress.attempt('revert pull request', () =>
        openRevert(scene, claim, order.cause?.kind === 'command', progress),
      )
  await progress.attempt('incident', () => raiseForClaim(scene, claim, revert?.advice ?? null, progress))
  if (rollback.kind === 'claimed' && rollback.incident.kind === 'closed') {
    const { incident } = rollback
    await progress.attempt('reopen', () => reopenIncident(scene, incident, progress))
  }
  return { to: claim.line.to, merged: claim.merged || revert?.merged === true }
}

async function raiseForClaim(
  scene: Scene,
  claim: Claimed,
  advice: string | null,
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
