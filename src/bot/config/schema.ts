/** The configuration file. Secrets never stand in it: each is a variable or a file that holds it. */
import { z } from 'zod'
import { datadogSites } from '../../app/listed-servers.js'
import { durationOption, WrongCall } from '../../app/written-option.js'
import { logLevels } from './config.js'

export type SecretSource = z.infer<typeof secretSchema>

const secretAdvice = 'write { env: NAME } or { file: /path } for where the secret is; never the secret itself'

const secretSchema = z.union(
  [
    z.strictObject({ env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/) }),
    z.strictObject({ file: z.string().min(1) }),
  ],
  { error: secretAdvice },
)

function duration(shortest: number, longest: number, advice: string) {
  return z.string({ error: advice }).transform((text, context) => {
    try {
      const ms = durationOption('it', text)
      if (ms >= shortest && ms <= longest) return ms
      context.addIssue({ code: 'custom', message: advice })
    } catch (error) {
      if (!(error instanceof WrongCall)) throw error
      context.addIssue({ code: 'custom', message: error.message })
    }
    return z.NEVER
  })
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

const address = z
  .string({ error: 'write an address such as https://prometheus.acme.dev' })
  .superRefine((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null
    const problem =
      url === null || !/^https?:$/.test(url.protocol)
        ? 'write an address such as https://prometheus.acme.dev'
        : url.protocol === 'http:' && !loopback.test(url.hostname)
          ? `write https://${url.host}; http is for loopback only`
          : url.username !== '' || url.password !== ''
            ? 'take user name and password out of the address; they have keys of their own'
            : null
    if (problem !== null) context.addIssue({ code: 'custom', message: problem })
  })

const alertsSchema = z
  .strictObject({ token: secretSchema.optional(), secret: secretSchema.optional() })
  .refine(({ token, secret }) => token !== undefined || secret !== undefined, {
    error: 'write token (for a bearer token) or secret (for a signature), or leave alerts out',
  })

const prometheusSchema = z
  .strictObject({
    url: address,
    tenant: z.string().min(1).max(150).optional(),
    token: secretSchema.optional(),
    username: z.string().min(1).optional(),
    password: secretSchema.optional(),
  })
  .refine(({ username, password }) => (username === undefined) === (password === undefined), {
    error: 'write username and password, or neither',
  })
  .refine(({ token, password }) => token === undefined || password === undefined, {
    error: 'write token, or username and password, not both',
  })

const ownerSchema = z.strictObject(
  {
    prometheus: z
      .array(prometheusSchema, { error: 'write a list of servers, each with its url' })
      .default([]),
    datadog: z
      .strictObject({
        site: z.enum(datadogSites, { error: `write one of ${datadogSites.join(', ')}` }),
        apiKey: secretSchema,
        appKey: secretSchema,
      })
      .optional(),
    alerts: alertsSchema.optional(),
  },
  { error: objectError('write a map of prometheus, datadog and alerts, or {} for an owner without metrics') },
)

const port = z.number({ error: 'write a port from 0 to 65535' }).int().min(0).max(65535)

export const configSchema = z.strictObject(
  {
    github: z.strictObject(
      {
        appId: z
          .number({ error: 'write the number that GitHub shows on the settings page of the App' })
          .int()
          .positive(),
        privateKey: secretSchema.default({ env: 'PRIVATE_KEY' }),
        webhookSecret: secretSchema.default({ env: 'WEBHOOK_SECRET' }),
        apiUrl: address.default('https://api.github.com'),
      },
      { error: objectError('write github: with the appId of the App') },
    ),
    listen: z
      .strictObject({ host: z.string().min(1).default('0.0.0.0'), port: port.default(3000) })
      .prefault({}),
    every: duration(10_000, 3_600_000, 'write a time from 10s to 1h, such as 5m').prefault('5m'),
    atOnce: z.number().int().min(1).max(64).default(8),
    stopWithin: duration(1_000, 300_000, 'write a time from 1s to 5m, such as 25s').prefault('25s'),
    log: z.enum(logLevels, { error: `write one of ${logLevels.join(', ')}` }).default('info'),
    plan: z.array(z.string().min(1)).min(1).default(['.migration.yml', '.migrations/*.yml']),
    trustedIdentities: z.array(z.string().min(1)).default([]),
    alerts: alertsSchema.optional(),
    metrics: z.strictObject({ token: secretSchema }).optional(),
    owners: z
      .record(
        z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/, {
          error: 'write the login of a person or organisation',
        }),
        ownerSchema,
        { error: 'write owners: with the login of every owner that is served, such as acme: {}' },
      )
      .refine((owners) => Object.keys(owners).length > 0, {
        error: 'write the login of every owner that is served, such as acme: {}',
      }),
  },
  { error: objectError('write a map; docs/bot.md has an example') },
)

export type ConfigFile = z.infer<typeof configSchema>

/** Own words for what is no map at all; the reports about single keys stay what they are. */
function objectError(text: string) {
  return (issue: { readonly code?: string | undefined }) => (issue.code === 'invalid_type' ? text : undefined)
}
