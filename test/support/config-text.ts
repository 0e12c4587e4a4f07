/** One config in each format that Sluice edits: four declared keys among others, with comments where the format has them. */
import type { PlanConfig } from '../../src/plan/plan.js'

interface Values {
  readonly percentage: number
  readonly enabled: boolean
  readonly shadow: boolean
  readonly fallback: boolean
}

const dotted = {
  percentage: 'migration.percentage',
  enabled: 'migration.enabled',
  shadow: 'migration.shadow',
  fallback: 'migration.fallback',
}
const variables = {
  percentage: 'NEW_PERCENTAGE',
  enabled: 'NEW_ENABLED',
  shadow: 'NEW_SHADOW',
  fallback: 'NEW_FALLBACK',
}

interface Sample {
  readonly file: string
  readonly keys: typeof dotted
  readonly text: (values: Values) => string
}

const samples: readonly Sample[] = [
  {
    file: 'config/checkout.yaml',
    keys: dotted,
    text: ({ percentage, enabled, shadow, fallback }) =>
      `# who gets the new checkout\nmigration:\n  enabled: ${enabled} # switch\n  percentage: ${percentage}\n  shadow: ${shadow}\n  fallback: ${fallback}\nother: kept\n`,
  },
  {
    file: 'config/checkout.json',
    keys: dotted,
    text: ({ percentage, enabled, shadow, fallback }) =>
      `{"migration": {"percentage": ${percentage}, "enabled": ${enabled},\n "shadow": ${shadow}, "fallback": ${fallback}}, "other": [1, 2]}\n`,
  },
  {
    file: 'config/checkout.jsonc',
    keys: dotted,
    text: ({ percentage, enabled, shadow, fallback }) =>
      `{\n  // who\n  "migration": {\n    "percentage": ${percentage}, /* % */\n    "enabled": ${enabled},\n    "shadow": ${shadow},\n    "fallback": ${fallback},\n  },\n}\n`,
  },
  {
    file: 'config/checkout.toml',
    keys: dotted,
    text: ({ percentage, enabled, shadow, fallback }) =>
      `title = "shop" # name\n[migration]\npercentage = ${percentage}\nenabled = ${enabled}\nshadow = ${shadow}\nfallback = ${fallback}\n`,
  },
  {
    file: 'deploy/.env',
    keys: variables,
    text: ({ percentage, enabled, shadow, fallback }) =>
      `# who\nexport NEW_PERCENTAGE="${percentage}"\nNEW_ENABLED=${enabled ? 1 : 0}\nNEW_SHADOW=${shadow}\nNEW_FALLBACK=${fallback ? 'on' : 'off'}\nOTHER=1\n`,
  },
]

export interface ConfigSample {
  readonly config: PlanConfig
  readonly text: string
}

/** `values.percentage` is in percent whatever the unit. */
export function configSamples(unit: PlanConfig['unit'], values: Values): readonly ConfigSample[] {
  const written = unit === 'percent' ? values.percentage : Number((values.percentage / 100).toFixed(5))
  return samples.map(({ file, keys, text }) => ({
    config: { file, unit, ...keys },
    text: text({ ...values, percentage: written }),
  }))
}
