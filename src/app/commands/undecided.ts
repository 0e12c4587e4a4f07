import type { MigrationRun } from '../result.js'
import type { Answer } from './asked.js'

/** For a migration about which this run could decide nothing. */
export function undecided({ error }: MigrationRun): Answer {
  return {
    ok: false,
    text: `this run could not decide about the migration: ${error === null ? 'it was not looked at' : `${error.message} (${error.code})`}`,
  }
}
