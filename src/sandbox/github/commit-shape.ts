import type { Signature } from '../git/commit-object.js'
import type { DiffFile } from '../git/diff.js'
import { type Account, accountShape, isoTime, nodeId } from './accounts.js'
import type { Repository } from './repository.js'
import { repositoryPage, repositoryUrl } from './repository-shape.js'
import type { World } from './world.js'

type Shape = Record<string, unknown>

/** A commit as the git database sees it (`/git/commits`). */
export async function gitCommitShape(world: World, repo: Repository, sha: string): Promise<Shape> {
  const commit = await repo.git.commit(sha)
  if (commit === undefined) throw new Error(`commit ${sha} is not in ${repo.git.dir}`)
  const url = repositoryUrl(world.url, repo)
  return {
    sha,
    node_id: nodeId('Commit', `${repo.id}:${sha}`),
    url: `${url}/git/commits/${sha}`,
    html_url: `${repositoryPage(world.url, repo)}/commit/${sha}`,
    author: signatureShape(commit.author),
    committer: signatureShape(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: shownMessage(commit.message),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: `${repositoryPage(world.url, repo)}/commit/${parent}`,
    })),
    verification: verificationShape(repo, sha, commit.committer),
  }
}

/** A commit as the repository's history shows it (`/commits`), with the accounts behind the e-mail addresses. */
export async function commitShape(world: World, repo: Repository, sha: string): Promise<Shape> {
  const commit = await repo.git.commit(sha)
  if (commit === undefined) throw new Error(`commit ${sha} is not in ${repo.git.dir}`)
  const url = repositoryUrl(world.url, repo)
  const page = `${repositoryPage(world.url, repo)}/commit`
  const account = (signature: Signature): Shape | null => {
    const found = accountOf(world, signature)
    return found === undefined ? null : accountShape(world.url, found)
  }
  return {
    sha,
    node_id: nodeId('Commit', `${repo.id}:${sha}`),
    url: `${url}/commits/${sha}`,
    html_url: `${page}/${sha}`,
    comments_url: `${url}/commits/${sha}/comments`,
    commit: {
      url: `${url}/git/commits/${sha}`,
      author: signatureShape(commit.author),
      committer: signatureShape(commit.committer),
      message: shownMessage(commit.message),
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: verificationShape(repo, sha, commit.committer),
    },
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${url}/commits/${parent}`,
      html_url: `${page}/${parent}`,
    })),
  }
}

/** A changed file of a commit, comparison or pull request; `ref` is the commit whose version the links show. */
export function diffShape(world: World, repo: Repository, ref: string, file: DiffFile): Shape {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const page = repositoryPage(world.url, repo)
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${ref}/${path}`,
    raw_url: `${page}/raw/${ref}/${path}`,
    contents_url: `${repositoryUrl(world.url, repo)}/contents/${path}?ref=${ref}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  }
}

/** The account that an author line belongs to: by GitHub's noreply address, as real accounts link it. */
export function accountOf(world: World, signature: Signature): Account | undefined {
  const match = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(signature.email)
  return match?.[1] === undefined ? undefined : world.accounts.get(match[1].toLowerCase())
}

function signatureShape(signature: Signature): Shape {
  return { name: signature.name, email: signature.email, date: isoTime(signature.seconds * 1000) }
}

/** The git command ends a message with a line break; GitHub does not show it. */
function shownMessage(message: string): string {
  return message.replace(/\n+$/, '')
}

function verificationShape(repo: Repository, sha: string, committer: Signature): Shape {
  // The signature itself is GitHub's to make; what callers act on is `verified` and `reason`.
  const rest = { signature: null, payload: null }
  return repo.verified.has(sha)
    ? { verified: true, reason: 'valid', ...rest, verified_at: isoTime(committer.seconds * 1000) }
    : { verified: false, reason: 'unsigned', ...rest, verified_at: null }
}
