import { requiredString } from '../../http/body.js'
import { paged } from '../../http/page.js'
import { forbidden, invalid } from '../../http/problem.js'
import { created, join, noContent, ok, type Route, read, repositoryRoute } from '../../http/route.js'
import { effectiveRole } from '../access.js'
import { actorOf, type Call } from '../call.js'
import { atLeast, type Comment, type Repository } from '../repository.js'
import { discussionPermission, findComment, findIssue, requireLength } from './find-issue.js'
import { commentShape } from './issue-shape.js'

export const commentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/issues/comments', read('issues'), (call, repo) => {
    const sort = call.query.get('sort')
    const key = (comment: Comment): number => (sort === 'updated' ? comment.updatedAt : comment.createdAt)
    // Without `sort` GitHub ignores the direction and lists the oldest first.
    const sign = sort !== null && (call.query.get('direction') ?? 'desc') === 'desc' ? -1 : 1
    const comments = visibleComments(repo)
      .filter((comment) => since(call, comment))
      .sort((a, b) => sign * (key(a) - key(b) || a.id - b.id))
    return paged(call, comments, (comment) => commentShape(call.world, repo, comment))
  }),

  repositoryRoute('GET', '/issues/{issue_number}/comments', read(discussionPermission), (call, repo) => {
    const issue = findIssue(call, repo)
    const comments = visibleComments(repo).filter(
      (comment) => comment.issue === issue.number && since(call, comment),
    )
    return paged(call, comments, (comment) => commentShape(call.world, repo, comment))
  }),

  repositoryRoute(
    'POST',
    '/issues/{issue_number}/comments',
    join(discussionPermission),
    async (call, repo) => {
      const issue = findIssue(call, repo)
      const body = readText(call)
      const now = call.world.clock.now()
      const author = actorOf(call)
      const comment: Comment = {
        id: call.world.newId(),
        issue: issue.number,
        author,
        body,
        createdAt: now,
        updatedAt: now,
        reactions: [],
      }
      repo.comments.set(comment.id, comment)
      issue.updatedAt = now
      await call.world.emit({
        kind: 'issue_comment',
        action: 'created',
        repo,
        sender: author,
        issue,
        comment,
      })
      return created(commentShape(call.world, repo, comment))
    },
  ),

  repositoryRoute('GET', '/issues/comments/{comment_id}', read(discussionPermission), (call, repo) =>
    ok(commentShape(call.world, repo, findComment(call, repo))),
  ),

  repositoryRoute(
    'PATCH',
    '/issues/comments/{comment_id}',
    join(discussionPermission),
    async (call, repo) => {
      const comment = findComment(call, repo)
      requireOwnOrWriter(call, repo, comment)
      const before = comment.body
      comment.body = readText(call)
      comment.updatedAt = call.world.clock.now()
      await tell(call, repo, comment, 'edited', { body: { from: before } })
      return ok(commentShape(call.world, repo, comment))
    },
  ),

  repositoryRoute(
    'DELETE',
    '/issues/comments/{comment_id}',
    join(discussionPermission),
    async (call, repo) => {
      const comment = findComment(call, repo)
      requireOwnOrWriter(call, repo, comment)
      await tell(call, repo, comment, 'deleted')
      repo.comments.delete(comment.id)
      return noContent
    },
  ),
]

function visibleComments(repo: Repository): Comment[] {
  return [...repo.comments.values()].filter((comment) => repo.issues.get(comment.issue)?.gone === undefined)
}

/** `since` looks at the last change, not at the creation. */
function since(call: Call, comment: Comment): boolean {
  const from = call.query.get('since')
  return from === null || Math.floor(comment.updatedAt / 1000) * 1000 >= Date.parse(from)
}

function readText(call: Call): string {
  const body = requiredString(call.body, 'body')
  if (body.trim() === '') {
    throw invalid({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: "Body can't be blank",
    })
  }
  requireLength('IssueComment', 'body', body)
  return body
}

function requireOwnOrWriter(call: Call, repo: Repository, comment: Comment): void {
  const own = comment.author.id === actorOf(call).id
  if (!own && !atLeast(effectiveRole(call, repo), 'write')) throw forbidden()
}

async function tell(
  call: Call,
  repo: Repository,
  comment: Comment,
  action: 'edited' | 'deleted',
  changes?: Record<string, unknown>,
): Promise<void> {
  const issue = repo.issues.get(comment.issue)
  if (issue === undefined) return
  const happening = { kind: 'issue_comment', action, repo, sender: actorOf(call), issue, comment } as const
  await call.world.emit(changes === undefined ? happening : { ...happening, changes })
}
