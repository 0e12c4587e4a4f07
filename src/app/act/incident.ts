/** Incidents: one per event, opened or adopted, linked from the revert, kept open until a writer closes it in time. */
import type { Issue, Pull } from '../../forge/forge.js'
import { clip } from '../../report/clip.js'
import { text } from '../../report/escape.js'
import { type IncidentKind, incidentBody, incidentTitle } from '../../report/incident.js'
import { marker } from '../../report/marker.js'
import { behindOurBack } from '../../rollout/behind-our-back.js'
import type { IncidentState } from '../../rollout/observation.js'
import {
  freezes,
  type IncidentKey,
  incidentKeyOf,
  incidentKeyWithoutRevert,
  incidentsOf,
  linkedIncident,
} from '../observe-incident.js'
import { labels } from '../snapshot.js'
import { commentOnce } from './comment-once.js'
import { linkIncident } from './link-incident.js'
import { type Advice, exposureOf, linesOf, type Progress, type Scene } from './scene.js'
import { suspectsOf } from './suspects.js'

export interface IncidentOrder {
  readonly kind: IncidentKind
  readonly key: IncidentKey
  readonly from: number
  readonly to: number
  readonly cause: string
  readonly exposedFor: number | null
  /** Null for an incident without a revert. */
  readonly revertBranch: string | null
  /** Who must do what before the exposure can come down; null where nothing stands in the way. */
  readonly mergeAdvice: Advice | null
}

/** Opens the incident of an event, or adopts it; surplus ones, which two runs at once leave behind, are closed as duplicates. */
export async function raiseIncident(scene: Scene, order: IncidentOrder, progress: Progress): Promise<void> {
  const { app, name, observation } = scene
  const { plan } = observation.source
  const revert = order.revertBranch === null ? null : await revertOf(scene, order.revertBranch)
  // Listed anew, not from the snapshot: another run may have opened it a moment ago.
  const listed = incidentsOf(
    await app.forge.issues({ labels: [labels.incident], state: 'all' }),
    name,
    order.key,
  )
  const known = await withLinked(scene, listed, revert)
  let incident: Issue | null = known[0] ?? null
  const others = (await progress.attempt('other migrations', scene.others)) ?? []
  const body = (hasIssues: boolean) =>
    incidentBody({
      plan,
      kind: order.kind,
      from: order.from,
      to: order.to,
      cause: order.cause,
      judged: observation.judged,
      exposedFor: order.exposedFor,
      revertUrl: revert?.url ?? null,
      suspects: suspectsOf(scene),
      others,
      hasIssues,
      mergeAdvice: order.mergeAdvice?.text ?? null,
      fields: { migration: name, seq: order.key.seq, of: order.key.of },
      now: scene.snapshot.now,
    })
  if (incident === null) {
    incident = await app.forge.openIssue({
      title: incidentTitle(plan, order.from, order.to, order.kind),
      body: body(true),
      labels: [labels.all, labels.incident],
      assignees: [plan.owner],
    })
    if (incident !== null) progress.did(`opened incident #${incident.number}`)
  }
  if (incident === null) {
    if (revert !== null) await commentOnce(scene, revert.number, body(false))
    return
  }
  if (known.length > 0 && order.mergeAdvice !== null) await sayAdvice(scene, incident, order.mergeAdvice)
  progress.raised({ number: incident.number, url: incident.url })
  await closeSurplus(scene, known.slice(1), incident, progress)
  if (revert !== null) await linkIncident(scene, revert, incident.number)
}

/** Keeps an incident what it must be: reopened when closed too early, replaced when gone, raised when a run died before it. */
export async function tendIncident(scene: Scene, progress: Progress): Promise<void> {
  const { rollback } = scene.observation
  if (rollback.kind === 'none') return
  const { incident } = rollback
  if (incident.kind === 'open' || incident.kind === 'closed')
    progress.raised({ number: incident.number, url: incident.url })
  if (incident.kind === 'closed' && !incident.valid) await reopenIncident(scene, incident, progress)
  if (incident.kind === 'none' || incident.kind === 'gone') await raiseAgain(scene, progress)
  if (incident.kind === 'open') await keepOne(scene, incident.number, progress)
  if (rollback.kind === 'declined' && incident.kind === 'open')
    await sayDeclined(scene, incident.number, rollback.pull.number)
}

export async function reopenIncident(
  scene: Scene,
  incident: Extract<IncidentState, { kind: 'closed' }>,
  progress: Progress,
): Promise<void> {
  const { forge } = scene.app
  await forge.editIssue(incident.number, { state: 'open', reason: 'reopened' })
  const who = incident.by === null ? 'someone' : text(incident.by)
  await forge.comment(
    incident.number,
    `Reopened: ${who} closed this before its revert was merged or closed, or without write access. Close it once the cause is understood and the revert is merged.`,
  )
  progress.did(`reopened incident #${incident.number}`)
}

