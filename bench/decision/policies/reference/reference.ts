/**
 * The reference method: section 1 of the analysis notes that the engine began with, as written there, prototype weights included. The
 * product must be no worse than this on the same seeds, so this file does not follow the product when the product improves.
 */
import type { Criterion, Interval, Policy, Ramp } from '../../policy.js'
import { createBadCounts, type Question } from './bad-counts.js'
import { logEvidence } from './block-evidence.js'
import { createChangePoints, logSum, weightOf } from './change-points.js'
import { type Counts, createDispersion, historyPhi } from './dispersion.js'

const alpha = 0.01
const advanceAlpha = 0.05
const secondBar = Math.log(10)
const veto = Math.log(3)
const effects = [1, 2, 4, 10, 40]
const advanceEffects = [0, 0.25, 0.5]

interface MetricTest {
  readonly observe: (interval: Interval) => void
  readonly crossed: () => boolean
  readonly mayAdvance: () => boolean
}

function createMetricTest(criterion: Criterion, ramp: Ramp): MetricTest {
  // The prototype corrected for two criteria even where there was one, on the real log.
  const firstBar = Math.log(Math.max(2, ramp.criteria.length) / alpha)
  const schedule = { stages: ramp.stages.length, soak: ramp.soak }
  const counts = createBadCounts(criterion)
  const past: Counts[] = []
  for (const { missing, counted } of ramp.history) {
    if (missing) continue
    // What is slow is only known once there is a quantile, so the first hour does not count for latency.
    const seen = counts.ask(counted).none?.baseline
    if (seen) past.push(seen)
    counts.learn(counted)
  }
  const dispersion = createDispersion(historyPhi(past))
  const [none, half] = [createChangePoints(effects.length), createChangePoints(effects.length)]
  let passed = advanceEffects.map(() => 0)
  let [crossed, fresh] = [false, true]

  const observe = (interval: Interval): void => {
    const { elapsed, index, share, missing, counted } = interval
    if (elapsed === 1) {
      passed = advanceEffects.map(() => 0)
      fresh = true
    }
    for (const points of [none, half]) points.add(weightOf(index, elapsed, schedule))
    const { canary, baseline } = counted
    if (missing || canary.requests === 0 || baseline.requests === 0) {
      if (!missing) counts.learn(counted)
      return
    }
    const questions = counts.ask(counted)
    const phi = dispersion.phi(canary.requests, baseline.requests)
    if (questions.none) none.score(worse(questions.none, questions.limit), phi)
    if (questions.half) half.score(worse(questions.half, questions.limit), phi)
    const proof = questions.full ? noWorse(questions.full, share) : null
    if (proof) passed = passed.map((sum, k) => sum + (proof[k] ?? 0) / phi)
    if (none.log() >= firstBar && half.log() >= secondBar) crossed = true
    const { none: seen } = questions
    if (seen) {
      dispersion.learn(seen.canary, seen.baseline, seen.baselineRate, fresh)
      fresh = false
    }
    counts.learn(counted)
  }
  const mayAdvance = (): boolean => {
    const evidence = passed.reduce(logSum, Number.NEGATIVE_INFINITY) - Math.log(passed.length)
    return evidence >= -Math.log(advanceAlpha) && half.log() <= veto
  }
  return { observe, crossed: () => crossed, mayAdvance }
}

const worse = (question: Question, limit: number): number[] =>
  effects.map((times) => {
    const { margin, baselineRate } = question
    return evidence(question, margin, baselineRate + Math.max(times * limit, 1.5 * margin))
  })

/** At a small share a larger excess harms as few users as the limit does at a quarter of the traffic. */
function noWorse(question: Question, share: number): number[] {
  const margin = Math.min(0.5, question.margin * Math.max(1, 0.25 / share))
  return advanceEffects.map((part) => evidence(question, margin, question.baselineRate + part * margin))
}

function evidence({ canary, baseline, baselineRate }: Question, margin: number, canaryRate: number): number {
  // Beyond a rate of 0.98 the grid has nothing more to find, and the null must stay below the alternative.
  const rate = Math.min(canaryRate, Math.max(0.98, (1 + baselineRate + margin) / 2))
  return logEvidence(canary.requests, canary.bad, baseline.requests, baseline.bad, rate, baselineRate, margin)
}

export const reference: Policy = {
  name: 'reference',
  runs: 'cron',
  begin: (ramp) => {
    const tests = ramp.criteria.map((criterion) => createMetricTest(criterion, ramp))
    return (interval) => {
      for (const test of tests) test.observe(interval)
      if (tests.some((test) => test.crossed())) return 'rollback'
      const proven = interval.elapsed >= ramp.soak && tests.every((test) => test.mayAdvance())
      return proven && !interval.missing ? 'advance' : 'continue'
    }
  },
}
