import type { Headers } from './exchange.js'

/** From this many seconds on a number can only be an instant, not a wait. */
const instant = 1_000_000_000

/**
 * How long a server asks us to wait, in ms; undefined when it does not say. `Retry-After` counts (seconds or an HTTP date), and
 * `X-RateLimit-Reset` of a 429: Datadog gives the seconds left, others the epoch second.
 */
export function retryAfter(status: number, headers: Headers, now: number): number | undefined {
  // The server's own clock, where it tells it: a date is compared with the clock that made it.
  const theirs = Date.parse(headers.date ?? '')
  const from = Number.isNaN(theirs) ? now : theirs

  const asked = headers['retry-after']
  if (asked !== undefined) {
    if (/^\d+(\.\d+)?$/.test(asked.trim())) return Number(asked) * 1000
    const until = Date.parse(asked)
    if (!Number.isNaN(until)) return Math.max(0, until - from)
  }
  const reset = headers['x-ratelimit-reset']
  if (status === 429 && reset !== undefined && /^\d+(\.\d+)?$/.test(reset.trim())) {
    const value = Number(reset)
    return value >= instant ? Math.max(0, value * 1000 - from) : value * 1000
  }
  return undefined
}
