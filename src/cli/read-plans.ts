import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ProvidersFor, planProviders } from '../app/plan-providers.js'
import { type ReadPlan, readPlans } from '../app/read-plans.js'
import { planFiles } from './plan-files.js'
import type { Terminal } from './terminal.js'

/** Valid plans with their files, and providers with the credentials of the environment; null: told on stderr why there are none. */
export async function openPlans(
  files: readonly string[],
  terminal: Terminal,
): Promise<{ readonly plans: readonly ReadPlan[]; readonly providersFor: ProvidersFor } | null> {
  const found = await planFiles(files, terminal.cwd)
  const { plans, errors } = readPlans(found)
  for (const { file, line, column, message } of errors)
    terminal.stderr(`${file}:${line}:${column} error ${message}\n`)
  if (errors.length > 0) return null
  const providersFor = planProviders({
    environment: terminal.environment,
    warn: (message) => terminal.stderr(`warning ${message}\n`),
    readFile: (path) => readFile(resolve(terminal.cwd, path), 'utf8'),
  })
  return { plans, providersFor }
}
