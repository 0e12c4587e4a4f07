import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface DemoProcess {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A demo in a child process, with a folder for temporary files of its own. */
export interface DemoRoom {
  readonly temporary: string
  /** `heard` gets all output so far, whenever there is more. */
  play(
    words: readonly string[],
    given?: {
      readonly action?: string
      readonly heard?: (output: string, interrupt: () => void) => void
    },
  ): Promise<DemoProcess>
  /** Names of what is left in the folder for temporary files. */
  leftovers(): Promise<readonly string[]>
  close(): Promise<void>
}

export async function demoRoom(): Promise<DemoRoom> {
  const temporary = await mkdtemp(join(tmpdir(), 'demo-room-'))
  const { SLUICE_ACTION: usual } = process.env
  return {
    temporary,
    play: (words, { action = usual, heard } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', 'tsx', 'src/sandbox/demo/index.ts', ...words], {
          cwd: root,
          env: {
            PATH: process.env.PATH ?? '',
            TMPDIR: temporary,
            // tsx keeps its cache where temporary files go.
            TSX_DISABLE_CACHE: '1',
            NO_COLOR: '1',
            ...(action === undefined ? {} : { SLUICE_ACTION: action }),
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let [stdout, stderr] = ['', '']
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text
          heard?.(stdout, () => child.kill('SIGINT'))
        })
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text
        })
        child.on('error', reject)
        child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
      }),
    leftovers: async () => (await readdir(temporary)).filter((name) => name.startsWith('sluice-')),
    close: () => rm(temporary, { recursive: true, force: true }),
  }
}
