import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { createColors } from 'picocolors'
import type { Finding } from '../app/finding.js'
import { validatePlans } from '../app/validate.js'
import type { Terminal } from './terminal.js'

export async function validate(
  files: readonly string[],
  options: { readonly strict: boolean; readonly json: boolean },
  terminal: Terminal,
): Promise<number> {
  const chosen = files.length > 0 ? files : await defaultPlans(terminal.cwd)
  if (chosen.length === 0) {
    terminal.stderr(
      'No plan found: neither .migration.yml nor .migrations/*.yml is here. Name the files to check.\n',
    )
    return 2
  }
  const plans: { file: string; bytes: Uint8Array }[] = []
  for (const file of chosen) {
    try {
      plans.push({
        file: relative(terminal.cwd, resolve(terminal.cwd, file)),
        bytes: await readFile(resolve(terminal.cwd, file)),
      })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
      terminal.stderr(`${file}: cannot be read (${code}); name a file that exists\n`)
      return 2
    }
  }
  const { findings } = validatePlans(plans)
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.length - errors
  if (options.json)
    terminal.stdout(`${JSON.stringify({ files: plans.map(({ file }) => file), findings }, null, 2)}\n`)
  else terminal.stdout(report(findings, plans.length, errors, warnings, terminal.colour))
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0
}

async function defaultPlans(cwd: string): Promise<string[]> {
  const names = async (folder: string) => {
    try {
      return await readdir(join(cwd, folder))
    } catch {
      return []
    }
  }
  const single = (await names('.')).filter((name) => name === '.migration.yml')
  const many = (await names('.migrations'))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => join('.migrations', name))
  return [...single, ...many.sort()]
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
