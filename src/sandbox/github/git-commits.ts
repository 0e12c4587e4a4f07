import type { Commit, Signature } from '../git/commit-object.js'
import { isRecord, optionalStrings, requiredString } from '../http/body.js'
import { notFound, Problem } from '../http/problem.js'
import { created, ok, type Route, read, repositoryRoute, write } from '../http/route.js'
import { type Account, noreplyEmail } from './accounts.js'
import { actorOf, type Call, param } from './call.js'
import { gitCommitShape } from './commit-shape.js'
import type { Repository } from './repository.js'

export const gitCommitRoutes: readonly Route[] = [
  repositoryRoute('GET', '/git/commits/{commit_sha}', read('contents'), async (call, repo) => {
    const sha = param(call, 'commit_sha')
    if (!/^[0-9a-f]{40}$/.test(sha) || (await repo.git.commit(sha)) === undefined) throw notFound()
    return ok(await gitCommitShape(call.world, repo, sha))
  }),

  repositoryRoute('POST', '/git/commits', write('contents', 404), async (call, repo) => {
    const message = requiredString(call.body, 'message')
    const tree = requiredString(call.body, 'tree')
    const parents = optionalStrings(call.body, 'parents') ?? []
    if ((await repo.git.objects.read(tree))?.type !== 'tree')
      throw new Problem(422, 'Tree SHA does not exist')
    for (const parent of parents) {
      if ((await repo.git.objects.read(parent))?.type !== 'commit') {
        throw new Problem(422, 'Parent SHA does not exist or is not a commit object')
      }
    }
    const sha = writeSigned(call, repo, { message, tree, parents })
    return created(await gitCommitShape(call.world, repo, sha))
  }),
]

/**
 * Writes a commit with the author and committer of the request's body. An installation that names neither gets a commit by
 * its bot that GitHub signs; everyone else's is unsigned.
 */
export function writeSigned(
  call: Call,
  repo: Repository,
  commit: Pick<Commit, 'message' | 'tree' | 'parents'>,
): string {
  const actor = actorOf(call)
  const now = call.world.clock.now()
  const author = readSignature(call, 'author')
  const committer = readSignature(call, 'committer')
  const signed = call.token?.permissions !== undefined && author === undefined && committer === undefined
  const sha = repo.git.writeCommit({
    ...commit,
    author: author ?? committer ?? accountSignature(actor, now),
    committer: committer ?? author ?? (signed ? githubSignature(now) : accountSignature(actor, now)),
  })
  if (signed) repo.verified.add(sha)
  return sha
}

export function accountSignature(account: Account, ms: number): Signature {
  return { name: account.login, email: noreplyEmail(account), seconds: Math.floor(ms / 1000), zone: '+0000' }
}

/** The committer of everything that GitHub does itself, merges above all. */
export function githubSignature(ms: number): Signature {
  return { name: 'GitHub', email: 'noreply@github.com', seconds: Math.floor(ms / 1000), zone: '+0000' }
}

function readSignature(call: Call, key: 'author' | 'committer'): Signature | undefined {
  const value = call.body[key]
  if (value === undefined || value === null) return undefined
  if (!isRecord(value))
    throw new Problem(422, `Invalid request.\n\nFor 'properties/${key}', it is not an object.`)
  const date = value.date
  const ms = typeof date === 'string' ? Date.parse(date) : call.world.clock.now()
  if (Number.isNaN(ms)) throw new Problem(422, `${JSON.stringify(date)} is not a date/time.`)
  return {
    name: requiredString(value, 'name'),
    email: requiredString(value, 'email'),
    seconds: Math.floor(ms / 1000),
    zone: '+0000',
  }
}
