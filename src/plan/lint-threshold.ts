import { percentText } from '../analysis/number-text.js'
import { thresholdAlarms, type Windows } from '../analysis/threshold-alarms.js'
import type { Metric, Plan } from './plan.js'
import type { Problem } from './problem.js'

/** A version that is well within its limit, and still no reason to roll back. */
const tolerable = 0.8

/** What the literal threshold costs, for metrics that roll back by it. */
export function lintThreshold(metric: Metric, plan: Plan): readonly Problem[] {
  if (metric.mode !== 'threshold' || metric.class !== 'guardrail') return []
  const told = alarms(metric, plan)
  const advice = `remove it: ${told}; sequential tests keep to rollback.falseAlarms (${percentText(plan.rollback.falseAlarms)}) over the whole ramp`
  return [
    {
      level: 'warning',
      code: 'threshold-false-alarms',
      path: ['metrics', metric.name, 'mode'],
      advice,
    },
  ]
}

function alarms(metric: Metric, { ramp, phases }: Plan): string {
  const time = ramp.steps.reduce((sum, { soak }) => sum + soak, phases.full.grace)
  const windows: Windows = {
    samples: metric.minSamples,
    count: Math.max(1, Math.floor(time / metric.interval)),
  }
  const chance = chanceOf(metric, windows)
  if (chance === null) return 'how often windows trip by chance cannot be told without knowing the traffic'
  const [within, at] = [chance(tolerable), chance(1)].map(percentText)
  const well =
    metric.kind === 'ratio'
      ? `stay at ${percentText(tolerable)} of the limit`
      : `have ${percentText(tolerable)} of the slow requests that the limit allows`
  return `of ramps that ${well} up to ${within} would be rolled back by chance, of those exactly at it up to ${at}`
}

function chanceOf(
  { kind, new: arm, quantile = 0.95, rollback = {}, direction }: Metric,
  windows: Windows,
): ((part: number) => number) | null {
  const { above } = rollback
  if (kind === 'ratio' && above !== undefined && direction === 'up')
    return (part) => thresholdAlarms(above, part, windows)
  if (kind === 'quantile' && arm.shape === 'buckets' && direction === 'up')
    return (part) => thresholdAlarms(1 - quantile, part, windows)
  return null
}
