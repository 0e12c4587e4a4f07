import type { Plan } from '../plan/plan.js'
import type { Observation } from '../rollout/observation.js'
import { samePercent } from '../rollout/steps.js'

/** Where a migration stands, in the words of the method: `Canary, step 2 of 6`. */
export function phaseText(plan: Plan, { config, phase }: Pick<Observation, 'config' | 'phase'>): string {
  switch (phase) {
    case 'preparation':
      return 'Preparation'
    case 'shadow':
      return 'Shadow'
    case 'canary':
      return config.kind === 'read' ? canary(plan, config.exposure) : 'Canary'
    case 'full':
      return 'Full, in its grace period'
    case 'cleanup':
      return 'Cleanup'
  }
}

function canary(plan: Plan, exposure: number): string {
  if (exposure === 0) return 'Canary, taken back'
  const steps = plan.ramp.steps.filter(({ to }) => !samePercent(to, 100))
  const at = steps.findIndex(({ to }) => samePercent(to, exposure))
  return at === -1 ? 'Canary, between two steps' : `Canary, step ${at + 1} of ${steps.length}`
}
