import type { Connection } from './connection.js'
import { asking } from './refusal.js'

/** Every file of a commit or branch: path -> blob SHA. Where GitHub truncates (100,000 entries or 7 MB) it is read folder by folder. */
export async function readTree(connection: Connection, ref: string): Promise<ReadonlyMap<string, string>> {
  return asking(`read the tree of ${ref}`, 'contents: read', async () => {
    const files = new Map<string, string>()
    await addTree(connection, await treeish(connection, ref), '', files)
    return files
  })
}

async function addTree(
  connection: Connection,
  sha: string,
  folder: string,
  files: Map<string, string>,
): Promise<void> {
  const { octokit, at } = connection
  const { data } = await octokit.rest.git.getTree({ ...at, tree_sha: sha, recursive: '1' })
  if (!data.truncated) {
    for (const { path, sha: blob, type } of data.tree) if (type === 'blob') files.set(folder + path, blob)
    return
  }
  const { data: level } = await octokit.rest.git.getTree({ ...at, tree_sha: sha })
  const below: Promise<void>[] = []
  for (const { path, sha: entry, type } of level.tree) {
    if (type === 'blob') files.set(folder + path, entry)
    if (type === 'tree') below.push(addTree(connection, entry, `${folder}${path}/`, files))
  }
  await Promise.all(below)
}

/** The tree endpoint takes a SHA or a name without slashes; such a branch has to be resolved first. */
async function treeish({ octokit, at }: Connection, ref: string): Promise<string> {
  if (!ref.includes('/')) return ref
  const { data } = await octokit.rest.git.getRef({ ...at, ref: `heads/${ref}` })
  return data.object.sha
}
