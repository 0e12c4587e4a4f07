import type { Decision } from '../../rollout/decision.js'
import type { Observation } from '../../rollout/observation.js'
import type { Outcome } from './scene.js'

/** A migration that was observed, decided and acted on. */
export interface Decided {
  readonly name: string
  readonly observation: Observation
  readonly decision: Decision
  readonly outcome: Outcome
}
