/** Inputs as the workflow set them, checked; names and defaults stand in `inputs.ts` and action.yml. */
import { SluiceError } from '../app/sluice-error.js'
import type { Mode } from '../app/use-case.js'
import { inputs } from './inputs.js'

export interface ActionInputs {
  readonly token: string
  readonly planGlobs: readonly string[]
  readonly mode: Mode
  readonly dryRun: boolean
  readonly trusted: readonly string[]
  /** Days to replay on pull requests that change metrics; null: none. */
  readonly backtest: number | null
  readonly summary: boolean
  /** Credentials by the names that the metric providers know: the input where it is set, else the environment; and all `SLUICE_NOTIFY_…`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly secrets: readonly string[]
}

type InputName = keyof typeof inputs

const credentialNames = {
  PROMETHEUS_URL: 'prometheus-url',
  PROMETHEUS_TOKEN: 'prometheus-token',
  PROMETHEUS_USERNAME: 'prometheus-username',
  PROMETHEUS_PASSWORD: 'prometheus-password',
  DD_SITE: 'datadog-site',
  DD_API_KEY: 'datadog-api-key',
  DD_APP_KEY: 'datadog-app-key',
} as const satisfies Record<string, InputName>

const modes = ['auto', 'tick', 'gate', 'command', 'validate'] as const satisfies readonly Mode[]

export function readInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const read = (name: InputName) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  const environment = {
    ...Object.fromEntries(Object.entries(env).filter(([variable]) => variable.startsWith('SLUICE_NOTIFY_'))),
    ...Object.fromEntries(
      Object.entries(credentialNames).map(([variable, input]) => [variable, read(input) || env[variable]]),
    ),
  }
  const secretVariables = Object.entries(credentialNames).filter(([, input]) => inputs[input].secret)
  const secrets = [read('github-token'), ...secretVariables.map(([variable]) => environment[variable] ?? '')]
  const mode = modes.find((known) => known === (read('mode') || inputs.mode.default))
  if (mode === undefined) {
    throw new SluiceError(
      'input-mode',
      'plan',
      `input mode is ${JSON.stringify(read('mode'))}; write one of ${modes.join(', ')}`,
    )
  }
  return {
    token: read('github-token'),
    planGlobs: list(read('plan') || inputs.plan.default),
    mode,
    dryRun: boolean('dry-run', read('dry-run') || inputs['dry-run'].default),
    trusted: list(read('trusted-identities')),
    backtest: days(read('backtest')),
    summary: boolean('summary', read('summary') || inputs.summary.default),
    environment,
    secrets: secrets.filter((secret) => secret !== ''),
  }
}

function list(value: string): string[] {
  return value
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function boolean(name: InputName, value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  throw new SluiceError(
    'input-boolean',
    'plan',
    `input ${name} is ${JSON.stringify(value)}; write true or false`,
  )
}

function days(value: string): number | null {
  if (value === '' || /^(false|False|FALSE)$/.test(value)) return null
  if (/^([1-9]|[12]\d|30)$/.test(value)) return Number(value)
  throw new SluiceError(
    'input-backtest',
    'plan',
    `input backtest is ${JSON.stringify(value)}; write a number of days from 1 to 30`,
  )
}
