/** `sluice log verify`: the histories of a repository, from a clone of it and what GitHub says about its pull requests. */
import { createForge } from '../forge/github.js'
import { createOctokit } from '../forge/octokit.js'
import { openClone } from './clone.js'
import { type VerifiedLog, verifyLog } from './verify-log.js'
import { version } from './version.js'
import { WrongCall } from './written-option.js'

export interface VerifyCall {
  /** Of the clone. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Empty: all that ever had a history. */
  readonly names: readonly string[]
  /** `owner/name`; default: GITHUB_REPOSITORY, else the clone's origin. */
  readonly repository?: string
  /** Default: GITHUB_API_URL, else github.com's. */
  readonly apiUrl?: string
  /** What is being asked, one line for people. */
  readonly progress: (line: string) => void
}

export interface VerifiedLogs {
  readonly repository: string
  readonly branch: string
  readonly head: string
  readonly logs: readonly VerifiedLog[]
}

/** Throws `WrongCall` or `SluiceError` where it cannot be said: that is never a good answer. */
export async function verifyLogs(call: VerifyCall): Promise<VerifiedLogs> {
  const { environment, names, progress } = call
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN
  if (!token)
    throw new WrongCall('no token: set GITHUB_TOKEN (or GH_TOKEN); it must read contents and pull requests')
  for (const name of names)
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
      throw new WrongCall(
        `${JSON.stringify(name)} is no migration: write the name in its plan, such as checkout`,
      )
  const clone = await openClone(call.folder, environment)
  const { owner, name, apiUrl } = await whichRepository(call, clone.origin)
  const octokit = createOctokit({ credentials: { kind: 'token', token }, apiUrl, version, log: () => {} })
  const forge = createForge({ octokit, owner, name })

  progress(`asking ${apiUrl} about ${owner}/${name}`)
  const branch = await forge.defaultBranch()
  const head = (await forge.branch(branch))?.sha
  if (head === undefined)
    throw new WrongCall(`${owner}/${name} has no branch ${branch} that this token may read`)
  await clone.mustHold(head, branch)
  const pulls = await forge.pulls()
  const known = await clone.migrations(head)
  const missing = names.find((one) => !known.includes(one))
  if (missing !== undefined)
    throw new WrongCall(
      `${missing} never had a history on ${branch}; there ${known.length === 0 ? 'is none' : `are: ${known.join(', ')}`}`,
    )
  const logs: VerifiedLog[] = []
  for (const one of names.length > 0 ? names : known) {
    progress(`${one}: verifying`)
    logs.push(await verifyLog({ forge, log: clone, head, defaultBranch: branch, pulls }, one))
  }
  return { repository: `${owner}/${name}`, branch, head, logs }
}

const github = 'https://api.github.com'

async function whichRepository(
  { repository, apiUrl, environment }: VerifyCall,
  origin: () => Promise<string | null>,
): Promise<{ readonly owner: string; readonly name: string; readonly apiUrl: string }> {
  const named = repository ?? (environment.GITHUB_REPOSITORY || undefined)
  const api = apiUrl ?? (environment.GITHUB_API_URL || undefined)
  if (api !== undefined && !URL.canParse(api))
    throw new WrongCall(`--api-url is ${JSON.stringify(api)}: write ${github} or https://HOST/api/v3`)
  if (named !== undefined) return { ...split(named), apiUrl: api ?? github }
  const address = await origin()
  const found =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]*@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
      address ?? '',
    )
  if (found === null)
    throw new WrongCall('which repository? Write --repo owner/name, or set GITHUB_REPOSITORY')
  if (found[1] !== 'github.com' && api === undefined)
    throw new WrongCall(`origin is on ${found[1]}: write --api-url https://${found[1]}/api/v3`)
  return { ...split(found[2] ?? ''), apiUrl: api ?? github }
}

function split(repository: string): { readonly owner: string; readonly name: string } {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? []
  if (owner === undefined || name === undefined)
    throw new WrongCall(`${JSON.stringify(repository)} is no repository: write --repo owner/name`)
  return { owner, name }
}
