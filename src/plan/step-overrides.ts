import type { Limits, Step } from './plan.js'
import type { Problem } from './problem.js'
import { isUnattributed } from './schema/check-metric.js'
import { limitsFor } from './schema/limits-schema.js'
import type { WrittenPlan } from './schema/plan-schema.js'
import { schemaProblems } from './schema-problems.js'
import { alternatives } from './show.js'
import { suggest } from './suggest.js'

type WrittenSteps = Exclude<WrittenPlan['ramp'], string>
type WrittenMetrics = Exclude<WrittenPlan['metrics'], string>

/** As many metrics as a plan may have; names beyond are not worth comparing with. */
const MOST_LISTED = 50

/**
 * The limits that differ at each step, understood by the kind of their metric ("1%" is a share for a ratio only). `known` holds every
 * metric name of the plan, `metrics` those that could be understood.
 */
export function stepOverrides(
  steps: WrittenSteps,
  metrics: WrittenMetrics,
  known: readonly string[],
): { readonly overrides: readonly Step['overrides'][]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const overrides = steps.map((step, index) => {
    const entries: [string, Step['overrides'][string]][] = []
    for (const [name, limits] of Object.entries(step.metrics)) {
      const path = ['ramp', index, 'metrics', name]
      const metric = metrics[name]
      if (!known.includes(name)) problems.push(unknownMetric(path, name, known))
      if (metric === undefined) continue
      const schema = limitsFor(metric.kind)
      const understood: { rollback?: Limits; advance?: Limits } = {}
      for (const which of ['rollback', 'advance'] as const) {
        if (limits[which] === undefined) continue
        const parsed = schema.safeParse(limits[which])
        if (!parsed.success)
          problems.push(...under([...path, which], schemaProblems(parsed.error.issues, limits[which])))
        else if (
          hasBaseline(parsed.data) &&
          metric.old === undefined &&
          !(metric.kind === 'count' && isUnattributed(metric))
        )
          problems.push({
            level: 'error',
            code: 'no-baseline',
            path: [...path, which],
            advice: `add old to metrics.${name}, or write above with an absolute limit`,
            found: '',
          })
        else understood[which] = parsed.data
      }
      entries.push([name, understood])
    }
    return Object.fromEntries(entries)
  })
  return { overrides, problems }
}

function hasBaseline(limits: { aboveBaselineBy?: number; aboveBaselineTimes?: number }): boolean {
  return limits.aboveBaselineBy !== undefined || limits.aboveBaselineTimes !== undefined
}

function under(path: Problem['path'], problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }))
}

function unknownMetric(path: Problem['path'], name: string, known: readonly string[]): Problem {
  const listed = known.slice(0, MOST_LISTED)
  const meant = suggest(name, listed)
  return {
    level: 'error',
    code: 'unknown-metric',
    path,
    advice: meant === undefined ? `write one of ${alternatives(listed)}` : `did you mean ${meant}?`,
    found: 'not a metric of this plan',
    atKey: true,
  }
}
