import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActionRequest, runAction } from '../run-action.js'

interface RunnerOptions
  extends Pick<ActionRequest, 'node' | 'entry' | 'apiUrl' | 'repository' | 'inputs' | 'folder'> {
  readonly signal: AbortSignal
}

export interface ActionRun {
  readonly exitCode: number | null
  /** Standard output, then standard error. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
}

const longestRun = 60_000

/** Scheduled runs of the packaged Action, each with a folder of its own below the one given. */
export function createRunner(options: RunnerOptions): () => Promise<ActionRun> {
  let runs = 0
  return async () => {
    runs += 1
    const folder = join(options.folder, String(runs).padStart(2, '0'))
    const { exitCode, stdout, stderr, outputs } = await runAction({
      ...options,
      event: 'schedule',
      // Not what a runner sets: saves each process from compiling the same file again. Node 20 does not know it.
      env: { NODE_COMPILE_CACHE: join(options.folder, '..', 'compiled') },
      folder,
      timeout: longestRun,
    })
    const log = `${stdout}${stderr}`
    await writeFile(join(folder, 'log.txt'), log)
    return { exitCode, log, outputs }
  }
}
