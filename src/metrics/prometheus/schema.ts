import { z } from 'zod'
import type { Reading } from '../../analysis/assessment.js'
import { absent } from '../series.js'

interface Point {
  /** Epoch ms. */
  readonly at: number
  readonly reading: Reading
}

/** A point as Prometheus writes it: [epoch seconds, the value as text]. */
const sample = z.unknown().transform((value, context) => {
  const point = pointOf(value)
  if (point !== undefined) return point
  context.addIssue({ code: 'custom', message: malformed })
  return z.NEVER
})

/** In one pass: weeks of a histogram are tens of thousands of points, too many for a schema each. */
const samples = z
  .custom<readonly unknown[]>(Array.isArray, 'expected an array')
  .transform((values, context) => {
    const points: Point[] = []
    for (const [index, value] of values.entries()) {
      const point = pointOf(value)
      if (point === undefined) {
        context.addIssue({ code: 'custom', message: malformed, path: [index] })
        return z.NEVER
      }
      points.push(point)
    }
    return points
  })

const labels = z.record(z.string(), z.string())
const native = z.array(z.unknown()).optional()

const matrix = z.object({
  resultType: z.literal('matrix'),
  result: z.array(z.object({ metric: labels, values: samples.optional(), histograms: native })),
})
/** A native histogram has `histogram` where others have `value`. */
const vector = z.object({
  resultType: z.literal('vector'),
  result: z.array(z.object({ metric: labels, value: sample.optional(), histogram: native })),
})
const scalar = z.object({ resultType: z.literal('scalar'), result: sample })
const text = z.object({ resultType: z.literal('string'), result: z.unknown() })

const data = z.discriminatedUnion('resultType', [matrix, vector, scalar, text])

const notes = z.array(z.string()).optional()

/** `data` that stands beside an error is not looked at: it is no answer. */
const envelope = z.discriminatedUnion('status', [
  z.object({ status: z.literal('success'), data, warnings: notes, infos: notes }),
  z.object({ status: z.literal('error'), errorType: z.string().optional(), error: z.string().optional() }),
])

/** What came back, in one form: series of points, times in epoch ms. */
export type PrometheusAnswer =
  | {
      readonly kind: 'series'
      readonly series: readonly {
        readonly labels: Readonly<Record<string, string>>
        readonly points: readonly Point[]
      }[]
      /** Foreign text. An answer with warnings may lack data. */
      readonly warnings: readonly string[]
    }
  /** `errorType` and `error` are foreign text. */
  | { readonly kind: 'error'; readonly errorType: string; readonly error: string }
  | { readonly kind: 'unusable'; readonly message: string }

/** Reads a body of Prometheus' HTTP API; never throws. */
export function parsePrometheusAnswer(body: string): PrometheusAnswer {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { kind: 'unusable', message: 'the answer is not JSON' }
  }
  const parsed = envelope.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return {
      kind: 'unusable',
      message: `the answer is not what Prometheus' HTTP API gives (${issue?.path.join('.') || 'top level'}: ${issue?.message ?? 'unknown'})`,
    }
  }
  const answer = parsed.data
  if (answer.status === 'error') {
    return { kind: 'error', errorType: answer.errorType ?? 'unknown', error: answer.error ?? '' }
  }
  const warnings = answer.warnings ?? []
  switch (answer.data.resultType) {
    case 'matrix': {
      const { result } = answer.data
      if (result.some(({ histograms }) => histograms !== undefined && histograms.length > 0))
        return nativeHistogram
      return {
        kind: 'series',
        series: result.map(({ metric, values }) => ({ labels: metric, points: values ?? [] })),
        warnings,
      }
    }
    case 'vector': {
      const { result } = answer.data
      if (result.some(({ value }) => value === undefined)) return nativeHistogram
      return {
        kind: 'series',
        series: result.map(({ metric, value }) => ({
          labels: metric,
          points: value === undefined ? [] : [value],
        })),
        warnings,
      }
    }
    case 'scalar':
      return { kind: 'series', series: [{ labels: {}, points: [answer.data.result] }], warnings }
    case 'string':
      return { kind: 'unusable', message: 'the query gives a text, not a number' }
  }
}

const nativeHistogram: PrometheusAnswer = {
  kind: 'unusable',
  message:
    'the query gives a native histogram, not numbers; use histogram_count(…) or histogram_quantile(…) around it, with `value:` for a quantile',
}

const malformed = 'expected [seconds, "value"], the value a number as text, NaN, +Inf or -Inf'

function pointOf(value: unknown): Point | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [seconds, text]: readonly unknown[] = value
  if (typeof seconds !== 'number' || typeof text !== 'string') return undefined
  const reading = readingOf(text)
  return reading === undefined ? undefined : { at: Math.round(seconds * 1000), reading }
}

function readingOf(text: string): Reading | undefined {
  switch (text) {
    case 'NaN':
      return absent('nan')
    case '+Inf':
    case '-Inf':
    case 'Inf':
      return absent('infinite')
  }
  // Number('') is 0 and Number('0x1') is 1: neither is a value that Prometheus writes.
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? { kind: 'number', value } : absent('infinite')
}
