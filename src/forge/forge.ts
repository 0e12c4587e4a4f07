/**
 * What Sluice needs from GitHub, as a port. `github.ts` puts octokit behind it, `recorder.ts` records writes instead of making
 * them (dry runs). Reads throw `SluiceError` with blame `github` when GitHub cannot be read; writes that GitHub may refuse for a
 * reason that a person can act on answer with a union instead.
 *
 * Every write adopts what already exists: running it twice changes nothing the second time.
 */

export interface Forge extends ForgeReads, ForgeWrites {}

export interface ForgeReads {
  /** GitHub's own clock, from the `Date` header of the newest answer (epoch ms). Reads the repository first if nothing was read yet. */
  now(): Promise<number>
  /** Requests left in this hour as of the newest answer; null before the first. */
  remaining(): number | null
  /** Requests made so far. */
  requests(): number
  defaultBranch(): Promise<string>
  repository(): Promise<Repository>
  /** Head of a branch, with its protection as far as the token may see it. Null where there is no such branch. */
  branch(name: string): Promise<Branch | null>
  /** Every file of a commit or branch: path -> blob SHA. Falls back to walking where GitHub truncates. */
  tree(ref: string): Promise<ReadonlyMap<string, string>>
  /** Content of a blob, as bytes (cached within a run). */
  blob(sha: string): Promise<Uint8Array>
  /** One file at a ref; null where it does not exist. */
  file(path: string, ref: string): Promise<{ readonly sha: string; readonly bytes: Uint8Array } | null>
  /** Branches below a prefix such as `sluice/` (name without `refs/heads/` -> commit SHA). */
  branchesBelow(prefix: string): Promise<ReadonlyMap<string, string>>
  /** All open pull requests, and the closed ones that changed last (at least 100, all where there are fewer). */
  pulls(): Promise<readonly Pull[]>
  /** All pull requests, open or closed, from a branch of this repository, newest first. */
  pullsFrom(branch: string): Promise<readonly Pull[]>
  pull(number: number): Promise<PullDetail>
  pullFiles(number: number): Promise<readonly PullFile[]>
  pullCommits(number: number): Promise<readonly PullCommit[]>
  reviews(number: number): Promise<readonly Review[]>
  /** Paths that one commit changes against its first parent. */
  commitPaths(sha: string): Promise<readonly string[]>
  compare(
    base: string,
    head: string,
  ): Promise<{ readonly mergeBase: string; readonly status: 'ahead' | 'behind' | 'diverged' | 'identical' }>
  issue(number: number): Promise<IssueLookup>
  /** Issues (never pull requests) that carry all labels. */
  issues(filter: {
    readonly labels: readonly string[]
    readonly state: 'open' | 'all'
    readonly since?: number
  }): Promise<readonly Issue[]>
  /** Comments of issues and pull requests that were created or changed since, oldest first. */
  commentsSince(since: number): Promise<readonly Comment[]>
  comments(issue: number): Promise<readonly Comment[]>
  /** Who reacted with what to a comment. */
  reactions(comment: number): Promise<readonly { readonly login: string; readonly content: Reaction }[]>
  /** What a person may do here, by the permission endpoint: `none` for strangers and unknown logins. */
  permission(login: string): Promise<Permission>
  /** Whether a person is an active member of `org/team`; false where the token may not read the team. */
  isTeamMember(team: string, login: string): Promise<boolean>
  /** The login that this token acts as. */
  viewer(): Promise<string>
  /** Newest status of one context at a commit. */
  status(sha: string, context: string): Promise<Status | null>
  /** Contexts that must be green before a merge into the branch, and whether a merge queue is required. */
  mergeRules(branch: string): Promise<MergeRules>
  /** Newest successful deployment to an environment first; `at` is when it became successful. */
  deployments(environment: string): Promise<readonly { readonly sha: string; readonly at: number }[]>
  /** The same reads for another repository, as far as this token may see it. */
  other(owner: string, name: string): ForgeReads
}

export interface ForgeWrites {
  /** One commit on top of `parent` that sets or deletes (null) the named files; no ref moves. */
  commit(request: {
    readonly parent: string
    readonly files: Readonly<Record<string, string | null>>
    readonly message: string
  }): Promise<string>
  /** Creating a branch is a claim: exactly one of several callers gets `created`. */
  createBranch(
    name: string,
    sha: string,
  ): Promise<{ readonly kind: 'created' } | { readonly kind: 'exists'; readonly sha: string }>
  moveBranch(name: string, sha: string): Promise<void>
  /** Gone already is fine. */
  deleteBranch(name: string): Promise<void>
  /** Opens a pull request into the default branch, or adopts the open one from that branch. */
  openPull(request: {
    readonly branch: string
    readonly title: string
    readonly body: string
  }): Promise<OpenedPull>
  editPull(number: number, change: { readonly title?: string; readonly body?: string }): Promise<void>
  closePull(number: number): Promise<void>
  /** `expectedHead` guards against a head that moved; never retried blindly. */
  mergePull(request: {
    readonly number: number
    readonly expectedHead: string
    readonly title: string
    readonly message: string
  }): Promise<MergeResult>
  /** Best effort: people who cannot be requested are skipped and returned. */
  requestReviewers(number: number, logins: readonly string[]): Promise<readonly string[]>
  assign(issue: number, logins: readonly string[]): Promise<void>
  /** Creates labels that are missing, with Sluice's colours. */
  addLabels(issue: number, labels: readonly string[]): Promise<void>
  removeLabel(issue: number, label: string): Promise<void>
  setStatus(sha: string, status: Status): Promise<void>
  /** Null where the repository has no issues. */
  openIssue(request: {
    readonly title: string
    readonly body: string
    readonly labels: readonly string[]
    readonly assignees: readonly string[]
  }): Promise<Issue | null>
  editIssue(
    number: number,
    change: {
      readonly title?: string
      readonly body?: string
      readonly state?: 'open' | 'closed'
      readonly reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened'
    },
  ): Promise<void>
  comment(issue: number, body: string): Promise<number>
  editComment(comment: number, body: string): Promise<void>
  react(comment: number, content: Reaction): Promise<void>
  dispatchWorkflow(
    workflow: string,
    ref: string,
  ): Promise<{ readonly kind: 'dispatched' } | { readonly kind: 'refused'; readonly why: string }>
}

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
