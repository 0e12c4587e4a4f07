/** Measures the metrics of a step and judges each of them. */
import { assess } from '../analysis/assess.js'
import type { Assessment, AssessOptions, Cell, Criterion, Interval, Series } from '../analysis/assessment.js'
import { clientDay } from '../analysis/sequential/client-risk.js'
import { firstBars } from '../analysis/sequential/settings.js'
import { readTestState } from '../analysis/sequential/state.js'
import type { ForgeReads } from '../forge/forge.js'
import type { IssueCounter } from '../metrics/issue-series.js'
import { measure } from '../metrics/measure.js'
import type { Limits, Metric, PhaseName, Plan } from '../plan/plan.js'
import { hashCriteria } from '../plan/plan-hash.js'
import type { Judged } from '../rollout/observation.js'
import { samePercent, stepAt } from '../rollout/steps.js'
import type { App } from './app.js'

export interface StepOnTrial {
  readonly plan: Plan
  readonly phase: PhaseName
  /** Of the traffic that is on the new system, percent; 0 in the shadow. */
  readonly exposure: number
  /** Evidence about this exposure counts from here, epoch ms. */
  readonly since: number
  readonly now: number
  /** What the line of the step on trial says of the time before it; null where the tests begin with this step anyway. */
  readonly before: StepBefore | null
}

/** The exposure before, of the same attempt, the states of its tests by metric, and the hash of what they asked. */
export interface StepBefore {
  readonly exposure: number
  /** When the line was written, epoch ms. */
  readonly at: number
  readonly criteria: string
  readonly states: ReadonlyMap<string, unknown>
}

const day = 86_400_000

export async function judgeMetrics(app: App, step: StepOnTrial): Promise<readonly Judged[]> {
  const full = samePercent(step.exposure, 100)
  const metrics = step.plan.metrics.filter((metric) => metric.phases.includes(step.phase))
  if (metrics.length === 0) return []
  const asked = askedOf(step.plan)
  const trials = new Map(metrics.map((metric) => [metric.name, trialOf(metric, step, asked)]))
  const spanOf = (metric: Metric) => ({ since: trials.get(metric.name)?.from ?? step.since, now: step.now })
  const series = await measure(metrics, spanOf, app.providersFor(step.plan), countIssues(app.forge))
  return metrics.map((metric) => {
    const trial = trials.get(metric.name) ?? trialOf(metric, step, asked)
    return judge(metric, series.get(metric.name), trial, full)
  })
}

/** How a metric is tested at a step: from when its data is needed, and with what options. */
export interface Trial {
  readonly from: number
  readonly criterion: Criterion
  readonly options: AssessOptions
  /** Why what was known before the step does not count, plain text; null where it does, or where there was nothing. */
  readonly anew: string | null
}

function trialOf(metric: Metric, step: StepOnTrial, asked: string): Trial {
  const { plan, since, now, exposure } = step
  const written = step.before?.states.get(metric.name)
  const found = metric.mode === 'threshold' ? null : readTestState(written, asked)
  // What claims to know more than its line can have known was not written by a run.
  const state = found !== null && found.until <= (step.before?.at ?? 0) ? found : null
  const began = state?.stages.at(-1)
  const earlier =
    state === null || began === undefined || step.before === null || began >= since
      ? []
      : [
          {
            since: began,
            share: step.before.exposure,
            criterion: criterionAt(metric, plan, step.before.exposure),
          },
        ]
  const options: AssessOptions = {
    now,
    since,
    interval: metric.interval,
    delay: metric.delay,
    share: step.phase === 'shadow' ? shadowShare(plan) : exposure,
    earlier,
    ...(state === null ? {} : { carried: state }),
    asked,
    falseAlarms: plan.rollback.falseAlarms,
    missed: plan.gate.missed,
    proof: plan.gate.proof,
    tests: sharedTests(plan),
    planned: Math.ceil(plannedTime(plan) / metric.interval),
  }
  return {
    from: state === null ? since - history(metric) : resumesAt(metric, state.until),
    criterion: criterionAt(metric, plan, exposure),
    options,
    anew: metric.mode === 'threshold' || state !== null ? null : whyAnew(step, written, asked),
  }
}

