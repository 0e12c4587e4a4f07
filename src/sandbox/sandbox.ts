import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildRepository } from './build-repository.js'
import { type Clock, createClock } from './clock.js'
import { checkContract } from './contract/check-contract.js'
import { createTokens, registerApp } from './credentials.js'
import { createFaults, type Faults } from './faults.js'
import { type ApplicationParts, createApplication } from './github/application.js'
import { appRoutes } from './github/apps.js'
import { graphqlRoute } from './github/graphql.js'
import { routes } from './github/routes.js'
import { ensureAccount, findRepository, type World } from './github/world.js'
import { createRateLimiter, rateLimitRoute } from './http/rate-limiter.js'
import type { RequestHook, RequestRecord } from './http/request-record.js'
import { createHandler } from './http/serve.js'
import { oneAtATime } from './one-at-a-time.js'
import type { SandboxOptions, WebhookOptions } from './options.js'
import { type RepositoryHandle, repositoryHandle } from './repository-handle.js'
import { checkPayload } from './webhooks/check-payload.js'
import { createDeliverer, type Delivery } from './webhooks/deliver.js'

export interface Sandbox {
  /** Base address of API, GraphQL (`/graphql`) and web pages; no slash at the end. */
  readonly url: string
  readonly clock: Clock
  /** Every request, oldest first. */
  readonly requests: readonly RequestRecord[]
  /** What did not agree with GitHub's published descriptions (only if the contract is strict), and flaws of the sandbox. */
  readonly violations: readonly string[]
  readonly faults: Faults
  /** Every event that happened, oldest first, whether or not a webhook was there to hear it. */
  readonly deliveries: readonly Delivery[]
  /** Tells one more receiver of what happens from now on: one that had to know the address of the sandbox first. */
  subscribe(webhook: WebhookOptions): void
  /** Sends an event to the webhooks again under its old id. */
  redeliver(id: string): Promise<void>
  /** Waits until every webhook has been answered or given up. */
  settle(): Promise<void>
  repo(fullName: string): RepositoryHandle
  onRequest(hook: RequestHook): void
  close(): Promise<void>
}

/** Starts a local GitHub on 127.0.0.1 with the given people, tokens and repositories. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.clock ?? createClock(Date.UTC(2026, 0, 5, 9))
  const temporary = options.directory === undefined ? mkdtempSync(join(tmpdir(), 'sandbox-')) : undefined
  const strict = options.contract === 'strict'
  const violations: string[] = []
  const deliverer = createDeliverer(
    () => world,
    options.webhooks ?? [],
    strict ? payloadInspector(violations) : () => undefined,
  )
  const world = createWorld(clock, options, deliverer.emit)
  const tokens = createTokens(world, options)
  for (const repository of options.repositories) {
    await buildRepository(world, options.directory ?? temporary ?? tmpdir(), repository)
  }

  const exclusive = oneAtATime()
  const faults = createFaults()
  const requests: RequestRecord[] = []
  const hooks: RequestHook[] = []
  const limiter = createRateLimiter(clock, options.rateLimit ?? 5000)
  const apply = createApplication({
    world,
    routes: [
      ...routes,
      ...appRoutes(tokens),
      rateLimitRoute(limiter),
      graphqlRoute((violation) => strict && violations.push(violation)),
    ],
    tokens,
    apps: (options.apps ?? []).map(registerApp),
    exclusive,
    limiter,
    report: (flaw) => violations.push(flaw),
    inspect: strict ? contractInspector(violations) : () => undefined,
  })
  const handle = createHandler({ clock, faults, requests, hooks, apply, base: () => world.url })
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push(`the sandbox failed: ${String(error)}`)
      response.destroy()
    })
  })
  world.url = await listen(server)

  return {
    url: world.url,
    clock,
    requests,
    violations,
    faults,
    deliveries: deliverer.deliveries,
    subscribe: deliverer.subscribe,
    redeliver: deliverer.redeliver,
    settle: deliverer.settle,
    repo(name) {
      const [owner = '', repository = ''] = name.split('/')
      const found = findRepository(world, owner, repository)
      if (found === undefined) throw new Error(`The sandbox has no repository ${name}`)
      return repositoryHandle(world, found, exclusive)
    },
    onRequest: (hook) => {
      hooks.push(hook)
    },
    async close() {
      await deliverer.settle()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
    },
  }
}

function payloadInspector(
  violations: string[],
): (event: string, action: string | undefined, payload: unknown) => void {
  return (event, action, payload) => {
    const difference = checkPayload(event, action, payload)
    if (difference !== undefined) violations.push(difference)
  }
}

/** Holds every exchange against GitHub's description. GraphQL is checked against its own schema where it is executed. */
function contractInspector(violations: string[]): ApplicationParts['inspect'] {
  return ({ method, url, raw }, match, { status, body }) => {
    if (url.pathname === '/graphql') return
    const exchange = { method, path: url.pathname, query: url.searchParams, raw, status, answer: body }
    const { params = {}, route } = match ?? {}
    violations.push(...checkContract({ ...exchange, params, template: route?.template }))
  }
}

function createWorld(clock: Clock, options: SandboxOptions, emit: World['emit']): World {
  let id = 1000
  const world: World = {
    clock,
    url: '',
    accounts: new Map(),
    repositories: new Map(),
    lazyMergeability: options.lazyMergeability ?? false,
    treeLimit: options.treeLimit ?? 100_000,
    newId: () => {
      id += 1
      return id
    },
    emit,
  }
  for (const user of options.users) ensureAccount(world, user.login, user.type ?? 'User')
  return world
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The sandbox has no port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}
