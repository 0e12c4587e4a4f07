import type { Providers } from '../../plan/plan.js'
import type { Credentials } from '../credentials.js'
import { foreignText } from '../foreign-text.js'
import { datadogSites, isDatadogSite } from './site.js'

/** Where queries go, and with which keys, or why they cannot. */
export type Access =
  | {
      readonly kind: 'access'
      readonly site: string
      readonly url: URL
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly kind: 'unusable'; readonly message: string }

/** The plan's site with the keys of the environment, if they are of that site; Datadog answers nothing without keys. */
export function datadogAccess(settings: Providers['datadog'], credentials: Credentials): Access {
  const own = credentials.datadog
  const site = settings?.site ?? own?.site ?? 'datadoghq.com'
  // The plan's schema knows the sites too; here it decides which host keys are sent to.
  if (!isDatadogSite(site)) {
    return unusable(
      `${JSON.stringify(foreignText(site, 60))} is no Datadog site; write one of ${datadogSites.join(', ')}`,
    )
  }
  if (own === undefined) return unusable(`Datadog needs DD_API_KEY and DD_APP_KEY, with DD_SITE=${site}`)
  if (own.site !== site) {
    return unusable(
      `DD_API_KEY and DD_APP_KEY are those of DD_SITE ${own.site}, and the plan says ${site}; the keys are not sent there. Make the two agree`,
    )
  }
  return {
    kind: 'access',
    site,
    url: new URL(`https://api.${site}/api/v2/query/timeseries`),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'dd-api-key': own.apiKey,
      'dd-application-key': own.appKey,
    },
  }
}

function unusable(message: string): Access {
  return { kind: 'unusable', message }
}
