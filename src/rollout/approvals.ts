/** Which approvals of a ramp pull request count (DESIGN: the gate). Pure: everything about people was read before. */

export interface ReviewFact {
  readonly login: string
  readonly bot: boolean
  readonly state: 'approved' | 'changes-requested' | 'dismissed'
  /** Epoch ms. */
  readonly at: number
  /** By the permission endpoint. */
  readonly mayWrite: boolean
  /** Given at the head, or at an ancestor that only merges of the default branch follow, with the declared files unchanged. */
  readonly standsAtHead: boolean
}

export interface ApprovalRules {
  readonly needed: number
  /** Logins that may approve; null: anyone with write access. */
  readonly approvers: readonly string[] | null
  /** The pull request's author and the authors of commits that change the declared files. */
  readonly authors: readonly string[]
  /** Open-window time since an instant, in ms. */
  readonly openTimeSince: (at: number) => number
  readonly ttl: number
  /** Approvals before this do not count (the last breach); null: there was none. */
  readonly notBefore: number | null
}

export interface ApprovalTally {
  readonly needed: number
  readonly approved: readonly string[]
  /** People whose request for changes blocks. */
  readonly blockedBy: readonly string[]
  /** Approvals that do not count, and why. */
  readonly ignored: readonly { readonly login: string; readonly why: string }[]
}

/** Of each person the latest approval, change request or dismissal counts; of several at one instant the last in the list. */
export function tallyApprovals(reviews: readonly ReviewFact[], rules: ApprovalRules): ApprovalTally {
  const latest = new Map<string, ReviewFact>()
  for (const review of [...reviews].sort((a, b) => a.at - b.at))
    latest.set(review.login.toLowerCase(), review)

  const approved: string[] = []
  const blockedBy: string[] = []
  const ignored: { login: string; why: string }[] = []
  for (const review of latest.values()) {
    if (review.state === 'dismissed') continue
    const why = whyItDoesNotCount(review, rules)
    if (review.state === 'changes-requested') {
      // A change request outlives new commits and the time to live: the person has to withdraw it.
      if (whoMayNotSpeak(review, rules) === null) blockedBy.push(review.login)
    } else if (why === null) approved.push(review.login)
    else ignored.push({ login: review.login, why })
  }
  return { needed: rules.needed, approved: approved.sort(), blockedBy: blockedBy.sort(), ignored }
}

export function approvalsMissing(tally: ApprovalTally): number {
  return Math.max(0, tally.needed - tally.approved.length)
}

function whoMayNotSpeak(review: ReviewFact, rules: ApprovalRules): string | null {
  const is = (login: string) => login.toLowerCase() === review.login.toLowerCase()
  if (review.bot) return 'a bot cannot approve'
  if (rules.authors.some(is)) return 'wrote this change'
  if (!review.mayWrite) return 'has no write access to this repository'
  if (rules.approvers !== null && !rules.approvers.some(is)) return 'is not among the approvers of the plan'
  return null
}

function whyItDoesNotCount(review: ReviewFact, rules: ApprovalRules): string | null {
  const who = whoMayNotSpeak(review, rules)
  if (who !== null) return who
  if (!review.standsAtHead) return 'approved an earlier version of this change'
  if (rules.notBefore !== null && review.at <= rules.notBefore) return 'approved before the last breach'
  if (rules.openTimeSince(review.at) >= rules.ttl) return 'approved too long ago'
  return null
}
