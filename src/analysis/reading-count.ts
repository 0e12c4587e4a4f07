import type { Reading } from './assessment.js'
import type { Read } from './method.js'

/**
 * A reading as a count (0 or more, not necessarily whole: extrapolated increments are not). A difference of two counters may come
 * out a little below 0, which is 0; anything lower is no count.
 */
export function readingCount(reading: Reading): Read<number> {
  if (reading.kind === 'absent') return { kind: 'unusable', why: reading.why }
  if (Number.isNaN(reading.value)) return { kind: 'unusable', why: 'nan' }
  if (!Number.isFinite(reading.value)) return { kind: 'unusable', why: 'infinite' }
  if (reading.value <= -0.5) return { kind: 'unusable', why: 'negative' }
  return { kind: 'arm', arm: Math.max(0, reading.value) }
}
