import type { Octokit } from 'octokit'
import type { Traffic } from './traffic.js'

/** One repository as seen through one octokit: what every function of the forge needs. */
export interface Connection {
  readonly octokit: Octokit
  readonly traffic: Traffic
  /** `owner` and `repo`, as every REST request names them. */
  readonly at: { readonly owner: string; readonly repo: string }
  /** One line, for people. */
  readonly log: (line: string) => void
  /** Waits before another try: 1, 2, 4 seconds and so on for tries 0, 1, 2; milliseconds on loopback. */
  readonly pause: (tries: number) => Promise<void>
}