/** For an incident that was never opened, or that was deleted or transferred: the hold needs one that people can close. */
async function raiseAgain(scene: Scene, progress: Progress): Promise<void> {
  const { observation } = scene
  const { rollback } = observation
  const lines = linesOf(observation)
  if (rollback.kind === 'none' || rollback.kind === 'incident-only') {
    await raiseWithoutRevert(scene, progress)
    return
  }
  const key = incidentKeyOf(rollback.branch)
  if (key === null) return
  const line = lines.find((known) => known.branch === rollback.branch)
  await raiseIncident(
    scene,
    {
      kind: 'rollback',
      key,
      from: line?.from ?? exposureOf(observation),
      to: line?.to ?? 0,
      cause: line?.event === 'rollback' ? line.reason : 'a rollback',
      exposedFor: line?.event === 'rollback' ? line.exposedFor : null,
      revertBranch: rollback.branch,
      mergeAdvice: null,
    },
    progress,
  )
}

/** The incident of a freeze, of a rollback made by hand, or of a rollback taken back by hand. */
export async function raiseWithoutRevert(
  scene: Scene,
  progress: Progress,
  freeze: string | null = null,
): Promise<void> {
  const { observation, snapshot, name } = scene
  const back = behindOurBack(observation)
  const exposure = exposureOf(observation)
  const lines = linesOf(observation)
  const again = freeze !== null && observation.rollback.kind === 'incident-only'
  const count = freezes(await snapshot.incidents(), name, lines) + (again ? 1 : 0)
  const kind = back.kind === 'manual-rollback' || back.kind === 'rollback-undone' ? back.kind : 'freeze'
  await raiseIncident(
    scene,
    {
      kind,
      key: incidentKeyWithoutRevert(back, lines, count),
      from: back.kind === 'manual-rollback' ? back.from : exposure,
      to: exposure,
      cause: freeze ?? causeByHand(kind),
      exposedFor: observation.live.kind === 'live' ? snapshot.now - observation.live.since : null,
      revertBranch: null,
      mergeAdvice: null,
    },
    progress,
  )
}

function causeByHand(kind: IncidentKind): string {
  if (kind === 'manual-rollback') return 'someone lowered the exposure without a rollback of Sluice'
  if (kind === 'rollback-undone') return 'someone took the merge of a rollback back'
  return 'a breach beyond the point of no return'
}

async function revertOf({ app }: Scene, branch: string): Promise<Pull | null> {
  return (await app.forge.pullsFrom(branch)).find((pull) => pull.head.sameRepository) ?? null
}

/** The linked one counts as well, whatever became of its label. */
async function withLinked(
  { app }: Scene,
  listed: readonly Issue[],
  revert: Pull | null,
): Promise<readonly Issue[]> {
  const number = revert === null ? null : linkedIncident(revert)
  if (number === null || listed.some((issue) => issue.number === number)) return listed
  const lookup = await app.forge.issue(number)
  return lookup.kind === 'found' ? [...listed, lookup.issue].sort((a, b) => a.number - b.number) : listed
}

/** Two runs at once may each have opened an incident and linked either: the lowest stays, and is the one that is linked. */
async function keepOne(scene: Scene, number: number, progress: Progress): Promise<void> {
  const { snapshot, observation, name } = scene
  const { rollback } = observation
  const hasRevert = rollback.kind === 'merged' || rollback.kind === 'declined' || rollback.kind === 'claimed'
  const lines = linesOf(observation)
  const issues = await snapshot.incidents()
  const key = hasRevert
    ? incidentKeyOf(rollback.branch)
    : incidentKeyWithoutRevert(behindOurBack(observation), lines, freezes(issues, name, lines))
  if (key === null) return
  const all = incidentsOf(issues, name, key)
  const kept = all.find((issue) => issue.number === number)
  const surplus = all.filter((issue) => issue.number > number && issue.state === 'open')
  if (kept === undefined || surplus.length === 0) return
  const revert = hasRevert ? await revertOf(scene, rollback.branch) : null
  if (revert !== null) await linkIncident(scene, revert, number)
  await closeSurplus(scene, surplus, kept, progress)
}

async function closeSurplus(
  { app }: Scene,
  surplus: readonly Issue[],
  kept: Issue,
  progress: Progress,
): Promise<void> {
  for (const issue of surplus.filter(({ state }) => state === 'open')) {
    await progress.attempt('duplicate', async () => {
      await app.forge.comment(issue.number, `Duplicate of #${kept.number}.`)
      await app.forge.editIssue(issue.number, { state: 'closed', reason: 'duplicate' })
    })
  }
}

/** What came up after the incident was opened: each thing once, however often it is found again. */
async function sayAdvice(scene: Scene, incident: Issue, advice: Advice): Promise<void> {
  const said = text(clip(advice.text, 1_000))
  if (incident.body.includes(said)) return
  await commentOnce(scene, incident.number, `${marker('revert', { advice: advice.code })}\n${said}`)
}

async function sayDeclined(scene: Scene, incident: number, pull: number): Promise<void> {
  await commentOnce(
    scene,
    incident,
    `${marker('revert', { declined: pull })}\nThe revert pull request #${pull} was closed without merging: the traffic stays where it is. Closing this incident accepts that risk; reopening the pull request takes the revert up again.`,
  )
}
