import type { Connection } from './connection.js'
import type { ForgeReads } from './forge.js'
import { asking, nullOn } from './refusal.js'

type RuleReads = Pick<ForgeReads, 'mergeRules' | 'status' | 'deployments'>

/** How far back deployments are looked through. */
const newestDeployments = 10

/** What GitHub asks before a merge, what stands at a commit, and what has been deployed. */
export function ruleReads(connection: Connection): RuleReads {
  return {
    mergeRules: (branch) =>
      asking(`read the rules of ${branch}`, 'contents: read', () => readMergeRules(connection, branch)),
    status: (sha, context) =>
      asking(`read the statuses of ${sha}`, 'statuses: read', () => readStatus(connection, sha, context)),
    deployments: (environment) =>
      asking(`read the deployments to ${environment}`, 'deployments: read', () =>
        readDeployments(connection, environment),
      ),
  }
}

/** Rulesets and the older branch protection exist side by side, and a token may see one, both or neither. */
async function readMergeRules(
  { octokit, at }: Connection,
  branch: string,
): ReturnType<ForgeReads['mergeRules']> {
  const [rules, protection] = await Promise.all([
    nullOn([403, 404], () =>
      octokit.paginate(octokit.rest.repos.getBranchRules, { ...at, branch, per_page: 100 }),
    ),
    nullOn([403, 404], async () => {
      const { data } = await octokit.rest.repos.getBranch({ ...at, branch })
      if (data.protection === undefined) return data.protected ? null : []
      return data.protection.required_status_checks?.contexts ?? []
    }),
  ])
  const fromRules = rules?.flatMap((rule) =>
    rule.type === 'required_status_checks'
      ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
      : [],
  )
  return {
    requiredContexts:
      fromRules === undefined && protection === null
        ? null
        : [...new Set([...(fromRules ?? []), ...(protection ?? [])])],
    mergeQueue: rules?.some(({ type }) => type === 'merge_queue') ?? false,
  }
}

/** The combined status lists the newest status of each context. */
async function readStatus(
  { octokit, at }: Connection,
  sha: string,
  context: string,
): ReturnType<ForgeReads['status']> {
  for (let page = 1; ; page += 1) {
    const { data, headers } = await octokit.rest.repos.getCombinedStatusForRef({
      ...at,
      ref: sha,
      per_page: 100,
      page,
    })
    const found = data.statuses.find((status) => status.context === context)
    if (found !== undefined) {
      return {
        context,
        state: statusState(found.state),
        description: found.description ?? '',
        url: found.target_url,
      }
    }
    if (!headers.link?.includes('rel="next"')) return null
  }
}

function statusState(text: string): 'success' | 'failure' | 'pending' | 'error' {
  return text === 'success' || text === 'failure' || text === 'pending' ? text : 'error'
}

/** `inactive` only says that a newer deployment took over; every other newest state but `success` means that it is not there. */
async function readDeployments(
  { octokit, at }: Connection,
  environment: string,
): ReturnType<ForgeReads['deployments']> {
  const { data } = await octokit.rest.repos.listDeployments({
    ...at,
    environment,
    per_page: newestDeployments,
  })
  for (const { id, sha } of data) {
    const { data: statuses } = await octokit.rest.repos.listDeploymentStatuses({
      ...at,
      deployment_id: id,
      per_page: 100,
    })
    const newest = statuses.find(({ state }) => state !== 'inactive')
    if (newest?.state === 'success') return [{ sha, at: Date.parse(newest.created_at) }]
  }
  return []
}
