// Made by scripts/types.mjs from src/analysis/index.ts.

/**
 * Judges one metric on everything measured since the attempt began. Pure: the same arguments give the same answer, and later data
 * or more frequent looks never change a breach that was established.
 *
 * PASS means healthy and proven enough to go on; BREACH that a rollback limit was crossed; INSUFFICIENT, NO_DATA
 * and ERROR that nothing is known well enough, each with what is missing. An interval without traffic counts as complete data
 * (`completeUntil`), but is no evidence. Intervals before the first step are the old arm's history: they tell what to expect of it.
 */
export declare function assess(criterion: Criterion, series: Series, options: AssessOptions): Assessment

/** What is asked of a metric at this step. */
export interface Criterion {
  readonly metric: string
  readonly kind: 'ratio' | 'quantile' | 'value' | 'count'
  readonly quantile?: number
  readonly direction: 'up' | 'down'
  readonly rollback?: Limits
  readonly advance?: Limits
  /** For `mode: threshold` and for numbers that come ready-made: samples that a window needs before it is judged. */
  readonly minSamples: number
  /**
   * sequential (default): tests that stay valid however often they are looked at. threshold: the literal limit in 2 of 3 windows, for
   * those who must have it.
   */
  readonly mode?: 'sequential' | 'threshold'
  /** unchecked: the arms need not divide the traffic as the exposure says (the old arm measures more than what moves). */
  readonly split?: 'checked' | 'unchecked'
}

/**
 * Limits of a metric; any one of them trips. For ratios, `above`, `below` and `aboveBaselineBy` are fractions (0.005 = 0.5 percentage
 * points); for other kinds they are in the metric's unit. `atLeast` is a floor on the new arm's count below which nothing trips.
 */
interface Limits {
  readonly above?: number
  readonly below?: number
  readonly aboveBaselineBy?: number
  readonly aboveBaselineTimes?: number
  readonly atLeast?: number
}

/** Everything measured for one metric since the step went live: disjoint intervals in rising order, or why there is nothing. */
export type Series =
  | {
      readonly kind: 'measured'
      readonly intervals: readonly Interval[]
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'error'; readonly message: string; readonly transient: boolean }

/** A closed interval [start, end) in epoch ms, with what each arm measured. */
export interface Interval {
  readonly start: number
  readonly end: number
  readonly new: Cell
  readonly old?: Cell
}

/** What one arm measured in one interval. */
export type Cell =
  | { readonly shape: 'ratio'; readonly bad: Reading; readonly total: Reading }
  /** A ratio by client: a client counts at most once a day (sequential/client-risk.ts). */
  | {
      readonly shape: 'clients'
      readonly clients: readonly ClientCount[] | { readonly kind: 'absent'; readonly why: AbsentReason }
    }
  | {
      readonly shape: 'buckets'
      readonly buckets: Buckets | { readonly kind: 'absent'; readonly why: AbsentReason }
    }
  | { readonly shape: 'value'; readonly value: Reading; readonly samples?: Reading }
  | {
      readonly shape: 'count'
      readonly count: Reading /** Hours, users or requests that could have produced a count. */
      readonly exposure: number
    }

/** One reading of one query over one closed interval. Absence always has a reason; it is never a number. */
export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'absent'; readonly why: AbsentReason }

export type AbsentReason = 'no-series' | 'null' | 'nan' | 'infinite' | 'partial'

/** What one client did in one interval. */
interface ClientCount {
  /** Its identity: compared, never shown or stored. */
  readonly client: string
  readonly bad: number
  readonly total: number
}

/** Cumulative bucket counts of one interval, rising by `le`; the last `le` is Infinity. */
export interface Buckets {
  readonly le: readonly number[]
  readonly count: readonly number[]
}

