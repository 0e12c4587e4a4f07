import type { Interval, Series } from '../analysis/assessment.js'
import type { Metric } from '../plan/plan.js'
import { armCell, armQueries, armRoles, type QueriedArm, queryId, type RoleAnswers } from './arm-queries.js'
import { foreignText } from './foreign-text.js'
import { groupBy } from './group-by.js'
import { type IssueCounter, issueSeries } from './issue-series.js'
import { metricGrid, type Span, startsOf } from './metric-grid.js'
import type { Answer, Grid, Provider, Query } from './provider.js'

type Failure = Extract<Series, { kind: 'error' }>
type Answers = ReadonlyMap<string, Answer>

/** A metric as it is asked for: its grid and the arms that its provider measures. */
interface Task {
  readonly kind: 'task'
  readonly metric: Metric
  readonly grid: Grid
  readonly new: QueriedArm
  readonly old?: QueriedArm
}

/**
 * Everything measured for each metric in its span, by metric name. All queries of one provider go out in one call;
 * what goes wrong with one metric or provider is an error of those series and of no others. Never rejects.
 */
export async function measure(
  metrics: readonly Metric[],
  spanOf: (metric: Metric) => Span,
  providers: ReadonlyMap<string, Provider>,
  issues?: IssueCounter,
): Promise<ReadonlyMap<string, Series>> {
  const byProvider = groupBy(metrics, ({ provider }) => provider)
  const found = await Promise.all(
    byProvider.map((group) => {
      const name = group[0]?.provider ?? 'github'
      return name === 'github'
        ? countIssues(group, spanOf, issues)
        : askProvider(group, spanOf, name, providers.get(name))
    }),
  )
  const byName = new Map(found.flat())
  return new Map(
    metrics.map(
      ({ name }) => [name, byName.get(name) ?? failure(`${name} was not measured`, false)] as const,
    ),
  )
}

async function countIssues(
  metrics: readonly Metric[],
  spanOf: (metric: Metric) => Span,
  issues: IssueCounter | undefined,
) {
  const measured: [string, Series][] = []
  // One after the other: GitHub asks its callers not to send requests in parallel.
  for (const metric of metrics) {
    const series =
      issues === undefined
        ? failure(`${metric.name}: issues cannot be counted here, since no access to GitHub is given`, false)
        : await issueSeries(metric, spanOf(metric), issues)
    measured.push([metric.name, series])
  }
  return measured
}

async function askProvider(
  metrics: readonly Metric[],
  spanOf: (metric: Metric) => Span,
  name: string,
  provider: Provider | undefined,
): Promise<[string, Series][]> {
  const prepared = metrics.map((metric) => [metric.name, prepare(metric, spanOf(metric))] as const)
  const queries = prepared.flatMap(([, task]) => (task.kind === 'task' ? queriesOf(task) : []))
  const answers = provider === undefined ? unknownProvider(name, queries) : await ask(provider, queries)
  return prepared.map(([metric, task]) => [metric, task.kind === 'task' ? seriesOf(task, answers) : task])
}

function prepare(metric: Metric, span: Span): Task | Failure {
  const grid = metricGrid(metric, span)
  if (metric.new.shape === 'issues' || metric.old?.shape === 'issues') {
    return failure(`${metric.name}: issues are counted by provider github, not ${metric.provider}`, false)
  }
  return {
    kind: 'task',
    metric,
    grid,
    new: metric.new,
    ...(metric.old === undefined ? {} : { old: metric.old }),
  }
}

function queriesOf({ metric, grid, ...arms }: Task): Query[] {
  if (grid.start >= grid.end) return []
  const old = arms.old === undefined ? [] : armQueries(metric, 'old', arms.old, grid)
  return [...armQueries(metric, 'new', arms.new, grid), ...old]
}

async function ask(provider: Provider, queries: readonly Query[]): Promise<Answers> {
  if (queries.length === 0) return new Map()
  try {
    return await provider.query(queries)
  } catch (error) {
    // A fault of ours in one provider must not take the watch off everything else.
    const reason = foreignText(error instanceof Error ? error.message : String(error))
    return refuseAll(queries, `${provider.name} failed unexpectedly: ${reason}`)
  }
}

function unknownProvider(name: string, queries: readonly Query[]): Answers {
  return refuseAll(queries, `there is no metric provider ${JSON.stringify(foreignText(name, 40))}`)
}

function refuseAll(queries: readonly Query[], message: string): Answers {
  return new Map(queries.map(({ id }) => [id, failure(message, false)]))
}

function seriesOf(task: Task, answers: Answers): Series {
  const { metric, grid } = task
  const failures: Failure[] = []
  const warnings = new Set<string>()

  const collect = (side: 'new' | 'old', arm: QueriedArm): RoleAnswers => {
    const usable = new Map<string, Exclude<Answer, { kind: 'error' }>>()
    // Nothing was asked for an empty grid.
    for (const { role } of grid.start < grid.end ? armRoles(arm) : []) {
      const answer =
        answers.get(queryId(metric, side, role)) ?? failure(`${metric.provider} did not answer it`, false)
      if (answer.kind === 'error') {
        failures.push({ ...answer, message: `${metric.name}, ${side} ${role}: ${answer.message}` })
      } else {
        usable.set(role, answer)
        for (const warning of answer.warnings) warnings.add(warning)
      }
    }
    return usable
  }
  const news = collect('new', task.new)
  const olds = task.old === undefined ? undefined : collect('old', task.old)

  // What a person must mend is said before what may pass by itself.
  const worst = failures.find(({ transient }) => !transient) ?? failures[0]
  if (worst !== undefined) return worst
  const intervals = startsOf(grid).map((start, index): Interval => {
    const cell = armCell(metric, task.new, news, index)
    const interval = { start, end: start + grid.step, new: cell }
    if (task.old === undefined || olds === undefined) return interval
    return { ...interval, old: armCell(metric, task.old, olds, index) }
  })
  return { kind: 'measured', intervals, warnings: [...warnings] }
}

function failure(message: string, transient: boolean): Failure {
  return { kind: 'error', message, transient }
}
