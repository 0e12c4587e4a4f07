/** From the options of the command to jobs, and from the results of the jobs to cells. */
import type { Job, JobResult, TraceJob, WorldsJob } from './jobs.js'
import { median } from './pooled.js'
import { type Cell, type TraceCell, toCell } from './results.js'
import type { Outcome } from './simulate.js'

export interface WorldsPlan {
  readonly scenarios: readonly string[]
  readonly rps: readonly number[]
  readonly from: number
  readonly to: number
  readonly criteria: number
  readonly policies: readonly string[]
}

const rampsPerJob = 10
const saltsPerJob = 10

/** In runs of at most `size`, both ends inclusive. */
function runs(from: number, to: number, size: number): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = []
  for (let at = from; at <= to; at += size) all.push({ from: at, to: Math.min(to, at + size - 1) })
  return all
}

export function worldJobs({ scenarios, rps, from, to, criteria, policies }: WorldsPlan): WorldsJob[] {
  return scenarios.flatMap((scenario) =>
    rps.flatMap((traffic) =>
      runs(from, to, rampsPerJob).map(
        (seeds): WorldsJob => ({
          kind: 'worlds',
          scenario,
          rps: traffic,
          ...seeds,
          pairs: criteria / 2,
          policies,
        }),
      ),
    ),
  )
}

export function traceJobs(salts: number, policies: readonly string[]): TraceJob[] {
  return [0.1, 0.25, 0.5].flatMap((share) =>
    [0, 0.02, 0.05].flatMap((injected) =>
      runs(1, salts, saltsPerJob).map(
        (part): TraceJob => ({ kind: 'trace', share, injected, ...part, policies }),
      ),
    ),
  )
}

export const sizeOf = (job: Job): number => job.to - job.from + 1

export function worldCells(jobs: readonly WorldsJob[], results: readonly JobResult[]): Cell[] {
  const cells = new Map<string, { place: Parameters<typeof toCell>[0]; outcomes: Outcome[]; spent: number }>()
  for (const [j, job] of jobs.entries()) {
    const result = results[j]
    if (result?.kind !== 'worlds') continue
    for (const [p, policy] of job.policies.entries()) {
      const place = { policy, scenario: job.scenario, rps: job.rps }
      const key = JSON.stringify(place)
      const cell = cells.get(key) ?? { place, outcomes: [], spent: 0 }
      cell.outcomes.push(...(result.outcomes[p] ?? []))
      cell.spent += result.milliseconds[p] ?? 0
      cells.set(key, cell)
    }
  }
  return [...cells.values()].map(({ place, outcomes, spent }) => toCell(place, outcomes, spent))
}

export function traceCells(jobs: readonly TraceJob[], results: readonly JobResult[]): TraceCell[] {
  const cells = new Map<
    string,
    { place: Pick<TraceCell, 'policy' | 'share' | 'injected'>; minutes: (number | null)[] }
  >()
  for (const [j, job] of jobs.entries()) {
    const result = results[j]
    if (result?.kind !== 'trace') continue
    for (const [p, policy] of job.policies.entries()) {
      const place = { policy, share: job.share, injected: job.injected }
      const key = JSON.stringify(place)
      const cell = cells.get(key) ?? { place, minutes: [] }
      cell.minutes.push(...(result.minutes[p] ?? []))
      cells.set(key, cell)
    }
  }
  return [...cells.values()].map(({ place, minutes }) => {
    const found = minutes.flatMap((value) => value ?? [])
    return { ...place, salts: minutes.length, rolledBack: found.length, medianMinutes: median(found) }
  })
}