/** Of all answers that the new system gives beside those of the old one, percent: the shadow gets copies, so the old one keeps everything. */
function shadowShare({ phases: { shadow } }: Plan): number {
  return (100 * shadow.percentage) / (100 + shadow.percentage)
}

function whyAnew({ plan, before }: StepOnTrial, written: unknown, asked: string): string | null {
  if (before === null) return null
  const began = 'the tests began anew with this step'
  if (before.criteria !== hashCriteria(plan)) return `the criteria changed: ${began}`
  if (written === undefined) return null
  return isAsked(written, asked)
    ? `what the history line keeps of earlier steps is of another version: ${began}`
    : `the share of false alarms changed: ${began}`
}

const isAsked = (written: unknown, asked: string): boolean =>
  typeof written === 'object' && written !== null && 'asked' in written && written.asked === asked

/** Which clients failed before on that day is read anew: who they are is stored nowhere. */
const resumesAt = (metric: Metric, until: number): number =>
  metric.new.shape === 'ratio' && metric.new.per !== undefined
    ? Math.floor(until / clientDay) * clientDay
    : until

/** What the old system did on the day before tells how it scatters. Issues bring their own week, and windows look at the step alone. */
export function history(metric: Metric): number {
  const useful = metric.old !== undefined && metric.old.shape !== 'issues' && metric.mode !== 'threshold'
  return useful && metric.kind !== 'value' ? day : 0
}

/** Everything that the tests of an attempt depend on; the tests start anew when it changes. */
function askedOf(plan: Plan): string {
  return `${hashCriteria(plan)}/${plan.rollback.falseAlarms}/${sharedTests(plan)}`
}

/** The false alarms of an attempt are shared by everything that can roll it back. */
export function sharedTests(plan: Plan): number {
  const guardrails = plan.metrics.filter((metric) => metric.class === 'guardrail')
  return guardrails.reduce((sum, metric) => sum + firstBars(criterionAt(metric, plan, 0)), 0)
}

export const plannedTime = (plan: Plan): number =>
  plan.ramp.steps.reduce((sum, { soak }) => sum + soak, plan.phases.full.grace)

export function judge(metric: Metric, series: Series | undefined, trial: Trial, full: boolean): Judged {
  const { anew } = trial
  const assessment = assessTrial(metric, series, trial, full)
  if (anew === null || assessment.verdict === 'ERROR') return { metric, assessment }
  return { metric, assessment: { ...assessment, text: `${assessment.text}; ${anew}` } }
}

function assessTrial(
  metric: Metric,
  series: Series | undefined,
  { criterion, options }: Trial,
  full: boolean,
): Assessment {
  const answered: Series = series ?? {
    kind: 'error',
    message: `${metric.provider} gave no answer`,
    transient: true,
  }
  // Reports that name no system are compared with the time before the step, the others with the share each system serves.
  const attributed = metric.old !== undefined
  const measured = attributed ? atShares(answered, options) : answered
  // At 100 % the old system has no traffic to compare with: what is left of literal limits are the absolute ones.
  const literal = metric.mode === 'threshold' || metric.kind === 'value' || metric.kind === 'count'
  if (full && literal && !(metric.new.shape === 'issues' && !attributed))
    return assess(absoluteOnly(criterion), withoutControl(measured), options)
  return assess(criterion, measured, options)
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
    mode: metric.mode,
    split: metric.split,
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

/** Counts of two systems: what could have produced one is the hours times the share of the traffic at that time. */
function atShares(series: Series, { share, since, earlier = [] }: AssessOptions): Series {
  if (series.kind === 'error') return series
  const stages = [...earlier, { since, share }]
  const scaled = (cell: Cell, fraction: number): Cell =>
    cell.shape === 'count' ? { ...cell, exposure: cell.exposure * fraction } : cell
  return {
    ...series,
    intervals: series.intervals.map((interval) => {
      const part = (stages.findLast((stage) => stage.since <= interval.start)?.share ?? 0) / 100
      return {
        ...interval,
        new: scaled(interval.new, part),
        ...(interval.old === undefined ? {} : { old: scaled(interval.old, 1 - part) }),
      }
    }),
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
