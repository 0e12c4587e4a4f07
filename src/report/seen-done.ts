import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import type { HistoryLine } from '../rollout/history.js'
import { nameOfMove } from '../rollout/move.js'
import type { Observation } from '../rollout/observation.js'
import { samePercent } from '../rollout/steps.js'
import { formatLogTime } from './format-time.js'
import { counted, formatPercent } from './number-format.js'
import { people } from './people.js'

const mostLines = 40

/** What Sluice has seen for itself: steps and rollbacks of the history, the approvals of an open step, the grace period. Markdown. */
export function seenDone(
  plan: Plan,
  { live, config, ramp, now }: Pick<Observation, 'live' | 'config' | 'ramp' | 'now'>,
  lines: readonly HistoryLine[],
): string {
  const shown = lines.slice(-mostLines)
  const before =
    lines.length > shown.length
      ? [`- ${counted(lines.length - shown.length, 'earlier event')}: in the record`]
      : []
  const done = [
    ...before,
    ...shown.map((line) => event(plan, line)),
    ...(ramp.kind === 'open' && ramp.approvals.approved.length > 0
      ? [`- ${nameOfMove(ramp.move)} approved by ${people(ramp.approvals.approved)}`]
      : []),
    ...(live.kind === 'live' && config.kind === 'read' && samePercent(config.exposure, 100)
      ? [grace(plan, now - live.since)]
      : []),
  ]
  return done.length === 0 ? 'Nothing yet: all of the traffic is on the old system.' : done.join('\n')
}

function event(plan: Plan, line: HistoryLine): string {
  const moved = `${formatPercent(line.from)} → ${formatPercent(line.to)}`
  const what =
    line.event === 'step'
      ? `step ${moved} approved and merged (proposed ${formatLogTime(line.at, plan.timezone)})`
      : `rollback ${moved} merged (decided ${formatLogTime(line.at, plan.timezone)})`
  return `- ${what}${line.attempt > 1 ? `, attempt ${line.attempt}` : ''}`
}

function grace(plan: Plan, lived: number): string {
  const { grace: whole } = plan.phases.full
  return lived >= whole
    ? `- grace period of ${formatDuration(whole)} over without a rollback`
    : `- ${formatDuration(Math.max(0, lived))} of ${formatDuration(whole)} of grace without a rollback`
}
