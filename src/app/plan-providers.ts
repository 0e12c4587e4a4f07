/** Metric providers for a plan, with credentials of the environment: the same names and rules wherever Sluice runs. */
import { credentialsFromEnvironment, secrets } from '../metrics/credentials.js'
import { createHttp } from '../metrics/http.js'
import type { Provider } from '../metrics/provider.js'
import { createProviders } from '../metrics/registry.js'
import type { Plan } from '../plan/plan.js'

export interface ProviderSources {
  /** Names and values as the metric providers know them; see `metrics/credentials.ts`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Reads a text file that the plan names; rejects when it cannot. */
  readonly readFile: (path: string) => Promise<string>
  readonly warn: (message: string) => void
  /** Called with every secret before anything is logged. */
  readonly mask?: (secret: string) => void
}

export type ProvidersFor = (plan: Plan) => ReadonlyMap<string, Provider>

export function planProviders({ environment, readFile, warn, mask }: ProviderSources): ProvidersFor {
  const credentials = credentialsFromEnvironment(environment)
  for (const secret of secrets(credentials)) mask?.(secret)
  for (const problem of credentials.problems) warn(problem)
  const http = createHttp()
  return (plan) => createProviders({ settings: plan.providers, credentials, http, readFile })
}
