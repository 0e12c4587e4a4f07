/** Runs jobs on so many threads and keeps their order. The threads read TypeScript because tsx started the process. */
import { Worker } from 'node:worker_threads'
import type { Job, JobResult } from './jobs.js'

export interface Run {
  /** In the order of the jobs; null when it was stopped. */
  readonly results: Promise<readonly JobResult[] | null>
  readonly stop: () => void
}

export function runJobs(jobs: readonly Job[], most: number, done: (job: Job) => void): Run {
  const threads = Math.min(most, jobs.length)
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--import', 'tsx'] }),
  )
  const results: JobResult[] = []
  let [next, left] = [0, jobs.length]
  let settle: (value: readonly JobResult[] | null) => void = () => {}
  let fail: (error: unknown) => void = () => {}
  const settled = new Promise<readonly JobResult[] | null>((resolve, reject) => {
    settle = resolve
    fail = reject
  })
  const end = async (value: readonly JobResult[] | null): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()))
    settle(value)
  }
  for (const worker of workers) {
    let mine = next++
    const give = () => worker.postMessage(jobs[mine])
    worker.on('error', (error) => {
      void Promise.all(workers.map((other) => other.terminate())).then(() => fail(error))
    })
    worker.on('message', (result: JobResult) => {
      const job = jobs[mine]
      results[mine] = result
      left--
      if (job) done(job)
      if (left === 0) return void end(results)
      mine = next++
      if (mine < jobs.length) give()
    })
    give()
  }
  if (threads === 0) void end([])
  return { results: settled, stop: () => void end(null) }
}
