/**
 * The real log: clients are routed by a sticky salted hash, both arms run the same version, so every rollback is false; then the same
 * with a known fraction of the canary's good requests turned bad. One stage at a fixed share, one criterion on failed requests
 * ("more than 0.5 points above the baseline", as in the worlds), the first day is history. The log has a few bots that send many
 * requests each and sit in one arm, and one busy interval per hour.
 */
import { readFileSync } from 'node:fs'
import { type Arms, type ClientCount, type Interval, intervalMinutes, type Policy } from './policy.js'
import { binomial, createRandom } from './random.js'

const historyLength = 288

interface Row {
  readonly client: number
  readonly requests: number
  readonly bad: number
}

/** Per interval of the log its clients. */
export type Log = readonly (readonly Row[])[]

export function readLog(): Log {
  const text = readFileSync(new URL('traces/web-a.tsv', import.meta.url), 'utf8')
  const log: Row[][] = []
  for (const line of text.split('\n')) {
    if (!/^\d/.test(line)) continue
    const [interval = 0, client = 0, requests = 0, bad = 0] = line.split('\t').map(Number)
    while (log.length <= interval) log.push([])
    log[interval]?.push({ client, requests, bad })
  }
  return log
}

export interface Replay {
  readonly share: number
  readonly injected: number
  readonly salt: number
}

/** Minutes from the end of the history to the rollback, or null. */
export function replay(log: Log, policy: Policy, { share, injected, salt }: Replay): number | null {
  const intervals = log.map((rows, i) => route(rows, i - historyLength, { share, injected, salt }))
  const judge = policy.begin({
    stages: [share],
    soak: log.length - historyLength,
    criteria: [{ kind: 'ratio', metric: 0, aboveBaselineBy: 0.005 }],
    history: intervals.slice(0, historyLength),
  })
  for (const interval of intervals.slice(historyLength))
    if (judge(interval) === 'rollback') return interval.elapsed * intervalMinutes
  return null
}

function route(rows: readonly Row[], index: number, { share, injected, salt }: Replay): Interval {
  const random = createRandom()
  const clients = rows.map(({ client, requests, bad }): ClientCount => {
    random.reseed(salt, client)
    const canary = index >= 0 && random.uniform() < share
    if (!canary || injected === 0) return { client, canary, requests, errors: bad }
    random.reseed(salt, client, index)
    return { client, canary, requests, errors: bad + binomial(random, requests - bad, injected) }
  })
  const arm = (canary: boolean) => {
    const mine = clients.filter((client) => client.canary === canary)
    const errors = mine.reduce((sum, client) => sum + client.errors, 0)
    return {
      requests: mine.reduce((sum, client) => sum + client.requests, 0),
      errors: [errors],
      buckets: [],
    }
  }
  const arms: Arms = { canary: arm(true), baseline: arm(false) }
  const elapsed = Math.max(0, index + 1)
  const at = index < 0 ? 0 : share
  return { index, stage: 0, share: at, elapsed, missing: false, window: arms, counted: arms, clients }
}
