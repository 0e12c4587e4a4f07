import type { Buckets, Criterion } from '../assessment.js'
import { addBuckets, bucketQuantile, countAbove, observations } from '../bucket-quantile.js'
import type { Pair } from '../method.js'
import { numberText, percentText, timesText } from '../number-text.js'
import { readBuckets } from '../quantile-method.js'
import type { Rates } from './cluster-test.js'
import type { Count } from './dispersion.js'
import { type BadLimits, limitTests } from './limit-tests.js'
import { atMost, type Kind, type ProofTest, type Question, type Stage, tolerable } from './question.js'

/** The old arm's recent buckets, weighted down with age; null before there were any. */
export type RecentBuckets = Buckets | null

/** Multiples of the share that lies above the quantile: what is looked for. */
const slowTimes = [0.5, 1, 2, 5, 10] as const

/** However small the step, it must show that not half of the requests are beyond the limit. */
const mostUnproven = 0.5

/**
 * A quantile from histogram buckets, as a test on a fraction: if the new system's P95 is at most r times the old one's, then at most
 * 5 % of its requests are slower than r times that P95. The quantile of the old arm is that of its recent buckets with the
 * interpolation of a dashboard, and the margin is what the old arm's own fraction leaves up to 5 %: in quiet times the test asks
 * exactly what the dashboard shows, and when both arms slow down together nothing fires. No quantile needs an interval of its own.
 */
export function slowKind(quantile: number): Kind<Buckets, RecentBuckets> {
  const tail = 1 - quantile

  /** How many are beyond `bound` in both arms and how many were in the old arm lately; null where the buckets cannot tell. */
  function beyond(bound: number, learned: RecentBuckets, pair: Pair<Buckets>) {
    const slow = (buckets: Buckets): Count | null => {
      const bad = countAbove(bound, buckets)
      return bad === null ? null : { bad: Math.max(0, bad), total: observations(buckets) }
    }
    const fresh = slow(pair.new)
    const old = pair.old === null ? null : slow(pair.old)
    const recent = learned === null ? null : slow(learned)
    if (fresh === null || (pair.old !== null && old === null)) return null
    const rate = recent === null || recent.total <= 0 ? tail : recent.bad / recent.total
    return { counts: { new: fresh, old }, rate: Math.min(0.999, Math.max(1e-6, rate)) }
  }

  const worse = (rate: number, excess: number): Rates[] =>
    slowTimes.map((times) => ({ old: rate, new: atMost(rate + Math.max(tail * times, 1.5 * excess)) }))
  const better = (rate: number, excess: number): Rates[] =>
    [0, 0.25, 0.5].map((part) => ({ old: rate, new: rate + part * excess }))

  /** Relative to the old arm at `bound`: the excess is what its own fraction leaves up to the tail, `stretch` times. */
  function relative(
    id: string,
    bound: number,
    stretch: number | null,
    learned: RecentBuckets,
    pair: Pair<Buckets>,
  ): Question | null {
    const found = beyond(bound, learned, pair)
    if (found === null) return null
    const { counts, rate } = found
    const room = Math.max(0, tail - rate)
    // Without an old arm its recorded fraction stands in for it, as part of the excess.
    const nul = (excess: number) =>
      counts.old === null ? { ratio: 0, excess: rate + excess } : { ratio: 1, excess }
    if (stretch === null)
      return { id, nul: nul(room), side: 'worse', alternatives: worse(rate, room), counts }
    const excess = Math.min(Math.max(room, 1e-6) * stretch, Math.max(1e-6, mostUnproven - rate))
    return { id, nul: nul(excess), side: 'no-worse', alternatives: better(rate, excess), counts }
  }

  function comparisons(
    limits: BadLimits,
    learned: RecentBuckets,
    pair: Pair<Buckets>,
    stretch: number | null,
    recorded: boolean,
  ): (Question | null)[] {
    if (learned === null || (pair.old === null && !recorded)) return []
    const { by, times } = limits
    if (by === undefined && times === undefined) return []
    const now = bucketQuantile(quantile, learned)
    if (now.kind === 'empty') return []
    if (now.kind === 'beyond') return [null]
    const [part, prefix] = stretch === null ? [tolerable, 'half'] : [1, 'proof']
    return [
      ...(stretch === null ? [relative('none', now.value, null, learned, pair)] : []),
      ...(by === undefined ? [] : [relative(`${prefix}-by`, now.value + part * by, stretch, learned, pair)]),
      ...(times === undefined
        ? []
        : [relative(`${prefix}-times`, now.value * (1 + part * (times - 1)), stretch, learned, pair)]),
    ]
  }

  function absolute(over: number | undefined, learned: RecentBuckets, pair: Pair<Buckets>) {
    if (over === undefined) return []
    const found = beyond(over, learned, pair)
    if (found === null) return [null]
    const { counts, rate } = found
    const alternatives = [1.5, 2, 4, 8, 16].map((times) => ({ old: 0, new: atMost(tail * times) }))
    const questions: Question[] = [
      { id: 'over', nul: { ratio: 0, excess: tail }, side: 'worse', alternatives, counts },
    ]
    if (counts.old !== null)
      questions.push({
        id: 'none-over',
        nul: { ratio: 1, excess: 0 },
        side: 'worse',
        alternatives: worse(rate, 0),
        counts,
      })
    return questions
  }

  function absoluteProof(
    over: number | undefined,
    stretch: number,
    learned: RecentBuckets,
    pair: Pair<Buckets>,
  ) {
    if (over === undefined) return []
    const found = beyond(over, learned, pair)
    if (found === null) return [null]
    const excess = Math.min(mostUnproven, tail * stretch)
    const alternatives = [0.001, 0.25, 0.5].map((part) => ({ old: 0, new: excess * part }))
    const question: Question = {
      id: 'proof-over',
      nul: { ratio: 0, excess },
      side: 'no-worse',
      alternatives,
      counts: found.counts,
    }
    return [question]
  }

  return {
    unit: 'requests',
    bounded: true,
    read: readBuckets,
    size: observations,
    start: null,
    learn: (learned, old, keep) =>
      learned === null
        ? old
        : addBuckets({ le: learned.le, count: learned.count.map((count) => count * keep) }, old),
    rate: () => tail,
    scatter: (learned, pair) => {
      const now = bucketQuantile(quantile, learned ?? pair.new)
      return now.kind === 'value' ? (beyond(now.value, learned, pair)?.counts ?? null) : null
    },
    over: (learned, absolute) => {
      const slow = learned === null ? null : countAbove(absolute, learned)
      return learned !== null && slow !== null && slow > tail * observations(learned)
    },
    before: (arms) => {
      const all = arms.reduce<RecentBuckets>((sum, arm) => (sum === null ? arm : addBuckets(sum, arm)), null)
      const over = all === null ? null : bucketQuantile(quantile, all)
      if (over?.kind !== 'value') return []
      return arms.flatMap((arm) => {
        const bad = countAbove(over.value, arm)
        return bad === null ? [] : [{ bad, total: observations(arm) }]
      })
    },
    limits: ({ criterion }) => limitTests(limitsOf(criterion.rollback), 'above', 'none-over'),
    proofs: (stage) => proofTests(stage, quantile),
    questions: (learned, pair, stage) => {
      const { limits, stretch } = toProve(stage)
      const rollback = limitsOf(stage.criterion.rollback)
      const recorded = stage.recorded !== undefined
      const found = [
        ...comparisons(rollback, learned, pair, null, recorded),
        ...absolute(rollback.over, learned, pair),
        ...comparisons(limits, learned, pair, stretch, recorded),
        ...absoluteProof(limits.over, stretch, learned, pair),
      ]
      const questions = found.filter((question) => question !== null)
      return { questions, untestable: questions.length < found.length }
    },
  }
}

