import type { Body } from '../http/body.js'
import { Problem } from '../http/problem.js'
import type { Account } from './accounts.js'
import type { World } from './world.js'

/** A credential: people's tokens carry their roles, installation tokens (`permissions` given) their permissions. */
export interface Token {
  readonly value: string
  readonly account: Account
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>
  /** Lower-case full names of the repositories an installation was given; undefined means all. */
  readonly repositories?: ReadonlySet<string>
  /** Epoch milliseconds after which it is worth nothing; undefined means it does not expire. */
  readonly expiresAt?: number
}

/** One request as a handler sees it. */
export interface Call {
  readonly world: World
  readonly token: Token | undefined
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Body
  readonly accept: string
  /** Address as it was asked for, to build the links to other pages. */
  readonly url: URL
}

/** The account that acts; reading without a token is allowed, writing never. */
export function actorOf(call: Call): Account {
  if (call.token === undefined) throw new Problem(401, 'Requires authentication')
  return call.token.account
}

/** A path parameter; the router guarantees those of the template. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? ''
}

/** A numeric path parameter; anything else is no such thing. */
export function numberParam(call: Call, name: string): number {
  const value = param(call, name)
  if (!/^\d+$/.test(value)) throw new Problem(404, 'Not Found')
  return Number(value)
}
