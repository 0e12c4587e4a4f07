/** What a kind of metric asks of an interval: which null hypotheses are tested on which counts. */
import type { Cell, Criterion } from '../assessment.js'
import type { Pair, Read } from '../method.js'
import type { Null, Rates } from './cluster-test.js'
import type { Count, Counts } from './dispersion.js'

/** A test that runs over the whole attempt (rollback) or the step (proof), by its name. */
export interface Question {
  readonly id: string
  readonly nul: Null
  /** worse: evidence that the new system is worse than the null hypothesis; no-worse: that it is better. */
  readonly side: 'worse' | 'no-worse'
  readonly alternatives: readonly Rates[]
  readonly counts: Counts
}

/**
 * A rollback limit trips when all of its bars are crossed at once. `chance`: as unlikely as the plan's false alarms allow.
 * `tolerable`: ten times as likely as under a regression of half the limit, so that harmless changes stay.
 */
export interface LimitTest {
  readonly code: 'above' | 'below' | 'above-baseline-by' | 'above-baseline-times'
  readonly bars: readonly { readonly id: string; readonly level: 'chance' | 'tolerable' }[]
  /** An absolute limit, as a rate of bad events: where the old arm is over it too, it only holds. */
  readonly absolute: number | null
  readonly comparesArms: boolean
}

/** What must be shown before the step is passed, with the limit as people read it. */
export interface ProofTest {
  readonly id: string
  readonly comparesArms: boolean
  /** "more than +2.5 points" */
  readonly rulesOut: string
}

/** The limits at a step and how much of the traffic it is. */
export interface Stage {
  /** Epoch ms: the step went live. */
  readonly since: number
  /** Exposure in percent. */
  readonly share: number
  readonly criterion: Criterion
  /** How much wider than the limit a step of this share may leave the excess unproven; at least 1. */
  readonly stretch: number
  /** The rate that the old arm had at most at this hour, where it has no traffic any more. */
  readonly recorded?: number
}

/** A kind of metric: how its cells become counts, what it learns from the old arm, and what it asks. */
export interface Kind<Arm, Learned> {
  readonly unit: string
  /** Whether a request gives at most one bad event; counts per hour may give any number. */
  readonly bounded: boolean
  read(cell: Cell): Read<Arm>
  size(arm: Arm): number
  /** The old arm in an interval, weighted down by `keep` for the time that has passed. */
  readonly start: Learned
  learn(learned: Learned, old: Arm, keep: number): Learned
  /** The rate at which bad events are expected, for the dispersion. */
  rate(learned: Learned): number
  /** Counts that the dispersion is measured on; null where they cannot be told. */
  scatter(learned: Learned, pair: Pair<Arm>): Counts | null
  /** Whether the old arm was lately over an absolute limit itself. */
  over(learned: Learned, absolute: number): boolean
  /** Counts of the old arm before the attempt. */
  before(arms: readonly Arm[]): readonly Count[]
  readonly limits: (stage: Stage) => readonly LimitTest[]
  readonly proofs: (stage: Stage) => readonly ProofTest[]
  questions(learned: Learned, pair: Pair<Arm>, stage: Stage): Asked
}

export interface Asked {
  readonly questions: readonly Question[]
  /** Whether the data cannot answer one of them (a bucket layout that ends below the limit). */
  readonly untestable: boolean
}

/** The second bar's share of the limit: a regression of at most this much is tolerable. */
export const tolerable = 0.5

/** Multiples of the limit that alternatives look for. */
export const excesses = [1, 2, 4, 10, 40] as const

/** Rates stay below 1: an alternative of certainty would make one good request decide. */
export const atMost = (rate: number): number => Math.min(0.95, rate)
