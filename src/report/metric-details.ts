import { formatDuration } from '../plan/duration.js'
import type { Arm, Metric } from '../plan/plan.js'
import type { Judged } from '../rollout/observation.js'
import { clip } from './clip.js'
import { details } from './details.js'
import { code, codeBlock, text } from './escape.js'

const longestQuery = 4_000

/** For each metric the arithmetic of its verdict and the exact queries behind it, folded. Null for no metrics. */
export function metricDetails(judged: readonly Judged[]): string | null {
  if (judged.length === 0) return null
  return details(
    'How each verdict was reached, with the exact queries',
    judged.map(metricReasoning).join('\n\n'),
  )
}

/** The same for one metric, open. */
export function metricReasoning({ metric, assessment }: Judged): string {
  return `${code(clip(metric.name, 60))}: ${text(clip(assessment.text, 900))} (${code(clip(assessment.code, 60))})\n\n${codeBlock(queries(metric))}`
}

function queries(metric: Metric): string {
  const arms = [
    `# ${metric.provider}, $interval = ${formatDuration(metric.interval)}`,
    ...arm('new', metric.new),
  ]
  if (metric.old !== undefined) arms.push(...arm('old', metric.old))
  return arms.join('\n')
}

function arm(name: string, queried: Arm): readonly string[] {
  const line = (role: string, query: string) => `# ${name}: ${role}\n${clip(query, longestQuery)}`
  switch (queried.shape) {
    case 'ratio':
      return [line('bad', queried.bad), line('total', queried.total)]
    case 'buckets':
      return [line('buckets', queried.buckets)]
    case 'value':
      return [
        line('value', queried.value),
        ...(queried.samples === undefined ? [] : [line('samples', queried.samples)]),
      ]
    case 'count':
      return [line('count', queried.count)]
    case 'issues':
      return [line('issues with all of these labels', queried.labels.join(', '))]
  }
}
