import { paged } from '../http/page.js'
import { notFound, Problem } from '../http/problem.js'
import { type Access, ok, type Route, read, repositoryRoute } from '../http/route.js'
import { param } from './call.js'
import { commitShape } from './commit-shape.js'
import { branchTip, fullName, type Protection, type Repository } from './repository.js'
import { repositoryPage, repositoryUrl } from './repository-shape.js'

/** Only admins see the settings of a protection; GITHUB_TOKEN can never be one. */
const administer: Access = { permission: 'administration', level: 'read', role: 'admin', refusal: 404 }

export const branchRoutes: readonly Route[] = [
  repositoryRoute('GET', '/branches/{branch}', read('contents'), async (call, repo) => {
    const name = param(call, 'branch')
    const sha = branchTip(repo, name)
    if (sha === undefined) throw new Problem(404, 'Branch not found')
    const protection = repo.protections.get(name)
    const self = `${repositoryUrl(call.world.url, repo)}/branches/${encodeURIComponent(name)}`
    const contexts = protection?.requiredContexts ?? []
    return ok({
      name,
      commit: await commitShape(call.world, repo, sha),
      _links: { self, html: `${repositoryPage(call.world.url, repo)}/tree/${name}` },
      protected: protection !== undefined,
      protection: {
        enabled: protection !== undefined,
        required_status_checks: {
          enforcement_level:
            protection === undefined || contexts.length === 0
              ? 'off'
              : protection.enforceAdmins
                ? 'everyone'
                : 'non_admins',
          contexts,
          checks: contexts.map((context) => ({ context, app_id: null })),
        },
      },
      protection_url: `${self}/protection`,
    })
  }),

  repositoryRoute('GET', '/branches/{branch}/protection', administer, (call, repo) => {
    const name = param(call, 'branch')
    if (branchTip(repo, name) === undefined) throw new Problem(404, 'Branch not found')
    const protection = repo.protections.get(name)
    if (protection === undefined) throw new Problem(404, 'Branch not protected')
    const url = `${repositoryUrl(call.world.url, repo)}/branches/${encodeURIComponent(name)}/protection`
    return ok(protectionShape(url, protection))
  }),

  repositoryRoute('GET', '/rules/branches/{branch}', read('metadata'), (call, repo) => {
    const protection = repo.protections.get(param(call, 'branch'))
    return paged(call, protection === undefined ? [] : rulesOf(repo, protection), (rule) => rule)
  }),

  repositoryRoute('GET', '/branches', read('contents'), (call, repo) => {
    const heads = [...repo.git.refs()].filter(([ref]) => ref.startsWith('refs/heads/'))
    const only = call.query.get('protected')
    const named = heads.map(([ref, sha]) => ({ name: ref.slice('refs/heads/'.length), sha }))
    const listed = named.filter(({ name }) => only === null || String(repo.protections.has(name)) === only)
    if (repo.git.refs().size === 0) throw notFound()
    return paged(call, listed, ({ name, sha }) => ({
      name,
      commit: { sha, url: `${repositoryUrl(call.world.url, repo)}/commits/${sha}` },
      protected: repo.protections.has(name),
    }))
  }),
]

function protectionShape(url: string, protection: Protection): Record<string, unknown> {
  const { requiredContexts, requiredApprovals, strict } = protection
  return {
    url,
    ...(requiredContexts.length === 0
      ? {}
      : {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            strict,
            contexts: requiredContexts,
            contexts_url: `${url}/required_status_checks/contexts`,
            checks: requiredContexts.map((context) => ({ context, app_id: null })),
          },
        }),
    ...(requiredApprovals === 0
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: protection.dismissStale,
            require_code_owner_reviews: false,
            require_last_push_approval: false,
            required_approving_review_count: requiredApprovals,
          },
        }),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: protection.enforceAdmins },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  }
}

/** The same protection as a ruleset's rules: this endpoint is the one that needs no admin. */
function rulesOf(repo: Repository, protection: Protection): Record<string, unknown>[] {
  const source = { ruleset_source_type: 'Repository', ruleset_source: fullName(repo), ruleset_id: repo.id }
  const { requiredContexts, requiredApprovals, mergeQueue } = protection
  return [
    { type: 'deletion', ...source },
    { type: 'non_fast_forward', ...source },
    ...(requiredApprovals === 0
      ? []
      : [
          {
            type: 'pull_request',
            ...source,
            parameters: {
              dismiss_stale_reviews_on_push: protection.dismissStale,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_approving_review_count: requiredApprovals,
              required_review_thread_resolution: false,
            },
          },
        ]),
    ...(requiredContexts.length === 0
      ? []
      : [
          {
            type: 'required_status_checks',
            ...source,
            parameters: {
              strict_required_status_checks_policy: protection.strict,
              required_status_checks: requiredContexts.map((context) => ({ context })),
            },
          },
        ]),
    ...(mergeQueue
      ? [
          {
            type: 'merge_queue',
            ...source,
            parameters: {
              check_response_timeout_minutes: 60,
              grouping_strategy: 'ALLGREEN',
              max_entries_to_build: 5,
              max_entries_to_merge: 5,
              merge_method: 'MERGE',
              min_entries_to_merge: 1,
              min_entries_to_merge_wait_minutes: 5,
            },
          },
        ]
      : []),
  ]
}
