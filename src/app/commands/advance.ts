import { decisionFacts } from '../../report/decision-facts.js'
import { nextSeq } from '../../rollout/attempts.js'
import { type Move, nameOfMove, sameMove } from '../../rollout/move.js'
import { linesOf } from '../act/scene.js'
import { observe } from '../observe.js'
import { rampPulls } from '../observe-ramp.js'
import type { MigrationRun } from '../result.js'
import { labels } from '../snapshot.js'
import { type Answer, type Asked, type Carried, refused } from './asked.js'
import { undecided } from './undecided.js'

/**
 * Proposes a step again whose pull request a person closed. All it does is to take back the closing: from there the run decides as
 * always, so that no gate, soak, approval or window is passed over.
 */
export async function advanceCommand(asked: Asked): Promise<Carried> {
  const { app, snapshot, all, migration } = asked
  const observation = await observe(app, snapshot, all, migration, { metrics: false })
  if (observation.config.kind === 'unreadable') return refused(observation.config.message)
  const { next } = observation
  if (next === null) return refused('there is nothing to go on to')

  const pulls = rampPulls(snapshot, migration.name, nextSeq(linesOf(observation), observation.removed))
  const closed = pulls.filter(({ pull, parsed }) => pull.state === 'closed' && sameMove(parsed.move, next))
  const isSettled = (names: readonly string[]) => names.includes(labels.superseded)
  const declined = pulls.some(({ pull }) => pull.state === 'open')
    ? []
    : closed.filter(({ pull }) => !isSettled(pull.labels))
  // The mark of a pull request that Sluice closed: it stands in the way of nothing. All of them, or the next older one would.
  for (const { pull } of declined) await app.forge.addLabels(pull.number, [labels.superseded])
  // A run that died before it could answer has taken the closing back already.
  const lifted =
    declined[0] ??
    closed.find(({ pull }) => isSettled(pull.labels) && pull.updatedAt >= asked.comment.createdAt)
  return {
    changed: declined.length > 0,
    answer: (run) => proposedAgain(asked, run, next, lifted?.pull.number ?? null),
  }
}

function proposedAgain(
  { snapshot: { now }, comment }: Asked,
  run: MigrationRun,
  move: Move,
  lifted: number | null,
): Answer {
  const { observation, decision, outcome } = run
  if (observation === null || decision === null) return undecided(run)
  const { ramp } = observation
  const fresh = ramp.kind === 'open' && ramp.openedAt >= comment.createdAt
  if (outcome?.pull != null && (fresh || (decision.kind === 'propose' && ramp.kind !== 'open')))
    return {
      ok: true,
      text: `the step to ${nameOfMove(move)} is proposed again: pull request #${outcome.pull.number}`,
    }

  const facts = decisionFacts({ plan: observation.source.plan, observation, decision, now })
  const details = facts
    .filter(([label]) => label !== 'Now')
    .map(([label, sentence]) => `${label}: ${sentence}`)
  if (lifted !== null)
    return {
      ok: true,
      text: `pull request #${lifted} no longer stands in the way; the step to ${nameOfMove(move)} is proposed as soon as nothing else does`,
      details: [...details, ...(outcome?.problems ?? []).map(({ text }) => text)],
    }
  return {
    ok: false,
    text:
      ramp.kind === 'open'
        ? `pull request #${ramp.pull} to ${nameOfMove(ramp.move)} is open: there is nothing to propose again`
        : 'no person closed the pull request of the next step: there is nothing to propose again, and nothing is skipped',
    details,
  }
}
