import type { Progress, Scene } from './scene.js'

/** A merge by GITHUB_TOKEN starts no push workflow, so a plan may name the one to start after our own merges. */
export async function dispatchDeploy({ app, observation }: Scene, progress: Progress): Promise<void> {
  const { deploy } = observation.source.plan
  if (deploy === undefined) return
  const dispatched = await app.forge.dispatchWorkflow(deploy.workflow, await app.forge.defaultBranch())
  if (dispatched.kind === 'dispatched') progress.did(`started workflow ${deploy.workflow}`)
  else progress.failed('deploy-refused', `workflow ${deploy.workflow} was not started: ${dispatched.why}`)
}
