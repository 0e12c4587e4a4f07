/** Runs commands of the last hour that carry no mark of ours, so that a lost event loses nothing. */
import type { Comment } from '../forge/forge.js'
import type { Command } from '../rollout/command.js'
import { type App, requestFloor } from './app.js'
import { commandIn } from './command-in.js'
import type { Answer } from './commands/asked.js'
import { isolated } from './isolated.js'
import { findMigrations, type Migrations } from './migrations.js'
import { rememberPermissions } from './people.js'
import type { MigrationRun, RunResult } from './result.js'
import { isAnswered, runCommand, tellAnswer } from './run-command.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'

export interface Swept {
  readonly commands: RunResult['commands']
  /** Commands that are answered when the run has decided: acknowledged, and what they change is changed. */
  readonly pending: readonly Pending[]
  /** As the last command that changed something left the repository. */
  readonly snapshot: Snapshot
  readonly all: Migrations
}

interface Pending {
  readonly comment: Comment
  readonly migration: string
  readonly answer: (run: MigrationRun) => Answer
}

/** A comment that cannot be answered (locked, deleted, GitHub down) costs neither the commands after it nor the run its watch. */
export async function sweepCommands(app: App, snapshot: Snapshot, all: Migrations): Promise<Swept> {
  const commands: { comment: number; ok: boolean; text: string }[] = []
  const pending: Pending[] = []
  const mayWrite = rememberPermissions(app.forge)
  let world = { snapshot, all }
  for (const { comment, command } of gravestFirst(snapshot.comments)) {
    const low = (app.forge.remaining() ?? requestFloor) < requestFloor
    if (low && command.kind !== 'rollback') continue
    const ran = await isolated(app, `command in comment ${comment.id}`, () =>
      runCommand(app, world, comment, command, mayWrite),
    )
    if (ran === null) continue
    const { answer, migration, changed } = ran
    if (typeof answer === 'function') pending.push({ comment, migration, answer })
    else {
      await tellAnswer(app, comment, answer)
      commands.push({ comment: comment.id, ok: answer.ok, text: answer.text })
    }
    // What the next command finds: asked twice, a rollback happens once.
    if (changed) world = await lookAgain(app)
  }
  return { commands, pending, ...world }
}

/** `lookAt` decides about a migration that this run leaves alone. */
export async function answerPending(
  app: App,
  pending: Swept['pending'],
  runs: readonly MigrationRun[],
  lookAt: (migration: string) => Promise<MigrationRun>,
): Promise<RunResult['commands']> {
  const commands: { comment: number; ok: boolean; text: string }[] = []
  for (const { comment, migration, answer } of pending) {
    await isolated(app, `answer to comment ${comment.id}`, async () => {
      const found = answer(runs.find(({ name }) => name === migration) ?? (await lookAt(migration)))
      // Time has passed since it was acknowledged: another run may have answered meanwhile.
      if (await isAnswered(app, { ...comment, reactions: 1 })) return
      await tellAnswer(app, comment, found)
      commands.push({ comment: comment.id, ok: found.ok, text: found.text })
    })
  }
  return commands
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
