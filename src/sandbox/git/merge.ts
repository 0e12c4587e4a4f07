import { formatCommit, parseCommit } from './commit-object.js'
import type { ObjectStore } from './object-store.js'
import { runGit } from './run-git.js'

export type MergeOutcome =
  | { readonly kind: 'clean'; readonly tree: string }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] }

/** Merges two commits by git's own merge without a working tree. */
export async function mergeCommits(gitDir: string, ours: string, theirs: string): Promise<MergeOutcome> {
  const { code, stdout } = await runGit(
    gitDir,
    ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', ours, theirs],
    { allow: [0, 1] },
  )
  const [tree, ...paths] = stdout
    .toString('utf8')
    .split('\0')
    .filter((field) => field !== '')
  return code === 0 && tree !== undefined
    ? { kind: 'clean', tree: tree.trim() }
    : { kind: 'conflict', paths: [...new Set(paths)] }
}

/**
 * Applies what `commit` changed on top of `onto`. Git 2.39 cannot be told a merge base, so `onto` is disguised as a sibling of
 * the commit: same tree, but the commit's own parent, which makes that parent the base of the merge.
 */
export async function cherryPick(
  gitDir: string,
  store: ObjectStore,
  commit: string,
  onto: string,
): Promise<MergeOutcome> {
  const [picked, target] = await Promise.all([store.read(commit), store.read(onto)])
  if (picked === undefined || target === undefined)
    throw new Error(`cannot pick ${commit} onto ${onto}: not found`)
  const { parents } = parseCommit(picked.body)
  const sibling = store.write('commit', formatCommit({ ...parseCommit(target.body), parents }))
  return mergeCommits(gitDir, sibling, commit)
}
