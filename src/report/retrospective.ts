import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import type { HistoryLine } from '../rollout/history.js'
import { moveOfStep, nameOfMove } from '../rollout/move.js'
import { code } from './escape.js'
import { formatLogTime } from './format-time.js'
import { formatPercent } from './number-format.js'
import { table } from './table.js'

/**
 * What closes the record: where the time went, what was taken back, and which metrics never had a say. Null until the last line
 * archives the plan. Times of merges come from the line that follows; the last one's merge is the end itself.
 */
export function retrospective(plan: Plan, lines: readonly HistoryLine[]): string | null {
  const last = lines.at(-1)
  const first = lines[0]
  if (first === undefined || last?.event !== 'step' || last.move !== 'archive') return null
  const waited = lines.reduce((sum, _, index) => sum + (waitOf(lines, index) ?? 0), 0)
  const back = lines.filter((line) => line.event === 'rollback' || line.noticed !== undefined).length
  const idle = idleMetrics(plan, lines)
  return [
    `From the first proposal to the last: ${formatDuration(last.at - first.at)}, of which ${formatDuration(waited)} waited for people. Taken back ${back === 1 ? 'once' : `${back} times`}.`,
    table(['Stage', 'Proposed', 'Waited for people', 'Lasted'], stages(plan, lines)),
    idle.length === 0
      ? 'Every metric of the plan informed a decision.'
      : `Never informed a decision, since it was never conclusive: ${idle.map((name) => code(name)).join(', ')}.`,
  ].join('\n\n')
}

function stages(plan: Plan, lines: readonly HistoryLine[]): string[][] {
  return lines.map((line, index) => {
    const wait = waitOf(lines, index)
    const began = lines[index + 1]?.before?.mergedAt ?? line.at
    const next = lines[index + 1]
    return [
      stageOf(line),
      formatLogTime(line.at, plan.timezone),
      wait === null ? 'unknown' : formatDuration(wait),
      next === undefined ? '–' : formatDuration(Math.max(0, next.at - began)),
    ]
  })
}

function stageOf(line: HistoryLine): string {
  if (line.event === 'rollback') return `Rolled back ${formatPercent(line.from)} → ${formatPercent(line.to)}`
  const move = moveOfStep(line)
  return move.kind === 'step' ? formatPercent(move.to) : nameOfMove(move)
}

/** From the proposal to the merge, ms; null where no line followed that knew the merge. */
function waitOf(lines: readonly HistoryLine[], index: number): number | null {
  const line = lines[index]
  const merged = lines[index + 1]?.before?.mergedAt
  return line === undefined || merged === undefined ? null : Math.max(0, merged - line.at)
}

/** A verdict of PASS let a step go on, one of BREACH took it back: whatever never gave either had no say. */
function idleMetrics(plan: Plan, lines: readonly HistoryLine[]): readonly string[] {
  const spoke = new Set(
    lines.flatMap(({ evidence }) =>
      evidence
        .filter(({ verdict }) => verdict === 'PASS' || verdict === 'BREACH')
        .map(({ metric }) => metric),
    ),
  )
  return plan.metrics.filter(({ name }) => !spoke.has(name)).map(({ name }) => name)
}
