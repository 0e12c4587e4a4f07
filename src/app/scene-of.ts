import type { Observation } from '../rollout/observation.js'
import type { Scene } from './act/scene.js'
import type { App } from './app.js'
import { findMigrations, type Migrations } from './migrations.js'
import { observe } from './observe.js'
import { liveOthers } from './others.js'
import { type Snapshot, takeSnapshot } from './snapshot.js'

/** What acting on one migration is given. */
export function sceneOf(
  app: App,
  { snapshot, all }: { readonly snapshot: Snapshot; readonly all: Migrations },
  name: string,
  observation: Observation,
): Scene {
  return {
    app,
    snapshot,
    name,
    observation,
    others: () => liveOthers(snapshot, all, name),
    lookAgain: async () => {
      const fresh = await takeSnapshot(app.forge)
      const found = await findMigrations(fresh.tree, app.planGlobs, (sha) => app.forge.blob(sha))
      const migration = found.migrations.find((known) => known.name === name)
      if (migration === undefined) return null
      return observe(app, fresh, found, migration)
    },
  }
}
