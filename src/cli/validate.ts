import { createColors } from 'picocolors'
import type { Finding } from '../app/finding.js'
import { validatePlans } from '../app/validate.js'
import { planFiles } from './plan-files.js'
import type { Terminal } from './terminal.js'

export async function validate(
  files: readonly string[],
  options: { readonly strict: boolean; readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const plans = await planFiles(files, terminal.cwd)
  const { findings } = validatePlans(plans)
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.length - errors
  if (options.json)
    terminal.stdout(`${JSON.stringify({ files: plans.map(({ file }) => file), findings }, null, 2)}\n`)
  else terminal.stdout(report(findings, plans.length, errors, warnings, terminal.colour))
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
}

function report(
  findings: readonly Finding[],
  plans: number,
  errors: number,
  warnings: number,
  colour: boolean,
): string {
  const paint = createColors(colour)
  const rows = findings.map(({ level, code, message, file, line, column }) => {
    const word = level === 'error' ? paint.red('error') : paint.yellow('warning')
    return `${paint.bold(`${file}:${line}:${column}`)} ${word} ${message} ${paint.dim(`(${code})`)}\n`
  })
  const end = `${plural(plans, 'plan')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}\n`
  return `${rows.join('')}${errors > 0 ? paint.red(end) : paint.green(end)}`
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
