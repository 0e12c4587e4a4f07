import { invalid, type Problem } from '../../http/problem.js'
import type { Account } from '../accounts.js'
import { actorOf, type Call } from '../call.js'
import { branchTip, type Issue, type Pull, type Repository } from '../repository.js'
import type { World } from '../world.js'
import { allPulls } from './find-pull.js'

/** Closes a pull request without merging it, or opens it again if its branches still allow that. */
export async function changePullState(
  call: Call,
  repo: Repository,
  issue: Issue,
  state: 'open' | 'closed',
): Promise<void> {
  const pull = issue.pull
  if (pull === undefined || issue.state === state) return
  const sender = actorOf(call)
  if (state === 'closed') {
    await closePull(call.world, repo, issue, sender)
    return
  }
  const head = await reopenedHead(repo, pull)
  if (pull.headRepo !== undefined && pull.headRepo !== repo) {
    await repo.git.git(['fetch', '--quiet', pull.headRepo.git.dir, head])
  }
  await repo.git.moveRef(`refs/pull/${issue.number}/head`, head, pull.headSha)
  pull.headSha = head
  issue.state = 'open'
  issue.closed = undefined
  issue.updatedAt = call.world.clock.now()
  await call.world.emit({ kind: 'pull_request', action: 'reopened', repo, sender, issue })
}

export async function closePull(world: World, repo: Repository, issue: Issue, by: Account): Promise<void> {
  issue.state = 'closed'
  issue.closed = { at: world.clock.now(), by }
  issue.updatedAt = world.clock.now()
  await world.emit({ kind: 'pull_request', action: 'closed', repo, sender: by, issue })
}

/** The head after reopening. A merged pull request, a deleted or rewritten branch, or a successor make it impossible. */
async function reopenedHead(repo: Repository, pull: Pull): Promise<string> {
  if (pull.merged !== undefined) throw refuse('The pull request is merged.')
  const tip = pull.headRepo === undefined ? undefined : branchTip(pull.headRepo, pull.headRef)
  if (tip === undefined || branchTip(repo, pull.baseRef) === undefined) {
    const branch = tip === undefined ? pull.headRef : pull.baseRef
    throw refuse(`The ${branch} branch has been deleted.`)
  }
  const kept = pull.headRepo !== undefined && (await pull.headRepo.git.isAncestor(pull.headSha, tip))
  if (!kept) throw refuse(`The ${pull.headRef} branch was force-pushed or recreated.`)
  const successor = allPulls(repo).find(({ issue, pull: other }) => {
    const same =
      other.headRepo === pull.headRepo && other.headRef === pull.headRef && other.baseRef === pull.baseRef
    return same && issue.state === 'open'
  })
  if (successor !== undefined) {
    throw refuse(`There is already an open pull request from ${pull.headOwner.login}:${pull.headRef}.`)
  }
  return tip
}

function refuse(why: string): Problem {
  const message = `state cannot be changed. ${why}`
  return invalid({ resource: 'PullRequest', field: 'state', code: 'invalid', message })
}
