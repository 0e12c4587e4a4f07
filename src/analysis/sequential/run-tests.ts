/** Feeds intervals through the running tests of one metric: the only place where evidence is added up. */
import type { Interval } from '../assessment.js'
import type { Pair, Unusable } from '../method.js'
import type { Clusters } from './cluster-test.js'
import {
  type BeforeDispersion,
  dispersionAt,
  dispersionBefore,
  learnDispersion,
  noDispersionYet,
  scatterFactor,
} from './dispersion.js'
import { addToHour, type HourTotals, recordedRate } from './hour-totals.js'
import { accumulate, type Evidence, stageWeight, total, weightBefore } from './onset.js'
import type { Kind, LimitTest, Question, Stage } from './question.js'
import type { Running, Suspect } from './running.js'
import { addCounts, suspectAfter } from './suspect.js'
import { tiltFor } from './tilt-for.js'

/** Weight that the old arm keeps per 5 minutes: half of it after half an hour. */
const keepPerFiveMinutes = 0.89
const fiveMinutes = 300_000
/** Bad events that the assumption of an equal rate counts for. */
const priorBad = 8

export interface Settings {
  /** ln of what a first bar must reach: tests / falseAlarms. */
  readonly chance: number
  /** ln of what a second bar must reach. */
  readonly tolerable: number
  /** Ms. */
  readonly interval: number
  /** Intervals that the attempt was planned to take. */
  readonly planned: number
}

/** Where a rollback limit was crossed first. */
export interface Crossing {
  /** End of the interval, epoch ms. */
  readonly at: number
  readonly limit: LimitTest
  /** ln E of its bars. */
  readonly logE: readonly number[]
  readonly suspect: Suspect | null
}

type Span = Pick<Interval, 'start' | 'end'>

/** What was asked last, from which the outlook is reckoned. */
export interface LastAsked {
  /** When the stage began in which it was asked, epoch ms. */
  readonly stage: number
  /** The dispersion that the tests reckoned with in the new arm. */
  readonly phi: number
  readonly questions: readonly Question[]
  readonly clusters: Clusters
  readonly bounded: boolean
}

export type Taken =
  | 'evidence'
  | 'before'
  | 'nothing'
  | { readonly arm: 'new' | 'old'; readonly why: Unusable }

export interface Tests<Learned> {
  take(interval: Interval): Taken
  state(): Running<Learned>
  crossing(): Crossing | null
  /** Whether a question of the last interval with evidence could not be answered. */
  untestable(): boolean
  /** Whether the last interval was compared with what the old arm showed earlier. */
  weaker(): boolean
  last(): LastAsked | null
}

