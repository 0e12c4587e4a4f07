import { execFile } from 'node:child_process'

interface GitResult {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

interface RunOptions {
  readonly input?: Buffer | string
  readonly env?: Readonly<Record<string, string>>
  /** Exit codes that are an answer rather than a failure, e.g. 1 of `merge-base --is-ancestor`. Default: 0 only. */
  readonly allow?: readonly number[]
}

const maxOutput = 256 * 1024 * 1024

/**
 * Runs git on one repository, cut off from the configuration of whoever runs the sandbox: their hooks, signing keys and
 * default branch names must not change what a test sees. Throws with git's own words on an exit code that is not allowed.
 */
export function runGit(
  gitDir: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<GitResult> {
  const allowed = options.allow ?? [0]
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...args],
      {
        encoding: 'buffer',
        maxBuffer: maxOutput,
        env: {
          PATH: process.env.PATH ?? '/usr/bin:/bin',
          HOME: gitDir,
          GIT_DIR: gitDir,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_TERMINAL_PROMPT: '0',
          GIT_AUTHOR_NAME: 'Sandbox',
          GIT_AUTHOR_EMAIL: 'sandbox@localhost',
          GIT_COMMITTER_NAME: 'Sandbox',
          GIT_COMMITTER_EMAIL: 'sandbox@localhost',
          LC_ALL: 'C',
          TZ: 'UTC',
          ...options.env,
        },
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        const result: GitResult = { code, stdout, stderr: stderr.toString('utf8') }
        if (allowed.includes(code)) resolve(result)
        else reject(new Error(`git ${args[0]} failed (${code}): ${result.stderr || error?.message || ''}`))
      },
    )
    child.stdin?.on('error', () => {
      // git may answer without reading its input to the end; its exit code tells whether that mattered.
    })
    child.stdin?.end(options.input ?? '')
  })
}
