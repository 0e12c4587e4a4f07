/** Findings about what was measured since the step went live. Unknown is never healthy. */
import { formatDuration } from '../plan/duration.js'
import type { NoEvidence } from '../plan/plan.js'
import { type Finding, hold, wait } from './finding.js'
import type { Judged, Observation } from './observation.js'

export function evidenceFindings(observation: Observation): Finding[] {
  const { live, config } = observation
  if (
    live.kind !== 'live' ||
    config.kind !== 'read' ||
    config.exposure === 0 ||
    alreadyGoingBack(observation)
  )
    return []
  return [
    ...observation.judged.flatMap((judged) => metricFindings(judged, observation, live.evidenceSince)),
    ...blindFindings(observation, live.evidenceSince),
  ]
}

/** While a rollback is carried out, or a declined one waits for its incident, the same evidence must not start another. */
function alreadyGoingBack({ rollback }: Observation): boolean {
  if (rollback.kind === 'claimed') return true
  return rollback.kind === 'declined' && !(rollback.incident.kind === 'closed' && rollback.incident.valid)
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
  const guardrails = observation.judged.filter(({ metric }) => metric.class === 'guardrail')
  if (guardrails.length === 0) return []
  const seen = Math.min(
    ...guardrails.map(({ assessment }) => Math.max(assessment.completeUntil ?? since, since)),
  )
  const blindFor = observation.now - seen
  if (blindFor <= plan.maxBlind) return []
  const text = `no complete evidence for ${formatDuration(blindFor)} (maxBlind: ${formatDuration(plan.maxBlind)})`
  return plan.onBlind === 'rollback'
    ? [goBack(observation, { kind: 'blind', text }, 'blind-rollback')]
    : [hold('flying-blind', text)]
}

/** A rollback, or a freeze from the point of no return on. */
function goBack(
  { source, config }: Observation,
  cause: NonNullable<Finding['cause']>,
  code: 'guardrail-breach' | 'no-data-breach' | 'error-breach' | 'blind-rollback',
): Finding {
  const exposure = config.kind === 'read' ? config.exposure : 0
  const point = source.plan.rollback.irreversibleAfter
  const metric = 'metric' in cause ? { metric: cause.metric } : {}
  if (point !== undefined && exposure >= point) {
    return {
      kind: 'freeze',
      cause,
      reason: { code: 'irreversible', text: `${cause.text}; beyond ${point} % the ramp freezes`, ...metric },
    }
  }
  return { kind: 'rollback', cause, reason: { code, text: cause.text, ...metric } }
}
