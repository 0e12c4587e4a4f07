/** What a command may touch; a test gives it other streams. */
export interface Terminal {
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly colour: boolean
  /** Whether somebody watches stderr: progress is written there. */
  readonly watched: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}
