import { Command } from 'commander'
import { createColors } from 'picocolors'
import { powerFindings } from '../app/power-findings.js'
import { powerText } from '../app/power-text.js'
import { rampPower } from '../app/ramp-power.js'
import { instantOption } from '../app/written-option.js'
import { openPlans } from './read-plans.js'
import type { Terminal } from './terminal.js'

interface Written {
  readonly weekTo?: string
  readonly json: boolean
}

const help = `
Asks the metric providers that the plan names for one week of the old system's traffic (and adds the new system's, if it has any),
with the same credentials in the environment as the Action: PROMETHEUS_URL with PROMETHEUS_TOKEN or PROMETHEUS_USERNAME and
PROMETHEUS_PASSWORD; DD_SITE with DD_API_KEY and DD_APP_KEY. Times are expectations: half of the time it takes longer.
"!" marks a step that cannot conclude within its soak.

Exit codes: 0 every step can conclude within its soak, 1 a step cannot, 2 wrong call or invalid plan, 3 a guardrail's traffic is not known.`

export function powerCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  return new Command('power')
    .description('before a ramp: how long each step needs, and what regression it would see')
    .argument('[files...]', 'plans (default: .migration.yml and .migrations/*.yml)')
    .option('--week-to <time>', 'end of the week whose traffic is taken (default: now)')
    .option('--json', 'print what was found as JSON', false)
    .addHelpText('after', help)
    .action(async (files: string[], written: Written) => done(await power(files, written, terminal)))
}

async function power(
  files: readonly string[],
  { weekTo, json }: Written,
  terminal: Terminal,
): Promise<number> {
  const to = weekTo === undefined ? Date.now() : instantOption('--week-to', weekTo)
  const opened = await openPlans(files, terminal)
  if (opened === null) return 2
  const paint = createColors(terminal.colour)
  const reports = []
  for (const { file, bytes, plan } of opened.plans) {
    if (terminal.watched)
      terminal.stderr(`${plan.name}: asking for a week of ${plan.metrics.length} metrics …\n`)
    const found = await rampPower(plan, opened.providersFor(plan), to)
    const findings = powerFindings(file, bytes, plan, found)
    reports.push({ file, ...found, findings })
    if (json) continue
    terminal.stdout(`${reports.length > 1 ? '\n' : ''}${powerText(found)}`)
    if (findings.length > 0) terminal.stdout('\n')
    for (const { line, column, message, code } of findings)
      terminal.stdout(
        `${paint.bold(`${file}:${line}:${column}`)} ${paint.yellow('warning')} ${message} ${paint.dim(`(${code})`)}\n`,
      )
  }
  if (json) terminal.stdout(`${JSON.stringify(reports, null, 2)}\n`)
  if (reports.some(({ findings }) => findings.length > 0)) return 1
  return reports.some(({ metrics }) =>
    metrics.some(({ guardrail, perInterval }) => guardrail && perInterval === null),
  )
    ? 3
    : 0
}
