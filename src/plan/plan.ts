/**
 * The plan as the rest of Sluice sees it: defaults filled in, durations in milliseconds, instants in epoch milliseconds,
 * percentages in percent (0..100, at most 3 decimals), fractions in 0..1. `parse-plan.ts` makes it from `.migration.yml`.
 */
export interface Plan {
  readonly version: 1
  readonly name: string
  readonly title: string
  /** The old system, as people call it. */
  readonly from: string
  /** The new system, as people call it. */
  readonly to: string
  /** A login without `@`. */
  readonly owner: string
  /** Logins or `org/team`, without `@`. */
  readonly stakeholders: readonly string[]
  /** An IANA zone. */
  readonly timezone: string
  readonly start?: number
  readonly target?: number
  readonly config: PlanConfig
  readonly live: LiveRule
  readonly deploy?: { readonly workflow: string }
  readonly ramp: { readonly preset?: RampPreset; readonly steps: readonly Step[] }
  readonly phases: Phases
  readonly providers: Providers
  readonly metrics: readonly Metric[]
  readonly gate: Gate
  readonly rollback: RollbackRule
  readonly maxBlind: number
  readonly onBlind: 'hold' | 'rollback'
  readonly after: readonly Dependency[]
  readonly notify: { readonly slack?: string; readonly webhook?: string }
}

export type RampPreset = 'standard' | 'cautious' | 'fast'

/** The file and keys that a ramp pull request edits. Keys are dotted paths (see edit/). */
export interface PlanConfig {
  readonly file: string
  readonly percentage: string
  /** How the percentage stands in the file: 0..100 or 0..1. */
  readonly unit: 'percent' | 'fraction'
  readonly enabled?: string
  readonly shadow?: string
  readonly fallback?: string
}

/** When a step counts as live. */
export type LiveRule =
  | { readonly kind: 'merged' }
  | { readonly kind: 'deployment'; readonly environment: string }
  | { readonly kind: 'glue' }

export interface Step {
  /** Exposure in percent. */
  readonly to: number
  /** How long the step must be live before the next one. The last step (100) has none: its time is `phases.full.grace`. */
  readonly soak: number
  /** Limits that differ at this step, by metric name; they replace the metric's own `rollback` or `advance` whole. */
  readonly overrides: Readonly<Record<string, { readonly rollback?: Limits; readonly advance?: Limits }>>
}

export interface Phases {
  readonly preparation: { readonly checklist: readonly string[] }
  readonly shadow: {
    readonly soak: number
    readonly percentage: number
    readonly checklist: readonly string[]
  }
  readonly canary: { readonly checklist: readonly string[] }
  readonly full: {
    readonly grace: number
    readonly fallbackFor: number
    readonly checklist: readonly string[]
  }
  readonly cleanup: { readonly checklist: readonly string[] }
}

/** Provider settings by provider name; their content is each provider's own (validated by its schema in the plan schema). */
export interface Providers {
  readonly prometheus?: {
    readonly url: string
    /** Mimir/Cortex tenant, sent as X-Scope-OrgID. */
    readonly tenant?: string
    readonly headers?: Readonly<Record<string, string>>
    /** Accept answers that the server marks with warnings as complete (default false: they count as partial data). */
    readonly allowPartial?: boolean
  }
  readonly datadog?: { readonly site: string }
  readonly file?: { readonly path: string }
}

export type MetricClass = 'guardrail' | 'signal' | 'observe'
export type PhaseName = 'preparation' | 'shadow' | 'canary' | 'full' | 'cleanup'
export type NoEvidence = 'hold' | 'pass' | 'breach'

/** What both kinds of arm have in common: the queries of one arm, by role. */
export type Arm =
  | {
      readonly shape: 'ratio'
      readonly bad: string
      readonly total: string
      /** The label that names the client: one series per client, and clients are counted instead of requests. */
      readonly per?: string
    }
  | { readonly shape: 'buckets'; readonly buckets: string }
  | { readonly shape: 'value'; readonly value: string; readonly samples?: string }
  | { readonly shape: 'count'; readonly count: string }
  | { readonly shape: 'issues'; readonly labels: readonly string[] }

