import type { Plan } from '../plan/plan.js'
import type { LineEvidence } from '../rollout/history.js'
import type { Judged } from '../rollout/observation.js'
import { clip } from './clip.js'
import { code } from './escape.js'
import { formatNumber, formatValue } from './number-format.js'
import { sparkline } from './sparkline.js'
import { table } from './table.js'
import { verdictLabel } from './verdict-label.js'

const mostRows = 50

/** One row per judged metric; the columns that decide stand first, since a phone shows no more. Null for no metrics. */
export function metricsTable(judged: readonly Judged[]): string | null {
  if (judged.length === 0) return null
  const rows = judged
    .slice(0, mostRows)
    .map(({ metric, assessment }) => [
      code(clip(metric.name, 60)),
      verdictLabel(assessment.verdict),
      formatValue(metric.kind, assessment.value),
      formatValue(metric.kind, assessment.baseline),
      formatValue(metric.kind, assessment.limit),
      samplesOf(assessment.samples, assessment.baselineSamples),
      metric.class,
      sparkline(assessment.trend.map(({ value }) => value)) || '–',
    ])
  const head = ['Metric', 'Verdict', 'New', 'Old', 'Limit', 'Samples new / old', 'Class', 'Trend (new)']
  return table(head, rows) + andMore(judged.length)
}

/** The same for evidence as the history keeps it. */
export function evidenceTable(evidence: readonly LineEvidence[], plan: Plan): string | null {
  if (evidence.length === 0) return null
  const rows = evidence.slice(0, mostRows).map((known) => {
    const kind = plan.metrics.find(({ name }) => name === known.metric)?.kind
    return [
      code(clip(known.metric, 60)),
      verdictLabel(known.verdict),
      formatValue(kind, known.value),
      formatValue(kind, known.baseline),
      formatValue(kind, known.limit),
      samplesOf(known.samples, known.baselineSamples),
    ]
  })
  return (
    table(['Metric', 'Verdict', 'New', 'Old', 'Limit', 'Samples new / old'], rows) + andMore(evidence.length)
  )
}

function andMore(length: number): string {
  return length > mostRows ? `\n\nand ${length - mostRows} more metrics` : ''
}

function samplesOf(fresh: number | null, before: number | null): string {
  if (fresh === null) return '–'
  return before === null ? formatNumber(fresh) : `${formatNumber(fresh)} / ${formatNumber(before)}`
}
