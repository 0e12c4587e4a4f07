import type { Plan } from '../plan/plan.js'
import type { HistoryLine } from './history.js'
import type { RemovedLine } from './observation.js'

/**
 * An attempt runs from its first step, or from the end of a hold after a rollback, to the next rollback. Counted from 1 over the
 * history: every rollback, also one made by hand that a later line records, begins a new attempt.
 */
export function attemptAfter(lines: readonly HistoryLine[], noticedNow: boolean): number {
  const ended = lines.filter((line) => line.event === 'rollback').length
  const byHand = lines.filter((line) => line.noticed !== undefined).length
  return 1 + ended + byHand + (noticedNow ? 1 : 0)
}

/**
 * The next free number: above every line, above every removed line that a later one records, and above the merged lines that someone
 * removed since. `highest`: what else stands in a damaged file.
 */
export function nextSeq(
  lines: readonly HistoryLine[],
  removed: Pick<RemovedLine, 'used'> | null,
  highest = 0,
): number {
  const known = lines.map(({ seq, noticed }) => Math.max(seq, noticed?.removedSeq ?? 0))
  return 1 + Math.max(highest, removed?.used ?? 0, ...known)
}

/** From the third attempt on, and for the step that crosses the point of no return, one approval more is needed. */
export function approvalsNeeded(plan: Plan, attempt: number, from: number, to: number): number {
  const point = plan.rollback.irreversibleAfter
  const crosses = point !== undefined && from < point && to >= point
  return plan.gate.approvals + (attempt >= 3 ? 1 : 0) + (crosses ? 1 : 0)
}
