import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import type { HistoryLine } from '../rollout/history.js'
import type { MoveKind } from '../rollout/move.js'
import { samePercent } from '../rollout/steps.js'
import { clip } from './clip.js'
import { details } from './details.js'
import { code, text } from './escape.js'
import { formatDate, formatLogTime } from './format-time.js'
import { issuesLog } from './issues-log.js'
import { evidenceTable } from './metrics-table.js'
import { formatPercent } from './number-format.js'
import { people } from './people.js'
import { retrospective } from './retrospective.js'
import { table } from './table.js'

export interface RecordPage {
  readonly plan: Plan
  readonly lines: readonly HistoryLine[]
}

/**
 * `docs/migrations/<name>.md`, the record that people browse. Rendered from plan and history alone, so that any run renders the same
 * page, and never parsed. Only what a line says counts as having happened.
 */
export function recordPage({ plan, lines }: RecordPage): string {
  const closing = retrospective(plan, lines)
  const sections = [
    `# ${text(plan.title)}`,
    `<!-- Written by Sluice from ${plan.name}.history.jsonl; edits here are overwritten. -->`,
    overview(plan, lines),
    `## Steps\n\n${steps(plan, lines)}`,
    `## Rollback log\n\n${rollbackLog(plan, lines)}`,
    `## Issues log\n\nOpen questions and their answers stand in the issues with the label ${code('sluice:incident')}. A row is written with the first step after its incident was closed.\n\n${issuesLog(lines, plan.timezone)}`,
    closing === null ? null : `## Retrospective\n\n${closing}`,
    evidence(plan, lines),
  ]
  return `${sections.filter((section) => section !== null).join('\n\n')}\n`
}

function overview(plan: Plan, lines: readonly HistoryLine[]): string {
  const date = (at: number | undefined) => (at === undefined ? 'not set' : formatDate(at, plan.timezone))
  return [
    `- **From:** ${text(plan.from)} **to:** ${text(plan.to)}`,
    `- **Exposure recorded:** ${formatPercent(lines.at(-1)?.to ?? 0)}`,
    `- **Start:** ${date(plan.start)}, **target:** ${date(plan.target)}`,
    `- **Owner:** ${people([plan.owner])}`,
    `- **Stakeholders:** ${plan.stakeholders.length === 0 ? 'none named' : people(plan.stakeholders)}`,
    `- **What is turned:** ${code(plan.config.percentage)} in ${code(plan.config.file)}`,
    ...(plan.config.shadow === undefined
      ? [`- **Shadow phase:** skipped, since the plan declares no ${code('config.shadow')} switch`]
      : []),
  ].join('\n')
}

/** Every step of the plan with when it was taken, then those steps of the history that the plan does not have any more. */
function steps(plan: Plan, lines: readonly HistoryLine[]): string {
  const taken = lines.filter((line) => line.event === 'step' && line.move === undefined)
  const moved = (move: MoveKind) => lines.filter((line) => line.event === 'step' && line.move === move)
  const planned = plan.ramp.steps.map(({ to, soak }) => {
    const watched = samePercent(to, 100) ? plan.phases.full.grace : soak
    return [
      formatPercent(to),
      formatDuration(watched),
      when(taken.filter((line) => samePercent(line.to, to))),
    ]
  })
  const others = taken
    .filter((line) => !plan.ramp.steps.some(({ to }) => samePercent(to, line.to)))
    .map((line) => [formatPercent(line.to), 'not in the plan any more', when([line])])
  const { shadow, full } = plan.phases
  const before =
    plan.config.shadow === undefined ? [] : [['Shadow', formatDuration(shadow.soak), when(moved('shadow'))]]
  const after = [
    ...(full.fallbackFor > 0 ? [['Fallback off', '–', when(moved('fallback-off'))]] : []),
    ['Archive', '–', when(moved('archive'))],
  ]
  const shown = table(
    ['Stage', 'Watched for', 'Proposed (attempt)'],
    [...before, ...planned, ...others, ...after],
  )
  return [
    'A date means that it was merged; it is the date of its proposal.',
    shown,
    ...changesOfCriteria(plan, lines),
  ].join('\n\n')

  function when(at: readonly HistoryLine[]): string {
    if (at.length === 0) return '–'
    return at.map((line) => `${formatLogTime(line.at, plan.timezone)} (${line.attempt})`).join('<br>')
  }
}

/** What was known before a change of what is asked does not count after it: said where the next line shows it. */
function changesOfCriteria(plan: Plan, lines: readonly HistoryLine[]): readonly string[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1]
    if (before?.event !== 'step' || before.attempt !== line.attempt || !asksOtherwise(before, line)) return []
    const noticed = formatLogTime(line.at, plan.timezone)
    return [
      `The criteria changed while ${formatPercent(before.to)} was live (before ${noticed}): its tests began anew.`,
    ]
  })
}

/** Other metrics or limits; or the same ones with another share of false alarms, which the states of the tests name. */
function asksOtherwise(before: HistoryLine, line: HistoryLine): boolean {
  if (before.criteria !== line.criteria) return true
  const asked = new Map(before.evidence.map(({ metric, tests }) => [metric, tests?.asked]))
  return line.evidence.some(({ metric, tests }) => {
    const [then, now] = [asked.get(metric), tests?.asked]
    return then !== undefined && now !== undefined && then !== now
  })
}

/** Newest last. A rollback made by hand is a row where the line that first records it stands. */
export function rollbackLog(plan: Plan, lines: readonly HistoryLine[]): string {
  const rows = lines.flatMap((line) => [...noticedRow(plan, line), ...rollbackRow(plan, line)])
  return table(['Date', 'Percentage', 'Reason', 'Duration'], rows)
}

function rollbackRow(plan: Plan, line: HistoryLine): string[][] {
  if (line.event !== 'rollback') return []
  const by = line.by === undefined ? '' : ` (asked for by ${people([line.by])})`
  const lasted = line.exposedFor === null ? 'unknown' : formatDuration(line.exposedFor)
  return [
    [
      formatLogTime(line.at, plan.timezone),
      `${formatPercent(line.from)} → ${formatPercent(line.to)}`,
      `${text(clip(line.reason, 500))}${by}`,
      lasted,
    ],
  ]
}

function noticedRow(plan: Plan, { noticed }: HistoryLine): string[][] {
  if (noticed === undefined) return []
  const how =
    noticed.removedSeq === undefined ? 'the config was changed' : 'a merged step was reverted on GitHub'
  return [
    [
      formatLogTime(noticed.at, plan.timezone),
      `${formatPercent(noticed.from)} → ${formatPercent(noticed.to)}`,
      `Taken back by hand: ${how}`,
      'unknown',
    ],
  ]
}

function evidence(plan: Plan, lines: readonly HistoryLine[]): string | null {
  const parts = lines.flatMap((line) => {
    const known = evidenceTable(line.evidence, plan)
    if (known === null) return []
    const moved = `${line.event === 'step' ? 'Step' : 'Rollback'} ${formatPercent(line.from)} → ${formatPercent(line.to)}`
    return [details(`${moved}, evidence as of ${formatLogTime(line.at, plan.timezone)}`, known)]
  })
  return parts.length === 0 ? null : `## Evidence\n\n${parts.join('\n\n')}`
}
