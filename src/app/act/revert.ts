/** The revert pull request: opened, kept mergeable, merged where that is allowed, verified after the merge. */
import type { Pull } from '../../forge/forge.js'
import { oneLine } from '../../report/escape.js'
import { revertBody, revertTitle } from '../../report/revert-pull.js'
import { parseBranch } from '../../rollout/branch-name.js'
import { readConfig } from '../../rollout/exposure.js'
import type { RollbackLine } from '../../rollout/history.js'
import { abovePercent } from '../../rollout/steps.js'
import { readDiff } from '../read-diff.js'
import { decode, labels } from '../snapshot.js'
import { type Claimed, rebuildClaim } from './claim.js'
import { dispatchDeploy } from './deploy.js'
import { postGate } from './gate-status.js'
import type { Progress, Scene } from './scene.js'

export interface Reverted {
  readonly pull: Pull
  readonly merged: boolean
  /** Who must click what before GitHub lets it merge; null where nothing stands in the way. */
  readonly advice: string | null
}

/** `commanded`: a person with write access asked for it just now, which is itself the approval. */
export async function openRevert(
  scene: Scene,
  claim: Claimed,
  commanded: boolean,
  progress: Progress,
): Promise<Reverted | null> {
  const { app, observation } = scene
  const { plan } = observation.source
  let line = claim.line
  const before = (await app.forge.pullsFrom(line.branch)).find(
    (known) => known.head.sameRepository && known.mergedAt !== null,
  )
  if (before !== undefined) {
    progress.opened({ number: before.number, url: before.url })
    return { pull: before, merged: true, advice: null }
  }
  const opened = await app.forge.openPull({
    branch: line.branch,
    title: revertTitle(plan, line.from, line.to),
    body: revertBody({ plan, line, incident: null, mergeAdvice: null }),
  })
  if (opened.kind === 'refused') {
    progress.failed(
      opened.code,
      `${opened.advice} The branch ${line.branch} is pushed; a person can open and merge the pull request from it.`,
    )
    return null
  }
  const { pull } = opened
  progress.opened({ number: pull.number, url: pull.url })
  progress.did(`${opened.kind} revert pull request #${pull.number} to ${line.to} %`)
  await progress.attempt('labels', () => app.forge.addLabels(pull.number, [labels.revert]))

  let detail = await app.forge.pull(pull.number)
  if (detail.mergeable === false && detail.state === 'open') {
    const rebuilt = await rebuildClaim(scene, line)
    if (rebuilt === null) {
      await app.forge.closePull(pull.number)
      progress.did(
        `closed revert pull request #${pull.number}: its rollback is on the default branch already`,
      )
      return { pull, merged: true, advice: null }
    }
    line = rebuilt
    progress.did(`rebuilt revert pull request #${pull.number} on the default branch`)
    detail = await app.forge.pull(pull.number)
  }
  const valid = await isValid(scene, detail)
  if (valid !== null) {
    await progress.attempt('gate', () =>
      postGate(app, detail.head.sha, { state: 'failure', code: 'revert-diff', text: valid, url: pull.url }),
    )
    progress.failed(
      'revert-diff',
      `revert pull request #${pull.number}: ${valid}; merge it by hand or close it and comment /rollback`,
    )
    return { pull, merged: false, advice: `The revert differs from the declared edit: ${valid}` }
  }
  await progress.attempt('gate', () =>
    postGate(app, detail.head.sha, {
      state: 'success',
      code: 'revert',
      text: 'a valid revert',
      url: pull.url,
    }),
  )
  if (!commanded && !mayMerge(scene, line)) return { pull, merged: false, advice: null }
  return { pull, ...(await merge(scene, pull, detail.head.sha, line, progress)) }
}

function mayMerge({ observation }: Scene, line: RollbackLine): boolean {
  const { rollback, source } = observation
  const approved = rollback.kind === 'claimed' && rollback.pull?.authorised === true
  return approved || line.cause === 'command' || source.plan.rollback.merge === 'immediately'
}

async function isValid(scene: Scene, pull: Pull): Promise<string | null> {
  const parsed = parseBranch(pull.head.branch)
  if (parsed === null) return 'its branch is not a rollback of ours'
  const judged = await readDiff(scene.app.forge, scene.snapshot, scene.observation.source.plan, pull, parsed)
  return judged.kind === 'exact' ? null : judged.message
}

async function merge(
  scene: Scene,
  pull: Pull,
  head: string,
  line: RollbackLine,
  progress: Progress,
): Promise<{ readonly merged: boolean; readonly advice: string | null }> {
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
      await progress.attempt('deploy', () => dispatchDeploy(scene, progress))
      return { merged: true, advice: null }
    }
    if (result.kind === 'blocked') {
      progress.failed(
        `merge-${result.code}`,
        `revert pull request #${pull.number} is not merged: ${result.why} ${result.advice}`,
      )
      return { merged: false, advice: `${result.why} ${result.advice}` }
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
