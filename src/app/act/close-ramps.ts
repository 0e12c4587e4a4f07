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
    const labelled = await progress.attempt('label', async () => {
      await app.forge.addLabels(pull.number, [labels.superseded])
      return true
    })
    await progress.attempt(`close ramp pull request #${pull.number}`, async () => {
      await app.forge.closePull(pull.number)
      // Closed all the same: an open one could be merged, one that reads as declined only holds.
      const unmarked =
        labelled === true
          ? ''
          : `; without the label ${labels.superseded} it may read as declined by a person: set the label, or reopen it to go on`
      progress.did(`closed ramp pull request #${pull.number}: ${why.text}${unmarked}`)
    })
  }
}
