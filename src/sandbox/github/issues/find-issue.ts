import { invalid, notFound, Problem } from '../../http/problem.js'
import type { Permission } from '../../http/route.js'
import { actorOf, type Call, numberParam } from '../call.js'
import { atLeast, type Comment, type Issue, type Repository, roleOf } from '../repository.js'

/** Longest text GitHub stores in a body, in characters. */
const bodyLimit = 65_536

/** The issue or pull request of the path; where it was moved or deleted, GitHub says so instead of "not found". */
export function findIssue(call: Call, repo: Repository): Issue {
  return present(repo.issues.get(numberParam(call, 'issue_number')))
}

export function findComment(call: Call, repo: Repository): Comment {
  const comment = repo.comments.get(numberParam(call, 'comment_id'))
  if (comment === undefined || repo.issues.get(comment.issue)?.gone !== undefined) throw notFound()
  return comment
}

/** Installations need `issues` for issues and `pull_requests` for pull requests, whichever path they come by. */
export function discussionPermission(repo: Repository, call: Call): Permission {
  const comment = repo.comments.get(Number(call.params.comment_id))
  const issue = repo.issues.get(comment?.issue ?? Number(call.params.issue_number))
  return issue?.pull === undefined ? 'issues' : 'pull_requests'
}

/** Whether the caller may label, assign, and change what others wrote. Installations were judged by their permission. */
export function mayTriage(call: Call, repo: Repository): boolean {
  return call.token?.permissions !== undefined || atLeast(roleOf(repo, actorOf(call)), 'triage')
}

export function requireLength(
  resource: string,
  field: string,
  text: string | undefined | null,
  limit = bodyLimit,
): void {
  if (text !== undefined && text !== null && text.length > limit) {
    const message = `${field} is too long (maximum is ${limit} characters)`
    throw invalid({ resource, field, code: 'custom', message })
  }
}

function present(issue: Issue | undefined): Issue {
  if (issue === undefined) throw notFound()
  if (issue.gone?.kind === 'deleted') throw new Problem(410, 'This issue was deleted')
  if (issue.gone?.kind === 'transferred') {
    throw new Problem(301, 'Moved Permanently', { headers: { location: issue.gone.url } })
  }
  return issue
}
