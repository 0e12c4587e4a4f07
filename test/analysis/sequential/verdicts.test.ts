/** What the sequential tests say, case by case, as people read it. */
import { describe, expect, test } from '@jest/globals'
import { assess } from '../../../src/analysis/assess.js'
import type {
  Assessment,
  AssessOptions,
  Cell,
  Criterion,
  Interval,
} from '../../../src/analysis/assessment.js'
import { absent, buckets, count, noRatio, ratio, step, value } from '../series.js'

type Arms = (slot: number) => readonly [fresh: Cell, old?: Cell]

/** `slots` intervals of the step after a day of history of the old arm. */
function judged(
  criterion: Omit<Criterion, 'metric' | 'minSamples' | 'direction'> & Partial<Criterion>,
  arms: Arms,
  { slots = 144, share = 25, ...more }: Partial<AssessOptions> & { readonly slots?: number } = {},
): Assessment {
  const day = 288
  const intervals = Array.from({ length: day + slots }, (_, i): Interval => {
    const [fresh, old] = arms(i - day)
    const at = { start: i * step, end: (i + 1) * step, new: fresh }
    return old === undefined ? at : { ...at, old }
  })
  return assess(
    { metric: 'm', direction: 'up', minSamples: 1, ...criterion },
    { kind: 'measured', intervals, warnings: [] },
    {
      now: (day + slots) * step,
      interval: step,
      delay: 0,
      share,
      since: day * step,
      planned: slots,
      ...more,
    },
  )
}

/** Errors that come evenly: `per` of `total` on average. */
const even = (slot: number, total: number, rate: number): Cell => {
  const upTo = (n: number) => Math.floor(n * total * rate)
  return ratio(upTo(slot + 1000) - upTo(slot + 999), total)
}

const bounds = [0.1, 0.3, 0.6, 1.2, Number.POSITIVE_INFINITY]
/** `slow` of the requests between 0.3 and 0.6, a tenth of those beyond. */
const latency = (total: number, slow: number): Cell =>
  buckets(bounds, [total * 0.5 * (1 - slow), total * (1 - slow), total * (1 - slow / 10), total, total])

