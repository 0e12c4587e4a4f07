import type { Criterion } from '../assessment.js'
import type { Pair } from '../method.js'
import { percentText, timesText } from '../number-text.js'
import { type RatioArm, readRatio } from '../ratio-counts.js'
import type { Rates } from './cluster-test.js'
import type { Count, Counts } from './dispersion.js'
import { type BadLimits, limitTests } from './limit-tests.js'
import {
  atMost,
  excesses,
  type Kind,
  type ProofTest,
  type Question,
  type Stage,
  tolerable,
} from './question.js'

/** The old arm's recent events, weighted down with age. */
export type RecentCount = Count

/** Half an event in a hundred requests: what is assumed before anything was seen. */
const prior = { bad: 0.5, total: 100 }

/** No multiple of nothing could ever be proven: for a proof the old rate counts as at least one in a thousand. */
const rateFloor = 1e-3

const recentRate = ({ bad, total }: RecentCount): number =>
  Math.min(1, Math.max(0, (bad + prior.bad) / (total + prior.total)))

/** A factor by which the old rate may be exceeded (fewer is worse: by which it may be divided) as ratio and excess of failures. */
function multiple(factor: number, direction: Criterion['direction']) {
  return direction === 'up' ? { ratio: factor, excess: 0 } : { ratio: 1 / factor, excess: 1 - 1 / factor }
}

function failureLimits({ direction }: Criterion, limits: Criterion['rollback'] = {}): BadLimits {
  const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits
  const over = direction === 'up' ? above : below === undefined ? undefined : 1 - below
  return { by, times, over }
}

/** The excess over the old rate that the relative limit means at present; for an absolute limit what is left up to it, or half of it. */
function margin({ by, times, over }: BadLimits, rate: number): number {
  const found = [
    ...(by === undefined ? [] : [by]),
    ...(times === undefined ? [] : [(times - 1) * rate]),
    ...(by !== undefined || times !== undefined || over === undefined
      ? []
      : [Math.max(over - rate, over / 2)]),
  ]
  return Math.max(1e-9, Math.min(...found))
}

const worseBy = (rate: number, size: number, excess: number): Rates[] =>
  excesses.map((times) => ({ old: rate, new: atMost(rate + Math.max(size * times, 1.5 * excess)) }))

/** Without an old arm: multiples of the limit itself. */
const worseThan = (limit: number): Rates[] =>
  [1.5, 2, 4, 10, 40].map((times) => ({
    old: 0,
    new: limit * times < 0.95 ? limit * times : (limit + 1) / 2,
  }))

const betterThan = (old: number, excess: number): Rates[] =>
  [0, 0.25, 0.5].map((part) => ({ old, new: atMost(old + part * excess) }))

const belowLimit = (limit: number): Rates[] =>
  [0.001, 0.25, 0.5].map((part) => ({ old: 0, new: limit * part }))

