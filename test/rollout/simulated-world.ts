/**
 * A repository with one migration, as plain values: what GitHub holds, what people and time do to it, and what acting on a decision
 * writes. `observationOf` reads it as `app/observe` reads GitHub.
 */
import type { Plan } from '../../src/plan/plan.js'
import { type ReviewFact, tallyApprovals } from '../../src/rollout/approvals.js'
import { approvalsNeeded, attemptAfter, nextSeq } from '../../src/rollout/attempts.js'
import { type BehindOurBack, behindOurBack } from '../../src/rollout/behind-our-back.js'
import { parseBranch } from '../../src/rollout/branch-name.js'
import { judgeDiff } from '../../src/rollout/declared-diff.js'
import { readConfig } from '../../src/rollout/exposure.js'
import { type HistoryLine, lastRow, parseHistory } from '../../src/rollout/history.js'
import { nextMove, sameMove } from '../../src/rollout/move.js'
import type {
  IncidentState,
  LiveState,
  Observation,
  RampState,
  RemovedLine,
  RollbackState,
} from '../../src/rollout/observation.js'
import { pathsOf } from '../../src/rollout/paths.js'
import { isShadowing, phaseOf } from '../../src/rollout/phase.js'
import { judgedAs } from '../support/arbitrary-observation.js'

/** The two files that matter, at one commit. */
export interface Files {
  readonly config: string
  readonly history: string
}

export interface Pull {
  readonly number: number
  readonly branch: string
  readonly base: Files
  readonly head: Files
  readonly state: 'open' | 'closed' | 'merged'
  readonly settledAt: number | null
  readonly planHash: string
  /** Closed by Sluice, not by a person. */
  readonly superseded: boolean
  readonly reviews: readonly ReviewFact[]
}

export interface Incident {
  readonly key: string
  readonly number: number
  readonly closedAt: number | null
}

export interface World {
  readonly now: number
  readonly plan: Plan
  readonly hash: string
  readonly files: Files
  readonly pulls: readonly Pull[]
  readonly incidents: readonly Incident[]
  /** When the new system was ill; the last time may have no end yet. */
  readonly ill: readonly { readonly from: number; readonly to: number | null }[]
  readonly paused: boolean
}

const url = 'https://github.test/acme/shop'

export function linesOf({ files }: Pick<World, 'files'>): readonly HistoryLine[] {
  const history = parseHistory(files.history)
  if (history.kind === 'unreadable') throw new Error(`line ${history.line}: ${history.message}`)
  return history.lines
}

export function exposureIn({ plan, files }: Pick<World, 'plan' | 'files'>): number {
  const config = readConfig(plan.config, files.config)
  if (config.kind === 'unreadable') throw new Error(config.message)
  return config.exposure
}

export function mergedFrom({ pulls }: World, from: string | undefined): Pull | undefined {
  return pulls.find(({ branch, state }) => branch === from && state === 'merged')
}

export function removedFrom(world: World): RemovedLine | null {
  const lines = linesOf(world)
  const last = lines.at(-1)?.seq ?? 0
  const lost = world.pulls.filter(
    (pull) => pull.state === 'merged' && !lines.some((line) => line.branch === pull.branch),
  )
  const used = Math.max(0, ...lost.map(numberOf))
  const missing = lost.flatMap((pull): RemovedLine[] => {
    const branch = parseBranch(pull.branch)
    if (branch === null) return []
    const { seq } = branch
    if (branch.kind === 'ramp')
      return seq > last
        ? [
            {
              kind: branch.move.kind === 'step' ? 'step' : 'phase',
              seq,
              to: branch.move.to,
              pull: pull.number,
              used,
            },
          ]
        : []
    return seq === last ? [{ kind: 'rollback', seq, to: 0, pull: pull.number, used }] : []
  })
  return missing.sort((a, b) => b.seq - a.seq)[0] ?? null
}

/** Of the line that a pull request adds. */
export function numberOf({ head }: Pull): number {
  const line = lastRow(head.history)
  if (line === null) throw new Error('no line')
  return line.seq
}

