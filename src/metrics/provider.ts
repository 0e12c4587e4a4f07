/** The small interface that every metric provider implements; `registry.ts` maps provider names to them. */
import type { Buckets, Reading } from '../analysis/assessment.js'

/** Disjoint intervals [start + k·step, start + (k+1)·step) up to `end`; all epoch ms, `start` and `end` on multiples of `step`. */
export interface Grid {
  readonly start: number
  readonly end: number
  readonly step: number
}

/** One query of one arm. `$interval` in `text` stands for the grid's step. */
export interface Query {
  /** Unique within one call; answers are found by it. */
  readonly id: string
  readonly text: string
  readonly shape: 'number' | 'buckets' | 'clients'
  /** For clients: the label that names them. */
  readonly by?: string
  readonly grid: Grid
  readonly reduce?: 'sum' | 'max' | 'min' | 'avg'
  /** A series that does not exist at all counts as 0 in every interval. */
  readonly absentMeansZero?: boolean
}

/** One entry per interval of the query's grid. */
export type Answer =
  | {
      readonly kind: 'numbers'
      readonly readings: readonly Reading[]
      readonly warnings: readonly string[]
      readonly resolved: string
    }
  | {
      readonly kind: 'buckets'
      readonly readings: readonly (Buckets | Extract<Reading, { kind: 'absent' }>)[]
      readonly warnings: readonly string[]
      readonly resolved: string
    }
  | {
      readonly kind: 'clients'
      /** What each client that was there counted; a client that is missing counted nothing. */
      readonly readings: readonly (ReadonlyMap<string, number> | Extract<Reading, { kind: 'absent' }>)[]
      readonly warnings: readonly string[]
      readonly resolved: string
    }
  | {
      readonly kind: 'error'
      /** For people; redacted. */
      readonly message: string
      /** Whether trying again later may help (an outage) or not (a query that is wrong). */
      readonly transient: boolean
    }

export interface Provider {
  readonly name: string
  /** Answers every query; never throws for what the provider did: that is an `error` answer. */
  query(queries: readonly Query[]): Promise<ReadonlyMap<string, Answer>>
}
