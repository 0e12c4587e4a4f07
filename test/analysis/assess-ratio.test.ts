import { describe, expect, test } from '@jest/globals'
import { assess } from '../../src/analysis/assess.js'
import type { Criterion } from '../../src/analysis/assessment.js'
import { absent, at, type Cells, errors, noRatio, number, ratio, series, step } from './series.js'

const healthy: Cells = [ratio(2, 1000), ratio(2, 1000)]
const bad: Cells = [ratio(19, 1000), ratio(2, 1000)]
const above = errors({ above: 0.01 })
const byHalf = errors({ aboveBaselineBy: 0.005 })
const twice = errors({ aboveBaselineTimes: 2 })

const judge = (criterion: Criterion, cells: readonly Cells[], share = 50) =>
  assess(criterion, series(cells), at(cells.length, share))
const verdict = (criterion: Criterion, cells: readonly Cells[], share = 50) => {
  const found = judge(criterion, cells, share)
  return `${found.verdict} ${found.code}`
}

describe('an absolute limit', () => {
  test('trips when 2 of 3 windows are over it, and says so in numbers', () => {
    const found = judge(above, [healthy, bad, healthy, bad, healthy, healthy, healthy])
    expect(found).toMatchObject({
      verdict: 'BREACH',
      code: 'above',
      breachedAt: 4 * step,
      limit: 0.01,
      samples: 7000,
      baselineSamples: 7000,
    })
    expect(found.value).toBeCloseTo(48 / 7000)
    expect(found.text).toBe('19 errors in 1,000 requests (1.9 %) at a limit of 1 %; 2 of 3 windows breached')
  })

  test('of several limits the one that tripped first is named', () => {
    const both = errors({ above: 0.05, aboveBaselineBy: 0.01 })
    const relative: Cells = [ratio(40, 1000), ratio(2, 1000)]
    const absolute: Cells = [ratio(90, 1000), ratio(2, 1000)]
    expect(judge(both, [relative, relative, absolute, absolute])).toMatchObject({
      code: 'above-baseline-by',
      breachedAt: 2 * step,
    })
    expect(judge(both, [absolute, absolute, relative])).toMatchObject({ code: 'above', breachedAt: 2 * step })
  })

  test('is taken literally: tripped by one error over it, not at it, nor by two breaches that lie further apart', () => {
    const always = (count: number) =>
      Array.from({ length: 5 }, (): Cells => [ratio(count, 1000), ratio(2, 1000)])
    expect(judge(above, always(11))).toMatchObject({ verdict: 'BREACH', code: 'above', breachedAt: 2 * step })
    expect(verdict(above, always(10))).not.toContain('BREACH')
    expect(verdict(above, [bad, healthy, healthy, bad, healthy, healthy])).toBe('PASS within-limits')
  })

  test('one breach among the last two windows holds', () => {
    expect(verdict(above, [healthy, bad])).toBe('INSUFFICIENT suspect')
    expect(verdict(above, [bad, healthy])).toBe('INSUFFICIENT suspect')
    expect(verdict(above, [bad, healthy, healthy, healthy])).toBe('PASS within-limits')
  })

  test('a rate that is over it in the whole, but in no two windows near each other, holds', () => {
    const spike: Cells = [ratio(60, 1000), ratio(2, 1000)]
    const found = judge(above, [spike, healthy, healthy, spike, healthy, healthy], 10)
    expect(found).toMatchObject({ verdict: 'INSUFFICIENT', code: 'suspect' })
    expect(found.text).toContain('over all evidence')
  })

  test('holds and does not roll back while the old system is over it too', () => {
    const shared: Cells = [ratio(60, 1000), ratio(50, 1000)]
    expect(verdict(above, [healthy, shared, shared, shared])).toBe('INSUFFICIENT shared-incident')
    // … but a regression relative to the old system is the new system's own
    const worse: Cells = [ratio(200, 1000), ratio(50, 1000)]
    expect(verdict(errors({ above: 0.01, aboveBaselineBy: 0.005 }), [worse, worse])).toBe(
      'BREACH above-baseline-by',
    )
  })

  test('needs as many errors as the floor says', () => {
    const floor = errors({ above: 0.01, atLeast: 20 })
    expect(verdict(floor, [bad, bad])).not.toContain('BREACH')
    expect(verdict(floor, [[ratio(20, 1000)], [ratio(20, 1000)]])).toBe('BREACH above')
  })

  test('mirrored: a success rate under its lower limit trips, an old system under it too only holds', () => {
    const success = errors({ below: 0.99 }, { direction: 'down' })
    const low: Cells = [ratio(975, 1000), ratio(998, 1000)]
    expect(verdict(success, [low, low])).toBe('BREACH below')
    expect(judge(success, [low, low]).text).toContain('975 successes in 1,000 requests (97.5 %)')
    expect(
      verdict(success, [
        [ratio(975, 1000), ratio(960, 1000)],
        [ratio(975, 1000), ratio(960, 1000)],
      ]),
    ).toBe('INSUFFICIENT shared-incident')
    expect(
      verdict(
        success,
        Array.from({ length: 3 }, (): Cells => [ratio(999, 1000), ratio(998, 1000)]),
      ),
    ).toBe('PASS within-limits')
  })
})

