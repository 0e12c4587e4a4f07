import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a runner of GitHub would be told. */
export interface RunnerOptions {
  readonly node: string
  /** The packaged Action. */
  readonly entry: string
  readonly apiUrl: string
  readonly repository: string
  /** Inputs by the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  /** One folder per run is made below it. */
  readonly folder: string
  /** Kills the run. */
  readonly signal: AbortSignal
}

export interface ActionRun {
  readonly exitCode: number | null
  /** Standard output, then standard error. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
}

const longestRun = 60_000

/** Runs the packaged Action as GitHub's runner does for a schedule, one folder a run, and with nothing of this process's environment. */
export function createRunner(options: RunnerOptions): () => Promise<ActionRun> {
  let runs = 0
  return async () => {
    runs += 1
    const folder = join(options.folder, String(runs).padStart(2, '0'))
    await mkdir(folder, { recursive: true })
    const files = {
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_OUTPUT: join(folder, 'output.txt'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    }
    await writeFile(files.GITHUB_EVENT_PATH, '{}')
    await writeFile(files.GITHUB_OUTPUT, '')
    await writeFile(files.GITHUB_STEP_SUMMARY, '')
    const { exitCode, log } = await spawned(options, {
      PATH: process.env.PATH ?? '',
      GITHUB_API_URL: options.apiUrl,
      GITHUB_GRAPHQL_URL: `${options.apiUrl}/graphql`,
      GITHUB_SERVER_URL: options.apiUrl,
      GITHUB_REPOSITORY: options.repository,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_REF: 'refs/heads/main',
      // Not what a runner sets: saves each process from compiling the same file again. Node 20 does not know it.
      NODE_COMPILE_CACHE: join(options.folder, '..', 'compiled'),
      ...files,
      ...Object.fromEntries(
        Object.entries(options.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    })
    await writeFile(join(folder, 'log.txt'), log)
    return { exitCode, log, outputs: readOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')) }
  }
}

function spawned(
  { node, entry, signal }: RunnerOptions,
  env: Record<string, string>,
): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [entry], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestRun,
      killSignal: 'SIGKILL',
      signal,
    })
    let [output, errors] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, log: `${output}${errors}` }))
  })
}

/** The runner's output file: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[index] ?? '') ?? []
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter, index + 1)
    outputs[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return outputs
}
