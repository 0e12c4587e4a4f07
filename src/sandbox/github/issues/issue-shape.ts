import { type Account, accountShape, isoTime, nodeId } from '../accounts.js'
import {
  type Comment,
  type Issue,
  type Label,
  type Reaction,
  type ReactionContent,
  type Repository,
  roleOf,
} from '../repository.js'
import { repositoryPage, repositoryUrl } from '../repository-shape.js'
import type { World } from '../world.js'

type Shape = Record<string, unknown>

const contents: readonly ReactionContent[] = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'eyes',
  'rocket',
]

/** An issue as the issues endpoints show it; a pull request is one too and says so in `pull_request`. */
export function issueShape(world: World, repo: Repository, issue: Issue): Shape {
  const url = `${repositoryUrl(world.url, repo)}/issues/${issue.number}`
  const page = issuePage(world, repo, issue)
  const assignees = issue.assignees.map((account) => accountShape(world.url, account))
  const comments = [...repo.comments.values()].filter((comment) => comment.issue === issue.number).length
  const pull = issue.pull
  return {
    url,
    repository_url: repositoryUrl(world.url, repo),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: page,
    id: issue.id,
    node_id: nodeId(pull === undefined ? 'Issue' : 'PullRequest', issue.id),
    number: issue.number,
    title: issue.title,
    user: accountShape(world.url, issue.author),
    labels: issue.labels.map((label) => labelShape(world, repo, label)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    active_lock_reason: null,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments,
    created_at: isoTime(issue.createdAt),
    updated_at: isoTime(issue.updatedAt),
    closed_at: issue.closed === undefined ? null : isoTime(issue.closed.at),
    closed_by: issue.closed?.by === undefined ? null : accountShape(world.url, issue.closed.by),
    author_association: associationOf(repo, issue.author),
    body: issue.body,
    reactions: rollup(url, issue.reactions),
    performed_via_github_app: null,
    ...(pull === undefined
      ? {}
      : {
          draft: pull.draft,
          pull_request: {
            url: `${repositoryUrl(world.url, repo)}/pulls/${issue.number}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: pull.merged === undefined ? null : isoTime(pull.merged.at),
          },
        }),
  }
}

export function commentShape(world: World, repo: Repository, comment: Comment): Shape {
  const url = `${repositoryUrl(world.url, repo)}/issues/comments/${comment.id}`
  const issue = repo.issues.get(comment.issue)
  const page =
    issue === undefined
      ? `${repositoryPage(world.url, repo)}/issues/${comment.issue}`
      : issuePage(world, repo, issue)
  return {
    url,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(world.url, repo)}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: accountShape(world.url, comment.author),
    created_at: isoTime(comment.createdAt),
    updated_at: isoTime(comment.updatedAt),
    author_association: associationOf(repo, comment.author),
    body: comment.body,
    reactions: rollup(url, comment.reactions),
    performed_via_github_app: null,
  }
}

export function labelShape(world: World, repo: Repository, label: Label): Shape {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryUrl(world.url, repo)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  }
}

export function reactionShape(world: World, reaction: Reaction): Shape {
  return {
    id: reaction.id,
    node_id: nodeId('Reaction', reaction.id),
    user: accountShape(world.url, reaction.user),
    content: reaction.content,
    created_at: isoTime(reaction.createdAt),
  }
}

export function issuePage(world: World, repo: Repository, issue: Issue): string {
  return `${repositoryPage(world.url, repo)}/${issue.pull === undefined ? 'issues' : 'pull'}/${issue.number}`
}

/** Says what someone is to the repository, not what they may do: a collaborator may be read-only. */
export function associationOf(repo: Repository, account: Account): string {
  if (account.id === repo.owner.id) return 'OWNER'
  if (repo.collaborators.has(account.login.toLowerCase()) && roleOf(repo, account) !== 'none')
    return 'COLLABORATOR'
  const contributed = [...repo.issues.values()].some(
    (issue) => issue.pull?.merged !== undefined && issue.author.id === account.id,
  )
  return contributed ? 'CONTRIBUTOR' : 'NONE'
}

function rollup(url: string, reactions: readonly Reaction[]): Shape {
  const count = (content: ReactionContent): number =>
    reactions.filter((reaction) => reaction.content === content).length
  return {
    url: `${url}/reactions`,
    total_count: reactions.length,
    ...Object.fromEntries(contents.map((content) => [content, count(content)])),
  }
}
