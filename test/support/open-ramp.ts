import type { MigrationWorld } from './migration-world.js'

export interface OpenRamp {
  readonly number: number
  readonly branch: string
  /** The commit that the branch points at now. */
  head(): string
}

/** The one ramp pull request that is open. */
export function openRamp(world: MigrationWorld): OpenRamp {
  const ramps = world.openPulls().filter(({ head }) => /^sluice\/.+-to-/.test(head))
  const [ramp] = ramps
  if (ramp === undefined || ramps.length > 1) throw new Error(`${ramps.length} ramp pull requests are open`)
  const { number, head: branch } = ramp
  return { number, branch, head: () => world.repo.state.issues.get(number)?.pull?.headSha ?? '' }
}

/** Runs the Action once, which must propose a step. */
export async function proposeRamp(world: MigrationWorld): Promise<OpenRamp> {
  const run = await world.run()
  if (run.outputs.decision !== 'propose') throw new Error(`nothing was proposed: ${run.stdout}${run.stderr}`)
  return openRamp(world)
}
