import type { Account } from './github/accounts.js'
import type { App } from './github/app-jwt.js'
import type { Token } from './github/call.js'
import { ensureAccount, type World } from './github/world.js'
import type { AppOptions, SandboxOptions, TokenOptions } from './options.js'

const permissionNames = [
  'actions',
  'checks',
  'contents',
  'deployments',
  'issues',
  'metadata',
  'pull_requests',
  'statuses',
] as const

/** The tokens that are valid from the start, by value. */
export function createTokens(world: World, options: SandboxOptions): Map<string, Token> {
  const tokens = new Map<string, Token>()
  for (const user of options.users) {
    const value = user.token ?? `token-of-${user.login}`
    tokens.set(value, { value, account: ensureAccount(world, user.login, user.type ?? 'User') })
  }
  for (const token of options.tokens ?? []) tokens.set(token.token, installationToken(world, token))
  return tokens
}

function installationToken(world: World, options: TokenOptions): Token {
  const account: Account = ensureAccount(world, options.actor, 'Bot')
  const everything = Object.fromEntries(permissionNames.map((name) => [name, 'write' as const]))
  return {
    value: options.token,
    account,
    permissions: options.permissions ?? everything,
    ...(options.repositories === undefined
      ? {}
      : { repositories: new Set(options.repositories.map((name) => name.toLowerCase())) }),
  }
}

export function registerApp(options: AppOptions): App {
  return {
    ...options,
    installations: options.installations.map(({ id, account, repositories }) => ({
      id,
      account,
      repositories:
        repositories === undefined ? undefined : new Set(repositories.map((name) => name.toLowerCase())),
    })),
  }
}
