import { optionalBoolean, optionalString, requiredString } from '../../http/body.js'
import { forbidden, invalid, type Problem } from '../../http/problem.js'
import { type Answer, created } from '../../http/route.js'
import { effectiveRole } from '../access.js'
import { actorOf, type Call } from '../call.js'
import { requireLength } from '../issues/find-issue.js'
import { atLeast, branchTip, type Issue, type Pull, type Repository, roleOf } from '../repository.js'
import { allPulls } from './find-pull.js'
import { isComputed, pullShape } from './pull-shape.js'

interface Head {
  readonly repo: Repository
  readonly branch: string
  readonly sha: string
}

export async function createPull(call: Call, repo: Repository): Promise<Answer> {
  const actor = actorOf(call)
  if (actor.login === 'github-actions[bot]' && !repo.actionsMayCreatePulls) {
    throw forbidden('GitHub Actions is not permitted to create or approve pull requests.')
  }
  const title = optionalString(call.body, 'title') ?? ''
  const body = optionalString(call.body, 'body') ?? null
  if (title.trim() === '') throw invalid({ resource: 'PullRequest', field: 'title', code: 'missing_field' })
  requireLength('PullRequest', 'title', title, 256)
  requireLength('PullRequest', 'body', body)
  const baseRef = requiredString(call.body, 'base')
  const baseSha = branchTip(repo, baseRef)
  if (baseSha === undefined) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' })
  const head = findHead(call, repo, requiredString(call.body, 'head'))
  requireWriteToHead(call, repo, head)
  if (head.repo !== repo) await repo.git.git(['fetch', '--quiet', head.repo.git.dir, head.sha])
  await requireSomethingToMerge(repo, baseRef, baseSha, head)
  requireNoTwin(repo, baseRef, head)

  const now = call.world.clock.now()
  const pull: Pull = {
    headOwner: head.repo.owner,
    headRepo: head.repo,
    headRef: head.branch,
    maintainerCanModify: head.repo !== repo && (optionalBoolean(call.body, 'maintainer_can_modify') ?? true),
    draft: optionalBoolean(call.body, 'draft') ?? false,
    baseRef,
    headSha: head.sha,
    baseSha,
    merged: undefined,
    requestedReviewers: [],
    lookedAt: undefined,
    reviews: [],
  }
  const issue: Issue = {
    id: call.world.newId(),
    number: repo.nextNumber,
    author: actor,
    createdAt: now,
    updatedAt: now,
    title,
    body,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    closed: undefined,
    reactions: [],
    pull,
    gone: undefined,
  }
  repo.nextNumber += 1
  repo.issues.set(issue.number, issue)
  await repo.git.moveRef(`refs/pull/${issue.number}/head`, head.sha, undefined)
  await call.world.emit({ kind: 'pull_request', action: 'opened', repo, sender: actor, issue })
  return created(await pullShape(call.world, repo, issue, pull, isComputed(call.world, repo, pull)))
}

/** `branch` of this repository, or `owner:branch` of it or one of its forks. */
function findHead(call: Call, repo: Repository, name: string): Head {
  const colon = name.indexOf(':')
  const owner = colon < 0 ? repo.owner.login : name.slice(0, colon)
  const branch = name.slice(colon + 1)
  const candidates = [...call.world.repositories.values()].filter(
    (other) =>
      (other === repo || other.parent === repo) && other.owner.login.toLowerCase() === owner.toLowerCase(),
  )
  const wanted = optionalString(call.body, 'head_repo')?.split('/').at(-1)?.toLowerCase()
  const head = candidates.find((other) => wanted === undefined || other.name.toLowerCase() === wanted)
  const sha = head === undefined ? undefined : branchTip(head, branch)
  if (head === undefined || sha === undefined) {
    throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' })
  }
  return { repo: head, branch, sha }
}

/** Whoever proposes a branch must be able to push to it. */
function requireWriteToHead(call: Call, repo: Repository, head: Head): void {
  // An installation that may write pull requests may propose any branch of its own repository.
  const role =
    head.repo === repo && call.token?.permissions !== undefined
      ? 'write'
      : head.repo === repo
        ? effectiveRole(call, repo)
        : roleOf(head.repo, actorOf(call))
  if (!atLeast(role, 'write')) throw forbidden('Must have write access to the head branch.')
}

async function requireSomethingToMerge(
  repo: Repository,
  base: string,
  baseSha: string,
  head: Head,
): Promise<void> {
  if ((await repo.git.mergeBase(baseSha, head.sha)) === undefined) {
    throw custom(`The ${head.branch} branch has no history in common with ${base}`)
  }
  if ((await repo.git.between(head.sha, baseSha)).length === 0) {
    throw custom(`No commits between ${base} and ${head.branch}`)
  }
}

function requireNoTwin(repo: Repository, baseRef: string, head: Head): void {
  const twin = allPulls(repo).some(
    ({ issue, pull }) =>
      issue.state === 'open' &&
      pull.headRepo === head.repo &&
      pull.headRef === head.branch &&
      pull.baseRef === baseRef,
  )
  if (twin) throw custom(`A pull request already exists for ${head.repo.owner.login}:${head.branch}.`)
}

function custom(message: string): Problem {
  return invalid({ resource: 'PullRequest', code: 'custom', message })
}
