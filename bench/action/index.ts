/** What the packaged Action costs: its size, its start, and the requests and time of a run that finds nothing to do. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { bundleSize } from './bundle-size.js'
import { type IdleRun, idleRun } from './idle-run.js'
import { type Measurements, report, withinBudget } from './report.js'
import { startTime } from './start-time.js'

const help = `npm run bench:action -- [options]

Measures the packaged Action (dist/index.js, or the file that SLUICE_ACTION names) on Node 24:
bundle size, start to first request over bare Node, and GitHub requests and milliseconds of an
idle run for 1, 10 and 100 migrations. Takes about two minutes; progress goes to stderr.
Exits with 1 where a run needs more requests than its budget.

  --json   the measurements as one JSON document (bytes, ms)
  --help   this text

NO_COLOR turns colours off.
`

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
let toldAt = 0
if (values.help) process.stdout.write(help)
else await measure(values.json)

async function measure(asJson: boolean): Promise<void> {
  const entry = process.env.SLUICE_ACTION ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url))
  const bundle = await bundleSize(entry)
  const start = await startTime(entry, 15, progress)
  const idle: IdleRun[] = []
  for (const migrations of [1, 10, 100]) idle.push(await idleRun(migrations, 3, progress))
  progress('')
  const measurements: Measurements = { version: 1, bundle, start, idle }
  process.stdout.write(`${asJson ? JSON.stringify(measurements, null, 2) : report(measurements, pc)}\n`)
  if (!withinBudget(measurements)) process.exitCode = 1
}

/** One line that is written over on a terminal; elsewhere a line every five seconds. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`)
  else if (text !== '' && performance.now() - toldAt > 5_000) {
    toldAt = performance.now()
    process.stderr.write(`${text}\n`)
  }
}
