/** The sandbox's only source of time, in epoch milliseconds. */
export interface Clock {
  now(): number
}

/** A clock that stands still until it is told otherwise, so that a simulated month takes no longer than its requests. */
export interface SettableClock extends Clock {
  set(ms: number): void
  advance(ms: number): void
}

export function createClock(startMs: number): SettableClock {
  let current = startMs
  return {
    now: () => current,
    set: (ms) => {
      current = ms
    },
    advance: (ms) => {
      current += ms
    },
  }
}