export function backOf(world: World): BehindOurBack {
  const { plan, files } = world
  return behindOurBack({
    config: readConfig(plan.config, files.config),
    history: { kind: 'read', lines: linesOf(world) },
    removed: removedFrom(world),
  })
}

/** What an incident without a revert is about. */
export function keyWithoutRevert(world: World): string {
  const back = backOf(world)
  return back.kind === 'manual-rollback' || back.kind === 'rollback-undone'
    ? `${back.seq}/${back.kind}`
    : `${linesOf(world).at(-1)?.seq ?? 0}/freeze`
}

/** The newest claim on what is live. */
export function claimOf(world: World): Pull | null {
  const live = linesOf(world).at(-1)?.seq ?? 0
  const claims = world.pulls.filter(({ branch }) => {
    const parsed = parseBranch(branch)
    return parsed?.kind === 'rollback' && parsed.seq === live
  })
  return claims.at(-1) ?? null
}

export function incidentKey(branch: string): string {
  const parsed = parseBranch(branch)
  return parsed?.kind === 'rollback' ? `${parsed.seq}/${parsed.claim}` : branch
}

function incidentState(world: World, key: string, settledAt: number | null): IncidentState {
  const found = world.incidents.find((incident) => incident.key === key)
  if (found === undefined) return { kind: 'none' }
  const { number, closedAt } = found
  if (closedAt === null) return { kind: 'open', number, url }
  const valid = settledAt !== null && closedAt >= settledAt
  return { kind: 'closed', number, url, at: closedAt, valid, by: 'dana' }
}

function rollbackState(world: World): RollbackState {
  const claim = claimOf(world)
  const back = backOf(world)
  const byHand = back.kind === 'manual-rollback' || back.kind === 'rollback-undone'
  const last = linesOf(world).at(-1)
  const of = (pull: Pull) => ({
    branch: pull.branch,
    pull: { number: pull.number, url, head: String(pull.number), authorised: isAuthorised(world, pull) },
    incident: incidentState(world, incidentKey(pull.branch), pull.settledAt),
  })
  if (claim?.state === 'open') return { kind: 'claimed', ...of(claim) }
  if (claim?.state === 'closed') {
    const declined = of(claim)
    const accepted = declined.incident.kind === 'closed' && declined.incident.valid
    // A change made by hand after the risk was accepted is a new thing, with an incident of its own.
    if (!(accepted && byHand)) return { kind: 'declined', ...declined }
  }
  const merged = mergedFrom(world, last?.branch)
  if (last?.event === 'rollback' && back.kind === 'none' && merged !== undefined)
    return { kind: 'merged', ...of(merged) }
  const point = world.plan.rollback.irreversibleAfter
  if (!byHand && (point === undefined || exposureIn(world) < point)) return { kind: 'none' }
  const incident = incidentState(world, keyWithoutRevert(world), 0)
  return incident.kind === 'none' ? { kind: 'none' } : { kind: 'incident-only', incident }
}

export function isAuthorised({ plan }: World, pull: Pull): boolean {
  return plan.rollback.merge === 'immediately' || pull.reviews.some(({ state }) => state === 'approved')
}

function liveState(world: World, rollback: RollbackState): LiveState {
  const last = linesOf(world).at(-1)
  const merged = mergedFrom(world, last?.branch)
  const { plan, files } = world
  const shadowing = isShadowing(readConfig(plan.config, files.config), linesOf(world))
  if ((exposureIn(world) === 0 && !shadowing) || merged?.settledAt == null) return { kind: 'nothing-live' }
  const at = merged.settledAt
  const { incident } = rollback.kind === 'none' ? { incident: null } : rollback
  if (incident?.kind !== 'closed' || !incident.valid) return { kind: 'live', since: at, evidenceSince: at }
  const since = Math.max(at, incident.at)
  return { kind: 'live', since, evidenceSince: rollback.kind === 'merged' ? at : since }
}

/** The pull request of `/restart shadow` is open. */
function asksAgain({ pulls }: World): boolean {
  return pulls.some(({ branch, state }) => {
    const parsed = parseBranch(branch)
    return state === 'open' && parsed?.kind === 'ramp' && parsed.move.kind === 'shadow'
  })
}

