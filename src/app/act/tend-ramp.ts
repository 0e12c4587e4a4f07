/** Keeps an open ramp pull request honest while it waits: its gate, its evidence, one reminder. */

import { decisionLine } from '../../report/decision-line.js'
import { text } from '../../report/escape.js'
import { formatTime } from '../../report/format-time.js'
import { rampBody } from '../../report/ramp-pull.js'
import type { Decision } from '../../rollout/decision.js'
import { windowState } from '../../rollout/windows.js'
import { labels } from '../snapshot.js'
import { postGate } from './gate-status.js'
import { introduceRamp } from './introduce-ramp.js'
import { exposureOf, type Progress, type Scene } from './scene.js'

const day = 86_400_000

export async function tendRamp(scene: Scene, decision: Decision, progress: Progress): Promise<void> {
  const { app, observation, snapshot, name } = scene
  const { ramp } = observation
  if (ramp.kind !== 'open') return
  const { plan } = observation.source
  progress.opened({ number: ramp.pull, url: ramp.url })
  await progress.attempt('gate', () =>
    postGate(app, ramp.head, { ...gateOf(decision), text: gateText(scene, decision), url: ramp.url }),
  )
  if (ramp.diff.kind !== 'exact') return
  const { line } = ramp.diff
  const body = rampBody({
    plan,
    observation,
    from: exposureOf(observation),
    move: ramp.move,
    line,
    fields: { migration: name, seq: line.seq, to: line.to },
    now: snapshot.now,
  })
  const pull = snapshot.pulls.find(({ number }) => number === ramp.pull)
  if (pull !== undefined && pull.body.replaceAll('\r\n', '\n') !== body) {
    await progress.attempt('body', () => app.forge.editPull(ramp.pull, { body }))
  }
  if (decision.reasons[0].code !== 'approvals-missing' || pull === undefined) return
  if (!pull.labels.includes(labels.ramp)) await introduceRamp(scene, pull, progress)
  if (!pull.labels.includes(labels.reminded)) {
    await remindAfterTwoWorkingDays(scene, pull.createdAt, pull.requestedReviewers, progress)
  }
}

/** The gate of a ramp: green only where merging would be right at this moment and the plan leaves the click to a person. */
export function gateOf(decision: Decision): {
  readonly state: 'success' | 'failure' | 'pending'
  readonly code: string
} {
  const { code } = decision.reasons[0]
  if (code === 'by-hand') return { state: 'success', code }
  const against =
    decision.kind === 'rollback' ||
    decision.kind === 'freeze' ||
    code === 'ramp-diff' ||
    code === 'signal-breach'
  return { state: against ? 'failure' : 'pending', code }
}

/** A green gate says until when it is meant, for it stays green until a run looks again. */
function gateText({ observation, snapshot }: Scene, decision: Decision): string {
  const { ramp, source } = observation
  const { plan } = source
  const line = decisionLine(decision, plan)
  if (gateOf(decision).state !== 'success' || ramp.kind !== 'open') return line
  const window = windowState(plan.gate.windows, snapshot.now)
  const ends = [ramp.approvedUntil ?? null, window.open ? window.closesAt : null].filter((at) => at !== null)
  return ends.length === 0 ? line : `right until ${formatTime(Math.min(...ends), plan.timezone)}. ${line}`
}

async function remindAfterTwoWorkingDays(
  { app, snapshot, observation }: Scene,
  openedAt: number,
  reviewers: readonly string[],
  progress: Progress,
): Promise<void> {
  const { ramp } = observation
  if (ramp.kind !== 'open' || workingDays(openedAt, snapshot.now) < 2) return
  await progress.attempt('reminder', async () => {
    // The label first: a reminder that is lost is better than one that is repeated.
    await app.forge.addLabels(ramp.pull, [labels.reminded])
    const who = reviewers.map((login) => `@${login}`).join(' ')
    const waiting = ramp.approvals.needed - ramp.approvals.approved.length
    await app.forge.comment(
      ramp.pull,
      `${who === '' ? text(observation.source.plan.owner) : who}: this step has been ready for two working days and waits for ${waiting} more approval(s).`,
    )
    progress.did(`reminded the reviewers of ramp pull request #${ramp.pull}`)
  })
}

/** Whole days that are neither Saturday nor Sunday (UTC) between two instants. */
export function workingDays(from: number, to: number): number {
  let days = 0
  for (let at = from + day; at <= to; at += day) {
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) days += 1
  }
  return days
}
