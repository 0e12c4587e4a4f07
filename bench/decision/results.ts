/** What a run measured, as it is kept in results.json and turned into tables. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type ScenarioClass, scenarios } from './scenarios.js'
import type { Outcome } from './simulate.js'

const cellSchema = z.strictObject({
  policy: z.string(),
  scenario: z.string(),
  rps: z.number(),
  ramps: z.number(),
  rolledBack: z.number(),
  /** Of those, before the regression began. */
  early: z.number(),
  finished: z.number(),
  stuck: z.number(),
  /** From the onset to the rollback; null where nothing was detected. */
  minutes: z.strictObject({ median: z.number(), p90: z.number() }).nullable(),
  /** Mean over all ramps. */
  excess: z.number(),
  /** Mean over finished ramps; null where none finished. */
  hours: z.number().nullable(),
  /** Processor time of the policy and the world per ramp. */
  milliseconds: z.number(),
})
const worldsSchema = z.strictObject({
  criteria: z.number(),
  seeds: z.strictObject({ from: z.number(), to: z.number() }),
  cells: z.array(cellSchema),
})
const traceSchema = z.strictObject({
  policy: z.string(),
  share: z.number(),
  /** Additional fraction of bad requests on the canary; 0 is the same version on both sides. */
  injected: z.number(),
  salts: z.number(),
  rolledBack: z.number(),
  medianMinutes: z.number().nullable(),
})
const resultsSchema = z.strictObject({
  version: z.literal(1),
  /** One run per number of criteria and first seed. */
  worlds: z.array(worldsSchema),
  trace: z.array(traceSchema),
})

export type Cell = z.infer<typeof cellSchema>
export type Worlds = z.infer<typeof worldsSchema>
export type TraceCell = z.infer<typeof traceSchema>
export type Results = z.infer<typeof resultsSchema>

const file = fileURLToPath(new URL('results.json', import.meta.url))
const nothing: Results = { version: 1, worlds: [], trace: [] }

export function readResults(): Results {
  try {
    return resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return nothing
    throw error
  }
}

/** Replaces the cells that the run measured and keeps the others: what is cheap to simulate may have more ramps than what is not. */
export function saveResults(run: Results): string {
  const kept = readResults()
  const untouched = kept.worlds.filter((old) => run.worlds.every((fresh) => !sameRun(old, fresh)))
  const merged = run.worlds.map((fresh) => mergeWorlds(kept.worlds, fresh))
  const all: Results = {
    version: 1,
    worlds: [...untouched, ...merged].sort((a, b) => a.criteria - b.criteria || a.seeds.from - b.seeds.from),
    trace: run.trace.length > 0 ? run.trace : kept.trace,
  }
  // A cell a line, so that a diff shows what changed.
  writeFileSync(file, `${JSON.stringify(all).replaceAll('{"policy"', '\n{"policy"')}\n`)
  return file
}

/** Other seeds are another run, which stands beside it. */
const sameRun = (a: Worlds, b: Worlds): boolean => a.criteria === b.criteria && a.seeds.from === b.seeds.from

/** The seeds are those of the run that reached furthest; every cell says how many of them it had. */
export function mergeWorlds(kept: readonly Worlds[], fresh: Worlds): Worlds {
  const old = kept.find((one) => sameRun(one, fresh))
  if (old === undefined) return fresh
  const place = ({ policy, scenario, rps }: Cell) => JSON.stringify([policy, scenario, rps])
  const measured = new Set(fresh.cells.map(place))
  return {
    criteria: fresh.criteria,
    seeds: { from: fresh.seeds.from, to: Math.max(old.seeds.to, fresh.seeds.to) },
    cells: [...old.cells.filter((cell) => !measured.has(place(cell))), ...fresh.cells],
  }
}

export function toCell(
  place: { policy: string; scenario: string; rps: number },
  outcomes: readonly Outcome[],
  milliseconds: number,
): Cell {
  const ended = (end: Outcome['end']) => outcomes.filter((outcome) => outcome.end === end)
  const minutes = outcomes.flatMap((outcome) => outcome.minutes ?? []).sort((a, b) => a - b)
  const finished = ended('finished')
  return {
    ...place,
    ramps: outcomes.length,
    rolledBack: ended('rolledBack').length,
    early: outcomes.filter((outcome) => outcome.early).length,
    finished: finished.length,
    stuck: ended('stuck').length,
    minutes: minutes.length === 0 ? null : { median: at(minutes, 0.5), p90: at(minutes, 0.9) },
    excess: rounded(average(outcomes.map((outcome) => outcome.excess))),
    hours: finished.length === 0 ? null : rounded(average(finished.map((outcome) => outcome.hours))),
    milliseconds: rounded(milliseconds / outcomes.length),
  }
}

/** The middle of an even number of values is the mean of the two. */
export function at(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1)
  return ((sorted[Math.floor(place)] ?? 0) + (sorted[Math.ceil(place)] ?? 0)) / 2
}

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const rounded = (value: number): number => Number(value.toPrecision(6))

export function classOf(cell: Cell): ScenarioClass | undefined {
  return scenarios.find(({ name }) => name === cell.scenario)?.class
}
