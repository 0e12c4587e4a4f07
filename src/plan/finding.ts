/** What is wrong (error) or doubtful (warning) in a plan, and where. Lines and columns start at 1. */
export interface Finding {
  readonly level: 'error' | 'warning'
  /** Stable, kebab-case. */
  readonly code: string
  /** What was found and what to write instead; plain text for people, foreign text in it is quoted and cut. */
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  /** The key it is about, for example `metrics.errors.rollback.above`; empty for the whole file. */
  readonly path: string
}
