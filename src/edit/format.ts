export type Format = 'yaml' | 'json' | 'jsonc' | 'toml' | 'env'

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['jsonc', 'jsonc'],
  ['toml', 'toml'],
  ['env', 'env'],
])

/** The format that a file's name promises: .yaml .yml .json .jsonc .toml .env, and `.env.<anything else>`. */
export function formatOf(path: string): Format | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const dot = name.lastIndexOf('.')
  const byExtension = dot === -1 ? undefined : BY_EXTENSION.get(name.slice(dot + 1))
  return byExtension ?? (name.startsWith('.env.') ? 'env' : undefined)
}
