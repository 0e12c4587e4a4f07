import { Command } from 'commander'
import { backtest as replay } from '../app/backtest.js'
import { backtestText } from '../app/backtest-text.js'
import { durationOption, instantOption, shareOption, wholeOption } from '../app/written-option.js'
import { openPlans } from './read-plans.js'
import type { Terminal } from './terminal.js'

interface Written {
  readonly days: string
  readonly cadence: string
  readonly share?: string
  readonly now?: string
  readonly json: boolean
}

const help = `
Real data of both systems is needed, which is there once a ramp has begun (or while the new system serves anything beside the old one);
a metric whose new system had no traffic is said to be so and not replayed: the old system's traffic cannot stand for the new one's.
The tests begin when the new system first has traffic. Credentials as for sluice power.

Exit codes: 0 nothing would have been rolled back, 1 a guardrail would have, 2 wrong call or invalid plan, 3 no guardrail could be replayed.`

export function backtestCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command('backtest')
    .description('replay the criteria of plans over the last days: when would they have rolled back?')
    .argument('[files...]', 'plans (default: .migration.yml and .migrations/*.yml)')
    .option('--days <n>', 'how far back', '7')
    .option('--cadence <duration>', 'time between two looks', '15m')
    .option('--share <percent>', 'of the new system (default: what it got in the last hour with traffic)')
    .option('--now <time>', 'end of the replay (default: now)')
    .option('--json', 'print what was found as JSON', false)
    .addHelpText('after', help)
    .action(async (files: string[], written: Written) => done(await backtest(files, written, terminal)))
}

/** Every interval and the state of the tests would be megabytes; `sluice assess` gives them for one metric. */
const briefly = (key: string, value: unknown): unknown =>
  key === 'trend' || key === 'state' ? undefined : value

async function backtest(files: readonly string[], written: Written, terminal: Terminal): Promise<number> {
  const share = written.share === undefined ? undefined : shareOption('--share', written.share)
  const options = {
    now: written.now === undefined ? Date.now() : instantOption('--now', written.now),
    days: wholeOption('--days', written.days),
    cadence: durationOption('--cadence', written.cadence),
    ...(share === undefined ? {} : { share }),
  }
  const opened = await openPlans(files, terminal)
  if (opened === null) return 2
  const reports = []
  for (const [i, { file, plan }] of opened.plans.entries()) {
    if (terminal.watched)
      terminal.stderr(
        `${plan.name} (${i + 1} of ${opened.plans.length}): asking for ${options.days} days of ${plan.metrics.length} metrics …\n`,
      )
    const found = await replay(plan, opened.providersFor(plan), options)
    reports.push({ file, ...found })
    if (!written.json) terminal.stdout(`${i > 0 ? '\n' : ''}${backtestText(found)}`)
  }
  if (written.json) terminal.stdout(`${JSON.stringify(reports, briefly, 2)}\n`)
  const guardrails = reports.flatMap(({ metrics }) =>
    metrics.filter((metric) => metric.class === 'guardrail'),
  )
  const replayed = guardrails.flatMap(({ outcome }) => (outcome.kind === 'replayed' ? [outcome] : []))
  if (replayed.some(({ assessment }) => assessment.verdict === 'BREACH')) return 1
  return replayed.length === 0 ? 3 : 0
}
