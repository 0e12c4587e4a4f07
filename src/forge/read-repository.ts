import type { Connection } from './connection.js'
import type { ForgeReads, Permission, Repository } from './forge.js'
import { asking, nullOn } from './refusal.js'

type RepositoryReads = Pick<
  ForgeReads,
  'now' | 'defaultBranch' | 'repository' | 'permission' | 'isTeamMember' | 'viewer'
>

/** The repository itself and who may do what in it. `defaultBranch`, where known from the event, saves reading the repository. */
export function repositoryReads(connection: Connection, defaultBranch?: string): RepositoryReads {
  const { octokit, at, traffic } = connection
  const repository = once(() => readRepository(connection))
  const viewer = once(() =>
    asking('say whom this token acts as', 'metadata: read', async () => {
      const answer = await octokit.graphql<{ readonly viewer: { readonly login: string } }>(
        'query { viewer { login } }',
      )
      return answer.viewer.login
    }),
  )
  return {
    repository,
    viewer,
    defaultBranch: async () => defaultBranch ?? (await repository()).defaultBranch,
    async now() {
      if (traffic.date() === null) await repository()
      // An answer without a readable date: the clock of this machine is the best that is left.
      return traffic.date() ?? Date.now()
    },
    permission: (login) =>
      asking(`read what ${login} may do`, 'metadata: read', async () => {
        const username = { ...at, username: login }
        const answer = await nullOn([404], () => octokit.rest.repos.getCollaboratorPermissionLevel(username))
        return isPermission(answer?.data.permission) ? answer.data.permission : 'none'
      }),
    isTeamMember: (team, login) =>
      asking(`read whether ${login} is in ${team}`, 'metadata: read', async () => {
        const [org, team_slug] = team.split('/')
        if (org === undefined || team_slug === undefined) return false
        const member = { org, team_slug, username: login }
        const answer = await nullOn([403, 404], () => octokit.rest.teams.getMembershipForUserInOrg(member))
        return answer?.data.state === 'active'
      }),
  }
}

async function readRepository({ octokit, at }: Connection): Promise<Repository> {
  const { data } = await asking(`read the repository ${at.owner}/${at.repo}`, 'contents: read', () =>
    octokit.rest.repos.get(at),
  )
  const allowed = {
    merge: data.allow_merge_commit,
    squash: data.allow_squash_merge,
    rebase: data.allow_rebase_merge,
  }
  return {
    owner: data.owner.login,
    name: data.name,
    defaultBranch: data.default_branch,
    private: data.private,
    archived: data.archived,
    hasIssues: data.has_issues,
    mergeMethods: (['merge', 'squash', 'rebase'] as const).filter((method) => allowed[method] === true),
    url: data.html_url,
  }
}

function isPermission(text: string | undefined): text is Permission {
  return text !== undefined && ['admin', 'write', 'read', 'none'].includes(text)
}

/** Remembers the first success; a failure is tried again by the next caller. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null
  return () => {
    known ??= read().catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
}
