/** The server, put together: webhooks and alerts become work, work runs per repository, and a schedule finds what got lost. */
import type { Server } from 'node:http'
import { Probot } from 'probot'
import { connectApp, type Workplace } from '../app/installed-app.js'
import { everything, type Work } from '../app/use-case.js'
import { createAlertDoor } from './alerts/alert-door.js'
import { type BotConfig, ownerOf } from './config/config.js'
import { createDeliveries } from './deliveries.js'
import { createHookDoor } from './http/hooks.js'
import { say } from './http/reply.js'
import { bearerOf, sameSecret } from './http/same-secret.js'
import { createHttpServer, type Door } from './http/server.js'
import { createLogger, type Logger } from './logger.js'
import { sluiceApp } from './probot-app.js'
import { createQueue, type Queue } from './queue.js'
import { createScheduler } from './scheduler.js'
import { createTelemetry, nameOf, type Telemetry } from './telemetry.js'
import { createWorker } from './work.js'

export interface Bot {
  readonly log: Logger
  /** Resolves once it listens; gives the port. */
  start(): Promise<number>
  /** Takes nothing new and lets running work end. False where that took too long. */
  stop(): Promise<boolean>
}

/** Ms that a command waits behind a run before it is answered beside it. */
const patience = 3_000
/** GitHub's own limit is 25 MB; only pushes of thousands of commits come near ours, and the schedule finds what they changed. */
const mostOfHook = 5_000_000
const mostOfAlert = 1_000_000

export async function createBot(config: BotConfig): Promise<Bot> {
  const { log, mask } = createLogger(config)
  const app = connectApp({
    ...config.github,
    mask,
    log: {
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      debug: (message) => log.debug(message),
    },
  })
  const telemetry: Telemetry = createTelemetry({
    waiting: () => queue.waiting(),
    running: () => queue.running(),
    now: () => performance.now() / 1000,
  })
  const queue: Queue<Workplace> = createQueue<Workplace>({
    atOnce: config.atOnce,
    patience,
    run: createWorker({
      config,
      app,
      log,
      mask,
      telemetry,
      finished: (place, work, { migrations, findings }) => {
        if (work.kind === 'tick') scheduler.noted(place, migrations.length + findings.length > 0)
      },
    }),
  })
  const scheduler = createScheduler({
    every: config.every,
    workplaces: async () => (await app.workplaces()).filter(({ owner }) => ownerOf(config, owner) !== null),
    tick: (place) => add(place, everything),
    listed: (isThere) => telemetry.forget(isThere),
    log,
    random: Math.random,
  })
  const add = (place: Workplace, work: Work): void => {
    if (ownerOf(config, place.owner) === null)
      log.debug({ repository: nameOf(place) }, 'its owner is not in the configuration')
    else queue.add(nameOf(place), place, work)
  }
  const probot = new Probot({
    appId: config.github.appId,
    privateKey: config.github.privateKey,
    secret: config.github.webhookSecret,
    baseUrl: config.github.apiUrl,
    log,
  })
  await probot.load(sluiceApp({ work: add, installations: () => scheduler.lookAgain(), log }))

  let stopping = false
  /** Whoever sends is told to try another replica, or again. */
  const unlessStopping =
    (answer: Door['answer']): Door['answer'] =>
    (call) =>
      stopping ? say(503, 'stopping') : answer(call)
  const doors = new Map<string, Door>([
    [
      '/webhooks',
      {
        method: 'POST',
        most: mostOfHook,
        answer: unlessStopping(
          createHookDoor({ probot, deliveries: createDeliveries(), count: telemetry.hook }),
        ),
      },
    ],
    [
      '/alerts',
      {
        method: 'POST',
        most: mostOfAlert,
        answer: unlessStopping(createAlertDoor({ config, app, work: add, count: telemetry.alert })),
      },
    ],
    ['/healthz', { method: 'GET', most: 0, answer: unlessStopping(() => say(200, 'ok')) }],
    ['/metrics', { method: 'GET', most: 0, answer: metricsDoor(config, telemetry) }],
  ])
  const server = createHttpServer({
    doors,
    failed: (error) => log.error(error instanceof Error ? error.message : String(error)),
    refused: (path, status) => log.warn({ path: path.slice(0, 100), status }, 'refused a request'),
  })

  return {
    log,
    async start() {
      const port = await listen(server, config)
      log.info({ port, owners: [...config.owners.keys()] }, 'listening')
      scheduler.start()
      return port
    },
    async stop() {
      stopping = true
      scheduler.stop()
      const limit = new Promise<false>((resolve) =>
        setTimeout(() => resolve(false), config.stopWithin).unref(),
      )
      const ended = await Promise.race([queue.stop().then(() => true), limit])
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      return ended
    },
  }
}

function metricsDoor({ metricsToken }: BotConfig, telemetry: Telemetry): Door['answer'] {
  return async ({ headers }) => {
    if (metricsToken !== null && !sameSecret(bearerOf(headers.authorization) ?? '', metricsToken))
      return say(401, 'send the token of metrics as Authorization: Bearer')
    const { text, type } = await telemetry.page()
    return { status: 200, body: text, type }
  }
}

function listen(server: Server, { listen: { host, port } }: BotConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
