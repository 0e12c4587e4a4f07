import type { Route } from './route.js'

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Parameters that may hold slashes, as GitHub's own routes let them. */
const greedy: ReadonlySet<string> = new Set(['path', 'ref', 'basehead', 'branch'])

/** Finds the route of a request; the more literal template wins (`/issues/comments` before `/issues/{issue_number}`). */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const compiled = routes
    .map((route) => ({ route, pattern: patternOf(route.template), weight: literalParts(route.template) }))
    .sort((a, b) => b.weight - a.weight)

  return (method, path) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue
      const match = pattern.exec(path)
      if (match !== null) return { route, params: decodeAll(match.groups ?? {}) }
    }
    return undefined
  }
}

function patternOf(template: string): RegExp {
  const source = template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
    return `(?<${name}>${greedy.has(name) ? '.+' : '[^/]+'})`
  })
  return new RegExp(`^${source}/?$`)
}

function literalParts(template: string): number {
  return template.split('/').filter((part) => part !== '' && !part.startsWith('{')).length
}

function decodeAll(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}
