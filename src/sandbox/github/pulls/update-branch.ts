import { optionalString } from '../../http/body.js'
import { forbidden, Problem } from '../../http/problem.js'
import { type Answer, join, type Route, repositoryRoute } from '../../http/route.js'
import { effectiveRole } from '../access.js'
import { actorOf, type Call } from '../call.js'
import { accountSignature, githubSignature } from '../git-commits.js'
import { atLeast, branchTip, type Repository, roleOf } from '../repository.js'
import { repositoryUrl } from '../repository-shape.js'
import { findPull } from './find-pull.js'

export const updateBranchRoutes: readonly Route[] = [
  repositoryRoute('PUT', '/pulls/{pull_number}/update-branch', join('pull_requests'), updateBranch),
]

/** Merges the base into the head, as the button "Update branch" does. */
async function updateBranch(call: Call, repo: Repository): Promise<Answer> {
  const { issue, pull } = findPull(call, repo)
  const base = branchTip(repo, pull.baseRef)
  const head = pull.headRepo
  if (issue.state !== 'open' || base === undefined || head === undefined) {
    throw new Problem(422, 'Pull request is closed')
  }
  const maintainer = pull.maintainerCanModify && atLeast(effectiveRole(call, repo), 'write')
  const own = head === repo ? effectiveRole(call, repo) : roleOf(head, actorOf(call))
  if (!maintainer && !atLeast(own, 'write')) throw forbidden()
  const expected = optionalString(call.body, 'expected_head_sha')
  if (expected !== undefined && expected !== pull.headSha) {
    throw new Problem(422, "expected head sha didn't match current head ref.")
  }
  if (await repo.git.isAncestor(base, pull.headSha)) {
    throw new Problem(422, 'There are no new commits on the base branch.')
  }
  const outcome = await repo.git.merge(pull.headSha, base)
  if (outcome.kind === 'conflict') throw new Problem(422, 'merge conflict between base and head')
  const now = call.world.clock.now()
  const commit = repo.git.writeCommit({
    tree: outcome.tree,
    parents: [pull.headSha, base],
    author: accountSignature(actorOf(call), now),
    committer: githubSignature(now),
    message: `Merge branch '${pull.baseRef}' into ${pull.headRef}`,
  })
  repo.verified.add(commit)
  if (head !== repo) await head.git.git(['fetch', '--quiet', repo.git.dir, commit])
  await head.git.moveRef(`refs/heads/${pull.headRef}`, commit, pull.headSha)
  const url = `${repositoryUrl(call.world.url, repo)}/pulls/${issue.number}`
  return { status: 202, body: { message: 'Updating pull request branch.', url } }
}
