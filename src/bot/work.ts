/** One piece of work: a token, the ports, the use case, and what the log says about it. */
import type { Log } from '../app/app.js'
import { compose } from '../app/compose.js'
import { described } from '../app/described.js'
import type { InstalledApp, Workplace } from '../app/installed-app.js'
import { perform } from '../app/perform.js'
import { type RunResult, resultDocument } from '../app/result.js'
import { logLines } from '../app/summary.js'
import type { Work } from '../app/use-case.js'
import { type BotConfig, ownerOf } from './config/config.js'
import type { Logger } from './logger.js'
import { nameOf, type Telemetry } from './telemetry.js'

export interface WorkerOptions {
  readonly config: BotConfig
  readonly app: Pick<InstalledApp, 'withToken'>
  readonly log: Logger
  readonly mask: (secret: string) => void
  readonly telemetry: Telemetry
  /** What a run found out; not told where it failed. */
  readonly finished: (place: Workplace, work: Work, result: RunResult) => void
}

/** Never rejects: what went wrong is logged and counted, and the next run of the repository tries again. */
export function createWorker(options: WorkerOptions): (place: Workplace, work: Work) => Promise<void> {
  const { telemetry, finished } = options
  return async (place, work) => {
    const log = options.log.child({ repository: nameOf(place), work: work.kind })
    try {
      const result = await carryOut(options, place, work, log)
      telemetry.ran(place, work.kind, result)
      if (result === null) return
      tell(result, log)
      finished(place, work, result)
    } catch (error) {
      telemetry.ran(place, work.kind, null)
      const { code, message } = described(error)
      log.error(
        { code, ...(code === 'unexpected' && error instanceof Error ? { stack: error.stack } : {}) },
        message,
      )
    }
  }
}

function carryOut(
  { config, app, mask, telemetry }: WorkerOptions,
  place: Workplace,
  work: Work,
  log: Logger,
): Promise<RunResult | null> {
  const owner = ownerOf(config, place.owner)
  if (owner === null) {
    log.debug('its owner is not in the configuration')
    return Promise.resolve(null)
  }
  return app.withToken(place.installation, async (token) => {
    const composed = compose({
      token,
      apiUrl: config.github.apiUrl,
      owner: place.owner,
      name: place.name,
      environment: {},
      servers: owner.servers,
      planGlobs: config.planGlobs,
      trusted: config.trusted,
      dryRun: false,
      log: logOf(log),
      mask,
      witness: telemetry.witness(place),
    })
    try {
      // Whoever opens a pull request would choose what is asked with our credentials: nothing is replayed here.
      const performed = await perform(composed.app, work, { backtest: null })
      return performed.kind === 'run' ? performed.result : null
    } finally {
      const left = composed.app.forge.remaining()
      if (left !== null) telemetry.requestsLeft(place.owner, left)
    }
  })
}

function logOf(log: Logger): Log {
  return {
    info: (message) => log.info(message),
    warn: (message, position) => log.warn(position ?? {}, message),
    debug: (message) => log.debug(message),
  }
}

function tell(result: RunResult, log: Logger): void {
  for (const { comment, ok, text } of result.commands) log.info({ comment, ok }, text)
  for (const { file, line, code, message, level } of result.findings)
    if (level === 'error') log.warn({ file, line, code }, message)
  for (const advice of result.advice) log.info(advice)
  for (const migration of resultDocument(result, false).migrations) {
    const { name, decision, reasonCode, percentage, reasons, done, problems } = migration
    const about = {
      migration: name,
      decision,
      code: reasonCode,
      percentage,
      ...(done.length > 0 ? { done } : {}),
    }
    log.info(about, reasons[0]?.text ?? decision)
    for (const { code, text } of problems) log.warn({ migration: name, code }, text)
  }
  for (const line of logLines(result)) log.debug(line)
}
