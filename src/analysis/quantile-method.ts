import type { Buckets, Cell, Criterion } from './assessment.js'
import { addBuckets, bucketQuantile, observations } from './bucket-quantile.js'
import type { Method, Read } from './method.js'
import { countText, numberText } from './number-text.js'
import { type Scalar, type ScalarView, scalarProofs, scalarRules } from './scalar-rules.js'

export function readBuckets(cell: Cell): Read<Buckets> {
  if (cell.shape !== 'buckets') return { kind: 'unusable', why: 'other-shape' }
  if ('kind' in cell.buckets) return { kind: 'unusable', why: cell.buckets.why }
  const { le, count } = cell.buckets
  const rising = le.every((bound, i) => i === 0 || bound > (le[i - 1] ?? Number.POSITIVE_INFINITY))
  if (le.length !== count.length || !rising || le.at(-1) !== Number.POSITIVE_INFINITY)
    return { kind: 'unusable', why: 'no-series' }
  if (!count.every(Number.isFinite)) return { kind: 'unusable', why: 'nan' }
  if (count.some((one) => one <= -0.5)) return { kind: 'unusable', why: 'negative' }
  return { kind: 'arm', arm: cell.buckets }
}

/** A quantile from the summed histogram buckets of a window (bucket-quantile.ts), compared plainly: `minSamples` is what makes it safe. */
export function quantileMethod(criterion: Criterion): Method<Buckets> {
  const q = criterion.quantile ?? 0.95
  const name = `P${numberText(q * 100)}`
  const scalar = (arm: Buckets): Scalar | null => {
    const found = bucketQuantile(q, arm)
    if (found.kind === 'empty') return null
    if (found.kind === 'value') return { low: found.value, high: found.value }
    // The +Inf bucket begins just past its bound: an arm there is over a limit that equals the bound.
    const past = Number.isFinite(found.bound) ? Math.abs(found.bound) * Number.EPSILON : 0
    return { low: found.bound + past, high: Number.POSITIVE_INFINITY }
  }
  const text = (arm: Buckets): string => {
    const found = bucketQuantile(q, arm)
    if (found.kind === 'empty') return `no ${name}`
    const place =
      found.kind === 'value'
        ? numberText(found.value)
        : `beyond the highest bucket (${numberText(found.bound)})`
    return `${name} ${place} over ${countText(observations(arm))} requests`
  }
  const value = (arm: Buckets): number | null => {
    const found = bucketQuantile(q, arm)
    return found.kind === 'value' ? found.value : null
  }
  const view: ScalarView<Buckets> = { scalar, text, windows: 'merged' }
  return {
    rules: scalarRules(criterion, view),
    proofs: scalarProofs(criterion, view),
    unit: 'requests',
    untestable: 'bucket-layout',
    read: readBuckets,
    add: addBuckets,
    hasEvidence: (arm) => observations(arm) > 0,
    samples: (arm) => Math.round(observations(arm)),
    samplesNeeded: Math.max(1, criterion.minSamples),
    say: text,
    value,
    baseline: ({ old }) => (old === null ? null : value(old)),
  }
}
