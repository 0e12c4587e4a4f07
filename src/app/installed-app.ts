/** A GitHub App and the repositories it works in; tokens are fetched when they are needed and kept while they are good. */

import type { AppIdentity } from '../forge/installations.js'
import { createInstallations, type Installation, type InstalledRepository } from '../forge/installations.js'
import { SluiceError } from '../plan/sluice-error.js'
import type { Log } from './app.js'
import { version } from './version.js'

export interface Workplace extends InstalledRepository {
  readonly installation: number
}

export interface InstalledApp {
  /** Every repository that the App is installed on. What cannot be listed is warned of and left out. */
  workplaces(): Promise<readonly Workplace[]>
  /** Null where the App is not installed. */
  workplace(owner: string, name: string): Promise<Workplace | null>
  /** Runs a part with a token of the installation; once more with a new one where GitHub no longer takes that which was kept. */
  withToken<T>(installation: number, part: (token: string) => Promise<T>): Promise<T>
}

export interface InstalledAppRequest extends AppIdentity {
  readonly apiUrl: string
  readonly log: Log
  /** Called with every token before it is used. */
  readonly mask: (secret: string) => void
}

/** No run may outlive its token. */
const longestRun = 15 * 60_000

export function connectApp(request: InstalledAppRequest): InstalledApp {
  const { log, mask, ...identity } = request
  const installations = createInstallations({
    ...identity,
    version,
    log: (line) => log.debug(line),
    onThrottle: ({ route, seconds }) => log.warn(`GitHub asks the App to wait ${seconds} s before ${route}`),
  })
  const kept = new Map<number, { readonly token: string; readonly until: number }>()

  const fetchToken = async (installation: number): Promise<string> => {
    const { token, validFor } = await installations.token(installation)
    mask(token)
    kept.set(installation, { token, until: performance.now() + validFor - longestRun })
    return token
  }

  const withToken: InstalledApp['withToken'] = async (installation, part) => {
    const known = kept.get(installation)
    if (known === undefined || known.until <= performance.now()) return part(await fetchToken(installation))
    try {
      return await part(known.token)
    } catch (error) {
      if (!(error instanceof SluiceError) || error.code !== 'bad-token') throw error
      kept.delete(installation)
      return part(await fetchToken(installation))
    }
  }

  const covered = async ({ id, owner }: Installation): Promise<readonly Workplace[]> => {
    try {
      const found = await withToken(id, (token) => installations.repositories(token))
      return found.map((repository) => ({ ...repository, installation: id }))
    } catch (error) {
      log.warn(
        `the repositories of ${owner} cannot be listed: ${error instanceof Error ? error.message : String(error)}`,
      )
      return []
    }
  }

  return {
    async workplaces() {
      const found: Workplace[] = []
      for (const installation of await installations.all()) found.push(...(await covered(installation)))
      return found
    },
    async workplace(owner, name) {
      const installation = await installations.on(owner, name)
      return installation === null ? null : { owner, name, installation: installation.id }
    },
    withToken,
  }
}
