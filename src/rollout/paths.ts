/** Where the files of a migration live. */
export interface MigrationPaths {
  readonly history: string
  readonly record: string
  readonly index: string
  /** Where the plan goes at the end. */
  readonly archive: string
}

export const recordFolder = 'docs/migrations/'

/** Plans of finished migrations. */
export const archiveFolder = `${recordFolder}archive/`

export function pathsOf(migration: string): MigrationPaths {
  return {
    history: `${recordFolder}${migration}.history.jsonl`,
    record: `${recordFolder}${migration}.md`,
    index: `${recordFolder}README.md`,
    archive: `${archiveFolder}${migration}.yml`,
  }
}

const history = /^docs\/migrations\/([a-z][a-z0-9-]{0,39})\.history\.jsonl$/

/** The migration that a history file belongs to; null for any other path. */
export function migrationOfHistory(path: string): string | null {
  return history.exec(path)?.[1] ?? null
}
