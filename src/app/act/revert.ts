/** The revert pull request: opened, kept mergeable, merged where that is allowed, verified after the merge. */
import type { Pull, PullDetail } from '../../forge/forge.js'
import { oneLine } from '../../report/escape.js'
import { revertBody, revertTitle } from '../../report/revert-pull.js'
import { parseBranch } from '../../rollout/branch-name.js'
import { readConfig } from '../../rollout/exposure.js'
import type { RollbackLine } from '../../rollout/history.js'
import { abovePercent } from '../../rollout/steps.js'
import { linkedIncident } from '../observe-incident.js'
import { readDiff } from '../read-diff.js'
import { decode, labels } from '../snapshot.js'
import { type Claimed, rebuildClaim } from './claim.js'
import { dispatchDeploy, oweDeploy } from './deploy.js'
import { postGate } from './gate-status.js'
import type { Advice, Progress, Scene } from './scene.js'

export interface Reverted {
  readonly merged: boolean
  /** Null where nothing but an approval stands in the way. */
  readonly advice: Advice | null
}

/** `commanded`: a person with write access asked for it just now, which is itself the approval. */
export async function openRevert(
  scene: Scene,
  claim: Claimed,
  commanded: boolean,
  progress: Progress,
): Promise<Reverted> {
  const { app, observation } = scene
  const { plan } = observation.source
  const { line } = claim
  const before = (await app.forge.pullsFrom(line.branch)).find(
    (known) => known.head.sameRepository && known.mergedAt !== null,
  )
  if (before !== undefined) {
    progress.opened({ number: before.number, url: before.url })
    return { merged: true, advice: null }
  }
  const opened = await app.forge.openPull({
    branch: line.branch,
    title: revertTitle(plan, line.from, line.to),
    body: revertBody({ plan, line, incident: null, mergeAdvice: null }),
  })
  if (opened.kind === 'refused') {
    const text = `${opened.advice} The branch ${line.branch} is pushed; a person can open and merge the pull request from it.`
    progress.failed(opened.code, text)
    return { merged: false, advice: { code: opened.code, text } }
  }
  const { pull } = opened
  progress.opened({ number: pull.number, url: pull.url })
  progress.did(`${opened.kind} revert pull request #${pull.number} to ${line.to} %`)
  const title = revertTitle(plan, line.from, line.to)
  if (pull.title !== title) {
    const body = revertBody({ plan, line, incident: linkedIncident(pull), mergeAdvice: null })
    await progress.attempt('title', () => app.forge.editPull(pull.number, { title, body }))
  }
  await progress.attempt('labels', () => app.forge.addLabels(pull.number, [labels.revert]))

  const detail = await app.forge.pull(pull.number)
  const conflicts = detail.mergeable === false && detail.state === 'open'
  return carryOn(scene, { pull, line, commanded }, conflicts ? null : detail, progress)
}

interface Revert {
  readonly pull: Pull
  readonly line: RollbackLine
  readonly commanded: boolean
}

/** `detail`: the pull request as it is now; null where it conflicts with the default branch and is to be rebuilt first. */
async function carryOn(
  scene: Scene,
  revert: Revert,
  detail: PullDetail | null,
  progress: Progress,
): Promise<Reverted> {
  if (detail !== null) {
    const result = await judgeAndMerge(scene, revert, detail, progress)
    if (result !== 'conflict') return result
  }
  const { app } = scene
  const { number } = revert.pull
  const line = await rebuildClaim(scene, revert.line)
  if (line === null) {
    await app.forge.closePull(number)
    progress.did(`closed revert pull request #${number}: its rollback is on the default branch already`)
    return { merged: true, advice: null }
  }
  progress.did(`rebuilt revert pull request #${number} on the default branch`)
  const result = await judgeAndMerge(scene, { ...revert, line }, await app.forge.pull(number), progress)
  // Once a run: a default branch that moves all the time is followed by the next.
  return result === 'conflict' ? { merged: false, advice: null } : result
}

