import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import { toFile } from '../rollout/exposure.js'
import type { RollbackLine } from '../rollout/history.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { code, oneLine, text, title } from './escape.js'
import { formatTime } from './format-time.js'
import { marker } from './marker.js'
import { evidenceTable } from './metrics-table.js'
import { formatPercent } from './number-format.js'
import { people } from './people.js'

export interface RevertPull {
  readonly plan: Plan
  readonly line: RollbackLine
  /** Number of the incident; null while there is none. */
  readonly incident: number | null
  /** Who must click what before GitHub lets this merge, plain text; null where nothing stands in the way. */
  readonly mergeAdvice: string | null
}

/** `Roll back 25 % → 0 %: Checkout moves to checkout-svc`. */
export function revertTitle(plan: Plan, from: number, to: number): string {
  return `Roll back ${formatPercent(from)} → ${formatPercent(to)}: ${title(clip(oneLine(plan.title), 120))}`
}

/** Short on purpose: the reader should merge first and read the incident afterwards. The marker's `incident` links the two. */
export function revertBody({ plan, line, incident, mergeAdvice }: RevertPull): string {
  const fields = {
    migration: plan.name,
    seq: line.seq,
    from: line.from,
    to: line.to,
    ...(incident === null ? {} : { incident }),
  }
  return body([
    marker('revert', fields),
    `**Merging takes ${text(plan.to)} from ${formatPercent(line.from)} back to ${formatPercent(line.to)} of the traffic.**\n${edit(plan, line)}`,
    mergeAdvice === null ? null : `> [!IMPORTANT]\n> ${text(clip(mergeAdvice, 1_000))}`,
    [
      `- **Why:** ${text(clip(line.reason, 1_000))}${line.by === undefined ? '' : ` (asked for by ${people([line.by])})`}`,
      `- **Exposed:** ${exposed(line)}; decided ${formatTime(line.at, plan.timezone)}.`,
      `- **To approve:** any one person with write access. Approvers, windows and freezes of the plan do not apply to a rollback.`,
      incident === null ? null : `- **Incident:** #${incident}. The ramp stays held until it is closed.`,
      '- **If you close this unmerged,** the traffic stays where it is, and closing the incident then accepts the risk.',
    ]
      .filter((row) => row !== null)
      .join('\n'),
    evidenceTable(line.evidence, plan),
  ])
}

function edit({ config }: Plan, line: RollbackLine): string {
  return `It sets ${code(config.percentage)} to ${code(String(toFile(line.to, config.unit)))} in ${code(config.file)} with the switches declared beside it, and adds the row to the rollback log.`
}

function exposed({ from, exposedFor }: RollbackLine): string {
  return `${formatPercent(from)} for ${exposedFor === null ? 'an unknown time' : formatDuration(exposedFor)}`
}
