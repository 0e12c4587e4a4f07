import { labels } from '../snapshot.js'
import { trackingIssue } from '../tracking-issue.js'
import { type Asked, type Carried, refused } from './asked.js'

/** `/pause` and `/resume`. */
export async function pauseCommand({ app, snapshot, migration }: Asked, on: boolean): Promise<Carried> {
  const issue = trackingIssue(snapshot, migration.name)
  if (issue === null) return refused('this migration has no tracking issue to carry the label')
  if (on) await app.forge.addLabels(issue.number, [labels.paused])
  else await app.forge.removeLabel(issue.number, labels.paused)
  const text = on ? 'paused; watching and rolling back go on' : 'resumed'
  return { changed: true, answer: { ok: true, text } }
}
