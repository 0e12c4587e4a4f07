import type { Clock } from '../clock.js'
import type { Account, AccountType } from './accounts.js'
import type { Comment, CommitStatus, Issue, Label, Repository, Review } from './repository.js'

/** What happened, told to whoever delivers webhooks. */
export type Happening =
  | { kind: 'push'; repo: Repository; sender: Account; ref: string; before: string; after: string }
  | {
      kind: 'pull_request'
      action: 'opened' | 'closed' | 'reopened' | 'synchronize' | 'edited'
      repo: Repository
      sender: Account
      issue: Issue
      before?: string
      after?: string
      changes?: Record<string, unknown>
    }
  | {
      kind: 'pull_request_review'
      action: 'submitted' | 'dismissed'
      repo: Repository
      sender: Account
      issue: Issue
      review: Review
    }
  | {
      kind: 'issue_comment'
      action: 'created' | 'edited' | 'deleted'
      repo: Repository
      sender: Account
      issue: Issue
      comment: Comment
      changes?: Record<string, unknown>
    }
  | {
      kind: 'issues'
      action:
        | 'opened'
        | 'closed'
        | 'reopened'
        | 'edited'
        | 'labeled'
        | 'unlabeled'
        | 'deleted'
        | 'transferred'
      repo: Repository
      sender: Account
      issue: Issue
      label?: Label
      changes?: Record<string, unknown>
    }
  | { kind: 'status'; repo: Repository; sender: Account; status: CommitStatus }

/** Everything the sandbox knows, outside the git repositories. */
export interface World {
  readonly clock: Clock
  /** Address of the sandbox: API and web pages live below it. */
  url: string
  /** By lower-case login. */
  readonly accounts: Map<string, Account>
  /** By lower-case owner/name. */
  readonly repositories: Map<string, Repository>
  /** A recursive tree of more entries is cut off and says `truncated`. */
  readonly treeLimit: number
  /** Whether `mergeable` is null at the first look after head or base moved. */
  readonly lazyMergeability: boolean
  /** Ids rise over all kinds, so that one can never be mistaken for another. */
  newId(): number
  /** Tells the webhooks; settles once the payload is fixed, not once it is delivered. */
  emit(happening: Happening): Promise<void>
}

/** The account of that login, made if need be. */
export function ensureAccount(world: World, login: string, type: AccountType): Account {
  const known = world.accounts.get(login.toLowerCase())
  if (known !== undefined) return known
  const account: Account = { id: world.newId(), login, type, createdAt: world.clock.now() }
  world.accounts.set(login.toLowerCase(), account)
  return account
}

export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.repositories.get(`${owner}/${name}`.toLowerCase())
}
