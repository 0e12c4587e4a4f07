/**
 * How often the literal threshold (`mode: threshold`) cries wolf, in closed form. A window of the smallest size breaches with a chance
 * that the binomial law gives exactly; the rule trips where a window breaches and one of the two before it did, which is a Markov
 * chain of three states. Windows are at least of that size and at most one per interval: with less traffic there are fewer.
 */
import { tailAtLeast } from './binomial-bounds.js'

export interface Windows {
  /** Samples of a window. */
  readonly samples: number
  /** How many of them the ramp has at most. */
  readonly count: number
}

/**
 * Chance (0..1) that a ramp is rolled back whose true rate of bad events is `part` of an absolute limit (0..1): a window breaches where
 * more of its samples are bad than the limit allows. A quantile is past its limit where more of the samples are than 1 - quantile.
 */
export function thresholdAlarms(limit: number, part: number, { samples, count }: Windows): number {
  const allowed = Math.floor(samples * limit + 1e-9)
  return twoOfThree(tailAtLeast(allowed + 1, samples, Math.min(1, part * limit)), count)
}

type State = readonly [number, number, number, number]
type Matrix = readonly [State, State, State, State]

/** Chance that among `count` windows, each of which breaches with chance p, one breaches and so did one of the two before it. */
export function twoOfThree(p: number, count: number): number {
  const calm = 1 - p
  // None of the last two breached; the last did; only the one before it did; tripped.
  let power: Matrix = [
    [calm, p, 0, 0],
    [0, 0, calm, p],
    [calm, 0, 0, p],
    [0, 0, 0, 1],
  ]
  let state: State = [1, 0, 0, 0]
  for (let left = Math.floor(count); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) state = times(state, power)
    power = [times(power[0], power), times(power[1], power), times(power[2], power), times(power[3], power)]
  }
  return Math.min(1, state[3])
}

function times(row: State, matrix: Matrix): State {
  const column = (k: 0 | 1 | 2 | 3) =>
    row[0] * matrix[0][k] + row[1] * matrix[1][k] + row[2] * matrix[2][k] + row[3] * matrix[3][k]
  return [column(0), column(1), column(2), column(3)]
}
