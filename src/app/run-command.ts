/** Answers one command: who may, what happened, and a mark so that it is never run twice. */
import type { Comment } from '../forge/forge.js'
import { parseMarker } from '../report/marker.js'
import { reply } from '../report/reply.js'
import { parseBranch } from '../rollout/branch-name.js'
import { type Command, commandHelp } from '../rollout/command.js'
import { abovePercent } from '../rollout/steps.js'
import { trackProgress } from './act/progress.js'
import { rollBack } from './act/rollback.js'
import { exposureOf } from './act/scene.js'
import type { App } from './app.js'
import { described } from './described.js'
import { isolated } from './isolated.js'
import type { Migration, Migrations } from './migrations.js'
import { observe } from './observe.js'
import { sceneOf } from './scene-of.js'
import { labels, type Snapshot } from './snapshot.js'
import { trackingIssue } from './tracking-issue.js'

export interface Answer {
  readonly ok: boolean
  /** Plain text. */
  readonly text: string
  readonly details?: readonly string[]
  /** Whether the repository may be another one now: what was read before is then read again. */
  readonly changed: boolean
}

interface World {
  readonly snapshot: Snapshot
  readonly all: Migrations
}

/** Null where the comment stands on no issue of ours, or was answered before. */
export async function runCommand(
  app: App,
  world: World,
  comment: Comment,
  command: Command,
  mayWrite: (login: string) => Promise<boolean>,
): Promise<Answer | null> {
  const author = comment.author?.login
  if (author === undefined) return null
  // Before anything else costs requests: anyone may comment.
  const writer = await mayWrite(author)
  const name = await migrationOf(world.snapshot, comment.issue)
  const migration = world.all.migrations.find((known) => known.name === name)
  if (migration === undefined || (await isAnswered(app, comment))) return null

  const answer = writer
    ? await carryOut(app, world, migration, comment, { author, command })
    : refused('this needs write access to this repository')
  // The command is run, whoever can be told: a locked conversation takes neither reply nor mark.
  await isolated(app, `reply to comment ${comment.id}`, () =>
    app.forge.comment(
      comment.issue,
      reply({
        ok: answer.ok,
        command: comment.body.split(/\r\n|\n|\r/, 1)[0] ?? '',
        text: answer.text,
        details: answer.details ?? [],
      }),
    ),
  )
  // The mark is last: a run that dies before it is done by the next, and every step of it adopts what exists.
  await isolated(app, `mark of comment ${comment.id}`, () =>
    app.forge.react(comment.id, answer.ok ? 'rocket' : '-1'),
  )
  return answer
}

async function carryOut(
  app: App,
  world: World,
  migration: Migration,
  comment: Comment,
  asked: { readonly author: string; readonly command: Command },
): Promise<Answer> {
  await isolated(app, `acknowledgement of comment ${comment.id}`, () => app.forge.react(comment.id, 'eyes'))
  try {
    return await answerTo(app, world, migration, asked)
  } catch (error) {
    return { ok: false, text: described(error).message, changed: true }
  }
}

async function answerTo(
  app: App,
  { snapshot, all }: World,
  migration: Migration,
  { author, command }: { readonly author: string; readonly command: Command },
): Promise<Answer> {
  switch (command.kind) {
    case 'malformed':
      return refused(command.message)
    case 'help':
      return {
        ok: true,
        text: 'commands, each as the first line of a new comment',
        details: commandHelp.map(({ usage, what }) => `${usage}: ${what}`),
        changed: false,
      }
    case 'pause':
      return setPaused(app, snapshot, migration.name, true)
    case 'resume':
      return setPaused(app, snapshot, migration.name, false)
    case 'rollback':
      return rollbackCommand(app, snapshot, all, migration, author, command)
  }
}

function refused(text: string): Answer {
  return { ok: false, text, changed: false }
}

async function setPaused(app: App, snapshot: Snapshot, name: string, on: boolean): Promise<Answer> {
  const issue = trackingIssue(snapshot, name)
  if (issue === null) return refused('this migration has no tracking issue to carry the label')
  if (on) await app.forge.addLabels(issue.number, [labels.paused])
  else await app.forge.removeLabel(issue.number, labels.paused)
  return { ok: true, text: on ? 'paused; watching and rolling back go on' : 'resumed', changed: true }
}

/** Reads permission, config and history only, never a provider: it must work while everything else is down. */
async function rollbackCommand(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  migration: Migration,
  author: string,
  command: Extract<Command, { kind: 'rollback' }>,
): Promise<Answer> {
  const observation = await observe(app, snapshot, all, migration, { metrics: false })
  const from = exposureOf(observation)
  const to = command.to ?? 0
  if (observation.config.kind === 'unreadable') return refused(observation.config.message)
  if (from === 0) return refused('the exposure is 0 % already')
  if (!abovePercent(from, to))
    return refused(`the exposure is ${from} %; a rollback goes below it, for example /rollback to 0`)
  const point = observation.source.plan.rollback.irreversibleAfter
  if (point !== undefined && from >= point && !command.force) {
    return refused(
      `the plan calls everything from ${point} % on irreversible; write /rollback --force if going back is right all the same`,
    )
  }
  const scene = sceneOf(app, { snapshot, all }, migration.name, observation)
  const progress = trackProgress()
  const reason = command.reason === '' ? '' : `: ${command.reason}`
  const result = await rollBack(
    scene,
    { to, cause: { kind: 'command', by: author, text: `/rollback by ${author}${reason}` } },
    progress,
  )
  const { done, problems } = progress.outcome()
  const details = [...done, ...problems.map(({ text }) => text)]
  if (result?.merged === true)
    return { ok: true, text: `rolled back from ${from} % to ${result.to} %`, details, changed: true }
  return {
    ok: false,
    text:
      result === null
        ? `the rollback from ${from} % to ${to} % could not be begun`
        : `the rollback from ${from} % to ${result.to} % is begun and not merged yet; approve the revert pull request, or ask again`,
    details,
    changed: true,
  }
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
async function isAnswered(app: App, comment: Comment): Promise<boolean> {
  if (comment.reactions === 0) return false
  const own = new Set([await app.forge.viewer(), ...app.trusted].map((login) => login.toLowerCase()))
  const reactions = await app.forge.reactions(comment.id)
  return reactions.some(
    ({ login, content }) => own.has(login.toLowerCase()) && (content === 'rocket' || content === '-1'),
  )
}
