import { parseMarker } from '../report/marker.js'
import type { Snapshot } from './snapshot.js'

/** The tracking issue of a migration: the open one with the lowest number, else the newest closed one. */
export function trackingIssue(snapshot: Snapshot, name: string) {
  const own = snapshot.tracking
    .filter((issue) => {
      const marker = parseMarker(issue.body)
      return marker?.kind === 'migration' && marker.fields.migration === name
    })
    .sort((a, b) => a.number - b.number)
  return own.find((issue) => issue.state === 'open') ?? own.at(-1) ?? null
}