export interface AssessOptions {
  /** Epoch ms; data that should exist by now and does not is missing. */
  readonly now: number
  /** Ms. */
  readonly interval: number
  readonly delay: number
  /** Exposure in percent, for the proof limit. */
  readonly share: number
  /** When the step went live, epoch ms. */
  readonly since: number
  /** Steps of the same attempt before this one, in rising order: their evidence counts for a rollback too. */
  readonly earlier?: readonly {
    readonly since: number
    readonly share: number
    readonly criterion?: Criterion
  }[]
  /** The state that an earlier assessment left (`Assessment.state`, as JSON); intervals before it are not needed. */
  readonly carried?: unknown
  /** What the tests ask, as a hash: a carried state of another question is not continued. */
  readonly asked?: string
  /** Fraction of attempts with nothing wrong that may be rolled back by chance (default 0.01), over all tests that share it. */
  readonly falseAlarms?: number
  /** How many tests share the false alarms: `firstBars` of all guardrails (default: those of this criterion). */
  readonly tests?: number
  /** Fraction of regressions at the proof limit that the step may let through (default 0.05). */
  readonly missed?: number
  /** equal-blast-radius (default): a small step may leave more unproven. strict: the full limit everywhere. */
  readonly proof?: 'equal-blast-radius' | 'strict'
  /** Intervals that the attempt is planned to take (default: two weeks). */
  readonly planned?: number
}

/** The judgement of one metric, with everything a person needs to check it by hand. */
export interface Assessment {
  readonly metric: string
  readonly verdict: Verdict
  /** Stable, kebab-case: which rule gave the verdict. */
  readonly code: string
  /** One sentence of arithmetic that a person can check; plain text, no Markdown. */
  readonly text: string
  /** The new and the old arm over all evidence; null where there is none. Ratios 0..1, quantiles and values in the metric's unit. */
  readonly value: number | null
  readonly baseline: number | null
  /** The limit that is nearest to tripping, in the unit of `value`. */
  readonly limit: number | null
  /** Samples of the new and the old arm over all evidence. */
  readonly samples: number | null
  readonly baselineSamples: number | null
  /** Per closed interval (or merged window): new arm and old arm, for sparkline and chart; null = no data. */
  readonly trend: readonly {
    readonly at: number
    readonly value: number | null
    readonly baseline: number | null
  }[]
  /** End of the last interval with complete evidence in every arm, epoch ms; null = none. */
  readonly completeUntil: number | null
  /** End of the window in which a BREACH was first established, epoch ms. */
  readonly breachedAt: number | null
  /** What the sequential tests know and expect; null where they were not used. */
  readonly evidence: {
    /** Bound on the chance of such evidence if the new system is no worse: 1/E, at most 1. */
    readonly chance: number
    /** Variance of the counts over that of independent requests, as the tests reckon with it. */
    readonly dispersion: number
    /** Confidence sequence (95 %, at any time) of the new rate minus the old one; null without a control. */
    readonly difference: readonly [number, number] | null
    /** What this step must rule out, in words. */
    readonly rulesOut: string
    /** Ms until a healthy step is proven, and until a regression of the limit's size would be seen; null: not at this rate. */
    readonly advanceIn: number | null
    readonly detectIn: number | null
  } | null
  /** State of the tests as of its `at`: plain JSON, to be carried into a later assessment; null where there is none. */
  readonly state: TestState | null
}

export type Verdict = 'PASS' | 'BREACH' | 'NO_DATA' | 'INSUFFICIENT' | 'ERROR'

type TestState = { engine: 1; asked: string; until: number; origin: number; planned: number; slot: number; stages: number[]; learned: { bad: number; total: number; } | { le: number[]; count: number[]; } | null; learnedAt: number | null; before: { phi: number; size: number; }; running: { squares: number; pairs: number; block: { new: { bad: number; total: number; }; old: { bad: number; total: number; } | null; } | null; before: { new: { bad: number; total: number; }; old: { bad: number; total: number; } | null; } | null; }; tests: Record<string, number[]>; counts: { new: { bad: number; total: number; }; old: { bad: number; total: number; } | null; } | null; suspect: { since: number; logE: number; counts: { new: { bad: number; total: number; }; old: { bad: number; total: number; } | null; }; } | null; hours: [number, number, number][]; }

export {}
