import { parseMarker } from '../../report/marker.js'
import { trackingIssue } from '../tracking-issue.js'
import type { Progress, Scene } from './scene.js'

/** Two runs at once may each have opened a tracking issue: the one that counts stays, the others are closed as its duplicates. */
export async function closeSurplusTracking(scene: Scene, progress: Progress): Promise<void> {
  const { app, snapshot, name } = scene
  const kept = trackingIssue(snapshot, name)
  if (kept === null) return
  for (const issue of snapshot.tracking) {
    const marker = parseMarker(issue.body)
    const own = marker?.kind === 'migration' && marker.fields.migration === name
    if (!own || issue.state !== 'open' || issue.number === kept.number) continue
    await progress.attempt('duplicate', async () => {
      await app.forge.comment(issue.number, `Duplicate of #${kept.number}.`)
      await app.forge.editIssue(issue.number, { state: 'closed', reason: 'duplicate' })
    })
  }
}
