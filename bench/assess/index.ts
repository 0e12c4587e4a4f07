/** How long an assessment of 30 days takes beside the parsing of the answers that it is made from. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import type { Figures } from './figures.js'

const help = `npm run bench:assess -- [--rounds N] [--json] [--help]

Times one assessment of 30 days of five-minute intervals (a ratio, and a P95 from 12 buckets), and the
parsing of the Prometheus answers that hold them: compiled into one bundle as the product is, alternately
in one process, in processor time. Prints the medians of the rounds (default 61) and their ratio. Exits
with 1 where an assessment takes more than 3 times as long as the parsing.
`

const most = 3

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '61' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) process.stdout.write(help)
else await run(Math.max(1, Math.floor(Number(values.rounds)) || 1), values.json)

async function run(rounds: number, asJson: boolean): Promise<void> {
  const results = await measure(rounds)
  if (asJson) process.stdout.write(`${JSON.stringify({ version: 2, rounds, results }, null, 2)}\n`)
  else
    for (const { name, parse, judge, ratio } of results)
      process.stdout.write(
        `${name.padEnd(22)} parse ${parse.toFixed(1)} ms, assess ${judge.toFixed(1)} ms: ${ratio.toFixed(2)} times (at most ${most})\n`,
      )
  if (results.some(({ ratio }) => !(ratio <= most))) process.exitCode = 1
}

/** tsx gives every closure its name again each time it is made, which costs the engine more than the parser: compiled code does not. */
async function measure(rounds: number): Promise<readonly Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-assess-'))
  try {
    const outfile = join(folder, 'measure.mjs')
    await build({
      entryPoints: [fileURLToPath(new URL('measure.ts', import.meta.url))],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      minifySyntax: true,
      outfile,
      logLevel: 'warning',
    })
    return JSON.parse(execFileSync(process.execPath, [outfile, String(rounds)], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
