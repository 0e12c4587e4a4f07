import type { Gate } from '../plan/plan.js'
import { code } from './escape.js'

/** Logins or teams as code, so that nobody is notified by a report: reviewers are requested and owners assigned instead. */
export function people(logins: readonly string[]): string {
  return logins.map((login) => code(login.replace(/^@/, ''))).join(', ')
}

/** Who may approve. */
export function approvers(gate: Gate): string {
  const named = gate.approvers.map((login) => people([login]))
  const last = named.at(-1)
  if (last === undefined) return 'anyone with write access'
  return named.length === 1 ? last : `${named.slice(0, -1).join(', ')} or ${last}`
}
