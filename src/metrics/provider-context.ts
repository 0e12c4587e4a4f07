import type { Providers } from '../plan/plan.js'
import type { Credentials } from './credentials.js'
import type { Http } from './http.js'
import type { Provider } from './provider.js'

/** What a provider may be made of. */
export interface ProviderContext {
  /** The plan's `providers`; each provider reads its own part. */
  readonly settings: Providers
  readonly credentials: Credentials
  readonly http: Http
  /** Reads a text file that the plan names; rejects when it cannot. */
  readonly readFile: (path: string) => Promise<string>
}

export type ProviderFactory = (context: ProviderContext) => Provider