function limitsOf(limits: Criterion['rollback'] = {}): BadLimits {
  const { aboveBaselineBy: by, aboveBaselineTimes: times, above: over } = limits
  return { by, times, over }
}

/** Declared goals as they stand, else the rollback limits with equal blast radius. */
function toProve({ criterion, stretch }: Stage): { limits: BadLimits; stretch: number } {
  const { below: over, aboveBaselineBy: by, aboveBaselineTimes: times } = criterion.advance ?? {}
  const declared = [by, times, over].some((limit) => limit !== undefined)
  return declared
    ? { limits: { by, times, over }, stretch: 1 }
    : { limits: limitsOf(criterion.rollback), stretch }
}

function proofTests(stage: Stage, quantile: number): ProofTest[] {
  const { limits, stretch } = toProve(stage)
  const { by, times, over } = limits
  const tail = Math.min(mostUnproven, (1 - quantile) * stretch)
  const slower = `${percentText(tail)} of the requests slower than`
  const name = `P${numberText(quantile * 100)}`
  return [
    ...(by === undefined
      ? []
      : [{ id: 'proof-by', comparesArms: true, rulesOut: `${slower} the old ${name} + ${numberText(by)}` }]),
    ...(times === undefined
      ? []
      : [
          {
            id: 'proof-times',
            comparesArms: true,
            rulesOut: `${slower} ${timesText(times)} the old ${name}`,
          },
        ]),
    ...(over === undefined
      ? []
      : [{ id: 'proof-over', comparesArms: false, rulesOut: `${slower} ${numberText(over)}` }]),
  ]
}
