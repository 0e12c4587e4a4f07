import { closedMap } from './closed-map.js'
import { oneOf, refuse, shaped } from './scalars.js'

const EXTENSION = /\.(ya?ml|jsonc?|toml|env)$|(^|\/)\.env(\.[\w-]+)?$/i
const KEY = /^(?:[^\s."[\]]+|"[^"\n]+")(?:\[\d+\]|\.(?:[^\s."[\]]+|"[^"\n]+"))*$/
const KEY_ADVICE =
  'write the key with dots, such as migration.newSystemPercentage; quote a name that has dots itself, such as a."b.c"'

/** A file of this repository, as git names it. */
export function repositoryPath(advice: string) {
  return shaped(/^[^\\\n]{1,250}$/, advice).superRefine((path, context) => {
    const parts = path.split('/')
    if (parts.some((part) => part === '..' || part === '.' || part === ''))
      refuse(
        context,
        'unsafe-path',
        [],
        'write a path from the top of the repository, without ".", ".." or "//"',
      )
    if (parts.some((part) => part.toLowerCase() === '.git'))
      refuse(context, 'unsafe-path', [], 'write a file outside .git')
  })
}

function key() {
  return shaped(KEY, KEY_ADVICE)
}

/** What a ramp pull request edits, and nothing else. */
export const configSchema = closedMap('config', {
  file: repositoryPath('write a path from the top of the repository, such as config/checkout.yaml')
    .refine((path) => EXTENSION.test(path), {
      error: 'name a file that ends in .yaml, .yml, .json, .jsonc, .toml or .env',
      params: { code: 'unsupported-format' },
    })
    .describe(
      'The file that holds the percentage: .yaml, .yml, .json, .jsonc, .toml or .env, from the top of the repository.',
    ),
  percentage: key().describe('The key of the percentage in that file, with dots.'),
  unit: oneOf(['percent', 'fraction'])
    .prefault('percent')
    .describe('How the percentage stands in the file: 0 to 100, or 0 to 1.'),
  enabled: key().exactOptional().describe('The key of the switch that turns the new system on at all.'),
  shadow: key()
    .exactOptional()
    .describe('The key of the switch for shadow mode. Without it the shadow phase is skipped.'),
  fallback: key()
    .exactOptional()
    .describe('The key of the switch that falls back to the old system when the new one fails.'),
})
  .superRefine((config, context) => {
    const seen = new Map<string, string>()
    for (const name of ['percentage', 'enabled', 'shadow', 'fallback'] as const) {
      const value = config[name]
      const other = value === undefined ? undefined : seen.get(value)
      if (other !== undefined)
        refuse(context, 'same-key-twice', [name], `write another key, this one is already ${other}`)
      if (value !== undefined) seen.set(value, name)
    }
  })
  .meta({ title: 'Config', description: 'What a ramp pull request edits, and nothing else.' })
