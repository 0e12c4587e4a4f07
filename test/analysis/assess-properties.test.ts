import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../../src/analysis/assess.js'
import type { Criterion, Interval, Series } from '../../src/analysis/assessment.js'
import { at, buckets, type Cells, count, errors, noRatio, ratio, series, value } from './series.js'

const inf = Number.POSITIVE_INFINITY
const limits = fc.constantFrom<NonNullable<Criterion['rollback']>>(
  { above: 0.02 },
  { aboveBaselineBy: 0.01 },
  { aboveBaselineTimes: 2 },
  { above: 0.02, aboveBaselineBy: 0.01, aboveBaselineTimes: 3 },
)
const direction = fc.constantFrom<'up' | 'down'>('up', 'down')
/** Rates near 0 the more often the higher `rarity` is. */
const arm = (rarity: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([total, rate]) => ratio(Math.floor(total * rate ** rarity), total))
const gap = fc.constantFrom<Cells>(null, [noRatio('nan'), ratio(0, 1)], [ratio(3, 10), noRatio('null')])
const cells = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(arm(3), arm(12)).map(([a, b]): Cells => [a, b]),
    },
    { weight: 1, arbitrary: gap },
  ),
  { minLength: 1, maxLength: 40 },
)
const small = { minSamples: 100 }

const intervalsOf = (of: Series): readonly Interval[] => (of.kind === 'measured' ? of.intervals : [])
const firstOf = (of: Series, keep: (i: number) => boolean): Series => ({
  kind: 'measured',
  intervals: intervalsOf(of).filter((_, i) => keep(i)),
  warnings: [],
})

/** One metric of each kind with random data and a limit that random data crosses now and then. */
const anyMetric = fc.oneof(
  fc
    .record({ data: cells, rollback: limits, direction })
    .map(({ data, rollback, direction }) => ({ criterion: errors(rollback, { ...small, direction }), data })),
  fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 30 }).map((counts) => ({
    criterion: errors(
      { above: 1.5, aboveBaselineTimes: 1.2 },
      { kind: 'quantile', quantile: 0.9, minSamples: 60 },
    ),
    data: counts.map(
      ([a, b, c]): Cells => [
        buckets([1, 2, inf], [a, a + b, a + b + c]),
        buckets([1, 2, inf], [c, c + b, c + b + a]),
      ],
    ),
  })),
  fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 30 }).map((pairs) => ({
    criterion: errors({ above: 20, aboveBaselineTimes: 2 }, { kind: 'value', minSamples: 1 }),
    data: pairs.map(([a, b]): Cells => [value(a), value(b)]),
  })),
  fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 30 }).map((pairs) => ({
    criterion: errors({ above: 70, aboveBaselineTimes: 1.1 }, { kind: 'count', minSamples: 1 }),
    data: pairs.map(([a, b]): Cells => [count(a, 1), count(b, 1)]),
  })),
)

