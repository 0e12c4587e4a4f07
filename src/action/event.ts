import { readFile } from 'node:fs/promises'
import { SluiceError } from '../app/sluice-error.js'

/** The event that started the workflow, as the runner describes it. */
export interface Event {
  readonly name: string
  readonly payload: unknown
  readonly owner: string
  readonly repository: string
  /** Null where the event does not say. */
  readonly defaultBranch: string | null
  readonly apiUrl: string
}

export async function readEvent(env: NodeJS.ProcessEnv): Promise<Event> {
  const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/')
  if (!owner || !repository) {
    throw new SluiceError(
      'not-an-action',
      'plan',
      'GITHUB_REPOSITORY is not set: this runs as a GitHub Action',
    )
  }
  const payload = await readPayload(env.GITHUB_EVENT_PATH)
  const name = env.GITHUB_EVENT_NAME ?? ''
  return {
    name,
    payload,
    owner,
    repository,
    defaultBranch: defaultBranch(name, payload, env),
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
  }
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return {}
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new SluiceError('event-unreadable', 'bug', 'the event file of the runner cannot be read', { cause })
  }
}

/** `repository.default_branch` where the payload has it; a schedule always runs on the default branch. */
function defaultBranch(name: string, payload: unknown, env: NodeJS.ProcessEnv): string | null {
  if (typeof payload === 'object' && payload !== null && 'repository' in payload) {
    const { repository } = payload
    if (typeof repository === 'object' && repository !== null && 'default_branch' in repository) {
      if (typeof repository.default_branch === 'string') return repository.default_branch
    }
  }
  const ref = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1]
  return name === 'schedule' && ref !== undefined ? ref : null
}
