import { Problem } from '../http/problem.js'
import { effectiveRole } from './access.js'
import type { Call } from './call.js'
import type { Protection, Repository } from './repository.js'

/** Whether the caller is above the rules of a protected branch: named in its bypass list, or an admin who is let off. */
export function bypasses(call: Call, repo: Repository, protection: Protection): boolean {
  const login = call.token?.account.login.toLowerCase()
  if (login !== undefined && protection.bypass.some((name) => name.toLowerCase() === login)) return true
  return !protection.enforceAdmins && effectiveRole(call, repo) === 'admin'
}

/** Why a push to this branch outside a pull request is refused, or undefined. */
export function pushRefusal(call: Call, repo: Repository, branch: string): string | undefined {
  const protection = repo.protections.get(branch)
  if (protection === undefined || bypasses(call, repo, protection)) return undefined
  if (protection.mergeQueue) return 'Changes must be made through the merge queue'
  if (protection.requiredApprovals > 0) return approvalMessage(protection.requiredApprovals)
  if (protection.requiredContexts.length > 0) return contextMessage(protection.requiredContexts, 'expected')
  return 'Changes must be made through a pull request.'
}

/** Refuses to rewrite or delete a protected branch. */
export function refuseRewrite(
  call: Call,
  repo: Repository,
  branch: string,
  deed: 'delete' | 'force-push to',
): void {
  const protection = repo.protections.get(branch)
  if (protection !== undefined && !bypasses(call, repo, protection)) {
    throw new Problem(422, `Cannot ${deed} this protected branch`)
  }
}

export function approvalMessage(required: number): string {
  return required === 1
    ? 'At least 1 approving review is required by reviewers with write access.'
    : `At least ${required} approving reviews are required by reviewers with write access.`
}

export function contextMessage(
  contexts: readonly string[],
  state: 'expected' | 'pending' | 'failing',
): string {
  return contexts.length === 1
    ? `Required status check "${contexts[0]}" is ${state}.`
    : `${contexts.length} of ${contexts.length} required status checks are ${state}.`
}
