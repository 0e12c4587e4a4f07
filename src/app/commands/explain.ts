import { explanation } from '../../report/explanation.js'
import type { MigrationRun } from '../result.js'
import type { Answer, Asked, Carried } from './asked.js'
import { undecided } from './undecided.js'

/** The whole reasoning of the decision that this run made. */
export function explainCommand({ app, snapshot: { now } }: Asked): Carried {
  return { changed: false, answer: (run) => explain(run, app.engine, now) }
}

function explain(run: MigrationRun, engine: string, now: number): Answer {
  const { observation, decision } = run
  if (observation === null || decision === null) return undecided(run)
  const { plan } = observation.source
  return { ok: true, text: plan.title, sections: explanation({ plan, observation, decision, now, engine }) }
}
