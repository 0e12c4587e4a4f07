/**
 * What a statistical method is: how the cells of one shape become samples (`Arm`), which rules trip on them, and what must be
 * proven before a step is passed. `assess` picks a method and knows nothing of any shape.
 */
import type { AbsentReason, Cell } from './assessment.js'

/** Why a cell is no evidence: what the provider said, or a number that cannot be a measurement of this metric. */
export type Unusable = AbsentReason | 'negative' | 'other-shape'

export type Read<Arm> =
  | { readonly kind: 'arm'; readonly arm: Arm }
  | { readonly kind: 'unusable'; readonly why: Unusable }

/** Both arms over the same time; `old` is null where there is no control. */
export interface Pair<Arm> {
  readonly new: Arm
  readonly old: Arm | null
}

/** `shared`: over an absolute limit, and so is the old arm. `untestable`: the data cannot tell (unknown is never healthy). */
export type Outcome = 'healthy' | 'breach' | 'shared' | 'untestable'

export interface Rule<Arm> {
  readonly code: 'above' | 'below' | 'above-baseline-by' | 'above-baseline-times'
  /** merged: until enough samples; cumulative: everything so far, at every interval; single: each interval by itself. */
  readonly windows: 'merged' | 'cumulative' | 'single'
  /** Whether the rule needs the old arm. */
  readonly comparesArms: boolean
  outcome(pair: Pair<Arm>): Outcome
  /** The limit in the unit of the metric's value, given the old arm; null where it cannot be told. */
  limit(pair: Pair<Arm>): number | null
  /** The arithmetic of the outcome in one sentence without a full stop. */
  explain(pair: Pair<Arm>): string
}

/** Something that all evidence of the step together must show before the step is passed. */
export interface Proof<Arm> {
  readonly comparesArms: boolean
  check(pair: Pair<Arm>): { readonly proven: boolean; readonly text: string }
}

export interface Method<Arm> {
  readonly rules: readonly Rule<Arm>[]
  readonly proofs: readonly Proof<Arm>[]
  /** What one sample is, in the plural. */
  readonly unit: string
  /** The code when a rule is untestable. */
  readonly untestable: string
  read(cell: Cell): Read<Arm>
  add(a: Arm, b: Arm): Arm
  /** Whether anything happened that could have gone wrong; no requests are no evidence. */
  hasEvidence(arm: Arm): boolean
  /** How many samples the arm holds; null where the metric does not say. */
  samples(arm: Arm): number | null
  /** Samples that a window needs in each arm; null where the number of samples decides nothing. */
  readonly samplesNeeded: number | null
  /** The arm in words: "19 errors in 1,000 requests (1.9 %)". */
  say(arm: Arm): string
  /** The arm as one number, in the metric's unit (ratios 0..1); null where it has none. */
  value(arm: Arm): number | null
  /** The old arm as a number that the new arm's value can be held against; null where there is none. */
  baseline(pair: Pair<Arm>): number | null
}
