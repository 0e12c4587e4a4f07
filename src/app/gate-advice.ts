/** What a repository should change so that nothing can pass the gate by; said in runs that propose or merge. */
import { gateContext } from './act/gate-status.js'
import type { App } from './app.js'
import type { MigrationRun } from './result.js'
import type { Snapshot } from './snapshot.js'

export async function gateAdvice(
  app: App,
  snapshot: Snapshot,
  runs: readonly MigrationRun[],
): Promise<readonly string[]> {
  const acting = runs.some(({ decision }) => decision?.kind === 'propose' || decision?.kind === 'advance')
  if (!acting) return []
  const rules = await app.forge.mergeRules(snapshot.defaultBranch)
  const advice: string[] = []
  if (rules.requiredContexts === null) {
    advice.push(
      `The rules of ${snapshot.defaultBranch} cannot be read with this token: make sure that ${gateContext} is a required status check.`,
    )
  } else if (!rules.requiredContexts.includes(gateContext)) {
    advice.push(
      `${gateContext} is not a required status check of ${snapshot.defaultBranch}: anyone with write access can merge a ramp past the gate. Add it under Settings > Rules.`,
    )
  }
  if (rules.mergeQueue) {
    advice.push(
      `${snapshot.defaultBranch} requires a merge queue: ramps and reverts are merged by a person through the queue; run the workflow on merge_group too.`,
    )
  }
  return advice
}