export interface Metric {
  readonly name: string
  readonly provider: 'prometheus' | 'datadog' | 'file' | 'github'
  readonly kind: 'ratio' | 'quantile' | 'value' | 'count'
  /** For `quantile` only: 0 < q < 1. */
  readonly quantile?: number
  readonly new: Arm
  /** The concurrent control. Absent: absolute limits only. */
  readonly old?: Arm
  readonly class: MetricClass
  /** Phases in which the metric is judged (default: canary and full). */
  readonly phases: readonly PhaseName[]
  readonly rollback?: Limits
  readonly advance?: Limits
  readonly onNoData: NoEvidence
  readonly onError: NoEvidence
  /** Whether the arms must divide the traffic as the exposure says. */
  readonly split: 'checked' | 'unchecked'
  /** sequential: tests that stay valid at every look; threshold: the literal limit in 2 of 3 windows. */
  readonly mode: 'sequential' | 'threshold'
  /** For debounced windows: samples a window needs before it is judged (default 1000 for ratios, 200 for quantiles, 1 otherwise). */
  readonly minSamples: number
  /** How long the provider takes to have complete data, in ms (default 2 minutes). */
  readonly delay: number
  /** The grid, in ms (default 5 minutes). */
  readonly interval: number
  /** Which direction is bad. */
  readonly direction: 'up' | 'down'
  /** How several series of one query become one; absent: they are refused. */
  readonly reduce?: 'sum' | 'max' | 'min' | 'avg'
  /** An absent `bad` series beside a present `total` counts as 0. */
  readonly absentMeansZero: boolean
}

/**
 * Limits of a metric; any one of them trips. For ratios, `above`, `below` and `aboveBaselineBy` are fractions (0.005 = 0.5 percentage
 * points); for other kinds they are in the metric's unit. `atLeast` is a floor on the new arm's count below which nothing trips.
 */
export interface Limits {
  readonly above?: number
  readonly below?: number
  readonly aboveBaselineBy?: number
  readonly aboveBaselineTimes?: number
  readonly atLeast?: number
}

export interface Gate {
  readonly approvals: number
  /** Logins or `org/team`, without `@`; empty: anyone with write access. */
  readonly approvers: readonly string[]
  /** Of open-window time, in ms. */
  readonly ttl: number
  readonly merge: 'when-approved' | 'by-hand'
  /** Fraction (0.05 = 5 %). */
  readonly missed: number
  /** equal-blast-radius: a step below 25 % must rule out the limit times 25 % / share; strict: the limit itself. */
  readonly proof: 'equal-blast-radius' | 'strict'
  readonly windows: Windows
}

export interface Windows {
  /** No entry: always open. */
  readonly allow: readonly WeeklyWindow[]
  readonly freeze: readonly Freeze[]
}

/** In the plan's time zone, unless it names its own. */
export interface WeeklyWindow {
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[]
  /** Minutes after local midnight; `to` is exclusive and may be 1440. from < to. */
  readonly from: number
  readonly to: number
  readonly timezone: string
  /** As written, for people. */
  readonly text: string
}

/** `from` inclusive, `to` exclusive (a bare end date freezes that whole day), epoch ms. */
export interface Freeze {
  readonly from: number
  readonly to: number
  readonly why: string
}

export interface RollbackRule {
  readonly to: 'zero' | 'previous'
  readonly merge: 'review' | 'immediately'
  /** Fraction (0.01 = 1 %). */
  readonly falseAlarms: number
  /** From this exposure on a breach freezes instead of rolling back. */
  readonly irreversibleAfter?: number
}

export interface Dependency {
  /** Absent: this repository. */
  readonly repository?: { readonly owner: string; readonly name: string }
  readonly migration: string
  /** Exposure in percent that the other migration must have reached. */
  readonly reaches: number
}
