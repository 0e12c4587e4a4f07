/** Everything that `decide` may know. `app/observe` fills it in; nothing here is read later. */
import type { Assessment } from '../analysis/assessment.js'
import type { Metric, PhaseName, Plan } from '../plan/plan.js'
import type { ApprovalTally } from './approvals.js'
import type { ChecklistState } from './checklist.js'
import type { ConfigState } from './config-state.js'
import type { History, HistoryLine } from './history.js'
import type { Move } from './move.js'

export interface Observation {
  /** GitHub's clock, epoch ms. */
  readonly now: number
  readonly source: PlanSource
  readonly config: ConfigState
  readonly history: History
  /** Whether the last line came in by the merge of the pull request that it names. */
  readonly proof: LineProof
  readonly live: LiveState
  readonly phase: PhaseName
  /** What comes next; null where the config says nothing that could be moved from. */
  readonly next: Move | null
  readonly checklist: ChecklistState
  /** A merged Sluice pull request whose line is missing from the history (GitHub's Revert button). */
  readonly removed: RemovedLine | null
  readonly judged: readonly Judged[]
  readonly lastComplete: LastComplete
  readonly ramp: RampState
  readonly rollback: RollbackState
  /** Every open incident that names this migration, whatever the history says about it. */
  readonly openIncidents: readonly { readonly number: number; readonly url: string }[]
  /** Why a person paused it; null: not paused. */
  readonly paused: { readonly url: string } | null
  readonly dependencies: readonly DependencyState[]
  /** Another migration's open ramp pull request that edits the same file; without url where this very run opens it. */
  readonly otherRamp: { readonly migration: string; readonly url: string | null } | null
  /** Below the floor of GitHub requests only rollbacks are acted on. */
  readonly lowOnRequests: boolean
}

/** Which plan governs, and whether it is the one at the head of the default branch. */
export type PlanSource =
  | {
      readonly kind: 'head'
      readonly file: string
      readonly plan: Plan
      readonly hash: string
      readonly criteria: string
    }
  | {
      readonly kind: 'recorded'
      readonly file: string
      readonly plan: Plan
      readonly hash: string
      readonly criteria: string
      readonly why: 'plan-missing' | 'plan-invalid' | 'plan-config-changed'
      readonly message: string
    }

export type LineProof =
  | { readonly kind: 'no-line' }
  | {
      readonly kind: 'merged'
      readonly at: number
      readonly commit: string
      readonly pull: number
      readonly url: string
    }
  | { readonly kind: 'unproven'; readonly message: string }

export type LiveState =
  | { readonly kind: 'nothing-live' }
  /** Evidence counts from here. Later than the merge where a person accepted a risk in between. */
  | { readonly kind: 'live'; readonly since: number; readonly evidenceSince: number }
  /** Merged and not yet live: what was live before is watched on, from `evidenceSince`; null where nothing was. */
  | { readonly kind: 'pending'; readonly message: string; readonly evidenceSince: number | null }

export interface RemovedLine {
  /** Of a step its own number, of a rollback that of the step which it took back. */
  readonly seq: number
  /** The highest number that it or any other removed line had: none of them is free again. */
  readonly used: number
  readonly to: number
  /** `phase`: a merge that left the exposure as it was. */
  readonly kind: 'step' | 'phase' | 'rollback'
  readonly pull: number
}

/** A metric with its judgement at this step. */
export interface Judged {
  readonly metric: Metric
  readonly assessment: Assessment
}

/** Up to when evidence about the step that is live was last complete, as Sluice has kept it. */
export type LastComplete =
  /** The oldest grid time (epoch ms) up to which every guardrail had complete evidence. */
  | { readonly kind: 'at'; readonly at: number }
  /** None has come in yet, and the step has been followed since then. */
  | { readonly kind: 'none'; readonly since: number }
  /** Nothing is kept about this step: blindness counts from when it went live, and nothing is taken back on that account. */
  | { readonly kind: 'missing' }
  /** It cannot be kept or read: then a provider that fails is that, and no more. */
  | { readonly kind: 'unreadable' }

export type RampState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open'
      readonly pull: number
      readonly url: string
      readonly head: string
      readonly seq: number
      readonly move: Move
      /** Null while GitHub is still computing it. */
      readonly mergeable: boolean | null
      readonly diff:
        | { readonly kind: 'exact'; readonly line: HistoryLine }
        | { readonly kind: 'differs'; readonly message: string }
      readonly approvals: ApprovalTally
      /** When the first approval that cannot be spared gets too old, epoch ms; absent where some are missing, or none ever does. */
      readonly approvedUntil?: number
      readonly openedAt: number
      /** Hash of the plan that the proposed line carries; null where the line cannot be read. */
      readonly planHash: string | null
    }
  | { readonly kind: 'declined'; readonly pull: number; readonly url: string; readonly move: Move }
  /** Something about it cannot be read; that must not keep a rollback from being decided. */
  | { readonly kind: 'unreadable'; readonly message: string }

export type RollbackState =
  | { readonly kind: 'none' }
  /** The claim exists; the pull request may not yet. */
  | {
      readonly kind: 'claimed'
      readonly branch: string
      readonly pull: RevertPull | null
      readonly incident: IncidentState
    }
  /** The last line is a rollback. */
  | {
      readonly kind: 'merged'
      readonly branch: string
      readonly pull: RevertPull
      readonly incident: IncidentState
    }
  /** A person closed the revert without merging it. */
  | {
      readonly kind: 'declined'
      readonly branch: string
      readonly pull: RevertPull
      readonly incident: IncidentState
    }
  /** Frozen, or rolled back by hand: an incident without a pull request. */
  | { readonly kind: 'incident-only'; readonly incident: IncidentState }

export interface RevertPull {
  readonly number: number
  readonly url: string
  readonly head: string
  /** A writer approved it, or it is authorised by a command or by `merge: immediately`. */
  readonly authorised: boolean
}

export type IncidentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly number: number; readonly url: string }
  /** `valid`: closed by someone with write access, after the revert was merged or declined. */
  | {
      readonly kind: 'closed'
      readonly number: number
      readonly url: string
      readonly at: number
      readonly valid: boolean
      readonly by: string | null
    }
  | { readonly kind: 'gone'; readonly number: number }
  /** The repository has no issues: the revert pull request itself is the incident. */
  | { readonly kind: 'pull-request' }

export interface DependencyState {
  readonly text: string
  readonly state: 'met' | 'unmet' | 'unreadable'
}
