/**
 * The product's own tests, imported and not copied: src/analysis/sequential, fed interval by interval, which is what `assess` does with a
 * whole series. The verdict is that of src/analysis/sequential/judge-tests.ts.
 */
import type { Cell, Criterion as Judged, Interval as Measured } from '../../../src/analysis/assessment.js'
import { clientRisk } from '../../../src/analysis/sequential/client-risk.js'
import { total } from '../../../src/analysis/sequential/onset.js'
import type { Kind, Stage } from '../../../src/analysis/sequential/question.js'
import { ratioKind } from '../../../src/analysis/sequential/ratio-kind.js'
import { runTests } from '../../../src/analysis/sequential/run-tests.js'
import { doubtful, firstBars, settingsOf, stretchOf } from '../../../src/analysis/sequential/settings.js'
import { slowKind } from '../../../src/analysis/sequential/slow-kind.js'
import {
  type Arm,
  type Criterion,
  type Interval,
  intervalMinutes,
  type Policy,
  type Ramp,
} from '../policy.js'

const minute = 60_000
const step = intervalMinutes * minute

interface Test {
  readonly take: (interval: Interval) => void
  readonly begin: (stage: Pick<Stage, 'since' | 'share'>) => void
  readonly crossed: () => boolean
  readonly passed: () => boolean
}

function createTest(criterion: Criterion, ramp: Ramp, tests: number, byClient: boolean): Test {
  const judged = judgedOf(criterion)
  return criterion.kind === 'ratio'
    ? testOf(ratioKind('up'), judged, ramp, { tests, byClient }, (arm) => ratioCell(arm, criterion.metric))
    : testOf(slowKind(criterion.quantile), judged, ramp, { tests, byClient }, (arm) =>
        bucketCell(arm, criterion.metric, criterion.bounds),
      )
}

function testOf<A, L>(
  kind: Kind<A, L>,
  criterion: Judged,
  ramp: Ramp,
  { tests, byClient }: { readonly tests: number; readonly byClient: boolean },
  cellOf: (arm: Arm) => Cell,
): Test {
  const planned = ramp.soak * ramp.stages.length
  const options = { now: 0, since: 0, share: 0, interval: step, delay: 0, tests, planned }
  const settings = settingsOf(criterion, options)
  const stages: Stage[] = []
  const running = runTests(kind, stages, settings, null)
  const risk = clientRisk()
  const take = ({ index, missing, counted, clients }: Interval) => {
    if (missing) return
    if (clients !== undefined && byClient) {
      const arm = (canary: boolean) =>
        clients
          .filter((one) => one.canary === canary)
          .map(({ client, requests, errors }) => ({ client: String(client), bad: errors, total: requests }))
      const [fresh, old] = risk(index * step, [arm(true), arm(false)])
      if (fresh === undefined || old === undefined) return
      const cell = ({ bad, total: all }: { bad: number; total: number }): Cell => ({
        shape: 'ratio',
        bad: number(bad),
        total: number(all),
      })
      running.take({ start: index * step, end: (index + 1) * step, new: cell(fresh), old: cell(old) })
      return
    }
    const interval: Measured = {
      start: index * step,
      end: (index + 1) * step,
      new: cellOf(counted.canary),
      old: cellOf(counted.baseline),
    }
    running.take(interval)
  }
  for (const interval of ramp.history) take(interval)
  return {
    take,
    begin: ({ since, share }) =>
      stages.push({ since, share, criterion, stretch: stretchOf(share, 'equal-blast-radius') }),
    crossed: () => running.crossing() !== null,
    passed: () => {
      const { tests: evidence } = running.state()
      const level = (id: string) => total(evidence[id] ?? [])
      const [stage] = stages.slice(-1)
      if (stage === undefined) return false
      const proven = kind.proofs(stage).every(({ id }) => level(id) >= settings.proof)
      const doubts = kind.limits(stage).some(({ bars }) => level(bars.at(-1)?.id ?? '') > doubtful)
      return proven && !doubts && !running.untestable()
    },
  }
}

const judgedOf = (criterion: Criterion): Judged => ({
  metric: `${criterion.kind} ${criterion.metric}`,
  kind: criterion.kind,
  direction: 'up',
  minSamples: 1,
  ...(criterion.kind === 'ratio'
    ? { rollback: { aboveBaselineBy: criterion.aboveBaselineBy } }
    : { quantile: criterion.quantile, rollback: { aboveBaselineTimes: criterion.aboveBaselineTimes } }),
})

const number = (value: number) => ({ kind: 'number' as const, value })

const ratioCell = ({ requests, errors }: Arm, metric: number): Cell => ({
  shape: 'ratio',
  bad: number(errors[metric] ?? 0),
  total: number(requests),
})

function bucketCell({ buckets }: Arm, metric: number, le: readonly number[]): Cell {
  let sum = 0
  const count = (buckets[metric] ?? []).map((each) => {
    sum += each
    return sum
  })
  return { shape: 'buckets', buckets: { le, count } }
}

/** `byClient`: with a query that gives one series per client (`per: user` in the plan), where the trace has clients. */
const policy = (name: string, byClient: boolean): Policy => ({
  name,
  runs: 'cron',
  begin: (ramp) => {
    const shared = ramp.criteria.reduce((sum, criterion) => sum + firstBars(judgedOf(criterion)), 0)
    const tests = ramp.criteria.map((criterion) => createTest(criterion, ramp, shared, byClient))
    let known = -1
    return (interval) => {
      if (interval.stage !== known) {
        known = interval.stage
        // A stage begins with its first interval, however late it is looked at.
        const since = (interval.index - interval.elapsed + 1) * step
        for (const test of tests) test.begin({ since, share: interval.share * 100 })
      }
      for (const test of tests) test.take(interval)
      if (tests.some((test) => test.crossed())) return 'rollback'
      const proven = interval.elapsed >= ramp.soak && tests.every((test) => test.passed())
      return proven && !interval.missing ? 'advance' : 'continue'
    }
  },
})

export const sluice = policy('sluice', true)
export const sluiceRequests = policy('sluice-requests', false)
