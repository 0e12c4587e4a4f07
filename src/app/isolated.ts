import type { App } from './app.js'
import { described } from './described.js'

/** For parts of a run that must not take the rest with them: what they throw is a warning, and null is the answer. */
export async function isolated<T>(
  app: Pick<App, 'log'>,
  what: string,
  part: () => Promise<T>,
): Promise<T | null> {
  try {
    return await part()
  } catch (error) {
    app.log.warn(`${what}: ${described(error).message}`)
    return null
  }
}
