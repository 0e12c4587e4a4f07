/** When what the last line says went live, and from when evidence about it counts. */
import type { ForgeReads } from '../forge/forge.js'
import type { Plan } from '../plan/plan.js'
import { SluiceError } from '../plan/sluice-error.js'
import type { HistoryLine } from '../rollout/history.js'
import type { LineProof, LiveState, RollbackState } from '../rollout/observation.js'

export async function observeLive(
  forge: Pick<ForgeReads, 'firstDeployment' | 'compare'>,
  plan: Plan,
  last: HistoryLine | undefined,
  proof: LineProof,
  rollback: RollbackState,
  exposure: number,
  shadowing: boolean,
): Promise<LiveState> {
  if (last === undefined || proof.kind !== 'merged') return { kind: 'nothing-live' }
  if (exposure === 0 && last.event === 'step' && !shadowing) return { kind: 'nothing-live' }
  const wentLive = await liveAt(forge, plan, proof)
  if (typeof wentLive === 'string') {
    // Until then the step before is what people use: it stays watched, from when this one was proposed on its good evidence.
    const evidenceSince = last.event === 'step' && last.from > 0 ? acceptedAfter(last.at, rollback) : null
    return { kind: 'pending', message: wentLive, evidenceSince }
  }
  if (exposure === 0 && !shadowing) return { kind: 'nothing-live' }
  return { kind: 'live', ...afterHold(wentLive, rollback) }
}

/**
 * A risk that a person accepted (a declined revert, a freeze, a rollback taken back) restarts the evidence: what was known then
 * must not trip again. After a rollback to the previous step the soak starts anew when its incident is closed.
 */
function afterHold(
  wentLive: number,
  rollback: RollbackState,
): { readonly since: number; readonly evidenceSince: number } {
  const closed =
    rollback.kind !== 'none' && rollback.incident.kind === 'closed' && rollback.incident.valid
      ? rollback.incident.at
      : null
  if (closed === null) return { since: wentLive, evidenceSince: wentLive }
  const since = Math.max(wentLive, closed)
  return { since, evidenceSince: rollback.kind === 'merged' ? wentLive : since }
}

function acceptedAfter(at: number, rollback: RollbackState): number {
  const accepted = rollback.kind !== 'none' && rollback.incident.kind === 'closed' && rollback.incident.valid
  return accepted ? Math.max(at, rollback.incident.at) : at
}

async function liveAt(
  forge: Pick<ForgeReads, 'firstDeployment' | 'compare'>,
  plan: Plan,
  proof: Extract<LineProof, { kind: 'merged' }>,
): Promise<number | string> {
  switch (plan.live.kind) {
    case 'merged':
      return proof.at
    case 'glue':
      return 'live: glue needs the glue layer, which this version does not read'
    case 'deployment': {
      const { environment } = plan.live
      try {
        const at = await forge.firstDeployment(environment, proof.at, async (sha) => {
          const { status } = await forge.compare(proof.commit, sha)
          return status === 'ahead' || status === 'identical'
        })
        return at ?? `merged, and no successful deployment to ${environment} contains it yet`
      } catch (error) {
        if (!(error instanceof SluiceError)) throw error
        return `merged, and the deployments to ${environment} cannot be read: ${error.message}`
      }
    }
  }
}