describe('errors', () => {
  const by: Criterion['rollback'] = { aboveBaselineBy: 0.005 }

  test('as many as the old system are proven, with what was ruled out and what would be seen by when', () => {
    const found = judged({ kind: 'ratio', rollback: by }, (i) => [even(i, 1000, 0.005), even(i, 3000, 0.005)])
    expect(found).toMatchObject({ verdict: 'PASS', code: 'within-limits', breachedAt: null })
    expect(found.text).toMatch(
      /^720 errors in 144,000 requests \(0\.5 %\); the old system had 2,160 errors in 432,000 requests \(0\.5 %\); 95 % sure that it is not more than \+0\.5 percentage points; a regression of the limit's size would be seen within \d+ h/,
    )
    expect(found.evidence?.difference?.[0]).toBeLessThan(0)
    expect(found.evidence?.difference?.[1]).toBeLessThan(0.005)
  })

  test('three times as many trip, with the counts since it began and how unlikely that is', () => {
    const found = judged({ kind: 'ratio', rollback: by }, (i) => [
      even(i, 1000, i < 72 ? 0.005 : 0.02),
      even(i, 3000, 0.005),
    ])
    expect(found).toMatchObject({ verdict: 'BREACH', code: 'above-baseline-by', state: null })
    expect(found.breachedAt).toBeGreaterThan((288 + 72) * step)
    expect(found.breachedAt).toBeLessThan((288 + 90) * step)
    expect(found.text).toMatch(
      /errors in [\d,]+ requests \((1\.\d+|2) %\); the old system had .* within \d+ (min|h)/,
    )
    expect(found.text).toMatch(/if the new system were no worse, this would be a 1 in [\d,]+ event/)
  })

  test('a small step leaves more unproven, unless the plan is strict', () => {
    const arms: Arms = (i) => [even(i, 40, 0.005), even(i, 3960, 0.005)]
    const small = judged({ kind: 'ratio', rollback: by }, arms, { share: 1 })
    expect(small).toMatchObject({ verdict: 'PASS' })
    expect(small.evidence?.rulesOut).toBe('more than +12.5 percentage points')
    const strict = judged({ kind: 'ratio', rollback: by }, arms, { share: 1, proof: 'strict', slots: 30 })
    expect(strict).toMatchObject({ verdict: 'INSUFFICIENT', code: 'not-proven' })
    expect(strict.text).toMatch(
      /this step must rule out more than \+0\.5 percentage points, if all is well in about \d+ h/,
    )
  })

  test('an absolute limit holds while the old system is over it as well, and trips where only the new one is', () => {
    const above: Criterion['rollback'] = { above: 0.01 }
    const both = judged({ kind: 'ratio', rollback: above }, (i) => [even(i, 1000, 0.03), even(i, 3000, 0.03)])
    expect(both).toMatchObject({ verdict: 'INSUFFICIENT', code: 'shared-incident' })
    const one = judged({ kind: 'ratio', rollback: above }, (i) => [even(i, 1000, 0.03), even(i, 3000, 0.002)])
    expect(one).toMatchObject({ verdict: 'BREACH', code: 'above' })
    const alone = judged({ kind: 'ratio', rollback: above }, (i) => [even(i, 1000, 0.03)])
    expect(alone).toMatchObject({ verdict: 'BREACH', code: 'above' })
    expect(alone.text).toMatch(/at exactly the limit this would be a 1 in [\d,]+ event/)
    expect(judged({ kind: 'ratio', rollback: above }, (i) => [even(i, 1000, 0.002)])).toMatchObject({
      verdict: 'PASS',
      evidence: { rulesOut: 'a rate of 1 % or more', difference: null },
    })
  })

  test('nothing trips below the least number of events', () => {
    const arms: Arms = (i) => [even(i, 20, 0.1), even(i, 60, 0.001)]
    expect(judged({ kind: 'ratio', rollback: { ...by, atLeast: 10_000 } }, arms)).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'suspect',
    })
    expect(judged({ kind: 'ratio', rollback: { ...by, atLeast: 10 } }, arms)).toMatchObject({
      verdict: 'BREACH',
    })
  })

  test('where fewer is worse: successes that fall, by a difference, a multiple and a floor', () => {
    const arms =
      (rate: number): Arms =>
      (i) => [even(i, 1000, rate), even(i, 3000, 0.98)]
    const down = { kind: 'ratio', direction: 'down' } as const
    for (const rollback of [{ aboveBaselineBy: 0.02 }, { aboveBaselineTimes: 1.05 }, { below: 0.95 }]) {
      expect(judged({ ...down, rollback }, arms(0.9))).toMatchObject({ verdict: 'BREACH' })
      expect(judged({ ...down, rollback }, arms(0.98))).toMatchObject({ verdict: 'PASS' })
    }
    expect(judged({ ...down, rollback: { below: 0.95 } }, arms(0.98)).evidence?.rulesOut).toBe(
      'a rate of 95 % or less',
    )
    expect(judged({ ...down, rollback: { aboveBaselineTimes: 1.05 } }, arms(0.98)).evidence?.rulesOut).toBe(
      'less than 1.05 times the old rate',
    )
    expect(judged({ ...down, advance: { above: 0.95 } }, arms(0.98))).toMatchObject({ verdict: 'PASS' })
    expect(judged({ ...down, advance: { above: 0.99 } }, arms(0.98))).toMatchObject({ code: 'not-proven' })
  })

  test('a declared goal is proven as it stands, however small the step', () => {
    const goal = { kind: 'ratio', rollback: { above: 0.001 }, advance: { below: 0.01 } } as const
    const found = judged(goal, () => [ratio(0, 30)], { share: 1, slots: 20 })
    expect(found.evidence?.rulesOut).toBe('a rate of 1 % or more')
    expect(found).toMatchObject({ verdict: 'PASS' })
    expect(judged({ kind: 'ratio', advance: { below: 0.01 } }, () => [ratio(1, 30)])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'not-proven',
    })
  })

  test('without an old system a relative limit cannot be told; without any limit all is observed', () => {
    expect(judged({ kind: 'ratio', rollback: by }, () => [ratio(1, 1000)])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'no-control',
    })
    expect(judged({ kind: 'ratio' }, () => [ratio(1, 1000)])).toMatchObject({
      verdict: 'PASS',
      code: 'observed',
    })
  })

  test('a limit on either side is judged by windows', () => {
    const found = judged({ kind: 'ratio', rollback: { above: 0.5, below: 0.1 } }, () => [ratio(300, 1000)])
    expect(found).toMatchObject({ verdict: 'PASS' })
    expect(
      judged({ kind: 'ratio', rollback: { above: 0.5, below: 0.1 } }, () => [ratio(900, 1000)]),
    ).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
    })
  })

  test('traffic that is split otherwise than planned is no fair comparison, unless the plan says so', () => {
    const arms: Arms = (i) => [even(i, 2000, 0.005), even(i, 2000, 0.005)]
    const found = judged({ kind: 'ratio', rollback: by }, arms, { share: 25 })
    expect(found).toMatchObject({ verdict: 'INSUFFICIENT', code: 'traffic-split' })
    expect(found.text).toMatch(/^the new system gets 50 % of the requests .* the plan says 25 %/)
    const low = judged({ kind: 'ratio', rollback: by }, (i) => [even(i, 100, 0.005), even(i, 2000, 0.005)])
    expect(low).toMatchObject({ code: 'traffic-split' })
    expect(judged({ kind: 'ratio', rollback: by, split: 'unchecked' }, arms)).toMatchObject({
      verdict: 'PASS',
    })
    const few = judged({ kind: 'ratio', rollback: by }, arms, { slots: 4 })
    expect(few.code).not.toBe('traffic-split')
  })

  test('at 100 % the old system is what it was at the same hour of the week, and that is said', () => {
    const arms =
      (rate: number): Arms =>
      (i) => [
        even(i, i < 144 ? 1000 : 4000, i < 144 ? 0.005 : rate),
        i < 144 ? even(i, 3000, 0.005) : ratio(0, 0),
      ]
    const options = {
      slots: 288,
      share: 100,
      since: (288 + 144) * step,
      earlier: [{ since: 288 * step, share: 25 }],
    }
    const healthy = judged({ kind: 'ratio', rollback: by }, arms(0.005), options)
    expect(healthy).toMatchObject({ verdict: 'PASS' })
    expect(healthy.text).toMatch(/weaker: compared with what the old system showed at the same hour/)
    expect(judged({ kind: 'ratio', rollback: by }, arms(0.03), options)).toMatchObject({
      verdict: 'BREACH',
      code: 'above-baseline-by',
    })
    expect(judged({ kind: 'ratio', rollback: { aboveBaselineTimes: 2 } }, arms(0.03), options)).toMatchObject(
      {
        verdict: 'BREACH',
        code: 'above-baseline-times',
      },
    )
    // Nothing is known of the old system: only what has an absolute limit is judged.
    const blank = { share: 100 } as const
    expect(judged({ kind: 'ratio', rollback: by }, (i) => [even(i, 4000, 0.03)], blank)).toMatchObject({
      verdict: 'PASS',
      code: 'observed',
    })
    expect(
      judged({ kind: 'ratio', rollback: { ...by, above: 0.01 } }, (i) => [even(i, 4000, 0.03)], blank),
    ).toMatchObject({ verdict: 'BREACH', code: 'above' })
  })

  test('gaps, silence and staleness are told apart', () => {
    const arms: Arms = (i) => (i > 100 ? [noRatio('nan'), ratio(1, 300)] : [ratio(1, 300), ratio(1, 300)])
    expect(judged({ kind: 'ratio', rollback: by }, arms)).toMatchObject({ verdict: 'NO_DATA', code: 'stale' })
    const quiet: Arms = (i) => [ratio(0, i > 100 ? 0 : 300), ratio(0, 900)]
    expect(judged({ kind: 'ratio', rollback: by }, quiet)).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'no-traffic',
    })
    const lost: Arms = (i) => [ratio(0, 300), i >= 0 ? noRatio('no-series') : ratio(0, 900)]
    expect(judged({ kind: 'ratio', rollback: by }, lost)).toMatchObject({ verdict: 'NO_DATA' })
  })
})