describe('whatever was measured', () => {
  test('an established breach is never changed by what comes later, and every cadence finds the same one', () => {
    let breaches = 0
    // A regression in the middle, so that there are breaches to be kept
    const collapse = {
      ratio: ratio(200, 300),
      quantile: buckets([1, 2, inf], [1, 2, 300]),
      value: value(99),
      count: count(90, 1),
    }
    const regressed = fc.tuple(anyMetric, anyMetric).map(([{ criterion, data }, other]) => {
      const control = data[0]?.[1] ?? ratio(1, 300)
      const middle = Array.from({ length: 3 }, (): Cells => [collapse[criterion.kind], control])
      return {
        criterion,
        data: [...data, ...middle, ...(other.criterion.kind === criterion.kind ? other.data : data)],
      }
    })
    fc.assert(
      fc.property(regressed, fc.integer({ min: 1, max: 7 }), ({ criterion, data }, every) => {
        const all = series(data)
        const last = assess(criterion, all, at(data.length))
        for (let closed = 1; closed <= data.length; closed += every) {
          const prefix = firstOf(all, (i) => (intervalsOf(all)[i]?.end ?? inf) <= at(closed).now)
          const early = assess(criterion, prefix, at(closed))
          // What is not yet closed changes nothing, even where the provider already answers for it
          expect(assess(criterion, all, at(closed))).toEqual(early)
          if (early.verdict !== 'BREACH') continue
          breaches++
          expect([last.verdict, last.code, last.text, last.breachedAt]).toEqual([
            early.verdict,
            early.code,
            early.text,
            early.breachedAt,
          ])
        }
      }),
      { numRuns: 40 },
    )
    expect(breaches).toBeGreaterThan(30)
  })

  test('a breach comes with its time, and nothing else does; a verdict says something', () => {
    fc.assert(
      fc.property(anyMetric, ({ criterion, data }) => {
        const found = assess(criterion, series(data), at(data.length))
        expect(found.breachedAt !== null).toBe(found.verdict === 'BREACH')
        expect(found.text).not.toBe('')
        expect(found.text).not.toMatch(/NaN(?!\))|undefined|null|nfinity/)
        expect(found.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
        if (found.verdict === 'PASS')
          expect(found.completeUntil).toBeGreaterThanOrEqual(at(data.length - 3).now - at(0).delay)
      }),
    )
  })

  test('a gap is worth as much as a missing interval', () => {
    fc.assert(
      fc.property(cells, limits, fc.infiniteStream(fc.boolean()), (data, rollback, coin) => {
        const holes = data.map(() => coin.next().value === true)
        const judge = (hole: Cells) => {
          const {
            trend: _,
            text,
            ...rest
          } = assess(
            errors(rollback, small),
            series(data.map((one, i) => (holes[i] ? hole : one))),
            at(data.length),
          )
          return rest.verdict === 'NO_DATA' ? rest : { ...rest, text }
        }
        const missing = judge(null)
        expect(judge([noRatio('nan'), ratio(1, 5)])).toEqual(missing)
        expect(judge([ratio(5, 5), noRatio('partial')])).toEqual(missing)
      }),
    )
  })

  test('more bad counts never heal: a breach stays one, and what did not pass does not pass', () => {
    fc.assert(
      fc.property(
        cells,
        limits,
        fc.nat(39),
        fc.integer({ min: 1, max: 200 }),
        (data, rollback, where, extra) => {
          const worse = data.map((one, i): Cells => {
            const fresh = one?.[0]
            if (i !== where || one === null || fresh?.shape !== 'ratio') return one
            const { bad, total } = fresh
            if (bad.kind === 'absent' || total.kind === 'absent') return one
            const fewerGood = ratio(Math.min(total.value, bad.value + extra), total.value)
            return one[1] === undefined ? [fewerGood] : [fewerGood, one[1]]
          })
          const criterion = errors(rollback, small)
          const [before, after] = [data, worse].map((of) => assess(criterion, series(of), at(of.length)))
          if (before?.verdict === 'BREACH') expect(after?.verdict).toBe('BREACH')
          if (before?.verdict !== 'PASS') expect(after?.verdict).not.toBe('PASS')
        },
      ),
      { numRuns: 200 },
    )
  })

  test('slower, or more reports, never heal a breach', () => {
    const slower = errors(
      { above: 1.5, aboveBaselineTimes: 1.2 },
      { kind: 'quantile', quantile: 0.9, minSamples: 60 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)), { minLength: 2, maxLength: 20 }),
        fc.nat(19),
        (counts, where) => {
          const control = buckets([1, 2, inf], [90, 100, 100])
          const judge = (moved: number) =>
            assess(
              slower,
              series(
                counts.map(([a, b, c], i): Cells => {
                  const shift = i === where ? Math.min(a, moved) : 0
                  return [buckets([1, 2, inf], [a - shift, a + b - shift, a + b + c]), control]
                }),
              ),
              at(counts.length),
            )
          if (judge(0).verdict === 'BREACH') expect(judge(20).verdict).toBe('BREACH')
        },
      ),
    )
    const reports = errors({ above: 70, aboveBaselineTimes: 1.1 }, { kind: 'count' })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 30 }),
        fc.nat(29),
        (pairs, where) => {
          const judge = (more: number) =>
            assess(
              reports,
              series(pairs.map(([a, b], i): Cells => [count(i === where ? a + more : a, 1), count(b, 1)])),
              at(pairs.length),
            )
          if (judge(0).verdict === 'BREACH') expect(judge(3).verdict).toBe('BREACH')
        },
      ),
    )
  })

  test('the unit of a value does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(0.125, 4, 1024),
        (pairs, scale) => {
          const judge = (by: number) => {
            const found = assess(
              errors({ above: 60 * by, aboveBaselineBy: 30 * by, aboveBaselineTimes: 2 }, { kind: 'value' }),
              series(pairs.map(([a, b]): Cells => [value(a * by), value(b * by)])),
              at(pairs.length),
            )
            return [found.verdict, found.code, found.breachedAt, (found.value ?? 0) / by]
          }
          expect(judge(scale)).toEqual(judge(1))
        },
      ),
    )
  })
})

describe('how often chance alone rolls back', () => {
  /** A small multiplicative generator, so that the measured rates are the same everywhere. */
  const generator = (seed: number) => {
    let state = seed
    return () => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
  }
  const binomial = (random: () => number, n: number, p: number) => {
    let hits = 0
    for (let i = 0; i < n; i++) if (random() < p) hits++
    return hits
  }

  test('a service at half its limit is left alone for 48 windows; one at three times its limit never is', () => {
    const random = generator(20_261_124)
    const ramps = (rate: number, runs: number) => {
      let trips = 0
      for (let run = 0; run < runs; run++) {
        const data = Array.from({ length: 48 }, (): Cells => [ratio(binomial(random, 1000, rate), 1000)])
        if (assess(errors({ above: 0.01 }), series(data), at(48)).verdict === 'BREACH') trips++
      }
      return trips
    }
    expect(ramps(0.005, 60)).toBe(0)
    expect(ramps(0.03, 20)).toBe(20)
  })
})
