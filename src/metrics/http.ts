import { setTimeout as pause } from 'node:timers/promises'
import { foreignText } from './foreign-text.js'
import { type Exchanged, exchange, type Headers, type Limits, type Outgoing } from './http/exchange.js'
import { retryAfter } from './http/retry-after.js'
import { createRedactor, type Redact } from './redactor.js'

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Redacted from every message of this request. */
  readonly secrets: readonly string[]
}

/** `message` is for people: redacted, one line. `transient`: whether a later try may help. `text` is foreign and not redacted. */
export type HttpAnswer =
  | { readonly kind: 'ok'; readonly status: number; readonly headers: Headers; readonly text: string }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers: Headers
      readonly text: string
      readonly message: string
      readonly transient: boolean
    }
  | {
      readonly kind: 'unreachable' | 'timeout' | 'network' | 'too-large' | 'redirect' | 'insecure'
      readonly message: string
      readonly transient: boolean
    }

export interface Http {
  /** Never throws for what the network or the server did. */
  request(request: HttpRequest): Promise<HttpAnswer>
}

export interface HttpOptions {
  readonly connectTimeoutMs?: number
  /** Of one try. */
  readonly timeoutMs?: number
  /** Tries after the first. */
  readonly retries?: number
  /** Before the first retry; doubled for each further one, less up to a half of it by chance. */
  readonly backoffMs?: number
  /** Of all waits between the tries of one request. A server that asks for more is not asked again. */
  readonly maxWaitMs?: number
  readonly maxBytes?: number
  readonly sleep?: (ms: number) => Promise<void>
  /** In [0, 1). */
  readonly random?: () => number
  /** Epoch ms. */
  readonly now?: () => number
}

const maxRedirects = 3

/**
 * HTTP for metric providers: https unless loopback, both time-outs, bounded retries that honour `Retry-After`, a size cap,
 * redirects within one origin only, and no secret in any message.
 */
export function createHttp(options: HttpOptions = {}): Http {
  const limits: Limits = {
    connectTimeoutMs: options.connectTimeoutMs ?? 5_000,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxBytes: options.maxBytes ?? 1_000_000,
  }
  const retries = options.retries ?? 2
  const backoffMs = options.backoffMs ?? 500
  const maxWaitMs = options.maxWaitMs ?? 30_000
  const sleep = options.sleep ?? ((ms: number) => pause(ms))
  const random = options.random ?? Math.random
  const now = options.now ?? Date.now

  return {
    async request(request) {
      const clean = cleaner(createRedactor(request.secrets))
      const name = `${request.method} ${request.url.origin}${request.url.pathname}`
      let waited = 0
      for (let attempt = 0; ; attempt++) {
        const answer = judge(await follow(request, limits), clean, name)
        if (answer.kind === 'ok' || !answer.transient || attempt >= retries)
          return withTries(answer, attempt + 1)
        const asked = answer.kind === 'status' ? retryAfter(answer.status, answer.headers, now()) : undefined
        const backoff = backoffMs * 2 ** attempt * (1 - random() / 2)
        const wait = Math.max(asked ?? 0, backoff)
        if (waited + wait > maxWaitMs) return withWait(answer, wait)
        waited += wait
        await sleep(wait)
      }
    },
  }
}

type Followed = Exchanged | { readonly kind: 'redirect' | 'insecure'; readonly message: string }

async function follow(request: HttpRequest, limits: Limits): Promise<Followed> {
  let outgoing: Outgoing = request
  for (let redirects = 0; ; redirects++) {
    const refusal = insecure(outgoing.url)
    if (refusal !== undefined) return { kind: 'insecure', message: refusal }
    const result = await exchange(outgoing, limits)
    if (result.kind !== 'answer' || !isRedirect(result.status)) return result

    const location = result.headers.location ?? ''
    const target = URL.canParse(location, outgoing.url.href) ? new URL(location, outgoing.url) : undefined
    if (target === undefined)
      return { kind: 'redirect', message: `redirects (${result.status}) to no valid address` }
    if (target.origin !== request.url.origin) {
      return {
        kind: 'redirect',
        message: `redirects (${result.status}) to ${target.origin}, which is not followed so that nothing meant for this host reaches another; configure the address that answers`,
      }
    }
    if (redirects >= maxRedirects)
      return { kind: 'redirect', message: `redirects more than ${maxRedirects} times` }
    // A query that is repeated does no harm, so 301 and 302 keep method and body (most clients turn them into GET).
    outgoing =
      result.status === 303
        ? { method: 'GET', url: target, headers: request.headers }
        : { ...request, url: target }
  }
}

function insecure(url: URL): string | undefined {
  if (url.protocol === 'https:') return undefined
  if (url.protocol !== 'http:') return `${url.protocol} is not supported; write https`
  return isLoopback(url.hostname) ? undefined : 'plain http is used on this machine only; write https'
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

function judge(result: Followed, clean: Redact, name: string): HttpAnswer {
  switch (result.kind) {
    case 'answer':
      if (result.status >= 200 && result.status < 300) {
        return { kind: 'ok', status: result.status, headers: result.headers, text: result.text }
      }
      return {
        kind: 'status',
        status: result.status,
        headers: result.headers,
        text: result.text,
        message: clean(`${name} answered ${result.status}`),
        transient: isTransient(result.status),
      }
    case 'unsendable':
      return {
        kind: 'network',
        message: clean(`${name} cannot be sent: ${result.message}`),
        transient: false,
      }
    case 'unreachable':
    case 'timeout':
    case 'network':
      return { kind: result.kind, message: clean(`${name}: ${result.message}`), transient: true }
    case 'too-large':
    case 'redirect':
    case 'insecure':
      return { kind: result.kind, message: clean(`${name}: ${result.message}`), transient: false }
  }
}

/** 499 is how Prometheus and nginx say that a query was cancelled on the way. */
function isTransient(status: number): boolean {
  return status === 408 || status === 429 || status === 499 || status >= 500
}

function cleaner(redact: Redact): Redact {
  return (text) => foreignText(redact(text), 400)
}

function withTries(answer: HttpAnswer, tries: number): HttpAnswer {
  if (answer.kind === 'ok' || tries === 1) return answer
  return { ...answer, message: `${answer.message} (${tries} tries)` }
}

function withWait(answer: Exclude<HttpAnswer, { kind: 'ok' }>, wait: number): HttpAnswer {
  const seconds = Math.ceil(wait / 1000)
  return {
    ...answer,
    message: `${answer.message} and asks to wait ${seconds} s, which is left to the next run`,
  }
}
