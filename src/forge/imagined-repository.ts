import type { Forge, Issue, PullDetail, PullFile } from './forge.js'

/** What a dry run would have made: the reads that follow its writes see it. New pull requests and issues have the number 0. */
export interface ImaginedRepository {
  readonly reads: Pick<Forge, 'pull' | 'pullsFrom' | 'pullFiles' | 'compare' | 'file' | 'status' | 'comments'>
  commit(parent: string, files: Files): string
  openPull(branch: string, title: string, body: string): Promise<PullDetail>
  /** What a branch points at from now on. */
  point(branch: string, sha: string): void
  merge(head: string): void
}

type Files = Readonly<Record<string, string | null>>

/** Stands for whatever GitHub would have named. */
export const noSha = '0'.repeat(40)

export function imagineRepository(forge: Forge): ImaginedRepository {
  const commits = new Map<string, { readonly parent: string; readonly files: Files }>()
  const branches = new Map<string, string>()
  const merged: string[] = []
  let opened: PullDetail | null = null

  const file = async (path: string, ref: string): ReturnType<Forge['file']> => {
    const head = merged.at(-1)
    if (head !== undefined && ref === (await forge.defaultBranch())) return file(path, head)
    const commit = commits.get(ref)
    if (commit === undefined) return forge.file(path, ref)
    const text = commit.files[path]
    if (text === undefined) return file(path, commit.parent)
    return text === null ? null : { sha: noSha, bytes: new TextEncoder().encode(text) }
  }

  return {
    reads: {
      file,
      pull: async (number) => (number === 0 && opened !== null ? opened : forge.pull(number)),
      pullsFrom: async (branch) => {
        const known = await forge.pullsFrom(branch)
        return opened?.head.branch === branch ? [opened, ...known] : known
      },
      pullFiles: async (number) => {
        if (number !== 0 || opened === null) return forge.pullFiles(number)
        const changed = Object.keys(commits.get(opened.head.sha)?.files ?? {})
        return changed.map((path): PullFile => ({ path, previousPath: null, status: 'modified' }))
      },
      compare: async (base, head) => {
        const commit = commits.get(head)
        return commit === undefined
          ? forge.compare(base, head)
          : { mergeBase: commit.parent, status: 'ahead' }
      },
      status: async (sha, context) => (commits.has(sha) ? null : forge.status(sha, context)),
      comments: async (issue) => (issue === 0 ? [] : forge.comments(issue)),
    },
    commit(parent, files) {
      const sha = String(commits.size).padStart(40, '0')
      commits.set(sha, { parent, files })
      return sha
    },
    point: (branch, sha) => void branches.set(branch, sha),
    async openPull(branch, title, body) {
      opened = await imaginedPull(forge, { branch, sha: branches.get(branch) ?? noSha }, title, body)
      return opened
    },
    merge: (head) => void merged.push(head),
  }
}

async function imaginedPull(
  forge: Forge,
  head: { readonly branch: string; readonly sha: string },
  title: string,
  body: string,
): Promise<PullDetail> {
  const [now, base, { url }] = [await forge.now(), await forge.defaultBranch(), await forge.repository()]
  return {
    number: 0,
    url: `${url}/pull/0`,
    title,
    body,
    state: 'open',
    mergedAt: null,
    mergeCommit: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    author: { login: 'sluice', bot: true },
    head: { ...head, sameRepository: true },
    base: { branch: base, sha: (await forge.branch(base))?.sha ?? noSha },
    draft: false,
    labels: [],
    requestedReviewers: [],
    assignees: [],
    mergeable: true,
    mergeableState: 'clean',
  }
}

export function imaginedIssue(
  url: string,
  title: string,
  body: string,
  labels: readonly string[],
  now: number,
): Issue {
  return {
    number: 0,
    url: `${url}/issues/0`,
    title,
    body,
    state: 'open',
    labels,
    author: { login: 'sluice', bot: true },
    createdAt: now,
    closedAt: null,
    closedBy: null,
  }
}
