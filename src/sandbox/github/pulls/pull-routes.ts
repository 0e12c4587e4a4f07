import { optionalString, optionalWord } from '../../http/body.js'
import { paged } from '../../http/page.js'
import { forbidden, invalid, notFound } from '../../http/problem.js'
import { join, noContent, ok, type Route, read, repositoryRoute } from '../../http/route.js'
import { actorOf, type Call, param } from '../call.js'
import { commitShape, diffShape } from '../commit-shape.js'
import { requireCommit } from '../commits.js'
import { editText } from '../issues/edit-text.js'
import { mayTriage } from '../issues/find-issue.js'
import { branchTip, type Repository } from '../repository.js'
import { createPull } from './create-pull.js'
import { allPulls, type FoundPull, findPull } from './find-pull.js'
import { pullCommits, pullFiles } from './pull-range.js'
import { isComputed, pullShape, pullSummary } from './pull-shape.js'
import { changePullState } from './pull-state.js'

export const pullRoutes: readonly Route[] = [
  repositoryRoute('GET', '/pulls', read('pull_requests'), (call, repo) =>
    paged(call, selectPulls(call, repo), ({ issue, pull }) => pullSummary(call.world, repo, issue, pull)),
  ),

  repositoryRoute('POST', '/pulls', join('pull_requests'), createPull),

  repositoryRoute('GET', '/pulls/{pull_number}', read('pull_requests'), async (call, repo) => {
    const { issue, pull } = findPull(call, repo)
    return ok(await pullShape(call.world, repo, issue, pull, isComputed(call.world, repo, pull)))
  }),

  repositoryRoute('PATCH', '/pulls/{pull_number}', join('pull_requests'), async (call, repo) => {
    const { issue, pull } = findPull(call, repo)
    if (!mayTriage(call, repo) && issue.author.id !== actorOf(call).id) throw forbidden()
    const base = optionalString(call.body, 'base')
    if (base !== undefined && base !== pull.baseRef) {
      if (issue.state === 'closed' || branchTip(repo, base) === undefined) {
        throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' })
      }
      pull.baseRef = base
    }
    await editText(call, repo, issue)
    const state = optionalWord(call.body, 'state', ['open', 'closed'])
    if (state !== undefined) await changePullState(call, repo, issue, state)
    return ok(await pullShape(call.world, repo, issue, pull))
  }),

  repositoryRoute('GET', '/pulls/{pull_number}/files', read('pull_requests'), async (call, repo) => {
    const { pull } = findPull(call, repo)
    return paged(call, await pullFiles(repo, pull), (file) => diffShape(call.world, repo, pull.headSha, file))
  }),

  repositoryRoute('GET', '/pulls/{pull_number}/commits', read('pull_requests'), async (call, repo) => {
    const { pull } = findPull(call, repo)
    // GitHub lists no more than 250 here, whatever the page.
    const commits = (await pullCommits(repo, pull)).slice(0, 250)
    return paged(call, commits, (sha) => commitShape(call.world, repo, sha))
  }),

  repositoryRoute('GET', '/pulls/{pull_number}/merge', read('pull_requests'), (call, repo) => {
    if (findPull(call, repo).pull.merged === undefined) throw notFound()
    return noContent
  }),

  repositoryRoute('GET', '/commits/{commit_sha}/pulls', read('pull_requests'), async (call, repo) => {
    const sha = await requireCommit(repo, param(call, 'commit_sha'))
    const found: FoundPull[] = []
    for (const candidate of allPulls(repo)) {
      const { pull } = candidate
      if (pull.merged?.commit === sha || (await pullCommits(repo, pull)).includes(sha)) found.push(candidate)
    }
    return paged(call, found, ({ issue, pull }) => pullSummary(call.world, repo, issue, pull))
  }),
]

function selectPulls(call: Call, repo: Repository): FoundPull[] {
  const { query } = call
  const state = query.get('state') ?? 'open'
  const base = query.get('base')
  const head = query.get('head')?.toLowerCase()
  const sort = query.get('sort') ?? 'created'
  const descending =
    (query.get('direction') ?? (query.has('sort') && sort !== 'created' ? 'asc' : 'desc')) === 'desc'
  const key = ({ issue }: FoundPull): number => (sort === 'updated' ? issue.updatedAt : issue.createdAt)
  // A head without its owner is no head: GitHub ignores such a filter and lists everything.
  const filter = head?.includes(':') === true ? head : undefined
  return allPulls(repo)
    .filter(({ issue }) => state === 'all' || issue.state === state)
    .filter(({ pull }) => base === null || pull.baseRef === base)
    .filter(
      ({ pull }) =>
        filter === undefined || `${pull.headOwner.login}:${pull.headRef}`.toLowerCase() === filter,
    )
    .sort((a, b) => (descending ? -1 : 1) * (key(a) - key(b) || a.issue.number - b.issue.number))
}
