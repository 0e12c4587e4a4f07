/** Merges an approved ramp pull request. */

import { oneLine } from '../../report/escape.js'
import { rampTitle } from '../../report/ramp-pull.js'
import type { Decision } from '../../rollout/decision.js'
import { dispatchDeploy } from './deploy.js'
import { postGate } from './gate-status.js'
import { exposureOf, type Progress, type Scene } from './scene.js'

export async function advance(
  scene: Scene,
  decision: Extract<Decision, { kind: 'advance' }>,
  progress: Progress,
): Promise<void> {
  const { app, observation } = scene
  const { plan } = observation.source
  const { ramp } = observation
  const url = ramp.kind === 'open' ? ramp.url : null
  const approved = ramp.kind === 'open' ? ramp.approvals.approved.join(', ') : ''
  if (url !== null) progress.opened({ number: decision.pull, url })

  // Green only for the merge that follows at once: a button that stays green would outlive the evidence.
  await postGate(app, decision.head, {
    state: 'success',
    code: 'approved',
    text: `approved by ${approved}`,
    url,
  })
  const merged = await app.forge.mergePull({
    number: decision.pull,
    expectedHead: decision.head,
    title: `${oneLine(rampTitle(plan, exposureOf(observation), decision.step.to))} (#${decision.pull})`,
    message: `Approved by ${approved}.`,
  })
  switch (merged.kind) {
    case 'merged':
      progress.did(`merged ramp pull request #${decision.pull}: now at ${decision.step.to} %`)
      await progress.attempt('deploy', () => dispatchDeploy(scene, progress))
      await progress.attempt('branch', async () => {
        if (ramp.kind === 'open' && ramp.diff.kind === 'exact')
          await app.forge.deleteBranch(ramp.diff.line.branch)
      })
      return
    case 'later':
    case 'conflict':
      progress.did(`not merged yet: ${merged.why}`)
      break
    case 'blocked':
      progress.failed(`merge-${merged.code}`, `${merged.why} ${merged.advice}`)
      break
  }
  // The person who has to queue it can do so only while the gate is green; every further run judges it anew.
  if (merged.kind === 'blocked' && merged.code === 'merge-queue') return
  const code = { blocked: 'merge-blocked', conflict: 'rebuild', later: 'approved' }[merged.kind]
  await postGate(app, decision.head, { state: 'pending', code, text: merged.why, url })
}
