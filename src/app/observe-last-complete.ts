import type { LastComplete } from '../rollout/observation.js'
import type { App } from './app.js'
import { isolated } from './isolated.js'
import { ownComments, progressFields, wholeField } from './own-comment.js'
import type { Snapshot } from './snapshot.js'
import { trackingIssue } from './tracking-issue.js'

/**
 * What Sluice's own comment keeps about the step with this number. A time that lies in the future was not written by a run, and a
 * comment about another step says nothing about this one.
 */
export async function observeLastComplete(
  app: App,
  snapshot: Snapshot,
  name: string,
  seq: number,
): Promise<LastComplete> {
  const issue = trackingIssue(snapshot, name)
  if (issue === null) return { kind: 'unreadable' }
  const comments = await isolated(app, `Sluice's comment on #${issue.number}`, () =>
    ownComments(app, snapshot, name, issue.number),
  )
  if (comments === null) return { kind: 'unreadable' }
  const fields = progressFields(comments[0]?.body ?? '', name)
  if (fields === null || fields.seq !== seq) return { kind: 'missing' }
  const past = (key: string) => {
    const at = wholeField(fields, key)
    return at === null || at > snapshot.now ? null : at
  }
  const [at, since] = [past('complete'), past('followed')]
  if (at !== null) return { kind: 'at', at }
  return since === null ? { kind: 'missing' } : { kind: 'none', since }
}
