/** Runs one command: who may, and marks so that it is never run twice. */
import type { Comment } from '../forge/forge.js'
import { parseMarker } from '../report/marker.js'
import { reply } from '../report/reply.js'
import { parseBranch } from '../rollout/branch-name.js'
import { type Command, firstLine } from '../rollout/command.js'
import type { App } from './app.js'
import { answerTo } from './commands/answer-to.js'
import { type Answer, type Carried, refused } from './commands/asked.js'
import { described } from './described.js'
import { isolated } from './isolated.js'
import type { Migrations } from './migrations.js'
import { isRefusalHeard } from './refusals.js'
import type { Snapshot } from './snapshot.js'

interface World {
  readonly snapshot: Snapshot
  readonly all: Migrations
}

export interface Ran extends Carried {
  readonly migration: string
}

/** Null where the comment stands on no issue of ours, or was answered before. */
export async function runCommand(
  app: App,
  world: World,
  comment: Comment,
  command: Command,
  mayWrite: (login: string) => Promise<boolean>,
): Promise<Ran | null> {
  const author = comment.author?.login
  if (author === undefined) return null
  // Before anything else costs requests: anyone may comment.
  const writer = await mayWrite(author)
  if (!writer && !isRefusalHeard(world.snapshot, comment)) return null
  const name = await migrationOf(world.snapshot, comment.issue)
  const migration = world.all.migrations.find((known) => known.name === name)
  if (migration === undefined || (await isAnswered(app, comment))) return null
  if (await isReplied(app, world.snapshot, comment)) return null

  const carried = writer
    ? await carryOut(app, comment, () => answerTo({ app, ...world, migration, comment, author }, command))
    : refused('this needs write access to this repository')
  return { ...carried, migration: migration.name }
}

async function carryOut(app: App, comment: Comment, run: () => Promise<Carried>): Promise<Carried> {
  await isolated(app, `acknowledgement of comment ${comment.id}`, () => app.forge.react(comment.id, 'eyes'))
  try {
    return await run()
  } catch (error) {
    return { changed: true, answer: { ok: false, text: described(error).message } }
  }
}

/** The reply, and the mark last: a run that dies before it is done by the next, and every step of it adopts what exists. */
export async function tellAnswer(app: App, comment: Comment, answer: Answer): Promise<void> {
  // The command is run, whoever can be told: a locked conversation takes neither reply nor mark.
  await isolated(app, `reply to comment ${comment.id}`, () =>
    app.forge.comment(
      comment.issue,
      reply({ ...answer, comment: comment.id, command: firstLine(comment.body) }),
    ),
  )
  await mark(app, comment, answer.ok)
}

async function mark(app: App, comment: Comment, ok: boolean): Promise<void> {
  await isolated(app, `mark of comment ${comment.id}`, () =>
    app.forge.react(comment.id, ok ? 'rocket' : '-1'),
  )
}

/** Commands stand on ramp and revert pull requests, incidents and tracking issues. */
async function migrationOf(snapshot: Snapshot, issue: number): Promise<string | null> {
  const pull = snapshot.pulls.find(({ number }) => number === issue)
  if (pull !== undefined)
    return pull.head.sameRepository ? (parseBranch(pull.head.branch)?.migration ?? null) : null
  const tracking = snapshot.tracking.find(({ number }) => number === issue)
  const known = tracking ?? (await snapshot.incidents()).find(({ number }) => number === issue)
  const marker = known === undefined ? null : parseMarker(known.body)
  const name =
    marker?.kind === 'migration' || marker?.kind === 'incident' ? marker.fields.migration : undefined
  return typeof name === 'string' ? name : null
}

/** Only our own final reactions count: anyone else's rocket must not silence a rollback. */
export async function isAnswered(app: App, comment: Pick<Comment, 'id' | 'reactions'>): Promise<boolean> {
  if (comment.reactions === 0) return false
  const own = await ownLogins(app)
  const reactions = await app.forge.reactions(comment.id)
  return reactions.some(
    ({ login, content }) => own.has(login.toLowerCase()) && (content === 'rocket' || content === '-1'),
  )
}

/** A run that died between its reply and its mark: only the mark is missing, and a second reply would read as a second act. */
async function isReplied(app: App, { comments }: Snapshot, comment: Comment): Promise<boolean> {
  for (const { body, author, issue } of comments) {
    const found = issue === comment.issue ? parseMarker(body) : null
    if (found?.kind !== 'reply' || found.fields.comment !== comment.id || author === null) continue
    // Everyone can write a marker.
    if (!(await ownLogins(app)).has(author.login.toLowerCase())) continue
    await mark(app, comment, found.fields.ok === 1)
    return true
  }
  return false
}

async function ownLogins(app: App): Promise<ReadonlySet<string>> {
  return new Set([await app.forge.viewer(), ...app.trusted].map((login) => login.toLowerCase()))
}
