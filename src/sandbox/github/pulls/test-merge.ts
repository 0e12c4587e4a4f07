import { githubSignature } from '../git-commits.js'
import { branchTip, type Pull, type Repository } from '../repository.js'

/** The commit that merging an open pull request would give, as GitHub prepares it; null where it conflicts. */
export async function testMerge(repo: Repository, pull: Pull): Promise<string | null> {
  const base = branchTip(repo, pull.baseRef)
  if (base === undefined) return null
  const outcome = await repo.git.merge(base, pull.headSha)
  if (outcome.kind === 'conflict') return null
  const head = await repo.git.commit(pull.headSha)
  const signature = githubSignature((head?.committer.seconds ?? 0) * 1000)
  return repo.git.writeCommit({
    tree: outcome.tree,
    parents: [base, pull.headSha],
    author: signature,
    committer: signature,
    message: `Merge ${pull.headSha} into ${base}`,
  })
}
