/** Before a ramp starts: what each of its steps could show at the traffic of the last week. */
import type { Criterion, Series } from '../analysis/assessment.js'
import { bucketQuantile } from '../analysis/bucket-quantile.js'
import { numberText, percentText } from '../analysis/number-text.js'
import { type Power, type Powerless, power } from '../analysis/power.js'
import { type Typical, typicalTraffic } from '../analysis/typical-traffic.js'
import { measure } from '../metrics/measure.js'
import type { Provider } from '../metrics/provider.js'
import type { Metric, Plan } from '../plan/plan.js'
import { criterionAt, plannedTime, sharedTests } from './judge-metrics.js'

/** Multiples of the limit that are reported. */
export const regressions = [1, 2, 4, 10] as const

const week = 7 * 86_400_000

export interface MetricTraffic {
  readonly metric: string
  readonly guardrail: boolean
  /** Why nothing can be reckoned; null: it can. */
  readonly why: string | null
  /** The old system over the week, in words. */
  readonly baseline: string | null
  readonly perInterval: number | null
  /** Ms. */
  readonly interval: number
  readonly dispersion: number | null
}

export interface StepPower {
  /** Percent. */
  readonly to: number
  /** Ms. */
  readonly soak: number
  readonly metric: string
  readonly guardrail: boolean
  /** Whether a healthy step is expected to be proven within its soak. */
  readonly concludes: boolean
  /** Expected ms until then, the provider's delay included; null: never. */
  readonly provenIn: number | null
  readonly rulesOut: string
  /** Expected ms until a regression of so many times the limit is rolled back; null: never. */
  readonly rolledBackIn: readonly { readonly times: number; readonly after: number | null }[]
  /** The smallest regression that is expected to be rolled back within the soak; null: none. */
  readonly smallest: { readonly times: number; readonly text: string } | null
}

export interface RampPower {
  readonly migration: string
  /** Epoch ms. */
  readonly from: number
  readonly to: number
  readonly metrics: readonly MetricTraffic[]
  readonly steps: readonly StepPower[]
}

/** Asks the plan's providers for the week before `to` (epoch ms). */
export async function rampPower(
  plan: Plan,
  providers: ReadonlyMap<string, Provider>,
  to: number,
): Promise<RampPower> {
  const metrics = plan.metrics.filter(({ phases }) => phases.includes('canary'))
  const from = to - week
  const series = await measure(metrics, () => ({ since: from, now: to }), providers)
  const found = metrics.map((metric) => trafficOf(metric, plan, series.get(metric.name)))
  return {
    migration: plan.name,
    from,
    to,
    metrics: found.map(({ told }) => told),
    steps: plan.ramp.steps.flatMap((step, index) =>
      step.to >= 100 ? [] : found.flatMap(({ metric, typical }) => stepPower(plan, index, metric, typical)),
    ),
  }
}

const reasons: Readonly<Record<Powerless['why'], string>> = {
  'by-windows':
    'judged by windows, whose time does not follow from the traffic: about ten breaching windows in a row',
  'no-limit': 'has no limit',
  'no-traffic': 'had no traffic',
  'bucket-layout': 'its buckets end below a limit: add higher ones',
}

interface Found {
  readonly metric: Metric
  readonly typical: Typical | null
  readonly told: MetricTraffic
}

function trafficOf(metric: Metric, plan: Plan, series: Series | undefined): Found {
  const criterion = criterionAt(metric, plan, 0)
  const guardrail = metric.class === 'guardrail'
  const nothing = { metric: metric.name, guardrail, interval: metric.interval }
  const without = (why: string): Found => ({
    metric,
    typical: null,
    told: { ...nothing, why, baseline: null, perInterval: null, dispersion: null },
  })
  if (series === undefined || series.kind === 'error') return without(series?.message ?? 'was not measured')
  const typical = typicalTraffic(criterion, series.intervals)
  if (typical === null) {
    const ready = metric.kind === 'value' || metric.new.shape === 'value'
    const which = metric.old === undefined ? 'the new system (there is no old arm)' : 'the old system'
    return without(ready ? reasons['by-windows'] : `${which} had no traffic in this week`)
  }
  const tried = power(criterion, typical.traffic, { share: 50, index: 0, interval: metric.interval })
  const told = {
    ...nothing,
    baseline: baselineText(criterion, typical),
    perInterval: typical.perInterval,
    dispersion: typical.traffic.dispersion.phi,
  }
  const why = 'why' in tried ? reasons[tried.why] : null
  return { metric, typical: why === null ? typical : null, told: { ...told, why } }
}

function baselineText({ quantile = 0.95, direction }: Criterion, { traffic }: Typical): string | null {
  const { cell } = traffic
  if (cell.shape === 'ratio' && cell.bad.kind === 'number' && cell.total.kind === 'number')
    return `${percentText(cell.bad.value / cell.total.value)} ${direction === 'up' ? 'bad' : 'good'}`
  if (cell.shape === 'buckets' && !('kind' in cell.buckets)) {
    const found = bucketQuantile(quantile, cell.buckets)
    const name = `P${numberText(quantile * 100)}`
    return found.kind === 'value' ? `${name} ${numberText(found.value)}` : `${name} beyond the highest bucket`
  }
  return cell.shape === 'count' && cell.count.kind === 'number'
    ? `${numberText(cell.count.value / cell.exposure, 3)} an hour`
    : null
}

function stepPower(plan: Plan, index: number, metric: Metric, typical: Typical | null): StepPower[] {
  const step = plan.ramp.steps[index]
  if (step === undefined || typical === null) return []
  const found = power(criterionAt(metric, plan, step.to), typical.traffic, {
    share: step.to,
    index,
    interval: metric.interval,
    falseAlarms: plan.rollback.falseAlarms,
    tests: sharedTests(plan),
    missed: plan.gate.missed,
    proof: plan.gate.proof,
    planned: Math.ceil(plannedTime(plan) / metric.interval),
  })
  if ('why' in found) return []
  const provenIn = timeOf(found.proven, metric)
  return [
    {
      to: step.to,
      soak: step.soak,
      metric: metric.name,
      guardrail: metric.class === 'guardrail',
      concludes: provenIn !== null && provenIn <= step.soak,
      provenIn,
      rulesOut: found.rulesOut,
      rolledBackIn: regressions.map((times) => ({ times, after: timeOf(found.rolledBack(times), metric) })),
      smallest: smallestWithin(found, step.soak, metric),
    },
  ]
}

function smallestWithin(found: Power, soak: number, metric: Metric): StepPower['smallest'] {
  const times = found.smallest(Math.floor((soak - metric.delay) / metric.interval))
  return times === null ? null : { times, text: found.say(times) }
}

/** Whole intervals, and the time until the data of the last one is complete. */
const timeOf = (intervals: number | null, { interval, delay }: Metric): number | null =>
  intervals === null ? null : Math.max(1, Math.ceil(intervals - 1e-9)) * interval + delay
