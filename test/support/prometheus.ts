import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface PrometheusServer {
  /** Without a trailing slash. */
  readonly url: string
  /** Ends the process and removes its data. */
  stop(): Promise<void>
}

/**
 * Whether a real Prometheus can be started here. Says once how to install it where not, and throws instead when
 * SLUICE_REQUIRE_PROMETHEUS=1, so that a continuous build cannot skip its tests by accident.
 */
export function prometheusAvailable(): boolean {
  const missing = ['prometheus', 'promtool'].filter((tool) => spawnSync(tool, ['--version']).status !== 0)
  if (missing.length === 0) return true
  const advice = `${missing.join(' and ')} not found on the PATH; install Debian's package: apt-get install -y --no-install-recommends prometheus`
  if (process.env.SLUICE_REQUIRE_PROMETHEUS === '1') throw new Error(advice)
  process.stderr.write(`Skipping tests on a real Prometheus: ${advice}\n`)
  return false
}

/** Starts Prometheus on a free port of the loopback, with history from OpenMetrics text (it must end with `# EOF`). */
export async function startPrometheus(openMetrics: string): Promise<PrometheusServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-prometheus-'))
  const data = join(directory, 'data')
  await writeFile(join(directory, 'prometheus.yml'), 'global: { scrape_interval: 1m }\n')
  await writeFile(join(directory, 'history.om'), openMetrics)
  await run('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', join(directory, 'history.om'), data])

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    'prometheus',
    [
      `--config.file=${join(directory, 'prometheus.yml')}`,
      `--storage.tsdb.path=${data}`,
      // Tests use fixed dates, which must not fall out of what is kept.
      '--storage.tsdb.retention.time=50y',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=warn',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => {
    log = `${log}${chunk.toString('utf8')}`.slice(-4_000)
  })
  const stop = async (): Promise<void> => {
    await end(child)
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  }
  if (await becomesReady(child, url)) return { url, stop }
  await stop()
  throw new Error(`Prometheus did not become ready:\n${log}`)
}

async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt++) {
    const response = await fetch(`${url}/-/ready`).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok === true) return true
    await sleep(100)
  }
  return false
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(hard)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
