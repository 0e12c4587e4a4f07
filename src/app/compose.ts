/** Wires the ports: GitHub behind `forge`, providers behind `metrics`, both given to the use cases as one `App`. */
import { createForge } from '../forge/github.js'
import { createOctokit } from '../forge/octokit.js'
import { type RecordedWrite, recordWrites } from '../forge/recorder.js'
import { credentialsFromEnvironment } from '../metrics/credentials.js'
import type { ListedServers } from '../metrics/listed-servers.js'
import { foreignOrigin } from '../metrics/own-origin.js'
import type { Plan } from '../plan/plan.js'
import { SluiceError } from '../plan/sluice-error.js'
import { createAnnouncer } from './announcer.js'
import type { App, Log } from './app.js'
import { listedProviders, notListed } from './listed-providers.js'
import { planProviders } from './plan-providers.js'
import { decode } from './snapshot.js'
import { version } from './version.js'
import { type Witness, watchForge, watchProvider } from './watched-ports.js'

export interface Composition {
  readonly token: string
  readonly apiUrl: string
  readonly owner: string
  readonly name: string
  /** Where the event names it: saves a request. */
  readonly defaultBranch?: string
  /** Names and values as the metric providers know them (`metrics/credentials.ts`), and all variables `SLUICE_NOTIFY_…`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** For a server that runs the plans of others: they reach these and nothing else, and `environment` is not read. */
  readonly servers?: ListedServers
  readonly planGlobs: readonly string[]
  readonly trusted: readonly string[]
  readonly dryRun: boolean
  readonly log: Log
  /** Called with every secret before anything is logged. */
  readonly mask: (secret: string) => void
  /** Knows the runner's proxy. */
  readonly fetch?: typeof globalThis.fetch
  readonly witness?: Witness
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
  const { witness } = request
  const forge = witness === undefined ? (recorder ?? real) : watchForge(recorder ?? real, witness)
  const app: App = {
    forge,
    ...metricsOf(request, async (path) => {
      // From the default branch, like the plan that names it: never from the runner's disk.
      const file = await forge.file(path, await forge.defaultBranch())
      if (file === null)
        throw new SluiceError('file-missing', 'provider', `${path} does not exist on the default branch`)
      return decode(file.bytes)
    }),
    channelsFor: createAnnouncer({
      // On a server of others' plans no variable of the server is theirs to name.
      environment: request.servers === undefined ? request.environment : {},
      mask: request.mask,
      ...(request.dryRun ? { instead: (line) => log.info(line) } : {}),
    }),
    engine: `sluice/${version}`,
    trusted: request.trusted,
    planGlobs: request.planGlobs,
    log,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
  return { app, recorded: () => recorder?.writes() ?? [] }
}

function metricsOf(
  { servers, environment, log, mask, witness }: Composition,
  readFile: (path: string) => Promise<string>,
): Pick<App, 'providersFor' | 'foreignOrigin'> {
  const { providersFor, foreignOrigin } =
    servers === undefined
      ? ownMetrics(environment, readFile, log, mask)
      : {
          providersFor: listedProviders({ servers, readFile, mask }),
          foreignOrigin: (provider: string, plan: Plan) => notListed(provider, plan, servers),
        }
  if (witness === undefined) return { providersFor, foreignOrigin }
  return {
    providersFor: (plan) =>
      new Map([...providersFor(plan)].map(([name, one]) => [name, watchProvider(one, witness)])),
    foreignOrigin,
  }
}

function ownMetrics(
  environment: Composition['environment'],
  readFile: (path: string) => Promise<string>,
  log: Log,
  mask: Composition['mask'],
): Pick<App, 'providersFor' | 'foreignOrigin'> {
  const credentials = credentialsFromEnvironment(environment)
  return {
    providersFor: planProviders({ environment, warn: (message) => log.warn(message), mask, readFile }),
    foreignOrigin: (provider, plan) => foreignOrigin(provider, plan.providers, credentials),
  }
}
