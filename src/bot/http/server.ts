/** The doors of the server: which path takes what, how much of it, and for how long. */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { readBody } from './read-body.js'
import { type Reply, say } from './reply.js'

export interface Call {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly query: URLSearchParams
}

export interface Door {
  readonly method: 'GET' | 'POST'
  /** Bytes that the body may have. */
  readonly most: number
  readonly answer: (call: Call) => Promise<Reply> | Reply
}

export interface ServerOptions {
  /** By path. */
  readonly doors: ReadonlyMap<string, Door>
  readonly failed: (error: unknown) => void
  readonly refused: (path: string, status: number) => void
}

/** A slow sender must not hold a connection for ever; an idle one lives longer than what load balancers keep theirs for. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 }

export function createHttpServer({ doors, failed, refused }: ServerOptions): Server {
  return createServer(patience, (request, response) => {
    answerTo(request, doors).then(
      (reply) => {
        if (reply.status >= 400) refused(pathOf(request), reply.status)
        send(request, response, reply)
      },
      (error: unknown) => {
        failed(error)
        send(request, response, say(500, 'something went wrong here; the log of the server says what'))
      },
    )
  })
}

async function answerTo(request: IncomingMessage, doors: ServerOptions['doors']): Promise<Reply> {
  const door = doors.get(pathOf(request))
  if (door === undefined) return say(404, 'there is nothing here')
  if (request.method !== door.method) return say(405, `this takes ${door.method}`)
  const body = await readBody(request, door.most)
  if (body === null) return say(413, `the body is larger than ${door.most} bytes`)
  const { searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
  return door.answer({ headers: request.headers, body, query })
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, type }: Reply): void {
  const unread = !request.complete
  response.writeHead(status, {
    'content-type': type ?? 'text/plain; charset=utf-8',
    // What was not read would be taken for the next request.
    ...(unread ? { connection: 'close' } : {}),
  })
  response.end(body, () => {
    if (unread) request.destroy()
  })
}
