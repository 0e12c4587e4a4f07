/** The one commit of a ramp or rollback: config, history, record and index together, so that no reader sees a mixture. */

import type { Plan } from '../../plan/plan.js'
import { SluiceError } from '../../plan/sluice-error.js'
import { recordPage } from '../../report/record.js'
import { recordIndex } from '../../report/record-index.js'
import { editConfig, type Target } from '../../rollout/exposure.js'
import type { LineEvidence } from '../../rollout/history.js'
import {
  appendLine,
  countingLines,
  type HistoryLine,
  highestSeq,
  parseHistory,
} from '../../rollout/history.js'
import type { Judged, Observation, PlanSource } from '../../rollout/observation.js'
import { pathsOf } from '../../rollout/paths.js'
import type { App } from '../app.js'
import { decode } from '../snapshot.js'

/** The head of the default branch now, and what the migration's files say there. */
export interface Base {
  readonly sha: string
  /** Null where the file is gone, which only the end of a migration may build on. */
  readonly config: string | null
  /** Null where the file is gone. */
  readonly plan: string | null
  /** Empty where there is no history yet. */
  readonly history: string
  readonly lines: readonly HistoryLine[]
  /** The highest number that was ever used in the history. */
  readonly highestSeq: number
  readonly index: string | null
}

/** Reads the base anew: the snapshot may be older than the commit that is about to be made. Throws where it cannot be built on. */
export async function readBase(app: App, { plan, file }: Pick<PlanSource, 'plan' | 'file'>): Promise<Base> {
  const { forge } = app
  const name = await forge.defaultBranch()
  const branch = await forge.branch(name)
  if (branch === null) throw new SluiceError('no-default-branch', 'github', `branch ${name} does not exist`)
  const tree = await forge.tree(branch.sha)
  const read = async (path: string) => {
    const sha = tree.get(path)
    return sha === undefined ? null : decode(await forge.blob(sha))
  }
  const paths = pathsOf(plan.name)
  const history = (await read(paths.history)) ?? ''
  // Damage does not stop a rollback: its line goes after what is there, above every number in it. A ramp never gets here then.
  const lines = countingLines(parseHistory(history))
  return {
    sha: branch.sha,
    config: await read(plan.config.file),
    plan: await read(file),
    history,
    lines,
    highestSeq: highestSeq(history),
    index: await read(paths.index),
  }
}

/** The files of the commit. Throws where the config cannot be edited exactly. */
export function changedFiles(
  plan: Plan,
  base: Base,
  line: HistoryLine,
  target: Target,
): Record<string, string> {
  const { file } = plan.config
  if (base.config === null)
    throw new SluiceError('config-unreadable', 'plan', `${file} does not exist on the default branch`)
  const edited = editConfig(plan.config, base.config, target)
  if (!edited.ok) throw new SluiceError('config-not-editable', 'plan', edited.message)
  return {
    ...(edited.text === base.config ? {} : { [file]: edited.text }),
    ...writtenRecord(plan, base, line),
  }
}

/** The files of the commit that ends a migration: the plan moves, the record is closed, the config is nobody's any more. */
export function archivedFiles(
  { plan, file }: Pick<PlanSource, 'plan' | 'file'>,
  base: Base,
  line: HistoryLine,
): Record<string, string | null> {
  if (base.plan === null)
    throw new SluiceError('plan-missing', 'plan', `${file} does not exist on the default branch`)
  return { [file]: null, [pathsOf(plan.name).archive]: base.plan, ...writtenRecord(plan, base, line) }
}

function writtenRecord(plan: Plan, base: Base, line: HistoryLine): Record<string, string> {
  const paths = pathsOf(plan.name)
  const index = recordIndex(base.index, { name: plan.name, title: plan.title })
  return {
    [paths.history]: appendLine(base.history, line),
    [paths.record]: recordPage({ plan, lines: [...base.lines, line] }),
    ...(index === base.index ? {} : { [paths.index]: index }),
  }
}

/** When what the last line says was merged and went live: the next line keeps it, for GitHub is not asked when a record is rendered. */
export function beforeOf({ proof, live }: Observation): Pick<HistoryLine, 'before'> {
  if (proof.kind !== 'merged') return {}
  return { before: { mergedAt: proof.at, liveAt: live.kind === 'live' ? live.since : null } }
}

/** `carry`: with the states of the tests, for a step that the attempt goes on with. */
export function evidenceOf(judged: readonly Judged[], carry: boolean): LineEvidence[] {
  return judged.map(({ assessment }) => ({
    metric: assessment.metric,
    verdict: assessment.verdict,
    value: assessment.value,
    baseline: assessment.baseline,
    limit: assessment.limit,
    samples: assessment.samples,
    baselineSamples: assessment.baselineSamples,
    ...(carry && assessment.state !== null ? { tests: assessment.state } : {}),
  }))
}
