import type { DiffFile } from '../../git/diff.js'
import { branchTip, type Pull, type Repository } from '../repository.js'

/** Tip of the base: live while the pull request is open, frozen by the merge. */
export function baseTip(repo: Repository, pull: Pull): string {
  return pull.merged === undefined ? (branchTip(repo, pull.baseRef) ?? pull.baseSha) : pull.baseSha
}

/** The pull request's own commits, oldest first. */
export async function pullCommits(repo: Repository, pull: Pull): Promise<readonly string[]> {
  return [...(await repo.git.between(pull.headSha, baseTip(repo, pull)))].reverse()
}

/** What the pull request changes since it left the base. */
export async function pullFiles(repo: Repository, pull: Pull): Promise<readonly DiffFile[]> {
  const base = await repo.git.mergeBase(baseTip(repo, pull), pull.headSha)
  return base === undefined ? [] : repo.git.diff(base, pull.headSha)
}
