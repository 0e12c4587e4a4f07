/** What a run of Sluice does to the simulated world: one observation, one decision, and the writes that carry it out. */
import { attemptAfter, nextSeq } from '../../src/rollout/attempts.js'
import { noticedBy } from '../../src/rollout/behind-our-back.js'
import { parseBranch, rampBranch, rollbackBranch } from '../../src/rollout/branch-name.js'
import { decide } from '../../src/rollout/decide.js'
import type { Decision } from '../../src/rollout/decision.js'
import { judgeDiff } from '../../src/rollout/declared-diff.js'
import { editConfig, rollbackTargetValues, type Target } from '../../src/rollout/exposure.js'
import { appendLine, type HistoryLine, type RollbackLine, type StepLine } from '../../src/rollout/history.js'
import { type Move, moveTarget } from '../../src/rollout/move.js'
import type { Observation, RollbackState } from '../../src/rollout/observation.js'
import { pathsOf } from '../../src/rollout/paths.js'
import {
  backOf,
  claimOf,
  exposureIn,
  type Files,
  incidentKey,
  isAuthorised,
  keyWithoutRevert,
  linesOf,
  observationOf,
  type Pull,
  removedFrom,
  type World,
} from './simulated-world.js'

export interface Run {
  readonly world: World
  readonly decision: Decision
  readonly observation: Observation
}

export function run(world: World): Run {
  const observation = observationOf(world)
  const decision = decide(observation)
  return { world: act(world, observation, decision), decision, observation }
}

function act(world: World, { rollback }: Observation, decision: Decision): World {
  switch (decision.kind) {
    case 'propose':
      // The model ends where there is nothing left to watch.
      return decision.move.kind === 'archive' ? world : propose(world, decision.move)
    case 'advance':
      return merge(world, decision.pull)
    case 'rollback':
      return rollBack(world, decision.to, decision.cause !== null || rollback.kind === 'claimed')
    case 'freeze':
    case 'hold':
    case 'wait':
      return stay(world, rollback, decision.kind === 'freeze')
    case 'finish':
      return world
  }
}

/** Keeps the incident of what holds open until a person may close it. */
function stay(world: World, rollback: RollbackState, frozen: boolean): World {
  if (rollback.kind === 'none') {
    const back = backOf(world)
    const alone = frozen || back.kind === 'manual-rollback' || back.kind === 'rollback-undone'
    return alone ? raise(world, keyWithoutRevert(world)) : world
  }
  const { incident } = rollback
  const key = rollback.kind === 'incident-only' ? keyWithoutRevert(world) : incidentKey(rollback.branch)
  const again = incident.kind === 'closed' && (!incident.valid || frozen)
  return incident.kind === 'none' || again ? raise(world, key) : world
}

/** Opens the incident of this event, or reopens it. */
function raise(world: World, key: string): World {
  const others = world.incidents.filter((incident) => incident.key !== key)
  const number = world.incidents.find((incident) => incident.key === key)?.number ?? nextNumber(world)
  return { ...world, incidents: [...others, { key, number, closedAt: null }] }
}

function nextNumber({ pulls, incidents }: World): number {
  return 1 + pulls.length + incidents.length
}

function common(world: World, to: number, branch: string) {
  const noticed = noticedBy(backOf(world), world.now)
  return {
    v: 1 as const,
    at: world.now,
    from: exposureIn(world),
    to,
    attempt: attemptAfter(linesOf(world), noticed !== undefined),
    branch,
    planFile: '.migration.yml',
    plan: world.hash,
    criteria: 'bb',
    engine: '0.1.0',
    evidence: [],
    ...(noticed === undefined ? {} : { noticed }),
  }
}

/** The commit of a ramp or a rollback on the default branch; it must be what judging its diff accepts. */
function commit(world: World, line: HistoryLine, target: Target): Files {
  const { plan, files } = world
  const edited = editConfig(plan.config, files.config, target)
  const parsed = parseBranch(line.branch)
  if (!edited.ok || parsed === null) throw new Error(`cannot build ${line.branch}`)
  const head = { config: edited.text, history: appendLine(files.history, line) }
  const paths = pathsOf(plan.name)
  const judged = judgeDiff({
    plan,
    planFile: '.migration.yml',
    paths,
    branch: line.branch,
    parsed,
    changed: [paths.history],
    base: files,
    head,
  })
  if (judged.kind === 'differs') throw new Error(`${line.branch}: ${judged.message}`)
  return head
}

export function propose(world: World, move: Move): World {
  const { to } = move
  const target = moveTarget(world.plan, move)
  if (target === null) throw new Error(`${move.kind} changes no config`)
  const seq = nextSeq(linesOf(world), removedFrom(world))
  const branch = rampBranch('checkout', seq, move)
  const line: StepLine = {
    ...common(world, to, branch),
    event: 'step',
    seq,
    ...(move.kind === 'step' ? {} : { move: move.kind }),
  }
  const pull: Pull = {
    number: nextNumber(world),
    branch,
    base: world.files,
    head: commit(world, line, target),
    state: 'open',
    settledAt: null,
    planHash: world.hash,
    superseded: false,
    reviews: [],
  }
  return {
    ...world,
    pulls: [...closeRamps(world).filter((known) => known.branch !== branch || known.superseded), pull],
  }
}

function closeRamps({ pulls, now }: World): readonly Pull[] {
  return pulls.map((pull) =>
    parseBranch(pull.branch)?.kind === 'ramp' && pull.state === 'open'
      ? { ...pull, state: 'closed', settledAt: now, superseded: true }
      : pull,
  )
}

/** `claims`: false where an earlier run merged the revert and only its incident is missing. */
function rollBack(world: World, to: number, claims: boolean): World {
  const last = linesOf(world).at(-1)
  if (!claims) return last === undefined ? world : raise(world, incidentKey(last.branch))
  const live = last?.seq ?? 0
  const claim = claimOf(world)
  const parsed = claim === null ? null : parseBranch(claim.branch)
  const number = parsed?.kind === 'rollback' ? parsed.claim + 1 : 1
  const branch = claim?.state === 'open' ? claim.branch : rollbackBranch('checkout', live, number)
  const line: RollbackLine = {
    ...common(world, Math.min(to, exposureIn(world)), branch),
    event: 'rollback',
    seq: nextSeq(linesOf(world), removedFrom(world)),
    cause: 'breach',
    reason: 'errors are up',
    exposedFor: null,
  }
  const fresh: Pull = {
    number: claim?.state === 'open' ? claim.number : nextNumber(world),
    branch,
    base: world.files,
    head: commit(world, line, rollbackTargetValues(line.to)),
    state: 'open',
    settledAt: null,
    planHash: world.hash,
    superseded: false,
    reviews: claim?.state === 'open' ? claim.reviews : [],
  }
  const fits = claim?.state === 'open' && claim.base === world.files
  const pull = fits ? claim : fresh
  const claimed = { ...world, pulls: [...closeRamps(world).filter((known) => known.branch !== branch), pull] }
  const merged = isAuthorised(claimed, pull) ? merge(claimed, pull.number) : claimed
  return merged.incidents.some(({ key }) => key === incidentKey(branch))
    ? merged
    : raise(merged, incidentKey(branch))
}

function merge(world: World, number: number): World {
  const pull = world.pulls.find((known) => known.number === number)
  if (pull?.state !== 'open') throw new Error(`#${number} is not open`)
  const settled: Pull = { ...pull, state: 'merged', settledAt: world.now }
  return { ...world, files: pull.head, pulls: world.pulls.map((known) => (known === pull ? settled : known)) }
}
