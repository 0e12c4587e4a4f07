/** Metric providers for plans that a server runs for others: what its configuration lists and nothing else. */
import { secrets } from '../metrics/credentials.js'
import { createHttp } from '../metrics/http.js'
import { admit, type ListedServers } from '../metrics/listed-servers.js'
import type { Provider } from '../metrics/provider.js'
import { providers } from '../metrics/registry.js'
import type { Plan } from '../plan/plan.js'
import type { ProvidersFor } from './plan-providers.js'

export interface ListedSources {
  readonly servers: ListedServers
  readonly readFile: (path: string) => Promise<string>
  readonly mask: (secret: string) => void
}

export function listedProviders({ servers, readFile, mask }: ListedSources): ProvidersFor {
  for (const secret of secretsOf(servers)) mask(secret)
  const http = createHttp()
  return (plan) =>
    new Map(
      [...providers].map(([name, create]) => {
        const admission = admit(name, plan.providers, servers)
        return [
          name,
          admission.kind === 'refused'
            ? refusing(name, admission.message)
            : create({ ...admission, http, readFile }),
        ]
      }),
    )
}

/** Why a provider is not asked for a plan; null: it is. */
export function notListed(provider: string, plan: Plan, servers: ListedServers): string | null {
  const admission = admit(provider, plan.providers, servers)
  return admission.kind === 'refused' ? admission.message : null
}

function secretsOf({ prometheus, datadog }: ListedServers): readonly string[] {
  return [
    ...prometheus.flatMap((server) => secrets({ prometheus: server, problems: [] })),
    ...(datadog === null ? [] : secrets({ datadog, problems: [] })),
  ]
}

function refusing(name: string, message: string): Provider {
  return {
    name,
    query: async (queries) =>
      new Map(queries.map(({ id }) => [id, { kind: 'error' as const, message, transient: false }])),
  }
}
