import type { Account } from './accounts.js'
import { closeMentionedIssues } from './pulls/close-issues.js'
import { allPulls } from './pulls/find-pull.js'
import { closePull } from './pulls/pull-state.js'
import { branchTip, type Issue, type Pull, type Repository } from './repository.js'
import type { World } from './world.js'

interface Move {
  readonly branch: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * Draws the consequences of every ref that moved since the last look, whoever moved it and by which way (API, merge, `git push`
 * into the repository's folder): pull requests follow their heads, are merged where their head arrived in the base, and close
 * with their branches. `sender` is who gets the credit.
 */
export async function drawConsequences(world: World, repo: Repository, sender: Account): Promise<void> {
  const now = repo.git.refs()
  const moves = compareRefs(repo.knownRefs, now)
  repo.knownRefs = now
  if (moves.length === 0) return
  repo.pushedAt = world.clock.now()
  for (const move of moves) {
    await world.emit({
      kind: 'push',
      repo,
      sender,
      ref: `refs/heads/${move.branch}`,
      before: move.before ?? '0'.repeat(40),
      after: move.after ?? '0'.repeat(40),
    })
  }
  const parents = [...world.repositories.values()].filter((other) => other === repo || repo.parent === other)
  // Heads first, so that a push to a head and its arrival in the base are seen in the order they happened.
  for (const base of parents) {
    for (const { issue, pull } of openPulls(base)) {
      const move = moves.find(({ branch }) => pull.headRepo === repo && pull.headRef === branch)
      if (move?.after !== undefined) await followHead(world, base, issue, pull, move.after, sender)
    }
  }
  for (const move of moves) await baseMoved(world, repo, move, sender)
  for (const base of parents) {
    for (const { issue, pull } of openPulls(base)) {
      const headGone = moves.some(
        ({ branch, after }) => after === undefined && pull.headRepo === repo && pull.headRef === branch,
      )
      const baseGone = base === repo && branchTip(base, pull.baseRef) === undefined
      if (headGone || baseGone) await closePull(world, base, issue, sender)
    }
  }
}

function openPulls(repo: Repository): { issue: Issue; pull: Pull }[] {
  return allPulls(repo).filter(({ issue }) => issue.state === 'open')
}

function compareRefs(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Move[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names]
    .filter((name) => name.startsWith('refs/heads/') && before.get(name) !== after.get(name))
    .map((name) => ({
      branch: name.slice('refs/heads/'.length),
      before: before.get(name),
      after: after.get(name),
    }))
}

async function followHead(
  world: World,
  repo: Repository,
  issue: Issue,
  pull: Pull,
  after: string,
  sender: Account,
): Promise<void> {
  const before = pull.headSha
  if (before === after) return
  if (pull.headRepo !== undefined && pull.headRepo !== repo) {
    await repo.git.git(['fetch', '--quiet', pull.headRepo.git.dir, after])
  }
  const base = branchTip(repo, pull.baseRef) ?? pull.baseSha
  const changed = await changesDiff(repo, base, before, after)
  pull.headSha = after
  issue.updatedAt = world.clock.now()
  await repo.git.moveRef(`refs/pull/${issue.number}/head`, after, before)
  if (repo.protections.get(pull.baseRef)?.dismissStale === true && changed) {
    for (const review of pull.reviews) if (review.state === 'APPROVED') review.state = 'DISMISSED'
  }
  await world.emit({ kind: 'pull_request', action: 'synchronize', repo, sender, issue, before, after })
  // A head that was moved back to where nothing is left to merge closes its pull request, unmerged.
  if (await repo.git.isAncestor(after, base)) await closePull(world, repo, issue, sender)
}

/** Merging the base into the head changes nothing of what was reviewed; anything else does. */
async function changesDiff(repo: Repository, base: string, before: string, after: string): Promise<boolean> {
  const diffs = await Promise.all(
    [before, after].map(async (head) => {
      const fork = await repo.git.mergeBase(base, head)
      return fork === undefined ? [] : repo.git.diff(fork, head)
    }),
  )
  return JSON.stringify(diffs[0]) !== JSON.stringify(diffs[1])
}

async function baseMoved(world: World, repo: Repository, move: Move, sender: Account): Promise<void> {
  const { branch, before, after } = move
  if (after === undefined) return
  for (const { issue, pull } of openPulls(repo)) {
    if (pull.baseRef !== branch || !(await repo.git.isAncestor(pull.headSha, after))) continue
    pull.baseSha = before ?? after
    pull.merged = { at: world.clock.now(), by: sender, commit: after }
    await closePull(world, repo, issue, sender)
    if (branch === repo.defaultBranch) await closeMentionedIssues(world, repo, issue.body ?? '', sender)
  }
  if (branch !== repo.defaultBranch || before === undefined) return
  for (const sha of await repo.git.between(after, before)) {
    const message = (await repo.git.commit(sha))?.message ?? ''
    await closeMentionedIssues(world, repo, message, sender)
  }
}
