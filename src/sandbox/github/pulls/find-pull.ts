import { notFound } from '../../http/problem.js'
import { type Call, numberParam } from '../call.js'
import type { Issue, Pull, Repository } from '../repository.js'

export interface FoundPull {
  readonly issue: Issue
  readonly pull: Pull
}

/** The pull request of the path. A plain issue of that number is none. */
export function findPull(call: Call, repo: Repository): FoundPull {
  const issue = repo.issues.get(numberParam(call, 'pull_number'))
  if (issue?.pull === undefined) throw notFound()
  return { issue, pull: issue.pull }
}

/** All pull requests of a repository, oldest first. */
export function allPulls(repo: Repository): FoundPull[] {
  return [...repo.issues.values()].flatMap((issue) =>
    issue.pull === undefined ? [] : [{ issue, pull: issue.pull }],
  )
}
