/** One request as the sandbox saw it. */
export interface RequestRecord {
  readonly method: string
  /** Path with query. */
  readonly path: string
  /** GitHub's path template, e.g. `/repos/{owner}/{repo}/pulls`; undefined where no endpoint matched. */
  template: string | undefined
  /** Status of the answer; undefined while it is not decided, or where the connection was cut. */
  status: number | undefined
  /** Login of the token's account. */
  actor: string | undefined
  readonly body: unknown
  /** Epoch milliseconds of the sandbox's clock. */
  readonly at: number
}

/** Called before and after a request is applied, awaited both times; the answer is sent only after the second call. */
export type RequestHook = (phase: 'before' | 'after', record: RequestRecord) => Promise<void> | void
