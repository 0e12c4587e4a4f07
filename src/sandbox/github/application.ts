import { parseBody } from '../http/body.js'
import { notFound, Problem } from '../http/problem.js'
import type { RateLimiter } from '../http/rate-limiter.js'
import type { RequestRecord } from '../http/request-record.js'
import type { Answer, Route } from '../http/route.js'
import { createRouter, type Match } from '../http/router.js'
import type { Incoming } from '../http/serve.js'
import type { OneAtATime } from '../one-at-a-time.js'
import { requireAccess } from './access.js'
import { type App, isJwt, verifyAppJwt } from './app-jwt.js'
import type { Call, Token } from './call.js'
import { drawConsequences } from './draw-consequences.js'
import { findRepository, type World } from './world.js'

export interface ApplicationParts {
  readonly world: World
  readonly routes: readonly Route[]
  readonly tokens: ReadonlyMap<string, Token>
  readonly apps: readonly App[]
  readonly limiter: RateLimiter
  readonly exclusive: OneAtATime
  /** Hears of flaws of the sandbox itself, which no test may mistake for GitHub's weather. */
  readonly report: (flaw: string) => void
  /** Told about every request that was applied, to hold it against GitHub's description. */
  readonly inspect: (incoming: Incoming, match: Match | undefined, answer: Answer) => void
}

/** GitHub as a function from a request to an answer: who asks, may they, what happens, what follows from it. */
export function createApplication(
  parts: ApplicationParts,
): (incoming: Incoming, record: RequestRecord) => Promise<Answer> {
  const { world, tokens, limiter } = parts
  const find = createRouter(parts.routes)

  const answerTo = async (
    incoming: Incoming,
    record: RequestRecord,
    match: Match | undefined,
  ): Promise<Answer> => {
    const credential = credentialOf(incoming)
    const app =
      credential !== undefined && isJwt(credential)
        ? verifyAppJwt(parts.apps, credential, world.clock.now())
        : undefined
    const token = app === undefined ? authenticate(tokens, credential, world.clock.now()) : undefined
    record.actor = app?.slug ?? token?.account.login
    if (match?.route.template !== '/rate_limit') limiter.spend(callerOf(incoming))
    await followPushes(world)
    if (match === undefined) throw notFound()
    const { route, params } = match
    const call: Call = {
      world,
      token,
      params,
      query: incoming.url.searchParams,
      body: incoming.method === 'GET' ? {} : parseBody(incoming.raw),
      accept: incoming.accept,
      url: incoming.url,
    }
    if (route.kind === 'app') {
      if (app === undefined) throw new Problem(401, 'A JSON web token could not be decoded')
      return route.handle(call, app)
    }
    if (app !== undefined) throw new Problem(403, 'Resource not accessible by integration')
    if (route.kind === 'global') return route.handle(call)
    const repo = findRepository(world, params.owner ?? '', params.repo ?? '')
    if (repo === undefined) throw notFound()
    requireAccess(call, repo, route.access)
    const answer = await route.handle(call, repo)
    if (incoming.method !== 'GET') {
      for (const other of world.repositories.values()) {
        await drawConsequences(world, other, token?.account ?? other.owner)
      }
    }
    return answer
  }

  return (incoming, record) =>
    parts.exclusive(async () => {
      const match = find(incoming.method, incoming.url.pathname)
      record.template = match?.route.template
      const answer = await answerTo(incoming, record, match).catch((error: unknown) =>
        problemAnswer(error, parts.report),
      )
      parts.inspect(incoming, match, answer)
      return { ...answer, headers: { ...limiter.headers(callerOf(incoming)), ...answer.headers } }
    })
}

/** Whose budget a request is taken from. */
function callerOf(incoming: Incoming): string {
  return credentialOf(incoming) ?? 'anonymous'
}

function credentialOf({ authorization }: Incoming): string | undefined {
  return authorization === undefined
    ? undefined
    : (/^(?:token|bearer) (\S+)$/i.exec(authorization)?.[1] ?? '')
}

/** Somebody may have pushed to a repository's folder with git itself; its owner gets the credit. */
async function followPushes(world: World): Promise<void> {
  for (const repo of world.repositories.values()) await drawConsequences(world, repo, repo.owner)
}

function authenticate(
  tokens: ReadonlyMap<string, Token>,
  credential: string | undefined,
  now: number,
): Token | undefined {
  if (credential === undefined) return undefined
  const token = tokens.get(credential)
  if (token === undefined || (token.expiresAt ?? Number.POSITIVE_INFINITY) <= now) {
    throw new Problem(401, 'Bad credentials')
  }
  return token
}

function problemAnswer(error: unknown, report: (flaw: string) => void): Answer {
  if (error instanceof Problem) return { status: error.status, body: error.body(), headers: error.headers }
  const message = `The sandbox failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  report(message)
  return { status: 500, body: { message } }
}
