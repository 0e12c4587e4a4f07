import { paged } from '../http/page.js'
import { notFound, Problem } from '../http/problem.js'
import { type Answer, ok, type Route, read, repositoryRoute } from '../http/route.js'
import { type Call, param } from './call.js'
import { commitShape, diffShape } from './commit-shape.js'
import type { Repository } from './repository.js'
import { repositoryPage, repositoryUrl } from './repository-shape.js'
import { findRepository } from './world.js'

/** GitHub shows at most this many files of a commit or comparison in one answer. */
const fileLimit = 300

export const commitRoutes: readonly Route[] = [
  repositoryRoute('GET', '/commits', read('contents'), async (call, repo) => {
    const from = call.query.get('sha') ?? repo.defaultBranch
    const tip = await repo.git.resolve(from)
    if (tip === undefined) throw new Problem(404, `No commit found for SHA: ${from}`)
    const path = call.query.get('path')
    const limits = ['since', 'until'].flatMap((name) => {
      const value = call.query.get(name)
      return value === null ? [] : [`--${name}=${value}`]
    })
    const shas = await repo.git.list(tip, [...limits, ...(path === null ? [] : ['--', path])])
    return paged(call, shas, (sha) => commitShape(call.world, repo, sha))
  }),

  repositoryRoute('GET', '/commits/{ref}', read('contents'), async (call, repo) => {
    const sha = await requireCommit(repo, param(call, 'ref'))
    if (call.accept.includes('application/vnd.github.sha')) return { status: 200, body: Buffer.from(sha) }
    const commit = await repo.git.commit(sha)
    const emptyTree = repo.git.objects.write('tree', Buffer.alloc(0))
    const files = await repo.git.diff(commit?.parents[0] ?? emptyTree, sha)
    const additions = files.reduce((sum, file) => sum + file.additions, 0)
    const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
    return ok({
      ...(await commitShape(call.world, repo, sha)),
      stats: { additions, deletions, total: additions + deletions },
      files: files.slice(0, fileLimit).map((file) => diffShape(call.world, repo, sha, file)),
    })
  }),

  repositoryRoute('GET', '/compare/{basehead}', read('contents'), compare),
]

/** The commit of a ref as `/commits/{ref}/…` understands it; GitHub answers an unknown one with 422. */
export async function requireCommit(repo: Repository, ref: string): Promise<string> {
  const sha = await repo.git.resolve(ref)
  if (sha === undefined) throw new Problem(422, `No commit found for SHA: ${ref}`)
  return sha
}

async function compare(call: Call, repo: Repository): Promise<Answer> {
  const [baseName, headName] = param(call, 'basehead').split('...')
  const base = await resolveAcrossForks(call, repo, baseName ?? '')
  const head = await resolveAcrossForks(call, repo, headName ?? '')
  const mergeBase =
    base === undefined || head === undefined ? undefined : await repo.git.mergeBase(base, head)
  if (base === undefined || head === undefined || mergeBase === undefined) throw notFound()
  const ahead = await repo.git.between(head, base)
  const behind = await repo.git.between(base, head)
  const files = await repo.git.diff(mergeBase, head)
  const status =
    ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical'
  const url = `${repositoryUrl(call.world.url, repo)}/compare`
  const page = `${repositoryPage(call.world.url, repo)}/compare`
  const named = `${baseName}...${headName}`
  const rest = {
    url: `${url}/${named}`,
    html_url: `${page}/${named}`,
    permalink_url: `${page}/${repo.owner.login}:${base.slice(0, 7)}...${repo.owner.login}:${head.slice(0, 7)}`,
    diff_url: `${page}/${named}.diff`,
    patch_url: `${page}/${named}.patch`,
    base_commit: await commitShape(call.world, repo, base),
    merge_base_commit: await commitShape(call.world, repo, mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    files: files.slice(0, fileLimit).map((file) => diffShape(call.world, repo, head, file)),
  }
  return paged(
    call,
    [...ahead].reverse(),
    (sha) => commitShape(call.world, repo, sha),
    (commits) => ({ ...rest, commits }),
  )
}

/** `branch`, a sha, or `owner:branch` of a fork, whose objects are fetched first. */
async function resolveAcrossForks(call: Call, repo: Repository, name: string): Promise<string | undefined> {
  const colon = name.indexOf(':')
  if (colon < 0) return repo.git.resolve(name)
  const owner = name.slice(0, colon)
  const branch = name.slice(colon + 1)
  if (owner.toLowerCase() === repo.owner.login.toLowerCase()) return repo.git.resolve(branch)
  const fork = findRepository(call.world, owner, repo.name)
  const sha = fork?.parent === repo ? await fork.git.resolve(branch) : undefined
  if (fork !== undefined && sha !== undefined) await repo.git.git(['fetch', '--quiet', fork.git.dir, sha])
  return sha
}
