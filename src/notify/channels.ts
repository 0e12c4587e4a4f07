/** Where a plan's notices go: the plan names variables, the environment holds their values. */
import type { Plan } from '../plan/plan.js'
import { httpsOrLoopback } from './https-or-loopback.js'
import type { Notice } from './notice.js'
import { slackMessage } from './slack-message.js'
import { signature, signatureHeader, webhookBody } from './webhook-message.js'

export type ChannelName = 'slack' | 'webhook'

export interface Channel {
  readonly name: ChannelName
  /** Null: delivered; else why not, without any secret. */
  readonly send: (notice: Notice) => Promise<string | null>
}

/** One request. Null: taken; else why not, in our own words: an address of a webhook is a secret, also where it stands in an error. */
export type Post = (request: {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}) => Promise<string | null>

type Environment = Readonly<Record<string, string | undefined>>

const secretVariable = 'SLUICE_NOTIFY_SECRET'
/** A shorter one could be guessed from a few messages. */
const shortestSecret = 16
/** Masking a shorter value would blot out ordinary words of the log. */
const shortestMasked = 8

export function channelsOf(
  { notify }: Pick<Plan, 'notify'>,
  env: Environment,
  post: Post,
): readonly Channel[] {
  const { slack, webhook } = notify
  return [
    ...(slack === undefined ? [] : [slackChannel(slack, env, post)]),
    ...(webhook === undefined ? [] : [webhookChannel(webhook, env, post)]),
  ]
}

function slackChannel(variable: string, env: Environment, post: Post): Channel {
  return {
    name: 'slack',
    send: async (notice) => {
      const target = addressIn(variable, env)
      if (typeof target === 'string') return target
      return post({ url: target, headers: jsonHeaders, body: JSON.stringify(slackMessage(notice)) })
    },
  }
}

function webhookChannel(variable: string, env: Environment, post: Post): Channel {
  return {
    name: 'webhook',
    send: async (notice) => {
      const target = addressIn(variable, env)
      if (typeof target === 'string') return target
      const secret = readVariable(secretVariable, env)
      if (secret.length < shortestSecret)
        return `${secretVariable} is not set, or has fewer than ${shortestSecret} characters: nothing is sent unsigned`
      const body = webhookBody(notice)
      return post({
        url: target,
        headers: { ...jsonHeaders, [signatureHeader]: signature(secret, notice.at, body) },
        body,
      })
    },
  }
}

const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' } as const

// Secrets are often pasted with a line end.
const readVariable = (variable: string, env: Environment): string => env[variable]?.trim() ?? ''

function addressIn(variable: string, env: Environment): URL | string {
  const value = readVariable(variable, env)
  if (value === '') return `the variable ${variable} is not set`
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && httpsOrLoopback(url) ? url : `the variable ${variable} holds no https address`
}

/** Every value that must not be shown, with the path alone of addresses: it is what opens them. */
export function notifySecrets(env: Environment): readonly string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    const secret = value.trim()
    if (!name.startsWith('SLUICE_NOTIFY_') || secret.length < shortestMasked) return []
    if (!URL.canParse(secret)) return [secret]
    const { href, pathname } = new URL(secret)
    return [...new Set([secret, href, ...(pathname.length >= shortestMasked ? [pathname] : [])])]
  })
}
