import type { z } from 'zod'
import { refuse } from './scalars.js'

interface WrittenArm {
  readonly bad?: string
  readonly buckets?: string
  readonly value?: string
  readonly samples?: string
  readonly count?: string
  readonly labels?: readonly string[]
}

interface WrittenMetric {
  readonly kind: 'ratio' | 'quantile' | 'value' | 'count'
  readonly provider: string
  readonly new?: WrittenArm
  readonly old?: WrittenArm
  readonly issues?: { readonly labels: readonly string[] }
  readonly class?: 'guardrail' | 'signal' | 'observe'
  readonly rollback?: WrittenLimits
  readonly advance?: WrittenLimits
}

interface WrittenLimits {
  readonly aboveBaselineBy?: number
  readonly aboveBaselineTimes?: number
}

/** What must hold between the keys of one metric. */
export function checkMetric(metric: WrittenMetric, context: z.RefinementCtx): void {
  checkArms(metric, context)
  checkProvider(metric, context)
  checkClass(metric, context)
  for (const kind of ['rollback', 'advance'] as const) checkBaseline(kind, metric, context)
}

function checkArms(metric: WrittenMetric, context: z.RefinementCtx): void {
  for (const name of ['new', 'old'] as const) {
    const arm = metric[name]
    if (arm === undefined) continue
    if (metric.kind === 'quantile') {
      if ((arm.buckets === undefined) === (arm.value === undefined))
        refuse(
          context,
          'bad-arm',
          [name],
          'write either buckets (histogram increments by le) or value (one number), not both',
        )
      else if (arm.buckets !== undefined && arm.samples !== undefined)
        refuse(context, 'bad-arm', [name, 'samples'], 'remove it: buckets count their samples themselves')
    }
    if (metric.kind === 'count' && (arm.count === undefined) === (arm.labels === undefined))
      refuse(
        context,
        'bad-arm',
        [name],
        'write either count (a query) or labels (of issues, for provider github), not both',
      )
  }
  const [shapeOfNew, shapeOfOld] = [shape(metric.new), shape(metric.old)]
  if (shapeOfNew !== undefined && shapeOfOld !== undefined && shapeOfNew !== shapeOfOld)
    refuse(
      context,
      'arms-differ',
      ['old'],
      `write ${shapeOfNew} as in new: both systems are measured in the same way`,
    )
  if (metric.kind !== 'count') return
  if (metric.issues === undefined && metric.new === undefined)
    refuse(
      context,
      'missing-key',
      ['new'],
      'write new: { count: <query> }, or issues: { labels: [...] } for provider github',
    )
  if (metric.issues !== undefined && (metric.new !== undefined || metric.old !== undefined))
    refuse(
      context,
      'bad-arm',
      ['issues'],
      'write either issues, or new and old with labels of their own, not both',
    )
}

function shape(arm: WrittenArm | undefined): 'buckets' | 'value' | 'count' | 'labels' | undefined {
  return (['buckets', 'value', 'count', 'labels'] as const).find((key) => arm?.[key] !== undefined)
}

function checkProvider(metric: WrittenMetric, context: z.RefinementCtx): void {
  const usesIssues =
    metric.issues !== undefined || metric.new?.labels !== undefined || metric.old?.labels !== undefined
  if (metric.provider === 'github' && !usesIssues)
    refuse(
      context,
      'provider-cannot',
      ['provider'],
      'write prometheus, datadog or file; github supplies only counts of issues (kind: count, issues: { labels: [...] })',
    )
  if (metric.provider !== 'github' && usesIssues)
    refuse(context, 'provider-cannot', ['provider'], 'write github, which is where issues are counted')
}

function checkClass(metric: WrittenMetric, context: z.RefinementCtx): void {
  const kind = metric.class ?? (isUnattributed(metric) ? 'signal' : 'guardrail')
  if (kind === 'guardrail' && isUnattributed(metric))
    refuse(
      context,
      'unattributed-guardrail',
      ['class'],
      'write signal, or give new and old label sets of their own: issues that belong to neither system cannot roll one back',
    )
  else if (kind === 'guardrail' && metric.rollback === undefined)
    refuse(
      context,
      'missing-key',
      ['rollback'],
      'write the limits of this guardrail, such as { above: 1% }, or class: observe to only report it',
    )
}

/** Issues that cannot be told apart by system: they hold, they never roll back. */
export function isUnattributed(metric: Pick<WrittenMetric, 'issues' | 'new' | 'old'>): boolean {
  return metric.issues !== undefined || (metric.new?.labels !== undefined && metric.old?.labels === undefined)
}

function checkBaseline(name: 'rollback' | 'advance', metric: WrittenMetric, context: z.RefinementCtx): void {
  // Issues that belong to neither arm are compared with the time before the migration.
  if (metric.old !== undefined || isUnattributed(metric)) return
  for (const key of ['aboveBaselineBy', 'aboveBaselineTimes'] as const)
    if (metric[name]?.[key] !== undefined)
      refuse(
        context,
        'no-baseline',
        [name, key],
        'add old with the same measurement of the old system, or write above with an absolute limit',
      )
}
