/** The bot at work: what happens on the local GitHub reaches it as webhooks, and what it does is told as it shows there. */
import { createHmac } from 'node:crypto'
import { createClock } from '../clock.js'
import { checkoutFiles, ramps } from '../demo/checkout-files.js'
import type { Narrator } from '../demo/narrator.js'
import { createPeople } from '../demo/people.js'
import { repositoryFacts } from '../demo/repository-facts.js'
import { startMetricsWorld } from '../metrics/metrics-world.js'
import { type BotProgram, installation, type RunningBot, registerBot, startBot } from '../run-bot.js'
import { startSandbox } from '../sandbox.js'

export interface StoryOptions {
  readonly narrator: Narrator
  /** For the configuration; exists. */
  readonly folder: string
  readonly program: BotProgram
  /** Keep everything running after the story, until the signal. */
  readonly stay: boolean
  readonly signal: AbortSignal
}

const day = 86_400_000
/** A Monday morning, UTC. */
const begin = Date.UTC(2026, 2, 2, 9)
const hookSecret = 'webhook-secret-of-the-sandbox'
const alertToken = 'alert-token-of-the-sandbox'

export async function tellStory({ narrator, folder, program, stay, signal }: StoryOptions): Promise<void> {
  const clock = createClock(begin)
  const { app, privateKey } = registerBot('acme-sluice', 'acme')
  const metrics = await startMetricsWorld({ clock, seed: 7, requestsPerSecond: 120 })
  const sandbox = await startSandbox({
    clock,
    users: [{ login: 'acme' }, { login: 'dana' }, { login: 'kim' }],
    apps: [app],
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        files: checkoutFiles(ramps.fast, metrics.queries),
        collaborators: { dana: 'write', kim: 'write' },
      },
    ],
  })
  const repo = sandbox.repo('acme/shop')
  repo.protect('main', { requiredContexts: ['sluice/gate'] })
  const people = createPeople(sandbox.url, repo)
  const facts = repositoryFacts(repo)
  let bot: RunningBot | null = null

  const until = async (what: string, check: () => Promise<boolean> | boolean): Promise<void> => {
    const begun = Date.now()
    while (!(await check())) {
      if (signal.aborted) throw new Error('interrupted')
      if (Date.now() - begun > 120_000)
        throw new Error(`it did not come to ${what}:\n${bot?.printed() ?? ''}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    narrator.tell({ at: clock.now(), who: 'Sluice', what, mood: 'good' })
  }
  const openRamp = () => pullTo(repo.state, /-to-/)
  const pass = async (ms: number): Promise<void> => {
    metrics.setExposure(await facts.exposure(), clock.now())
    clock.advance(ms)
  }
  const alert = async (): Promise<void> => {
    const response = await fetch(`${bot?.url}/alerts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${alertToken}` },
      body: JSON.stringify({
        version: '4',
        alerts: [
          { status: 'firing', labels: { sluice_repository: 'acme/shop', sluice_migration: 'checkout' } },
        ],
      }),
    })
    if (response.status !== 202)
      throw new Error(`/alerts answered ${response.status}: ${await response.text()}`)
  }

  try {
    narrator.scene('The bot starts')
    bot = await startBot({
      program,
      folder,
      config: `github: { appId: ${app.id}, apiUrl: "${sandbox.url}" }
listen: { host: 127.0.0.1, port: 0 }
every: 1m
owners:
  acme:
    prometheus: [{ url: "${metrics.url}" }]
    alerts: { token: { env: ALERT_TOKEN } }
`,
      env: { PRIVATE_KEY: privateKey, WEBHOOK_SECRET: hookSecret, ALERT_TOKEN: alertToken },
    })
    sandbox.subscribe({ url: `${bot.url}/webhooks`, secret: hookSecret, installation })
    narrator.say(
      `It listens on ${bot.url}, is installed on acme/shop of the local GitHub ${sandbox.url}, and may ask ${metrics.url} only.`,
    )
    await until('proposes 5 % as a pull request', () => openRamp() !== null)

    narrator.scene('A review reaches it as a webhook')
    narrator.tell({ at: clock.now(), who: 'kim', what: `approves pull request #${openRamp()}` })
    await people.approve('kim', openRamp() ?? 0)
    await until('merges it', async () => (await facts.exposure()) === 5)
    narrator.exposure(5)

    narrator.scene('An alert has it look at once')
    await pass(1.2 * day)
    metrics.injectRegression({ from: clock.now(), errorRate: 0.1 })
    await pass(day / 24)
    narrator.tell({ at: clock.now(), who: 'Alerts', what: 'call POST /alerts: checkout fails', mood: 'bad' })
    await alert()
    await until('takes the exposure back', async () => (await facts.exposure()) === 0)
    narrator.exposure(0)

    const issue = [...repo.state.issues.values()].find(({ labels }) =>
      labels.some(({ name }) => name === 'sluice:migration'),
    )
    if (!stay || issue === undefined) return
    narrator.scene('Your turn')
    narrator.say('The calendar stands still; the bot and GitHub run until Ctrl+C.')
    narrator.commands([
      [
        'a command in a comment, as dana',
        `curl -s -H 'authorization: Bearer token-of-dana' ${sandbox.url}/repos/acme/shop/issues/${issue.number}/comments -d '{"body":"/help"}' -o /dev/null`,
      ],
      [
        'what it answered',
        `curl -s ${sandbox.url}/repos/acme/shop/issues/${issue.number}/comments | grep -o '"body":"[^"]*'`,
      ],
      [
        'a webhook with a wrong signature',
        `curl -i ${bot.url}/webhooks -H 'x-github-event: push' -H 'x-github-delivery: 1' -H 'x-hub-signature-256: ${signed('', 'wrong')}' -d ''`,
      ],
      ['what it counts', `curl -s ${bot.url}/metrics | grep ^sluice`],
    ])
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  } finally {
    if (bot !== null) await bot.stop('SIGTERM')
    await sandbox.close()
    await metrics.stop()
  }
}

function pullTo(
  state: {
    readonly issues: ReadonlyMap<
      number,
      {
        readonly number: number
        readonly state: string
        readonly pull?: { readonly headRef: string } | undefined
      }
    >
  },
  head: RegExp,
): number | null {
  const open = [...state.issues.values()].find(
    ({ pull, state: now }) => now === 'open' && pull !== undefined && head.test(pull.headRef),
  )
  return open?.number ?? null
}

function signed(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}
