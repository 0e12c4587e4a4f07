import type { Call } from '../call.js'
import type { Issue, Repository } from '../repository.js'

/** The issues and pull requests that a listing asked for, in its order. */
export function selectIssues(call: Call, repo: Repository): Issue[] {
  const { query } = call
  const state = query.get('state') ?? 'open'
  const labels = (query.get('labels') ?? '').split(',').map((name) => name.trim().toLowerCase())
  const wanted = labels.filter((name) => name !== '')
  const since = query.get('since')
  const creator = query.get('creator')?.toLowerCase()
  const assignee = query.get('assignee')?.toLowerCase() ?? '*any*'
  const descending = (query.get('direction') ?? 'desc') === 'desc'
  const key = sortKey(repo, query.get('sort') ?? 'created')

  return (
    [...repo.issues.values()]
      .filter((issue) => issue.gone === undefined)
      // With issues switched off only the pull requests remain.
      .filter((issue) => repo.hasIssues || issue.pull !== undefined)
      .filter((issue) => state === 'all' || issue.state === state)
      .filter((issue) =>
        wanted.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name)),
      )
      .filter((issue) => since === null || Math.floor(issue.updatedAt / 1000) * 1000 >= Date.parse(since))
      .filter((issue) => creator === undefined || issue.author.login.toLowerCase() === creator)
      .filter((issue) => isAssigned(issue, assignee))
      .sort((a, b) => (descending ? -1 : 1) * (key(a) - key(b) || a.number - b.number))
  )
}

function isAssigned(issue: Issue, assignee: string): boolean {
  if (assignee === '*any*') return true
  if (assignee === 'none') return issue.assignees.length === 0
  if (assignee === '*') return issue.assignees.length > 0
  return issue.assignees.some((account) => account.login.toLowerCase() === assignee)
}

function sortKey(repo: Repository, sort: string): (issue: Issue) => number {
  if (sort === 'updated') return (issue) => issue.updatedAt
  if (sort === 'comments') {
    return (issue) => [...repo.comments.values()].filter((comment) => comment.issue === issue.number).length
  }
  return (issue) => issue.createdAt
}
