import { z } from 'zod'

const at = z.iso
  .datetime({ offset: true, error: 'write a time with its zone, like 2026-12-01T10:00:00Z' })
  .transform((text) => Date.parse(text))

const bound = z
  .string()
  .regex(
    /^(\+Inf|[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)$/i,
    'write the upper bound of a bucket, like 0.25 or +Inf',
  )

const point = z.union(
  [
    z.strictObject({ at, value: z.number() }),
    z.strictObject({ at, buckets: z.record(bound, z.number().nonnegative()) }),
  ],
  {
    error:
      'write { "at": "2026-12-01T10:00:00Z", "value": 3 } or { "at": …, "buckets": { "0.1": 5, "+Inf": 7 } }',
  },
)

/**
 * A file of measurements, for demos, rehearsals and tests:
 *
 * ```json
 * { "queries": {
 *     "new errors":  [ { "at": "2026-12-01T10:00:00Z", "value": 3 } ],
 *     "new latency": [ { "at": "2026-12-01T10:00:00Z", "buckets": { "0.1": 5, "+Inf": 7 } } ] } }
 * ```
 *
 * A key is the text of a query as the plan writes it, `$interval` and all. The points that fall into an interval are summed (or
 * reduced as the metric's `reduce` says): `value` is what happened at that time, `buckets` are cumulative counts by upper bound,
 * +Inf included. A query that is not in the file has no series; an interval without points has no data. `"down": true` or
 * `"error": "text"` beside or instead of `queries` plays an outage.
 */
const measurements = z.strictObject({
  queries: z.record(z.string(), z.array(point)).default({}),
  down: z.boolean().optional(),
  error: z.string().optional(),
})

export type Point = z.infer<typeof point>

export type Measurements =
  | { readonly kind: 'measurements'; readonly queries: ReadonlyMap<string, readonly Point[]> }
  | { readonly kind: 'outage'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string }

/** Reads a file of measurements; never throws. */
export function parseMeasurements(text: string): Measurements {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {
      kind: 'invalid',
      message: `it is not JSON (${error instanceof Error ? error.message : 'unreadable'})`,
    }
  }
  const parsed = measurements.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const where = issue === undefined || issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`
    return { kind: 'invalid', message: `${where}: ${issue?.message ?? 'not understood'}` }
  }
  const { queries, down, error } = parsed.data
  if (error !== undefined) return { kind: 'outage', message: error }
  if (down === true) return { kind: 'outage', message: 'the file says that its source is down' }
  return { kind: 'measurements', queries: new Map(Object.entries(queries)) }
}
