import type { ForgeReads, Pull } from '../forge/forge.js'
import type { Snapshot } from './snapshot.js'

/** `forge.pulls` lists them all where there are fewer. */
const wholeListing = 100

/**
 * Also those that dropped out of the listing: before a branch name is given anew, for what was merged from it then would pass for what
 * is to be merged now.
 */
export async function pullsEverFrom(
  forge: Pick<ForgeReads, 'pullsFrom'>,
  { pulls }: Pick<Snapshot, 'pulls'>,
  branch: string,
): Promise<readonly Pull[]> {
  const known = pulls.length < wholeListing ? pulls : await forge.pullsFrom(branch)
  return known.filter(({ head }) => head.branch === branch && head.sameRepository)
}
