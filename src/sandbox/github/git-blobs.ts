import { optionalString, requiredString } from '../http/body.js'
import { notFound, Problem } from '../http/problem.js'
import { created, ok, type Route, read, repositoryRoute, write } from '../http/route.js'
import { nodeId } from './accounts.js'
import { param } from './call.js'
import { repositoryUrl } from './repository-shape.js'

export const gitBlobRoutes: readonly Route[] = [
  repositoryRoute('GET', '/git/blobs/{file_sha}', read('contents'), async (call, repo) => {
    const sha = param(call, 'file_sha')
    const object = /^[0-9a-f]{40}$/.test(sha) ? await repo.git.objects.read(sha) : undefined
    if (object?.type !== 'blob') throw notFound()
    if (call.accept.includes('raw')) return { status: 200, body: object.body }
    return ok({
      sha,
      node_id: nodeId('Blob', `${repo.id}:${sha}`),
      size: object.body.length,
      url: `${repositoryUrl(call.world.url, repo)}/git/blobs/${sha}`,
      content: wrapBase64(object.body),
      encoding: 'base64',
    })
  }),

  repositoryRoute('POST', '/git/blobs', write('contents', 404), (call, repo) => {
    const content = requiredString(call.body, 'content')
    const encoding = optionalString(call.body, 'encoding') ?? 'utf-8'
    const body = encoding === 'base64' ? decodeBase64(content) : Buffer.from(content, 'utf8')
    const sha = repo.git.objects.write('blob', body)
    return created({ sha, url: `${repositoryUrl(call.world.url, repo)}/git/blobs/${sha}` })
  }),
]

/** GitHub breaks Base64 after 60 characters and ends it with a line break; a client must cope with that. */
export function wrapBase64(body: Buffer): string {
  return body.toString('base64').replace(/.{1,60}/g, '$&\n')
}

/** Decodes Base64 with or without line breaks; anything else is refused as GitHub refuses it. */
export function decodeBase64(text: string): Buffer {
  const packed = text.replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(packed) || packed.replace(/=/g, '').length % 4 === 1) {
    throw new Problem(422, 'content is not valid Base64')
  }
  return Buffer.from(packed, 'base64')
}
