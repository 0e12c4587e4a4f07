import type { Forge, Pull } from '../forge/forge.js'
import type { SluiceBranch } from '../rollout/branch-name.js'
import { judgeMerge, type MergeJudgement } from '../rollout/declared-diff.js'
import type { PlanSource } from '../rollout/observation.js'
import { pathsOf } from '../rollout/paths.js'
import { decode, type Snapshot } from './snapshot.js'

/** Reads a Sluice pull request and what it would be merged into, and holds both against the declared edit. */
export async function readDiff(
  forge: Pick<Forge, 'compare' | 'pullFiles' | 'file'>,
  snapshot: Pick<Snapshot, 'defaultBranch'>,
  source: PlanSource,
  pull: Pick<Pull, 'number' | 'head'>,
  parsed: SluiceBranch,
): Promise<MergeJudgement> {
  const { plan } = source
  const { mergeBase, status } = await forge.compare(snapshot.defaultBranch, pull.head.sha)
  const files = await forge.pullFiles(pull.number)
  const paths = pathsOf(plan.name)
  const read = async (path: string, ref: string) => {
    const file = await forge.file(path, ref)
    return file === null ? null : decode(file.bytes)
  }
  const archives = parsed.kind === 'ramp' && parsed.move.kind === 'archive'
  const ends = async (ref: string) => ({
    config: await read(plan.config.file, ref),
    history: await read(paths.history, ref),
    ...(archives ? { plan: await read(source.file, ref), archived: await read(paths.archive, ref) } : {}),
  })
  const [base, head] = [await ends(mergeBase), await ends(pull.head.sha)]
  // Unless both went on, the default branch still stands where the pull request left it.
  const current = status === 'diverged' ? await ends(snapshot.defaultBranch) : base
  const changed = files.flatMap((file) =>
    file.previousPath === null ? [file.path] : [file.path, file.previousPath],
  )
  return judgeMerge(
    { plan, planFile: source.file, paths, branch: pull.head.branch, parsed, changed, base, head },
    current,
    source,
  )
}
