/**
 * What Sluice needs from GitHub, as a port. `github.ts` puts octokit behind it, `recorder.ts` records writes instead of making
 * them (dry runs). Reads throw `SluiceError` with blame `github` when GitHub cannot be read; writes that GitHub may refuse for a
 * reason that a person can act on answer with a union instead.
 *
 * Every write adopts what already exists: running it twice changes nothing the second time.
 */
import type {
  Branch,
  Comment,
  Issue,
  IssueLookup,
  MergeResult,
  MergeRules,
  OpenedPull,
  Permission,
  Pull,
  PullCommit,
  PullDetail,
  PullFile,
  Reaction,
  Repository,
  Review,
  Status,
} from './facts.js'

export type * from './facts.js'

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
  /**
   * When the first deployment to an environment that was created at or after `since` and whose commit `holds` says yes to became
   * successful (epoch ms); null where there is none. A later redeployment does not change the answer.
   */
  firstDeployment(
    environment: string,
    since: number,
    holds: (sha: string) => Promise<boolean>,
  ): Promise<number | null>
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
