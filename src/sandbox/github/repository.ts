import type { BareRepository } from '../git/bare-repository.js'
import type { Account } from './accounts.js'

export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'
export type MergeMethod = 'merge' | 'squash' | 'rebase'
export type ReactionContent = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes'
export type StatusState = 'error' | 'failure' | 'pending' | 'success'

export interface Label {
  readonly id: number
  name: string
  color: string
  description: string | null
}

export interface Reaction {
  readonly id: number
  readonly user: Account
  readonly content: ReactionContent
  readonly createdAt: number
}

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: Account
  readonly createdAt: number
  body: string
  updatedAt: number
  reactions: Reaction[]
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'

export interface Review {
  readonly id: number
  readonly author: Account
  /** The commit that was looked at; it never moves with the head. */
  readonly commit: string
  readonly body: string
  readonly submittedAt: number
  state: ReviewState
}

export interface Pull {
  readonly headOwner: Account
  /** Undefined once the fork is deleted. */
  readonly headRepo: Repository | undefined
  readonly headRef: string
  readonly maintainerCanModify: boolean
  draft: boolean
  baseRef: string
  headSha: string
  /** Tip of the base as of the last push or the merge; an open pull request shows the live tip. */
  baseSha: string
  merged: { readonly at: number; readonly by: Account; readonly commit: string } | undefined
  requestedReviewers: Account[]
  /** Base and head that `mergeable` was last asked for. */
  lookedAt: string | undefined
  reviews: Review[]
}

export interface Issue {
  readonly id: number
  readonly number: number
  readonly author: Account
  readonly createdAt: number
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null
  labels: Label[]
  assignees: Account[]
  updatedAt: number
  closed: { readonly at: number; readonly by: Account | undefined } | undefined
  reactions: Reaction[]
  /** What makes an issue a pull request. */
  pull: Pull | undefined
  gone: { readonly kind: 'deleted' } | { readonly kind: 'transferred'; readonly url: string } | undefined
}

export interface CommitStatus {
  readonly id: number
  readonly sha: string
  readonly state: StatusState
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: Account
  readonly createdAt: number
}

export interface Protection {
  readonly requiredApprovals: number
  readonly requiredContexts: readonly string[]
  readonly dismissStale: boolean
  readonly enforceAdmins: boolean
  /** The head must contain the base's tip. */
  readonly strict: boolean
  /** Logins that may push and merge past every rule. */
  readonly bypass: readonly string[]
  readonly mergeQueue: boolean
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly description: string | null
  readonly payload: unknown
  readonly creator: Account
  readonly createdAt: number
  updatedAt: number
  readonly statuses: {
    readonly id: number
    readonly state: string
    readonly description: string
    readonly environment: string
    readonly targetUrl: string
    readonly environmentUrl: string
    readonly logUrl: string
    readonly creator: Account
    readonly createdAt: number
  }[]
}

/** A recorded `workflow_dispatch`. */
export interface WorkflowDispatch {
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly actor: string
  readonly at: number
}

/** A recorded `repository_dispatch`. */
export interface RepositoryDispatch {
  readonly eventType: string
  readonly payload: unknown
  readonly actor: string
  readonly at: number
}

export interface Repository {
  readonly id: number
  readonly owner: Account
  readonly name: string
  readonly isPrivate: boolean
  readonly defaultBranch: string
  readonly git: BareRepository
  readonly parent: Repository | undefined
  readonly createdAt: number
  pushedAt: number
  hasIssues: boolean
  actionsMayCreatePulls: boolean
  deleteBranchOnMerge: boolean
  readonly allow: { readonly mergeCommit: boolean; readonly squash: boolean; readonly rebase: boolean }
  readonly workflows: readonly string[]
  /** Roles by lower-case login; the owner is always admin. */
  readonly collaborators: Map<string, Role>
  readonly protections: Map<string, Protection>
  readonly issues: Map<number, Issue>
  readonly comments: Map<number, Comment>
  /** By lower-case name. */
  readonly labels: Map<string, Label>
  readonly statuses: CommitStatus[]
  readonly deployments: Deployment[]
  readonly workflowDispatches: WorkflowDispatch[]
  readonly repositoryDispatches: RepositoryDispatch[]
  /** Commits that GitHub signed itself. */
  readonly verified: Set<string>
  /** Refs as they were when their consequences were last drawn. */
  knownRefs: Map<string, string>
  nextNumber: number
}

export function fullName(repo: Repository): string {
  return `${repo.owner.login}/${repo.name}`
}

const ranks: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

export function roleOf(repo: Repository, account: Account | undefined): Role {
  const everyone: Role = repo.isPrivate ? 'none' : 'read'
  if (account === undefined) return everyone
  if (account.id === repo.owner.id) return 'admin'
  const own = repo.collaborators.get(account.login.toLowerCase()) ?? 'none'
  return atLeast(own, everyone) ? own : everyone
}

export function atLeast(role: Role, needed: Role): boolean {
  return ranks.indexOf(role) >= ranks.indexOf(needed)
}

/** A branch's tip, or undefined. */
export function branchTip(repo: Repository, branch: string): string | undefined {
  return repo.git.refs().get(`refs/heads/${branch}`)
}
