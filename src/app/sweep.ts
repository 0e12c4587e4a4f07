/** Runs commands of the last hour that carry no mark of ours, so that a lost event loses nothing. */
import type { Comment } from '../forge/forge.js'
import { type Command, parseCommand } from '../rollout/command.js'
import type { App } from './app.js'
import { findMigrations, type Migrations } from './migrations.js'
import type { RunResult } from './result.js'
import { runCommand } from './run-command.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'

export async function sweepCommands(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
): Promise<RunResult['commands']> {
  const answered: { comment: number; ok: boolean; text: string }[] = []
  let world = { snapshot, all }
  for (const comment of snapshot.comments) {
    const command = commandIn(comment)
    if (command === null) continue
    const answer = await runCommand(app, world.snapshot, world.all, comment, command)
    if (answer === null) continue
    answered.push({ comment: comment.id, ...answer })
    world = await lookAgain(app)
  }
  return answered
}

/** A command changed what the next one finds: asked twice, a rollback happens once. */
async function lookAgain(app: App): Promise<{ readonly snapshot: Snapshot; readonly all: Migrations }> {
  const snapshot = await takeSnapshot(app.forge)
  const all = await findMigrations(snapshot.tree, app.planGlobs, (sha) => app.forge.blob(sha))
  return { snapshot, all }
}

/** A new comment by a person whose first line is a command. An edited comment is none: the words are no longer the ones that were said. */
export function commandIn(comment: Comment): Command | null {
  if (comment.author === null || comment.author.bot || comment.createdAt !== comment.updatedAt) return null
  return parseCommand(comment.body)
}
