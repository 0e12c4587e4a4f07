/** What the server was told: checked, with every secret read. */
import type { ListedServers } from '../../app/listed-servers.js'

export interface BotConfig {
  readonly github: {
    readonly appId: number
    /** PEM. */
    readonly privateKey: string
    readonly webhookSecret: string
    readonly apiUrl: string
  }
  readonly listen: { readonly host: string; readonly port: number }
  /** Ms between two runs of a repository that nobody asked for. */
  readonly every: number
  /** Runs of different repositories at once. */
  readonly atOnce: number
  /** Ms that running work may take to end once the server is told to stop. */
  readonly stopWithin: number
  readonly logLevel: LogLevel
  readonly planGlobs: readonly string[]
  readonly trusted: readonly string[]
  /** Bearer token of `/metrics`; null: open. */
  readonly metricsToken: string | null
  /** By login in lower case; no other owner is served. */
  readonly owners: ReadonlyMap<string, Owner>
  /** Not to be logged. */
  readonly secrets: readonly string[]
}

export interface Owner {
  readonly login: string
  readonly servers: ListedServers
  /** What an alert for this owner must carry; empty: none is taken. */
  readonly alertKeys: readonly AlertKey[]
}

export type AlertKey =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'hmac'; readonly secret: string }

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

export function ownerOf(config: Pick<BotConfig, 'owners'>, login: string): Owner | null {
  return config.owners.get(login.toLowerCase()) ?? null
}
