import { z } from 'zod'
import { parseDuration } from '../duration.js'
import { parseInstant } from '../instant.js'
import { parseFraction, parsePercentage } from '../percentage.js'
import { alternatives } from '../show.js'
import { parseTimezone } from '../timezone.js'
import type { Written } from '../written.js'

/** Adds an issue with a stable code; `message` says what to write instead. */
export function refuse(
  context: z.RefinementCtx,
  code: string,
  path: (string | number)[],
  message: string,
): void {
  context.addIssue({ code: 'custom', path, message, params: { code } })
}

/** A scalar that is understood by one of our own parsers, whose advice becomes the message. */
export function written<Input, Value>(
  base: z.ZodType<Input, Input>,
  parse: (value: Input) => Written<Value>,
  code = 'bad-value',
) {
  return base.transform((value, context) => {
    const result = parse(value)
    if (result.ok) return result.value
    context.addIssue({ code: 'custom', message: result.advice, params: { code } })
    return z.NEVER
  })
}

/** One line of text. Two patterns: as one, a long text without a match would take time with the square of its length. */
export function line(advice: string, longest = 200) {
  return z
    .string({
      error: ({ input }) =>
        /^(number|boolean)$/.test(typeof input) ? `${advice}, in quotes: "${input}"` : advice,
    })
    .regex(/\S/, { error: advice })
    .regex(/^[^\n\r]*$/, { error: `${advice}, on one line` })
    .max(longest, { error: `write at most ${longest} characters` })
}

/** Text of a fixed shape. */
export function shaped(pattern: RegExp, advice: string) {
  return z.string({ error: advice }).regex(pattern, { error: advice })
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `write ${alternatives(values)}` })
}

export function yesOrNo() {
  return z.boolean({ error: 'write true or false' })
}

/** Milliseconds, written with a unit. */
export function duration(range: { readonly atLeast?: string; readonly atMost?: string } = {}) {
  const [lowest, highest] = [bound(range.atLeast, 0), bound(range.atMost, Number.POSITIVE_INFINITY)]
  return written(z.string({ error: 'write a duration with its unit, such as 90m, 36h or 2d' }), (text) => {
    const parsed = parseDuration(text)
    if (!parsed.ok) return parsed
    if (parsed.value < lowest) return { ok: false, advice: `write at least ${range.atLeast}` }
    if (parsed.value > highest) return { ok: false, advice: `write at most ${range.atMost}` }
    return parsed
  }).meta({ examples: ['90m', '36h', '2d'] })
}

function bound(text: string | undefined, otherwise: number): number {
  const parsed = text === undefined ? undefined : parseDuration(text)
  return parsed?.ok ? parsed.value : otherwise
}

/** Percent, 0 to 100 (or above 0), at most 3 decimals. */
export function percentage(range: 'from zero' | 'above zero') {
  return written(numberOrText('write a percentage such as 5 or 0.5'), (value) => {
    const parsed = parsePercentage(value)
    return parsed.ok && parsed.value === 0 && range === 'above zero'
      ? { ok: false, advice: 'write a percentage above 0, such as 1' }
      : parsed
  }).meta({ examples: [1, 0.5, '5%'] })
}

/** A fraction 0..1, written as "1%" or 0.01. */
export function fraction() {
  return written(numberOrText('write a share such as 1%'), parseFraction).meta({ examples: ['1%', '0.5%'] })
}

/** A share of chance: above 0 and at most a half, or the promise behind it would mean nothing. */
export function chance() {
  return written(numberOrText('write a share such as 5%'), (value) => {
    const parsed = parseFraction(value)
    if (!parsed.ok || (parsed.value > 0 && parsed.value <= 0.5)) return parsed
    return { ok: false, advice: 'write a share above 0% and at most 50%' }
  }).meta({ examples: ['5%'] })
}

export function numberOrText(advice: string) {
  return z.union([z.number(), z.string()], { error: advice })
}

export function wholeNumber(lowest: number, highest: number) {
  const error = `write a whole number from ${lowest} to ${highest.toLocaleString('en')}`
  return z.number({ error }).int({ error }).min(lowest, { error }).max(highest, { error })
}

/** A day, or an instant with its offset; becomes an instant once the plan's time zone is known. */
export function instant() {
  return written(z.string({ error: 'write a date such as 2026-12-01' }), parseInstant).meta({
    examples: ['2026-12-01', '2026-12-01T09:00:00+01:00'],
  })
}

export function timezone() {
  return written(
    z.string({ error: 'write an IANA time zone such as Europe/Berlin' }),
    parseTimezone,
    'unknown-timezone',
  ).meta({
    examples: ['Europe/Berlin', 'UTC'],
  })
}
