/** Incidents: one per event, opened or adopted, linked from the revert, kept open until a writer closes it in time. */
import type { Issue, Pull } from '../../forge/forge.js'
import { text } from '../../report/escape.js'
import { type IncidentKind, incidentBody, incidentTitle } from '../../report/incident.js'
import { marker, parseMarker } from '../../report/marker.js'
import { behindOurBack } from '../../rollout/behind-our-back.js'
import { parseBranch } from '../../rollout/branch-name.js'
import type { IncidentState } from '../../rollout/observation.js'
import { type IncidentKey, incidentKeyWithoutRevert, incidentsOf } from '../observe-rollback.js'
import { labels } from '../snapshot.js'
import { exposureOf, linesOf, type Progress, type Scene } from './scene.js'

export interface IncidentOrder {
  readonly kind: IncidentKind
  readonly key: IncidentKey
  readonly from: number
  readonly to: number
  readonly cause: string
  readonly exposedFor: number | null
  /** Null for an incident without a revert. */
  readonly revertBranch: string | null
  readonly mergeAdvice: string | null
}

/** Opens the incident of an event, or adopts it; surplus ones, which two runs at once leave behind, are closed as duplicates. */
export async function raiseIncident(scene: Scene, order: IncidentOrder, progress: Progress): Promise<void> {
  const { app, name, observation } = scene
  const { plan } = observation.source
  const revert = order.revertBranch === null ? null : await revertOf(scene, order.revertBranch)
  // Listed anew, not from the snapshot: another run may have opened it a moment ago.
  const known = incidentsOf(
    await app.forge.issues({ labels: [labels.incident], state: 'all' }),
    name,
    order.key,
  )
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
      suspects: suspects(scene),
      others,
      hasIssues,
      mergeAdvice: order.mergeAdvice,
      fields: { migration: name, seq: order.key.seq, of: order.key.of },
      now: scene.snapshot.now,
    })
  if (incident === null) {
    incident = await app.forge.openIssue({
      title: incidentTitle(plan, order.from, order.to, order.kind),
      body: body(true),
      labels: [labels.incident],
      assignees: [plan.owner],
    })
    if (incident !== null) progress.did(`opened incident #${incident.number}`)
  }
  if (incident === null) {
    if (revert !== null) await commentOnce(scene, revert.number, body(false))
    return
  }
  progress.raised({ number: incident.number, url: incident.url })
  await closeSurplus(scene, known.slice(1), incident, progress)
  if (revert !== null) await link(scene, revert, incident.number)
}

/** Keeps an incident what it must be: reopened when closed too early, replaced when gone, raised when a run died before it. */
export async function tendIncident(scene: Scene, progress: Progress): Promise<void> {
  const { rollback } = scene.observation
  if (rollback.kind === 'none') return
  const { incident } = rollback
  if (incident.kind === 'open' || incident.kind === 'closed')
    progress.raised({ number: incident.number, url: incident.url })
  if (incident.kind === 'closed' && !incident.valid) await reopen(scene, incident, progress)
  if (incident.kind === 'none' || incident.kind === 'gone') await raiseAgain(scene, progress)
  if (rollback.kind === 'declined' && incident.kind === 'open')
    await sayDeclined(scene, incident.number, rollback.pull.number)
}

async function reopen(
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
  const branch = parseBranch(rollback.branch)
  if (branch?.kind !== 'rollback') return
  const line = lines.find((known) => known.branch === rollback.branch)
  await raiseIncident(
    scene,
    {
      kind: 'rollback',
      key: { seq: branch.seq, of: String(branch.claim) },
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
  const { observation, snapshot } = scene
  const back = behindOurBack(observation)
  const exposure = exposureOf(observation)
  const kind = back.kind === 'manual-rollback' || back.kind === 'rollback-undone' ? back.kind : 'freeze'
  await raiseIncident(
    scene,
    {
      kind,
      key: incidentKeyWithoutRevert(back, linesOf(observation)),
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

/** The number in the revert's marker is how the next run finds the incident, whatever happens to its labels. */
async function link({ app }: Scene, revert: Pull, incident: number): Promise<void> {
  const known = parseMarker(revert.body)
  if (known === null || String(known.fields.incident) === String(incident)) return
  const rest = revert.body.split('\n').slice(1)
  const mentions = rest.some((line) => line.startsWith('- **Incident:** '))
  const said = mentions
    ? rest.map((line) => (line.startsWith('- **Incident:** ') ? incidentLine(incident) : line))
    : [...rest, '', incidentLine(incident)]
  await app.forge.editPull(revert.number, {
    body: [marker('revert', { ...known.fields, incident }), ...said].join('\n'),
  })
}

function incidentLine(incident: number): string {
  return `- **Incident:** #${incident}. The ramp stays held until it is closed.`
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

async function sayDeclined(scene: Scene, incident: number, pull: number): Promise<void> {
  await commentOnce(
    scene,
    incident,
    `${marker('revert', { declined: pull })}\nThe revert pull request #${pull} was closed without merging: the traffic stays where it is. Closing this incident accepts that risk; reopening the pull request takes the revert up again.`,
  )
}

/** The first line of a body is its identity. */
async function commentOnce({ app }: Scene, issue: number, body: string): Promise<void> {
  const first = body.split('\n', 1)[0]
  const said = (await app.forge.comments(issue)).some(
    (comment) => comment.body.split('\n', 1)[0]?.trimEnd() === first,
  )
  if (!said) await app.forge.comment(issue, body)
}

/** Pull requests of people merged since the last step went live. */
function suspects({ snapshot, observation }: Scene) {
  const since = observation.live.kind === 'live' ? observation.live.since : Number.POSITIVE_INFINITY
  return snapshot.pulls
    .filter(
      (pull) => pull.mergedAt !== null && pull.mergedAt >= since && parseBranch(pull.head.branch) === null,
    )
    .sort((a, b) => (b.mergedAt ?? 0) - (a.mergedAt ?? 0))
    .map((pull) => ({ number: pull.number, title: pull.title, url: pull.url, author: pull.author.login }))
}
