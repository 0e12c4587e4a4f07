import type { Limits } from '../plan/plan.js'
import type { Cell, Criterion } from './assessment.js'
import { lowerBound, upperBound } from './binomial-bounds.js'
import type { Method, Pair, Proof, Read, Rule } from './method.js'
import { countText, numberText, percentText } from './number-text.js'
import { readingCount } from './reading-count.js'

/** Chance of a breach at one look when the true ratio of the rates is exactly at the limit. */
const alpha = 0.01

/** Events, and the hours, users or requests that could have produced them. */
export interface Events {
  readonly count: number
  readonly exposure: number
}

export function readCount(cell: Cell): Read<Events> {
  if (cell.shape !== 'count') return { kind: 'unusable', why: 'other-shape' }
  const count = readingCount(cell.count)
  if (count.kind === 'unusable') return count
  if (!Number.isFinite(cell.exposure)) return { kind: 'unusable', why: 'infinite' }
  return { kind: 'arm', arm: { count: count.arm, exposure: Math.max(0, cell.exposure) } }
}

const eventsText = ({ count }: Events): string =>
  `${countText(count)} ${Math.round(count) === 1 ? 'event' : 'events'}`

/** The old arm's events at the exposure of the new one. */
const scaled = ({ new: arm, old }: Pair<Events>): number | null =>
  old === null || old.exposure <= 0 ? null : (old.count * arm.exposure) / old.exposure

/**
 * The exact conditional test of two Poisson rates (Przyborowski & Wilenski, Biometrika 31:313, 1940): of all events, those of the
 * new arm are Binomial with theta = r·E_new / (r·E_new + E_old) when its rate is r times the old arm's. Returns the chance of
 * events being the new arm's at the limit, and the bound (99 %, Clopper & Pearson) on what it is.
 */
function shareOfEvents(
  pair: Pair<Events>,
  ratio: number,
  up: boolean,
): { bound: number; theta: number; past: boolean } | null {
  const { new: arm, old } = pair
  if (old === null || arm.exposure <= 0 || old.exposure <= 0) return null
  const theta = (ratio * arm.exposure) / (ratio * arm.exposure + old.exposure)
  const both = arm.count + old.count
  const bound = up ? lowerBound(arm.count, both, alpha) : upperBound(arm.count, both, alpha)
  return { bound, theta, past: up ? bound > theta : bound < theta }
}

interface Comparison {
  readonly code: 'above-baseline-by' | 'above-baseline-times'
  readonly ratio: number
  /** By how many events the new arm must also differ. */
  readonly by: number
  readonly limit: (expected: number) => number
}

function comparisonRule({ code, ratio, by, limit }: Comparison, floor: number, up: boolean): Rule<Events> {
  return {
    code,
    windows: 'cumulative',
    comparesArms: true,
    outcome: (pair) => {
      const expected = scaled(pair)
      const share = shareOfEvents(pair, ratio, up)
      if (expected === null || share === null) return 'untestable'
      if (up && pair.new.count < floor) return 'healthy'
      const excess = up ? pair.new.count - expected : expected - pair.new.count
      return share.past && excess > by ? 'breach' : 'healthy'
    },
    limit: (pair) => {
      const expected = scaled(pair)
      return expected === null ? null : limit(expected)
    },
    explain: (pair) => {
      const [expected, share] = [scaled(pair), shareOfEvents(pair, ratio, up)]
      if (expected === null || share === null) return `${eventsText(pair.new)} and nothing to compare with`
      const floorText = floor > 0 ? ` and ${numberText(floor)} events` : ''
      return (
        `${eventsText(pair.new)} where the old system gives ${numberText(expected, 3)}, limit ${numberText(limit(expected), 3)}${floorText}; ` +
        `of all events ${up ? 'at least' : 'at most'} ${percentText(share.bound)} are the new system's (99 % confidence), ${percentText(share.theta)} at the limit`
      )
    },
  }
}

