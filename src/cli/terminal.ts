/** What a command may touch; a test gives it other streams. */
export interface Terminal {
  readonly cwd: string
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly colour: boolean
}
