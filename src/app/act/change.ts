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
import type { Judged } from '../../rollout/observation.js'
import { pathsOf } from '../../rollout/paths.js'
import type { App } from '../app.js'
import { decode } from '../snapshot.js'

/** The head of the default branch now, and what the migration's files say there. */
export interface Base {
  readonly sha: string
  readonly config: string
  /** Empty where there is no history yet. */
  readonly history: string
  readonly lines: readonly HistoryLine[]
  /** The highest number that was ever used in the history. */
  readonly highestSeq: number
  readonly index: string | null
}

/** Reads the base anew: the snapshot may be older than the commit that is about to be made. Throws where it cannot be built on. */
export async function readBase(app: App, plan: Plan): Promise<Base> {
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
  const config = await read(plan.config.file)
  if (config === null)
    throw new SluiceError('config-unreadable', 'plan', `${plan.config.file} does not exist on ${name}`)
  const history = (await read(paths.history)) ?? ''
  // Damage does not stop a rollback: its line goes after what is there, above every number in it. A ramp never gets here then.
  const lines = countingLines(parseHistory(history))
  return {
    sha: branch.sha,
    config,
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
  const edited = editConfig(plan.config, base.config, target)
  if (!edited.ok) throw new SluiceError('config-not-editable', 'plan', edited.message)
  const paths = pathsOf(plan.name)
  const index = recordIndex(base.index, { name: plan.name, title: plan.title })
  return {
    ...(edited.text === base.config ? {} : { [plan.config.file]: edited.text }),
    [paths.history]: appendLine(base.history, line),
    [paths.record]: recordPage({ plan, lines: [...base.lines, line] }),
    ...(index === base.index ? {} : { [paths.index]: index }),
  }
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
