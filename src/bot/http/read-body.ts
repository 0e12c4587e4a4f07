import type { IncomingMessage } from 'node:http'

/** Null where the body is longer than it may be; the rest of it is then not read. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > most) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
