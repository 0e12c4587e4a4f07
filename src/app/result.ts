/** What a run came to, for outputs, summary and exit code. */

import type { Finding } from '../plan/parse-plan.js'
import type { PhaseName } from '../plan/plan.js'
import type { Decision, DecisionKind } from '../rollout/decision.js'
import { decisionKinds } from '../rollout/decision.js'
import type { Observation } from '../rollout/observation.js'
import { nextStep } from '../rollout/steps.js'
import type { Outcome } from './act/scene.js'
import { exposureOf } from './act/scene.js'
import type { Snapshot } from './snapshot.js'

export interface MigrationRun {
  readonly name: string
  readonly observation: Observation | null
  readonly decision: Decision | null
  readonly outcome: Outcome | null
  /** Why this migration was not decided; its trouble stops no other. */
  readonly error: { readonly code: string; readonly message: string } | null
}

export interface RunResult {
  readonly snapshot: Pick<Snapshot, 'now' | 'defaultBranch'>
  readonly migrations: readonly MigrationRun[]
  /** Plans that cannot be used, and lint of those that can. */
  readonly findings: readonly Finding[]
  /** Advice about the repository as a whole, plain text. */
  readonly advice: readonly string[]
  readonly commands: readonly { readonly comment: number; readonly ok: boolean; readonly text: string }[]
}

/** The run whose decision weighs most: the one that single-valued outputs speak of. */
export function weightiest(runs: readonly MigrationRun[]): MigrationRun | null {
  const rank = (run: MigrationRun) =>
    run.decision === null ? decisionKinds.length : decisionKinds.indexOf(run.decision.kind)
  return [...runs].sort((a, b) => rank(a) - rank(b))[0] ?? null
}

/** Names of migrations that a run did not do what it decided for. */
export function unfinished({ migrations }: RunResult): readonly string[] {
  return migrations.flatMap(({ name, decision, error, outcome }) => {
    // A rollback that got stuck leaves people exposed, whoever has to click: never a run that went well.
    const stuck = outcome?.problems.some(
      ({ code }) => decision?.kind === 'rollback' || !waitsForAClick.has(code),
    )
    return error !== null || stuck === true ? [name] : []
  })
}

/** What a person does in the course of things, as the plan or the repository's rules ask; every other problem is a fault. */
const waitsForAClick: ReadonlySet<string> = new Set(['merge-protected', 'merge-merge-queue'])

/** The versioned JSON of the `result` output. Fields are only ever added within a version. */
export interface ResultDocument {
  readonly version: 1
  readonly at: string
  readonly dryRun: boolean
  readonly migrations: readonly {
    readonly name: string
    readonly decision: DecisionKind | 'error'
    readonly reasonCode: string
    readonly reasons: readonly { readonly code: string; readonly text: string; readonly metric?: string }[]
    readonly phase: PhaseName | null
    readonly percentage: number | null
    readonly nextPercentage: number | null
    readonly pullRequest: { readonly number: number; readonly url: string } | null
    readonly incident: { readonly number: number; readonly url: string } | null
    readonly done: readonly string[]
    readonly problems: readonly { readonly code: string; readonly text: string }[]
    readonly warnings: readonly { readonly code: string; readonly text: string }[]
  }[]
  /** Commands in comments that this run answered. */
  readonly commands: readonly { readonly comment: number; readonly ok: boolean; readonly text: string }[]
}

export function resultDocument(result: RunResult, dryRun: boolean): ResultDocument {
  return {
    version: 1,
    at: new Date(result.snapshot.now).toISOString(),
    dryRun,
    migrations: result.migrations.map(({ name, observation, decision, outcome, error }) => ({
      name,
      decision: decision?.kind ?? 'error',
      reasonCode: decision?.reasons[0].code ?? error?.code ?? 'unknown',
      reasons: decision?.reasons ?? (error === null ? [] : [{ code: error.code, text: error.message }]),
      phase: observation?.phase ?? null,
      percentage: observation?.config.kind === 'read' ? observation.config.exposure : null,
      nextPercentage:
        observation === null
          ? null
          : (nextStep(observation.source.plan, exposureOf(observation))?.to ?? null),
      pullRequest: outcome?.pull ?? null,
      incident: outcome?.incident ?? null,
      done: outcome?.done ?? [],
      problems: outcome?.problems ?? [],
      warnings: outcome?.warnings ?? [],
    })),
    commands: result.commands,
  }
}
