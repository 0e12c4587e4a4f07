/** The bot's entry: reads the configuration, starts the server, and stops it when it is told to. */
import { SluiceError } from '../app/sluice-error.js'
import { type Bot, createBot } from './bot.js'
import type { BotConfig } from './config/config.js'
import { readConfig } from './config/read-config.js'

const exitCodes = { stopped: 0, failed: 1, configuration: 2 } as const

export async function main(): Promise<void> {
  const config = configured()
  if (config === null) {
    process.exitCode = exitCodes.configuration
    return
  }
  try {
    const bot = await createBot(config)
    await bot.start()
    stopOnSignal(bot)
  } catch (error) {
    process.stderr.write(
      `Sluice could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exit(exitCodes.failed)
  }
}

function configured(): BotConfig | null {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error
    process.stderr.write(`${error.message}\n`)
    return null
  }
}

/** A second signal does not wait. */
function stopOnSignal(bot: Bot): void {
  let asked = false
  const stop = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(exitCodes.failed)
    asked = true
    bot.log.info({ signal }, 'stopping')
    void bot.stop().then((ended) => {
      if (!ended) bot.log.warn('work did not end in time; the next start carries on')
      process.exit(exitCodes.stopped)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
