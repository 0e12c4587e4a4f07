/** A migration world with a GitHub App installed, and the bot in a process of its own that hears its webhooks. */
import { createHmac, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type BotProgram,
  installation,
  type RunningBot,
  registerBot,
  startBot,
} from '../../src/sandbox/run-bot.js'
import { type MigrationWorld, startMigrationWorld, type WorldOptions } from './migration-world.js'

/** `SLUICE_BOT` names another packaged bot, or the sources (`src/bot/index.ts`). */
const entry = process.env.SLUICE_BOT ?? fileURLToPath(new URL('../../dist/bot/index.js', import.meta.url))

export const program: BotProgram = {
  node: process.execPath,
  words: entry.endsWith('.ts') ? ['--import', 'tsx', entry] : [entry],
}

export const secrets = {
  hook: 'a-webhook-secret',
  alert: 'an-alert-token',
  signing: 'an-alert-secret',
  metrics: 'a-metrics-token',
}

export interface BotWorld extends MigrationWorld {
  readonly bot: () => RunningBot
  /** Starts the bot; after `kill`, starts it again. */
  start(options?: BotOptions): Promise<RunningBot>
  /** Posts a signed webhook; what is given replaces parts of it. */
  post(
    event: string,
    payload: unknown,
    given?: { readonly id?: string; readonly signature?: string | null },
  ): Promise<Answer>
  /** Waits until a check holds; fails with what it saw last and what the bot printed. */
  until(what: string, check: () => Promise<boolean> | boolean, seconds?: number): Promise<void>
  metric(name: string): Promise<number>
}

export interface BotOptions {
  /** Text in place of the section of owners. */
  readonly owners?: string
  readonly every?: string
  readonly subscribe?: boolean
}

export interface Answer {
  readonly status: number
  readonly text: string
}

export async function startBotWorld(options: WorldOptions = {}): Promise<BotWorld> {
  const { app, privateKey } = registerBot('acme-sluice', 'acme')
  const world = await startMigrationWorld({ ...options, sandbox: { apps: [app], ...options.sandbox } })
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bot-'))
  let running: RunningBot | null = null
  /** The sandbox keeps the address of one receiver; the port of a bot that is started again is another. */
  let subscribed = false

  const bot = (): RunningBot => {
    if (running === null) throw new Error('the bot is not running')
    return running
  }

  const start: BotWorld['start'] = async ({ owners, every = '5m', subscribe = true } = {}) => {
    const port = running === null ? 0 : Number(new URL(running.url).port)
    running = await startBot({
      program,
      folder,
      config: `github: { appId: ${app.id}, apiUrl: "${world.sandbox.url}" }
listen: { host: 127.0.0.1, port: ${port} }
every: ${every}
stopWithin: 10s
metrics: { token: { env: METRICS_TOKEN } }
owners:
${owners ?? listing(world.metrics.url)}
`,
      env: {
        PRIVATE_KEY: privateKey,
        WEBHOOK_SECRET: secrets.hook,
        ALERT_TOKEN: secrets.alert,
        ALERT_SECRET: secrets.signing,
        METRICS_TOKEN: secrets.metrics,
      },
    })
    if (subscribe && !subscribed) {
      world.sandbox.subscribe({ url: `${running.url}/webhooks`, secret: secrets.hook, installation })
      subscribed = true
    }
    return running
  }

  const result: BotWorld = {
    ...world,
    bot,
    start,
    async post(event, payload, { id = randomUUID(), signature } = {}) {
      const body = JSON.stringify(payload)
      const signed = `sha256=${createHmac('sha256', secrets.hook).update(body).digest('hex')}`
      return told(
        await fetch(`${bot().url}/webhooks`, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            'x-github-event': event,
            'x-github-delivery': id,
            ...(signature === null ? {} : { 'x-hub-signature-256': signature ?? signed }),
          },
        }),
      )
    },
    async until(what, check, seconds = 60) {
      const end = Date.now() + seconds * 1000
      while (!(await check())) {
        if (Date.now() > end)
          throw new Error(`after ${seconds} s not yet: ${what}\n${running?.printed() ?? ''}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    async metric(name) {
      const page = await fetch(`${bot().url}/metrics`, {
        headers: { authorization: `Bearer ${secrets.metrics}` },
      })
      const line = (await page.text()).split('\n').find((one) => one.startsWith(`${name} `))
      return line === undefined ? 0 : Number(line.split(' ').at(-1))
    },
    async close() {
      if (running !== null) await running.stop('SIGKILL')
      await world.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return result
}

export function listing(prometheus: string): string {
  return `  acme:
    prometheus: [{ url: "${prometheus}" }]
    alerts: { token: { env: ALERT_TOKEN }, secret: { env: ALERT_SECRET } }`
}

export async function told(response: Response): Promise<Answer> {
  return { status: response.status, text: await response.text() }
}
