/** Sluice's own comment on a tracking issue: the one that it keeps up to date, and in whose first line it keeps what no file holds. */
import type { Comment } from '../forge/forge.js'
import { type MarkerFields, parseMarker } from '../report/marker.js'
import type { App } from './app.js'
import type { Snapshot } from './snapshot.js'

type Listed = Pick<Snapshot, 'comments' | 'commentsOn'>

/**
 * Lowest number first; more than one is what two runs at once leave behind. It is edited so often that it mostly stands in the listing
 * of the last hour, which costs no request of its own. A first line like ours is easily written: the author must be ourselves.
 */
export async function ownComments(
  app: Pick<App, 'forge' | 'trusted'>,
  snapshot: Listed,
  name: string,
  issue: number,
): Promise<readonly Comment[]> {
  const recent = await byOurselves(app, claimed(snapshot.comments, name, issue))
  return recent.length > 0 ? recent : byOurselves(app, claimed(await snapshot.commentsOn(issue), name, issue))
}

/**
 * The only comment of a bot that looks like ours; null where there is none or more. Good for finding out that nothing is to be written,
 * which saves asking who we are.
 */
export async function apparentComment(
  snapshot: Listed,
  name: string,
  issue: number,
): Promise<Comment | null> {
  const recent = claimed(snapshot.comments, name, issue)
  const found = recent.length > 0 ? recent : claimed(await snapshot.commentsOn(issue), name, issue)
  return found.length === 1 && found[0]?.author?.bot === true ? found[0] : null
}

function claimed(comments: readonly Comment[], name: string, issue: number): readonly Comment[] {
  return comments.filter((comment) => comment.issue === issue && progressFields(comment.body, name) !== null)
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
