import { randomBytes } from 'node:crypto'
import { isRecord, optionalStrings } from '../http/body.js'
import { paged } from '../http/page.js'
import { notFound, Problem } from '../http/problem.js'
import { created, ok, type Route } from '../http/route.js'
import { effectiveRole } from './access.js'
import { accountShape, isoTime, nodeId } from './accounts.js'
import type { App, Installation } from './app-jwt.js'
import { type Call, numberParam, param, type Token } from './call.js'
import { fullName, type Repository } from './repository.js'
import { repositoryShape } from './repository-shape.js'
import { ensureAccount, findRepository } from './world.js'

type Shape = Record<string, unknown>

const hour = 3_600_000

/** What an app does under its own name: say who it is, and get tokens for its installations. */
export function appRoutes(tokens: Map<string, Token>): readonly Route[] {
  return [
    { kind: 'app', method: 'GET', template: '/app', handle: (call, app) => ok(appShape(call, app)) },

    {
      kind: 'app',
      method: 'GET',
      template: '/app/installations',
      handle: (call, app) => paged(call, app.installations, (one) => installationShape(call, app, one)),
    },

    {
      kind: 'global',
      method: 'GET',
      template: '/installation/repositories',
      handle: (call) => {
        const { token } = call
        if (token?.permissions === undefined)
          throw new Problem(403, 'You must authenticate with an installation access token')
        const seen = [...call.world.repositories.values()].filter(
          (repo) => token.repositories?.has(fullName(repo).toLowerCase()) !== false,
        )
        return paged(
          call,
          seen,
          (repo) => repositoryShape(call.world.url, repo, effectiveRole(call, repo)),
          (repositories, total_count) => ({ total_count, repositories, repository_selection: 'selected' }),
        )
      },
    },

    {
      kind: 'app',
      method: 'GET',
      template: '/repos/{owner}/{repo}/installation',
      handle: (call, app) => {
        const repo = findRepository(call.world, param(call, 'owner'), param(call, 'repo'))
        const found = app.installations.find((one) => repo !== undefined && covers(one, repo))
        if (found === undefined) throw notFound()
        return ok(installationShape(call, app, found))
      },
    },

    {
      kind: 'app',
      method: 'POST',
      template: '/app/installations/{installation_id}/access_tokens',
      handle: (call, app) => {
        const id = numberParam(call, 'installation_id')
        const installation = app.installations.find((one) => one.id === id)
        if (installation === undefined) throw notFound()
        const names = optionalStrings(call.body, 'repositories')
        const repositories = names?.map((name) => coveredName(call, installation, name))
        const permissions = narrowed(app, call.body.permissions)
        const token: Token = {
          value: `ghs_${randomBytes(18).toString('hex')}`,
          account: ensureAccount(call.world, `${app.slug}[bot]`, 'Bot'),
          permissions,
          repositories: new Set(
            repositories ?? allCovered(call, installation).map((repo) => fullName(repo).toLowerCase()),
          ),
          expiresAt: call.world.clock.now() + hour,
        }
        tokens.set(token.value, token)
        return created({
          token: token.value,
          expires_at: isoTime(call.world.clock.now() + hour),
          permissions,
          repository_selection:
            repositories === undefined && installation.repositories === undefined ? 'all' : 'selected',
          ...(repositories === undefined
            ? {}
            : {
                repositories: allCovered(call, installation)
                  .filter((repo) => repositories.includes(fullName(repo).toLowerCase()))
                  .map((repo) => repositoryShape(call.world.url, repo, 'write')),
              }),
        })
      },
    },
  ]
}

function covers(installation: Installation, repo: Repository): boolean {
  const own = repo.owner.login.toLowerCase() === installation.account.toLowerCase()
  return own && installation.repositories?.has(fullName(repo).toLowerCase()) !== false
}

function allCovered(call: Call, installation: Installation): Repository[] {
  return [...call.world.repositories.values()].filter((repo) => covers(installation, repo))
}

/** Repositories are asked for by bare name. */
function coveredName(call: Call, installation: Installation, name: string): string {
  const repo = findRepository(call.world, installation.account, name)
  if (repo === undefined || !covers(installation, repo)) {
    throw new Problem(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    )
  }
  return fullName(repo).toLowerCase()
}

/** A token may hold less than the app, never more. */
function narrowed(app: App, wanted: unknown): Record<string, 'read' | 'write'> {
  if (!isRecord(wanted)) return { ...app.permissions }
  return Object.fromEntries(
    Object.entries(wanted).map(([name, level]): [string, 'read' | 'write'] => {
      const held = app.permissions[name]
      if (held === undefined || (level === 'write' && held === 'read')) {
        throw new Problem(422, 'The permissions requested are not granted to this installation.')
      }
      return [name, level === 'write' ? 'write' : 'read']
    }),
  )
}

function appShape(call: Call, app: App): Shape {
  const { world } = call
  const owner = ensureAccount(world, app.installations[0]?.account ?? app.slug, 'Organization')
  const time = isoTime(owner.createdAt)
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    owner: accountShape(world.url, owner),
    name: app.slug,
    description: null,
    external_url: `${world.url}/apps/${app.slug}`,
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: time,
    updated_at: time,
    permissions: app.permissions,
    events: [],
    installations_count: app.installations.length,
  }
}

function installationShape(call: Call, app: App, installation: Installation): Shape {
  const { world } = call
  const account = ensureAccount(world, installation.account, 'Organization')
  const time = isoTime(account.createdAt)
  return {
    id: installation.id,
    account: accountShape(world.url, account),
    repository_selection: installation.repositories === undefined ? 'all' : 'selected',
    access_tokens_url: `${world.url}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${world.url}/installation/repositories`,
    html_url: `${world.url}/organizations/${account.login}/settings/installations/${installation.id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: app.permissions,
    events: [],
    created_at: time,
    updated_at: time,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  }
}
