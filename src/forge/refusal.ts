import { SluiceError } from '../plan/sluice-error.js'

/** A request that GitHub answered with an error, or never answered. */
export interface Refusal {
  /** HTTP status; 500 where there was no answer at all. */
  readonly status: number
  /** GitHub's own words, `errors[]` included, on one line. Foreign text. */
  readonly message: string
  /** Nobody knows whether a write was applied: 5xx, or the connection was lost. */
  readonly lost: boolean
  readonly headers: Readonly<Record<string, unknown>>
}

/** A permission as a workflow file writes it. */
export type Scope =
  `${'contents' | 'pull-requests' | 'issues' | 'statuses' | 'actions' | 'deployments' | 'metadata'}: ${'read' | 'write'}`

/** Null for everything that is no failed request: such an error is none of the forge's business. */
export function refusalOf(error: unknown): Refusal | null {
  if (
    !(error instanceof Error) ||
    !('status' in error) ||
    typeof error.status !== 'number' ||
    !('request' in error)
  )
    return null
  const response = 'response' in error && isRecord(error.response) ? error.response : {}
  const headers = isRecord(response.headers) ? response.headers : {}
  return { status: error.status, message: oneLine(error.message), lost: error.status >= 500, headers }
}

/**
 * What a failed request means, as an error that says what to do. `doing` continues "GitHub refused to …".
 * Anything that is no failed request is passed through unchanged.
 */
function explain(error: unknown, doing: string, needs: Scope): unknown {
  const refusal = refusalOf(error)
  if (refusal === null) return error
  const { status, message } = refusal
  const fail = (code: string, text: string) => new SluiceError(code, 'github', text, { cause: error })
  if (refusal.lost)
    return fail(
      'github-unavailable',
      `GitHub could not ${doing}: ${message} (status ${status}). The next run tries again.`,
    )
  if (status === 403 && /archived/i.test(message))
    return fail('archived', `GitHub refused to ${doing}: the repository is archived, hence read-only.`)
  if (status === 403 || (status === 404 && needs.endsWith('write'))) {
    return fail(
      'permission-missing',
      `GitHub refused to ${doing}: ${message} (status ${status}). Give the workflow \`permissions: ${needs}\`, or the App the same permission` +
        `${status === 404 ? '; if it has it, what was to be written to no longer exists' : ''}.`,
    )
  }
  if (status === 404)
    return fail(
      'not-found',
      `GitHub could not ${doing}: it does not exist, or this token may not see it (it needs \`${needs}\`).`,
    )
  if (status === 410)
    return fail(
      'gone',
      `GitHub could not ${doing}: it was deleted, or the feature is switched off (${message}).`,
    )
  return fail('refused', `GitHub refused to ${doing}: ${message} (status ${status}).`)
}

/** Runs a request and explains its failure. */
export async function asking<T>(doing: string, needs: Scope, request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    throw explain(error, doing, needs)
  }
}

/** Runs a request for which some statuses are an answer as well: null. */
export async function nullOn<T>(statuses: readonly number[], request: () => Promise<T>): Promise<T | null> {
  try {
    return await request()
  } catch (error) {
    if (statuses.includes(refusalOf(error)?.status ?? 0)) return null
    throw error
  }
}

/** Limits and bad tokens mean the same wherever they are met; null for every other failure. */
export function explainAnywhere(error: unknown): SluiceError | null {
  const refusal = refusalOf(error)
  if (refusal === null) return null
  if (refusal.status === 401) {
    return new SluiceError(
      'bad-token',
      'github',
      `GitHub does not accept the token (${refusal.message}). It is wrong, expired or revoked: check the secret, and that the API URL is that of the server the token is from.`,
      { cause: error },
    )
  }
  if (!isLimit(refusal)) return null
  const reset = Number(refusal.headers['x-ratelimit-reset'])
  const until =
    Number.isFinite(reset) && reset > 0 ? ` It resets at ${new Date(reset * 1000).toISOString()}.` : ''
  return new SluiceError(
    'rate-limited',
    'github',
    `GitHub's rate limit is spent (${refusal.message}).${until} The next run carries on; an App's token has a limit of its own.`,
    { cause: error },
  )
}

function isLimit({ status, message, headers }: Refusal): boolean {
  if (status === 429) return true
  return (
    status === 403 &&
    (headers['x-ratelimit-remaining'] === '0' ||
      /secondary rate|rate limit exceeded|abuse detection/i.test(message))
  )
}

function oneLine(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return flat.length > 300 ? `${flat.slice(0, 299)}…` : flat
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
