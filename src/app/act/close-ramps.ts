import type { Pull } from '../../forge/forge.js'
import { labels } from '../snapshot.js'
import { postGate } from './gate-status.js'
import type { Progress, Scene } from './scene.js'

/** Gate to failure first: from then on nobody can merge it, whatever happens to the rest. */
export async function closeRamps(
  { app }: Pick<Scene, 'app'>,
  pulls: readonly Pull[],
  why: { readonly code: string; readonly text: string },
  progress: Progress,
): Promise<void> {
  for (const pull of pulls) {
    await progress.attempt('gate', () =>
      postGate(app, pull.head.sha, { state: 'failure', ...why, url: pull.url }),
    )
    await progress.attempt('label', () => app.forge.addLabels(pull.number, [labels.superseded]))
    await progress.attempt(`close ramp pull request #${pull.number}`, async () => {
      await app.forge.closePull(pull.number)
      progress.did(`closed ramp pull request #${pull.number}: ${why.text}`)
    })
  }
}
