/**
 * Flying blind: guardrails without complete evidence for longer than `maxBlind`. A provider that answers says by itself how far its
 * evidence is complete. One that fails says nothing, so the time up to which evidence was last complete is kept (in Sluice's own comment)
 * and blindness is counted from there.
 */
import { formatDuration } from '../plan/duration.js'
import type { Metric, Plan } from '../plan/plan.js'
import type { Judged, Observation } from './observation.js'

export interface Blindness {
  /** Ms without complete evidence, of the guardrail that is worst off; never negative. */
  readonly lasted: number
  /** Whether it exceeds what the plan allows. */
  readonly tooLong: boolean
  /** Whether it does so also by the least that is known. */
  readonly certain: boolean
}

const none: Blindness = { lasted: 0, tooLong: false, certain: false }

/** `since`: evidence about the exposure counts from there, epoch ms. */
export function blindnessOf(observation: Observation, since: number): Blindness {
  const { now, lastComplete, source } = observation
  const guardrails = watchedGuardrails(observation)
  const slowest = Math.max(0, ...guardrails.map(({ metric }) => firstInterval(metric)))
  const kept = lastComplete.kind === 'at' ? lastComplete.at : since
  return guardrails
    .map(({ metric, assessment }): Blindness => {
      const failed = assessment.verdict === 'ERROR'
      if (failed && lastComplete.kind === 'unreadable') return none
      const lasted = Math.max(0, now - Math.max(since, kept, assessment.completeUntil ?? since))
      // What is kept is that of the slowest guardrail.
      const allowed = Math.max(source.plan.maxBlind, failed ? slowest : firstInterval(metric))
      const certain = failed ? certainly(observation, since, lasted) : lasted
      return { lasted, tooLong: lasted > allowed, certain: certain > allowed }
    })
    .reduce(
      (worst, one) => ({
        lasted: Math.max(worst.lasted, one.lasted),
        tooLong: worst.tooLong || one.tooLong,
        certain: worst.certain || one.certain,
      }),
      none,
    )
}

/** The least that an outage of the provider has lasted: what is kept may be older than the evidence that a run has seen. */
function certainly({ now, lastComplete, source }: Observation, since: number, lasted: number): number {
  switch (lastComplete.kind) {
    case 'at':
      return lasted - keptEvery(source.plan)
    case 'none':
      return now - Math.max(since, lastComplete.since)
    case 'missing':
    case 'unreadable':
      return 0
  }
}

/** The time to keep: never earlier than what is kept. Null where evidence was never complete. */
export function completeToKeep(observation: Observation): number | null {
  const kept = observation.lastComplete.kind === 'at' ? observation.lastComplete.at : null
  const until = watchedGuardrails(observation).map(({ assessment }) => assessment.completeUntil)
  const known = until.filter((at) => at !== null)
  if (known.length === 0 || known.length < until.length) return kept
  return Math.max(kept ?? 0, Math.min(observation.now, ...known))
}

/** How old what is kept may become while evidence is complete, ms. */
export function keptEvery(plan: Plan): number {
  const guardrails = plan.metrics.filter((metric) => metric.class === 'guardrail')
  return Math.max(plan.maxBlind / 3, ...guardrails.map(({ interval }) => interval))
}

export function blindnessText({ lasted }: Blindness, { maxBlind }: Plan): string {
  return `no complete evidence for ${formatDuration(lasted)} (maxBlind: ${formatDuration(maxBlind)})`
}

/** The first interval of the grid after a step went live is not complete any sooner, ms. */
const firstInterval = ({ delay, interval }: Metric): number => delay + 2 * interval

/** Where the plan says that a guardrail without evidence is healthy, its silence blinds nobody. */
function watchedGuardrails({ judged }: Observation): readonly Judged[] {
  return judged.filter(({ metric, assessment: { verdict } }) => {
    if (metric.class !== 'guardrail') return false
    const policy = verdict === 'NO_DATA' ? metric.onNoData : verdict === 'ERROR' ? metric.onError : 'hold'
    return policy !== 'pass'
  })
}
