import type { Gate } from '../plan/plan.js'
import { code } from './escape.js'

/** Logins or teams as code, so that nobody is notified by a report: reviewers are requested and owners assigned instead. */
export function people(logins: readonly string[]): string {
  return logins.map((login) => code(login.replace(/^@/, ''))).join(', ')
}

/** Who may approve. */
export function approvers(gate: Gate): string {
  return gate.approvers.length === 0 ? 'anyone with write access' : people(gate.approvers)
}