describe('a P95 from buckets', () => {
  const times = { kind: 'quantile', quantile: 0.95, rollback: { aboveBaselineTimes: 2 } } as const

  test('as fast as the old one is proven, a slower one trips', () => {
    const healthy = judged(times, () => [latency(300, 0.04), latency(900, 0.04)])
    expect(healthy).toMatchObject({ verdict: 'PASS' })
    expect(healthy.evidence?.rulesOut).toBe('5 % of the requests slower than 2 times the old P95')
    const slow = judged(times, () => [latency(300, 0.5), latency(900, 0.04)])
    expect(slow).toMatchObject({ verdict: 'BREACH', code: 'above-baseline-times' })
    expect(slow.text).toMatch(/slower than the old P95; the old system had/)
  })

  test('both slow down together: nothing trips', () => {
    const found = judged(times, (i) => [latency(300, i > 70 ? 0.5 : 0.04), latency(900, i > 70 ? 0.5 : 0.04)])
    expect(found.verdict).not.toBe('BREACH')
  })

  test('by a difference, by an absolute limit, and with declared goals', () => {
    const arms =
      (slow: number): Arms =>
      () => [latency(300, slow), latency(900, 0.04)]
    const at = { kind: 'quantile', quantile: 0.95 } as const
    expect(judged({ ...at, rollback: { aboveBaselineBy: 0.2 } }, arms(0.6))).toMatchObject({
      verdict: 'BREACH',
      code: 'above-baseline-by',
    })
    expect(judged({ ...at, rollback: { aboveBaselineBy: 0.2 } }, arms(0.04)).evidence?.rulesOut).toMatch(
      /slower than the old P95 \+ 0\.2$/,
    )
    expect(judged({ ...at, rollback: { above: 0.6 } }, arms(0.9))).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
    })
    expect(judged({ ...at, rollback: { above: 0.6 } }, arms(0.04))).toMatchObject({ verdict: 'PASS' })
    expect(judged({ ...at, rollback: { above: 0.6 } }, () => [latency(300, 0.9)])).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
    })
    expect(
      judged({ ...at, rollback: { above: 0.6 } }, () => [latency(300, 0.9), latency(900, 0.9)]),
    ).toMatchObject({
      code: 'shared-incident',
    })
    expect(judged({ ...at, advance: { below: 0.6 } }, arms(0.04))).toMatchObject({ verdict: 'PASS' })
    expect(judged({ ...at, advance: { aboveBaselineTimes: 3 } }, arms(0.04))).toMatchObject({
      verdict: 'PASS',
    })
  })

  test('a limit beyond the last bucket cannot be told', () => {
    const far = { kind: 'quantile', quantile: 0.95, rollback: { above: 5 } } as const
    expect(judged(far, () => [latency(300, 0.04), latency(900, 0.04)])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'bucket-layout',
    })
    const beyond = (total: number): Cell => buckets([0.1, Number.POSITIVE_INFINITY], [total * 0.5, total])
    expect(judged(times, () => [beyond(300), beyond(900)])).toMatchObject({ code: 'bucket-layout' })
  })

  test('at 100 % against what the old one was lately', () => {
    const arms =
      (slow: number): Arms =>
      (i) => [latency(i < 144 ? 300 : 1200, i < 144 ? 0.04 : slow), latency(i < 144 ? 900 : 0, 0.04)]
    const options = { slots: 288, share: 100, since: 432 * step, earlier: [{ since: 288 * step, share: 25 }] }
    expect(judged(times, arms(0.04), options)).toMatchObject({ verdict: 'PASS' })
    expect(judged(times, arms(0.6), options)).toMatchObject({ verdict: 'BREACH' })
  })

  test('faster is worse, or a lower limit: by windows', () => {
    const fast = { kind: 'quantile', quantile: 0.95, direction: 'down', minSamples: 100 } as const
    expect(judged({ ...fast, rollback: { below: 0.2 } }, () => [latency(300, 0.04)])).toMatchObject({
      verdict: 'PASS',
    })
    expect(
      judged({ ...fast, rollback: { below: 0.2 } }, () => [
        buckets([0.1, 1, Number.POSITIVE_INFINITY], [299, 300, 300]),
      ]),
    ).toMatchObject({ verdict: 'BREACH', code: 'below' })
  })
})

