import { optionalBoolean, requiredString } from '../http/body.js'
import { notFound, Problem } from '../http/problem.js'
import { created, noContent, ok, type Route, read, repositoryRoute, write } from '../http/route.js'
import { nodeId } from './accounts.js'
import { type Call, param } from './call.js'
import { pushRefusal, refuseRewrite } from './protection.js'
import type { Repository } from './repository.js'
import { repositoryUrl } from './repository-shape.js'

export const gitRefRoutes: readonly Route[] = [
  repositoryRoute('GET', '/git/ref/{ref}', read('contents'), async (call, repo) => {
    const ref = `refs/${param(call, 'ref')}`
    const sha = repo.git.refs().get(ref)
    if (sha === undefined) throw notFound()
    return ok(await refShape(call, repo, ref, sha))
  }),

  repositoryRoute('GET', '/git/matching-refs/{ref}', read('contents'), async (call, repo) => {
    const prefix = `refs/${param(call, 'ref')}`
    const matching = [...repo.git.refs()].filter(([ref]) => ref.startsWith(prefix))
    return ok(await Promise.all(matching.map(([ref, sha]) => refShape(call, repo, ref, sha))))
  }),

  repositoryRoute('POST', '/git/refs', write('contents', 404), async (call, repo) => {
    const ref = requiredString(call.body, 'ref')
    const sha = requiredString(call.body, 'sha')
    if (!/^refs\/[^/]+\/.+/.test(ref)) {
      throw new Problem(422, "Reference name must start with 'refs/' and contain at least two slashes.")
    }
    if (!isRefName(ref)) throw new Problem(422, `${ref} is not a valid ref name.`)
    await requireObject(repo, ref, sha)
    if (repo.git.refs().has(ref)) throw new Problem(422, 'Reference already exists')
    await move(repo, ref, sha, undefined)
    return created(await refShape(call, repo, ref, sha))
  }),

  repositoryRoute('PATCH', '/git/refs/{ref}', write('contents', 404), async (call, repo) => {
    const ref = `refs/${param(call, 'ref')}`
    const sha = requiredString(call.body, 'sha')
    const force = optionalBoolean(call.body, 'force') ?? false
    const before = repo.git.refs().get(ref)
    if (before === undefined) throw new Problem(422, 'Reference does not exist')
    await requireObject(repo, ref, sha)
    const forward = await repo.git.isAncestor(before, sha)
    if (!forward && !force) throw new Problem(422, 'Update is not a fast forward')
    const branch = branchOf(ref)
    if (branch !== undefined) {
      if (!forward) refuseRewrite(call, repo, branch, 'force-push to')
      const refusal = pushRefusal(call, repo, branch)
      if (refusal !== undefined) throw new Problem(422, refusal)
    }
    await move(repo, ref, sha, before)
    return ok(await refShape(call, repo, ref, sha))
  }),

  repositoryRoute('DELETE', '/git/refs/{ref}', write('contents', 404), async (call, repo) => {
    const ref = `refs/${param(call, 'ref')}`
    const before = repo.git.refs().get(ref)
    if (before === undefined) throw new Problem(422, 'Reference does not exist')
    const branch = branchOf(ref)
    if (branch === repo.defaultBranch) throw new Problem(422, 'Cannot delete the default branch')
    if (branch !== undefined) refuseRewrite(call, repo, branch, 'delete')
    await move(repo, ref, undefined, before)
    return noContent
  }),
]

function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
}

/** The rules of git-check-ref-format that matter for names sent over the API. */
function isRefName(ref: string): boolean {
  const parts = ref.split('/')
  return (
    // biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids exactly these
    !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\.$|\/$/.test(ref) &&
    parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
  )
}

async function requireObject(repo: Repository, ref: string, sha: string): Promise<void> {
  const object = /^[0-9a-f]{40}$/.test(sha) ? await repo.git.objects.read(sha) : undefined
  if (object === undefined) throw new Problem(422, 'Object does not exist')
  if (ref.startsWith('refs/heads/') && object.type !== 'commit')
    throw new Problem(422, 'Reference update failed')
}

async function move(
  repo: Repository,
  ref: string,
  to: string | undefined,
  from: string | undefined,
): Promise<void> {
  try {
    await repo.git.moveRef(ref, to, from)
  } catch {
    // e.g. `a/b` where a branch `a` exists: only git knows.
    throw new Problem(422, 'Reference update failed')
  }
}

async function refShape(
  call: Call,
  repo: Repository,
  ref: string,
  sha: string,
): Promise<Record<string, unknown>> {
  const type = (await repo.git.objects.read(sha))?.type ?? 'commit'
  const url = repositoryUrl(call.world.url, repo)
  return {
    ref,
    node_id: nodeId('Ref', `${repo.id}:${ref}`),
    url: `${url}/git/${ref}`,
    object: { type, sha, url: `${url}/git/${type}s/${sha}` },
  }
}
