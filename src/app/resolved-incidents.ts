/** Incidents that were closed and stand in no history line yet: what the issues log of the record is made of. */
import type { Comment, Forge, Issue } from '../forge/forge.js'
import { clip } from '../report/clip.js'
import { oneLine } from '../report/escape.js'
import { parseMarker } from '../report/marker.js'
import { rollbackBranch } from '../rollout/branch-name.js'
import { parseCommand } from '../rollout/command.js'
import { type HistoryLine, mostResolved, type Resolved } from '../rollout/history.js'
import type { Scene } from './act/scene.js'
import { linesOf } from './act/scene.js'
import { isolated } from './isolated.js'
import { rememberPermissions } from './people.js'
import type { Snapshot } from './snapshot.js'

/** A comment that explains a closing stands right before it, or is its first step the day before. */
const shortlyBefore = 86_400_000
/** "Close with comment" is two events within a moment. */
const sameMoment = 5_000

/**
 * For the next step's line. Empty where there is none, or where GitHub does not say: a row of the record must not keep a step from
 * being proposed. A rollback's line takes none: it is made before anything else is read, and the step after it records them.
 */
export async function resolvedSince(scene: Scene): Promise<{ readonly resolved?: Resolved[] }> {
  const found = await isolated(scene.app, `issues log of ${scene.name}`, () => readResolved(scene))
  return found === null || found.length === 0 ? {} : { resolved: found }
}

async function readResolved({ app, snapshot, name, observation }: Scene): Promise<Resolved[]> {
  const closed = unrecorded(await snapshot.incidents(), name, linesOf(observation))
  const mayWrite = rememberPermissions(app.forge)
  const resolved: Resolved[] = []
  for (const { number } of closed) {
    if (resolved.length === mostResolved) break
    const lookup = await app.forge.issue(number)
    if (lookup.kind !== 'found') continue
    const { issue } = lookup
    const { closedAt, closedBy } = issue
    if (closedAt === null || closedBy === null || closedBy.bot || !(await mayWrite(closedBy.login))) continue
    if (isTooEarly(snapshot, name, issue)) continue
    resolved.push({
      issue: number,
      at: closedAt,
      openedAt: issue.createdAt,
      title: shown(issue.title, 300),
      resolution: await resolutionOf(app.forge, number, closedAt, mayWrite),
      by: shown(closedBy.login, 100),
    })
  }
  return resolved
}

/** The oldest first. Of two that one event got, the lower number is the incident; the other was closed as its duplicate. */
export function unrecorded(
  incidents: readonly Issue[],
  name: string,
  lines: readonly HistoryLine[],
): readonly Issue[] {
  const recorded = new Set(lines.flatMap(({ resolved = [] }) => resolved.map(({ issue }) => issue)))
  const events = new Set<string>()
  return [...incidents]
    .sort((a, b) => a.number - b.number)
    .filter((issue) => {
      const marker = parseMarker(issue.body)
      if (marker?.kind !== 'incident' || marker.fields.migration !== name) return false
      const event = `${marker.fields.seq} ${marker.fields.of}`
      const duplicate = events.has(event)
      events.add(event)
      return !duplicate && issue.state === 'closed' && !recorded.has(issue.number)
    })
}

/** Closed while its revert was not settled: it will be opened again, and its closing comment is not the last word. */
function isTooEarly({ pulls }: Snapshot, name: string, { body, closedAt }: Issue): boolean {
  const fields = parseMarker(body)?.fields
  const [seq, claim] = [Number(fields?.seq), Number(fields?.of)]
  if (closedAt === null || !Number.isSafeInteger(seq) || !Number.isSafeInteger(claim)) return false
  const branch = rollbackBranch(name, seq, claim)
  const revert = pulls.find(({ head }) => head.sameRepository && head.branch === branch)
  return revert !== undefined && (revert.closedAt === null || closedAt < revert.closedAt)
}

async function resolutionOf(
  forge: Pick<Forge, 'comments'>,
  number: number,
  closedAt: number,
  mayWrite: (login: string) => Promise<boolean>,
): Promise<string> {
  const said = (await forge.comments(number)).filter(
    ({ createdAt, body, author }) =>
      createdAt <= closedAt + sameMoment &&
      createdAt >= closedAt - shortlyBefore &&
      author?.bot === false &&
      parseCommand(body) === null &&
      oneLine(body) !== '',
  )
  for (const { author, body } of byTime(said).reverse())
    if (author !== null && (await mayWrite(author.login))) return shown(body, 1_000)
  return 'closed without a comment'
}

function byTime(comments: readonly Comment[]): Comment[] {
  return [...comments].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)
}

function shown(foreign: string, limit: number): string {
  return clip(oneLine(foreign), limit)
}