describe('a limit relative to the old system', () => {
  test('trips when the rates are further apart than the margin', () => {
    const apart = (count: number): Cells => [ratio(count, 1000), ratio(5, 5000)]
    const found = judge(byHalf, [apart(7), apart(7)])
    expect(found).toMatchObject({ verdict: 'BREACH', code: 'above-baseline-by' })
    expect(found.text).toBe(
      '7 errors in 1,000 requests (0.7 %); old system 5 errors in 5,000 requests (0.1 %); the limit is 0.5 percentage points more; 2 of 3 windows breached',
    )
    expect(verdict(byHalf, [apart(5), apart(5)])).not.toContain('BREACH')
  })

  test('a multiple of no errors at all is nothing to judge by', () => {
    const none: Cells = [ratio(2, 1000), ratio(0, 1000)]
    expect(verdict(twice, [none, none, none])).toBe('INSUFFICIENT untestable')
    const few: Cells = [ratio(3, 1000), ratio(1, 1000)]
    expect(verdict(twice, [few, few])).toBe('BREACH above-baseline-times')
    expect(
      verdict(
        twice,
        Array.from({ length: 6 }, (): Cells => [ratio(0, 1000), ratio(0, 1000)]),
      ),
    ).toBe('PASS within-limits')
  })

  test('mirrored: fewer successes than the old system', () => {
    const down = errors({ aboveBaselineBy: 0.005, aboveBaselineTimes: 1.5 }, { direction: 'down' })
    const low: Cells = [ratio(950, 1000), ratio(9990, 10_000)]
    expect(verdict(down, [low, low])).toBe('BREACH above-baseline-by')
    expect(
      verdict(errors({ aboveBaselineTimes: 1.5 }, { direction: 'down' }), [
        [ratio(500, 1000), ratio(990, 1000)],
        [ratio(500, 1000), ratio(990, 1000)],
      ]),
    ).toBe('BREACH above-baseline-times')
    expect(
      verdict(
        down,
        Array.from({ length: 9 }, (): Cells => [ratio(999, 1000), ratio(999, 1000)]),
      ),
    ).toBe('PASS within-limits')
  })

  test('windows wait for samples of both arms', () => {
    const thin: Cells = [ratio(50, 1000), ratio(0, 400)]
    expect(judge(byHalf, [thin, thin])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'too-few-samples',
      text: '800 of 1,000 requests in the old system',
    })
    // three intervals make one window: six make two
    expect(verdict(byHalf, [thin, thin, thin, thin, thin])).toBe('INSUFFICIENT suspect')
    expect(judge(byHalf, [thin, thin, thin, thin, thin, thin])).toMatchObject({
      verdict: 'BREACH',
      breachedAt: 6 * step,
    })
  })

  test('without an old system there is nothing to judge by', () => {
    expect(verdict(byHalf, [[ratio(1, 1000)], [ratio(1, 1000)]])).toBe('INSUFFICIENT no-control')
  })

  test('at 100 % the absolute limit stands alone, and still trips', () => {
    const both = errors({ above: 0.01, aboveBaselineBy: 0.005 })
    const alone: Cells = [ratio(2, 1000), noRatio('no-series')]
    const found = judge(both, [alone, alone, alone], 100)
    expect(found).toMatchObject({ verdict: 'PASS', code: 'within-limits', baseline: null })
    expect(found.text).toContain('too little is left of the old system')
    expect(
      verdict(
        both,
        [
          [ratio(40, 1000), noRatio('no-series')],
          [ratio(40, 1000), ratio(0, 0)],
        ],
        100,
      ),
    ).toBe('BREACH above')
    expect(verdict(byHalf, [alone, alone, alone], 100)).toBe('INSUFFICIENT no-control')
    expect(judge(above, [[ratio(2, 1000)], [ratio(2, 1000)], [ratio(2, 1000)]], 100).text).not.toContain(
      'old system',
    )
  })
})

