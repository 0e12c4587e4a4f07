import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export const repositoryFile = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every workflow of ours and every one that users are told to copy, as paths from the root. */
export const workflowFiles = (): readonly string[] =>
  ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
