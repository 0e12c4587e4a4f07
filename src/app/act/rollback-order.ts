import type { RollbackCause } from '../../rollout/decision.js'

export interface RollbackOrder {
  /** Exposure to go back to, in percent. */
  readonly to: number
  /** Null: an earlier run claimed it and recorded its cause. */
  readonly cause: RollbackCause | null
}
