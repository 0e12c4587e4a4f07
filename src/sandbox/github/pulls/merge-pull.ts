import { optionalString, optionalWord } from '../../http/body.js'
import { Problem } from '../../http/problem.js'
import { type Answer, ok, type Route, repositoryRoute, write } from '../../http/route.js'
import { actorOf, type Call } from '../call.js'
import { accountSignature, githubSignature } from '../git-commits.js'
import { bypasses } from '../protection.js'
import { branchTip, type Issue, type MergeMethod, type Pull, type Repository } from '../repository.js'
import { closeMentionedIssues } from './close-issues.js'
import { type FoundPull, findPull } from './find-pull.js'
import { assessMerge } from './mergeability.js'
import { pullCommits } from './pull-range.js'

export const mergeRoutes: readonly Route[] = [
  repositoryRoute('PUT', '/pulls/{pull_number}/merge', write('contents'), mergePull),
]

const methods: readonly MergeMethod[] = ['merge', 'squash', 'rebase']

async function mergePull(call: Call, repo: Repository): Promise<Answer> {
  const found = findPull(call, repo)
  const { issue, pull } = found
  const method = optionalWord(call.body, 'merge_method', methods) ?? 'merge'
  const expected = optionalString(call.body, 'sha')
  const base = branchTip(repo, pull.baseRef)
  if (issue.state !== 'open' || base === undefined) throw new Problem(405, 'Pull Request is not mergeable')
  if (pull.draft) throw new Problem(405, 'Pull Request is still a draft')
  if (expected !== undefined && expected !== pull.headSha) {
    throw new Problem(409, 'Head branch was modified. Review and try the merge again.')
  }
  requireMethod(repo, method)
  await requireRules(call, repo, pull)

  const commit = await mergeBy(method, call, repo, found, base)
  await repo.git.moveRef(`refs/heads/${pull.baseRef}`, commit, base)
  await markMerged(call, repo, issue, pull, base, commit)
  if (repo.deleteBranchOnMerge && pull.headRepo === repo && pull.headRef !== repo.defaultBranch) {
    await repo.git.moveRef(`refs/heads/${pull.headRef}`, undefined, pull.headSha)
  }
  return ok({ sha: commit, merged: true, message: 'Pull Request successfully merged' })
}

function requireMethod(repo: Repository, method: MergeMethod): void {
  const allowed = { merge: repo.allow.mergeCommit, squash: repo.allow.squash, rebase: repo.allow.rebase }[
    method
  ]
  if (allowed) return
  const name = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' }[method]
  throw new Problem(405, `${name} are not allowed on this repository.`)
}

async function requireRules(call: Call, repo: Repository, pull: Pull): Promise<void> {
  const { mergeable, blockers } = await assessMerge(repo, pull)
  const protection = repo.protections.get(pull.baseRef)
  if (protection !== undefined && blockers.length > 0 && !bypasses(call, repo, protection)) {
    throw new Problem(405, blockers.join(' '))
  }
  if (mergeable !== true) throw new Problem(405, 'Pull Request is not mergeable')
}

async function mergeBy(
  method: MergeMethod,
  call: Call,
  repo: Repository,
  { issue, pull }: FoundPull,
  base: string,
): Promise<string> {
  if (method === 'rebase') return rebase(call, repo, pull, base)
  const outcome = await repo.git.merge(base, pull.headSha)
  if (outcome.kind === 'conflict') throw new Problem(405, 'Pull Request is not mergeable')
  const now = call.world.clock.now()
  const given = {
    title: optionalString(call.body, 'commit_title'),
    text: optionalString(call.body, 'commit_message'),
  }
  const [title, text] =
    method === 'merge'
      ? [`Merge pull request #${issue.number} from ${pull.headOwner.login}/${pull.headRef}`, issue.title]
      : [`${issue.title} (#${issue.number})`, await squashText(repo, pull)]
  const message = [given.title ?? title, given.text ?? text].filter((part) => part !== '').join('\n\n')
  const sha = repo.git.writeCommit({
    tree: outcome.tree,
    parents: method === 'merge' ? [base, pull.headSha] : [base],
    author: accountSignature(method === 'merge' ? actorOf(call) : issue.author, now),
    committer: githubSignature(now),
    message,
  })
  repo.verified.add(sha)
  return sha
}

/** One commit gives its own text, several are listed. */
async function squashText(repo: Repository, pull: Pull): Promise<string> {
  const messages: string[] = []
  for (const sha of await pullCommits(repo, pull))
    messages.push((await repo.git.commit(sha))?.message.trim() ?? '')
  if (messages.length === 1) return (messages[0] ?? '').split('\n').slice(1).join('\n').trim()
  return messages.map((message) => `* ${message}`).join('\n\n')
}

/** Each commit anew on top of the base, with its author and the merging account as committer; merges are left out. */
async function rebase(call: Call, repo: Repository, pull: Pull, base: string): Promise<string> {
  let tip = base
  for (const sha of await pullCommits(repo, pull)) {
    const commit = await repo.git.commit(sha)
    if (commit === undefined || commit.parents.length > 1) continue
    const outcome = await repo.git.pick(sha, tip)
    if (outcome.kind === 'conflict') throw new Problem(405, "This branch can't be rebased")
    tip = repo.git.writeCommit({
      tree: outcome.tree,
      parents: [tip],
      author: commit.author,
      committer: accountSignature(actorOf(call), call.world.clock.now()),
      message: commit.message,
    })
  }
  return tip
}

async function markMerged(
  call: Call,
  repo: Repository,
  issue: Issue,
  pull: Pull,
  base: string,
  commit: string,
): Promise<void> {
  const by = actorOf(call)
  const at = call.world.clock.now()
  pull.baseSha = base
  pull.merged = { at, by, commit }
  issue.state = 'closed'
  issue.closed = { at, by }
  issue.updatedAt = at
  await call.world.emit({ kind: 'pull_request', action: 'closed', repo, sender: by, issue })
  if (pull.baseRef === repo.defaultBranch) await closeMentionedIssues(call.world, repo, issue.body ?? '', by)
}
