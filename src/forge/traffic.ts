import type { Octokit } from 'octokit'
import { explainAnywhere } from './refusal.js'

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

  const note = (headers: Headers) => {
    const at = Date.parse(headers.get('date') ?? '')
    if (!Number.isNaN(at)) date = Math.max(date ?? at, at)
    // GraphQL has a budget of its own, which says nothing about that of REST.
    const left = Number.parseInt(headers.get('x-ratelimit-remaining') ?? '', 10)
    if (!Number.isNaN(left) && (headers.get('x-ratelimit-resource') ?? 'core') === 'core') remaining = left
  }

  octokit.hook.wrap('request', async (request, options) => {
    const fetch: typeof globalThis.fetch = options.request.fetch ?? globalThis.fetch
    const observed: typeof globalThis.fetch = async (input, init) => {
      requests += 1
      const response = await fetch(input, init)
      note(response.headers)
      return response
    }
    // A copy also because octokit hands one `request` object to all calls and counts retries in it: one failure would slow all that follow.
    options.request = { ...options.request, fetch: observed }
    try {
      return await request(options)
    } catch (error) {
      throw explainAnywhere(error) ?? error
    }
  })

  return { requests: () => requests, remaining: () => remaining, date: () => date }
}
