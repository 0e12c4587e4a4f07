/** Wires the ports: GitHub behind `forge`, providers behind `metrics`, both given to the use cases as one `App`. */
import { createForge } from '../forge/github.js'
import { createOctokit } from '../forge/octokit.js'
import { type RecordedWrite, recordWrites } from '../forge/recorder.js'
import { credentialsFromEnvironment } from '../metrics/credentials.js'
import { foreignOrigin } from '../metrics/own-origin.js'
import { SluiceError } from '../plan/sluice-error.js'
import { createAnnouncer } from './announcer.js'
import type { App, Log } from './app.js'
import { planProviders } from './plan-providers.js'
import { decode } from './snapshot.js'
import { version } from './version.js'

export interface Composition {
  readonly token: string
  readonly apiUrl: string
  readonly owner: string
  readonly name: string
  /** Where the event names it: saves a request. */
  readonly defaultBranch?: string
  /** Names and values as the metric providers know them (`metrics/credentials.ts`), and all variables `SLUICE_NOTIFY_…`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly planGlobs: readonly string[]
  readonly trusted: readonly string[]
  readonly dryRun: boolean
  readonly log: Log
  /** Called with every secret before anything is logged. */
  readonly mask: (secret: string) => void
  /** Knows the runner's proxy. */
  readonly fetch?: typeof globalThis.fetch
}

export interface Composed {
  readonly app: App
  /** What a dry run would have written. */
  readonly recorded: () => readonly RecordedWrite[]
}

export function compose(request: Composition): Composed {
  const { log, owner, name } = request
  const octokit = createOctokit({
    credentials: { kind: 'token', token: request.token },
    apiUrl: request.apiUrl,
    version,
    log: (line) => log.debug(line),
    onThrottle: ({ route, seconds, waits }) =>
      log.warn(
        `GitHub asks to wait ${seconds} s before ${route}${waits ? '' : ': too long, left to the next run'}`,
      ),
    ...(request.fetch === undefined ? {} : { fetch: request.fetch }),
  })
  const real = createForge({
    octokit,
    owner,
    name,
    log: (line) => log.debug(line),
    ...(request.defaultBranch === undefined ? {} : { defaultBranch: request.defaultBranch }),
  })
  const recorder = request.dryRun ? recordWrites(real) : null
  const forge = recorder ?? real
  const credentials = credentialsFromEnvironment(request.environment)
  const app: App = {
    forge,
    providersFor: planProviders({
      environment: request.environment,
      warn: (message) => log.warn(message),
      mask: request.mask,
      // From the default branch, like the plan that names it: never from the runner's disk.
      readFile: async (path) => {
        const file = await forge.file(path, await forge.defaultBranch())
        if (file === null)
          throw new SluiceError('file-missing', 'provider', `${path} does not exist on the default branch`)
        return decode(file.bytes)
      },
    }),
    channelsFor: createAnnouncer({
      environment: request.environment,
      mask: request.mask,
      ...(request.dryRun ? { instead: (line) => log.info(line) } : {}),
    }),
    foreignOrigin: (provider, plan) => foreignOrigin(provider, plan.providers, credentials),
    engine: `sluice/${version}`,
    trusted: request.trusted,
    planGlobs: request.planGlobs,
    log,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
  return { app, recorded: () => recorder?.writes() ?? [] }
}
