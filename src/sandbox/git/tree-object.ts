import type { ObjectStore, ObjectType } from './object-store.js'

export interface TreeEntry {
  readonly mode: string
  readonly name: string
  readonly sha: string
}

/** What a path becomes: an object with its mode, or nothing. */
export type TreeChange = { readonly mode: string; readonly sha: string } | null

const directoryMode = '40000'

export function entryType(mode: string): ObjectType {
  if (mode === directoryMode || mode === '040000') return 'tree'
  return mode === '160000' ? 'commit' : 'blob'
}

function parseTree(body: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(32, at)
    const end = body.indexOf(0, space)
    entries.push({
      mode: body.subarray(at, space).toString('latin1'),
      name: body.subarray(space + 1, end).toString('utf8'),
      sha: body.subarray(end + 1, end + 21).toString('hex'),
    })
    at = end + 21
  }
  return entries
}

function formatTree(entries: readonly TreeEntry[]): Buffer {
  // Git sorts by bytes, and a directory as if its name ended in a slash.
  const sorted = entries
    .map((entry) => ({
      entry,
      key: Buffer.from(entryType(entry.mode) === 'tree' ? `${entry.name}/` : entry.name),
    }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]),
  )
}

/** The entries of a tree, empty for an unknown sha. */
export async function readTree(store: ObjectStore, sha: string): Promise<TreeEntry[]> {
  const object = await store.read(sha)
  return object?.type === 'tree' ? parseTree(object.body) : []
}

/**
 * Writes the tree that results from `base` by the changes (paths with slashes) and returns its sha. Directories that lose
 * their last entry vanish, as in git.
 */
export async function editTree(
  store: ObjectStore,
  base: string | undefined,
  changes: ReadonlyMap<string, TreeChange>,
): Promise<string> {
  const entries = new Map<string, TreeEntry>()
  if (base !== undefined) for (const entry of await readTree(store, base)) entries.set(entry.name, entry)

  const nested = new Map<string, Map<string, TreeChange>>()
  for (const [path, change] of changes) {
    const slash = path.indexOf('/')
    if (slash < 0) {
      if (change === null) entries.delete(path)
      else entries.set(path, { name: path, ...change })
      continue
    }
    const directory = path.slice(0, slash)
    const inside = nested.get(directory) ?? new Map<string, TreeChange>()
    inside.set(path.slice(slash + 1), change)
    nested.set(directory, inside)
  }

  for (const [name, inside] of nested) {
    const before = entries.get(name)
    const beforeTree = before !== undefined && entryType(before.mode) === 'tree' ? before.sha : undefined
    const sha = await editTree(store, beforeTree, inside)
    if ((await readTree(store, sha)).length === 0) entries.delete(name)
    else entries.set(name, { name, mode: directoryMode, sha })
  }
  return store.write('tree', formatTree([...entries.values()]))
}

/** The entry at a path, or undefined. The empty path is the tree itself. */
export async function findEntry(
  store: ObjectStore,
  tree: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let current: TreeEntry = { mode: directoryMode, name: '', sha: tree }
  for (const part of path.split('/').filter((piece) => piece !== '')) {
    const next = (await readTree(store, current.sha)).find((entry) => entry.name === part)
    if (next === undefined) return undefined
    current = next
  }
  return current
}
