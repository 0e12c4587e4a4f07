/** Figures over several cells of one policy at one traffic. */
import { type Bounds, clopperPearson } from './clopper-pearson.js'
import { at, average, type Cell, classOf } from './results.js'
import type { ScenarioClass } from './scenarios.js'

export interface Fraction {
  readonly count: number
  readonly of: number
  readonly bounds: Bounds
}

export function fraction(cells: readonly Cell[], count: (cell: Cell) => number): Fraction {
  const counted = cells.reduce((sum, cell) => sum + count(cell), 0)
  const of = cells.reduce((sum, cell) => sum + cell.ramps, 0)
  return { count: counted, of, bounds: clopperPearson(counted, of) }
}

export interface Pooled {
  readonly policy: string
  readonly rps: number
  /** Rolled back, per class of versions that must not be. */
  readonly healthy: Fraction
  readonly clustered: Fraction
  readonly blip: Fraction
  readonly tolerable: Fraction
  /** Bad and bad clustered versions: rolled back after they went bad, rolled back before, promoted. */
  readonly detected: Fraction
  readonly early: Fraction
  readonly promoted: Fraction
  /** Mean of the medians of the scenarios, without and with clusters; null where a scenario was never detected. */
  readonly minutes: number | null
  readonly clusteredMinutes: number | null
  readonly excess: number
  /** Healthy and healthy clustered ramps. */
  readonly finished: Fraction
  readonly hours: number | null
}

export function pool(cells: readonly Cell[], policy: string, rps: number): Pooled {
  const mine = cells.filter((cell) => cell.policy === policy && cell.rps === rps)
  const of = (...classes: readonly ScenarioClass[]) =>
    mine.filter((cell) => classes.some((name) => name === classOf(cell)))
  const rolledBack = (cell: Cell) => cell.rolledBack
  const bad = of('bad', 'badClustered')
  const quiet = of('healthy', 'clustered')
  const hours = quiet.flatMap((cell) => cell.hours ?? [])
  return {
    policy,
    rps,
    healthy: fraction(of('healthy'), rolledBack),
    clustered: fraction(of('clustered'), rolledBack),
    blip: fraction(of('blip'), rolledBack),
    tolerable: fraction(of('tolerable'), rolledBack),
    detected: fraction(bad, (cell) => cell.rolledBack - cell.early),
    early: fraction(bad, (cell) => cell.early),
    promoted: fraction(bad, (cell) => cell.finished),
    minutes: meanOfMedians(of('bad')),
    clusteredMinutes: meanOfMedians(of('badClustered')),
    excess: bad.length === 0 ? 0 : average(bad.map((cell) => cell.excess)),
    finished: fraction(quiet, (cell) => cell.finished),
    hours: hours.length === 0 ? null : average(hours),
  }
}

function meanOfMedians(cells: readonly Cell[]): number | null {
  const medians = cells.flatMap((cell) => cell.minutes?.median ?? [])
  return medians.length === 0 || medians.length < cells.length ? null : average(medians)
}

export const median = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : at(
        values.toSorted((a, b) => a - b),
        0.5,
      )
