/**
 * A merge by GITHUB_TOKEN starts no push workflow, so a plan may name the one to start after our own merges. It is owed from before
 * the merge until it was started: a label on the pull request says so, which outlives the run and the branch.
 */
import { parseBranch } from '../../rollout/branch-name.js'
import type { Progress, Scene } from './scene.js'

const owed = 'sluice:deploy-owed'

/** Before the merge: a run that dies right after it leaves the debt behind. */
export async function oweDeploy(
  { app, observation }: Scene,
  pull: number,
  progress: Progress,
): Promise<void> {
  if (observation.source.plan.deploy === undefined) return
  await progress.attempt('deploy label', () => app.forge.addLabels(pull, [owed]))
}

/** After the merge: a workflow that could not be started stays owed, and every further run tries again. */
export async function dispatchDeploy(
  { app, observation }: Scene,
  pulls: readonly number[],
  progress: Progress,
): Promise<void> {
  const { deploy } = observation.source.plan
  if (deploy === undefined || pulls.length === 0) return
  const dispatched = await app.forge.dispatchWorkflow(deploy.workflow, await app.forge.defaultBranch())
  if (dispatched.kind === 'refused') {
    progress.failed('deploy-refused', `workflow ${deploy.workflow} was not started: ${dispatched.why}`)
    return
  }
  progress.did(`started workflow ${deploy.workflow}`)
  for (const pull of pulls) await progress.attempt('deploy label', () => app.forge.removeLabel(pull, owed))
}

/** What earlier runs merged and did not come to deploy. */
export async function payOwedDeploys(scene: Scene, progress: Progress): Promise<void> {
  const { snapshot, name } = scene
  const merged = snapshot.pulls.filter(
    (pull) =>
      pull.mergedAt !== null &&
      pull.labels.includes(owed) &&
      pull.head.sameRepository &&
      pull.base.branch === snapshot.defaultBranch &&
      parseBranch(pull.head.branch)?.migration === name,
  )
  await dispatchDeploy(
    scene,
    merged.map(({ number }) => number),
    progress,
  )
}
