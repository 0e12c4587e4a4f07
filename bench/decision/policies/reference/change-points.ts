/**
 * A mixture of tests over effect sizes and over the time of the change (analysis notes 1.3), in log space. The weights are those of the
 * prototype; they add up to at most 1 for five stages.
 */
export interface ChangePoints {
  /** Weight for a change before the next score. */
  readonly add: (weight: number) => void
  /** One log e-value per effect size. */
  readonly score: (logEvidence: readonly number[], dispersion: number) => void
  /** Logarithm of the mixture. */
  readonly log: () => number
}

export function createChangePoints(effects: number): ChangePoints {
  const sums = new Float64Array(effects).fill(Number.NEGATIVE_INFINITY)
  let weight = 0
  return {
    add: (more) => {
      weight += more
    },
    score: (logEvidence, dispersion) => {
      const start = Math.log(weight / effects)
      for (let k = 0; k < effects; k++)
        sums[k] = logSum(sums[k] ?? start, start) + (logEvidence[k] ?? 0) / dispersion
      weight = 0
    },
    log: () => sums.reduce(logSum, Number.NEGATIVE_INFINITY),
  }
}

export function logSum(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high))
}

export interface Schedule {
  readonly stages: number
  readonly soak: number
}

/** 0.5 for a change at the start, 0.05 at every later stage, 0.3 spread over the planned intervals. */
export function weightOf(index: number, elapsed: number, { stages, soak }: Schedule): number {
  const planned = stages * soak
  const start = index === 0 ? 0.5 : elapsed === 1 ? 0.05 : 0
  return start + (index < planned ? 0.3 / planned : 0)
}
