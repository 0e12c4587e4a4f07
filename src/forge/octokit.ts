import type { Octokit } from 'octokit'
import { SluiceError } from '../plan/sluice-error.js'
import { apiFetch } from './api-fetch.js'
import { isLoopback } from './loopback.js'
import { SluiceOctokit } from './octokit-class.js'

/** A run sleeps this many seconds in total for GitHub's rate limits; what would take longer fails and is left to the next run. */
const longestWait = 60

/** Statuses that a second try does not change. 409 and 429 are missing from octokit's own list: a moved head stays moved, and limits are the throttling's business. */
const doNotRetry = [400, 401, 403, 404, 409, 410, 422, 429, 451]

export interface OctokitRequest {
  readonly credentials: Credentials
  /** `https://api.github.com`, or a GitHub Enterprise Server's `https://host/api/v3`. Plain http only on loopback. */
  readonly apiUrl: string
  /** Sluice's own version, for the user agent. */
  readonly version: string
  /** One line, for people. */
  readonly log: (line: string) => void
  /** The action passes one that knows its proxy; default is the global one. */
  readonly fetch?: typeof globalThis.fetch
  /** `github`: a second between writes, three between those that notify people. `none` exists on loopback only, and is its default. */
  readonly spacing?: 'github' | 'none'
  readonly onThrottle?: (event: ThrottleEvent) => void
}

type Credentials =
  | { readonly kind: 'token'; readonly token: string }
  /** An octokit authentication strategy, as an App needs it. */
  | { readonly kind: 'strategy'; readonly strategy: unknown; readonly options: unknown }

export interface ThrottleEvent {
  readonly limit: 'primary' | 'secondary'
  /** Method and path template of the request that met the limit. */
  readonly route: string
  /** What GitHub asks for. */
  readonly seconds: number
  /** False: it would be too long, the request fails. */
  readonly waits: boolean
}

/**
 * The one way to an octokit, for the action and the bot alike: throttled, retrying, bound to one API origin. Throws a
 * `SluiceError` (`token-missing`, `token-malformed`, `insecure-api-url`) before any request where it could not work.
 */
export function createOctokit(request: OctokitRequest): Octokit {
  const { apiUrl, credentials, log } = request
  const local = isLoopback(apiUrl)
  if (!local && !apiUrl.startsWith('https://')) {
    throw new SluiceError(
      'insecure-api-url',
      'github',
      `The API URL ${apiUrl} is not https: write https://, the token would travel in the clear.`,
    )
  }
  if (!local && request.spacing === 'none') {
    throw new SluiceError(
      'spacing-needed',
      'bug',
      `Writes to ${apiUrl} must be spaced: GitHub blocks clients that write in bursts.`,
    )
  }
  if (credentials.kind === 'token') checkToken(credentials.token)
  const unspaced = (request.spacing ?? (local ? 'none' : 'github')) === 'none'
  // The global one is looked up at each call, so that whoever replaces it later (a test, a tracer) is heard.
  const fetch = request.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const quiet = { debug: ignore, info: ignore, warn: log, error: log }
  return new SluiceOctokit({
    ...(credentials.kind === 'token'
      ? { auth: credentials.token }
      : { authStrategy: credentials.strategy, auth: credentials.options }),
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: `sluice/${request.version}`,
    log: quiet,
    // octokit replaces `request` and `throttle` as a whole, it does not merge them: each stands here completely.
    request: { fetch: apiFetch(fetch, apiUrl), log: quiet },
    retry: { doNotRetry, ...(unspaced ? { retryAfterBaseValue: 10 } : {}) },
    throttle: {
      ...limitHandlers(request.onThrottle ?? ignore),
      ...(unspaced ? unspacedThrottle : {}),
    },
  })
}

function checkToken(token: string): void {
  if (token === '') {
    throw new SluiceError(
      'token-missing',
      'github',
      'The GitHub token is empty. Leave the input `github-token` out (the workflow has a token of its own), or name a secret that exists: a missing one is an empty string.',
    )
  }
  if (!/^[\x21-\x7e]+$/.test(token) || token.startsWith('${{')) {
    throw new SluiceError(
      'token-malformed',
      'github',
      'The GitHub token holds a space, a line break or an expression that was not evaluated. Store the bare token in the secret.',
    )
  }
}

function limitHandlers(onThrottle: (event: ThrottleEvent) => void) {
  let waited = 0
  const handler =
    (limit: ThrottleEvent['limit']) =>
    (seconds: number, options: { readonly method: string; readonly url: string }): boolean => {
      const waits = waited + seconds <= longestWait
      if (waits) waited += seconds
      onThrottle({ limit, route: `${options.method} ${options.url}`, seconds, waits })
      return waits
    }
  return { onRateLimit: handler('primary'), onSecondaryRateLimit: handler('secondary') }
}

/** Stands in for the throttling's limiters where nothing has to be limited. */
const noSpacing = {
  key: () => ({
    schedule: <T>(_job: unknown, work: (...args: readonly unknown[]) => T, ...args: readonly unknown[]): T =>
      work(...args),
  }),
}

/** Of a wider type, because the plugin's own asks for limiters of Bottleneck, of which it calls this one method. */
const unspacedThrottle: object = {
  retryAfterBaseValue: 10,
  global: noSpacing,
  write: noSpacing,
  notifications: noSpacing,
}

function ignore(): void {}
