/** What is taken from the payload of an event. It is foreign: only numbers and strings of the expected shape come out. */

export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Object.entries(here).find(([name]) => name === key)?.[1]
  }
  return here
}

export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : null
}

/** A whole number above 0, as GitHub numbers things. */
export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  return asNumber(at(value, ...path))
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}
