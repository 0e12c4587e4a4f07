/** What a decision method is given and what it answers. Counts are increments, never cumulative. */

/** One arm in one interval: requests, failed requests per ratio metric, requests per latency bucket per latency metric. */
export interface Arm {
  readonly requests: number
  readonly errors: readonly number[]
  readonly buckets: readonly (readonly number[])[]
}

export interface Arms {
  readonly canary: Arm
  readonly baseline: Arm
}

/** One client in one interval. Sticky: a client is in the same arm for as long as the share does not change. */
export interface ClientCount {
  readonly client: number
  readonly canary: boolean
  readonly requests: number
  readonly errors: number
}

/** A closed interval of the ramp. Index 0 is the first one after the ramp began; history has negative indices. */
export interface Interval {
  readonly index: number
  readonly stage: number
  /** Share of the canary, 0..1. */
  readonly share: number
  /** Intervals of this stage so far, this one included. */
  readonly elapsed: number
  /** A query of this interval finds nothing. The counters of the system went on: see `counted`. */
  readonly missing: boolean
  /** What a query over the last five minutes sees; all zero where missing. */
  readonly window: Arms
  /** What cumulative counters gained since the last interval of the same stage that was not missing; all zero where missing. */
  readonly counted: Arms
  /** Per client, where the plan has a query for it. */
  readonly clients?: readonly ClientCount[]
}

/** `metric` is the position in `errors` or `buckets`. */
export type Criterion =
  | { readonly kind: 'ratio'; readonly metric: number; readonly aboveBaselineBy: number }
  | {
      readonly kind: 'quantile'
      readonly metric: number
      readonly quantile: number
      readonly aboveBaselineTimes: number
      /** Upper bounds of the buckets in seconds; the last one is infinite. */
      readonly bounds: readonly number[]
    }

export interface Ramp {
  /** Shares of the stages, 0..1. */
  readonly stages: readonly number[]
  /** Least number of intervals of a stage. */
  readonly soak: number
  readonly criteria: readonly Criterion[]
  /** The intervals before the ramp, oldest first, where only the baseline has traffic. */
  readonly history: readonly Interval[]
}

/** advance: to the next stage, or to 100 % from the last one. */
export type Answer = 'continue' | 'rollback' | 'advance'

/** Judges one ramp: sees every interval once and in order, and answers as if it had looked right after it. */
export type Judge = (interval: Interval) => Answer

export interface Policy {
  readonly name: string
  /** 'cron': looks only when GitHub starts a scheduled run. 'controller': runs in the cluster and is never late. */
  readonly runs: 'cron' | 'controller'
  readonly begin: (ramp: Ramp) => Judge
}

export const intervalMinutes = 5
