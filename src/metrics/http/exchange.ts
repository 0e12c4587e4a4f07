import http from 'node:http'
import https from 'node:https'

export interface Outgoing {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Times in ms, `maxBytes` in bytes of body. */
export interface Limits {
  /** Name lookup, TCP and TLS together. */
  readonly connectTimeoutMs: number
  /** From the first byte out to the last byte in. */
  readonly timeoutMs: number
  readonly maxBytes: number
}

/** Header names in lower case. */
export type Headers = Readonly<Record<string, string>>

export type Exchanged =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly text: string }
  /** `unreachable`: no connection came about (name, TCP, TLS, or not in time); `network`: it broke. */
  | { readonly kind: 'unreachable' | 'timeout' | 'network' | 'too-large'; readonly message: string }
  /** The request itself cannot be sent, now or later. */
  | { readonly kind: 'unsendable'; readonly message: string }

/**
 * One request and its answer, with no retries and no redirects. On node:http rather than fetch, because fetch does not tell
 * a server that cannot be reached from one that thinks for long, and a query may think for long.
 */
export function exchange(outgoing: Outgoing, limits: Limits): Promise<Exchanged> {
  return new Promise((resolve) => {
    const client = outgoing.url.protocol === 'https:' ? https : http
    let request: http.ClientRequest
    try {
      request = client.request(outgoing.url.href, {
        method: outgoing.method,
        headers: {
          'accept-encoding': 'identity',
          ...outgoing.headers,
          ...(outgoing.body === undefined
            ? {}
            : { 'content-length': String(Buffer.byteLength(outgoing.body)) }),
        },
        // A connection of its own: a kept one may be closed by the server at the very moment it is used again.
        agent: false,
      })
    } catch (error) {
      resolve({ kind: 'unsendable', message: messageOf(error) })
      return
    }

    const connecting = setTimeout(
      () =>
        settle({ kind: 'unreachable', message: `no connection within ${seconds(limits.connectTimeoutMs)}` }),
      limits.connectTimeoutMs,
    )
    const whole = setTimeout(
      () => settle({ kind: 'timeout', message: `no complete answer within ${seconds(limits.timeoutMs)}` }),
      limits.timeoutMs,
    )
    let connected = false
    let settled = false
    function settle(result: Exchanged): void {
      if (settled) return
      settled = true
      clearTimeout(connecting)
      clearTimeout(whole)
      request.destroy()
      resolve(result)
    }

    request.once('socket', (socket) => {
      const ready = outgoing.url.protocol === 'https:' ? 'secureConnect' : 'connect'
      socket.once(ready, () => {
        connected = true
        clearTimeout(connecting)
      })
    })
    // Stays for the life of the request: destroying it above may raise one more error.
    request.on('error', (error) => {
      settle({ kind: connected ? 'network' : 'unreachable', message: messageOf(error) })
    })
    request.once('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > limits.maxBytes) settle(tooLarge(limits.maxBytes))
        else chunks.push(chunk)
      })
      response.on('error', (error) => {
        settle({
          kind: 'network',
          message: `the connection broke before the answer was complete (${messageOf(error)})`,
        })
      })
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        settle({ kind: 'answer', status: response.statusCode ?? 0, headers: flat(response.headers), text })
      })
      if (Number(response.headers['content-length']) > limits.maxBytes) settle(tooLarge(limits.maxBytes))
    })
    request.end(outgoing.body)
  })
}

function tooLarge(maxBytes: number): Exchanged {
  return { kind: 'too-large', message: `the answer is larger than ${maxBytes} bytes` }
}

function flat(headers: http.IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

function messageOf(error: unknown): string {
  // Several addresses were tried and each failed: node then leaves the message empty.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

function seconds(ms: number): string {
  return `${ms / 1000} s`
}
