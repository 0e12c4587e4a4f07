/** The branch of a ramp whose pull request could not be opened: an earlier run left it behind, and no run makes it anew without need. */
import { parseBranch } from '../../rollout/branch-name.js'
import { judgeDiff, namesOtherPlan } from '../../rollout/declared-diff.js'
import type { StepLine } from '../../rollout/history.js'
import { pathsOf } from '../../rollout/paths.js'
import { decode } from '../snapshot.js'
import type { Base } from './change.js'
import type { Scene } from './scene.js'

/** Its line, where it is the wanted step on the head of the default branch as it is now, and nothing else; null: build it anew. */
export async function leftBehind(
  { app, snapshot, observation, name }: Scene,
  wanted: StepLine,
  base: Base,
): Promise<StepLine | null> {
  const sha = snapshot.branches.get(wanted.branch)
  const parsed = parseBranch(wanted.branch)
  if (sha === undefined || parsed === null) return null
  const [before, after] = await Promise.all([app.forge.tree(base.sha), app.forge.tree(sha)])
  const { source } = observation
  const { plan } = source
  const paths = pathsOf(name)
  const read = async (path: string) => {
    const blob = after.get(path)
    return blob === undefined ? null : decode(await app.forge.blob(blob))
  }
  const judged = judgeDiff({
    plan,
    planFile: source.file,
    paths,
    branch: wanted.branch,
    parsed,
    changed: [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    ),
    base,
    head: {
      config: await read(plan.config.file),
      history: await read(paths.history),
      plan: await read(source.file),
      archived: await read(paths.archive),
    },
  })
  const { line } = judged
  return judged.kind === 'exact' && line?.event === 'step' && namesOtherPlan(line, source) === null
    ? line
    : null
}
