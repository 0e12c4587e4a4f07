import type { Clock } from '../clock.js'
import { Problem } from './problem.js'
import { ok, type Route } from './route.js'

export interface RateLimiter {
  /** Takes one request from the caller's budget; throws GitHub's 403 when it is spent. */
  spend(caller: string): void
  headers(caller: string): Record<string, string>
  /** The body of `GET /rate_limit`, which costs nothing. */
  overview(caller: string): Record<string, unknown>
}

const hour = 3_600_000

interface Budget {
  used: number
  /** Epoch milliseconds at which the hour is over. */
  reset: number
}

/** Hourly budgets per caller that refill by the sandbox's clock. */
export function createRateLimiter(clock: Clock, limit: number): RateLimiter {
  const budgets = new Map<string, Budget>()
  const budgetOf = (caller: string): Budget => {
    const known = budgets.get(caller)
    if (known !== undefined && clock.now() < known.reset) return known
    const fresh = { used: 0, reset: clock.now() + hour }
    budgets.set(caller, fresh)
    return fresh
  }
  const figures = (caller: string): { limit: number; remaining: number; reset: number; used: number } => {
    const { used, reset } = budgetOf(caller)
    return { limit, remaining: Math.max(limit - used, 0), reset: Math.ceil(reset / 1000), used }
  }
  const headers = (caller: string): Record<string, string> => {
    const now = figures(caller)
    return {
      'x-ratelimit-limit': String(now.limit),
      'x-ratelimit-remaining': String(now.remaining),
      'x-ratelimit-reset': String(now.reset),
      'x-ratelimit-used': String(now.used),
      'x-ratelimit-resource': 'core',
    }
  }

  return {
    spend(caller) {
      const budget = budgetOf(caller)
      if (budget.used >= limit) throw new Problem(403, 'API rate limit exceeded for this token.')
      budget.used += 1
    },
    headers,
    overview(caller) {
      const core = figures(caller)
      const untouched = { limit: 30, remaining: 30, reset: core.reset, used: 0 }
      return { resources: { core, graphql: { ...core, used: 0 }, search: untouched }, rate: core }
    },
  }
}

/** `GET /rate_limit` costs nothing. */
export function rateLimitRoute(limiter: RateLimiter): Route {
  return {
    kind: 'global',
    method: 'GET',
    template: '/rate_limit',
    handle: (call) => ok(limiter.overview(call.token?.value ?? 'anonymous')),
  }
}
