/** How much more counts vary than independent requests would (analysis notes 1.9): the phi by which evidence is tempered. */

export interface Counts {
  readonly requests: number
  readonly bad: number
}

const defaultPhi = 2
const winsorise = 9
const [priorWeight, keptBlocks, expectedBad] = [8, 60, 3]

/** From successive differences of the baseline before the ramp; a level that shifts once counts once. */
export function historyPhi(history: readonly Counts[]): number {
  const bad = history.reduce((sum, counts) => sum + counts.bad, 0)
  if (bad <= 0) return defaultPhi
  const length = Math.max(1, Math.ceil((8 * history.length) / bad))
  const blocks: Counts[] = []
  for (let at = 0; at + length <= history.length; at += length) {
    const block = merge(history.slice(at, at + length))
    if (block.requests > 0) blocks.push(block)
  }
  const squares: number[] = []
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (!before) continue
    const pooled = (block.bad + before.bad) / (block.requests + before.requests)
    if (pooled <= 0 || pooled >= 1) continue
    const difference = block.bad / block.requests - before.bad / before.requests
    squares.push(difference ** 2 / (pooled * (1 - pooled) * (1 / block.requests + 1 / before.requests)))
  }
  if (squares.length < 6) return defaultPhi
  const sorted = squares.toSorted((a, b) => a - b)
  const middle = (sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)
  // 0.455 is the median of a squared standard normal.
  const cap = Math.max(4, (winsorise * middle) / 2 / 0.455)
  return squares.reduce((sum, square) => sum + Math.min(cap, square), 0) / squares.length
}

const merge = (blocks: readonly Counts[]): Counts => ({
  requests: blocks.reduce((sum, block) => sum + block.requests, 0),
  bad: blocks.reduce((sum, block) => sum + block.bad, 0),
})

export interface Dispersion {
  /** Phi for an interval with these requests, from everything before it. */
  readonly phi: (canaryRequests: number, baselineRequests: number) => number
  /** To be called after the interval was scored. `rate` is the baseline rate that was expected. */
  readonly learn: (canary: Counts, baseline: Counts, rate: number, newStage: boolean) => void
}

export function createDispersion(fromHistory: number): Dispersion {
  const squares: number[] = []
  let open = { nc: 0, xc: 0, nb: 0, xb: 0, expected: 0 }
  let last: { difference: number; variance: number } | null = null
  const phi = (canaryRequests: number, baselineRequests: number): number => {
    // Clustered errors do not average out in larger arms, a varying rate does: hence the two terms.
    const more = fromHistory - 1
    const prior = 1 + Math.max(Math.min(more, 10), (more * canaryRequests) / baselineRequests)
    const sum = squares.reduce((all, square) => all + square, 0)
    return Math.max(1, (priorWeight * prior + sum) / (priorWeight + squares.length))
  }
  const learn = (canary: Counts, baseline: Counts, rate: number, newStage: boolean): void => {
    if (newStage) {
      open = { nc: 0, xc: 0, nb: 0, xb: 0, expected: 0 }
      last = null
    }
    open.nc += canary.requests
    open.xc += canary.bad
    open.nb += baseline.requests
    open.xb += baseline.bad
    open.expected += rate * canary.requests
    if (open.expected < expectedBad || open.nb === 0) return
    const { nc, xc, nb, xb } = open
    open = { nc: 0, xc: 0, nb: 0, xb: 0, expected: 0 }
    const pooled = (xc + xb) / (nc + nb)
    const block = { difference: xc / nc - xb / nb, variance: pooled * (1 - pooled) * (1 / nc + 1 / nb) }
    const variance = block.variance + (last?.variance ?? 0)
    if (last && variance > 0) {
      const square = (block.difference - last.difference) ** 2 / variance
      squares.push(Math.min(square, winsorise * phi(nc, nb)))
      if (squares.length > keptBlocks) squares.shift()
    }
    last = block
  }
  return { phi, learn }
}
