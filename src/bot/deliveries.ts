/** Delivery ids of late, so that one that comes again is not worked on again. Lost with the process: then it is, and finds all done. */
export interface Deliveries {
  /** False where the id was noted before. */
  note(id: string): boolean
}

export function createDeliveries(most = 20_000): Deliveries {
  const seen = new Set<string>()
  return {
    note(id) {
      if (seen.has(id)) return false
      seen.add(id)
      const [oldest] = seen
      if (seen.size > most && oldest !== undefined) seen.delete(oldest)
      return true
    },
  }
}