describe('ready-made values and counts', () => {
  test('a value past its limit in window after window trips; now and then it does not', () => {
    const depth = { kind: 'value', rollback: { aboveBaselineTimes: 2 } } as const
    const always = judged(depth, () => [value(50), value(10)])
    expect(always).toMatchObject({ verdict: 'BREACH', code: 'above-baseline-times' })
    expect(always.text).toMatch(/past the limit in \d+ of \d+ windows, a 1 in [\d,]+ event/)
    expect(judged(depth, (i) => [value(i % 4 === 0 ? 50 : 10), value(10)])).toMatchObject({ verdict: 'PASS' })
    expect(
      judged(depth, (i) => [i % 2 === 0 ? value(10) : { shape: 'value', value: absent('nan') }, value(10)])
        .verdict,
    ).toBe('PASS')
  })

  test('reports at three times the old rate trip, limits on their number as before', () => {
    const reports = { kind: 'count', rollback: { aboveBaselineTimes: 2 } } as const
    const rate =
      (new_: number, old: number): Arms =>
      (i) => [count(i % 12 === 0 ? new_ : 0, 1), count(i % 12 === 0 ? old : 0, 1)]
    const found = judged(reports, rate(12, 2))
    expect(found).toMatchObject({ verdict: 'BREACH', code: 'above-baseline-times' })
    expect(found.text).toMatch(/events/)
    expect(judged(reports, rate(2, 2)).verdict).toBe('PASS')
    expect(
      judged({ kind: 'count', rollback: { aboveBaselineTimes: 2, above: 5 } }, rate(3, 0)),
    ).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
    })
    expect(
      judged({ kind: 'count', mode: 'threshold', rollback: { aboveBaselineTimes: 2 } }, rate(12, 2)),
    ).toMatchObject({
      verdict: 'BREACH',
      evidence: null,
    })
    expect(judged(reports, (i) => [count(i % 12 === 0 ? 12 : 0, 1)]).verdict).toBe('INSUFFICIENT')
  })

  test('what a provider failed to measure is an error', () => {
    const failed = { kind: 'error', message: 'down', transient: true } as const
    const options = { now: 0, interval: step, delay: 0, share: 5, since: 0 }
    const criterion: Criterion = { metric: 'm', kind: 'ratio', direction: 'up', minSamples: 1 }
    expect(assess(criterion, failed, options)).toMatchObject({
      verdict: 'ERROR',
      code: 'provider-error',
      state: null,
    })
    expect(assess(criterion, { ...failed, transient: false }, options)).toMatchObject({ code: 'query-error' })
  })
})
