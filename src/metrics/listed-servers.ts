/**
 * For a server that runs the plans of others: only what its configuration lists is reached, with the credentials that stand there. What
 * a plan names must be on the list, address and tenant; what is not is answered with an error, so that the metric is unknown.
 */
import type { Providers } from '../plan/plan.js'
import { quoted } from '../plan/show.js'
import type { Credentials } from './credentials.js'

export interface ListedServers {
  readonly prometheus: readonly ListedPrometheus[]
  readonly datadog: NonNullable<Credentials['datadog']> | null
}

export interface ListedPrometheus extends NonNullable<Credentials['prometheus']> {
  /** Sent as X-Scope-OrgID; null: none is. */
  readonly tenant: string | null
}

/** What a provider is made with, or why it may not be asked. */
export type Admission =
  | { readonly kind: 'admitted'; readonly settings: Providers; readonly credentials: Credentials }
  | { readonly kind: 'refused'; readonly message: string }

export function admit(provider: string, plan: Providers, servers: ListedServers): Admission {
  switch (provider) {
    case 'prometheus':
      return admitPrometheus(plan.prometheus, servers.prometheus)
    case 'datadog':
      return admitDatadog(plan.datadog, servers.datadog)
    // Read from the default branch through GitHub's API: it goes nowhere else.
    case 'file':
      return {
        kind: 'admitted',
        settings: plan.file === undefined ? {} : { file: plan.file },
        credentials: { problems: [] },
      }
    default:
      return refused(`this server does not ask ${provider}`)
  }
}

function admitPrometheus(plan: Providers['prometheus'], listed: readonly ListedPrometheus[]): Admission {
  if (listed.length === 0) return refused('this server lists no Prometheus for the owner of this repository')
  if (plan?.headers !== undefined)
    return refused('this server sends no headers of a plan; remove providers.prometheus.headers')
  const fitting = listed.filter((one) => fits(plan, one))
  const [server, another] = fitting
  if (server === undefined) {
    const tenant = plan?.tenant === undefined ? '' : ` with the tenant ${quoted(plan.tenant)}`
    return refused(
      `the plan names ${plan === undefined ? 'no address' : quoted(plan.url)}${tenant}, which this server does not list for the owner of this repository`,
    )
  }
  if (another !== undefined)
    return refused('this server lists several that fit; write providers.prometheus.url and tenant')
  const url = new URL(server.url)
  return {
    kind: 'admitted',
    settings: {
      prometheus: {
        url: url.href,
        ...(server.tenant === null ? {} : { tenant: server.tenant }),
        ...(plan?.allowPartial === undefined ? {} : { allowPartial: plan.allowPartial }),
      },
    },
    credentials: { prometheus: { url, auth: server.auth }, problems: [] },
  }
}

/** The very address, so that a plan can choose no other path of a host either. */
function fits(plan: Providers['prometheus'], { url, tenant }: ListedPrometheus): boolean {
  if (plan === undefined) return true
  if (!URL.canParse(plan.url) || addressOf(new URL(plan.url)) !== addressOf(url)) return false
  return plan.tenant === undefined || plan.tenant === tenant
}

function addressOf(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

function admitDatadog(plan: Providers['datadog'], listed: ListedServers['datadog']): Admission {
  if (listed === null) return refused('this server lists no Datadog for the owner of this repository')
  if (plan !== undefined && plan.site !== listed.site)
    return refused(`this server lists Datadog's ${listed.site}, and the plan names ${quoted(plan.site)}`)
  return {
    kind: 'admitted',
    settings: { datadog: { site: listed.site } },
    credentials: { datadog: listed, problems: [] },
  }
}

function refused(message: string): Admission {
  return { kind: 'refused', message }
}
