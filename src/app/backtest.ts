/** Replays a plan's criteria over the last days of real data: when would it have rolled back? */
import type { Assessment, AssessOptions, Interval, Series } from '../analysis/assessment.js'
import { measure } from '../metrics/measure.js'
import type { Provider } from '../metrics/provider.js'
import type { Metric, Plan } from '../plan/plan.js'
import { criterionAt, history, judge, plannedTime, sharedTests } from './judge-metrics.js'
import { samplesOf } from './judge-trace.js'

export interface BacktestOptions {
  /** Epoch ms. */
  readonly now: number
  readonly days: number
  /** Ms between two looks; looks lie on multiples of it. */
  readonly cadence: number
  /** Percent; absent: what the new system got in the last hour that it had traffic. */
  readonly share?: number
}

export type Replayed =
  | {
      readonly kind: 'replayed'
      readonly assessment: Assessment
      /** Percent. */
      readonly share: number
      /** Epoch ms of the look that would have rolled back, and which one it would have been; null: none. */
      readonly rolledBack: { readonly at: number; readonly look: number } | null
    }
  | {
      readonly kind: 'nothing'
      readonly reason: 'unanswered' | 'no-traffic'
      /** For those who may read what was asked: it may quote the query and what the provider said. */
      readonly why: string
    }

export interface Backtest {
  readonly migration: string
  /** Epoch ms. */
  readonly from: number
  readonly to: number
  /** Ms. */
  readonly cadence: number
  readonly looks: number
  readonly metrics: readonly {
    readonly metric: string
    readonly class: Metric['class']
    readonly outcome: Replayed
  }[]
}

const day = 86_400_000
/** The last hour at five-minute intervals. */
const recent = 12

/**
 * A breach that is established is the same however often one looks, so one assessment of everything tells it, and the look at which it
 * would have been met is the next of the cadence. Every metric is replayed by itself, from the time since the new system has traffic.
 */
export async function backtest(
  plan: Plan,
  providers: ReadonlyMap<string, Provider>,
  options: BacktestOptions,
): Promise<Backtest> {
  const { now, days, cadence } = options
  const from = now - days * day
  const metrics = plan.metrics.filter(({ phases }) => phases.includes('canary'))
  const series = await measure(metrics, (metric) => ({ since: from - history(metric), now }), providers)
  return {
    migration: plan.name,
    from,
    to: now,
    cadence,
    looks: looksUntil(now, from, cadence),
    metrics: metrics.map((metric) => ({
      metric: metric.name,
      class: metric.class,
      outcome: replay(metric, plan, series.get(metric.name), from, options),
    })),
  }
}

/** Looks of the cadence in (from, until]. */
const looksUntil = (until: number, from: number, cadence: number): number =>
  Math.floor(until / cadence) - Math.floor(from / cadence)

function replay(
  metric: Metric,
  plan: Plan,
  series: Series | undefined,
  from: number,
  { now, cadence, share: given }: BacktestOptions,
): Replayed {
  if (series === undefined || series.kind === 'error')
    return { kind: 'nothing', reason: 'unanswered', why: series?.message ?? 'was not measured' }
  const within = series.intervals.filter(({ start }) => start >= from)
  const first = within.find(({ new: cell }) => hasTraffic(cell))
  if (first === undefined)
    return {
      kind: 'nothing',
      reason: 'no-traffic',
      why: 'the new system had no traffic, and only both systems together can be replayed',
    }
  const share = given ?? recentShare(within) ?? plan.ramp.steps[0]?.to ?? 50
  const options: AssessOptions = {
    now,
    since: first.start,
    share,
    interval: metric.interval,
    delay: metric.delay,
    falseAlarms: plan.rollback.falseAlarms,
    missed: plan.gate.missed,
    proof: plan.gate.proof,
    tests: sharedTests(plan),
    planned: Math.ceil(plannedTime(plan) / metric.interval),
  }
  const trial = { from: first.start, criterion: criterionAt(metric, plan, share), options, anew: null }
  // As much history as a ramp looks at, so that the same traffic is judged the same however far back one asks.
  const used = series.intervals.filter(({ start }) => start >= first.start - history(metric))
  const { assessment } = judge(metric, { ...series, intervals: used }, trial, share >= 100)
  const { breachedAt } = assessment
  if (breachedAt === null) return { kind: 'replayed', assessment, share, rolledBack: null }
  const at = Math.ceil((breachedAt + metric.delay) / cadence) * cadence
  // What is established only after the last look would be seen by the next one, which has not come yet.
  const rolledBack = at > now ? null : { at, look: looksUntil(at, from, cadence) }
  return { kind: 'replayed', assessment, share, rolledBack }
}

function hasTraffic(cell: Interval['new']): boolean {
  if (cell.shape === 'count') return cell.count.kind === 'number' && cell.count.value > 0
  if (cell.shape === 'value') return cell.value.kind === 'number'
  return (samplesOf(cell) ?? 0) > 0
}

/** In percent; the share may have risen since, and how it stands is judged by the last. */
function recentShare(intervals: readonly Interval[]): number | null {
  const counted = intervals.flatMap(({ new: cell, old }) => {
    if (old === undefined || cell.shape === 'count') return []
    const [fresh, other] = [samplesOf(cell), samplesOf(old)]
    return fresh === null || other === null || fresh <= 0 ? [] : [{ fresh, all: fresh + other }]
  })
  const last = counted.slice(-recent)
  const all = last.reduce((sum, one) => sum + one.all, 0)
  return all > 0 ? Math.round((last.reduce((sum, one) => sum + one.fresh, 0) / all) * 100_000) / 1000 : null
}
