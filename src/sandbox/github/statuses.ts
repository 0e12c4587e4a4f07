import { optionalString, optionalWord } from '../http/body.js'
import { paged } from '../http/page.js'
import { invalid, Problem } from '../http/problem.js'
import { created, ok, type Route, read, repositoryRoute, write } from '../http/route.js'
import { accountShape, isoTime, nodeId } from './accounts.js'
import { actorOf, param } from './call.js'
import { requireCommit } from './commits.js'
import { latestStatuses } from './pulls/mergeability.js'
import type { CommitStatus, Repository, StatusState } from './repository.js'
import { repositoryShape, repositoryUrl } from './repository-shape.js'
import type { World } from './world.js'

/** GitHub takes no more statuses than this for one commit and context. */
const statusLimit = 1000

export const statusRoutes: readonly Route[] = [
  repositoryRoute('POST', '/statuses/{sha}', write('statuses', 404), async (call, repo) => {
    const sha = param(call, 'sha')
    const state = optionalWord(call.body, 'state', ['error', 'failure', 'pending', 'success'])
    if (state === undefined) throw invalid({ resource: 'Status', code: 'missing_field', field: 'state' })
    if (!/^[0-9a-f]{40}$/.test(sha) || (await repo.git.commit(sha)) === undefined) {
      throw new Problem(422, `No commit found for SHA: ${sha}`)
    }
    const context = optionalString(call.body, 'context') ?? 'default'
    const description = optionalString(call.body, 'description') ?? null
    if ((description ?? '').length > 140) {
      const message = 'description is too long (maximum is 140 characters)'
      throw invalid({ resource: 'Status', code: 'custom', field: 'description', message })
    }
    if (repo.statuses.filter((one) => one.sha === sha && one.context === context).length >= statusLimit) {
      const message = 'This SHA and context has reached the maximum number of statuses.'
      throw invalid({ resource: 'Status', code: 'custom', message })
    }
    const status: CommitStatus = {
      id: call.world.newId(),
      sha,
      state,
      context,
      description,
      targetUrl: optionalString(call.body, 'target_url') ?? null,
      creator: actorOf(call),
      createdAt: call.world.clock.now(),
    }
    repo.statuses.push(status)
    await call.world.emit({ kind: 'status', repo, sender: status.creator, status })
    return created({
      ...statusShape(call.world, repo, status),
      creator: accountShape(call.world.url, status.creator),
    })
  }),

  repositoryRoute('GET', '/commits/{ref}/statuses', read('statuses'), async (call, repo) => {
    const sha = await requireCommit(repo, param(call, 'ref'))
    const statuses = repo.statuses.filter((one) => one.sha === sha).reverse()
    return paged(call, statuses, (status) => ({
      ...statusShape(call.world, repo, status),
      creator: accountShape(call.world.url, status.creator),
    }))
  }),

  repositoryRoute('GET', '/commits/{ref}/status', read('statuses'), async (call, repo) => {
    const sha = await requireCommit(repo, param(call, 'ref'))
    const url = `${repositoryUrl(call.world.url, repo)}/commits/${sha}`
    const latest = latestStatuses(repo, sha)
    return paged(
      call,
      latest,
      (status) => statusShape(call.world, repo, status),
      (statuses, total) => ({
        state: combined(latest.map((status) => status.state)),
        statuses,
        sha,
        total_count: total,
        repository: repositoryShape(call.world.url, repo, 'read'),
        commit_url: url,
        url: `${url}/status`,
      }),
    )
  }),

  repositoryRoute('GET', '/commits/{ref}/check-runs', read('checks'), async (call, repo) => {
    await requireCommit(repo, param(call, 'ref'))
    return ok({ total_count: 0, check_runs: [] })
  }),
]

/** No status at all counts as pending. */
function combined(states: readonly StatusState[]): string {
  if (states.some((state) => state === 'error' || state === 'failure')) return 'failure'
  return states.length === 0 || states.includes('pending') ? 'pending' : 'success'
}

function statusShape(world: World, repo: Repository, status: CommitStatus): Record<string, unknown> {
  return {
    url: `${repositoryUrl(world.url, repo)}/statuses/${status.sha}`,
    avatar_url: `${world.url}/avatars/u/${status.creator.id}`,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: isoTime(status.createdAt),
    updated_at: isoTime(status.createdAt),
  }
}
