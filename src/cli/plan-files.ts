import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { WrongCall } from '../app/written-option.js'

export interface PlanFile {
  /** Relative to the working directory. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** The plans that were named, or those that stand where plans stand. Throws `WrongCall`. */
export async function planFiles(files: readonly string[], cwd: string): Promise<readonly PlanFile[]> {
  const chosen = files.length > 0 ? files : await defaultPlans(cwd)
  if (chosen.length === 0)
    throw new WrongCall(
      'No plan found: neither .migration.yml nor .migrations/*.yml is here. Name the files.',
    )
  return Promise.all(
    chosen.map(async (file) => {
      try {
        const path = resolve(cwd, file)
        return { file: relative(cwd, path), bytes: await readFile(path) }
      } catch (error) {
        throw new WrongCall(unreadable(file, error))
      }
    }),
  )
}

export function unreadable(file: string, error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreadable'
  return `${file}: cannot be read (${code}); name a file that exists`
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
