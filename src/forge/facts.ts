/** What GitHub says, in Sluice's words: the records that the port `Forge` reads and writes. Times are epoch ms. */

export type Reaction = '+1' | '-1' | 'eyes' | 'rocket' | 'confused'
export type Permission = 'admin' | 'write' | 'read' | 'none'

export interface Repository {
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly private: boolean
  readonly archived: boolean
  readonly hasIssues: boolean
  /** Merge methods that the repository allows, in Sluice's order of preference: merge, squash, rebase. Empty where the token may not see them. */
  readonly mergeMethods: readonly ('merge' | 'squash' | 'rebase')[]
  readonly url: string
}

export interface Branch {
  readonly name: string
  readonly sha: string
  readonly protected: boolean
}

export interface MergeRules {
  /** Null: the token may not see the rules. */
  readonly requiredContexts: readonly string[] | null
  readonly mergeQueue: boolean
}

export interface Pull {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  /** Epoch ms. */
  readonly mergedAt: number | null
  readonly mergeCommit: string | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly closedAt: number | null
  readonly author: Person
  /** Head branch; `sameRepository` is false for forks (and deleted forks). */
  readonly head: { readonly branch: string; readonly sha: string; readonly sameRepository: boolean }
  readonly base: { readonly branch: string; readonly sha: string }
  readonly draft: boolean
  readonly labels: readonly string[]
  readonly requestedReviewers: readonly string[]
  readonly assignees: readonly string[]
}

export interface PullDetail extends Pull {
  /** Null while GitHub is still computing it. */
  readonly mergeable: boolean | null
  readonly mergeableState: string
}

export interface PullFile {
  readonly path: string
  readonly previousPath: string | null
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
}

export interface PullCommit {
  readonly sha: string
  readonly parents: readonly string[]
  /** Null where the commit's e-mail belongs to no account. */
  readonly author: Person | null
  readonly committer: Person | null
}

export interface Person {
  readonly login: string
  readonly bot: boolean
}

export interface Review {
  readonly id: number
  /** Null: the account is gone. */
  readonly author: Person | null
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed' | 'pending'
  /** The commit that was reviewed; null where GitHub no longer knows it. */
  readonly sha: string | null
  /** Epoch ms; null for a pending review. */
  readonly at: number | null
}

export interface Issue {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly labels: readonly string[]
  readonly author: Person | null
  readonly createdAt: number
  readonly closedAt: number | null
  /** Only known from `issue(number)`. */
  readonly closedBy: Person | null
}

export type IssueLookup =
  | { readonly kind: 'found'; readonly issue: Issue }
  | { readonly kind: 'gone' }
  | { readonly kind: 'transferred' }

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly url: string
  readonly body: string
  readonly author: Person | null
  readonly createdAt: number
  readonly updatedAt: number
  /** How many reactions of any kind it has. */
  readonly reactions: number
}

export interface Status {
  readonly context: string
  readonly state: 'success' | 'failure' | 'pending' | 'error'
  /** At most 140 characters. */
  readonly description: string
  readonly url: string | null
}

export type OpenedPull =
  | { readonly kind: 'opened' | 'adopted'; readonly pull: Pull }
  /** "Allow GitHub Actions to create and approve pull requests" is off, or a permission is missing: `advice` says what to do. */
  | { readonly kind: 'refused'; readonly code: string; readonly advice: string }

export type MergeResult =
  | { readonly kind: 'merged'; readonly sha: string }
  /** The head moved, or GitHub does not know yet whether it can be merged: look again next time. */
  | { readonly kind: 'later'; readonly why: string }
  /** A conflict with the default branch. */
  | { readonly kind: 'conflict'; readonly why: string }
  /** A rule of the repository forbids it: `advice` says who must do what. */
  | {
      readonly kind: 'blocked'
      readonly code: 'protected' | 'merge-queue' | 'permission' | 'method'
      readonly why: string
      readonly advice: string
    }
