import type { Comment } from '../forge/forge.js'
import { commandIn } from './command-in.js'
import type { Snapshot } from './snapshot.js'

const heard = 3
/** Half of what a run sees of the comments: of the older half it cannot know what came before. */
const span = 1_800_000

/**
 * Whether somebody who may not write is told so. Anyone may comment on a public repository, and each reply is one of the requests that
 * watching lives on: whoever goes on asking is not answered any more.
 */
export function isRefusalHeard(
  { comments, now }: Pick<Snapshot, 'comments' | 'now'>,
  comment: Comment,
): boolean {
  if (now - comment.createdAt > span) return false
  const before = comments.filter(
    (other) =>
      other.author?.login === comment.author?.login &&
      other.id < comment.id &&
      other.createdAt >= comment.createdAt - span &&
      commandIn(other) !== null,
  )
  return before.length < heard
}
