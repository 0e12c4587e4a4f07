import type { Connection } from './connection.js'
import type { ForgeReads } from './forge.js'
import { asking, nullOn } from './refusal.js'

type RuleReads = Pick<ForgeReads, 'mergeRules' | 'status' | 'firstDeployment'>

/** What GitHub asks before a merge, what stands at a commit, and what has been deployed. */
export function ruleReads(connection: Connection): RuleReads {
  return {
    mergeRules: (branch) =>
      asking(`read the rules of ${branch}`, 'contents: read', () => readMergeRules(connection, branch)),
    status: (sha, context) =>
      asking(`read the statuses of ${sha}`, 'statuses: read', () => readStatus(connection, sha, context)),
    firstDeployment: (environment, since, holds) =>
      asking(`read the deployments to ${environment}`, 'deployments: read', () =>
        firstDeployment(connection, { environment, since, holds }),
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

/** Listed newest first, asked oldest first: the first that holds the commit answers, however often it was deployed again since. */
async function firstDeployment(
  { octokit, at }: Connection,
  asked: {
    readonly environment: string
    readonly since: number
    readonly holds: (sha: string) => Promise<boolean>
  },
): Promise<number | null> {
  const found: { id: number; sha: string }[] = []
  const { environment } = asked
  for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listDeployments, {
    ...at,
    environment,
    per_page: 100,
  })) {
    const young = data.filter(({ created_at }) => Date.parse(created_at) >= asked.since)
    found.push(...young)
    if (young.length < data.length) break
  }
  for (const { id, sha } of found.reverse()) {
    const { data } = await octokit.rest.repos.listDeploymentStatuses({
      ...at,
      deployment_id: id,
      per_page: 100,
    })
    const success = data.findLast(({ state }) => state === 'success')
    if (success !== undefined && (await asked.holds(sha))) return Date.parse(success.created_at)
  }
  return null
}