function rampState(world: World, seq: number, breachedAt: number | null): RampState {
  const { plan } = world
  const exposure = exposureIn(world)
  const config = readConfig(plan.config, world.files.config)
  const lines = linesOf(world)
  const live = liveState(world, rollbackState(world))
  const phase = phaseOf({ plan, config, lines, live, now: world.now })
  const next = nextMove({ plan, config, phase, again: asksAgain(world) })
  const ramps = world.pulls.flatMap((pull) => {
    const parsed = parseBranch(pull.branch)
    return parsed?.kind === 'ramp' && parsed.seq >= seq && pull.state !== 'merged' ? [{ pull, parsed }] : []
  })
  const open = ramps.find(({ pull }) => pull.state === 'open')
  if (open === undefined) {
    const declined = ramps.findLast(
      ({ pull, parsed }) => !pull.superseded && next !== null && sameMove(parsed.move, next),
    )
    return declined === undefined
      ? { kind: 'none' }
      : { kind: 'declined', pull: declined.pull.number, url, move: declined.parsed.move }
  }
  const { pull, parsed } = open
  const changed = [plan.config.file, pathsOf(plan.name).history]
  const diff = judgeDiff({
    plan,
    planFile: '.migration.yml',
    paths: pathsOf(plan.name),
    branch: pull.branch,
    parsed,
    changed,
    base: pull.base,
    head: pull.head,
  })
  const byHand = backOf(world).kind === 'manual-rollback'
  return {
    kind: 'open',
    pull: pull.number,
    url,
    head: String(pull.number),
    seq: parsed.seq,
    move: parsed.move,
    mergeable: pull.base.history === world.files.history && pull.base.config === world.files.config,
    diff: diff.kind === 'exact' ? diff : { kind: 'differs', message: diff.message },
    approvals: tallyApprovals(pull.reviews, {
      needed: approvalsNeeded(plan, attemptAfter(linesOf(world), byHand), exposure, parsed.move.to),
      approvers: null,
      authors: ['sluice[bot]'],
      openTimeSince: (at) => world.now - at,
      ttl: plan.gate.ttl,
      notBefore: breachedAt,
    }),
    openedAt: 0,
    planHash: pull.planHash,
  }
}

export function observationOf(world: World): Observation {
  const { now, plan, files } = world
  const lines = linesOf(world)
  const last = lines.at(-1)
  const merge = mergedFrom(world, last?.branch)
  const rollback = rollbackState(world)
  const live = liveState(world, rollback)
  const removed = removedFrom(world)
  const breaches =
    live.kind === 'live' ? world.ill.filter(({ to }) => to === null || to > live.evidenceSince) : []
  const judged =
    live.kind === 'live'
      ? plan.metrics.map((metric) => judgedAs(metric, breaches.length > 0 ? 'BREACH' : 'PASS', now))
      : []
  const config = readConfig(plan.config, files.config)
  const phase = phaseOf({ plan, config, lines, live, now })
  return {
    now,
    phase,
    next: nextMove({ plan, config, phase, again: asksAgain(world) }),
    checklist: { kind: 'no-issues' },
    source: { kind: 'head', file: '.migration.yml', plan, hash: world.hash, criteria: 'bb' },
    config,
    history: { kind: 'read', lines },
    proof:
      last === undefined
        ? { kind: 'no-line' }
        : merge?.settledAt == null
          ? { kind: 'unproven', message: `nobody merged ${last.branch}` }
          : { kind: 'merged', at: merge.settledAt, commit: 'c', pull: merge.number, url },
    live,
    removed,
    judged,
    ramp: rampState(world, nextSeq(lines, removed), breaches.at(-1)?.from ?? null),
    rollback,
    openIncidents: world.incidents.flatMap(({ number, closedAt }) =>
      closedAt === null ? [{ number, url }] : [],
    ),
    paused: world.paused ? { url } : null,
    dependencies: [],
    lastComplete: { kind: 'missing' },
    otherRamp: null,
    lowOnRequests: false,
  }
}