function comparisons(limits: Limits, up: boolean): Comparison[] {
  const { aboveBaselineBy: by, aboveBaselineTimes: times } = limits
  const found: Comparison[] = []
  if (by !== undefined) {
    const limit = (expected: number) => (up ? expected + by : expected - by)
    found.push({ code: 'above-baseline-by', ratio: 1, by, limit })
  }
  if (times !== undefined) {
    const ratio = up ? times : 1 / times
    found.push({
      code: 'above-baseline-times',
      ratio,
      by: Number.NEGATIVE_INFINITY,
      limit: (expected) => expected * ratio,
    })
  }
  return found
}

/**
 * A limit on the new arm's own count. The old arm is over it too when its events at the new arm's exposure are.
 */
function absoluteRule(code: 'above' | 'below', limit: number): Rule<Events> {
  const past = (count: number) => (code === 'above' ? count > limit : count < limit)
  return {
    code,
    windows: code === 'above' ? 'cumulative' : 'single',
    comparesArms: false,
    outcome: (pair) => {
      if (!past(pair.new.count)) return 'healthy'
      const expected = scaled(pair)
      return expected !== null && past(expected) ? 'shared' : 'breach'
    },
    limit: () => limit,
    explain: ({ new: arm }) =>
      code === 'above'
        ? `${eventsText(arm)} since the step went live at a limit of ${numberText(limit)}`
        : `${eventsText(arm)} in one interval at a lower limit of ${numberText(limit)}`,
  }
}

/** Declared goals, compared plainly over all evidence. */
function goals(advance: Limits, up: boolean): Proof<Events>[] {
  const { above, below } = advance
  const plain = (keeps: (count: number) => boolean, text: string): Proof<Events> => ({
    comparesArms: false,
    check: ({ new: arm }) => ({ proven: keeps(arm.count), text: `${eventsText(arm)}; the goal is ${text}` }),
  })
  return [
    ...(below === undefined ? [] : [plain((count) => count < below, `fewer than ${numberText(below)}`)]),
    ...(above === undefined ? [] : [plain((count) => count > above, `more than ${numberText(above)}`)]),
    ...comparisons(advance, up).map(
      ({ limit }): Proof<Events> => ({
        comparesArms: true,
        check: (pair) => {
          const expected = scaled(pair)
          if (expected === null)
            return { proven: false, text: `${eventsText(pair.new)} and nothing to compare with` }
          const proven = up ? pair.new.count <= limit(expected) : pair.new.count >= limit(expected)
          const text = `${up ? 'at most' : 'at least'} ${numberText(limit(expected), 3)}`
          return { proven, text: `${eventsText(pair.new)}; the goal is ${text}` }
        },
      }),
    ),
  ]
}

/**
 * Counts without a denominator, such as user reports. Rare events say little per interval, so they are judged over all evidence
 * so far at every interval: `above` is a limit on the total since the step went live, comparisons use the exact conditional
 * test. Only `below` is per interval, because a total that still grows is never too low. `atLeast` is a floor on the new arm's total.
 */
export function countMethod(criterion: Criterion): Method<Events> {
  const up = criterion.direction === 'up'
  const { above, below, atLeast: floor = 0, ...relative } = criterion.rollback ?? {}
  return {
    rules: [
      ...(above === undefined ? [] : [absoluteRule('above', Math.max(above, floor - 1))]),
      ...(below === undefined ? [] : [absoluteRule('below', below)]),
      ...comparisons(relative, up).map((comparison) => comparisonRule(comparison, floor, up)),
    ],
    proofs: goals(criterion.advance ?? {}, up),
    unit: 'events',
    untestable: 'no-control',
    read: readCount,
    add: (a, b) => ({ count: a.count + b.count, exposure: a.exposure + b.exposure }),
    hasEvidence: (arm) => arm.exposure > 0,
    samples: (arm) => Math.round(arm.count),
    samplesNeeded: null,
    say: eventsText,
    value: (arm) => arm.count,
    baseline: scaled,
  }
}
