import type { Call } from '../github/call.js'
import type { Answer } from './route.js'

/** The page of `items` that was asked for (30 by default, 100 at most), shaped, with GitHub's `Link` header. */
export async function paged<T>(
  call: Call,
  items: readonly T[],
  shape: (item: T) => unknown,
  wrap: (shaped: unknown[], total: number) => unknown = (shaped) => shaped,
): Promise<Answer> {
  const size = Math.min(Math.max(Number(call.query.get('per_page')) || 30, 1), 100)
  const page = Math.max(Number(call.query.get('page')) || 1, 1)
  const last = Math.max(Math.ceil(items.length / size), 1)
  const shaped: unknown[] = []
  for (const item of items.slice((page - 1) * size, page * size)) shaped.push(await shape(item))

  const link = (target: number, rel: string): string => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(target))
    return `<${url.href}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ]
  return {
    status: 200,
    body: wrap(shaped, items.length),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  }
}
