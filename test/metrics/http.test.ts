import { once } from 'node:events'
import { createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createHttp, type HttpAnswer, type HttpOptions } from '../../src/metrics/http.js'
import { type LocalServer, startServer } from './local-server.js'

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

async function serve(handle: Parameters<typeof startServer>[0]): Promise<LocalServer> {
  const server = await startServer(handle)
  running.push(server)
  return server
}

/** A request with the waits between its tries recorded instead of waited. */
async function get(url: string, options: HttpOptions & { secrets?: string[]; method?: 'GET' | 'POST' } = {}) {
  const waits: number[] = []
  const http = createHttp({
    connectTimeoutMs: 500,
    timeoutMs: 300,
    retries: 2,
    backoffMs: 100,
    random: () => 0,
    sleep: async (ms) => {
      waits.push(ms)
    },
    ...options,
  })
  const answer = await http.request({
    method: options.method ?? 'GET',
    url: new URL(url),
    headers: { authorization: 'Bearer s3cr3t-token' },
    ...(options.method === 'POST' ? { body: 'query=up' } : {}),
    secrets: options.secrets ?? ['s3cr3t-token'],
  })
  return { answer, waits }
}

function messageOf(answer: HttpAnswer): string {
  return answer.kind === 'ok' ? '' : answer.message
}

