/**
 * What a workflow may set and what it can read afterwards. `action.yml` says the same to GitHub; a contract test holds one against
 * the other, so that neither can change alone.
 */

interface Input {
  /** `list` is separated by commas or newlines; `boolean` is what `core.getBooleanInput` accepts. */
  readonly kind: 'string' | 'boolean' | 'list'
  /** As it stands in `action.yml`, with a list joined by commas; empty where not setting it is an answer. */
  readonly default: string
  readonly required: boolean
  /** Masked before the first log line. */
  readonly secret: boolean
}

const text = { kind: 'string', default: '', required: false, secret: false } as const
const credential = { kind: 'string', default: '', required: false, secret: true } as const

export const inputs = {
  // GitHub fills in the expression; a runner that does not would pass it on literally.
  'github-token': { kind: 'string', default: `\${{ github.token }}`, required: false, secret: true },
  plan: { kind: 'list', default: '.migration.yml,.migrations/*.yml', required: false, secret: false },
  mode: { kind: 'string', default: 'auto', required: false, secret: false },
  'dry-run': { kind: 'boolean', default: 'false', required: false, secret: false },
  'trusted-identities': { kind: 'list', default: '', required: false, secret: false },
  'prometheus-url': text,
  'prometheus-token': credential,
  // A user name is often a short number: masking it would blot out half of the log.
  'prometheus-username': text,
  'prometheus-password': credential,
  'datadog-site': text,
  'datadog-api-key': credential,
  'datadog-app-key': credential,
  backtest: text,
  summary: { kind: 'boolean', default: 'true', required: false, secret: false },
} as const satisfies Readonly<Record<string, Input>>

interface Output {
  /** How to read the text: GitHub hands every output on as a string, empty where there is nothing to say. */
  readonly kind: 'string' | 'boolean' | 'number' | 'json'
}

export const outputs = {
  decision: { kind: 'string' },
  'reason-code': { kind: 'string' },
  result: { kind: 'json' },
  migration: { kind: 'string' },
  percentage: { kind: 'number' },
  'next-percentage': { kind: 'number' },
  'pull-request-number': { kind: 'number' },
  'pull-request-url': { kind: 'string' },
  'incident-number': { kind: 'number' },
  'incident-url': { kind: 'string' },
  'dry-run': { kind: 'boolean' },
} as const satisfies Readonly<Record<string, Output>>
