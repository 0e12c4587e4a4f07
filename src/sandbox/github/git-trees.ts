import { editTree, entryType, findEntry, readTree, type TreeChange } from '../git/tree-object.js'
import { isRecord, optionalString } from '../http/body.js'
import { notFound, Problem } from '../http/problem.js'
import { type Answer, created, ok, type Route, read, repositoryRoute, write } from '../http/route.js'
import { type Call, param } from './call.js'
import type { Repository } from './repository.js'
import { repositoryUrl } from './repository-shape.js'

interface ListedEntry {
  readonly path: string
  readonly mode: string
  readonly sha: string
}

export const gitTreeRoutes: readonly Route[] = [
  repositoryRoute('GET', '/git/trees/{tree_sha}', read('contents'), async (call, repo) => {
    const tree = await treeOf(repo, param(call, 'tree_sha'))
    if (tree === undefined) throw notFound()
    // Any value switches it on, also "0" and "false".
    return ok(await treeShape(call, repo, tree, call.query.has('recursive')))
  }),

  repositoryRoute('POST', '/git/trees', write('contents', 404), async (call, repo): Promise<Answer> => {
    const baseName = optionalString(call.body, 'base_tree')
    const base = baseName === undefined ? undefined : await treeOf(repo, baseName)
    if (baseName !== undefined && base === undefined)
      throw new Problem(422, 'base_tree is not a valid tree oid')
    const wanted = call.body.tree
    if (!Array.isArray(wanted)) throw new Problem(422, 'Invalid tree info')
    const changes = new Map<string, TreeChange>()
    for (const item of wanted) {
      const [path, change] = await readChange(repo, base, item)
      changes.set(path, change)
    }
    const sha = await editTree(repo.git.objects, base, changes)
    return created(await treeShape(call, repo, sha, false))
  }),
]

/** A tree named by its own sha, or by a commit, branch or tag. */
async function treeOf(repo: Repository, name: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40}$/.test(name) && (await repo.git.objects.read(name))?.type === 'tree') return name
  const commit = await repo.git.resolve(name)
  return commit === undefined ? undefined : (await repo.git.commit(commit))?.tree
}

async function readChange(
  repo: Repository,
  base: string | undefined,
  item: unknown,
): Promise<[string, TreeChange]> {
  if (!isRecord(item)) throw new Problem(422, 'Invalid tree info')
  const { path, mode, sha, content } = item
  if (typeof path !== 'string' || path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
    throw new Problem(422, 'tree.path contains a malformed path component')
  }
  if (sha === null) {
    const present = base === undefined ? undefined : await findEntry(repo.git.objects, base, path)
    if (present === undefined) throw new Problem(422, 'GitRPC::BadObjectState')
    return [path, null]
  }
  if (typeof mode !== 'string' || !['100644', '100755', '040000', '160000', '120000'].includes(mode)) {
    throw new Problem(422, 'Must supply a valid tree.mode')
  }
  if (typeof content === 'string') {
    return [path, { mode, sha: repo.git.objects.write('blob', Buffer.from(content, 'utf8')) }]
  }
  if (typeof sha !== 'string') throw new Problem(422, 'Must supply either tree.sha or tree.content')
  const object = await repo.git.objects.read(sha)
  if (mode !== '160000' && object?.type !== entryType(mode)) {
    throw new Problem(422, `tree.sha ${sha} is not a valid ${entryType(mode)}`)
  }
  return [path, { mode, sha }]
}

async function treeShape(
  call: Call,
  repo: Repository,
  sha: string,
  recursive: boolean,
): Promise<Record<string, unknown>> {
  const url = `${repositoryUrl(call.world.url, repo)}/git`
  const entries = await list(repo, sha, recursive, '')
  const limit = call.world.treeLimit
  const tree = await Promise.all(
    entries.slice(0, limit).map(async (entry) => {
      const type = entryType(entry.mode)
      const size = type === 'blob' ? (await repo.git.objects.read(entry.sha))?.body.length : undefined
      return {
        path: entry.path,
        mode: entry.mode.padStart(6, '0'),
        type,
        sha: entry.sha,
        ...(size === undefined ? {} : { size }),
        url: `${url}/${type}s/${entry.sha}`,
      }
    }),
  )
  return { sha, url: `${url}/trees/${sha}`, tree, truncated: entries.length > limit }
}

async function list(
  repo: Repository,
  sha: string,
  recursive: boolean,
  prefix: string,
): Promise<ListedEntry[]> {
  const entries: ListedEntry[] = []
  for (const { name, mode, sha: child } of await readTree(repo.git.objects, sha)) {
    const path = `${prefix}${name}`
    entries.push({ path, mode, sha: child })
    if (recursive && entryType(mode) === 'tree') entries.push(...(await list(repo, child, true, `${path}/`)))
  }
  return entries
}
