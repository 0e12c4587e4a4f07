/** Incidents as GitHub shows them: found by the number in the revert, else by the marker in their first line. */
import type { Forge, Issue, Pull } from '../forge/forge.js'
import { parseMarker } from '../report/marker.js'
import type { BehindOurBack } from '../rollout/behind-our-back.js'
import { parseBranch } from '../rollout/branch-name.js'
import type { HistoryLine } from '../rollout/history.js'
import type { IncidentState } from '../rollout/observation.js'
import type { App } from './app.js'
import type { Snapshot } from './snapshot.js'

/** One event has one incident: a claim of a rollback by its number, anything else by its kind. */
export interface IncidentKey {
  readonly seq: number
  readonly of: string
}

/** Null where the branch is none of a rollback. */
export function incidentKeyOf(branch: string): IncidentKey | null {
  const parsed = parseBranch(branch)
  return parsed?.kind === 'rollback' ? { seq: parsed.seq, of: String(parsed.claim) } : null
}

/** `count`: a ramp may freeze again after a person accepted the first breach; counted from 1. */
export function incidentKeyWithoutRevert(
  back: BehindOurBack,
  lines: readonly HistoryLine[],
  count = 1,
): IncidentKey {
  if (back.kind === 'manual-rollback') return { seq: back.seq, of: back.kind }
  if (back.kind === 'rollback-undone') return { seq: back.seq, of: `${back.kind}-${back.pull}` }
  return { seq: lines.at(-1)?.seq ?? 0, of: count === 1 ? 'freeze' : `freeze-${count}` }
}

/** All issues that are the incident of one event, lowest number first; more than one is what two runs at once leave behind. */
export function incidentsOf(issues: readonly Issue[], name: string, key: IncidentKey): readonly Issue[] {
  return issues
    .filter((issue) => {
      const marker = parseMarker(issue.body)
      return (
        marker?.kind === 'incident' &&
        marker.fields.migration === name &&
        marker.fields.seq === key.seq &&
        marker.fields.of === key.of
      )
    })
    .sort((a, b) => a.number - b.number)
}

/** The number that a revert's marker links; null where it links none. */
export function linkedIncident(revert: Pick<Pull, 'body'>): number | null {
  const linked = parseMarker(revert.body)?.fields.incident
  return typeof linked === 'number' && Number.isSafeInteger(linked) && linked > 0 ? linked : null
}

/** `settledAt`: when the revert was merged or declined; an incident closed before that was closed too early. */
export async function incidentOfRevert(
  app: App,
  snapshot: Snapshot,
  name: string,
  pull: Pull,
  settledAt: number | null,
): Promise<IncidentState> {
  const key = incidentKeyOf(pull.head.branch)
  const listed = key === null ? undefined : incidentsOf(await snapshot.incidents(), name, key)[0]?.number
  const linked = linkedIncident(pull) ?? undefined
  // Two runs at once may have linked the surplus one: the lowest number is the incident.
  const number = Math.min(listed ?? Number.POSITIVE_INFINITY, linked ?? Number.POSITIVE_INFINITY)
  if (Number.isFinite(number)) return incidentByNumber(app.forge, number, settledAt)
  return (await app.forge.repository()).hasIssues ? { kind: 'none' } : { kind: 'pull-request' }
}

/** The incident of a freeze or of a change made by hand. */
export async function incidentWithoutRevert(
  app: App,
  snapshot: Snapshot,
  name: string,
  back: BehindOurBack,
  lines: readonly HistoryLine[],
): Promise<IncidentState> {
  const issues = await snapshot.incidents()
  const key = incidentKeyWithoutRevert(back, lines, freezes(issues, name, lines))
  const found = incidentsOf(issues, name, key)[0]
  if (found !== undefined) return incidentByNumber(app.forge, found.number, 0)
  return (await app.forge.repository()).hasIssues ? { kind: 'none' } : { kind: 'pull-request' }
}

/** How often the ramp has frozen at what is live, at least 1. */
export function freezes(issues: readonly Issue[], name: string, lines: readonly HistoryLine[]): number {
  let count = 1
  while (incidentsOf(issues, name, incidentKeyWithoutRevert({ kind: 'none' }, lines, count + 1)).length > 0) {
    count += 1
  }
  return count
}

async function incidentByNumber(
  forge: Forge,
  number: number,
  settledAt: number | null,
): Promise<IncidentState> {
  const lookup = await forge.issue(number)
  if (lookup.kind !== 'found') return { kind: 'gone', number }
  const { issue } = lookup
  if (issue.state === 'open') return { kind: 'open', number, url: issue.url }
  const by = issue.closedBy
  const mayWrite = by !== null && !by.bot && isWriter(await forge.permission(by.login))
  const inTime = settledAt !== null && issue.closedAt !== null && issue.closedAt >= settledAt
  return {
    kind: 'closed',
    number,
    url: issue.url,
    at: issue.closedAt ?? 0,
    valid: mayWrite && inTime,
    by: by?.login ?? null,
  }
}

function isWriter(permission: string): boolean {
  return permission === 'admin' || permission === 'write'
}
