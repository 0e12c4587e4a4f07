/** Sluice's own comment on a tracking issue: the one that it keeps up to date, and in whose first line it keeps what no file holds. */
import type { Comment } from '../forge/forge.js'
import { type MarkerFields, parseMarker } from '../report/marker.js'
import type { App } from './app.js'
import type { Snapshot } from './snapshot.js'

/**
 * Lowest number first; more than one is what two runs at once leave behind. It is edited so often that it mostly stands in the listing
 * of the last hour, which costs no request of its own. A first line like ours is easily written: the author must be ourselves.
 */
export async function ownComments(
  app: Pick<App, 'forge' | 'trusted'>,
  snapshot: Pick<Snapshot, 'comments' | 'commentsOn'>,
  name: string,
  issue: number,
): Promise<readonly Comment[]> {
  const claimed = (comments: readonly Comment[]) =>
    comments.filter((comment) => comment.issue === issue && progressFields(comment.body, name) !== null)
  const recent = await byOurselves(app, claimed(snapshot.comments))
  return recent.length > 0 ? recent : byOurselves(app, claimed(await snapshot.commentsOn(issue)))
}

/** Fields of the first line; null where the body is no progress report of this migration. */
export function progressFields(body: string, name: string): MarkerFields | null {
  const marker = parseMarker(body)
  return marker?.kind === 'progress' && marker.fields.migration === name ? marker.fields : null
}

/** A whole, non-negative number of a field; null for anything else. */
export function wholeField(fields: MarkerFields, key: string): number | null {
  const value = fields[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

async function byOurselves(
  { forge, trusted }: Pick<App, 'forge' | 'trusted'>,
  comments: readonly Comment[],
): Promise<readonly Comment[]> {
  if (comments.length === 0) return []
  const own = new Set([await forge.viewer(), ...trusted].map((login) => login.toLowerCase()))
  return comments
    .filter(({ author }) => author !== null && own.has(author.login.toLowerCase()))
    .sort((a, b) => a.id - b.id)
}
