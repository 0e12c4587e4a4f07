import type { Cell, Series } from '../analysis/assessment.js'
import type { Metric } from '../plan/plan.js'
import { foreignText } from './foreign-text.js'
import { metricGrid, type Span, startsOf } from './metric-grid.js'
import type { Grid } from './provider.js'

/** One issue: when it was opened (epoch ms) and by whom (login). */
interface CountedIssue {
  readonly at: number
  readonly author: string
}

/** The issues with all of the labels, opened in [from, to), both epoch ms. Supplied by whoever can ask GitHub. */
export type IssueCounter = (
  labels: readonly string[],
  from: number,
  to: number,
) => Promise<readonly CountedIssue[]>

const hour = 3_600_000
const week = 7 * 24 * hour

/**
 * Issues as a series of counts. A cell counts the distinct authors of its interval, so that one angry person counts once;
 * its exposure is the length of the interval in hours.
 *
 * With labels for the old arm, both arms are counted in the same intervals. Without, issues belong to no arm and the control is
 * the time before: the whole intervals of the 7 days before `since`, counted the same way and averaged. Every interval then has
 * that mean as its old cell (a fraction, not a count), again per interval length in hours, so the sums of both arms cover the
 * same number of hours.
 */
export async function issueSeries(metric: Metric, span: Span, count: IssueCounter): Promise<Series> {
  const grid = metricGrid(metric, span)
  const starts = startsOf(grid)
  if (metric.new.shape !== 'issues' || (metric.old !== undefined && metric.old.shape !== 'issues')) {
    return {
      kind: 'error',
      message: `${metric.name}: provider github counts issues; write issues: { labels: […] }`,
      transient: false,
    }
  }
  if (starts.length === 0) return { kind: 'measured', intervals: [], warnings: [] }

  const authors = async (labels: readonly string[], within: Grid): Promise<number[]> => {
    const issues = await count(labels, within.start, within.end)
    return authorsPerInterval(issues, within)
  }
  try {
    const news = await authors(metric.new.labels, grid)
    const olds =
      metric.old === undefined
        ? constant(mean(await authors(metric.new.labels, weekBefore(span.since, grid.step))), starts.length)
        : await authors(metric.old.labels, grid)
    const cell = (value: number): Cell => ({
      shape: 'count',
      count: { kind: 'number', value },
      exposure: grid.step / hour,
    })
    return {
      kind: 'measured',
      intervals: starts.map((start, index) => ({
        start,
        end: start + grid.step,
        new: cell(news[index] ?? 0),
        old: cell(olds[index] ?? 0),
      })),
      warnings: [],
    }
  } catch (error) {
    const reason = foreignText(error instanceof Error ? error.message : String(error))
    return {
      kind: 'error',
      message: `${metric.name}: issues could not be counted: ${reason}`,
      transient: true,
    }
  }
}

function authorsPerInterval(issues: readonly CountedIssue[], grid: Grid): number[] {
  const authors = startsOf(grid).map(() => new Set<string>())
  for (const { at, author } of issues) authors[Math.floor((at - grid.start) / grid.step)]?.add(author)
  return authors.map(({ size }) => size)
}

/** Whole intervals only, and one at least, that ended before the step went live. */
function weekBefore(since: number, step: number): Grid {
  const end = Math.floor(since / step) * step
  return { start: end - Math.max(1, Math.floor(week / step)) * step, end, step }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function constant(value: number, length: number): number[] {
  return Array.from({ length }, () => value)
}
