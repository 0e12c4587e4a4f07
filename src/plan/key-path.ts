/** Where a value stands in a plan: keys of maps and indexes of lists, from the top. */
export type KeyPath = readonly (string | number)[]

/** The value at a path of plain data, or undefined where there is none. Own keys only. */
export function valueAt(root: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined
    const own: unknown = Reflect.get(value, segment)
    return own
  }, root)
}

/** The entries of a map (or list) of plain data; none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
