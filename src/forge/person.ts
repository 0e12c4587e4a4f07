import type { Person } from './forge.js'

interface Account {
  readonly login: string
  readonly type?: string
}

/** Null for a deleted account, and where a commit's e-mail belongs to no account. Only an account of type `User` is a person. */
export function toPerson(account: Account | object | null | undefined): Person | null {
  if (account === null || account === undefined || !('login' in account)) return null
  return { login: account.login, bot: (account.type ?? 'User') !== 'User' || account.login.endsWith('[bot]') }
}
