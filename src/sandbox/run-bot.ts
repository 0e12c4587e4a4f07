import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppOptions } from './options.js'

/** How the bot's process is started: the packaged one with Node, or the sources with what Node needs for them. */
export interface BotProgram {
  readonly node: string
  readonly words: readonly string[]
}

export interface BotRequest {
  readonly program: BotProgram
  /** The configuration file, as text. */
  readonly config: string
  /** Where it is written. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** Hears every line that it prints. */
  readonly heard?: (line: string) => void
}

export interface RunningBot {
  readonly url: string
  readonly process: ChildProcess
  /** Everything it printed so far. */
  readonly printed: () => string
  /** Gives the exit code; null where a signal ended it. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts the bot in a process of its own, with nothing of this process's environment; rejects where it ends before it listens. */
export async function startBot({ program, config, folder, env, heard }: BotRequest): Promise<RunningBot> {
  const file = join(folder, 'bot.yaml')
  await writeFile(file, config)
  const child = spawn(program.node, [...program.words], {
    env: { PATH: process.env.PATH ?? '', SLUICE_CONFIG: file, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const exited = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  const listening = new Promise<number>((resolve, reject) => {
    let rest = ''
    const hear = (text: string): void => {
      printed += text
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        heard?.(line)
        const port = /"port":(\d+).*"msg":"listening"/.exec(line)?.[1]
        if (port !== undefined) resolve(Number(port))
      }
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', reject)
    void exited.then((code) =>
      reject(new Error(`the bot ended with ${code} before it listened:\n${printed}`)),
    )
  })
  const port = await listening
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    printed: () => printed,
    stop(signal) {
      child.kill(signal)
      return exited
    },
  }
}

export interface AppKeys {
  readonly app: AppOptions
  readonly privateKey: string
}

/** A GitHub App with a key of its own, installed on one account with what Sluice needs. */
export function registerBot(slug: string, account: string): AppKeys {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const app: AppOptions = {
    id: 4711,
    slug,
    publicKey,
    permissions: {
      actions: 'write',
      checks: 'read',
      contents: 'write',
      deployments: 'read',
      issues: 'write',
      metadata: 'read',
      pull_requests: 'write',
      statuses: 'write',
    },
    installations: [{ id: installation, account }],
  }
  return { app, privateKey }
}

export const installation = 77