/** Bad events among all requests. Where fewer is worse, what is counted bad is every request that is no success. */
export function ratioKind(direction: Criterion['direction']): Kind<RatioArm, RecentCount> {
  const failures = ({ bad, total }: RatioArm): Count => ({
    bad: Math.min(total, Math.max(0, direction === 'up' ? bad : total - bad)),
    total,
  })
  const countsOf = ({ new: fresh, old }: Pair<RatioArm>): Counts => ({
    new: failures(fresh),
    old: old === null ? null : failures(old),
  })

  function worse(learned: number, counts: Counts, { criterion, recorded }: Stage): Question[] {
    const control = counts.old !== null
    const compared = control || recorded !== undefined
    const rate = control ? learned : (recorded ?? learned)
    // Without an old arm its recorded rate stands in for it, as part of the excess.
    const against = ({ ratio, excess }: Question['nul']): Question['nul'] =>
      control ? { ratio, excess } : { ratio: 0, excess: ratio * rate + excess }
    const limits = failureLimits(criterion, criterion.rollback)
    const size = margin(limits, rate)
    const ask = (id: string, nul: Question['nul'], alternatives: readonly Rates[]): Question => ({
      id,
      nul: against(nul),
      side: 'worse',
      alternatives,
      counts,
    })
    const found: Question[] = []
    const { by, times, over } = limits
    if (compared && (by ?? times ?? over) !== undefined)
      found.push(ask('none', { ratio: 1, excess: 0 }, worseBy(rate, size, 0)))
    if (compared && by !== undefined) {
      const excess = tolerable * by
      found.push(ask('half-by', { ratio: 1, excess }, worseBy(rate, size, excess)))
    }
    if (compared && times !== undefined) {
      const nul = multiple(1 + tolerable * (times - 1), direction)
      const excess = nul.ratio * rate + nul.excess - rate
      found.push(ask('half-times', nul, worseBy(rate, size, excess)))
    }
    if (over !== undefined) found.push(ask('over', { ratio: 0, excess: over }, worseThan(over)))
    return found
  }

  function proofs(learned: number, counts: Counts, stage: Stage): Question[] {
    const { recorded } = stage
    const rate = counts.old === null ? (recorded ?? learned) : learned
    return proofLimits(stage, rate).flatMap(({ id, excess, comparesArms }): Question[] => {
      if (comparesArms && counts.old === null && recorded === undefined) return []
      const paired = comparesArms && counts.old !== null
      const nul = {
        ratio: paired ? 1 : 0,
        excess: comparesArms && !paired ? Math.min(1, rate + excess) : excess,
      }
      const alternatives = comparesArms ? betterThan(rate, excess) : belowLimit(excess)
      return [{ id, nul, side: 'no-worse', alternatives, counts }]
    })
  }

  return {
    unit: 'requests',
    bounded: true,
    read: readRatio,
    size: ({ total }) => total,
    start: { bad: 0, total: 0 },
    learn: (learned, old, keep) => {
      const { bad, total } = failures(old)
      return { bad: learned.bad * keep + bad, total: learned.total * keep + total }
    },
    rate: recentRate,
    scatter: (_, pair) => countsOf(pair),
    over: ({ bad, total }, absolute) => total > 0 && bad / total > absolute,
    before: (arms) => arms.map(failures),
    limits: ({ criterion }) =>
      limitTests(
        failureLimits(criterion, criterion.rollback),
        criterion.direction === 'up' ? 'above' : 'below',
        'none',
      ),
    proofs: (stage) => proofLimits(stage, null).map(proofTest(direction)),
    questions: (learned, pair, stage) => {
      const [rate, counts] = [recentRate(learned), countsOf(pair)]
      return { questions: [...worse(rate, counts, stage), ...proofs(rate, counts, stage)], untestable: false }
    },
  }
}

interface ProofLimit {
  readonly id: string
  /** Of the rate of failures: over the old rate, or in itself. */
  readonly excess: number
  readonly comparesArms: boolean
  /** For `times`: by what factor. */
  readonly factor?: number
}

/**
 * Declared goals are proven as they stand. Without any, a step proves that it keeps to the rollback limits with a margin of equal blast
 * radius. `rate`: the old arm's; null where only what is asked matters.
 */
function proofLimits({ criterion, stretch }: Stage, rate: number | null): ProofLimit[] {
  const goal = failureLimits(criterion, advanceAsFailures(criterion))
  const declared = [goal.by, goal.times, goal.over].some((limit) => limit !== undefined)
  const { by, times, over } = declared ? goal : failureLimits(criterion, criterion.rollback)
  const wide = declared ? 1 : stretch
  const base = Math.max(rate ?? 0, rateFloor)
  const found: ProofLimit[] = []
  if (by !== undefined) found.push({ id: 'proof-by', excess: Math.min(1, by * wide), comparesArms: true })
  if (times !== undefined) {
    const factor = 1 + (times - 1) * wide
    const excess =
      criterion.direction === 'up' ? (factor - 1) * base : (1 - Math.min(1, rate ?? 0)) * (1 - 1 / factor)
    found.push({ id: 'proof-times', excess: Math.min(1, Math.max(1e-9, excess)), comparesArms: true, factor })
  }
  if (over !== undefined)
    found.push({ id: 'proof-over', excess: Math.min(1, over * wide), comparesArms: false })
  return found
}

/** A goal says what must hold (`below: 1%`), a rollback limit what must not: the other way round they are the same limit. */
function advanceAsFailures({ direction, advance }: Criterion): Criterion['rollback'] {
  if (advance === undefined) return undefined
  const { above, below, ...relative } = advance
  return direction === 'up'
    ? { ...relative, ...(below === undefined ? {} : { above: below }) }
    : { ...relative, ...(above === undefined ? {} : { below: above }) }
}

function proofTest(direction: Criterion['direction']) {
  return ({ id, excess, comparesArms, factor }: ProofLimit): ProofTest => {
    const points = `${percentText(excess)} points`.replace(' % points', ' percentage points')
    const rulesOut =
      factor !== undefined
        ? `${direction === 'up' ? 'more' : 'less'} than ${timesText(factor)} the old rate`
        : comparesArms
          ? `more than ${direction === 'up' ? '+' : '-'}${points}`
          : direction === 'up'
            ? `a rate of ${percentText(excess)} or more`
            : `a rate of ${percentText(1 - excess)} or less`
    return { id, comparesArms, rulesOut }
  }
}