describe('proof before the next step', () => {
  test('too few requests: how many there are of how many', () => {
    expect(judge(above, [[ratio(1, 412), ratio(2, 1000)]])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'too-few-samples',
      text: '412 of 1,000 requests',
    })
  })

  test('the smaller the exposure the wider the limit: 2.5 times at 10 %', () => {
    const close: Cells[] = Array.from({ length: 3 }, (): Cells => [ratio(8, 1000), ratio(8, 1000)])
    expect(verdict(above, close, 10)).toBe('PASS within-limits')
    const found = judge(above, close, 25)
    expect(found).toMatchObject({ verdict: 'INSUFFICIENT', code: 'not-proven' })
    expect(found.text).toMatch(
      /^24 errors in 3,000 requests \(0\.8 %\), at most 1\.\d+ % with 95 % confidence; to prove: at most 1 %; about [\d,]+ more requests at this rate$/,
    )
  })

  test('from 25 % on the limit is the one that rolls back; below, 25 times the excess at 1 %', () => {
    const limitOf = (share: number) =>
      /to prove: at most ([\d.]+) %/.exec(judge(above, [healthy, healthy], share).text)?.[1]
    expect([1, 10, 20, 25, 90].map(limitOf)).toEqual(['25', '2.5', '1.25', '1', '1'])
  })

  test('the number of requests still missing is right within a few per cent', () => {
    const found = judge(
      above,
      Array.from({ length: 3 }, (): Cells => [ratio(8, 1000), ratio(8, 1000)]),
    )
    const missing = Number(/about ([\d,]+) more/.exec(found.text)?.[1]?.replaceAll(',', ''))
    const total = 3000 + missing
    const upTo = (n: number): Cells[] =>
      Array.from({ length: 10 }, (): Cells => [ratio((n * 0.008) / 10, n / 10), ratio(8, 1000)])
    expect(verdict(above, upTo(total * 1.03))).toBe('PASS within-limits')
    expect(verdict(above, upTo(total * 0.97))).toBe('INSUFFICIENT not-proven')
  })

  test('what no number of requests can prove at this rate is said to be so', () => {
    expect(
      judge(
        above,
        Array.from({ length: 3 }, (): Cells => [ratio(10, 1000), ratio(2, 1000)]),
      ).text,
    ).toContain('not provable at this rate')
  })

  test('excess over the baseline: by and times', () => {
    const same = (n: number): Cells[] =>
      Array.from({ length: n }, (): Cells => [ratio(5, 1000), ratio(5, 1000)])
    expect(verdict(byHalf, same(2))).toBe('INSUFFICIENT not-proven')
    expect(verdict(byHalf, same(8))).toBe('PASS within-limits')
    expect(verdict(byHalf, same(2), 5)).toBe('PASS within-limits')
    expect(verdict(twice, same(2))).toBe('INSUFFICIENT not-proven')
    expect(verdict(twice, same(8))).toBe('PASS within-limits')
  })

  test('goals of their own take the place of the derived ones and apply as they stand', () => {
    const goal = errors({ above: 0.001 }, { advance: { below: 0.01 } })
    const noControl = (bad: number): Cells[] => Array.from({ length: 2 }, (): Cells => [ratio(bad, 1000)])
    expect(verdict(goal, noControl(0))).toBe('PASS within-limits')
    const open = judge(errors(undefined, { advance: { below: 0.01 } }), noControl(8), 1)
    expect(open).toMatchObject({ verdict: 'INSUFFICIENT', code: 'not-proven' })
    expect(verdict(errors(undefined, { advance: { above: 0.99 } }), noControl(999))).toBe(
      'PASS within-limits',
    )
    expect(verdict(errors(undefined, { advance: { above: 0.99 } }), noControl(990))).toBe(
      'INSUFFICIENT not-proven',
    )
    expect(verdict(errors(undefined, { advance: { aboveBaselineBy: 0.01 } }), noControl(1))).toBe(
      'INSUFFICIENT not-proven',
    )
    expect(verdict(errors(undefined, { advance: { below: 0.01 } }), [[ratio(0, 999)]])).toBe(
      'INSUFFICIENT too-few-samples',
    )
  })

  test('at no exposure nobody can be harmed: any limit is proven', () => {
    expect(verdict(above, [[ratio(10, 1000)], [ratio(10, 1000)]], 0)).toBe('PASS within-limits')
    expect(verdict(errors({ aboveBaselineBy: 0 }), [healthy, healthy], 0)).toBe('INSUFFICIENT not-proven')
  })

  test('a metric without limits is only observed', () => {
    expect(judge(errors(undefined), [healthy])).toMatchObject({
      verdict: 'PASS',
      code: 'observed',
      text: '1,000 requests, no limit set',
      limit: null,
    })
    expect(verdict(errors({}), [healthy, null, null, null, null, null])).toBe('NO_DATA stale')
  })
})

