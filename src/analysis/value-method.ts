import type { Cell, Criterion } from './assessment.js'
import type { Method, Read } from './method.js'
import { countText, numberText } from './number-text.js'
import { readingCount } from './reading-count.js'
import { type ScalarView, scalarProofs, scalarRules } from './scalar-rules.js'

/** Numbers that the provider has already aggregated, one per interval, and how many samples are behind them (null: it does not say). */
interface Values {
  readonly values: readonly number[]
  readonly samples: number | null
}

function readValue(cell: Cell): Read<Values> {
  if (cell.shape !== 'value') return { kind: 'unusable', why: 'other-shape' }
  if (cell.value.kind === 'absent') return { kind: 'unusable', why: cell.value.why }
  const { value } = cell.value
  if (!Number.isFinite(value)) return { kind: 'unusable', why: Number.isNaN(value) ? 'nan' : 'infinite' }
  if (cell.samples === undefined) return { kind: 'arm', arm: { values: [value], samples: null } }
  const samples = readingCount(cell.samples)
  return samples.kind === 'unusable'
    ? samples
    : { kind: 'arm', arm: { values: [value], samples: samples.arm } }
}

/** The median: the one summary of ready-made numbers that holds for averages and percentiles alike. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/**
 * One ready-made number per interval, compared plainly and debounced. Weaker than counts or buckets: an average of percentiles is
 * no percentile, so intervals are never merged, and one with fewer than `minSamples` samples (where known) is not judged.
 */
export function valueMethod(criterion: Criterion): Method<Values> {
  const view: ScalarView<Values> = {
    windows: 'single',
    scalar: (arm) => {
      const value = median(arm.values)
      return value === null ? null : { low: value, high: value }
    },
    text: (arm) => {
      const what = arm.values.length > 1 ? `a median of ${countText(arm.values.length)} intervals` : ''
      const samples = arm.samples === null ? '' : `${countText(arm.samples)} samples`
      const from = [what, samples].filter((part) => part !== '').join(', ')
      return `${numberText(median(arm.values) ?? Number.NaN)}${from === '' ? '' : ` (${from})`}`
    },
  }
  return {
    rules: scalarRules(criterion, view),
    proofs: scalarProofs(criterion, view),
    unit: 'samples',
    untestable: 'baseline-zero',
    read: readValue,
    add: (a, b) => ({
      values: [...a.values, ...b.values],
      samples: a.samples === null || b.samples === null ? null : a.samples + b.samples,
    }),
    hasEvidence: (arm) => arm.samples !== 0,
    samples: (arm) => (arm.samples === null ? null : Math.round(arm.samples)),
    samplesNeeded: Math.max(1, criterion.minSamples),
    say: view.text,
    value: (arm) => median(arm.values),
    baseline: ({ old }) => (old === null ? null : median(old.values)),
  }
}
