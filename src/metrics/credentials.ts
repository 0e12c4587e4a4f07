import { isDatadogSite } from './datadog/site.js'

type PrometheusAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }

/** What the environment holds for metric providers. Each secret goes only to the origin that stands beside it. */
export interface Credentials {
  readonly prometheus?: { readonly url: URL; readonly auth: PrometheusAuth }
  readonly datadog?: { readonly site: string; readonly apiKey: string; readonly appKey: string }
  /** What was found set but cannot be used, and what to set instead; without any secret. */
  readonly problems: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads `PROMETHEUS_URL` with `PROMETHEUS_TOKEN` or `PROMETHEUS_USERNAME` and `PROMETHEUS_PASSWORD`, and `DD_SITE` (default
 * datadoghq.com) with `DD_API_KEY` and `DD_APP_KEY`. A mistake is a `problem` rather than an error: the migrations that do
 * not need the credential are still watched.
 */
export function credentialsFromEnvironment(env: Environment): Credentials {
  // Secrets are often pasted with a line end, which no header may hold.
  const read = (name: string): string | undefined => env[name]?.trim() || undefined
  const problems: string[] = []
  const prometheus = readPrometheus(read, problems)
  const datadog = readDatadog(read, problems)
  return {
    ...(prometheus === undefined ? {} : { prometheus }),
    ...(datadog === undefined ? {} : { datadog }),
    problems,
  }
}

/** Every secret in them, to be masked in logs; the base64 form of a basic login included. */
export function secrets(credentials: Credentials): string[] {
  const auth = credentials.prometheus?.auth
  return [
    ...(auth?.kind === 'bearer' ? [auth.token] : []),
    ...(auth?.kind === 'basic' ? [auth.password, basicToken(auth)] : []),
    ...(credentials.datadog === undefined ? [] : [credentials.datadog.apiKey, credentials.datadog.appKey]),
  ]
}

export function basicToken(auth: { readonly username: string; readonly password: string }): string {
  return Buffer.from(`${auth.username}:${auth.password}`, 'utf8').toString('base64')
}

function readPrometheus(
  read: (name: string) => string | undefined,
  problems: string[],
): Credentials['prometheus'] {
  const address = read('PROMETHEUS_URL')
  const token = read('PROMETHEUS_TOKEN')
  const username = read('PROMETHEUS_USERNAME')
  const password = read('PROMETHEUS_PASSWORD')
  if (address === undefined) {
    if (token !== undefined || password !== undefined) {
      problems.push(
        'PROMETHEUS_TOKEN or PROMETHEUS_PASSWORD is set without PROMETHEUS_URL; it is sent nowhere. Set PROMETHEUS_URL to the address it is for.',
      )
    }
    return undefined
  }
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    problems.push('PROMETHEUS_URL is not a URL; write it like https://prometheus.example.com.')
    return undefined
  }
  const inUrl = { username: decoded(url.username), password: decoded(url.password) }
  url.username = ''
  url.password = ''
  if (token !== undefined) {
    if (password !== undefined)
      problems.push('PROMETHEUS_TOKEN and PROMETHEUS_PASSWORD are both set; the token is used.')
    return { url, auth: { kind: 'bearer', token } }
  }
  if (username !== undefined && password !== undefined)
    return { url, auth: { kind: 'basic', username, password } }
  if (username !== undefined || password !== undefined) {
    const [found, missing] = username === undefined ? ['PASSWORD', 'USERNAME'] : ['USERNAME', 'PASSWORD']
    problems.push(`PROMETHEUS_${found} is set without PROMETHEUS_${missing}; it is not sent. Set both.`)
  }
  return { url, auth: inUrl.password === '' ? { kind: 'none' } : { kind: 'basic', ...inUrl } }
}

function readDatadog(read: (name: string) => string | undefined, problems: string[]): Credentials['datadog'] {
  const apiKey = read('DD_API_KEY')
  const appKey = read('DD_APP_KEY')
  if (apiKey === undefined && appKey === undefined) return undefined
  if (apiKey === undefined || appKey === undefined) {
    problems.push(
      `${apiKey === undefined ? 'DD_APP_KEY' : 'DD_API_KEY'} is set alone; Datadog's queries need DD_API_KEY and DD_APP_KEY.`,
    )
    return undefined
  }
  const site = read('DD_SITE') ?? 'datadoghq.com'
  if (!isDatadogSite(site)) {
    problems.push(
      'DD_SITE is not a Datadog site; write one like datadoghq.com, us5.datadoghq.com or datadoghq.eu.',
    )
    return undefined
  }
  return { site, apiKey, appKey }
}

/** A stray % in a password is that character. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