describe('sentences', () => {
  test('one is singular', () => {
    const one = errors({ above: 0.5 }, { minSamples: 1 })
    expect(judge(one, [[ratio(1, 1)]]).text).toMatch(/^1 error in 1 request \(100 %\)/)
    const down = errors({ below: 0.5 }, { minSamples: 1, direction: 'down' })
    expect(judge(down, [[ratio(1, 2)]]).text).toMatch(/^1 success in 2 requests \(50 %\)/)
  })
})

describe('what is no evidence', () => {
  test('an interval with a gap in either arm, however it came about', () => {
    const gaps: Cells[] = [
      [noRatio('nan'), ratio(2, 1000)],
      [ratio(500, 1000), noRatio('null')],
      [{ shape: 'ratio', bad: absent('no-series'), total: number(1000) }, ratio(2, 1000)],
      [ratio(-3, 1000), ratio(2, 1000)],
      [ratio(Number.NaN, 1000), ratio(2, 1000)],
      [ratio(1, Number.POSITIVE_INFINITY), ratio(2, 1000)],
      [{ shape: 'value', value: number(500) }, ratio(2, 1000)],
    ]
    const found = judge(above, gaps)
    expect(found).toMatchObject({
      verdict: 'NO_DATA',
      code: 'no-data',
      value: null,
      samples: null,
      completeUntil: null,
    })
    expect(found.text).toBe(
      'no complete interval: new system: not a number (NaN) in 2, old system: no value in 1, new system: no series in 1, ' +
        'new system: a negative count in 1, new system: infinite in 1, new system: another shape in 1 of 7 closed intervals',
    )
    expect(found.trend).toHaveLength(7)
    expect(found.trend[0]).toEqual({ at: step, value: null, baseline: null })
  })

  test('no traffic: complete data, but never a pass', () => {
    const none: Cells = [ratio(0, 0), ratio(0, 1000)]
    expect(judge(above, [none, none])).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'too-few-samples',
      text: '0 of 1,000 requests',
      completeUntil: 2 * step,
    })
    const quiet = judge(above, [healthy, healthy, none, none, none, none])
    expect(quiet).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'no-traffic',
      text: 'no requests for 22 min',
    })
    expect(verdict(above, [healthy, healthy, none, none, none])).toBe('PASS within-limits')
  })

  test('stale data never passes, and an established breach stays', () => {
    const late = [healthy, healthy, healthy, null, null, null]
    expect(verdict(above, late)).toBe('PASS within-limits')
    const stale = judge(above, [...late, null])
    expect(stale).toMatchObject({
      verdict: 'NO_DATA',
      code: 'stale',
      text: 'the last complete interval ended 22 min ago: nothing came after it',
    })
    expect(
      judge(above, [
        healthy,
        healthy,
        ...Array.from({ length: 4 }, (): Cells => [noRatio('partial'), ratio(0, 1)]),
      ]).text,
    ).toContain('new system: partial data in 4 of 6 closed intervals')
    expect(verdict(above, [bad, bad, ...Array.from({ length: 90 }, () => null)])).toBe('BREACH above')
  })

  test('nothing can be there yet, or should be', () => {
    expect(assess(above, series([]), { ...at(0), now: 60_000 })).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'too-early',
      text: 'the first interval is complete in 6 min',
    })
    expect(assess(above, series([]), at(1))).toMatchObject({
      verdict: 'NO_DATA',
      code: 'no-data',
      text: 'the provider returned no closed interval',
    })
  })

  test('intervals that are open, from before the step, or overlapping', () => {
    const cells = [bad, bad, healthy, healthy, healthy]
    expect(assess(above, series(cells), { ...at(5), since: 2 * step }).verdict).toBe('PASS')
    expect(assess(above, series([healthy, bad, bad]), at(2))).toMatchObject({
      verdict: 'INSUFFICIENT',
      samples: 2000,
    })
    const half: Cells = [ratio(10, 500), ratio(1, 500)]
    const twice = series([half, half])
    if (twice.kind !== 'measured') throw new Error('measured')
    const repeated = {
      ...twice,
      intervals: [
        ...twice.intervals.slice(0, 1),
        ...twice.intervals.slice(0, 1),
        ...twice.intervals.slice(1),
      ],
    }
    // the copy is not counted, and no window reaches across the place where the order broke
    expect(assess(above, repeated, at(2))).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'too-few-samples',
      text: 'no window holds 1,000 requests',
      samples: 1000,
    })
    const empty = { ...twice, intervals: twice.intervals.map((one) => ({ ...one, end: one.start })) }
    expect(assess(above, empty, at(2)).verdict).toBe('NO_DATA')
  })

  test('an interval that the provider may still be filling', () => {
    const early = { ...at(2), now: 2 * step + 60_000 }
    expect(assess(above, series([bad, bad]), early)).toMatchObject({
      verdict: 'INSUFFICIENT',
      code: 'suspect',
      samples: 1000,
      completeUntil: step,
    })
  })

  test('an error is an error', () => {
    const gone = { kind: 'error', message: 'prometheus.acme.dev answered 503', transient: true } as const
    expect(assess(above, gone, at(3))).toMatchObject({
      verdict: 'ERROR',
      code: 'provider-error',
      text: gone.message,
    })
    expect(assess(above, { ...gone, transient: false }, at(3)).code).toBe('query-error')
  })

  test('more bad than total is all bad; a difference just below 0 is 0', () => {
    expect(judge(above, [[ratio(1001, 1000)], [ratio(1001, 1000)]]).text).toContain(
      '1,000 errors in 1,000 requests (100 %)',
    )
    expect(judge(above, [[ratio(-0.2, 1000)], [ratio(-0.2, 1000)]])).toMatchObject({
      verdict: 'PASS',
      value: 0,
    })
    expect(judge(above, [[ratio(1, 1)]]).text).toBe('1 of 1,000 requests')
  })
})