describe('createHttp', () => {
  test('gives status, headers and text of an answer', async () => {
    const server = await serve((_, response) => response.setHeader('x-one', '1').end('grüße'))
    const { answer } = await get(server.origin)
    expect(answer).toMatchObject({ kind: 'ok', status: 200, text: 'grüße', headers: { 'x-one': '1' } })
  })

  test('tries again after 503 with doubled, jittered waits and gives the answer that came', async () => {
    const server = await serve((_, response, count) => {
      response.statusCode = count < 3 ? 503 : 200
      response.end('there')
    })
    const { answer, waits } = await get(server.origin, { random: () => 0.5 })
    expect(answer).toMatchObject({ kind: 'ok', text: 'there' })
    expect(waits).toEqual([75, 150])
  })

  test('gives up after the retries and says how often it tried', async () => {
    const server = await serve((_, response) => response.writeHead(500).end('oops'))
    const { answer } = await get(server.origin)
    expect(answer).toMatchObject({ kind: 'status', status: 500, text: 'oops', transient: true })
    expect(messageOf(answer)).toMatch(/answered 500 \(3 tries\)$/)
    expect(server.received).toHaveLength(3)
  })

  test.each([400, 401, 403, 404, 422])('does not repeat a %d', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    const { answer } = await get(server.origin)
    expect(answer).toMatchObject({ kind: 'status', status, transient: false })
    expect(server.received).toHaveLength(1)
  })

  test.each([
    [429, { 'retry-after': '7' }, 7_000],
    [503, { 'retry-after': 'Tue, 01 Dec 2026 10:00:05 GMT', date: 'Tue, 01 Dec 2026 10:00:00 GMT' }, 5_000],
    [429, { 'x-ratelimit-reset': '9' }, 9_000],
    [429, { 'x-ratelimit-reset': '1790000004' }, 4_000],
    [503, { 'x-ratelimit-reset': '9' }, 100],
    [429, { 'retry-after': 'soon' }, 100],
  ])('after %d with %j it waits %d ms', async (status, headers, wait) => {
    const server = await serve((_, response, count) => {
      response.sendDate = false
      response.writeHead(count === 1 ? status : 200, headers).end()
    })
    const { answer, waits } = await get(server.origin, { now: () => 1_790_000_000_000 })
    expect(answer.kind).toBe('ok')
    expect(waits).toEqual([wait])
  })

  test('does not wait longer than 30 s in total, however long it is asked to', async () => {
    const server = await serve((_, response) => response.writeHead(429, { 'retry-after': '20' }).end())
    const { answer, waits } = await get(server.origin, { retries: 5 })
    expect(waits).toEqual([20_000])
    expect(messageOf(answer)).toMatch(/asks to wait 20 s, which is left to the next run/)
    expect(answer).toMatchObject({ transient: true })
  })

  test('ends a server that never answers, and one that answers a byte at a time', async () => {
    const silent = await serve(() => undefined)
    expect((await get(silent.origin, { retries: 0 })).answer).toMatchObject({
      kind: 'timeout',
      transient: true,
    })
    const timers: NodeJS.Timeout[] = []
    const slow = await serve((_, response) => {
      response.write('[')
      timers.push(setInterval(() => response.write(' '), 20))
    })
    const { answer } = await get(slow.origin, { retries: 0 })
    for (const timer of timers) clearInterval(timer)
    expect(answer.kind).toBe('timeout')
    expect(messageOf(answer)).toMatch(/no complete answer within 0.3 s/)
  })

  test('ends a connection that never comes about', async () => {
    // TLS towards a server that accepts and says nothing: connected by TCP, but never by TLS.
    const mute = createTcpServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const address = mute.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const { answer } = await get(`https://127.0.0.1:${port}`, {
      retries: 0,
      connectTimeoutMs: 100,
      timeoutMs: 5_000,
    })
    mute.close()
    expect(answer).toMatchObject({ kind: 'unreachable', transient: true })
    expect(messageOf(answer)).toMatch(/no connection within 0.1 s/)
  })

  test('says so when nothing listens, and when the connection drops in the middle', async () => {
    const gone = await startServer(() => undefined)
    await gone.stop()
    expect((await get(gone.origin)).answer).toMatchObject({ kind: 'unreachable', transient: true })

    const dropping = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => response.destroy(), 20)
    })
    const { answer } = await get(dropping.origin)
    expect(answer).toMatchObject({ kind: 'network', transient: true })
    expect(messageOf(answer)).toMatch(/broke before the answer was complete/)
    expect(dropping.received).toHaveLength(3)
  })

  test('stops reading at the size cap, announced or not', async () => {
    const announced = await serve((_, response) => response.end('x'.repeat(2_000)))
    expect((await get(announced.origin, { maxBytes: 1_999 })).answer).toMatchObject({ kind: 'too-large' })
    expect((await get(announced.origin, { maxBytes: 2_000 })).answer.kind).toBe('ok')
    const chunked = await serve((_, response) => {
      response.write('x'.repeat(1_000))
      response.end('x'.repeat(1_000))
    })
    expect((await get(chunked.origin, { maxBytes: 1_999 })).answer).toMatchObject({
      kind: 'too-large',
      transient: false,
    })
  })

  test('follows three redirects on the same origin with method and body, and not a fourth', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url.slice(1))
      if (left > 0) response.writeHead(left % 2 === 1 ? 301 : 307, { location: `/${left - 1}` })
      response.end('there')
    })
    const followed = await get(`${server.origin}/3`, { method: 'POST' })
    expect(followed.answer).toMatchObject({ kind: 'ok', text: 'there' })
    expect(server.received.map(({ method, body }) => `${method} ${body}`)).toEqual(
      Array(4).fill('POST query=up'),
    )
    expect((await get(`${server.origin}/4`)).answer).toMatchObject({ kind: 'redirect', transient: false })
  })

  test('never takes credentials to another origin, be it another port only', async () => {
    const other = await serve((_, response) => response.end('thanks'))
    const server = await serve((_, response) =>
      response.writeHead(307, { location: `${other.origin}/steal` }).end(),
    )
    const { answer } = await get(server.origin)
    expect(answer).toMatchObject({ kind: 'redirect', transient: false })
    expect(messageOf(answer)).toContain(other.origin)
    expect(other.received).toEqual([])
  })

  test.each(['http://prometheus.example.com/', 'http://127.0.0.1.example.com/', 'ftp://127.0.0.1/'])(
    'refuses %s without sending anything',
    async (url) => {
      expect((await get(url)).answer).toMatchObject({ kind: 'insecure', transient: false })
    },
  )

  test('shows no secret, in whatever form it comes back', async () => {
    const server = await serve((_, response) => response.destroy())
    const { port } = new URL(server.origin)
    const secret = 'pass/w"ord+1'
    const { answer } = await get(
      `http://user:pw-in-url@127.0.0.1:${port}/s3cr3t-token/${encodeURIComponent(secret)}`,
      {
        secrets: ['s3cr3t-token', secret],
      },
    )
    expect(messageOf(answer)).toMatch(/127\.0\.0\.1/)
    expect(messageOf(answer)).not.toMatch(/s3cr3t|pw-in-url|pass/)
  })

  test('a header that cannot be sent is an error, not a crash', async () => {
    const http = createHttp({ retries: 0 })
    const answer = await http.request({
      method: 'GET',
      url: new URL('http://127.0.0.1:9/'),
      headers: { 'x-scope-orgid': 'a\nb' },
      secrets: [],
    })
    expect(answer).toMatchObject({ kind: 'network', transient: false })
  })
})
