import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import { toFile } from '../rollout/exposure.js'
import { type Move, moveTarget } from '../rollout/move.js'
import type { Observation } from '../rollout/observation.js'
import { pathsOf } from '../rollout/paths.js'
import { nextStep, stepAt } from '../rollout/steps.js'
import { code, text } from './escape.js'
import { formatPercent } from './number-format.js'

export interface RampEffect {
  readonly plan: Plan
  readonly observation: Observation
  readonly from: number
  readonly move: Move
}

/** What merging does, and what comes after it: two sentences in bold and plain. */
export function rampEffect(ramp: RampEffect): string {
  return `${headSentence(ramp)}\n${fileSentence(ramp)}`
}

function headSentence({ plan, observation, from, move }: RampEffect): string {
  const to = text(plan.to)
  switch (move.kind) {
    case 'shadow': {
      const { percentage, soak } = plan.phases.shadow
      return `**Merging sends copies of ${formatPercent(percentage)} of the requests to ${to}; ${text(plan.from)} goes on answering all of them.** The answers are compared for ${formatDuration(soak)} before the first traffic is proposed.`
    }
    case 'step':
      return `**Merging sends ${formatPercent(move.to)} of the traffic to ${to}** (now ${formatPercent(from)}); ${afterStep(plan, move.to)}.`
    case 'fallback-off':
      return `**Merging takes the fallback away: what ${to} fails at is no longer caught by ${text(plan.from)}.** All of the traffic stays on ${to}, and it is watched on.`
    case 'archive': {
      const closes =
        observation.checklist.kind === 'read'
          ? ` It closes the tracking issue ${observation.checklist.url}.`
          : ''
      return `**Merging ends the migration: its plan goes to the archive, and nothing is watched or taken back after it.**${closes}`
    }
  }
}

function afterStep(plan: Plan, to: number): string {
  const following = nextStep(plan, to)
  return following === null
    ? `it is watched there for ${formatDuration(plan.phases.full.grace)} before cleanup begins`
    : `it is watched for ${formatDuration(stepAt(plan, to)?.soak ?? 0)} before ${formatPercent(following.to)} is proposed`
}

function fileSentence({ plan, observation, move }: RampEffect): string {
  const { config } = plan
  const target = moveTarget(plan, move)
  if (target === null)
    return `It moves the plan to ${code(pathsOf(plan.name).archive)} and closes the record with a retrospective. Nothing else changes.`
  const written = (percent: number) => code(String(toFile(percent, config.unit)))
  // In shadow the file says 100 while the exposure is 0.
  const current = observation.config.kind === 'read' ? ` (now ${written(observation.config.percentage)})` : ''
  const switches = config.enabled ?? config.shadow ?? config.fallback
  return `It sets ${code(config.percentage)} to ${written(target.percentage)}${current} in ${code(config.file)}${switches === undefined ? '' : ' with the switches declared beside it'}, and writes the record. Nothing else changes.`
}
