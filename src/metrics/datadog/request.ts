import type { Grid, Query } from '../provider.js'

/** A body of `POST /api/v2/query/timeseries`: one formula per query, so that `query_index` of an answer is the query's index. */
export function timeseriesRequest(queries: readonly Query[], grid: Grid): unknown {
  return {
    data: {
      type: 'timeseries_request',
      attributes: {
        from: grid.start,
        to: grid.end,
        interval: grid.step,
        queries: queries.map((query, index) => ({
          data_source: 'metrics',
          name: `q${index}`,
          query: resolveText(query),
        })),
        formulas: queries.map((_, index) => ({ formula: `q${index}` })),
      },
    },
  }
}

/** `$interval` in seconds, as `.rollup(sum, $interval)` takes it. */
export function resolveText(query: Query): string {
  return query.text.replaceAll(/\$interval\b/g, String(query.grid.step / 1000))
}
