import type { Pull } from '../../forge/forge.js'
import { labels } from '../snapshot.js'
import { postGate } from './gate-status.js'
import type { Progress, Scene } from './scene.js'

/**
 * The gate, people and labels: none of them is needed for the step, so none of them can stop it. The label is last, for a run that
 * dies before it is taken up by the next.
 */
export async function introduceRamp(scene: Scene, pull: Pull, progress: Progress): Promise<void> {
  const { app, observation } = scene
  const { plan } = observation.source
  await progress.attempt('gate', async () => {
    const head = (await app.forge.pull(pull.number)).head.sha
    await postGate(app, head, {
      state: 'pending',
      code: 'approvals-missing',
      text: 'waits for its approvals',
      url: pull.url,
    })
  })
  const people = plan.gate.approvers.filter((login) => !login.includes('/') && login !== pull.author.login)
  const asked = people.length > 0 ? people : [plan.owner]
  // Asking again would call back somebody who has answered already.
  if (pull.requestedReviewers.length === 0 && !hasSpoken(scene))
    await progress.attempt('reviewers', () => app.forge.requestReviewers(pull.number, asked))
  await progress.attempt('assignee', () => app.forge.assign(pull.number, [plan.owner]))
  await progress.attempt('labels', () => app.forge.addLabels(pull.number, [labels.ramp]))
}

function hasSpoken({ observation: { ramp } }: Scene): boolean {
  if (ramp.kind !== 'open') return false
  const { approved, blockedBy, ignored } = ramp.approvals
  return approved.length + blockedBy.length + ignored.length > 0
}
