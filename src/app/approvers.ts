/** The people behind `gate.approvers`. */
import type { ForgeReads } from '../forge/forge.js'

/**
 * Null: anyone with write access. Teams are asked about the reviewers only, one by one; a team that the token may not read has no
 * members here, so that its approvals do not count (fail closed).
 */
export async function approversOf(
  forge: Pick<ForgeReads, 'isTeamMember'>,
  approvers: readonly string[],
  reviewers: readonly string[],
): Promise<readonly string[] | null> {
  if (approvers.length === 0) return null
  const people = approvers.filter((name) => !name.includes('/'))
  for (const team of approvers.filter((name) => name.includes('/'))) {
    for (const login of reviewers) if (await forge.isTeamMember(team, login)) people.push(login)
  }
  return people
}
