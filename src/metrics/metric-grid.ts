import type { Metric } from '../plan/plan.js'
import type { Grid } from './provider.js'

/** Epoch ms: when the step went live, and now. */
export interface Span {
  readonly since: number
  readonly now: number
}

/**
 * The closed intervals of a metric: on multiples of its interval since the epoch, so that every run at any minute cuts time at
 * the same places; the first starts at or after `since`, the last ended at least `delay` ago. May be empty.
 */
export function metricGrid(metric: Pick<Metric, 'interval' | 'delay'>, { since, now }: Span): Grid {
  const step = metric.interval
  const start = Math.ceil(since / step) * step
  const end = Math.floor((now - metric.delay) / step) * step
  return { start, end: Math.max(start, end), step }
}

export function startsOf(grid: Grid): number[] {
  const starts: number[] = []
  for (let start = grid.start; start < grid.end; start += grid.step) starts.push(start)
  return starts
}
