import type { Plan } from '../plan/plan.js'
import type { Decision } from '../rollout/decision.js'
import type { Observation } from '../rollout/observation.js'
import { samePercent } from '../rollout/steps.js'

/** Where a migration stands, in the words of the method: `Canary, step 2 of 6`. */
export function phaseText(
  plan: Plan,
  { config, history }: Pick<Observation, 'config' | 'history'>,
  decision: Pick<Decision, 'kind'>,
): string {
  if (config.kind === 'unreadable') return 'Phase unknown'
  const { exposure } = config
  if (exposure === 0) {
    if (config.shadow === true) return 'Shadow'
    const begun = history.kind === 'unreadable' || history.lines.length > 0
    return begun ? 'Canary, taken back' : 'Preparation'
  }
  if (samePercent(exposure, 100)) return decision.kind === 'finish' ? 'Done' : 'Full, in its grace period'
  const steps = plan.ramp.steps.filter(({ to }) => !samePercent(to, 100))
  const at = steps.findIndex(({ to }) => samePercent(to, exposure))
  return at === -1 ? 'Canary, between two steps' : `Canary, step ${at + 1} of ${steps.length}`
}
