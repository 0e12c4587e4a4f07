/** Measures the metrics of a step and judges each of them. */
import { assess } from '../analysis/assess.js'
import type { Cell, Criterion, Interval, Series } from '../analysis/assessment.js'
import type { ForgeReads } from '../forge/forge.js'
import type { IssueCounter } from '../metrics/issue-series.js'
import { measure } from '../metrics/measure.js'
import type { Limits, Metric, PhaseName, Plan } from '../plan/plan.js'
import type { Judged } from '../rollout/observation.js'
import { samePercent, stepAt } from '../rollout/steps.js'
import type { App } from './app.js'

export interface StepOnTrial {
  readonly plan: Plan
  readonly exposure: number
  /** Evidence counts from here, epoch ms. */
  readonly since: number
  readonly now: number
}

export async function judgeMetrics(app: App, step: StepOnTrial): Promise<readonly Judged[]> {
  const full = samePercent(step.exposure, 100)
  const phase: PhaseName = full ? 'full' : 'canary'
  const metrics = step.plan.metrics.filter((metric) => metric.phases.includes(phase))
  if (metrics.length === 0) return []
  const series = await measure(metrics, step, app.providersFor(step.plan), countIssues(app.forge))
  return metrics.map((metric) => judge(metric, series.get(metric.name), step, full))
}

function judge(metric: Metric, series: Series | undefined, step: StepOnTrial, full: boolean): Judged {
  const answered: Series = series ?? {
    kind: 'error',
    message: `${metric.provider} gave no answer`,
    transient: true,
  }
  // Reports that name no system are compared with the time before the step, the others with the share each system serves.
  const attributed = metric.old !== undefined
  const measured = attributed ? atShare(answered, step.exposure) : answered
  const criterion = criterionAt(metric, step.plan, step.exposure)
  const options = {
    now: step.now,
    interval: metric.interval,
    delay: metric.delay,
    share: step.exposure,
    since: step.since,
  }
  // At 100 % the old system has no traffic to compare with: what is left are the absolute limits.
  if (!full || (metric.new.shape === 'issues' && !attributed))
    return { metric, assessment: assess(criterion, measured, options) }
  return { metric, assessment: assess(absoluteOnly(criterion), withoutControl(measured), options) }
}

/** The limits at the step that the exposure stands at. */
export function criterionAt(metric: Metric, plan: Plan, exposure: number): Criterion {
  const override = stepAt(plan, exposure)?.overrides[metric.name]
  const rollback = override?.rollback ?? metric.rollback
  const advance = override?.advance ?? metric.advance
  return {
    metric: metric.name,
    kind: metric.kind,
    direction: metric.direction,
    minSamples: metric.minSamples,
    ...(metric.quantile === undefined ? {} : { quantile: metric.quantile }),
    ...(rollback === undefined ? {} : { rollback }),
    ...(advance === undefined ? {} : { advance }),
  }
}

function absoluteOnly(criterion: Criterion): Criterion {
  const { rollback, advance, ...rest } = criterion
  const absolute = (limits: Limits | undefined) => {
    if (limits === undefined) return undefined
    const { above, below, atLeast } = limits
    if (above === undefined && below === undefined) return undefined
    return {
      ...(above === undefined ? {} : { above }),
      ...(below === undefined ? {} : { below }),
      ...(atLeast === undefined ? {} : { atLeast }),
    }
  }
  const [back, on] = [absolute(rollback), absolute(advance)]
  return {
    ...rest,
    ...(back === undefined ? {} : { rollback: back }),
    ...(on === undefined ? {} : { advance: on }),
  }
}

function withoutControl(series: Series): Series {
  if (series.kind === 'error') return series
  return {
    ...series,
    intervals: series.intervals.map(({ start, end, new: cell }): Interval => ({ start, end, new: cell })),
  }
}

/** Counts of two systems: what could have produced one is the hours times the share of the traffic. */
function atShare(series: Series, share: number): Series {
  if (series.kind === 'error') return series
  const scaled = (cell: Cell, fraction: number): Cell =>
    cell.shape === 'count' ? { ...cell, exposure: cell.exposure * fraction } : cell
  return {
    ...series,
    intervals: series.intervals.map((interval) => ({
      ...interval,
      new: scaled(interval.new, share / 100),
      ...(interval.old === undefined ? {} : { old: scaled(interval.old, 1 - share / 100) }),
    })),
  }
}

/** Issues that users opened with all of the labels; bots report nothing. */
function countIssues(forge: Pick<ForgeReads, 'issues'>): IssueCounter {
  return async (labels, from, to) => {
    const issues = await forge.issues({ labels, state: 'all', since: from })
    return issues.flatMap((issue) =>
      issue.author !== null && !issue.author.bot && issue.createdAt >= from && issue.createdAt < to
        ? [{ at: issue.createdAt, author: issue.author.login }]
        : [],
    )
  }
}
