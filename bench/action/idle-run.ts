import { runAction } from '../../test/support/run-action.js'
import { startIdleWorld } from './idle-world.js'
import { median } from './median.js'

export interface IdleRun {
  readonly migrations: number
  /** Requests to GitHub in one run. */
  readonly requests: number
  /** Median wall time of a run, process start and end included; GitHub and Prometheus answer from the loopback. */
  readonly ms: number
  readonly runs: number
}

/** Throws where a run did anything but look: then it is not the idle run that is measured. */
export async function idleRun(
  migrations: number,
  runs: number,
  progress: (text: string) => void,
): Promise<IdleRun> {
  const world = await startIdleWorld(migrations, (done) =>
    progress(`idle run: ${done} of ${migrations} migrations set up`),
  )
  try {
    const times: number[] = []
    const counts = new Set<number>()
    for (let run = 1; run <= runs; run += 1) {
      progress(`idle run: ${migrations} migration(s), run ${run} of ${runs}`)
      const before = world.sandbox.requests.length
      const started = performance.now()
      const result = await runAction({
        apiUrl: world.sandbox.url,
        repository: 'acme/shop',
        event: 'schedule',
        inputs: { 'github-token': 'actions-token' },
      })
      times.push(performance.now() - started)
      const made = world.sandbox.requests.slice(before)
      mustBeIdle(migrations, result, made)
      counts.add(made.length)
    }
    const [requests = 0, ...others] = counts
    if (others.length > 0) throw new Error(`idle runs differ: ${[...counts].join(', ')} requests`)
    return { migrations, requests, ms: median(times), runs }
  } finally {
    await world.close()
  }
}

function mustBeIdle(
  migrations: number,
  { exitCode, outputs, stdout }: Awaited<ReturnType<typeof runAction>>,
  made: readonly { readonly method: string; readonly path: string }[],
): void {
  const codes: readonly string[] = JSON.parse(outputs.result ?? '{"migrations":[]}').migrations.map(
    ({ reasonCode }: { readonly reasonCode: string }) => reasonCode,
  )
  const writes = made.filter(({ method }) => method !== 'GET')
  const soaking = codes.length === migrations && codes.every((code) => code === 'soaking')
  if (exitCode === 0 && soaking && writes.length === 0) return
  const found = [...new Set(codes), ...writes.map(({ method, path }) => `${method} ${path}`)].join(', ')
  throw new Error(`not an idle run (exit code ${exitCode}): ${found}\n${stdout.slice(-2_000)}`)
}
