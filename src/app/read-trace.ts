/** A trace of one's own: one interval per line (NDJSON), read line by line so that a file of any size needs only its numbers. */
import { z } from 'zod'
import type { Cell, Interval, Reading } from '../analysis/assessment.js'
import type { Finding } from '../plan/finding.js'
import { toFinding } from '../plan/problem.js'
import { closedMap } from '../plan/schema/closed-map.js'
import { written } from '../plan/schema/scalars.js'
import { schemaProblems } from '../plan/schema-problems.js'

const example =
  '{"start": "2026-12-01T10:00:00Z", "end": "2026-12-01T10:05:00Z", "new": {"bad": 1, "total": 50}, "old": {"bad": 9, "total": 950}}'

const instant = written(
  z.union([z.string(), z.number()], {
    error: 'write a time such as "2026-12-01T10:00:00Z", or epoch milliseconds',
  }),
  (value) => {
    const at = typeof value === 'number' ? value : Date.parse(value)
    const zoned = typeof value === 'number' || /(Z|[+-]\d{2}:?\d{2})$/.test(value)
    return Number.isFinite(at) && zoned
      ? { ok: true, value: at }
      : {
          ok: false,
          advice: 'write a time with its zone such as "2026-12-01T10:00:00Z", or epoch milliseconds',
        }
  },
)

/** null: not measured. */
const reading = z
  .number({ error: 'write a number, or null where nothing was measured' })
  .nullable()
  .transform(
    (value): Reading => (value === null ? { kind: 'absent', why: 'null' } : { kind: 'number', value }),
  )

const bound = z
  .union([z.number(), z.literal('+Inf')], {
    error: 'write an upper bound such as 0.25; the last one is "+Inf"',
  })
  .transform((le) => (le === '+Inf' ? Number.POSITIVE_INFINITY : le))

const bucketArm = closedMap('an arm', {
  le: z
    .array(bound, { error: 'write the upper bounds as a list such as [0.1, 0.5, "+Inf"]' })
    .refine((bounds) => bounds.at(-1) === Number.POSITIVE_INFINITY, { error: 'end the list with "+Inf"' })
    .refine((bounds) => bounds.every((le, i) => i === 0 || le > (bounds[i - 1] ?? le)), {
      error: 'write the bounds in rising order',
    }),
  count: z.array(z.number({ error: 'write a cumulative count' }).min(0, { error: 'write 0 or more' }), {
    error: 'write the cumulative counts as a list, one for each bound',
  }),
}).transform((buckets, context): Cell => {
  if (buckets.count.length !== buckets.le.length) {
    context.addIssue({
      code: 'custom',
      path: ['count'],
      message: `write ${buckets.le.length} counts, one for each bound in le`,
      params: { code: 'bad-value' },
    })
    return z.NEVER
  }
  return { shape: 'buckets', buckets }
})

const ratioArm = closedMap('an arm', { bad: reading, total: reading }).transform(
  (arm): Cell => ({ shape: 'ratio', ...arm }),
)
const valueArm = closedMap('an arm', { value: reading, samples: reading.exactOptional() }).transform(
  (arm): Cell => ({ shape: 'value', ...arm }),
)
const exposure = z
  .number({ error: 'write hours, users or requests' })
  .positive({ error: 'write more than 0' })
const countArm = closedMap('an arm', { count: reading, exposure: exposure.exactOptional() }).transform(
  ({ count, exposure: given }): Cell => ({ shape: 'count', count, exposure: given ?? 0 }),
)

const arms = { ratio: ratioArm, buckets: bucketArm, value: valueArm, count: countArm }
type Shape = keyof typeof arms

const shapeOf = (arm: unknown): Shape => {
  const has = (key: string) => typeof arm === 'object' && arm !== null && key in arm
  return has('le') ? 'buckets' : has('value') ? 'value' : has('count') ? 'count' : 'ratio'
}

function lineSchema(shape: Shape) {
  const arm: z.ZodType<Cell> = arms[shape]
  return closedMap('an interval', {
    start: instant,
    end: instant,
    new: arm,
    old: arm.exactOptional(),
  }).refine(({ start, end }) => end > start, { path: ['end'], error: 'write a time after start' })
}

const schemas = {
  ratio: lineSchema('ratio'),
  buckets: lineSchema('buckets'),
  value: lineSchema('value'),
  count: lineSchema('count'),
}

/** Nobody reads more. */
const most = 20

export interface Trace {
  readonly intervals: readonly Interval[]
  /** What is wrong, by line; the intervals are then of no use. */
  readonly findings: readonly Finding[]
}

export async function readTrace(file: string, lines: AsyncIterable<string>): Promise<Trace> {
  const intervals: Interval[] = []
  const findings: Finding[] = []
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim() === '') continue
    const read = readLine(file, number, text)
    const before = intervals.at(-1)
    if (!Array.isArray(read) && before !== undefined && read.start < before.end)
      findings.push(
        wrong(
          file,
          number,
          `start lies before the end of the interval above (${iso(before.end)}): write disjoint intervals in rising order.`,
        ),
      )
    else if (Array.isArray(read)) findings.push(...read)
    else intervals.push(read)
    if (findings.length >= most) break
  }
  if (intervals.length + findings.length === 0)
    findings.push(wrong(file, 1, `there is no interval: write one per line, such as ${example}`))
  return { intervals, findings: findings.slice(0, most) }
}

function readLine(file: string, line: number, text: string): Interval | Finding[] {
  let raw: unknown
  try {
    raw = JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'unreadable'
    return [
      wrong(
        file,
        line,
        `the line is no JSON (${reason.slice(0, 120)}): write one interval per line, such as ${example}`,
      ),
    ]
  }
  const schema = schemas[shapeOf(typeof raw === 'object' && raw !== null && 'new' in raw ? raw.new : null)]
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  return schemaProblems(parsed.error.issues, raw).map((problem) => {
    const found = toFinding(problem, file, raw, () => ({ line, column: 1, endLine: line, endColumn: 1 }))
    return { ...found, message: found.message.replace(/^The plan/, 'The line') }
  })
}

function wrong(file: string, line: number, message: string): Finding {
  return { level: 'error', code: 'bad-trace', message, file, line, column: 1, path: '' }
}

const iso = (at: number): string => (Math.abs(at) < 8e15 ? new Date(at).toISOString() : String(at))
