/** Long enough for a recursive tree of a large repository, short enough that a hung connection does not cost the run. */
const timeoutMs = 30_000

const mostRedirects = 3

/**
 * Wraps `fetch` for one API: every request ends after 30 seconds, and nothing, neither a redirect nor a `Link` to the next page,
 * can send a request (and with it the token) to another origin than the API's. GitHub itself redirects within its origin: for
 * renamed repositories and transferred issues.
 */
export function apiFetch(fetch: typeof globalThis.fetch, apiUrl: string): typeof globalThis.fetch {
  const { origin } = new URL(apiUrl)
  return async (input, init) => {
    const method = init?.method ?? 'GET'
    let url = input instanceof Request ? input.url : String(input)
    for (let redirects = 0; ; redirects += 1) {
      const target = new URL(url)
      if (target.origin !== origin) return refused(`a link to another host (${target.host}) is not followed`)
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await fetch(url, { ...init, redirect: 'manual', signal })
      const location = response.headers.get('location')
      if (location === null || !mayFollow(response.status, method)) return response
      if (redirects === mostRedirects) return refused(`more than ${mostRedirects} redirects in a row`)
      url = new URL(location, url).href
    }
  }
}

/** 301 and 302 may turn a write into a read; only 307 and 308 promise that method and body are kept. */
function mayFollow(status: number, method: string): boolean {
  if (status === 307 || status === 308) return true
  return (status === 301 || status === 302) && (method === 'GET' || method === 'HEAD')
}

/** As an answer that is never retried: octokit would take a thrown error for a network failure and try again. */
function refused(why: string): Response {
  return Response.json({ message: `Refused by Sluice: ${why}` }, { status: 400 })
}
