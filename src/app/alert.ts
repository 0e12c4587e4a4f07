/** An alert of a monitoring system that names migrations: a reason to look at them now, never evidence by itself. */
import { at, textAt } from './payload.js'

/** The type of a repository_dispatch that is an alert. */
export const alertType = 'sluice-alert'

/** More than any repository has; the rest of a longer list is a reason to look at everything. */
const most = 20

/** From `migration` (one or several, separated by commas or in a list); null where it names none, which means all of them. */
export function alertedMigrations(payload: unknown): readonly string[] | null {
  const list = at(payload, 'migration')
  const names = Array.isArray(list) ? list : (textAt(payload, 'migration') ?? '').split(',')
  return migrationNames(names)
}

/** Each once; null: none, or more than can be meant. What is no name of a migration is kept: the run says that it knows no such one. */
export function migrationNames(given: readonly unknown[]): readonly string[] | null {
  const names = given.flatMap((name) => (typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []))
  const distinct = [...new Set(names)]
  return distinct.length === 0 || distinct.length > most ? null : distinct
}
