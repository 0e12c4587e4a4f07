/** Rollbacks and incidents of a migration, as GitHub shows them. */
import type { Forge, Pull } from '../forge/forge.js'
import type { Plan } from '../plan/plan.js'
import { SluiceError } from '../plan/sluice-error.js'
import type { BehindOurBack } from '../rollout/behind-our-back.js'
import { parseBranch, rollbackBranch } from '../rollout/branch-name.js'
import { type HistoryLine, lastRow, type RollbackLine } from '../rollout/history.js'
import type { IncidentState, RevertPull, RollbackState } from '../rollout/observation.js'
import { pathsOf } from '../rollout/paths.js'
import type { App } from './app.js'
import { incidentOfRevert, incidentWithoutRevert } from './observe-incident.js'
import { writerApproves } from './people.js'
import { pullsEverFrom } from './pulls-ever-from.js'
import { decode, type Snapshot } from './snapshot.js'

export interface RollbackFacts {
  readonly name: string
  readonly plan: Plan
  readonly lines: readonly HistoryLine[]
  readonly exposure: number
  readonly back: BehindOurBack
}

export async function observeRollback(
  app: App,
  snapshot: Snapshot,
  facts: RollbackFacts,
): Promise<RollbackState> {
  const last = facts.lines.at(-1)
  const seq = last?.seq ?? 0
  const claim = latestClaim(snapshot, facts.name, seq) ?? (await overtakenClaim(app, snapshot, facts))
  if (claim !== null && claim.pull?.mergedAt == null) {
    const state = await observeClaim(app, snapshot, facts, claim)
    if (!isOvertakenByHand(state, facts.back)) return state
  }
  if (last?.event === 'rollback' && facts.back.kind === 'none') {
    const pull = await pullFrom(app, snapshot, last.branch)
    if (pull === null) return { kind: 'none' }
    const incident = await incidentOfRevert(app, snapshot, facts.name, pull, pull.mergedAt)
    return { kind: 'merged', branch: last.branch, pull: { ...revert(pull), authorised: true }, incident }
  }
  return observeIncidentOnly(app, snapshot, facts)
}

/** A change made by hand after the risk of a declined revert was accepted is a new thing, with an incident of its own. */
function isOvertakenByHand(state: RollbackState, back: BehindOurBack): boolean {
  return (
    (back.kind === 'manual-rollback' || back.kind === 'rollback-undone') &&
    state.kind === 'declined' &&
    state.incident.kind === 'closed' &&
    state.incident.valid
  )
}

interface Claim {
  readonly number: number
  readonly branch: string
  readonly pull: Pull | null
}

/** The claim with the highest number on what is live; null where there was never one. */
function latestClaim(
  snapshot: Pick<Snapshot, 'pulls' | 'branches' | 'defaultBranch'>,
  name: string,
  seq: number,
): Claim | null {
  const claims = new Map<number, Claim>()
  const add = (branch: string, pull: Pull | null) => {
    const parsed = parseBranch(branch)
    if (parsed?.kind !== 'rollback' || parsed.migration !== name || parsed.seq !== seq) return
    const known = claims.get(parsed.claim)
    // Of several pull requests from one branch an open or merged one speaks, else the newest.
    const better =
      pull !== null &&
      (known?.pull == null ||
        (known.pull.state === 'closed' && known.pull.mergedAt === null && pull.number > known.pull.number))
    if (known === undefined || better) claims.set(parsed.claim, { number: parsed.claim, branch, pull })
  }
  for (const branch of snapshot.branches.keys()) add(branch, null)
  for (const pull of snapshot.pulls) if (isInto(snapshot, pull)) add(pull.head.branch, pull)
  const highest = Math.max(0, ...claims.keys())
  return claims.get(highest) ?? null
}

/**
 * A claim on something older that is not settled: a step was merged in between, and the exposure has to come down all the same. It may
 * have no pull request yet, where the run that made it died.
 */
async function overtakenClaim(
  app: App,
  snapshot: Snapshot,
  { name, lines }: RollbackFacts,
): Promise<Claim | null> {
  const seq = lines.at(-1)?.seq ?? 0
  const open = snapshot.pulls.filter((pull) => pull.state === 'open' && isInto(snapshot, pull))
  const branches = new Set([...open.map((pull) => pull.head.branch), ...snapshot.branches.keys()])
  for (const branch of branches) {
    const parsed = parseBranch(branch)
    if (parsed?.kind !== 'rollback' || parsed.migration !== name || parsed.seq >= seq) continue
    if (lines.some((line) => line.branch === branch)) continue
    const pull = await pullFrom(app, snapshot, branch)
    if (pull === null || pull.state === 'open') return { number: parsed.claim, branch, pull }
  }
  return null
}

