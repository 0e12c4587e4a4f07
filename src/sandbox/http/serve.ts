import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock.js'
import type { FaultPicker } from '../faults.js'
import type { RequestHook, RequestRecord } from './request-record.js'
import type { Answer } from './route.js'

/** One request, read but not yet understood. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly raw: string
  readonly authorization: string | undefined
  readonly accept: string
  readonly contentType: string
}

interface ServeParts {
  readonly clock: Clock
  readonly faults: FaultPicker
  readonly requests: RequestRecord[]
  readonly hooks: readonly RequestHook[]
  /** Applies a request and fills in the record; requests are applied one at a time. */
  readonly apply: (incoming: Incoming, record: RequestRecord) => Promise<Answer>
  readonly base: () => string
}

/** Everything between the socket and the application: faults, hooks, one request at a time, conditional requests. */
export function createHandler(
  parts: ServeParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const incoming = await readRequest(request, parts.base())
    const path = `${incoming.url.pathname}${incoming.url.search}`
    const record: RequestRecord = {
      method: incoming.method,
      path,
      template: undefined,
      status: undefined,
      actor: undefined,
      body: jsonOrText(incoming.raw),
      at: parts.clock.now(),
    }
    parts.requests.push(record)
    const fault = parts.faults.pick(incoming.method, path)
    if (fault?.kind === 'drop') {
      request.socket.destroy()
      return
    }
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms))
    for (const hook of parts.hooks) await hook('before', record)
    const answer: Answer =
      fault?.kind === 'status'
        ? {
            status: fault.status,
            body: fault.body ?? { message: 'Injected fault' },
            headers: fault.headers ?? {},
          }
        : await parts.apply(incoming, record)
    record.status = answer.status
    for (const hook of parts.hooks) await hook('after', record)
    if (fault?.kind === 'drop-after') {
      request.socket.destroy()
      return
    }
    send(request, response, answer, parts.clock)
  }
}

async function readRequest(request: IncomingMessage, base: string): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const url = new URL(request.url ?? '/', base)
  // GitHub Enterprise Server keeps its API below this prefix.
  url.pathname = url.pathname.replace(/^\/api(?:\/v3)?(?=\/)/, '').replace(/^\/{2,}/, '/')
  return {
    method: request.method ?? 'GET',
    url,
    raw: Buffer.concat(chunks).toString('utf8'),
    authorization: request.headers.authorization,
    accept: request.headers.accept ?? '',
    contentType: request.headers['content-type'] ?? '',
  }
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, clock: Clock): void {
  const raw = Buffer.isBuffer(answer.body)
  const body = answer.body === undefined ? undefined : raw ? answer.body : JSON.stringify(answer.body)
  const headers: Record<string, string> = {
    date: new Date(clock.now()).toUTCString(),
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    ...answer.headers,
  }
  if (body !== undefined)
    headers['content-type'] = raw
      ? 'application/vnd.github.raw; charset=utf-8'
      : 'application/json; charset=utf-8'
  if (request.method === 'GET' && answer.status === 200 && body !== undefined) {
    const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`
    headers.etag = etag
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end()
      return
    }
  }
  response.writeHead(answer.status, headers).end(body)
}

function jsonOrText(raw: string): unknown {
  if (raw === '') return undefined
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}
