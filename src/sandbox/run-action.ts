import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a runner of GitHub is told. */
export interface ActionRequest {
  readonly node: string
  /** The packaged Action. */
  readonly entry: string
  readonly apiUrl: string
  readonly repository: string
  readonly event: string
  readonly payload?: unknown
  /** Inputs by the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Where event, outputs and summary lie; made where it does not exist. */
  readonly folder: string
  /** Kills the run when it aborts. */
  readonly signal?: AbortSignal
  /** The run is killed when it takes longer, ms. */
  readonly timeout?: number
  /** Called once the process runs; kills it. */
  readonly started?: (kill: () => void) => void
}

export interface ActionResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** Runs the packaged Action in a child process as GitHub's runner would, with nothing of this process's environment. */
export async function runAction(request: ActionRequest): Promise<ActionResult> {
  const { apiUrl, folder } = request
  await mkdir(folder, { recursive: true })
  const files = {
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output.txt'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  }
  await writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(request.payload ?? {}))
  await writeFile(files.GITHUB_OUTPUT, '')
  await writeFile(files.GITHUB_STEP_SUMMARY, '')
  const spoken = await spawned(request, {
    PATH: process.env.PATH ?? '',
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_SERVER_URL: apiUrl,
    GITHUB_REPOSITORY: request.repository,
    GITHUB_EVENT_NAME: request.event,
    GITHUB_REF: 'refs/heads/main',
    ...files,
    ...request.env,
    ...Object.fromEntries(
      Object.entries(request.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  })
  return {
    ...spoken,
    outputs: readOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  }
}

function spawned(
  { node, entry, signal, timeout, started }: ActionRequest,
  env: Record<string, string>,
): Promise<Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [entry], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      killSignal: 'SIGKILL',
      ...(timeout === undefined ? {} : { timeout }),
      ...(signal === undefined ? {} : { signal }),
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
    started?.(() => child.kill('SIGKILL'))
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
