import { jest } from '@jest/globals'
import type { RepositoryOptions, SandboxOptions } from '../../src/sandbox/options.js'
import type { RepositoryHandle } from '../../src/sandbox/repository-handle.js'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js'

// Real git processes and 13 MB of description: on a busy machine the first test of a file takes its time.
jest.setTimeout(60_000)

/** An answer as a client sees it. `body` is parsed JSON, or text where it is none. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  // The tests look into GitHub's answers freely; what they look for is the assertion.
  readonly body: Loose
}

/** JSON of unknown shape that can be walked without casts. */
export interface Loose {
  readonly [key: string]: Loose
  readonly [index: number]: Loose
}

export interface TestWorld {
  readonly sandbox: Sandbox
  readonly repo: RepositoryHandle
  /** Calls the API as someone: `as('dana', 'GET /pulls')` is below the repository, `//…` at the root. */
  as(who: string | null, request: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
}

const running: Sandbox[] = []

/** A repository `acme/shop` of the person `acme` with a reader, a triager, two writers and three installation tokens. */
export async function startWorld(
  repository: Partial<RepositoryOptions> = {},
  options: Partial<SandboxOptions> = {},
): Promise<TestWorld> {
  const people = ['acme', 'dana', 'kim', 'tris', 'reed', 'stranger']
  const sandbox = await startSandbox({
    contract: 'strict',
    users: people.map((login) => ({ login, token: login })),
    tokens: [
      { token: 'actions', actor: 'github-actions[bot]' },
      { token: 'app', actor: 'sluice[bot]' },
      { token: 'weak', actor: 'weak[bot]', permissions: { contents: 'read', metadata: 'read' } },
    ],
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        files: {
          'config.yml': 'percentage: 1\nname: checkout\n',
          'docs/a.md': 'a\n',
          'docs/deep/b.md': 'b\n',
        },
        collaborators: { dana: 'write', kim: 'maintain', tris: 'triage', reed: 'read' },
        ...repository,
      },
    ],
    ...options,
  })
  running.push(sandbox)

  return {
    sandbox,
    repo: sandbox.repo('acme/shop'),
    async as(who, request, body, headers = {}) {
      const [method = 'GET', path = ''] = request.split(' ')
      const url = path.startsWith('//')
        ? `${sandbox.url}${path.slice(1)}`
        : `${sandbox.url}/repos/acme/shop${path}`
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { ...(who === null ? {} : { authorization: `Bearer ${who}` }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return { status: response.status, headers: response.headers, body: parse(await response.text()) }
    },
  }
}

/** Puts files on a new branch as its author's push and opens a pull request to main; gives its number and head. */
export async function propose(
  world: TestWorld,
  branch: string,
  files: Readonly<Record<string, string | null>>,
  who = 'dana',
): Promise<{ number: number; head: string }> {
  const head = await world.repo.commit({ branch, files, author: who, message: `Work on ${branch}` })
  const { status, body } = await world.as(who, 'POST /pulls', {
    title: `About ${branch}`,
    head: branch,
    base: 'main',
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { number: Number(body.number), head }
}

/** Stops one world early and keeps what it broke out of the others' account. */
export async function stopWorld({ sandbox }: TestWorld): Promise<readonly string[]> {
  running.splice(running.indexOf(sandbox), 1)
  await sandbox.close()
  return sandbox.violations
}

/** Stops what the tests of a file started and hands over everything that broke GitHub's published description. */
export async function stopWorlds(): Promise<string[]> {
  const violations = running.flatMap((sandbox) => sandbox.violations)
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()))
  return violations
}

function parse(text: string): Loose {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(JSON.stringify({ text }))
  }
}
