/**
 * What a step can show before it has begun: how long until a healthy one is proven, until a regression is rolled back, and how small a
 * regression it would still see. Reckoned from the product's own questions, so that it cannot disagree with the engine: log e is linear
 * in the counts, so its expected growth is log e at the expected counts, and the mixtures over onsets and alternatives are added up as
 * the tests add them up (reference/analysis.md sections 1.10 and 1.11 for the idea). Expectations: half of the time it takes longer.
 */
import type { AssessOptions, Cell, Criterion } from './assessment.js'
import { partOf, regressionOf } from './regression.js'
import { tilt } from './sequential/cluster-test.js'
import { countKind } from './sequential/count-kind.js'
import { type BeforeDispersion, dispersionAt } from './sequential/dispersion.js'
import { logAdd, stageWeight, weightBefore } from './sequential/onset.js'
import type { Kind, Question, Stage } from './sequential/question.js'
import { ratioKind } from './sequential/ratio-kind.js'
import { settingsOf, stretchOf } from './sequential/settings.js'
import { slowKind } from './sequential/slow-kind.js'

/** What an interval of the whole traffic measures while nothing is wrong. */
export interface Traffic {
  readonly cell: Cell
  readonly dispersion: BeforeDispersion
  /** Whether the old system is measured beside the new one. */
  readonly control: boolean
}

export interface PowerStep
  extends Pick<
    AssessOptions,
    'share' | 'interval' | 'falseAlarms' | 'tests' | 'missed' | 'proof' | 'planned'
  > {
  /** Which step of the attempt it is, from 0: the weight of a regression that begins with it. */
  readonly index: number
}

export interface Power {
  /** Expected intervals until a healthy step is proven; null: never. */
  readonly proven: number | null
  /** "more than +2.5 percentage points" */
  readonly rulesOut: string
  /** Expected intervals until a regression of `times` the limit that begins with the step is rolled back; null: never. */
  rolledBack(times: number): number | null
  /** The smallest regression that is expected to be rolled back within so many intervals, in multiples of the limit; null: none. */
  smallest(intervals: number): number | null
  /** A regression of `times` the limit, in words. */
  say(times: number): string
}

export type Powerless = { readonly why: 'by-windows' | 'no-limit' | 'no-traffic' | 'bucket-layout' }

export function power(criterion: Criterion, traffic: Traffic, step: PowerStep): Power | Powerless {
  const { kind, mode, direction, quantile = 0.95, rollback = {} } = criterion
  if (mode === 'threshold' || kind === 'value') return { why: 'by-windows' }
  if (kind === 'ratio') {
    if (rollback.above !== undefined && rollback.below !== undefined) return { why: 'by-windows' }
    return powerOf(ratioKind(direction), criterion, traffic, step)
  }
  if (kind === 'count')
    return rollback.aboveBaselineTimes === undefined || direction === 'down'
      ? { why: 'by-windows' }
      : powerOf(countKind, criterion, traffic, step)
  if (traffic.cell.shape !== 'buckets' || direction === 'down' || rollback.below !== undefined)
    return { why: 'by-windows' }
  return powerOf(slowKind(quantile), criterion, traffic, step)
}

/** The old arm's memory when it has run for long: sums that lose a part of themselves each interval settle at about nine of them. */
const remembered = 9

