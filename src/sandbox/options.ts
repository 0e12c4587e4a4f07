import type { Clock } from './clock.js'
import type { Role } from './github/repository.js'

interface UserOptions {
  readonly login: string
  readonly type?: 'User' | 'Bot'
  /** Default: `token-of-<login>`. */
  readonly token?: string
}

/** An installation token: GITHUB_TOKEN acts as `github-actions[bot]`, a GitHub App as `<slug>[bot]`. */
export interface TokenOptions {
  readonly token: string
  readonly actor: string
  /** Enforced for every request; default: write on everything. */
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>
  /** Full names it was installed on; default: all. */
  readonly repositories?: readonly string[]
}

/** A GitHub App that signs its own requests and asks for installation tokens; it acts as `<slug>[bot]`. */
export interface AppOptions {
  readonly id: number
  readonly slug: string
  /** PEM of the key whose private half the app holds. */
  readonly publicKey: string
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly installations: readonly {
    readonly id: number
    readonly account: string
    /** Full names; default: every repository of the account. */
    readonly repositories?: readonly string[]
  }[]
}

export interface RepositoryOptions {
  readonly owner: string
  readonly name: string
  readonly private?: boolean
  readonly defaultBranch?: string
  readonly files: Readonly<Record<string, string>>
  readonly collaborators?: Readonly<Record<string, Role>>
  readonly hasIssues?: boolean
  readonly allow?: { readonly mergeCommit?: boolean; readonly squash?: boolean; readonly rebase?: boolean }
  readonly deleteBranchOnMerge?: boolean
  /** "Allow GitHub Actions to create and approve pull requests"; default on, though GitHub's is off. */
  readonly actionsMayCreatePulls?: boolean
  /** File names of workflows that can be dispatched. */
  readonly workflows?: readonly string[]
}

export interface WebhookOptions {
  readonly url: string
  readonly secret: string
  /** Id of the installation that a GitHub App's webhook names; a repository's own webhook names none. */
  readonly installation?: number
}

export interface SandboxOptions {
  /** Default: a settable clock at 2026-01-05T09:00:00Z. */
  readonly clock?: Clock
  /** Where the bare repositories live; default: a temporary directory that goes away on close. */
  readonly directory?: string
  /** `strict` records every request and answer that GitHub's published description does not allow. Default `off`. */
  readonly contract?: 'strict' | 'off'
  readonly users: readonly UserOptions[]
  readonly tokens?: readonly TokenOptions[]
  readonly apps?: readonly AppOptions[]
  readonly repositories: readonly RepositoryOptions[]
  readonly webhooks?: readonly WebhookOptions[]
  /** As on GitHub, `mergeable` is null at the first look after head or base moved. Default: computed at once. */
  readonly lazyMergeability?: boolean
  /** Requests each token may make in an hour; default 5000. */
  readonly rateLimit?: number
  /** Entries after which a recursive tree is cut off; default 100,000. */
  readonly treeLimit?: number
}
