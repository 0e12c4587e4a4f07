import { countingLines, type HistoryLine } from '../../rollout/history.js'
import type { Observation } from '../../rollout/observation.js'
import type { App } from '../app.js'
import type { Snapshot } from '../snapshot.js'

/** What acting on one migration is given: everything was read and decided before the first write. */
export interface Scene {
  readonly app: App
  readonly snapshot: Snapshot
  readonly name: string
  readonly observation: Observation
  /** Other migrations with traffic on their new system, exposure in percent; read when an incident needs them. */
  readonly others: () => Promise<readonly { readonly name: string; readonly exposure: number }[]>
  /** Observed anew, on the repository as it is now; null where the migration is gone. */
  readonly lookAgain: () => Promise<Observation | null>
}

/** What acting on one migration came to. */
export interface Outcome {
  readonly pull: Reference | null
  readonly incident: Reference | null
  /** The ramp pull request was merged by this run. */
  readonly merged: boolean
  /** The tracking issue that this run opened. */
  readonly tracking: Reference | null
  /** What was done, plain text, in order. */
  readonly done: readonly string[]
  /** What did not work and what a person can do about it, plain text. */
  readonly problems: readonly Problem[]
  /** What did not work and that no migration depends on: said, and never what fails a run. */
  readonly warnings: readonly Problem[]
}

export interface Reference {
  readonly number: number
  readonly url: string
}

/** Who must do what before GitHub lets a rollback through: a stable code, and plain text. */
export interface Advice {
  readonly code: string
  readonly text: string
}

export interface Problem {
  readonly code: string
  readonly text: string
}

/** Gathers an outcome while acting; a failing part never stops the parts after it. */
export interface Progress {
  readonly outcome: () => Outcome
  readonly did: (text: string) => void
  readonly failed: (code: string, text: string) => void
  readonly opened: (pull: Reference) => void
  readonly merged: () => void
  readonly raised: (incident: Reference) => void
  readonly tracked: (issue: Reference) => void
  /** Runs a part; what it throws becomes a problem, and null is the answer. */
  readonly attempt: <T>(what: string, part: () => Promise<T>) => Promise<T | null>
}

export function linesOf({ history }: Observation): readonly HistoryLine[] {
  return countingLines(history)
}

export function exposureOf({ config }: Observation): number {
  return config.kind === 'read' ? config.exposure : 0
}
