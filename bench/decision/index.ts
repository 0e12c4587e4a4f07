/** Decision methods side by side: on seeded worlds and on a real log. */
import { writeDocs } from './docs.js'
import type { Job, JobResult } from './jobs.js'
import { help, type Options, readOptions, WrongOption } from './options.js'
import { sizeOf, traceCells, traceJobs, worldCells, worldJobs } from './plan.js'
import { runJobs } from './pool.js'
import { createProgress } from './progress.js'
import { barsOf, type Judged, report } from './report.js'
import { type Results, readResults, saveResults } from './results.js'

const standard = 'reference'

try {
  const options = readOptions(process.argv.slice(2))
  const judged = { policy: options.judge, standard }
  if (options.help) process.stdout.write(help)
  else if (options.writeDocs) process.stdout.write(`${writeDocs(keptTables(judged))}\n`)
  else await bench(options, judged)
} catch (error) {
  if (!(error instanceof WrongOption)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

function keptTables(judged: Judged): string {
  const results = readResults()
  if (results.worlds.length + results.trace.length === 0)
    throw new WrongOption('bench/decision/results.json holds nothing yet: run with --save first.')
  return report(results, judged)
}

async function bench(options: Options, judged: Judged): Promise<void> {
  const results = options.trace ? await replayLog(options) : await simulateWorlds(options)
  if (!results) {
    process.stderr.write('Stopped; nothing was kept.\n')
    process.exitCode = 130
    return
  }
  process.stdout.write(`${options.json ? JSON.stringify(results, null, 1) : report(results, judged)}\n`)
  if (options.save) process.stderr.write(`Kept in ${saveResults(results)}\n`)
  if (barsOf(results, judged).some(({ met }) => met === false)) process.exitCode = 1
}

async function simulateWorlds(options: Options): Promise<Results | null> {
  const jobs = worldJobs(options)
  const done = await run(jobs, options.threads, 'ramps')
  if (!done) return null
  const { from, to, criteria } = options
  return { version: 1, worlds: [{ criteria, seeds: { from, to }, cells: worldCells(jobs, done) }], trace: [] }
}

async function replayLog({ salts, policies, threads }: Options): Promise<Results | null> {
  const jobs = traceJobs(salts, policies)
  const done = await run(jobs, threads, 'replays')
  return done ? { version: 1, worlds: [], trace: traceCells(jobs, done) } : null
}

async function run(
  jobs: readonly Job[],
  threads: number,
  what: string,
): Promise<readonly JobResult[] | null> {
  const total = jobs.reduce((sum, job) => sum + sizeOf(job), 0)
  const progress = createProgress(total, what, process.stderr)
  const { results, stop } = runJobs(jobs, threads, (job) => progress.advance(sizeOf(job)))
  process.once('SIGINT', stop)
  const done = await results
  process.off('SIGINT', stop)
  progress.end()
  return done
}
