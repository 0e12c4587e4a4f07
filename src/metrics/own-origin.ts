import type { Providers } from '../plan/plan.js'
import type { Credentials } from './credentials.js'

/**
 * Why a plan that nobody has merged may not have its provider asked; null: it may. Whoever opens a pull request must not choose where
 * the queries of a run go, with or without credentials, so only the origins that the workflow names are called.
 */
export function foreignOrigin(
  provider: string,
  settings: Providers,
  { prometheus, datadog }: Credentials,
): string | null {
  switch (provider) {
    case 'prometheus': {
      if (prometheus === undefined) return 'the workflow sets no prometheus-url'
      const written = settings.prometheus?.url
      if (written === undefined) return null
      const same = URL.canParse(written) && new URL(written).origin === prometheus.url.origin
      return same ? null : 'the plan names another origin than the prometheus-url of the workflow'
    }
    case 'datadog': {
      if (datadog === undefined) return 'the workflow sets no Datadog keys'
      const same = (settings.datadog?.site ?? datadog.site) === datadog.site
      return same ? null : 'the plan names another site than the datadog-site of the workflow'
    }
    // Read from the default branch through GitHub's API: it goes nowhere else.
    case 'file':
      return null
    default:
      return `provider ${provider} is not asked for pull requests`
  }
}
