import type { Comment } from '../forge/forge.js'
import { type Command, parseCommand } from '../rollout/command.js'

/** A new comment by a person whose first line is a command. An edited comment is none: the words are no longer the ones that were said. */
export function commandIn(comment: Comment): Command | null {
  if (comment.author === null || comment.author.bot || comment.createdAt !== comment.updatedAt) return null
  return parseCommand(comment.body)
}
