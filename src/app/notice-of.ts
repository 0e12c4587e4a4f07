import type { Notice } from '../notify/notice.js'
import { decisionFacts } from '../report/decision-facts.js'
import type { Decided } from './act/decided.js'
import type { Reference } from './act/scene.js'
import type { Event } from './events.js'

/** `home`: address of the repository, such as https://github.com/acme/shop. */
export function noticeOf(
  { name, observation, decision, outcome }: Decided,
  event: Event,
  place: { readonly home: string; readonly issue: Reference | null; readonly now: number },
): Notice {
  const { plan } = observation.source
  const { config, ramp } = observation
  const repository = new URL(place.home).pathname.split('/').slice(-2).join('/')
  const pull = outcome.pull ?? (ramp.kind === 'open' ? { number: ramp.pull, url: ramp.url } : null)
  const facts = decisionFacts({ plan, observation, decision, now: place.now })
  return {
    kind: event.kind,
    id: `${repository}/${name}/${event.key}`,
    repository,
    migration: name,
    title: plan.title,
    to: plan.to,
    exposure: config.kind === 'read' ? config.exposure : null,
    decision: decision.kind,
    reasons: decision.reasons,
    actions: facts.flatMap(([label, sentence]) => (label === 'You can' ? [sentence] : [])),
    links: [
      ...(pull === null ? [] : [{ text: `Pull request ${pull.number}`, url: pull.url }]),
      ...(outcome.incident === null
        ? []
        : [{ text: `Incident ${outcome.incident.number}`, url: outcome.incident.url }]),
      ...(place.issue === null
        ? []
        : [{ text: `Tracking issue ${place.issue.number}`, url: place.issue.url }]),
    ],
    at: place.now,
  }
}
