/** Opens, adopts or rebuilds the ramp pull request of the next step. */

import { rampBody, rampTitle } from '../../report/ramp-pull.js'
import { attemptAfter, nextSeq } from '../../rollout/attempts.js'
import { behindOurBack, noticedBy } from '../../rollout/behind-our-back.js'
import { rampBranch } from '../../rollout/branch-name.js'
import type { Decision } from '../../rollout/decision.js'
import type { StepLine } from '../../rollout/history.js'
import { type Move, moveOfStep, moveTarget, nameOfMove } from '../../rollout/move.js'
import { rampPulls } from '../observe-ramp.js'
import { pullsEverFrom } from '../pulls-ever-from.js'
import { resolvedSince } from '../resolved-incidents.js'
import { archivedFiles, type Base, beforeOf, changedFiles, evidenceOf, readBase } from './change.js'
import { closeRamps } from './close-ramps.js'
import { introduceRamp } from './introduce-ramp.js'
import { leftBehind } from './left-behind.js'
import { exposureOf, linesOf, type Progress, type Scene } from './scene.js'

type Proposal = Extract<Decision, { kind: 'propose' }>

export async function propose(scene: Scene, decision: Proposal, progress: Progress): Promise<void> {
  const { app, snapshot, observation, name } = scene
  const { plan } = observation.source
  const base = await readBase(app, observation.source)
  const lines = linesOf(observation)
  if (base.lines.length !== lines.length) {
    progress.did('the default branch moved while this run decided; the next run looks again')
    return
  }
  const wanted = await proposedLine(scene, decision.move)
  const open = rampPulls(snapshot, name, wanted.seq).filter(({ pull }) => pull.state === 'open')
  const isOpen = open.some(({ pull }) => pull.head.branch === wanted.branch)
  const left = isOpen && decision.rebuild ? null : await leftBehind(scene, wanted, base)
  // An open pull request is left as it is unless it must be rebuilt.
  const build = isOpen ? decision.rebuild : left === null
  const files = build ? filesOf(scene, base, wanted) : null
  await closeRamps(
    scene,
    open.filter(({ pull }) => pull.head.branch !== wanted.branch).map(({ pull }) => pull),
    { code: 'superseded', text: `the next step is ${nameOfMove(decision.move)} now` },
    progress,
  )
  if (files !== null) await putBranch(scene, wanted, base, files)

  const line = left ?? wanted
  const body = rampBody({
    plan,
    observation,
    from: line.from,
    move: decision.move,
    line,
    fields: fieldsOf(line, name),
    now: snapshot.now,
  })
  const opened = await app.forge.openPull({
    branch: line.branch,
    title: rampTitle(plan, line.from, decision.move),
    body,
  })
  if (opened.kind === 'refused') {
    progress.failed(
      opened.code,
      `${opened.advice} The branch ${line.branch} is pushed; a person can open the pull request from it.`,
    )
    return
  }
  progress.opened({ number: opened.pull.number, url: opened.pull.url })
  progress.did(`${opened.kind} ramp pull request #${opened.pull.number} to ${nameOfMove(decision.move)}`)
  if (opened.kind === 'adopted' && opened.pull.body !== body)
    await app.forge.editPull(opened.pull.number, { body })
  await introduceRamp(scene, opened.pull, progress)
}

/** The config keeps its values at the end, so nothing is edited then. */
function filesOf({ observation: { source } }: Scene, base: Base, line: StepLine) {
  const target = moveTarget(source.plan, moveOfStep(line))
  return target === null ? archivedFiles(source, base, line) : changedFiles(source.plan, base, line, target)
}

async function proposedLine(scene: Scene, move: Move): Promise<StepLine> {
  const { app, observation, snapshot, name } = scene
  const lines = linesOf(observation)
  const noticed = noticedBy(behindOurBack(observation), snapshot.now)
  const seq = await unusedSeq(app, snapshot, name, nextSeq(lines, observation.removed), move)
  const { source } = observation
  return {
    v: 1,
    event: 'step',
    seq,
    at: snapshot.now,
    from: move.kind === 'step' ? exposureOf(observation) : move.to,
    to: move.to,
    attempt: attemptAfter(lines, noticed !== undefined),
    branch: rampBranch(name, seq, move),
    planFile: source.file,
    plan: source.hash,
    criteria: source.criteria,
    engine: app.engine,
    // Of the shadow nothing carries over: it served nobody, and its share of the traffic is none.
    evidence: evidenceOf(observation.judged, observation.phase !== 'shadow'),
    ...(move.kind === 'step' ? {} : { move: move.kind }),
    ...beforeOf(observation),
    ...(noticed === undefined ? {} : { noticed }),
    ...(await resolvedSince(scene)),
  }
}

/** A removed line whose pull request dropped out of the listing still has its number: its branch was merged. */
async function unusedSeq(
  app: Scene['app'],
  snapshot: Scene['snapshot'],
  name: string,
  first: number,
  move: Move,
): Promise<number> {
  for (let seq = first; ; seq += 1) {
    const before = await pullsEverFrom(app.forge, snapshot, rampBranch(name, seq, move))
    if (before.every(({ mergedAt }) => mergedAt === null)) return seq
  }
}

function fieldsOf(line: StepLine, migration: string) {
  return { migration, seq: line.seq, to: line.to }
}

/** Creates the branch, or moves it where there is one that does not hold the step. */
async function putBranch(
  { app }: Scene,
  line: StepLine,
  base: Base,
  files: Readonly<Record<string, string | null>>,
): Promise<void> {
  const message = `Ramp ${line.from} % -> ${nameOfMove(moveOfStep(line))}`
  const sha = await app.forge.commit({ parent: base.sha, files, message })
  const created = await app.forge.createBranch(line.branch, sha)
  if (created.kind === 'exists' && created.sha !== sha) await app.forge.moveBranch(line.branch, sha)
}
