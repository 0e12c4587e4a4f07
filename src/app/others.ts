import { readConfig } from '../rollout/exposure.js'
import type { Migrations } from './migrations.js'
import type { Snapshot } from './snapshot.js'

/** Other migrations with traffic on their new system: suspects when something breaks. */
export async function liveOthers(
  snapshot: Snapshot,
  all: Migrations,
  name: string,
): Promise<readonly { readonly name: string; readonly exposure: number }[]> {
  const others: { name: string; exposure: number }[] = []
  for (const migration of all.migrations) {
    if (migration.name === name || migration.plan.kind !== 'valid') continue
    const { config } = migration.plan.plan
    const state = readConfig(config, await snapshot.text(config.file))
    if (state.kind === 'read' && state.exposure > 0)
      others.push({ name: migration.name, exposure: state.exposure })
  }
  return others
}
