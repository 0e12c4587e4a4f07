/** Which phase of the method a migration is in: derived from config, history and time, stored nowhere. */
import type { PhaseName, Plan } from '../plan/plan.js'
import type { ConfigState } from './config-state.js'
import type { HistoryLine } from './history.js'
import type { LiveState } from './observation.js'
import { samePercent } from './steps.js'

export interface PhaseFacts {
  readonly plan: Plan
  readonly config: ConfigState
  readonly lines: readonly HistoryLine[]
  readonly live: LiveState
  /** Epoch ms. */
  readonly now: number
}

/**
 * Where the config cannot be read, the history speaks: in cleanup the keys go away with the glue layer. After a rollback to 0 % the
 * phase is canary again, unless what was broken off was the shadow.
 */
export function phaseOf({ plan, config, lines, live, now }: PhaseFacts): PhaseName {
  const exposure = config.kind === 'read' ? config.exposure : (lines.at(-1)?.to ?? 0)
  if (samePercent(exposure, 100)) {
    const isOver = live.kind === 'live' && now >= live.since + plan.phases.full.grace
    return isOver ? 'cleanup' : 'full'
  }
  if (exposure > 0) return 'canary'
  if (isShadowing(config, lines)) return 'shadow'
  return hasBegunRamp(lines) ? 'canary' : 'preparation'
}

/** A switch turned on by hand is no shadow phase: no line says since when, and by which plan. */
export function isShadowing(config: ConfigState, lines: readonly HistoryLine[]): boolean {
  const last = lines.at(-1)
  const on = config.kind === 'read' && config.shadow === true && config.enabled !== false
  return on && last?.event === 'step' && last.move === 'shadow'
}

/** A shadow that was asked for again has to be gone through again. */
function hasBegunRamp(lines: readonly HistoryLine[]): boolean {
  const newest = lines.findLast((line) => line.event === 'step')
  return newest?.event === 'step' && newest.move !== 'shadow'
}

/** The newest line that set what traffic is on the new system: one that only drops the fallback starts no new time. */
export function stageLine(lines: readonly HistoryLine[]): HistoryLine | undefined {
  return lines.findLast((line) => line.event === 'rollback' || line.move !== 'fallback-off')
}
