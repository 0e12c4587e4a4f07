import type { Reason, ReasonCode, RollbackCause } from './decision.js'

/** Something that stands in the way of going forward. */
export interface Finding {
  readonly kind: 'rollback' | 'freeze' | 'hold' | 'wait'
  readonly reason: Reason
  /** For `wait`: when time alone ends it, epoch ms; null where it takes more than time. */
  readonly until?: number | null
  /** For `rollback` and `freeze` that begin now. */
  readonly cause?: RollbackCause
}

export function hold(code: ReasonCode, text: string, metric?: string): Finding {
  return { kind: 'hold', reason: { code, text, ...(metric === undefined ? {} : { metric }) } }
}

export function wait(code: ReasonCode, text: string, until: number | null, metric?: string): Finding {
  return { kind: 'wait', until, reason: { code, text, ...(metric === undefined ? {} : { metric }) } }
}
