/** A comment of its own on the tracking issue, for the one event that no reviewer request and no assignment tells anybody of. */
import { text } from '../report/escape.js'
import { marker } from '../report/marker.js'
import { commentOnce } from './act/comment-once.js'
import type { Decided } from './act/decided.js'
import type { Reference } from './act/scene.js'
import type { App } from './app.js'
import type { Event } from './events.js'

export async function tellOwner(
  app: App,
  { observation, decision }: Decided,
  event: Event,
  issue: Reference,
): Promise<void> {
  const { plan } = observation.source
  const why = decision.reasons.find(({ code }) => code === 'flying-blind')?.text ?? ''
  const next =
    plan.onBlind === 'rollback'
      ? 'If it lasts, the traffic is taken back.'
      : 'Nothing moves and nothing is taken back until evidence comes in again.'
  // The first line is what makes it one comment, also where what was told of was forgotten.
  const first = marker('blind', { event: event.key })
  await commentOnce(
    { app },
    issue.number,
    `${first}\n@${plan.owner}: ${text(plan.title)} is **flying blind**: ${text(why)}. ${next} Repair what measures the guardrails, or comment \`/rollback\` if you would rather not wait.`,
  )
}

/** Only where the state is a hold: a rollback or a freeze has an incident, which is assigned to the owner. */
export const ownerIsTold = (event: Event, { decision }: Decided): boolean =>
  event.kind === 'flying-blind' && decision.kind === 'hold'
