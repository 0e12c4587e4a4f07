import { optionalString } from '../../http/body.js'
import { invalid } from '../../http/problem.js'
import { actorOf, type Call } from '../call.js'
import type { Issue, Repository } from '../repository.js'
import { requireLength } from './find-issue.js'

/** Title and body of an issue or pull request, with the length limits and the event of an edit. */
export async function editText(call: Call, repo: Repository, issue: Issue): Promise<void> {
  const resource = issue.pull === undefined ? 'Issue' : 'PullRequest'
  const title = optionalString(call.body, 'title')
  const body = optionalString(call.body, 'body')
  requireLength(resource, 'title', title, 256)
  requireLength(resource, 'body', body)
  const changes: Record<string, unknown> = {}
  if (title !== undefined && title !== issue.title) {
    if (title.trim() === '') throw invalid({ resource, field: 'title', code: 'missing_field' })
    changes.title = { from: issue.title }
    issue.title = title
  }
  if ('body' in call.body && (body ?? null) !== issue.body) {
    changes.body = { from: issue.body ?? '' }
    issue.body = body ?? null
  }
  if (Object.keys(changes).length === 0) return
  issue.updatedAt = call.world.clock.now()
  const kind = issue.pull === undefined ? 'issues' : 'pull_request'
  await call.world.emit({ kind, action: 'edited', repo, sender: actorOf(call), issue, changes })
}
