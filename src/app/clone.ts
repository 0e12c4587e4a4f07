/** A local clone as `CommitLog`, through the git command line. Commits are named by their content, so that a clone cannot lie about one. */
import { execFile } from 'node:child_process'
import { migrationOfHistory, recordFolder } from '../rollout/paths.js'
import type { CommitLog } from './verify-log.js'
import { byteText } from './verify-log.js'
import { WrongCall } from './written-option.js'

export interface Clone extends CommitLog {
  /** The address of `origin`; null where there is none. */
  readonly origin: () => Promise<string | null>
  /** Throws `WrongCall` where the clone does not hold the whole history of a commit. */
  readonly mustHold: (commit: string, branch: string) => Promise<void>
  /** Migrations whose history ever stood on the first parents of a commit. */
  readonly migrations: (head: string) => Promise<readonly string[]>
}

interface Ran {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Throws `WrongCall` where the folder is in no clone, or there is no git. */
export async function openClone(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Clone> {
  const git = (...args: readonly string[]) => run(folder, args, environment)
  const told = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await git(...args)
    if (code !== 0) throw new WrongCall(`git ${args[0]} failed in ${folder}: ${stderr.trim()}`)
    return stdout
  }
  const rows = async (...args: readonly string[]) =>
    byteText(await told(...args))
      .split('\n')
      .filter((row) => row !== '')
  if ((await git('rev-parse', '--git-dir')).code !== 0)
    throw new WrongCall(`${folder} is in no clone: run this in one, or name one with --git <folder>`)

  const textAt = async (commit: string, path: string) => {
    const found = byteText(await told('ls-tree', '-z', '--full-tree', commit, '--', path))
    const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(found)?.[1]
    return blob === undefined ? null : byteText(await told('cat-file', 'blob', blob))
  }
  return {
    async origin() {
      const { code, stdout } = await git('remote', 'get-url', 'origin')
      return code === 0 ? stdout.toString('utf8').trim() : null
    },
    async mustHold(commit, branch) {
      if ((await git('cat-file', '-e', `${commit}^{commit}`)).code !== 0)
        throw new WrongCall(
          `the clone in ${folder} does not hold ${commit.slice(0, 10)}, the head of ${branch} on GitHub: run git fetch origin ${branch}`,
        )
      if (byteText(await told('rev-parse', '--is-shallow-repository')).trim() === 'true')
        throw new WrongCall(
          `the clone in ${folder} is shallow and does not know what came before: run git fetch --unshallow (actions/checkout: fetch-depth: 0)`,
        )
    },
    async migrations(head) {
      const paths = await rows(
        'log',
        '--first-parent',
        '-m',
        '--format=',
        '--name-only',
        head,
        '--',
        recordFolder,
      )
      return [...new Set(paths.flatMap((path) => migrationOfHistory(path) ?? []))].sort()
    },
    async states(path, head) {
      const commits = await rows('log', '--first-parent', '--reverse', '--format=%H', head, '--', path)
      const states = []
      for (const commit of commits) states.push({ commit, text: await textAt(commit, path) })
      return states
    },
    async distance(older, newer) {
      const known = await git('rev-list', '--first-parent', newer, '--')
      const at = known.code === 0 ? byteText(known.stdout).split('\n').indexOf(older) : -1
      return at < 0 ? null : at
    },
    parents: async (commit) =>
      (await rows('rev-list', '--parents', '--max-count=1', commit, '--')).join(' ').split(' ').length - 1,
  }
}

/** Nothing that stands in a configuration or beside the commits may change what a commit is. */
const strictly = [
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.commitGraph=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
]

const mostOutput = 256 * 1024 * 1024

function run(
  folder: string,
  args: readonly string[],
  { PATH, HOME, SystemRoot }: Readonly<Record<string, string | undefined>>,
): Promise<Ran> {
  // The clone is the folder's, whatever the environment of a hook says.
  const env = {
    GIT_GRAFT_FILE: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...(PATH === undefined ? {} : { PATH }),
    ...(HOME === undefined ? {} : { HOME }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  }
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      ['-C', folder, ...strictly, ...args],
      { encoding: 'buffer', maxBuffer: mostOutput, env },
      (error, stdout, stderr) => {
        if (error !== null && error.code === 'ENOENT')
          reject(new WrongCall('git was not found: this reads the commits of a clone, install git'))
        else
          resolve({
            code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1,
            stdout,
            stderr: stderr.toString('utf8'),
          })
      },
    )
  })
}
