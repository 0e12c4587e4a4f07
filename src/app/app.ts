/** What a use case is given by its entry. Nothing below app/ reads the environment, the clock or the network by itself. */
import type { Forge } from '../forge/forge.js'
import type { Provider } from '../metrics/provider.js'
import type { Channel } from '../notify/channels.js'
import type { Plan } from '../plan/plan.js'

export interface App {
  readonly forge: Forge
  /** Providers that the plan's metrics name, with credentials from the environment. */
  readonly providersFor: (plan: Plan) => ReadonlyMap<string, Provider>
  /** Where a plan wants notices sent. */
  readonly channelsFor: (plan: Plan) => readonly Channel[]
  /** Why a provider may not be asked for a plan that nobody has merged; null: it may. */
  readonly foreignOrigin: (provider: string, plan: Plan) => string | null
  /** Version that writes history lines. */
  readonly engine: string
  /** Logins, besides our own, whose reactions mark a command as answered (after a change of token). */
  readonly trusted: readonly string[]
  readonly planGlobs: readonly string[]
  readonly log: Log
  readonly sleep: (ms: number) => Promise<void>
}

export interface Log {
  info(message: string): void
  warn(message: string, position?: { readonly file: string; readonly line?: number }): void
  debug(message: string): void
}

/** Below this many GitHub requests in the hour, a run only watches and rolls back. */
export const requestFloor = 200
