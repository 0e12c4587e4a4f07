/** Findings about what was measured since the step went live. Unknown is never healthy. */
import type { NoEvidence } from '../plan/plan.js'
import { blindnessOf, blindnessText } from './blindness.js'
import { type Finding, hold, wait } from './finding.js'
import { incidentFindings } from './incident-findings.js'
import type { Judged, Observation } from './observation.js'
import { abovePercent } from './steps.js'

export function evidenceFindings(observation: Observation): Finding[] {
  const { live, config, phase, next } = observation
  const watched = config.kind === 'read' && (config.exposure > 0 || phase === 'shadow')
  // What a shadow showed says nothing against another one.
  const again = phase === 'shadow' && next?.kind === 'shadow'
  if (!watched || again || alreadyGoingBack(observation)) return []
  const since = live.kind === 'nothing-live' ? null : live.evidenceSince
  if (since === null) return []
  const blind = blindFindings(observation, since)
  const holds = blind.filter(({ kind }) => kind === 'hold')
  return [
    // Which of the metrics fails matters less than that nobody has been watching; a breach that was seen matters more.
    ...holds,
    ...observation.judged.flatMap((judged) => metricFindings(judged, observation, since)),
    ...unjudgedFindings(observation),
    ...blind.filter((found) => !holds.includes(found)),
  ]
}

/** While a rollback is carried out, or a declined one is held by its incident, the same evidence must not start another. */
function alreadyGoingBack({ rollback }: Observation): boolean {
  if (rollback.kind === 'claimed') return true
  return rollback.kind === 'declined' && incidentFindings(rollback.incident).length > 0
}

/** What the plan calls a guardrail and nobody judged is unknown, whatever the reason. */
function unjudgedFindings({ source, judged, phase }: Observation): Finding[] {
  const known = new Set(judged.map(({ metric }) => metric.name))
  return source.plan.metrics
    .filter((metric) => metric.class === 'guardrail' && metric.phases.includes(phase))
    .filter((metric) => !known.has(metric.name))
    .map((metric) => hold('no-data', `${metric.name} was not judged`, metric.name))
}

function metricFindings(judged: Judged, observation: Observation, since: number): Finding[] {
  const { metric, assessment } = judged
  if (metric.class === 'observe') return []
  const guardrail = metric.class === 'guardrail'
  switch (assessment.verdict) {
    case 'PASS':
      return []
    case 'BREACH':
      return [
        guardrail
          ? goBack(
              observation,
              { kind: 'breach', metric: metric.name, text: assessment.text },
              'guardrail-breach',
            )
          : hold('signal-breach', assessment.text, metric.name),
      ]
    case 'INSUFFICIENT':
      if (assessment.code === 'shared-incident')
        return [hold('shared-incident', assessment.text, metric.name)]
      return guardrail ? [wait('insufficient', assessment.text, null, metric.name)] : []
    case 'NO_DATA':
      // Just after a step went live nothing can have been measured yet: that is early, not absent.
      if (observation.now < since + metric.delay + 3 * metric.interval) {
        return guardrail ? [wait('insufficient', assessment.text, null, metric.name)] : []
      }
      return unknown(judged, observation, metric.onNoData, 'no-data')
    case 'ERROR':
      return unknown(judged, observation, metric.onError, 'provider-error')
  }
}

function unknown(
  { metric, assessment }: Judged,
  observation: Observation,
  policy: NoEvidence,
  code: 'no-data' | 'provider-error',
): Finding[] {
  if (policy === 'pass') return []
  if (policy === 'hold' || metric.class !== 'guardrail') return [hold(code, assessment.text, metric.name)]
  const cause = { kind: 'no-data' as const, metric: metric.name, text: assessment.text }
  return [goBack(observation, cause, code === 'no-data' ? 'no-data-breach' : 'error-breach')]
}

function blindFindings(observation: Observation, since: number): Finding[] {
  const { plan } = observation.source
  const blindness = blindnessOf(observation, since)
  if (!blindness.tooLong) return []
  const text = blindnessText(blindness, plan)
  return plan.onBlind === 'rollback' && blindness.certain
    ? [goBack(observation, { kind: 'blind', text }, 'blind-rollback')]
    : [hold('flying-blind', text)]
}

/** A rollback, or a freeze from the point of no return on. In the shadow no traffic is there to be taken back. */
function goBack(
  { source, config, phase }: Observation,
  cause: NonNullable<Finding['cause']>,
  code: 'guardrail-breach' | 'no-data-breach' | 'error-breach' | 'blind-rollback',
): Finding {
  const exposure = config.kind === 'read' ? config.exposure : 0
  const point = source.plan.rollback.irreversibleAfter
  const metric = 'metric' in cause ? { metric: cause.metric } : {}
  if (phase === 'shadow')
    return { kind: 'hold', reason: { code: 'shadow-breach', text: cause.text, ...metric } }
  if (phase === 'cleanup') {
    const text = `${cause.text}; the grace period is over, and the old system may be gone`
    return { kind: 'freeze', cause, reason: { code: 'irreversible', text, ...metric } }
  }
  if (point !== undefined && !abovePercent(point, exposure)) {
    return {
      kind: 'freeze',
      cause,
      reason: { code: 'irreversible', text: `${cause.text}; beyond ${point} % the ramp freezes`, ...metric },
    }
  }
  return { kind: 'rollback', cause, reason: { code, text: cause.text, ...metric } }
}
