import type { Verdict } from '../analysis/assessment.js'
import { formatDuration } from '../plan/duration.js'
import type { MetricClass } from '../plan/plan.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { code, text } from './escape.js'
import { formatLogTime } from './format-time.js'
import { marker } from './marker.js'
import { formatNumber } from './number-format.js'
import { table } from './table.js'
import { verdictLabel } from './verdict-label.js'

/** Counts and times only: what a query found is not for everybody who may read the pull request. */
export interface BacktestReport {
  /** The commit whose plans were replayed. */
  readonly head: string
  readonly days: number
  /** Ms between two looks. */
  readonly cadence: number
  readonly plans: readonly {
    readonly migration: string
    readonly metrics: readonly BacktestRow[]
    /** Steps that cannot conclude within their soak at the traffic of the last week. */
    readonly slow: readonly SlowStep[]
    /** Guardrails for which that cannot be told. */
    readonly unreckoned: readonly string[]
  }[]
}

export interface SlowStep {
  /** Percent. */
  readonly to: number
  /** Ms. */
  readonly soak: number
  /** The guardrail that needs longest. */
  readonly metric: string
  /** Ms; null: it never could. */
  readonly needs: number | null
}

export interface BacktestRow {
  readonly metric: string
  readonly class: MetricClass
  readonly outcome:
    | {
        readonly kind: 'replayed'
        readonly looks: number
        /** How many of the looks would have found the breach. */
        readonly breached: number
        /** Epoch ms of the first of them. */
        readonly first: number | null
        readonly verdict: Verdict
      }
    /** Our own words. */
    | { readonly kind: 'not-replayed'; readonly why: string }
}

const mostRows = 50

/** The comment on a pull request that changes what plans are judged by. */
export function backtestComment({ head, days, cadence, plans }: BacktestReport): string {
  const commit = code(head.slice(0, 12))
  if (plans.length === 0)
    return body([first, `No valid plan at ${commit} changes metrics or limits: nothing is replayed.`])
  return body([
    first,
    `**Backtest**: the metrics of this pull request at ${commit}, replayed over the last ${days} days and looked at every ${formatDuration(cadence)}. It decides nothing.`,
    ...plans.map(({ migration, metrics, ...reckoned }) =>
      [`#### ${text(clip(migration, 120))}`, metricRows(metrics), ...stepLines(reckoned)].join('\n\n'),
    ),
  ])
}

const first = marker('backtest', {})

type Reckoned = Pick<BacktestReport['plans'][number], 'slow' | 'unreckoned'>

function stepLines({ slow, unreckoned }: Reckoned): readonly string[] {
  const steps = slow.slice(0, mostRows).map(({ to, soak, metric, needs }) => {
    const time = needs === null ? 'could never conclude' : `needs about ${formatDuration(needs)}`
    return `- ${formatNumber(to)} %: ${code(clip(metric, 60))} ${time}, its soak is ${formatDuration(soak)}`
  })
  const names = unreckoned.slice(0, mostRows).map((metric) => code(clip(metric, 60)))
  return [
    ...(steps.length === 0
      ? []
      : [
          `⚠️ At the traffic of the last week these steps cannot gather enough evidence in their soak:\n\n${steps.join('\n')}`,
        ]),
    ...(names.length === 0
      ? []
      : [`Whether the soaks are long enough cannot be told for ${names.join(', ')}.`]),
  ]
}

function metricRows(metrics: readonly BacktestRow[]): string {
  if (metrics.length === 0) return 'No metric is judged during the ramp.'
  const rows = metrics.slice(0, mostRows).map(({ metric, class: kind, outcome }) => {
    const name = code(clip(metric, 60))
    if (outcome.kind === 'not-replayed') return [name, kind, '–', '–', '–', text(outcome.why)]
    const { looks, breached, first: at, verdict } = outcome
    return [
      name,
      kind,
      formatNumber(looks),
      `${formatNumber(breached)}${breached > 0 && kind !== 'guardrail' ? ' (holds only)' : ''}`,
      at === null ? '–' : formatLogTime(at, 'UTC'),
      verdictLabel(verdict),
    ]
  })
  const more = metrics.length > mostRows ? `\n\nand ${metrics.length - mostRows} more metrics` : ''
  return table(['Metric', 'Class', 'Looks', 'Would have rolled back', 'First', 'At the end'], rows) + more
}
