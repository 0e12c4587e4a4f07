import { credentialsFromEnvironment } from '../../src/metrics/credentials.js'
import { createHttp, type HttpOptions } from '../../src/metrics/http.js'
import type { ProviderContext } from '../../src/metrics/provider-context.js'
import type { Providers } from '../../src/plan/plan.js'

/** A provider's context over real sockets, with short times. */
export function contextOf(
  settings: Providers,
  options: { env?: Record<string, string>; http?: HttpOptions; files?: Record<string, string> } = {},
): ProviderContext {
  return {
    settings,
    credentials: credentialsFromEnvironment(options.env ?? {}),
    http: createHttp({
      connectTimeoutMs: 1_000,
      timeoutMs: 5_000,
      retries: 0,
      backoffMs: 1,
      ...options.http,
    }),
    readFile: async (path) => {
      const text = options.files?.[path]
      if (text === undefined) throw new Error(`ENOENT: no such file, open '${path}'`)
      return text
    },
  }
}
