import { Problem } from './problem.js'

export type Body = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The JSON object of a request; an empty body is an empty object, as GitHub takes it for PUT and POST without fields. */
export function parseBody(raw: string): Body {
  if (raw.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    throw new Problem(400, 'Problems parsing JSON')
  }
  if (Array.isArray(value)) return { labels: value }
  if (!isRecord(value)) throw new Problem(400, 'Body should be a JSON object')
  return value
}

export function optionalString(body: Body, key: string): string | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw wrongType(key, value, 'a string')
}

export function requiredString(body: Body, key: string): string {
  const value = optionalString(body, key)
  if (value === undefined) {
    throw new Problem(422, `Invalid request.\n\n"${key}" wasn't supplied.`)
  }
  return value
}

export function optionalBoolean(body: Body, key: string): boolean | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value
  throw wrongType(key, value, 'a boolean')
}

/** A list of strings, or of objects whose `name` is meant (labels come in both shapes). */
export function optionalStrings(body: Body, key: string): string[] | undefined {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) throw wrongType(key, value, 'an array')
  return value.map((item: unknown) => {
    if (typeof item === 'string') return item
    if (isRecord(item) && typeof item.name === 'string') return item.name
    throw wrongType(`${key}/0`, item, 'a string')
  })
}

/** One of the words, or undefined when the field is absent. */
export function optionalWord<T extends string>(body: Body, key: string, words: readonly T[]): T | undefined {
  const value = optionalString(body, key)
  if (value === undefined) return undefined
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) {
    throw new Problem(
      422,
      `Invalid request.\n\n"${key}" is not a member of [${words.map((w) => `"${w}"`).join(', ')}].`,
    )
  }
  return word
}

function wrongType(key: string, value: unknown, expected: string): Problem {
  return new Problem(
    422,
    `Invalid request.\n\nFor 'properties/${key}', ${JSON.stringify(value)} is not ${expected}.`,
  )
}
