import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from '../../src/sandbox/demo/node-binary.js'

/** The Node that action.yml names where it can be had (the gate installs it and insists), else the one that runs the tests. */
const node = nodeOfAction()
const entry = process.env.SLUICE_ACTION ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url))

export interface ActionRun {
  readonly apiUrl: string
  readonly repository: string
  readonly event: string
  readonly payload?: unknown
  /** Inputs by the names of action.yml. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Called once the process runs; a test may kill it. */
  readonly started?: (kill: () => void) => void
}

export interface ActionResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** What add-mask hid. */
  readonly masked: readonly string[]
  readonly annotations: readonly string[]
}

/** Runs the packaged Action in a child process as GitHub's runner would, with nothing of this process's environment. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-action-'))
  const file = (name: string) => join(folder, name)
  try {
    await writeFile(file('event.json'), JSON.stringify(run.payload ?? {}))
    for (const name of ['output', 'summary']) await writeFile(file(name), '')
    const env: Record<string, string> = {
      PATH: process.env.PATH ?? '',
      GITHUB_API_URL: run.apiUrl,
      GITHUB_GRAPHQL_URL: `${run.apiUrl}/graphql`,
      GITHUB_SERVER_URL: run.apiUrl,
      GITHUB_REPOSITORY: run.repository,
      GITHUB_EVENT_NAME: run.event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_REF: 'refs/heads/main',
      ...run.env,
    }
    for (const [name, value] of Object.entries(run.inputs)) env[`INPUT_${name.toUpperCase()}`] = value
    const { exitCode, stdout, stderr } = await spawned(env, run.started)
    const lines = stdout.split('\n')
    return {
      exitCode,
      stdout,
      stderr,
      outputs: parseOutputs(await readFile(file('output'), 'utf8')),
      summary: await readFile(file('summary'), 'utf8'),
      masked: lines
        .filter((line) => line.startsWith('::add-mask::'))
        .map((line) => line.slice('::add-mask::'.length)),
      annotations: lines.filter((line) => /^::(error|warning|notice) ?/.test(line)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function spawned(env: Record<string, string>, started: ActionRun['started']) {
  return new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(node, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] })
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
function parseOutputs(text: string): Record<string, string> {
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

function nodeOfAction(): string {
  const found = findNode()
  if (found === null) throw new Error('the packaged Action needs Node 20 or newer')
  if (process.env.SLUICE_REQUIRE_NODE24 === '1' && !found.said.startsWith('Node 24.')) {
    throw new Error(`SLUICE_REQUIRE_NODE24 is set and there is only ${found.said}`)
  }
  return found.path
}