/** Of this repository and into the default branch: anything else is no rollback of ours, whatever its name. */
function isInto(snapshot: Pick<Snapshot, 'defaultBranch'>, pull: Pull): boolean {
  return pull.head.sameRepository && pull.base.branch === snapshot.defaultBranch
}

/** The branch that a new rollback of what is live claims. */
export async function nextClaim(
  forge: Pick<Forge, 'pullsFrom'>,
  snapshot: Pick<Snapshot, 'pulls' | 'branches' | 'defaultBranch'>,
  name: string,
  seq: number,
): Promise<string> {
  for (let number = (latestClaim(snapshot, name, seq)?.number ?? 0) + 1; ; number += 1) {
    const branch = rollbackBranch(name, seq, number)
    const before = await pullsEverFrom(forge, snapshot, branch)
    if (before.every(({ state }) => state === 'open')) return branch
  }
}

async function observeClaim(
  app: App,
  snapshot: Snapshot,
  facts: RollbackFacts,
  claim: Claim,
): Promise<RollbackState> {
  // The listing holds what changed last; an old pull request of this claim may have dropped out of it.
  const pull = claim.pull ?? (await pullFrom(app, snapshot, claim.branch))
  if (pull === null)
    return {
      kind: 'claimed',
      branch: claim.branch,
      pull: null,
      incident: { kind: 'none' },
    }
  if (pull.state === 'closed' && pull.mergedAt === null) {
    const incident = await incidentOfRevert(app, snapshot, facts.name, pull, pull.closedAt)
    return {
      kind: 'declined',
      branch: claim.branch,
      pull: revert(pull),
      incident: afterClosing(pull, incident),
    }
  }
  const incident = await incidentOfRevert(app, snapshot, facts.name, pull, null)
  const authorised = await isAuthorised(app, facts, claim.branch, pull)
  return { kind: 'claimed', branch: claim.branch, pull: { ...revert(pull), authorised }, incident }
}

/** Without issues the revert pull request is the incident, and closing it is how a person accepts the risk. */
function afterClosing({ number, url, closedAt }: Pull, incident: IncidentState): IncidentState {
  if (incident.kind !== 'pull-request' || closedAt === null) return incident
  return { kind: 'closed', number, url, at: closedAt, valid: true, by: null }
}

/** A revert may be merged when the plan says so, when a command asked for it, or when any one writer approves it. */
async function isAuthorised(app: App, facts: RollbackFacts, branch: string, pull: Pull): Promise<boolean> {
  if (facts.plan.rollback.merge === 'immediately') return true
  const line = await claimedLine(app.forge, facts.name, pull.head.sha, branch)
  if (line?.cause === 'command') return true
  try {
    return await writerApproves(app.forge, pull)
  } catch (error) {
    // Reviews that cannot be read approve nothing, and must not keep the rest of a rollback from being carried out.
    if (error instanceof SluiceError) return false
    throw error
  }
}

/** The rollback line that a claim's commit adds; null where it cannot be read. */
export async function claimedLine(
  forge: Forge,
  name: string,
  sha: string,
  branch: string,
): Promise<RollbackLine | null> {
  const file = await forge.file(pathsOf(name).history, sha)
  if (file === null) return null
  const line = lastRow(decode(file.bytes))
  return line?.event === 'rollback' && line.branch === branch ? line : null
}

async function observeIncidentOnly(
  app: App,
  snapshot: Snapshot,
  facts: RollbackFacts,
): Promise<RollbackState> {
  const point = facts.plan.rollback.irreversibleAfter
  const mayBeFrozen = point !== undefined && facts.exposure >= point
  const byHand = facts.back.kind === 'manual-rollback' || facts.back.kind === 'rollback-undone'
  if (!mayBeFrozen && !byHand) return { kind: 'none' }
  const incident = await incidentWithoutRevert(app, snapshot, facts.name, facts.back, facts.lines)
  return incident.kind === 'none' ? { kind: 'none' } : { kind: 'incident-only', incident }
}

async function pullFrom(app: App, snapshot: Snapshot, branch: string): Promise<Pull | null> {
  // Merged ones keep the name that the default branch had then.
  const own = (pull: Pull) =>
    pull.head.branch === branch &&
    (isInto(snapshot, pull) || (pull.head.sameRepository && pull.mergedAt !== null))
  const known = snapshot.pulls.filter(own)
  const all = known.length > 0 ? known : (await app.forge.pullsFrom(branch)).filter(own)
  return (
    all.find((pull) => pull.mergedAt !== null) ?? all.find((pull) => pull.state === 'open') ?? all[0] ?? null
  )
}

function revert(pull: Pull): RevertPull {
  return { number: pull.number, url: pull.url, head: pull.head.sha, authorised: false }
}
