import { SluiceError } from '../plan/sluice-error.js'
import type { Connection } from './connection.js'
import type { ForgeReads, ForgeWrites } from './forge.js'
import { asking, refusalOf } from './refusal.js'

type GitWrites = Pick<ForgeWrites, 'commit' | 'createBranch' | 'moveBranch' | 'deleteBranch'>

const needs = 'contents: write'

/** Commits and branches; the default branch is out of reach. */
export function gitWrites(
  connection: Connection,
  { defaultBranch }: Pick<ForgeReads, 'defaultBranch'>,
): GitWrites {
  const { octokit, at } = connection
  const guard = async (name: string) => {
    if (name === (await defaultBranch())) {
      throw new SluiceError(
        'default-branch',
        'bug',
        `Sluice never writes to the default branch (${name}) directly: only a merge moves it.`,
      )
    }
  }
  return {
    commit: (request) => asking('write a commit', needs, () => createCommit(connection, request)),
    createBranch: (name, sha) =>
      asking(`create the branch ${name}`, needs, () => createBranch(connection, name, sha)),
    async moveBranch(name, sha) {
      await guard(name)
      await asking(`move the branch ${name}`, needs, () =>
        octokit.rest.git.updateRef({ ...at, ref: `heads/${name}`, sha, force: true }),
      )
    },
    async deleteBranch(name) {
      await guard(name)
      await asking(`delete the branch ${name}`, needs, async () => {
        try {
          await octokit.rest.git.deleteRef({ ...at, ref: `heads/${name}` })
        } catch (error) {
          const refusal = refusalOf(error)
          const gone =
            refusal?.status === 404 || (refusal?.status === 422 && /does not exist/i.test(refusal.message))
          if (!gone) throw error
        }
      })
    },
  }
}

async function createCommit(
  { octokit, at }: Connection,
  request: Parameters<ForgeWrites['commit']>[0],
): Promise<string> {
  const { parent, files, message } = request
  const { data: base } = await octokit.rest.git.getCommit({ ...at, commit_sha: parent })
  const file = { mode: '100644', type: 'blob' } as const
  const { data: tree } = await octokit.rest.git.createTree({
    ...at,
    base_tree: base.tree.sha,
    tree: Object.entries(files).map(([path, content]) =>
      content === null ? { ...file, path, sha: null } : { ...file, path, content },
    ),
  })
  // Without author and committer: GitHub then fills in the App that the token belongs to, and signs ("Verified").
  const { data: commit } = await octokit.rest.git.createCommit({
    ...at,
    message,
    tree: tree.sha,
    parents: [parent],
  })
  return commit.sha
}

async function createBranch(
  connection: Connection,
  name: string,
  sha: string,
): ReturnType<ForgeWrites['createBranch']> {
  const { octokit, at } = connection
  try {
    await octokit.rest.git.createRef({ ...at, ref: `refs/heads/${name}`, sha })
    return { kind: 'created' }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal?.status !== 422 || !/already exists/i.test(refusal.message)) throw error
    // Also after a retry of octokit's: whether the first, lost try created it cannot be told from another run's claim. The SHA can tell.
    const { data } = await octokit.rest.git.getRef({ ...at, ref: `heads/${name}` })
    return { kind: 'exists', sha: data.object.sha }
  }
}
