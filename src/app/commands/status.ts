import { decisionBlock } from '../../report/decision-block.js'
import type { MigrationRun } from '../result.js'
import type { Answer, Asked, Carried } from './asked.js'
import { undecided } from './undecided.js'

/** Now, next, when, why and what a person can do: one screen, from what this run decided. */
export function statusCommand({ snapshot: { now } }: Asked): Carried {
  return { changed: false, answer: (run) => status(run, now) }
}

function status(run: MigrationRun, now: number): Answer {
  const { observation, decision, outcome } = run
  if (observation === null || decision === null) return undecided(run)
  const { plan } = observation.source
  const problems = (outcome?.problems ?? []).map(({ text }) => text)
  return {
    ok: true,
    text: plan.title,
    details: [...(outcome?.done ?? []).map((done) => `in this run: ${done}`), ...problems],
    sections: [decisionBlock({ plan, observation, decision, now })],
  }
}
