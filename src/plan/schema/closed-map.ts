import { z } from 'zod'
import { alternatives } from '../show.js'

/**
 * A map that refuses keys it does not know. zod reports such keys without saying which ones would be right, so the message of that
 * issue carries them: what kind of map it is and its keys, one a line (`knownKeys` reads it back).
 */
export function closedMap<Shape extends z.ZodRawShape>(noun: string, shape: Shape) {
  const advice = `write a map with the keys ${alternatives(Object.keys(shape))}`
  const known = [noun, ...Object.keys(shape)].join('\n')
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : advice) })
}

export function knownKeys(message: string): { readonly noun: string; readonly keys: readonly string[] } {
  const [noun = '', ...keys] = message.split('\n')
  return { noun, keys }
}
