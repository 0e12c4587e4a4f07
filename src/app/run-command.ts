/** Answers one command: who may, what happened, and a mark so that it is never run twice. */
import type { Comment } from '../forge/forge.js'
import { parseMarker } from '../report/marker.js'
import { reply } from '../report/reply.js'
import { parseBranch } from '../rollout/branch-name.js'
import { type Command, commandHelp } from '../rollout/command.js'
import { abovePercent } from '../rollout/steps.js'
import { trackProgress } from './act/progress.js'
import { rollBack } from './act/rollback.js'
import { exposureOf, type Scene } from './act/scene.js'
import type { App } from './app.js'
import { described } from './described.js'
import type { Migration, Migrations } from './migrations.js'
import { observe, trackingIssue } from './observe.js'
import { liveOthers } from './others.js'
import { labels, type Snapshot } from './snapshot.js'

export interface Answer {
  readonly ok: boolean
  /** Plain text. */
  readonly text: string
  readonly details?: readonly string[]
}

/** Null where the comment stands on no issue of ours, or was answered before. */
export async function runCommand(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  comment: Comment,
  command: Command,
): Promise<Answer | null> {
  const author = comment.author?.login
  const name = await migrationOf(snapshot, comment.issue)
  const migration = all.migrations.find((known) => known.name === name)
  if (author === undefined || migration === undefined || (await isAnswered(app, comment))) return null

  await app.forge.react(comment.id, 'eyes')
  let answer: Answer
  try {
    answer = await answerTo(app, snapshot, all, migration, { author, command })
  } catch (error) {
    answer = { ok: false, text: described(error).message }
  }
  await app.forge.comment(
    comment.issue,
    reply({
      ok: answer.ok,
      command: comment.body.split(/\r\n|\n|\r/, 1)[0] ?? '',
      text: answer.text,
      details: answer.details ?? [],
    }),
  )
  // The mark is last: a run that dies before it is done by the next, and every step of it adopts what exists.
  await app.forge.react(comment.id, answer.ok ? 'rocket' : '-1')
  return answer
}

async function answerTo(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  migration: Migration,
  { author, command }: { readonly author: string; readonly command: Command },
): Promise<Answer> {
  if (command.kind === 'malformed') return { ok: false, text: command.message }
  if (command.kind === 'help')
    return {
      ok: true,
      text: 'commands, each as the first line of a new comment',
      details: commandHelp.map(({ usage, what }) => `${usage}: ${what}`),
    }
  const permission = await app.forge.permission(author)
  const writer = permission === 'admin' || permission === 'write'
  switch (command.kind) {
    case 'pause':
      return setPaused(app, snapshot, migration.name, true, writer, permission)
    case 'resume':
      return setPaused(app, snapshot, migration.name, false, writer, permission)
    case 'rollback':
      if (!writer)
        return { ok: false, text: `a rollback needs write access to this repository; you have ${permission}` }
      return rollbackCommand(app, snapshot, all, migration, author, command)
  }
}

async function setPaused(
  app: App,
  snapshot: Snapshot,
  name: string,
  on: boolean,
  writer: boolean,
  permission: string,
): Promise<Answer> {
  const issue = trackingIssue(snapshot, name)
  if (!writer)
    return { ok: false, text: `this needs write access to this repository; you have ${permission}` }
  if (issue === null) return { ok: false, text: 'this migration has no tracking issue to carry the label' }
  if (on) await app.forge.addLabels(issue.number, [labels.paused])
  else await app.forge.removeLabel(issue.number, labels.paused)
  return { ok: true, text: on ? 'paused; watching and rolling back go on' : 'resumed' }
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
  if (observation.config.kind === 'unreadable') return { ok: false, text: observation.config.message }
  if (from === 0) return { ok: false, text: 'the exposure is 0 % already' }
  if (!abovePercent(from, to))
    return {
      ok: false,
      text: `the exposure is ${from} %; a rollback goes below it, for example /rollback to 0`,
    }
  const point = observation.source.plan.rollback.irreversibleAfter
  if (point !== undefined && from >= point && !command.force) {
    return {
      ok: false,
      text: `the plan calls everything from ${point} % on irreversible; write /rollback --force if going back is right all the same`,
    }
  }
  const scene: Scene = {
    app,
    snapshot,
    name: migration.name,
    observation,
    others: () => liveOthers(snapshot, all, migration.name),
  }
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
    return { ok: true, text: `rolled back from ${from} % to ${result.to} %`, details }
  return {
    ok: false,
    text:
      result === null
        ? `the rollback from ${from} % to ${to} % could not be begun`
        : `the rollback from ${from} % to ${result.to} % is begun and not merged yet; approve the revert pull request, or ask again`,
    details,
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