async function judgeAndMerge(
  scene: Scene,
  { pull, line, commanded }: Revert,
  detail: PullDetail,
  progress: Progress,
): Promise<Reverted | 'conflict'> {
  const { app } = scene
  const judged = await judgeRevert(scene, detail)
  if (judged.kind === 'stale') return 'conflict'
  if (judged.kind === 'differs') {
    const { message } = judged
    await progress.attempt('gate', () =>
      postGate(app, detail.head.sha, { state: 'failure', code: 'revert-diff', text: message, url: pull.url }),
    )
    progress.failed(
      'revert-diff',
      `revert pull request #${pull.number}: ${message}; merge it by hand or close it and comment /rollback`,
    )
    return {
      merged: false,
      advice: { code: 'revert-diff', text: `The revert differs from the declared edit: ${message}` },
    }
  }
  await progress.attempt('gate', () =>
    postGate(app, detail.head.sha, {
      state: 'success',
      code: 'revert',
      text: 'a valid revert',
      url: pull.url,
    }),
  )
  if (!commanded && !mayMerge(scene, line)) return { merged: false, advice: null }
  await oweDeploy(scene, pull.number, progress)
  return merge(scene, pull, detail.head.sha, line, progress)
}

function mayMerge({ observation }: Scene, line: RollbackLine): boolean {
  const { rollback, source } = observation
  const approved = rollback.kind === 'claimed' && rollback.pull?.authorised === true
  return approved || line.cause === 'command' || source.plan.rollback.merge === 'immediately'
}

async function judgeRevert(
  scene: Scene,
  pull: Pull,
): Promise<{ readonly kind: 'exact' | 'stale' } | { readonly kind: 'differs'; readonly message: string }> {
  const parsed = parseBranch(pull.head.branch)
  if (parsed === null) return { kind: 'differs', message: 'its branch is not a rollback of ours' }
  return readDiff(scene.app.forge, scene.snapshot, scene.observation.source, pull, parsed)
}

async function merge(
  scene: Scene,
  pull: Pull,
  head: string,
  line: RollbackLine,
  progress: Progress,
): Promise<Reverted | 'conflict'> {
  const { app, observation } = scene
  const request = {
    number: pull.number,
    expectedHead: head,
    title: `${oneLine(revertTitle(observation.source.plan, line.from, line.to))} (#${pull.number})`,
    message: oneLine(line.reason),
  }
  // GitHub computes mergeability in the background: seconds matter here more than a request.
  for (let tries = 1; ; tries += 1) {
    const result = await app.forge.mergePull(request)
    if (result.kind === 'merged') {
      progress.did(`merged revert pull request #${pull.number}: now at ${line.to} %`)
      await progress.attempt('verify', () => verify(scene, line, progress))
      await progress.attempt('deploy', () => dispatchDeploy(scene, [pull.number], progress))
      return { merged: true, advice: null }
    }
    if (result.kind === 'blocked') {
      const code = `merge-${result.code}`
      const text = `${result.why} ${result.advice}`
      progress.failed(code, `revert pull request #${pull.number} is not merged: ${text}`)
      return { merged: false, advice: { code, text } }
    }
    if (result.kind === 'conflict') {
      progress.did(`revert pull request #${pull.number} is not merged yet: ${result.why}`)
      return 'conflict'
    }
    if (tries === 4) {
      progress.did(`revert pull request #${pull.number} is not merged yet: ${result.why}`)
      return { merged: false, advice: null }
    }
    await app.sleep(1_000 * tries)
  }
}

/** What the file says after the merge, not what the merge should have done. */
async function verify(scene: Scene, line: RollbackLine, progress: Progress): Promise<void> {
  const { config } = scene.observation.source.plan
  const file = await scene.app.forge.file(config.file, await scene.app.forge.defaultBranch())
  const state = readConfig(config, file === null ? null : decode(file.bytes))
  if (state.kind === 'read' && !abovePercent(state.exposure, line.to)) {
    progress.did(`verified: ${config.file} says ${state.exposure} %`)
    return
  }
  const found = state.kind === 'read' ? `says ${state.exposure} %` : state.message
  progress.failed(
    'rollback-unverified',
    `after the merge ${config.file} ${found}, not ${line.to} %; correct it by hand now`,
  )
}
