/**
 * Counts of clients instead of requests, for traffic that is routed by client. One client that fails all the time sits in one arm for
 * good and would be told from a regression by no test on requests. Here a client fails at most once a day: what is counted are the
 * clients seen in an interval that had no failure before on that day, and those of them that fail now (the first failure as in a
 * survival analysis, compared between the arms interval by interval).
 */
import type { Cell, ClientCount, Interval } from '../assessment.js'
import type { Count } from './dispersion.js'

/** Ms. Days are those of UTC: whoever reads from the beginning of a day counts like someone who read everything. */
export const clientDay = 86_400_000

/** Takes the clients of the arms of one interval after the other; gives the clients at risk in each arm and how many of them failed. */
export type ClientRisk = (start: number, arms: readonly (readonly ClientCount[])[]) => readonly Count[]

export function clientRisk(): ClientRisk {
  let today = Number.NEGATIVE_INFINITY
  let failed = new Set<string>()
  return (start, arms) => {
    const day = Math.floor(start / clientDay)
    if (day !== today) {
      today = day
      failed = new Set()
    }
    const counts = arms.map((clients) => {
      const atRisk = clients.filter(({ client, total }) => total > 0 && !failed.has(client))
      return { total: atRisk.length, bad: atRisk.filter(({ bad }) => bad > 0).length }
    })
    for (const { client, bad } of arms.flat()) if (bad > 0) failed.add(client)
    return counts
  }
}

/** Intervals of clients as intervals of ratios; others are left as they are. */
export function ratiosOfClients(intervals: readonly Interval[]): readonly Interval[] {
  if (!intervals.some(({ new: fresh }) => fresh.shape === 'clients')) return intervals
  const risk = clientRisk()
  return intervals.map((interval) => {
    const cells = [interval.new, ...(interval.old === undefined ? [] : [interval.old])]
    const counts = risk(interval.start, cells.map(clientsOf))
    const [fresh, old] = cells.map((cell, i) => ratioCell(cell, counts[i]))
    return {
      ...interval,
      ...(fresh === undefined ? {} : { new: fresh }),
      ...(old === undefined ? {} : { old }),
    }
  })
}

const clientsOf = (cell: Cell): readonly ClientCount[] =>
  cell.shape === 'clients' && !('kind' in cell.clients) ? cell.clients : []

function ratioCell(cell: Cell, count: Count = { bad: 0, total: 0 }): Cell {
  if (cell.shape !== 'clients') return cell
  if ('kind' in cell.clients) return { shape: 'ratio', bad: cell.clients, total: cell.clients }
  return {
    shape: 'ratio',
    bad: { kind: 'number', value: count.bad },
    total: { kind: 'number', value: count.total },
  }
}
