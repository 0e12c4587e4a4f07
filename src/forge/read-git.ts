import type { Connection } from './connection.js'
import type { ForgeReads } from './forge.js'
import { readTree } from './read-tree.js'
import { asking, nullOn } from './refusal.js'

type GitReads = Pick<
  ForgeReads,
  'branch' | 'tree' | 'blob' | 'file' | 'branchesBelow' | 'commitPaths' | 'compare'
>

/** GitHub lists at most this many files of one commit, and says nothing about the rest. */
const mostFiles = 3000

/** Branches, commits, trees and files. */
export function gitReads(connection: Connection): GitReads {
  const { octokit, at } = connection
  const blobs = new Map<string, Promise<Uint8Array>>()

  const blob = (sha: string): Promise<Uint8Array> => {
    const known = blobs.get(sha)
    if (known !== undefined) return known
    const read = asking(`read the blob ${sha}`, 'contents: read', async () =>
      decode((await octokit.rest.git.getBlob({ ...at, file_sha: sha })).data.content),
    )
    blobs.set(sha, read)
    read.catch(() => blobs.delete(sha))
    return read
  }

  return {
    blob,
    tree: (ref) => readTree(connection, ref),
    branch: (name) =>
      orNull(`read the branch ${name}`, async () => {
        const { data } = await octokit.rest.repos.getBranch({ ...at, branch: name })
        // GitHub redirects from a renamed branch to its new name: the old one is no longer there.
        return data.name === name ? { name, sha: data.commit.sha, protected: data.protected } : null
      }),
    file: (path, ref) =>
      orNull(`read ${path} at ${ref}`, async () => {
        const { data } = await octokit.rest.repos.getContent({ ...at, path, ref })
        if (Array.isArray(data) || data.type !== 'file') return null
        // Above 1 MB the contents endpoint names the blob, but leaves the content out.
        const whole = 'encoding' in data && data.encoding === 'base64'
        return { sha: data.sha, bytes: whole ? decode(data.content) : await blob(data.sha) }
      }),
    branchesBelow: (prefix) =>
      asking(`list the branches below ${prefix}`, 'contents: read', async () => {
        const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, {
          ...at,
          ref: `heads/${prefix}`,
        })
        return new Map(refs.map(({ ref, object }) => [ref.slice('refs/heads/'.length), object.sha]))
      }),
    commitPaths: (sha) =>
      asking(`read the commit ${sha}`, 'contents: read', () => readCommitPaths(connection, sha)),
    compare: (base, head) =>
      asking(`compare ${base} with ${head}`, 'contents: read', async () => {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
          ...at,
          basehead: `${base}...${head}`,
          per_page: 1,
        })
        return { mergeBase: data.merge_base_commit.sha, status: data.status }
      }),
  }
}

async function readCommitPaths(connection: Connection, sha: string): Promise<readonly string[]> {
  const { octokit, at } = connection
  const paths = new Set<string>()
  let listed = 0
  for (let page = 1; ; page += 1) {
    const { data, headers } = await octokit.rest.repos.getCommit({ ...at, ref: sha, per_page: 100, page })
    for (const { filename, previous_filename } of data.files ?? []) {
      listed += 1
      paths.add(filename)
      if (previous_filename !== undefined) paths.add(previous_filename)
    }
    const parent = data.parents[0]?.sha
    if (listed >= mostFiles && parent !== undefined) return changedBetween(connection, parent, sha)
    if (!headers.link?.includes('rel="next"')) return [...paths]
  }
}

async function changedBetween(
  connection: Connection,
  base: string,
  head: string,
): Promise<readonly string[]> {
  const [before, after] = await Promise.all([readTree(connection, base), readTree(connection, head)])
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
}

async function orNull<T>(doing: string, read: () => Promise<T | null>): Promise<T | null> {
  return asking(doing, 'contents: read', () => nullOn([404], read))
}

function decode(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
