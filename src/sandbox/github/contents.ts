import { editTree, entryType, findEntry, readTree, type TreeEntry } from '../git/tree-object.js'
import { optionalString, requiredString } from '../http/body.js'
import { notFound, Problem } from '../http/problem.js'
import { type Answer, created, ok, type Route, read, repositoryRoute, write } from '../http/route.js'
import { type Call, param } from './call.js'
import { gitCommitShape } from './commit-shape.js'
import { decodeBase64, wrapBase64 } from './git-blobs.js'
import { writeSigned } from './git-commits.js'
import { pushRefusal } from './protection.js'
import { branchTip, type Repository } from './repository.js'
import { repositoryPage, repositoryUrl } from './repository-shape.js'

/** Above this size GitHub leaves the content out of the JSON answer and gives it only as raw. */
const inlineLimit = 1024 * 1024

export const contentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/contents/{path}', read('contents'), getContents),
  repositoryRoute('GET', '/contents', read('contents'), getContents),

  repositoryRoute('PUT', '/contents/{path}', write('contents', 404), async (call, repo) => {
    const message = requiredString(call.body, 'message')
    const content = decodeBase64(requiredString(call.body, 'content'))
    const target = await findTarget(call, repo)
    const given = optionalString(call.body, 'sha')
    if (target.entry !== undefined && given === undefined) {
      throw new Problem(422, `Invalid request.\n\n"sha" wasn't supplied.`)
    }
    if (given !== undefined && given !== target.entry?.sha) throw stale(target.path, given)
    const sha = repo.git.objects.write('blob', content)
    const mode = target.entry?.mode ?? '100644'
    const commit = await commitChange(call, repo, target, message, { mode, sha })
    const entry = { name: target.path.split('/').at(-1) ?? '', mode, sha }
    const body = {
      content: await entryShape(call, repo, target.path, entry, target.branch, false),
      commit: await gitCommitShape(call.world, repo, commit),
    }
    return target.entry === undefined ? created(body) : ok(body)
  }),

  repositoryRoute('DELETE', '/contents/{path}', write('contents', 404), async (call, repo) => {
    const message = requiredString(call.body, 'message')
    const given = requiredString(call.body, 'sha')
    const target = await findTarget(call, repo)
    if (target.entry === undefined) throw notFound()
    if (given !== target.entry.sha) throw stale(target.path, given)
    const commit = await commitChange(call, repo, target, message, null)
    return ok({ content: null, commit: await gitCommitShape(call.world, repo, commit) })
  }),
]

interface Target {
  readonly path: string
  readonly branch: string
  readonly tip: string
  readonly tree: string
  readonly entry: TreeEntry | undefined
}

async function getContents(call: Call, repo: Repository): Promise<Answer> {
  const path = (call.params.path ?? '').replace(/^\/+|\/+$/g, '')
  const ref = call.query.get('ref') ?? repo.defaultBranch
  const sha = await repo.git.resolve(ref)
  if (sha === undefined) throw new Problem(404, `No commit found for the ref ${ref}`)
  const commit = await repo.git.commit(sha)
  const entry = commit === undefined ? undefined : await findEntry(repo.git.objects, commit.tree, path)
  if (entry === undefined) throw notFound()
  if (entryType(entry.mode) === 'tree') {
    const children = await readTree(repo.git.objects, entry.sha)
    const prefix = path === '' ? '' : `${path}/`
    return ok(
      await Promise.all(
        children.map((child) => entryShape(call, repo, `${prefix}${child.name}`, child, ref, false)),
      ),
    )
  }
  if (call.accept.includes('raw')) {
    return { status: 200, body: (await repo.git.objects.read(entry.sha))?.body ?? Buffer.alloc(0) }
  }
  return ok(await entryShape(call, repo, path, entry, ref, true))
}

async function findTarget(call: Call, repo: Repository): Promise<Target> {
  const path = param(call, 'path')
  if (path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
    throw new Problem(422, 'path contains a malformed path component')
  }
  const branch = (optionalString(call.body, 'branch') ?? repo.defaultBranch).replace(/^refs\/heads\//, '')
  const tip = branchTip(repo, branch)
  const commit = tip === undefined ? undefined : await repo.git.commit(tip)
  if (tip === undefined || commit === undefined) throw new Problem(404, `Branch ${branch} not found`)
  const refusal = pushRefusal(call, repo, branch)
  if (refusal !== undefined) throw new Problem(409, `Could not update file: ${refusal}`)
  return { path, branch, tip, tree: commit.tree, entry: await findEntry(repo.git.objects, commit.tree, path) }
}

async function commitChange(
  call: Call,
  repo: Repository,
  target: Target,
  message: string,
  change: { readonly mode: string; readonly sha: string } | null,
): Promise<string> {
  const tree = await editTree(repo.git.objects, target.tree, new Map([[target.path, change]]))
  const commit = writeSigned(call, repo, { message, tree, parents: [target.tip] })
  await repo.git.moveRef(`refs/heads/${target.branch}`, commit, target.tip)
  return commit
}

function stale(path: string, given: string): Problem {
  return new Problem(409, `${path} does not match ${given}`)
}

async function entryShape(
  call: Call,
  repo: Repository,
  path: string,
  entry: TreeEntry,
  ref: string,
  withContent: boolean,
): Promise<Record<string, unknown>> {
  const url = repositoryUrl(call.world.url, repo)
  const page = repositoryPage(call.world.url, repo)
  const type = entryType(entry.mode)
  const object = type === 'blob' ? await repo.git.objects.read(entry.sha) : undefined
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const self = `${url}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const git = `${url}/git/${type}s/${entry.sha}`
  const html = `${page}/${type}/${ref}/${encoded}`
  const large = object !== undefined && object.body.length > inlineLimit
  return {
    type: type === 'tree' ? 'dir' : type === 'commit' ? 'submodule' : 'file',
    name: path.split('/').at(-1) ?? '',
    path,
    sha: entry.sha,
    size: object?.body.length ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'blob' ? `${page}/raw/${ref}/${encoded}` : null,
    ...(withContent && object !== undefined
      ? large
        ? { content: '', encoding: 'none' }
        : { content: wrapBase64(object.body), encoding: 'base64' }
      : {}),
    _links: { self, git, html },
  }
}
