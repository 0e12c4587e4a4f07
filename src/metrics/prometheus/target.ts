import type { Providers } from '../../plan/plan.js'
import { basicToken, type Credentials } from '../credentials.js'

/** Where queries go and what goes with them, or why they cannot. */
export type Target =
  | { readonly kind: 'target'; readonly url: URL; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'unusable'; readonly message: string }

/** Headers that carry credentials or frame the request: a plan may set neither. */
const reserved =
  /^(authorization|proxy-.*|cookie|host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect)$/i

/**
 * The plan's URL, or `PROMETHEUS_URL` where the plan names none; with the credentials of the environment only if both have one
 * origin. A path prefix (`/prometheus`, `/api/prom`) and a query of the URL are kept.
 */
export function prometheusTarget(settings: Providers['prometheus'], credentials: Credentials): Target {
  const own = credentials.prometheus
  if (settings !== undefined && !URL.canParse(settings.url)) {
    return unusable('providers.prometheus.url is not a URL; write it like https://prometheus.example.com')
  }
  const base = settings === undefined ? own?.url : new URL(settings.url)
  if (base === undefined) {
    return unusable('there is no address of Prometheus; write providers.prometheus.url or set PROMETHEUS_URL')
  }
  if (base.username !== '' || base.password !== '') {
    return unusable(
      'providers.prometheus.url holds a user name or password; set PROMETHEUS_URL, PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD instead',
    )
  }
  const refused = Object.keys(settings?.headers ?? {}).find((name) => reserved.test(name))
  if (refused !== undefined) {
    return unusable(
      `providers.prometheus.headers may not set ${JSON.stringify(refused.slice(0, 40))}; credentials come from PROMETHEUS_TOKEN or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD`,
    )
  }

  const url = new URL(base)
  url.pathname = `${base.pathname.replace(/\/+$/, '')}/api/v1/query_range`
  url.hash = ''
  return {
    kind: 'target',
    url,
    headers: {
      ...settings?.headers,
      ...(settings?.tenant === undefined ? {} : { 'x-scope-orgid': settings.tenant }),
      ...(own !== undefined && own.url.origin === base.origin ? authorization(own.auth) : {}),
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
  }
}

function authorization(auth: NonNullable<Credentials['prometheus']>['auth']): Record<string, string> {
  switch (auth.kind) {
    case 'none':
      return {}
    case 'bearer':
      return { authorization: `Bearer ${auth.token}` }
    case 'basic':
      return { authorization: `Basic ${basicToken(auth)}` }
  }
}

function unusable(message: string): Target {
  return { kind: 'unusable', message }
}
