/** What a GitHub App does under its own name: where it is installed, and tokens for there. */
import { createAppAuth } from '@octokit/auth-app'
import { SluiceError } from '../plan/sluice-error.js'
import { createOctokit, type OctokitRequest } from './octokit.js'
import { explainAnywhere, refusalOf } from './refusal.js'

export interface AppIdentity {
  readonly appId: number
  /** PEM. */
  readonly privateKey: string
}

export interface Installation {
  readonly id: number
  /** Login of the account. */
  readonly owner: string
}

export interface InstalledRepository {
  readonly owner: string
  readonly name: string
}

export interface InstallationToken {
  readonly token: string
  /** Ms that it is valid for from now, by GitHub's own clock. */
  readonly validFor: number
}

export interface Installations {
  /** Where the App is installed and not suspended. */
  all(): Promise<readonly Installation[]>
  /** Null where the App is not installed on that repository. */
  on(owner: string, name: string): Promise<Installation | null>
  token(installation: number): Promise<InstallationToken>
  /** Repositories that the installation covers; archived ones, which take no writes, are left out. */
  repositories(token: string): Promise<readonly InstalledRepository[]>
}

export type InstallationsRequest = AppIdentity &
  Pick<OctokitRequest, 'apiUrl' | 'version' | 'log'> &
  Required<Pick<OctokitRequest, 'onThrottle'>>

export function createInstallations(request: InstallationsRequest): Installations {
  const { appId, privateKey, ...connection } = request
  const octokit = createOctokit({
    ...connection,
    credentials: { kind: 'strategy', strategy: createAppAuth, options: { appId, privateKey } },
  })
  return {
    all: () =>
      asApp(async () => {
        const found = await octokit.paginate(octokit.rest.apps.listInstallations, { per_page: 100 })
        return found.flatMap((one) => installationOf(one))
      }),
    on: (owner, name) =>
      asApp(async () => {
        try {
          const { data } = await octokit.rest.apps.getRepoInstallation({ owner, repo: name })
          return installationOf(data)[0] ?? null
        } catch (error) {
          if (refusalOf(error)?.status === 404) return null
          throw error
        }
      }),
    token: (installation_id) =>
      asApp(async () => {
        const { data, headers } = await octokit.rest.apps.createInstallationAccessToken({ installation_id })
        const now = Date.parse(headers.date ?? '')
        return {
          token: data.token,
          validFor: Date.parse(data.expires_at) - (Number.isNaN(now) ? Date.now() : now),
        }
      }),
    repositories: (token) =>
      asInstalled(async () => {
        const installed = createOctokit({ ...connection, credentials: { kind: 'token', token } })
        const found = await installed.paginate(installed.rest.apps.listReposAccessibleToInstallation, {
          per_page: 100,
        })
        return found.flatMap(({ owner, name, archived, disabled }) =>
          archived || disabled ? [] : [{ owner: owner.login, name }],
        )
      }),
  }
}

function installationOf(one: {
  readonly id: number
  readonly account: object | null
  readonly suspended_at: string | null
}): readonly Installation[] {
  const { id, account } = one
  // An enterprise has a slug and no repositories.
  if (account === null || !('login' in account) || typeof account.login !== 'string') return []
  return one.suspended_at === null ? [{ id, owner: account.login }] : []
}

async function asInstalled<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    throw explainAnywhere(error) ?? unanswered(error)
  }
}

/** An App's own requests fail for other reasons than those of a workflow's token. */
async function asApp<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) {
      if (error instanceof SluiceError) throw error
      // A key that cannot be read fails before any request is made; its message may quote it.
      throw new SluiceError(
        'app-key',
        'github',
        'The App cannot sign its requests: check that the private key is the PEM file that GitHub gave, complete and with its line breaks.',
      )
    }
    const { status, message } = refusal
    if (status === 401 || status === 404)
      throw new SluiceError(
        'app-unknown',
        'github',
        `GitHub does not take the App for who it says it is, or the installation is gone: ${message} (status ${status}). Check App id and private key.`,
        { cause: error },
      )
    throw unanswered(error)
  }
}

function unanswered(error: unknown): unknown {
  const refusal = refusalOf(error)
  if (refusal === null) return error
  return new SluiceError(
    'github-unavailable',
    'github',
    `GitHub did not answer the App: ${refusal.message} (status ${refusal.status}).`,
    { cause: error },
  )
}
