import { runGit } from './run-git.js'

type DiffStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'

export interface DiffFile {
  readonly path: string
  readonly previousPath?: string
  readonly status: DiffStatus
  /** Sha of the file's blob after the change; of the one before it where the file was removed. */
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** The hunks; absent for binary files and pure renames. */
  readonly patch?: string
}

const statusOf: Readonly<Record<string, DiffStatus>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** What changed between two trees or commits, as git sees it. */
export async function diffTrees(gitDir: string, from: string, to: string): Promise<DiffFile[]> {
  if (from === to) return []
  const { stdout } = await runGit(gitDir, [
    ...['diff-tree', '-r', '-M', '--no-color', '--no-ext-diff'],
    ...['--raw', '--numstat', '-p', '-z', '--no-abbrev', from, to],
  ])
  const text = stdout.toString('utf8')
  // An empty field parts the records from the patches.
  const end = text.indexOf('\0\0')
  const texts = splitPatches(text.slice(end + 2))
  return parseSummary(text.slice(0, end)).map((file, index) => {
    const patch = texts[index]
    return patch === undefined ? file : { ...file, patch }
  })
}

/** `--raw --numstat -z` gives all raw records first, then all counts in the same order. */
function parseSummary(text: string): DiffFile[] {
  const fields = text.split('\0')
  const files: DiffFile[] = []
  let at = 0
  for (; fields[at]?.startsWith(':') === true; ) {
    const [, , before, after, letter] = (fields[at] ?? '').split(' ')
    const status = statusOf[letter?.[0] ?? ''] ?? 'changed'
    const first = fields[at + 1] ?? ''
    const moved = status === 'renamed' || status === 'copied'
    const sha = (status === 'removed' ? before : after) ?? ''
    const path = moved ? (fields[at + 2] ?? '') : first
    files.push({ path, ...(moved ? { previousPath: first } : {}), status, sha, additions: 0, deletions: 0 })
    at += moved ? 3 : 2
  }
  return files.map((file) => {
    const [additions, deletions, path] = (fields[at] ?? '').split('\t')
    at += path === '' ? 3 : 1
    return { ...file, additions: Number(additions) || 0, deletions: Number(deletions) || 0 }
  })
}

/** One entry per file in git's order: its hunks, or undefined where there are none. */
function splitPatches(text: string): (string | undefined)[] {
  return text
    .split(/^diff --git .*\n/m)
    .slice(1)
    .map((part) => {
      const start = part.search(/^@@ /m)
      return start < 0 ? undefined : part.slice(start).replace(/\n$/, '')
    })
}
