import type { Written } from '../written.js'
import { shaped, written } from './scalars.js'

const LOGIN = /^@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})$/
const LOGIN_OR_TEAM = /^@?([A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99})?)$/

/** A GitHub login; the `@` is dropped. */
export function person(advice: string) {
  return written(shaped(LOGIN, advice), (text) => without(LOGIN, text, advice))
}

/** A GitHub login or `org/team`; the `@` is dropped. */
export function personOrTeam() {
  const advice = 'write a GitHub login such as "@dana" or a team such as "@acme/sre"'
  return written(shaped(LOGIN_OR_TEAM, advice), (text) => without(LOGIN_OR_TEAM, text, advice))
}

function without(pattern: RegExp, text: string, advice: string): Written<string> {
  const value = pattern.exec(text)?.[1]
  return value === undefined ? { ok: false, advice } : { ok: true, value }
}