export function runTests<Arm, Learned>(
  kind: Kind<Arm, Learned>,
  stages: readonly Stage[],
  settings: Settings,
  carried: Running<Learned> | null,
): Tests<Learned> {
  const origin = (): number => carried?.origin ?? stages[0]?.since ?? Number.POSITIVE_INFINITY
  const planned = carried?.planned ?? settings.planned
  const begun: number[] = [...(carried?.stages ?? [])]
  const tests: Record<string, Evidence> = { ...carried?.tests }
  const hours: HourTotals = new Map(carried?.hours)
  const armsBefore: Arm[] = []
  let before = carried?.before ?? null
  let running = carried?.running ?? noDispersionYet
  let learned = carried?.learned ?? kind.start
  let counts = carried?.counts ?? null
  let at = carried?.until ?? Number.NEGATIVE_INFINITY
  let slot = carried?.slot ?? 0
  let learnedAt = carried?.learnedAt ?? null
  let crossing: Crossing | null = null
  let untestable = false
  let weaker = false
  let suspect = carried?.suspect ?? null
  let last: LastAsked | null = null
  let limits: { readonly stage: Stage; readonly tests: readonly LimitTest[] } | null = null

  const known = (): BeforeDispersion => {
    before ??= dispersionBefore(kind.before(armsBefore))
    return before
  }

  function learn(old: Arm, end: number): void {
    const elapsed = learnedAt === null ? fiveMinutes : end - learnedAt
    learned = kind.learn(learned, old, keepPerFiveMinutes ** (elapsed / fiveMinutes))
    learnedAt = end
  }

  function remember(old: Arm, end: number): void {
    const scatter = kind.scatter(learned, { new: old, old: null })
    if (scatter !== null) addToHour(hours, end - 1, scatter.new)
  }

  /** The stage that was live during the whole of the interval, or the one before where it changed in between. */
  const stageAt = (start: number): Stage | undefined => stages.findLast(({ since }) => since <= start)

  /** Enters stages that the interval is the first of, and places their weight. */
  function enter(stage: Stage): number {
    if (begun.at(-1) === stage.since) return 0
    begun.push(stage.since)
    counts = null
    for (const id of Object.keys(tests)) if (isProof(id)) delete tests[id]
    return stageWeight(begun.length - 1)
  }

  function ask(question: Question, clusters: Clusters, weight: number): readonly number[] {
    const { id, nul, side, alternatives, counts: asked } = question
    const of = { new: asked.new.total, old: asked.old?.total ?? 0 }
    const logE = alternatives.map((alternative) => {
      const { perNew, perOld, cost } = tiltFor(nul, alternative, of, clusters, side, kind.bounded)
      return asked.new.bad * perNew + (asked.old?.bad ?? 0) * perOld - cost
    })
    const first = isProof(id) && tests[id] === undefined
    tests[id] = accumulate(tests[id] ?? [], logE, isProof(id) ? (first ? 1 : 0) : weight)
    return logE
  }

  function judge(stage: Stage, pair: Pair<Arm>, weight: number, { start, end }: Span): void {
    const recorded =
      pair.old === null && stage.share >= 100 ? recordedRate(hours, end - 1, known().phi) : null
    const asked = kind.questions(learned, pair, recorded === null ? stage : { ...stage, recorded })
    weaker = recorded !== null
    untestable = asked.untestable
    const sizes = { new: kind.size(pair.new), old: pair.old === null ? 0 : kind.size(pair.old) }
    const expected = {
      new: dispersionAt(known(), sizes.new),
      old: dispersionAt(known(), sizes.old),
    }
    const factor = scatterFactor(running)
    const phi = Math.max(1, expected.new * factor)
    const clusters = { new: (phi + 1) / 2, old: (Math.max(1, expected.old * factor) + 1) / 2 }
    last = { stage: stage.since, phi, questions: asked.questions, clusters, bounded: kind.bounded }
    const scatter = kind.scatter(learned, pair)
    for (const question of asked.questions) {
      // A proof starts afresh with its step: what an earlier one had proven is dropped with the first interval of the next.
      if (isProof(question.id) && stage !== stages.at(-1)) continue
      const logE = ask(question, clusters, weight)
      if (scatter !== null && (question.id === 'none' || (question.id === 'over' && pair.old === null)))
        suspect = suspectAfter(suspect, start, Math.max(...logE) - Math.log(logE.length), scatter)
    }
    if (scatter === null) return
    const rate = kind.rate(learned)
    running = learnDispersion(running, scatter, { new: rateOfNew(rate), old: rate }, expected)
    counts = counts === null ? scatter : addCounts(counts, scatter)
  }

  /** The new arm's rate in the step so far, held at the old one's until a few events say otherwise. */
  function rateOfNew(rate: number): number {
    const { bad, total: all } = counts?.new ?? { bad: 0, total: 0 }
    return Math.max(rate, (bad + priorBad) / (all + priorBad / Math.max(rate, 1e-9)))
  }

  function cross(stage: Stage, end: number): void {
    const asked = (id: string) => last?.questions.some((question) => question.id === id) === true
    for (const limit of limitsOf(stage)) {
      if (crossing !== null) return
      // Cheap, and nearly always the end of it.
      if (!limit.bars.some(({ id, level }) => mayReach(tests[id], settings[level]))) continue
      // An absolute limit stands without a control; one that is relative does not.
      const bars = limit.bars.filter(({ id }) => asked(id))
      if (limit.comparesArms && bars.length < limit.bars.length) continue
      const logE = bars.map(({ id }) => total(tests[id] ?? []))
      const crossed = bars.every(({ level }, i) => (logE[i] ?? 0) >= settings[level])
      if (bars.length === 0 || !crossed || isShared(limit)) continue
      if ((counts?.new.bad ?? 0) < (stage.criterion.rollback?.atLeast ?? 0)) continue
      crossing = { at: end, limit, logE, suspect }
    }
  }

  function limitsOf(stage: Stage): readonly LimitTest[] {
    if (limits?.stage !== stage) limits = { stage, tests: kind.limits(stage) }
    return limits.tests
  }

  /** An absolute limit that the old arm is over as well says nothing about the new one. */
  const isShared = ({ absolute }: LimitTest): boolean => absolute !== null && kind.over(learned, absolute)

  return {
    take(interval) {
      if (crossing !== null || interval.end <= at) return 'nothing'
      const control = interval.old === undefined ? null : kind.read(interval.old)
      const stage = stageAt(interval.start)
      if (stage === undefined || interval.start < origin()) {
        if (control?.kind !== 'arm') return 'nothing'
        if (begun.length === 0) armsBefore.push(control.arm)
        remember(control.arm, interval.end)
        learn(control.arm, interval.end)
        return 'before'
      }
      const fresh = kind.read(interval.new)
      if (fresh.kind === 'unusable') return { arm: 'new', why: fresh.why }
      const gone = control?.kind === 'unusable' || (control?.kind === 'arm' && kind.size(control.arm) <= 0)
      if (control?.kind === 'unusable' && stage.share < 100) return { arm: 'old', why: control.why }
      const since = Math.max(at, origin())
      at = interval.end
      // What trickles to the old system when everybody is on the new one is no control.
      const old = control?.kind === 'arm' && !gone && stage.share < 100 ? control.arm : null
      const waiting = control !== null && old === null && stage.share < 100
      if (kind.size(fresh.arm) > 0 && !waiting) {
        const upTo = (interval.end - origin()) / settings.interval
        const weight = enter(stage) + weightBefore(upTo, planned) - weightBefore(slot, planned)
        slot = upTo
        judge(stage, { new: fresh.arm, old }, weight, { start: since, end: interval.end })
        cross(stage, interval.end)
      }
      if (old !== null) {
        remember(old, interval.end)
        learn(old, interval.end)
      }
      return 'evidence'
    },
    state: () => ({
      until: at,
      origin: origin(),
      planned,
      slot,
      stages: begun,
      learned,
      learnedAt,
      before: known(),
      running,
      // Also where nothing of the new step was measured yet: what continues from here must not find what those who skip it do not have.
      tests: begun.at(-1) === stages.at(-1)?.since ? tests : withoutProofs(tests),
      counts,
      suspect,
      hours,
    }),
    crossing: () => crossing,
    untestable: () => untestable,
    weaker: () => weaker,
    last: () => last,
  }
}

/** Whether the sum can have reached a level, by its greatest part. */
const mayReach = (evidence: Evidence | undefined, level: number): boolean =>
  evidence !== undefined && Math.max(...evidence) >= level - Math.log(evidence.length)

const withoutProofs = (tests: Readonly<Record<string, Evidence>>): Record<string, Evidence> =>
  Object.fromEntries(Object.entries(tests).filter(([id]) => !isProof(id)))

const isProof = (id: string): boolean => id.startsWith('proof')
