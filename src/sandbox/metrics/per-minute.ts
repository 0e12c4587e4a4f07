/** Values by minute (since the epoch), each drawn once, when it is first asked for. */
export interface PerMinute<T> {
  at(index: number): T
  /** What happens from that minute on has changed. */
  forgetFrom(index: number): void
}

export function perMinute<T>(draw: (index: number) => T): PerMinute<T> {
  const drawn = new Map<number, T>()
  return {
    at(index) {
      const known = drawn.get(index)
      if (known !== undefined) return known
      const value = draw(index)
      drawn.set(index, value)
      return value
    },
    forgetFrom(from) {
      for (const index of drawn.keys()) if (index >= from) drawn.delete(index)
    },
  }
}
