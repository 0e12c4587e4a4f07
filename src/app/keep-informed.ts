/**
 * The last that a run does: Sluice's own comment on each tracking issue, and notices to where the plan says. No migration depends on
 * any of it, so whatever fails is a warning, and the next run tries again.
 *
 * What was told of stands in the first line of the comment. It is written there before it is told, so that a comment that cannot be
 * written never makes every run tell the same again, and is taken out where a channel refused. Where nothing can be remembered (no
 * issues, too few requests left) only what this very run made is told of.
 */
import type { Decided } from './act/decided.js'
import type { Outcome, Problem, Reference } from './act/scene.js'
import { type App, requestFloor } from './app.js'
import { described } from './described.js'
import { type Event, eventsOf } from './events.js'
import { isUpToDate, keepComment, toldIn } from './keep-comment.js'
import { noticeOf } from './notice-of.js'
import { apparentComment, ownComments } from './own-comment.js'
import type { MigrationRun } from './result.js'
import type { Snapshot } from './snapshot.js'
import { ownerIsTold, tellOwner } from './tell-owner.js'
import { trackingIssue } from './tracking-issue.js'

export async function keepInformed(
  app: App,
  snapshot: Snapshot,
  runs: readonly MigrationRun[],
): Promise<readonly MigrationRun[]> {
  const informed: MigrationRun[] = []
  for (const run of runs) {
    const { name, observation, decision, outcome } = run
    informed.push(
      observation === null || decision === null || outcome === null
        ? run
        : { ...run, outcome: await inform(app, snapshot, { name, observation, decision, outcome }) },
    )
  }
  return informed
}

/** One telling: who, of what, and how. `entry` is what is remembered of it. */
interface Telling {
  readonly entry: string
  readonly event: Event
  readonly who: string
  /** Null: told; else why not. */
  readonly tell: () => Promise<string | null>
}

async function inform(app: App, snapshot: Snapshot, decided: Decided): Promise<Outcome> {
  const { name, observation, outcome } = decided
  const warnings: Problem[] = []
  const attempt = async <T>(code: string, what: string, part: () => Promise<T>): Promise<T | null> => {
    try {
      return await part()
    } catch (error) {
      warnings.push({ code, text: `${what}: ${described(error).message}` })
      return null
    }
  }
  const low = observation.lowOnRequests || (app.forge.remaining() ?? requestFloor) < requestFloor
  const issue = low ? null : (outcome.tracking ?? trackingIssue(snapshot, name))
  const own = "Sluice's own comment"
  const tellings = tellingsOf(app, snapshot, decided, issue)
  // What cannot be read now is told of where it is read again below.
  if (issue !== null && (await isSaid(snapshot, decided, issue, tellings).catch(() => false))) return outcome
  const known =
    issue === null
      ? null
      : await attempt('comment-unread', own, () => ownComments(app, snapshot, name, issue.number))
  const told = known === null ? [] : toldIn(known, name)
  const { goingOn, due } = against(told, tellings)

  const keep = (remembered: readonly string[], comments = known) =>
    issue === null || comments === null
      ? Promise.resolve(null)
      : attempt('comment-unwritten', own, () =>
          keepComment(app, snapshot, decided, { issue, comments, told: unique(remembered) }),
        )
  const kept = await keep([...goingOn, ...due.map(({ entry }) => entry)])
  const failed: string[] = []
  for (const { entry, event, who, tell } of due) {
    if (kept === null && !event.made) continue
    const why = await tell().catch((error: unknown) => described(error).message)
    if (why === null) continue
    failed.push(entry)
    warnings.push({ code: 'notify-failed', text: `${who} was not told of ${event.kind}: ${why}` })
  }
  if (kept !== null && failed.length > 0) {
    const reached = due.map(({ entry }) => entry).filter((entry) => !failed.includes(entry))
    await keep(
      [...goingOn, ...reached].filter((entry) => !failed.includes(entry)),
      kept,
    )
  }
  return { ...outcome, warnings: [...outcome.warnings, ...warnings] }
}

/** Nothing to tell and nothing to write, as far as the comment that looks like ours says: found out without asking who we are. */
async function isSaid(
  snapshot: Snapshot,
  decided: Decided,
  issue: Reference,
  tellings: readonly Telling[],
): Promise<boolean> {
  const comment = await apparentComment(snapshot, decided.name, issue.number)
  if (comment === null) return false
  const { goingOn, due } = against(toldIn([comment], decided.name), tellings)
  return (
    due.length === 0 && isUpToDate(snapshot, decided, { issue, comments: [comment], told: unique(goingOn) })
  )
}

/** What goes on of what was told, and what is still to be told. */
function against(told: readonly string[], tellings: readonly Telling[]) {
  return {
    goingOn: tellings.map(({ entry }) => entry).filter((entry) => told.includes(entry)),
    due: tellings.filter(({ entry, event }) => event.tell && (event.again || !told.includes(entry))),
  }
}

function tellingsOf(
  app: App,
  snapshot: Snapshot,
  decided: Decided,
  issue: Reference | null,
): readonly Telling[] {
  const channels = app.channelsFor(decided.observation.source.plan)
  return eventsOf(decided).flatMap((event): Telling[] => [
    ...(issue !== null && ownerIsTold(event, decided)
      ? [
          {
            entry: `owner:${event.key}`,
            event,
            who: 'the owner',
            tell: async () => {
              await tellOwner(app, decided, event, issue)
              return null
            },
          },
        ]
      : []),
    ...channels.map(
      ({ name, send }): Telling => ({
        entry: `${name}:${event.key}`,
        event,
        who: name,
        tell: async () => {
          const home = await homeOf(app, issue)
          return send(noticeOf(decided, event, { home, issue, now: snapshot.now }))
        },
      }),
    ),
  ])
}

/** Mostly known from the address of the issue, which saves a request. */
async function homeOf(app: App, issue: Reference | null): Promise<string> {
  const known = issue === null ? null : /^(https?:\/\/.+)\/issues\/\d+$/.exec(issue.url)
  return known?.[1] ?? (await app.forge.repository()).url
}

const unique = (entries: readonly string[]): readonly string[] => [...new Set(entries)].sort()
