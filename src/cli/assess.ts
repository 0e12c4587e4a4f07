import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { createColors } from 'picocolors'
import { assessmentText } from '../app/assessment-text.js'
import type { Finding } from '../app/finding.js'
import { judgeTrace, type TraceOptions } from '../app/judge-trace.js'
import { readCriterion } from '../app/read-criterion.js'
import { readTrace } from '../app/read-trace.js'
import {
  chanceOption,
  delayOption,
  durationOption,
  instantOption,
  shareOption,
  WrongCall,
  wholeOption,
} from '../app/written-option.js'
import { unreadable } from './plan-files.js'
import type { Terminal } from './terminal.js'

interface Written {
  readonly criterion: string
  readonly data: string
  readonly share?: string
  readonly since?: string
  readonly now?: string
  readonly interval?: string
  readonly delay: string
  readonly falseAlarms?: string
  readonly tests?: string
  readonly missed?: string
  readonly strict: boolean
  readonly history?: string
  readonly json: boolean
}

const help = `
A line of the data is one interval; intervals are disjoint and in rising order, times are ISO or epoch milliseconds:
  {"start": "2026-12-01T10:00:00Z", "end": "2026-12-01T10:05:00Z", "new": {"bad": 1, "total": 50}, "old": {"bad": 9, "total": 950}}
An arm is {bad, total} for kind ratio; {le, count} (cumulative, the last bound is "+Inf") for quantile; {value, samples?} for value and
quantile; {count, exposure?} for count. null means not measured. Without "old" there is no control.
What lies before --since is the old system's history and tells how much its counts scatter.

Exit codes: 0 PASS, 1 BREACH, 2 wrong call or unreadable data, 3 INSUFFICIENT or NO_DATA.`

export function assessCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command('assess')
    .description('judge a trace of your own: would Sluice advance, hold or roll back?')
    .requiredOption('--criterion <json or file>', 'what is asked: kind, rollback, advance, ... as in a plan')
    .requiredOption('--data <file>', 'the trace, one interval per line (NDJSON); - reads standard input')
    .option('--share <percent>', 'of the traffic that the new system gets (default: as the trace shows)')
    .option('--since <time>', 'when the step went live (default: the first interval)')
    .option('--now <time>', 'when it is judged (default: when the last interval is complete)')
    .option('--interval <duration>', 'length of an interval (default: that of the first)')
    .option('--delay <duration>', 'until the data of an interval is complete', '2m')
    .option('--false-alarms <share>', 'of ramps with nothing wrong that may be rolled back (default: 1%)')
    .option('--tests <n>', 'how many tests share the false alarms (default: those of this criterion)')
    .option('--missed <share>', 'of regressions at the proof limit that may pass (default: 5%)')
    .option('--strict', 'prove the full limit at any share', false)
    .option('--history <time>', 'ignore what lies before (default: a day before --since)')
    .option('--json', 'print the assessment as JSON', false)
    .addHelpText('after', help)
    .action(async (written: Written) => done(await assess(written, terminal)))
}

async function assess(written: Written, terminal: Terminal): Promise<number> {
  const options = optionsOf(written)
  const inline = written.criterion.trimStart().startsWith('{')
  const file = inline ? '--criterion' : written.criterion
  const text = inline ? written.criterion : await contents(resolve(terminal.cwd, file), file)
  const read = readCriterion(file, text)
  if (!read.ok) return refuse(read.findings, terminal)
  const { intervals, findings } = await trace(written.data, terminal)
  if (findings.length > 0) return refuse(findings, terminal)
  const judged = judgeTrace(read.criterion, intervals, options)
  const { assessment } = judged
  if (written.json) terminal.stdout(`${JSON.stringify(assessment, null, 2)}\n`)
  else {
    const paint = createColors(terminal.colour)
    const colour = { PASS: paint.green, BREACH: paint.red }[String(assessment.verdict)] ?? paint.yellow
    const body = assessmentText(read.criterion, assessment, judged.options)
    terminal.stdout(`${colour(assessment.verdict)} ${assessment.metric} (${assessment.code})\n${body}`)
  }
  return assessment.verdict === 'PASS' ? 0 : assessment.verdict === 'BREACH' ? 1 : 3
}

function optionsOf(written: Written): TraceOptions {
  const given = <Value>(
    name: string,
    text: string | undefined,
    read: (name: string, text: string) => Value,
  ) => (text === undefined ? undefined : read(name, text))
  const all = {
    share: given('--share', written.share, shareOption),
    since: given('--since', written.since, instantOption),
    now: given('--now', written.now, instantOption),
    interval: given('--interval', written.interval, durationOption),
    falseAlarms: given('--false-alarms', written.falseAlarms, chanceOption),
    tests: given('--tests', written.tests, wholeOption),
    missed: given('--missed', written.missed, chanceOption),
    history: given('--history', written.history, instantOption),
    proof: written.strict ? ('strict' as const) : undefined,
  }
  const { share, since, now, interval, falseAlarms, tests, missed, history, proof } = all
  return {
    delay: delayOption('--delay', written.delay),
    ...(share === undefined ? {} : { share }),
    ...(since === undefined ? {} : { since }),
    ...(now === undefined ? {} : { now }),
    ...(interval === undefined ? {} : { interval }),
    ...(falseAlarms === undefined ? {} : { falseAlarms }),
    ...(tests === undefined ? {} : { tests }),
    ...(missed === undefined ? {} : { missed }),
    ...(history === undefined ? {} : { history }),
    ...(proof === undefined ? {} : { proof }),
  }
}

async function trace(data: string, terminal: Terminal) {
  if (data === '-') return readTrace('standard input', linesOf(terminal.stdin))
  try {
    return await readTrace(data, linesOf(createReadStream(resolve(terminal.cwd, data))))
  } catch (error) {
    throw new WrongCall(unreadable(data, error))
  }
}

/** Line by line as it comes. readline would end quietly where a stream fails. */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const chunk of stream) {
    const lines = (
      open + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n')
    open = lines.pop() ?? ''
    yield* lines
  }
  yield open + decoder.decode()
}

async function contents(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new WrongCall(unreadable(file, error))
  }
}

function refuse(findings: readonly Finding[], terminal: Terminal): number {
  for (const { file, line, message } of findings) terminal.stderr(`${file}:${line} ${message}\n`)
  return 2
}
