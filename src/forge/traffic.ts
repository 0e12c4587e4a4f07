import type { Octokit } from 'octokit'
import { explainAnywhere, refusalOf } from './refusal.js'

/** What the answers of GitHub tell on the side. */
export interface Traffic {
  /** Requests made, retries after errors included. */
  requests(): number
  /** Requests left in this hour as of the newest answer; null before the first. */
  remaining(): number | null
  /** GitHub's clock (epoch ms) as of the newest answer; null before the first. */
  date(): number | null
}

/** Listens to every answer of an octokit, and gives limits and bad tokens one meaning. One call per octokit. */
export function observeTraffic(octokit: Octokit): Traffic {
  let requests = 0
  let remaining: number | null = null
  let date: number | null = null

  const note = (headers: Readonly<Record<string, unknown>>) => {
    const at = Date.parse(String(headers.date))
    if (!Number.isNaN(at)) date = Math.max(date ?? at, at)
    // GraphQL has a budget of its own, which says nothing about that of REST.
    const left = Number.parseInt(String(headers['x-ratelimit-remaining']), 10)
    if (!Number.isNaN(left) && (headers['x-ratelimit-resource'] ?? 'core') === 'core') remaining = left
  }

  octokit.hook.wrap('request', async (request, options) => {
    // octokit hands the same `request` object to every call and counts retries in it: without a copy, one failure slows all that follow.
    options.request = { ...options.request, retryCount: 0 }
    try {
      const response = await request(options)
      note(response.headers)
      return response
    } catch (error) {
      note(refusalOf(error)?.headers ?? {})
      throw explainAnywhere(error) ?? error
    } finally {
      requests += 1 + Number(options.request.retryCount)
    }
  })

  return { requests: () => requests, remaining: () => remaining, date: () => date }
}