function powerOf<Arm, Learned>(
  kind: Kind<Arm, Learned>,
  criterion: Criterion,
  { cell, dispersion, control }: Traffic,
  step: PowerStep,
): Power | Powerless {
  const regression = regressionOf(criterion, cell)
  const part = step.share / 100
  const stage: Stage = { since: 0, share: step.share, criterion, stretch: stretchOf(step.share, step.proof) }
  const settings = settingsOf(criterion, { ...step, now: 0, since: 0, delay: 0 })
  const memory = kind.read(partOf(cell, remembered))
  if (memory.kind !== 'arm' || !(kind.size(memory.arm) > 0)) return { why: 'no-traffic' }
  const learned = kind.learn(kind.start, memory.arm, 1)

  /** What is asked of an interval in which the new system is as `fresh` says of the whole traffic. */
  const asked = (fresh: Cell): ReadonlyMap<string, Question> | null => {
    const [ours, theirs] = [kind.read(partOf(fresh, part)), kind.read(partOf(cell, 1 - part))]
    if (ours.kind !== 'arm' || theirs.kind !== 'arm') return null
    const old = control && part < 1 ? theirs.arm : null
    const { questions, untestable } = kind.questions(learned, { new: ours.arm, old }, stage)
    return untestable ? null : new Map(questions.map((question) => [question.id, question]))
  }
  const healthy = asked(cell)
  if (healthy === null) return { why: 'bucket-layout' }
  const limits = kind.limits(stage)
  const proofs = kind.proofs(stage)
  if (limits.length + proofs.length === 0) return { why: 'no-limit' }
  const size = kind.size(memory.arm) / remembered
  const clusters = {
    new: (dispersionAt(dispersion, size * part) + 1) / 2,
    old: (dispersionAt(dispersion, size * (1 - part)) + 1) / 2,
  }
  const onset = stageWeight(step.index) + weightBefore(1, settings.planned)

  const until = (question: Question | undefined, target: number, weight: number): number | null => {
    if (question === undefined) return null
    const { nul, side, alternatives, counts } = question
    const of = { new: counts.new.total, old: counts.old?.total ?? 0 }
    const growths = alternatives.map((alternative) => {
      const { perNew, perOld, cost } = tilt(nul, alternative, of, clusters, side)
      return counts.new.bad * perNew + (counts.old?.bad ?? 0) * perOld - cost
    })
    return crossing(growths, Math.log(weight / growths.length), target)
  }

  const rolledBack = (times: number): number | null => {
    const questions = regression === null ? null : asked(regression.cell(times))
    if (questions === null) return null
    const found = limits.flatMap(({ bars, comparesArms }) => {
      // As in the tests: an absolute limit stands without a control, a relative one does not.
      const open = bars.filter(({ id }) => questions.has(id))
      if (open.length === 0 || (comparesArms && open.length < bars.length)) return []
      const each = open.map(({ id, level }) => until(questions.get(id), settings[level], onset))
      return each.includes(null) ? [] : [Math.max(...each.map((one) => one ?? 0))]
    })
    const bad = questions.get('none')?.counts.new.bad ?? questions.get('over')?.counts.new.bad ?? 0
    const floor = criterion.rollback?.atLeast ?? 0
    return found.length === 0 || (floor > 0 && bad <= 0)
      ? null
      : Math.max(Math.min(...found), floor > 0 ? floor / bad : 0)
  }
  const each = proofs.map(({ id }) => until(healthy.get(id), settings.proof, 1))
  return {
    proven: each.includes(null) ? null : Math.max(0, ...each.map((one) => one ?? 0)),
    rulesOut: proofs.map(({ rulesOut }) => rulesOut).join(' and '),
    rolledBack,
    smallest: (intervals) => smallestWithin(rolledBack, intervals),
    say: (times) => regression?.say(times) ?? '',
  }
}

/** Where the sum of w · exp(growth · n) over the alternatives reaches exp(target): it is convex in n and begins below. */
function crossing(growths: readonly number[], logWeight: number, target: number): number | null {
  const rising = growths.filter((growth) => growth > 0).map((growth) => (target - logWeight) / growth)
  if (rising.length === 0) return null
  let [low, high] = [0, Math.min(...rising)]
  for (let i = 0; i < 60 && high - low > 1e-6 * high; i++) {
    const middle = (low + high) / 2
    const sum = growths.map((growth) => logWeight + growth * middle).reduce(logAdd, Number.NEGATIVE_INFINITY)
    if (sum < target) low = middle
    else high = middle
  }
  return high
}

/** Nobody asks for more than this multiple of a limit. */
const largest = 1000

function smallestWithin(rolledBack: (times: number) => number | null, intervals: number): number | null {
  const seen = (times: number) => (rolledBack(times) ?? Number.POSITIVE_INFINITY) <= intervals
  if (!seen(largest)) return null
  let [low, high] = [0.1, largest]
  if (seen(low)) return low
  while (high / low > 1.01) {
    const middle = Math.sqrt(low * high)
    if (seen(middle)) high = middle
    else low = middle
  }
  return high
}
