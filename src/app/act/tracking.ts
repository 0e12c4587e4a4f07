import { trackingBody, trackingTitle } from '../../report/tracking-issue.js'
import { commandHelp } from '../../rollout/command.js'
import { labels } from '../snapshot.js'
import { trackingIssue } from '../tracking-issue.js'
import type { Progress, Scene } from './scene.js'

/** One tracking issue per migration: where people pause it and ask for a rollback. A repository without issues has none. */
export async function ensureTrackingIssue(scene: Scene, progress: Progress): Promise<void> {
  const { app, snapshot, observation, name } = scene
  if (trackingIssue(snapshot, name) !== null) return
  const { plan } = observation.source
  const issue = await app.forge.openIssue({
    title: trackingTitle(plan),
    body: trackingBody({ plan, fields: { migration: name }, recordUrl: null, commands: commandHelp }),
    labels: [labels.all, labels.migration],
    assignees: [plan.owner],
  })
  if (issue === null) return
  progress.tracked({ number: issue.number, url: issue.url })
  progress.did(`opened tracking issue #${issue.number}`)
}
