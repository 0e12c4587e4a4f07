import type { Plan } from '../plan/plan.js'
import type { Decision } from '../rollout/decision.js'
import { nameOfMove } from '../rollout/move.js'
import { clip } from './clip.js'
import { oneLine } from './escape.js'
import { formatTime } from './format-time.js'
import { formatPercent } from './number-format.js'

/** What GitHub keeps of a commit status's description. */
const longest = 140

/** A decision as one plain line of at most 140 characters, for the commit status. */
export function decisionLine(decision: Decision, plan: Plan): string {
  return clip(oneLine(`${headline(decision, plan)}: ${decision.reasons[0].text}`), longest)
}

/** `Rolls back 25 % → 0 %`, `Waits until Mon 2026-12-07 10:05 CET`, `Held`. */
export function headline(decision: Decision, plan: Plan): string {
  switch (decision.kind) {
    case 'rollback':
      return `Rolls back ${formatPercent(decision.from)} → ${formatPercent(decision.to)}`
    case 'freeze':
      return 'Frozen'
    case 'hold':
      return 'Held'
    case 'wait':
      return decision.until === null ? 'Waits' : `Waits until ${formatTime(decision.until, plan.timezone)}`
    case 'propose':
      return `${decision.rebuild ? 'Rebuilds the proposal of' : 'Proposes'} ${nameOfMove(decision.move)}`
    case 'advance':
      return `Advances to ${nameOfMove(decision.move)}`
    case 'finish':
      return 'Finishes'
  }
}
