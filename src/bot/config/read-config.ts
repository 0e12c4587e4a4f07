import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ListedServers } from '../../app/listed-servers.js'
import { SluiceError } from '../../app/sluice-error.js'
import type { AlertKey, BotConfig, Owner } from './config.js'
import { type ConfigFile, configSchema, type SecretSource } from './schema.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the file that SLUICE_CONFIG names and every secret that it points to. Throws a `SluiceError` that lists all that is wrong. */
export function readConfig(env: Environment): BotConfig {
  const path = env.SLUICE_CONFIG?.trim()
  if (path === undefined || path === '')
    throw wrong(['SLUICE_CONFIG is not set: set it to the path of the configuration file'])
  const checked = configSchema.safeParse(parsedFile(path))
  if (!checked.success) {
    throw wrong(
      checked.error.issues.map(
        ({ path: keys, message }) => `${path}: ${keys.length === 0 ? '' : `${keyText(keys)}: `}${message}`,
      ),
    )
  }
  const problems: string[] = []
  const read = secretReader(env, (problem) => problems.push(`${path}: ${problem}`))
  const config = configOf(checked.data, read, env)
  const key = problems.length === 0 ? keyProblem(config.github.privateKey) : null
  if (key !== null) problems.push(`${path}: github.privateKey: ${key}`)
  if (problems.length > 0) throw wrong(problems)
  return { ...config, secrets: read.all() }
}

function wrong(problems: readonly string[]): SluiceError {
  return new SluiceError('bot-config', 'plan', problems.join('\n'))
}

function parsedFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw wrong([
      `${path} cannot be read: set SLUICE_CONFIG to a file that exists and that this process may read`,
    ])
  }
  try {
    return parse(text)
  } catch (error) {
    // Its first line says where; the lines after it quote the file.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw wrong([`${path} is no YAML: ${first}`])
  }
}

function keyText(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  )
}

interface ReadSecret {
  (key: string, source: SecretSource): string
  readonly all: () => readonly string[]
}

/** A secret that is missing is a problem, and every problem is told at once. */
function secretReader(env: Environment, problem: (text: string) => void): ReadSecret {
  const found = new Set<string>()
  const text = (key: string, source: SecretSource): string | null => {
    if ('env' in source) {
      const value = env[source.env]
      if (value === undefined || value.trim() === '') problem(`${key}: the variable ${source.env} is not set`)
      return value ?? null
    }
    try {
      return readFileSync(source.file, 'utf8')
    } catch {
      problem(`${key}: the file ${source.file} cannot be read`)
      return null
    }
  }
  const read = (key: string, source: SecretSource): string => {
    const value = text(key, source)?.trim() ?? ''
    if ('file' in source && value === '') problem(`${key}: the file ${source.file} is empty`)
    if (value !== '') found.add(value)
    return value
  }
  return Object.assign(read, { all: () => [...found] })
}

function configOf(file: ConfigFile, read: ReadSecret, env: Environment): Omit<BotConfig, 'secrets'> {
  const { github, listen, owners } = file
  const everyones = alertKeys('alerts', file.alerts, read)
  return {
    github: {
      appId: github.appId,
      privateKey: pemOf(read('github.privateKey', github.privateKey)),
      webhookSecret: read('github.webhookSecret', github.webhookSecret),
      apiUrl: github.apiUrl.replace(/\/+$/, ''),
    },
    listen,
    every: file.every,
    atOnce: file.atOnce,
    stopWithin: file.stopWithin,
    logLevel: file.log,
    planGlobs: file.plan,
    trusted: file.trustedIdentities,
    metricsToken: file.metrics === undefined ? null : read('metrics.token', file.metrics.token),
    owners: new Map(
      Object.entries(owners).map(([login, given]): [string, Owner] => [
        login.toLowerCase(),
        {
          login,
          servers: serversOf(`owners.${login}`, given, read),
          alertKeys: [...alertKeys(`owners.${login}.alerts`, given.alerts, read), ...everyones],
        },
      ]),
    ),
    ...(env.PORT === undefined || !/^\d{1,5}$/.test(env.PORT)
      ? {}
      : { listen: { ...listen, port: Number(env.PORT) } }),
  }
}

function alertKeys(key: string, given: ConfigFile['alerts'], read: ReadSecret): readonly AlertKey[] {
  if (given === undefined) return []
  return [
    ...(given.token === undefined
      ? []
      : [{ kind: 'token' as const, token: read(`${key}.token`, given.token) }]),
    ...(given.secret === undefined
      ? []
      : [{ kind: 'hmac' as const, secret: read(`${key}.secret`, given.secret) }]),
  ]
}

function serversOf(key: string, given: ConfigFile['owners'][string], read: ReadSecret): ListedServers {
  const { datadog } = given
  return {
    prometheus: given.prometheus.map(({ url, tenant, token, username, password }, index) => {
      const at = `${key}.prometheus[${index}]`
      return {
        url: new URL(url),
        tenant: tenant ?? null,
        auth:
          token !== undefined
            ? { kind: 'bearer', token: read(`${at}.token`, token) }
            : username !== undefined && password !== undefined
              ? { kind: 'basic', username, password: read(`${at}.password`, password) }
              : { kind: 'none' },
      }
    }),
    datadog:
      datadog === undefined
        ? null
        : {
            site: datadog.site,
            apiKey: read(`${key}.datadog.apiKey`, datadog.apiKey),
            appKey: read(`${key}.datadog.appKey`, datadog.appKey),
          },
  }
}

/** A variable often holds a PEM with `\n` for its line breaks, or the whole of it in base64. */
function pemOf(text: string): string {
  if (text.includes('-----BEGIN')) return text.replaceAll('\\n', '\n')
  return Buffer.from(text, 'base64').toString('utf8')
}

function keyProblem(pem: string): string | null {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa' ? null : 'write the RSA key that GitHub gave'
  } catch {
    return 'it is no PEM: write the file that GitHub gave, complete and with its line breaks'
  }
}
