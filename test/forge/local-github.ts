import { afterEach, expect, jest } from '@jest/globals'
import type { Forge } from '../../src/forge/forge.js'
import { createForge } from '../../src/forge/github.js'
import { createOctokit } from '../../src/forge/octokit.js'
import { createClock } from '../../src/sandbox/clock.js'
import type { RepositoryOptions, SandboxOptions } from '../../src/sandbox/options.js'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js'

export interface LocalGithub {
  readonly sandbox: Sandbox
  /** GitHub's clock, to be set. */
  readonly clock: ReturnType<typeof createClock>
  readonly repo: ReturnType<Sandbox['repo']>
  /** What the forge logged. */
  readonly lines: readonly string[]
  /** The forge as the workflow's own token sees it. */
  readonly forge: Forge
  /** The forge with another token: `token-of-<login>` for people. */
  forgeAs(token: string): Forge
}

interface Wishes {
  readonly repository?: Partial<RepositoryOptions>
  readonly sandbox?: Partial<SandboxOptions>
}

// Real git repositories: quick on an idle machine, but tests run side by side.
jest.setTimeout(30_000)

const started: Sandbox[] = []

afterEach(async () => {
  for (const sandbox of started.splice(0)) {
    await sandbox.close()
    expect(sandbox.violations).toEqual([])
  }
})

/** A local GitHub with `acme/shop`, where dana writes, kim reads and `workflow` is the token of the workflow. Checked and closed after each test. */
export async function localGithub({ repository, sandbox: wishes }: Wishes = {}): Promise<LocalGithub> {
  const clock = createClock(Date.UTC(2026, 11, 1, 9))
  const sandbox = await startSandbox({
    clock,
    contract: 'strict',
    users: [{ login: 'acme' }, { login: 'dana' }, { login: 'kim' }, { login: 'eve' }],
    tokens: [{ token: 'workflow', actor: 'github-actions[bot]' }],
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        files: {
          'README.md': '# Shop\n',
          'config/checkout.yaml': 'percentage: 1\n',
          'config/deep/er/file.txt': 'x\n',
        },
        collaborators: { dana: 'write', kim: 'read' },
        workflows: ['deploy.yml'],
        ...repository,
      },
    ],
    ...wishes,
  })
  started.push(sandbox)
  const lines: string[] = []
  const forgeAs = (token: string) => {
    const log = (line: string) => {
      lines.push(line)
    }
    const octokit = createOctokit({
      credentials: { kind: 'token', token },
      apiUrl: sandbox.url,
      version: '0.0.0',
      log,
    })
    return createForge({ octokit, owner: 'acme', name: 'shop', defaultBranch: 'main', log })
  }
  return { sandbox, clock, repo: sandbox.repo('acme/shop'), lines, forge: forgeAs('workflow'), forgeAs }
}

/** A branch with one commit that changes the percentage, made through the forge. */
export async function rampBranch(
  { forge, repo }: LocalGithub,
  branch: string,
  percentage: number,
): Promise<string> {
  const parent = (await repo.log())[0]?.sha ?? ''
  const sha = await forge.commit({
    parent,
    files: { 'config/checkout.yaml': `percentage: ${percentage}\n` },
    message: `Checkout to ${percentage} %`,
  })
  await forge.createBranch(branch, sha)
  return sha
}
