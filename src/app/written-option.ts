/** Options of the command line as people write them; the same forms as in a plan. */
import { parseDuration } from '../plan/duration.js'
import { parseInstant, startOf } from '../plan/instant.js'
import { parseFraction, parsePercentage } from '../plan/percentage.js'
import { quoted } from '../plan/show.js'
import type { Written } from '../plan/written.js'

/** A call that cannot be meant: the message says which option, what was found and what to write instead. */
export class WrongCall extends Error {}

function read<Value>(option: string, text: string, parse: (text: string) => Written<Value>): Value {
  const parsed = parse(text)
  if (parsed.ok) return parsed.value
  throw new WrongCall(`${option} is ${quoted(text)}: ${parsed.advice}`)
}

/** Ms, above 0. */
export const durationOption = (option: string, text: string): number =>
  read(option, text, (written) => {
    const parsed = parseDuration(written)
    return parsed.ok && parsed.value <= 0
      ? { ok: false, advice: 'write a duration above 0, such as 5m' }
      : parsed
  })

/** Ms, 0 or more. */
export const delayOption = (option: string, text: string): number => read(option, text, parseDuration)

/** Epoch ms; a bare day is its first moment in UTC. */
export const instantOption = (option: string, text: string): number =>
  startOf(read(option, text, parseInstant), 'UTC')

/** Above 0 and at most a half. */
export const chanceOption = (option: string, text: string): number =>
  read(option, text, (written) => {
    const parsed = parseFraction(written)
    return parsed.ok && !(parsed.value > 0 && parsed.value <= 0.5)
      ? { ok: false, advice: 'write a share above 0% and at most 50%, such as 1%' }
      : parsed
  })

/** Percent, above 0. */
export const shareOption = (option: string, text: string): number =>
  read(option, text, (written) => {
    const parsed = parsePercentage(written)
    return parsed.ok && parsed.value <= 0
      ? { ok: false, advice: 'write a percentage above 0, such as 5' }
      : parsed
  })

export const wholeOption = (option: string, text: string): number =>
  read(option, text, (written) => {
    const value = /^\d{1,6}$/.test(written) ? Number(written) : 0
    return value > 0 ? { ok: true, value } : { ok: false, advice: 'write a whole number of 1 or more' }
  })
