import { formatDuration } from './duration.js'
import type { KeyPath } from './key-path.js'
import { lintMetric } from './lint-metric.js'
import type { Plan } from './plan.js'
import type { Problem } from './problem.js'

/** What is allowed but doubtful in a plan by itself. */
export function lintPlan(plan: Plan): readonly Problem[] {
  return [
    ...lintRamp(plan),
    ...lintEvidence(plan),
    ...plan.metrics.flatMap((metric) => lintMetric(metric, plan)),
    ...lintDates(plan),
  ]
}

function lintRamp({ ramp: { steps }, rollback }: Plan): readonly Problem[] {
  const problems: Problem[] = []
  const first = steps[0]?.to ?? 0
  if (first > 5)
    problems.push(
      warning(
        'first-step-large',
        ['ramp', 0, 'to'],
        'begin with 5 or less: everybody in the first step meets what nobody has tried',
      ),
    )
  steps.forEach(({ to }, index) => {
    const before = steps[index - 1]?.to
    if (before !== undefined && to > before * 5)
      problems.push(
        warning(
          'jump-large',
          ['ramp', index, 'to'],
          `add a step between, ${before} to ${to} is a jump of more than five times`,
        ),
      )
  })
  if (rollback.irreversibleAfter !== undefined && rollback.irreversibleAfter <= first)
    problems.push(
      warning(
        'never-rolls-back',
        ['rollback', 'irreversibleAfter'],
        `write more than ${first}, the first step: no breach would roll back`,
      ),
    )
  return problems
}

function lintEvidence({ config, metrics, maxBlind }: Plan): readonly Problem[] {
  const guardrails = metrics.filter((metric) => metric.class === 'guardrail')
  const guarded = (phase: 'shadow' | 'canary' | 'full'): boolean =>
    guardrails.some(({ phases }) => phases.includes(phase))
  const problems: Problem[] = []
  if (!guarded('canary'))
    problems.push(
      section(
        'no-guardrail',
        'add a metric with rollback limits: without a guardrail in canary nothing rolls back by itself',
      ),
    )
  else if (!guarded('full'))
    problems.push(
      section(
        'no-guardrail-in-full',
        'let a guardrail have phases: [canary, full]: at 100 % nothing would roll back by itself',
      ),
    )
  if (config.shadow !== undefined && !metrics.some(({ phases }) => phases.includes('shadow')))
    problems.push(
      section(
        'no-shadow-metric',
        'add a metric with phases: [shadow], such as the ratio of mismatches: nothing proves that the answers match',
      ),
    )
  if (!metrics.some(({ old }) => old !== undefined))
    problems.push(
      section(
        'no-baseline',
        'add old to a metric: without the old system beside it, a bad day of both looks like a fault of the new one',
      ),
    )
  for (const { name, delay, interval } of guardrails)
    if (delay + interval > maxBlind)
      problems.push(
        warning(
          'blind-too-short',
          ['maxBlind'],
          `write ${formatDuration(2 * (delay + interval))} or more: metrics.${name} has complete data only every ${formatDuration(delay + interval)}`,
          formatDuration(maxBlind),
        ),
      )
  return problems
}

function lintDates({ start, target }: Plan): readonly Problem[] {
  return start !== undefined && target !== undefined && target <= start
    ? [warning('target-before-start', ['target'], 'write a day after start')]
    : []
}

function section(code: string, advice: string): Problem {
  return { ...warning(code, ['metrics'], advice, ''), atKey: true }
}

function warning(code: string, path: KeyPath, advice: string, found?: string): Problem {
  return { level: 'warning', code, path, advice, ...(found === undefined ? {} : { found }) }
}
