import { z } from 'zod'

const attributes = z.object({
  /** Epoch ms, one per column of `values`. */
  times: z.array(z.number()).default([]),
  series: z
    .array(z.object({ query_index: z.number().optional(), group_tags: z.array(z.string()).nullish() }))
    .default([]),
  /** One row per series; null where there is no data. */
  values: z.array(z.array(z.number().nullable())).default([]),
})

/** Refusals carry a list of texts, answers with status 200 one text. */
const errors = z.union([z.string(), z.array(z.string())]).nullish()

const answer = z.object({ data: z.object({ attributes: attributes.nullish() }).nullish(), errors })

export type DatadogAnswer =
  | {
      readonly kind: 'series'
      /** Epoch ms. */
      readonly times: readonly number[]
      readonly series: readonly {
        /** Of the query; the API may leave it out. */
        readonly index: number | undefined
        readonly tags: readonly string[]
        readonly values: readonly (number | null)[]
      }[]
    }
  /** Foreign text. */
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'unusable'; readonly message: string }

/** Reads a body of `POST /api/v2/query/timeseries`; never throws. */
export function parseDatadogAnswer(body: string): DatadogAnswer {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { kind: 'unusable', message: 'the answer is not JSON' }
  }
  const parsed = answer.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return {
      kind: 'unusable',
      message: `the answer is not what Datadog's API gives (${issue?.path.join('.') || 'top level'}: ${issue?.message ?? 'unknown'})`,
    }
  }
  const said = parsed.data.errors
  const error = typeof said === 'string' ? said : (said ?? []).join('; ')
  if (error !== '') return { kind: 'error', error }

  const found = parsed.data.data?.attributes
  if (found === undefined || found === null)
    return { kind: 'unusable', message: 'the answer holds neither data nor an error' }
  const rows = found.series.map((one, row) => ({
    index: one.query_index,
    tags: one.group_tags ?? [],
    values: found.values[row] ?? [],
  }))
  if (
    found.values.length !== rows.length ||
    rows.some(({ values }) => values.length !== found.times.length)
  ) {
    return { kind: 'unusable', message: 'the answer has other numbers of times, series and values' }
  }
  return { kind: 'series', times: found.times, series: rows }
}
