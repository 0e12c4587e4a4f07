import { accountShape, isoTime, nodeId } from '../accounts.js'
import { associationOf, issuePage, labelShape } from '../issues/issue-shape.js'
import type { Issue, Pull, Repository, Review } from '../repository.js'
import { repositoryShape, repositoryUrl } from '../repository-shape.js'
import type { World } from '../world.js'
import { assessMerge } from './mergeability.js'
import { baseTip, pullCommits, pullFiles } from './pull-range.js'
import { testMerge } from './test-merge.js'

type Shape = Record<string, unknown>

/** A pull request as lists show it. */
export async function pullSummary(world: World, repo: Repository, issue: Issue, pull: Pull): Promise<Shape> {
  const url = `${repositoryUrl(world.url, repo)}/pulls/${issue.number}`
  const issueUrl = `${repositoryUrl(world.url, repo)}/issues/${issue.number}`
  const page = issuePage(world, repo, issue)
  const statuses = `${repositoryUrl(world.url, repo)}/statuses/${pull.headSha}`
  const assignees = issue.assignees.map((account) => accountShape(world.url, account))
  return {
    url,
    id: issue.id,
    node_id: nodeId('PullRequest', issue.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(world.url, repo)}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statuses,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: accountShape(world.url, issue.author),
    body: issue.body,
    labels: issue.labels.map((label) => labelShape(world, repo, label)),
    milestone: null,
    active_lock_reason: null,
    created_at: isoTime(issue.createdAt),
    updated_at: isoTime(issue.updatedAt),
    closed_at: issue.closed === undefined ? null : isoTime(issue.closed.at),
    merged_at: pull.merged === undefined ? null : isoTime(pull.merged.at),
    // On an open pull request this is a merge that GitHub only tried; it proves nothing about the base.
    merge_commit_sha: pull.merged?.commit ?? (issue.state === 'open' ? await testMerge(repo, pull) : null),
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: pull.requestedReviewers.map((account) => accountShape(world.url, account)),
    requested_teams: [],
    head: {
      label: `${pull.headOwner.login}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      user: accountShape(world.url, pull.headOwner),
      repo: pull.headRepo === undefined ? null : repositoryShape(world.url, pull.headRepo, 'read'),
    },
    base: {
      label: `${repo.owner.login}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: baseTip(repo, pull),
      user: accountShape(world.url, repo.owner),
      repo: repositoryShape(world.url, repo, 'read'),
    },
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(world.url, repo)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: associationOf(repo, issue.author),
    auto_merge: null,
    draft: pull.draft,
  }
}

/** A pull request alone, with what must be computed for it; `computed` says whether GitHub knows its mergeability yet. */
export async function pullShape(
  world: World,
  repo: Repository,
  issue: Issue,
  pull: Pull,
  computed = !world.lazyMergeability,
): Promise<Shape> {
  const files = await pullFiles(repo, pull)
  const commits = await pullCommits(repo, pull)
  const merge =
    issue.state === 'open' && computed ? await assessMerge(repo, pull) : { state: 'unknown', mergeable: null }
  return {
    ...(await pullSummary(world, repo, issue, pull)),
    merged: pull.merged !== undefined,
    mergeable: merge.mergeable,
    rebaseable: merge.mergeable,
    mergeable_state: merge.state,
    merged_by: pull.merged === undefined ? null : accountShape(world.url, pull.merged.by),
    comments: [...repo.comments.values()].filter((comment) => comment.issue === issue.number).length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  }
}

/** GitHub begins to compute a merge when it is first asked for it, and answers "unknown" until it has. */
export function isComputed(world: World, repo: Repository, pull: Pull): boolean {
  const now = `${baseTip(repo, pull)} ${pull.headSha}`
  const before = pull.lookedAt
  pull.lookedAt = now
  return !world.lazyMergeability || before === now
}

export function reviewShape(world: World, repo: Repository, issue: Issue, review: Review): Shape {
  const page = `${issuePage(world, repo, issue)}#pullrequestreview-${review.id}`
  const url = `${repositoryUrl(world.url, repo)}/pulls/${issue.number}`
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: accountShape(world.url, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: associationOf(repo, review.author),
    _links: { html: { href: page }, pull_request: { href: url } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: isoTime(review.submittedAt) }),
    commit_id: review.commit,
  }
}
