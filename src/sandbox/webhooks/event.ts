import { accountShape } from '../github/accounts.js'
import { branchTip, fullName, type Issue, type Repository } from '../github/repository.js'
import { repositoryShape } from '../github/repository-shape.js'
import { ensureAccount, type Happening, type World } from '../github/world.js'
import { payloadOf } from './payload.js'

/** An event that starts a workflow, named as in `on:`; what is left out is the newest of its kind. */
export type EventRequest = { readonly sender?: string } & (
  | {
      readonly name: 'pull_request' | 'pull_request_target'
      readonly number: number
      readonly action?: Extract<Happening, { kind: 'pull_request' }>['action']
    }
  | { readonly name: 'pull_request_review'; readonly number: number; readonly review?: number }
  | {
      readonly name: 'issue_comment'
      readonly comment?: number
      readonly action?: 'created' | 'edited' | 'deleted'
    }
  | {
      readonly name: 'issues'
      readonly number: number
      readonly action?: 'opened' | 'closed' | 'reopened' | 'labeled' | 'unlabeled'
    }
  | { readonly name: 'push'; readonly branch?: string; readonly before?: string }
  | { readonly name: 'schedule'; readonly cron?: string }
  | {
      readonly name: 'workflow_dispatch'
      readonly inputs?: Readonly<Record<string, string>>
      readonly workflow?: string
    }
  | { readonly name: 'repository_dispatch'; readonly type: string; readonly payload?: unknown }
  | {
      readonly name: 'merge_group'
      readonly headSha: string
      readonly number: number
      readonly branch?: string
    }
)

/** The payload of an event for `GITHUB_EVENT_PATH`, made from the same parts as the webhooks. */
export async function eventPayload(
  world: World,
  repo: Repository,
  request: EventRequest,
): Promise<Record<string, unknown>> {
  const sender = request.sender === undefined ? repo.owner : ensureAccount(world, request.sender, 'User')
  const frame = {
    repository: repositoryShape(world.url, repo, 'read'),
    sender: accountShape(world.url, sender),
  }
  const base = { repo, sender }
  switch (request.name) {
    case 'pull_request':
    case 'pull_request_target': {
      const issue = issueOf(repo, request.number)
      return payloadOf(world, { ...base, kind: 'pull_request', action: request.action ?? 'opened', issue })
    }
    case 'pull_request_review': {
      const issue = issueOf(repo, request.number)
      const reviews = issue.pull?.reviews ?? []
      const review =
        request.review === undefined ? reviews.at(-1) : reviews.find(({ id }) => id === request.review)
      if (review === undefined) throw new Error(`${fullName(repo)}#${request.number} has no such review`)
      return payloadOf(world, {
        ...base,
        kind: 'pull_request_review',
        action: 'submitted',
        issue,
        review,
        sender: review.author,
      })
    }
    case 'issue_comment': {
      const comments = [...repo.comments.values()]
      const comment = request.comment === undefined ? comments.at(-1) : repo.comments.get(request.comment)
      if (comment === undefined) throw new Error(`${fullName(repo)} has no such comment`)
      const issue = issueOf(repo, comment.issue)
      const action = request.action ?? 'created'
      return payloadOf(world, {
        ...base,
        kind: 'issue_comment',
        action,
        issue,
        comment,
        sender: comment.author,
      })
    }
    case 'issues':
      return payloadOf(world, {
        ...base,
        kind: 'issues',
        action: request.action ?? 'opened',
        issue: issueOf(repo, request.number),
      })
    case 'push': {
      const branch = request.branch ?? repo.defaultBranch
      const after = branchTip(repo, branch)
      const parent = after === undefined ? undefined : (await repo.git.commit(after))?.parents[0]
      if (after === undefined) throw new Error(`${fullName(repo)} has no branch ${branch}`)
      const before = request.before ?? parent ?? '0'.repeat(40)
      return payloadOf(world, { ...base, kind: 'push', ref: `refs/heads/${branch}`, before, after })
    }
    case 'schedule':
      return { schedule: request.cron ?? '7 * * * *', workflow: '.github/workflows/sluice.yml', ...frame }
    case 'workflow_dispatch':
      return {
        inputs: request.inputs ?? {},
        ref: `refs/heads/${repo.defaultBranch}`,
        workflow: `.github/workflows/${request.workflow ?? 'sluice.yml'}`,
        ...frame,
      }
    case 'repository_dispatch':
      return {
        action: request.type,
        branch: repo.defaultBranch,
        client_payload: request.payload ?? {},
        ...frame,
      }
    case 'merge_group':
      return { action: 'checks_requested', merge_group: await mergeGroup(repo, request), ...frame }
  }
}

function issueOf(repo: Repository, number: number): Issue {
  const issue = repo.issues.get(number)
  if (issue === undefined) throw new Error(`${fullName(repo)} has no issue ${number}`)
  return issue
}

async function mergeGroup(
  repo: Repository,
  request: Extract<EventRequest, { name: 'merge_group' }>,
): Promise<Record<string, unknown>> {
  const branch = request.branch ?? repo.defaultBranch
  const base = branchTip(repo, branch)
  const head = await repo.git.commit(request.headSha)
  if (base === undefined || head === undefined)
    throw new Error(`${fullName(repo)} cannot queue ${request.headSha}`)
  const person = ({ name, email }: typeof head.author): { name: string; email: string } => ({ name, email })
  return {
    head_sha: request.headSha,
    head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${request.number}-${base}`,
    base_sha: base,
    base_ref: `refs/heads/${branch}`,
    head_commit: {
      id: request.headSha,
      tree_id: head.tree,
      message: head.message,
      timestamp: new Date(head.committer.seconds * 1000).toISOString(),
      author: person(head.author),
      committer: person(head.committer),
    },
  }
}
