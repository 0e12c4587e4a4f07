import type { Move } from './move.js'

/** From the gravest to the lightest: the worst finding decides. `advance` and `finish` need that nothing else was found. */
export const decisionKinds = ['rollback', 'freeze', 'hold', 'wait', 'propose', 'advance', 'finish'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Why. `code` is stable and documented in docs/reason-codes.md; `text` is plain text for people and may hold foreign text unescaped. */
export interface Reason {
  readonly code: ReasonCode
  readonly text: string
  readonly metric?: string
}

export type ReasonCode = keyof typeof reasonCodes

/** Every reason code with what it means and what a person can do; docs/reason-codes.md is rendered from it. */
export const reasonCodes = {
  'guardrail-breach': 'A guardrail is worse than its limit allows. The exposure is taken back.',
  'no-data-breach': 'A guardrail has no data and its plan says that this counts as a breach.',
  'error-breach': 'A provider fails and the plan says that this counts as a breach.',
  'blind-rollback':
    'Guardrails had no evidence for longer than maxBlind and the plan says onBlind: rollback.',
  'rollback-in-progress': 'A rollback has been claimed and is being carried out.',
  irreversible:
    'A breach beyond irreversibleAfter: going back would do more harm, so the ramp freezes until a person decides.',
  'rollback-unmerged':
    'The revert pull request waits for its approval or for a click that only a person may make.',
  'rollback-not-live':
    'The revert is merged, and the old exposure may still be live until the deployment has happened.',
  'rollback-undone':
    'The merge of a revert was taken back by hand. Held until a person decides; a guardrail that breaches takes the exposure back again.',
  'incident-open': 'An incident of this migration is open. Close it when the cause is understood.',
  'incident-gone': 'The incident was deleted or transferred; that counts as open.',
  'manual-rollback': 'The exposure is below what the history says: someone took it back by hand.',
  drift: 'The exposure is above what the history says: someone raised it without a ramp pull request.',
  'history-unreadable': 'The history file is damaged. Restore it from git.',
  'history-unproven': 'The last history line did not come in by the merge of the pull request it names.',
  'config-unreadable': 'The config file or one of its declared keys cannot be read.',
  'plan-missing':
    'The plan is gone from the default branch. Watched and rolled back by the recorded plan, never advanced.',
  'plan-invalid':
    'The plan on the default branch is invalid. Watched and rolled back by the recorded plan, never advanced.',
  'plan-config-changed': 'The plan points at another file or key while the exposure is above 0.',
  paused: 'A person paused the migration (label sluice:paused).',
  declined: 'A person closed the ramp pull request. /advance proposes the step again.',
  'signal-breach':
    'A signal is worse than its limit. It holds the ramp and asks the owner; it rolls nothing back.',
  'shared-incident':
    'Both systems are worse than the absolute limit: not the fault of the new one, and no time to go on.',
  'no-data': 'A guardrail has no fresh data. Unknown is never healthy.',
  'provider-error': 'The metric provider cannot be read. Unknown is never healthy.',
  'flying-blind':
    'Guardrails have had no complete evidence for longer than maxBlind, because data is missing or the provider fails.',
  'dependency-unmet': 'Another migration has not reached what this plan asks for.',
  'dependency-unreadable': 'Another migration that this plan depends on cannot be read.',
  'ramp-unreadable': 'The ramp pull request cannot be read, so nothing can be said about its approvals.',
  'ramp-diff': 'The ramp pull request changes more, or something else, than the declared edit.',
  'changes-requested': 'A reviewer who may approve asked for changes.',
  'other-ramp-open': 'Another migration edits the same file; one ramp pull request at a time.',
  'rate-limited': 'Too few GitHub requests are left in this hour: only watching and rolling back.',
  'not-live': 'The step is merged and not yet live.',
  'checklist-open':
    'Boxes of the phase are not ticked in the tracking issue. The next phase is proposed when they are.',
  'shadow-breach':
    'The answers of the two systems differ more than the plan allows. No traffic is on the new one, so nothing is taken back.',
  soaking: 'The step has not been live for as long as the plan asks.',
  insufficient:
    'A guardrail is not proven healthy yet, something speaks against it, or the two systems cannot be compared fairly; the text says which.',
  'starts-later': 'The plan starts later.',
  'window-closed': 'Outside the windows of the plan, or in a freeze.',
  'approvals-missing': 'The ramp pull request waits for its approvals.',
  'by-hand': 'Everything is in place; the plan leaves the merge to a person.',
  'merge-blocked': 'GitHub refuses the merge; a person must act.',
  grace: 'At 100 %, watching through the grace period.',
  ready: 'Soak over, guardrails healthy, window open: the next step can be proposed.',
  rebuild: 'The ramp pull request must be rebuilt: the plan changed or the default branch conflicts with it.',
  approved: 'Everything the plan asks for is given: the step is merged.',
  finished: 'The grace period is over without a rollback, and the archive pull request is approved.',
} as const

export type RollbackCause =
  | { readonly kind: 'breach'; readonly metric: string; readonly text: string }
  | { readonly kind: 'no-data'; readonly metric: string; readonly text: string }
  | { readonly kind: 'blind'; readonly text: string }
  | { readonly kind: 'command'; readonly by: string; readonly text: string }

interface Reasons {
  /** The gravest first; never empty. */
  readonly reasons: readonly [Reason, ...Reason[]]
}

interface Merge extends Reasons {
  readonly move: Move
  readonly pull: number
  readonly head: string
}

export type Decision =
  | (Reasons & {
      readonly kind: 'rollback'
      readonly from: number
      readonly to: number
      /** Null: the rollback was claimed by an earlier run, which recorded its cause. */
      readonly cause: RollbackCause | null
    })
  | (Reasons & { readonly kind: 'freeze'; readonly cause: RollbackCause })
  | (Reasons & { readonly kind: 'hold' })
  /** `until`: when time alone ends the wait, epoch ms; null where it takes more than time. */
  | (Reasons & { readonly kind: 'wait'; readonly until: number | null })
  /** `rebuild`: the open ramp pull request is rebuilt on the default branch instead of opening one. */
  | (Reasons & { readonly kind: 'propose'; readonly move: Move; readonly rebuild: boolean })
  | (Merge & { readonly kind: 'advance' })
  /** The last merge, after which there is nothing left to watch. */
  | (Merge & { readonly kind: 'finish' })
