import { pino } from 'pino'
import { createRedactor } from '../app/redactor.js'
import type { BotConfig } from './config/config.js'

export type Logger = ReturnType<typeof createLogger>['log']

/** JSON lines on standard output, with every secret blotted out, whatever it is part of. */
export function createLogger({ logLevel, secrets }: Pick<BotConfig, 'logLevel' | 'secrets'>) {
  const permanent = [...secrets]
  /** Tokens live for an hour: the newest are enough. */
  const passing: string[] = []
  let redact = createRedactor(permanent)
  const log = pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => void process.stdout.write(redact(line)) },
  )
  return {
    log,
    mask(secret: string): void {
      if (permanent.includes(secret) || passing.includes(secret)) return
      passing.push(secret)
      if (passing.length > 200) passing.shift()
      redact = createRedactor([...permanent, ...passing])
    },
  }
}
