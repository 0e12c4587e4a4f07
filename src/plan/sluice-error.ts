/** Whose move it is when something fails: decides the exit code and how loudly it is said. */
export type Blame = 'plan' | 'provider' | 'github' | 'bug'

/** Where in a file an error was found; lines and columns start at 1. */
export interface Position {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * The one error base. `code` is stable and machine-readable (kebab-case), `blame` says whose move it is, `message` says what
 * was found and what to write or do instead.
 */
export class SluiceError extends Error {
  readonly code: string
  readonly blame: Blame
  readonly position: Position | undefined

  constructor(
    code: string,
    blame: Blame,
    message: string,
    options: { cause?: unknown; position?: Position } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'SluiceError'
    this.code = code
    this.blame = blame
    this.position = options.position
  }
}
