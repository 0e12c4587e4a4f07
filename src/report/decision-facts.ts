import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import type { Decision, Reason } from '../rollout/decision.js'
import { nameOfMove } from '../rollout/move.js'
import type { Observation } from '../rollout/observation.js'
import { headline } from './decision-line.js'
import { formatDate, formatTime } from './format-time.js'
import { formatPercent } from './number-format.js'
import { whatToDo } from './what-to-do.js'

export interface DecisionReport {
  readonly plan: Plan
  readonly observation: Observation
  readonly decision: Decision
  /** Epoch ms. */
  readonly now: number
}

/** One label and one plain sentence each, in the order in which people ask. May hold foreign text unescaped. */
export type DecisionFact = readonly [label: 'Now' | 'Next' | 'When' | 'Why' | 'You can', sentence: string]

/** What every run answers: now, next, when, why, and what a person can do. */
export function decisionFacts(report: DecisionReport): readonly DecisionFact[] {
  const { decision } = report
  return [
    ['Now', now(report)],
    ['Next', next(report)],
    ['When', when(report)],
    ...decision.reasons.map((reason): DecisionFact => ['Why', why(reason)]),
    ...actions(report).map((action): DecisionFact => ['You can', action]),
  ]
}

function now(report: DecisionReport): string {
  const { plan, now: at } = report
  const overdue = plan.target !== undefined && at > plan.target && report.decision.kind !== 'finish'
  return overdue
    ? `${exposure(report)}; the target was ${formatDate(plan.target, plan.timezone)}`
    : exposure(report)
}

function exposure({ plan, observation }: DecisionReport): string {
  const { config, live } = observation
  if (config.kind === 'unreadable') return `the exposure is unknown: ${config.message}`
  if (config.exposure === 0) {
    return config.shadow === true
      ? `0 % of the traffic is on ${plan.to}; it runs in the shadow`
      : `0 % of the traffic is on ${plan.to}`
  }
  const share = `${formatPercent(config.exposure)} of the traffic is on ${plan.to}`
  if (live.kind === 'pending') return `${share} as merged, not yet live: ${live.message}`
  if (live.kind === 'nothing-live') return share
  const since = formatTime(live.since, plan.timezone)
  return `${share} since ${since} (${formatDuration(Math.max(0, observation.now - live.since))})`
}

function next({ plan, observation, decision }: DecisionReport): string {
  switch (decision.kind) {
    case 'rollback':
    case 'propose':
      return headline(decision, plan)
    case 'advance':
    case 'finish':
      return `${headline(decision, plan)} by merging #${decision.pull}`
    case 'freeze':
    case 'hold':
      return 'nothing moves until that is settled; watching goes on'
    case 'wait': {
      const { ramp, next } = observation
      if (ramp.kind === 'open') return `${nameOfMove(ramp.move)} by ramp pull request #${ramp.pull}`
      return next === null ? 'nothing that the config allows' : `${nameOfMove(next)} is proposed`
    }
  }
}

function when({ plan, decision, now: at }: DecisionReport): string {
  switch (decision.kind) {
    case 'rollback':
    case 'propose':
    case 'advance':
    case 'finish':
      return 'in this run'
    case 'freeze':
    case 'hold':
      return 'when a person has acted or the reason is gone; every run looks again'
    case 'wait':
      if (decision.until === null) return 'as soon as what is missing below is there'
      return `not before ${formatTime(decision.until, plan.timezone)} (in ${formatDuration(Math.max(0, decision.until - at))})`
  }
}

function why({ code, text, metric }: Reason): string {
  return `${metric === undefined ? '' : `${metric}: `}${text} (${code})`
}

function actions({ observation, decision }: DecisionReport): readonly string[] {
  const advised = new Set(decision.reasons.map(({ code }) => whatToDo(code)))
  const { config } = observation
  const exposed = config.kind === 'unreadable' || config.exposure > 0
  if (exposed && decision.kind !== 'rollback' && decision.kind !== 'freeze') {
    advised.add('Comment /rollback on the tracking issue to take the traffic back at once.')
  }
  // "Nothing" beside something that can be done would only confuse.
  const real = [...advised].filter((action) => !action.startsWith('Nothing'))
  return real.length > 0 ? real : [...advised].slice(0, 1)
}
