import type { Connection } from './connection.js'
import { refusalOf } from './refusal.js'

const mostTries = 3

/** Octokit's own retries off: for writes that must not be repeated before it was looked whether they were applied. */
export const neverRepeat = { request: { retries: 0 } } as const

/**
 * Creates something that GitHub would create twice. Where the answer is lost (5xx, a cut connection), `find` says whether it is
 * there all the same before it is tried again. `create` must not be retried by octokit itself.
 */
export async function createOnce<T>(
  { pause }: Connection,
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await create()
    } catch (error) {
      if (refusalOf(error)?.lost !== true || tries + 1 === mostTries) throw error
      await pause(tries)
      const created = await find()
      if (created !== undefined) return created
    }
  }
}
