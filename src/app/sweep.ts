/** Runs commands of the last hour that carry no mark of ours, so that a lost event loses nothing. */
import type { Comment } from '../forge/forge.js'
import { type Command, parseCommand } from '../rollout/command.js'
import { type App, requestFloor } from './app.js'
import { isolated } from './isolated.js'
import { findMigrations, type Migrations } from './migrations.js'
import { rememberPermissions } from './people.js'
import type { RunResult } from './result.js'
import { runCommand } from './run-command.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'

export interface Swept {
  readonly commands: RunResult['commands']
  /** As the last command that changed something left the repository. */
  readonly snapshot: Snapshot
  readonly all: Migrations
}

/** A comment that cannot be answered (locked, deleted, GitHub down) costs neither the commands after it nor the run its watch. */
export async function sweepCommands(app: App, snapshot: Snapshot, all: Migrations): Promise<Swept> {
  const commands: { comment: number; ok: boolean; text: string }[] = []
  const mayWrite = rememberPermissions(app.forge)
  let world = { snapshot, all }
  for (const { comment, command } of gravestFirst(snapshot.comments)) {
    const low = (app.forge.remaining() ?? requestFloor) < requestFloor
    if (low && command.kind !== 'rollback') continue
    const answer = await isolated(app, `command in comment ${comment.id}`, () =>
      runCommand(app, world, comment, command, mayWrite),
    )
    if (answer === null) continue
    commands.push({ comment: comment.id, ok: answer.ok, text: answer.text })
    // What the next command finds: asked twice, a rollback happens once.
    if (answer.changed) world = await lookAgain(app)
  }
  return { commands, ...world }
}

/** Rollbacks before everything else, which keeps its order. */
function gravestFirst(
  comments: readonly Comment[],
): readonly { readonly comment: Comment; readonly command: Command }[] {
  const found = comments.flatMap((comment) => {
    const command = commandIn(comment)
    return command === null ? [] : [{ comment, command }]
  })
  const isRollback = ({ command }: { readonly command: Command }) => command.kind === 'rollback'
  return [...found.filter(isRollback), ...found.filter((other) => !isRollback(other))]
}

async function lookAgain(app: App): Promise<{ readonly snapshot: Snapshot; readonly all: Migrations }> {
  const snapshot = await takeSnapshot(app.forge)
  const all = await findMigrations(snapshot.tree, app.planGlobs, (sha) => app.forge.blob(sha))
  return { snapshot, all }
}

/** A new comment by a person whose first line is a command. An edited comment is none: the words are no longer the ones that were said. */
function commandIn(comment: Comment): Command | null {
  if (comment.author === null || comment.author.bot || comment.createdAt !== comment.updatedAt) return null
  return parseCommand(comment.body)
}
