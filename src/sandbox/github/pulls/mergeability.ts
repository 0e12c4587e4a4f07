import { approvalMessage, contextMessage } from '../protection.js'
import {
  atLeast,
  branchTip,
  type CommitStatus,
  type Protection,
  type Pull,
  type Repository,
  type Review,
  roleOf,
} from '../repository.js'

interface Mergeability {
  readonly state: 'clean' | 'dirty' | 'blocked' | 'behind' | 'unstable' | 'draft' | 'unknown'
  /** Null where GitHub has not computed it: on closed pull requests. */
  readonly mergeable: boolean | null
  /** GitHub's words for each rule that stands in the way of everybody without a bypass. */
  readonly blockers: readonly string[]
}

/** What stands between an open pull request and its merge: conflicts by git, rules by the base branch's protection. */
export async function assessMerge(repo: Repository, pull: Pull): Promise<Mergeability> {
  const base = branchTip(repo, pull.baseRef)
  if (pull.merged !== undefined || base === undefined)
    return { state: 'unknown', mergeable: null, blockers: [] }
  const conflict = (await repo.git.merge(base, pull.headSha)).kind === 'conflict'
  const protection = repo.protections.get(pull.baseRef)
  const behind = protection?.strict === true && !(await repo.git.isAncestor(base, pull.headSha))
  const blockers = protection === undefined ? [] : ruleBlockers(repo, pull, protection)
  const unstable = latestStatuses(repo, pull.headSha).some((status) => status.state !== 'success')
  const state = pull.draft
    ? 'draft'
    : conflict
      ? 'dirty'
      : blockers.length > 0
        ? 'blocked'
        : behind
          ? 'behind'
          : unstable
            ? 'unstable'
            : 'clean'
  const all = behind ? [...blockers, 'Head branch is out of date. Review and try the merge again.'] : blockers
  return { state, mergeable: !conflict, blockers: all }
}

/** The newest status of each context on a commit, newest first. */
export function latestStatuses(repo: Repository, sha: string): CommitStatus[] {
  const latest = new Map<string, CommitStatus>()
  for (const status of repo.statuses) if (status.sha === sha) latest.set(status.context, status)
  return [...latest.values()].sort((a, b) => b.id - a.id)
}

/** The review that speaks for each person: the newest that is more than a comment. */
function standingReviews(pull: Pull): Review[] {
  const latest = new Map<number, Review>()
  for (const review of pull.reviews) {
    if (review.state !== 'COMMENTED' && review.state !== 'PENDING') latest.set(review.author.id, review)
  }
  return [...latest.values()]
}

function ruleBlockers(repo: Repository, pull: Pull, protection: Protection): string[] {
  const blockers: string[] = []
  if (protection.mergeQueue) blockers.push('Changes must be made through the merge queue')
  if (protection.requiredApprovals > 0) {
    // Only people who could push the change themselves can let it in; anyone else's review is an opinion.
    const counting = standingReviews(pull).filter((review) => atLeast(roleOf(repo, review.author), 'write'))
    const approvals = counting.filter((review) => review.state === 'APPROVED').length
    if (counting.some((review) => review.state === 'CHANGES_REQUESTED')) {
      blockers.push('Changes have been requested by reviewers with write access.')
    } else if (approvals < protection.requiredApprovals) {
      blockers.push(approvalMessage(protection.requiredApprovals))
    }
  }
  return [...blockers, ...contextBlockers(repo, pull, protection)]
}

function contextBlockers(repo: Repository, pull: Pull, protection: Protection): string[] {
  const byContext = new Map(
    latestStatuses(repo, pull.headSha).map((status) => [status.context, status.state]),
  )
  const named = (state: CommitStatus['state'] | undefined): 'expected' | 'pending' | 'failing' | undefined =>
    state === undefined
      ? 'expected'
      : state === 'success'
        ? undefined
        : state === 'pending'
          ? 'pending'
          : 'failing'
  return (['failing', 'pending', 'expected'] as const).flatMap((word) => {
    const contexts = protection.requiredContexts.filter((context) => named(byContext.get(context)) === word)
    return contexts.length === 0 ? [] : [contextMessage(contexts, word)]
  })
}
