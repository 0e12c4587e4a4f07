/** The claim of a rollback: creating its ref is atomic on GitHub, so of two runs at once exactly one begins it. */

import { attemptAfter, nextSeq } from '../../rollout/attempts.js'
import { behindOurBack, noticedBy } from '../../rollout/behind-our-back.js'
import type { RollbackCause } from '../../rollout/decision.js'
import { readConfig, rollbackTargetValues } from '../../rollout/exposure.js'
import type { RollbackLine } from '../../rollout/history.js'
import { abovePercent } from '../../rollout/steps.js'
import { type IncidentKey, incidentKeyOf } from '../observe-incident.js'
import { claimedLine, nextClaim } from '../observe-rollback.js'
import { type Base, beforeOf, changedFiles, evidenceOf, readBase } from './change.js'
import type { RollbackOrder } from './rollback-order.js'
import { linesOf, type Progress, type Scene } from './scene.js'

export interface Claimed {
  readonly line: RollbackLine
  readonly key: IncidentKey
  /** Another run has merged it meanwhile. */
  readonly merged: boolean
}

/** Null where nothing is left to take back: somebody did it since this run looked. */
export async function claimRollback(
  scene: Scene,
  order: RollbackOrder,
  progress: Progress,
): Promise<Claimed | null> {
  const { app, snapshot, observation, name } = scene
  const { rollback } = observation
  const base = await readBase(app, observation.source)
  const last = base.lines.at(-1)
  if (last?.event === 'rollback' && base.lines.length > linesOf(observation).length) {
    progress.did(`another run has rolled back to ${last.to} % already`)
    return claimed(last, true)
  }
  const seq = last?.seq ?? 0
  const branch =
    rollback.kind === 'claimed' ? rollback.branch : await nextClaim(app.forge, snapshot, name, seq)
  const sha = rollback.kind === 'claimed' ? (rollback.pull?.head ?? snapshot.branches.get(branch)) : undefined
  const existing = sha === undefined ? null : await claimedLine(app.forge, name, sha, branch)
  const config = readConfig(observation.source.plan.config, base.config)
  const exposure = config.kind === 'read' ? config.exposure : null
  if (existing !== null && mayAdopt(existing, order, exposure)) return claimed(existing)
  // A shadow is taken back though nobody is exposed to it: it may harm what both systems share.
  const isShadow = config.kind === 'read' && config.shadow === true && config.enabled !== false
  const lowers = config.kind !== 'read' || abovePercent(config.exposure, order.to) || isShadow
  if (order.cause !== null && !lowers && config.kind === 'read') {
    progress.did(`nothing to take back: the exposure is ${config.exposure} % already`)
    return null
  }

  const line = rollbackLine(scene, order, base, branch)
  const commit = await commitRollback(scene, base, line)
  const created = await app.forge.createBranch(branch, commit)
  if (created.kind === 'created') {
    progress.did(`claimed the rollback to ${line.to} % as ${branch}`)
    return claimed(line)
  }
  const theirs = await claimedLine(app.forge, name, created.sha, branch)
  if (theirs !== null && mayAdopt(theirs, order, exposure)) return claimed(theirs)
  // Someone took the name without a rollback in it, or with one that takes back less than is asked: the claim is ours to fill.
  await app.forge.moveBranch(branch, commit)
  progress.did(`rebuilt the rollback to ${line.to} % on ${branch}`)
  return claimed(line)
}

/**
 * A claim that lowers nothing is no rollback, whoever pushed it; and a person who asks for less gets less. A guardrail does not undo
 * what a command claimed: that is authorised already, and the guardrail judges on from there.
 */
function mayAdopt(line: RollbackLine, { to, cause }: RollbackOrder, exposure: number | null): boolean {
  if (exposure !== null && exposure > 0 && !abovePercent(exposure, line.to)) return false
  return cause?.kind !== 'command' || !abovePercent(line.to, to)
}

/** The same rollback on the head of the default branch as it is now, after a conflict; null where its line stands there already. */
export async function rebuildClaim(scene: Scene, line: RollbackLine): Promise<RollbackLine | null> {
  const base = await readBase(scene.app, scene.observation.source)
  if (base.lines.some((known) => known.branch === line.branch)) return null
  const config = readConfig(scene.observation.source.plan.config, base.config)
  const from = config.kind === 'read' ? config.exposure : line.from
  const moved: RollbackLine = {
    ...line,
    seq: nextSeq(base.lines, scene.observation.removed, base.highestSeq),
    from,
    to: abovePercent(line.to, from) ? from : line.to,
    attempt: attemptAfter(base.lines, false),
  }
  await scene.app.forge.moveBranch(line.branch, await commitRollback(scene, base, moved))
  return moved
}

async function commitRollback(scene: Scene, base: Base, line: RollbackLine): Promise<string> {
  const files = changedFiles(scene.observation.source.plan, base, line, rollbackTargetValues(line.to))
  return scene.app.forge.commit({
    parent: base.sha,
    files,
    message: `Roll back ${line.from} % -> ${line.to} %`,
  })
}

function rollbackLine(scene: Scene, order: RollbackOrder, base: Base, branch: string): RollbackLine {
  const { app, observation, snapshot } = scene
  const { source, live } = observation
  const config = readConfig(source.plan.config, base.config)
  const from = config.kind === 'read' ? config.exposure : 0
  const noticed = noticedBy(behindOurBack(observation), snapshot.now)
  const cause: RollbackCause = order.cause ?? {
    kind: 'blind',
    text: 'claimed by an earlier run whose record is lost',
  }
  return {
    v: 1,
    event: 'rollback',
    seq: nextSeq(base.lines, observation.removed, base.highestSeq),
    at: snapshot.now,
    from,
    to: abovePercent(order.to, from) ? from : order.to,
    attempt: attemptAfter(base.lines, noticed !== undefined),
    branch,
    planFile: source.file,
    plan: source.hash,
    criteria: source.criteria,
    engine: app.engine,
    ...beforeOf(observation),
    evidence: evidenceOf(observation.judged, false),
    cause: cause.kind,
    reason:
      cause.kind === 'breach' || cause.kind === 'no-data' ? `${cause.metric}: ${cause.text}` : cause.text,
    ...(cause.kind === 'breach' || cause.kind === 'no-data' ? { metric: cause.metric } : {}),
    ...(cause.kind === 'command' ? { by: cause.by } : {}),
    exposedFor: live.kind === 'live' ? snapshot.now - live.since : null,
    ...(noticed === undefined ? {} : { noticed }),
  }
}

function claimed(line: RollbackLine, merged = false): Claimed {
  return { line, key: incidentKeyOf(line.branch) ?? { seq: line.seq - 1, of: '1' }, merged }
}
