import type { Forge, Pull } from '../forge/forge.js'
import type { Plan } from '../plan/plan.js'
import type { SluiceBranch } from '../rollout/branch-name.js'
import { type DiffJudgement, judgeDiff } from '../rollout/declared-diff.js'
import { pathsOf } from '../rollout/paths.js'
import { decode, type Snapshot } from './snapshot.js'

/** Reads both ends of a Sluice pull request and holds its diff against the declared edit. */
export async function readDiff(
  forge: Pick<Forge, 'compare' | 'pullFiles' | 'file'>,
  snapshot: Pick<Snapshot, 'defaultBranch'>,
  plan: Plan,
  pull: Pick<Pull, 'number' | 'head'>,
  parsed: SluiceBranch,
): Promise<DiffJudgement> {
  const { mergeBase } = await forge.compare(snapshot.defaultBranch, pull.head.sha)
  const files = await forge.pullFiles(pull.number)
  const paths = pathsOf(plan.name)
  const read = async (path: string, ref: string) => {
    const file = await forge.file(path, ref)
    return file === null ? null : decode(file.bytes)
  }
  const ends = async (ref: string) => ({
    config: await read(plan.config.file, ref),
    history: await read(paths.history, ref),
  })
  const [base, head] = [await ends(mergeBase), await ends(pull.head.sha)]
  const changed = files.flatMap((file) =>
    file.previousPath === null ? [file.path] : [file.path, file.previousPath],
  )
  return judgeDiff({ plan, paths, branch: pull.head.branch, parsed, changed, base, head })
}
