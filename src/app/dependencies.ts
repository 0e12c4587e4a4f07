/** Other migrations that this one waits for, in this repository or another. */

import type { Dependency, Plan } from '../plan/plan.js'
import { SluiceError } from '../plan/sluice-error.js'
import { readConfig } from '../rollout/exposure.js'
import type { DependencyState } from '../rollout/observation.js'
import { abovePercent } from '../rollout/steps.js'
import type { App } from './app.js'
import { findMigrations, type Migrations } from './migrations.js'
import { decode, type Snapshot } from './snapshot.js'

export async function observeDependencies(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  plan: Plan,
): Promise<readonly DependencyState[]> {
  const states: DependencyState[] = []
  for (const dependency of plan.after) {
    const label = `${dependency.repository === undefined ? '' : `${dependency.repository.owner}/${dependency.repository.name}:`}${dependency.migration}`
    const exposure = await exposureOf(app, snapshot, all, dependency)
    if (typeof exposure === 'string') states.push({ state: 'unreadable', text: `${label}: ${exposure}` })
    else if (abovePercent(dependency.reaches, exposure)) {
      states.push({
        state: 'unmet',
        text: `${label} is at ${exposure} % and must reach ${dependency.reaches} %`,
      })
    } else states.push({ state: 'met', text: `${label} has reached ${dependency.reaches} %` })
  }
  return states
}

async function exposureOf(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  dependency: Dependency,
): Promise<number | string> {
  if (dependency.repository === undefined) return exposureIn(all, dependency.migration, snapshot.text)
  try {
    const other = app.forge.other(dependency.repository.owner, dependency.repository.name)
    const tree = await other.tree(await other.defaultBranch())
    const migrations = await findMigrations(tree, app.planGlobs, (sha) => other.blob(sha))
    return await exposureIn(migrations, dependency.migration, async (path) => {
      const sha = tree.get(path)
      return sha === undefined ? null : decode(await other.blob(sha))
    })
  } catch (error) {
    if (error instanceof SluiceError) return error.message
    throw error
  }
}

async function exposureIn(
  all: Migrations,
  name: string,
  text: (path: string) => Promise<string | null>,
): Promise<number | string> {
  if (all.archived.has(name)) return 100
  const found = all.migrations.find((migration) => migration.name === name)
  if (found?.plan.kind !== 'valid') return 'has no valid plan on the default branch'
  const { config } = found.plan.plan
  const state = readConfig(config, await text(config.file))
  return state.kind === 'read' ? state.exposure : state.message
}
