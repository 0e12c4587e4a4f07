import type { KeyPath } from './key-path.js'
import { lintThreshold } from './lint-threshold.js'
import type { Arm, Limits, Metric, Plan } from './plan.js'
import type { Problem } from './problem.js'

/** What is allowed but doubtful in one metric. */
export function lintMetric(metric: Metric, plan: Plan): readonly Problem[] {
  const { config, ramp, phases } = plan
  return [
    ...lintPhases(metric, config.shadow !== undefined),
    ...lintLimits(metric),
    ...lintThreshold(metric, plan),
    ...lintQueries(metric),
    ...lintSoak(metric, ramp.steps, phases.full.grace),
  ]
}

function lintPhases({ name, phases }: Metric, hasShadow: boolean): readonly Problem[] {
  const path = ['metrics', name, 'phases']
  if (phases.includes('shadow') && !hasShadow)
    return [
      warning(
        'phase-cannot-supply',
        path,
        'add config.shadow, or take shadow out: without that key the shadow phase is skipped',
        'a list with shadow',
      ),
    ]
  if (phases.includes('preparation'))
    return [
      warning(
        'phase-cannot-supply',
        path,
        'take preparation out: the new system serves nothing there',
        'a list with preparation',
      ),
    ]
  return []
}

function lintLimits({ name, kind, rollback = {}, advance = {}, direction }: Metric): readonly Problem[] {
  const path = ['metrics', name]
  const contradiction = contradictions(rollback, advance, (value) =>
    kind === 'ratio' ? `${Number((value * 100).toPrecision(12))}%` : String(value),
  )
  const problems =
    contradiction === undefined
      ? []
      : [warning('limits-contradict', [...path, ...contradiction.path], contradiction.advice)]
  if (direction === 'up' && rollback.aboveBaselineTimes !== undefined && rollback.aboveBaselineTimes <= 1)
    problems.push(
      warning(
        'trips-when-equal',
        [...path, 'rollback', 'aboveBaselineTimes'],
        'write a factor above 1, such as 2: a new system as good as the old one would trip',
      ),
    )
  return problems
}

function contradictions(
  rollback: Limits,
  advance: Limits,
  text: (value: number) => string,
): { path: KeyPath; advice: string } | undefined {
  const { above: high = Infinity, below: low = -Infinity } = rollback
  const { above: floor = -Infinity, below: ceiling = Infinity } = advance
  if (high < low)
    return {
      path: ['rollback', 'above'],
      advice: `write more than below (${text(low)}): every value would trip`,
    }
  if (floor >= high)
    return {
      path: ['advance', 'above'],
      advice: `write less than rollback.above (${text(high)}): what is good enough to advance would roll back`,
    }
  if (ceiling <= low)
    return {
      path: ['advance', 'below'],
      advice: `write more than rollback.below (${text(low)}): what is good enough to advance would roll back`,
    }
  if (ceiling <= floor)
    return {
      path: ['advance', 'below'],
      advice: `write more than advance.above (${text(floor)}): no value lies between`,
    }
  return undefined
}

/** Counts grow with the window they are taken over, so their queries have to name it. */
function lintQueries(metric: Metric): readonly Problem[] {
  if (metric.provider !== 'prometheus') return []
  return (['new', 'old'] as const).flatMap((arm) =>
    Object.entries(countsOf(metric[arm])).flatMap(([role, query]) =>
      query.includes('$interval')
        ? []
        : [
            warning(
              'no-interval',
              ['metrics', metric.name, arm, role],
              'take the increase over [$interval], such as sum(increase(requests_total[$interval])): other windows overlap or leave gaps',
            ),
          ],
    ),
  )
}

function countsOf(arm: Arm | undefined): Readonly<Record<string, string>> {
  switch (arm?.shape) {
    case 'ratio':
      return { bad: arm.bad, total: arm.total }
    case 'buckets':
      return { buckets: arm.buckets }
    case 'count':
      return { count: arm.count }
    default:
      return {}
  }
}

function lintSoak(metric: Metric, steps: Plan['ramp']['steps'], grace: number): readonly Problem[] {
  if (metric.class !== 'guardrail' || !metric.phases.includes('canary')) return []
  const needed = metric.delay + metric.interval
  const index = steps.findIndex(({ to, soak }) => (to === 100 ? grace : soak) < needed)
  if (index < 0) return []
  const path = steps[index]?.to === 100 ? ['phases', 'full', 'grace'] : ['ramp', index, 'soak']
  return [
    warning(
      'soak-too-short',
      path,
      `write at least delay and interval of metrics.${metric.name}: the step would end before its first evidence`,
    ),
  ]
}

function warning(code: string, path: KeyPath, advice: string, found?: string): Problem {
  return { level: 'warning', code, path, advice, ...(found === undefined ? {} : { found }) }
}
