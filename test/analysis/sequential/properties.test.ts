/** What must be true of the sequential tests whatever is measured. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../../../src/analysis/assess.js'
import type {
  Assessment,
  AssessOptions,
  Cell,
  Criterion,
  Interval,
} from '../../../src/analysis/assessment.js'
import { absent, buckets, count, number, ratio, step, value } from '../series.js'

const day = 288

const criteria: Record<string, Criterion> = {
  'errors against the old system': {
    metric: 'errors',
    kind: 'ratio',
    direction: 'up',
    minSamples: 1,
    rollback: { aboveBaselineBy: 0.005 },
  },
  'errors against a multiple and an absolute limit': {
    metric: 'errors',
    kind: 'ratio',
    direction: 'up',
    minSamples: 1,
    rollback: { above: 0.01, aboveBaselineTimes: 2 },
  },
  'a P90 from buckets': {
    metric: 'latency',
    kind: 'quantile',
    quantile: 0.9,
    direction: 'up',
    minSamples: 1,
    rollback: { aboveBaselineTimes: 2, above: 0.8 },
  },
  'a ready-made value': {
    metric: 'depth',
    kind: 'value',
    direction: 'up',
    minSamples: 1,
    rollback: { aboveBaselineTimes: 2 },
  },
  reports: {
    metric: 'reports',
    kind: 'count',
    direction: 'up',
    minSamples: 1,
    rollback: { aboveBaselineTimes: 2 },
  },
}

/** Small numbers that make cells of any kind: the same draw is a ratio, buckets, a value or a count. */
const arm = fc.record({ total: fc.nat(400), bad: fc.double({ min: 0, max: 1, noNaN: true }) })
const pair = fc.record({ new: arm, old: arm, ill: fc.boolean(), gap: fc.integer({ min: 0, max: 12 }) })
type Pair = {
  new: { total: number; bad: number }
  old: { total: number; bad: number }
  ill: boolean
  gap: number
}

function cellOf(kind: Criterion['kind'], { total, bad }: Pair['new'], worse: number): Cell {
  const events = Math.min(total, Math.round(total * Math.min(1, bad * bad * bad * 0.2 + worse)))
  switch (kind) {
    case 'ratio':
      return ratio(events, total)
    case 'quantile':
      return buckets(
        [0.1, 0.4, 1.6, Number.POSITIVE_INFINITY],
        [total - events, total - events / 2, total, total],
      )
    case 'value':
      return value(1 + bad + 10 * worse)
    case 'count':
      return count(Math.round(events / 100), 0.1)
  }
}

function intervalsOf(kind: Criterion['kind'], pairs: readonly Pair[], from: number, worse = 0): Interval[] {
  return pairs.map(({ new: fresh, old, ill, gap }, i) => ({
    start: (from + i) * step,
    end: (from + i + 1) * step,
    new: gap === 0 ? hole(kind) : cellOf(kind, fresh, ill ? worse : 0),
    old: cellOf(kind, old, 0),
  }))
}

const hole = (kind: Criterion['kind']): Cell =>
  kind === 'ratio'
    ? { shape: 'ratio', bad: absent('nan'), total: absent('nan') }
    : kind === 'quantile'
      ? { shape: 'buckets', buckets: { kind: 'absent', why: 'nan' } }
      : kind === 'value'
        ? { shape: 'value', value: absent('nan') }
        : { shape: 'count', count: absent('nan'), exposure: 0.1 }

const run = fc.record({
  before: fc.array(pair, { minLength: 0, maxLength: 30 }),
  first: fc.array(pair, { minLength: 1, maxLength: 30 }),
  second: fc.array(pair, { minLength: 1, maxLength: 30 }),
  worse: fc.constantFrom(0, 0.02, 0.3),
})

const optionsAt = (
  closed: number,
  stages: readonly number[],
  more: Partial<AssessOptions> = {},
): AssessOptions => ({
  now: closed * step,
  interval: step,
  delay: 0,
  share: 25,
  since: (stages.at(-1) ?? 0) * step,
  earlier: stages.slice(0, -1).map((slot) => ({ since: slot * step, share: 5 })),
  asked: 'this',
  ...more,
})

const judged = ({ state: _, ...rest }: Assessment) => rest

describe.each(Object.entries(criteria))('%s', (_name, criterion) => {
  const measured = (intervals: readonly Interval[]) => ({
    kind: 'measured' as const,
    intervals,
    warnings: [],
  })

  test('the first breach is the same however often one looks, and later data never changes it', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 1, max: 7 }), ({ before, first, worse }, cadence) => {
        const intervals = [
          ...intervalsOf(criterion.kind, before, 0),
          ...intervalsOf(criterion.kind, first, before.length, worse),
        ]
        const last = intervals.length
        const whole = assess(criterion, measured(intervals), optionsAt(last, [before.length]))
        let seen: number | null = null
        for (let closed = before.length + 1; closed <= last; closed += cadence) {
          const one = assess(criterion, measured(intervals), optionsAt(closed, [before.length]))
          const prefix = assess(
            criterion,
            measured(intervals.slice(0, closed)),
            optionsAt(closed, [before.length]),
          )
          expect(judged(one)).toEqual(judged(prefix))
          if (seen === null) seen = one.breachedAt
          else expect(one.breachedAt).toBe(seen)
        }
        if (seen !== null) expect(whole.breachedAt).toBe(seen)
      }),
      { numRuns: 40 },
    )
  })

  test('carrying the state on gives what all the data would give', () => {
    fc.assert(
      fc.property(
        run,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ before, first, second, worse }, cut) => {
          const kind = criterion.kind
          const live = before.length + first.length
          const intervals = [
            ...intervalsOf(kind, before, 0),
            ...intervalsOf(kind, first, before.length),
            ...intervalsOf(kind, second, live, worse),
          ]
          // The state is of some moment in the first step, before the second went live.
          const known = before.length + Math.floor(cut * first.length)
          const earlier = assess(
            criterion,
            measured(intervals),
            optionsAt(known, [before.length], { share: 5 }),
          )
          fc.pre(earlier.state !== null)
          const carried: unknown = JSON.parse(JSON.stringify(earlier.state))
          const from = intervals.filter(({ start }) => start >= (earlier.state?.until ?? 0))
          const stages = [before.length, live]
          const all = assess(criterion, measured(intervals), optionsAt(intervals.length, stages))
          const continued = assess(
            criterion,
            measured(from),
            optionsAt(intervals.length, stages, { carried }),
          )
          expect(continued).toEqual(all)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a state of another question is not continued', () => {
    const intervals = intervalsOf(
      criterion.kind,
      Array.from({ length: 20 }, () => ({
        new: { total: 100, bad: 0.5 },
        old: { total: 100, bad: 0.5 },
        ill: false,
        gap: 1,
      })),
      0,
    )
    const first = assess(criterion, measured(intervals), optionsAt(10, [0]))
    const other = { ...first.state, asked: 'something else' }
    const without = assess(criterion, measured(intervals), optionsAt(20, [0]))
    expect(assess(criterion, measured(intervals), optionsAt(20, [0], { carried: other }))).toEqual(without)
    expect(assess(criterion, measured(intervals), optionsAt(20, [0], { carried: 'nonsense' }))).toEqual(
      without,
    )
  })
})

describe('fractions', () => {
  const [errors] = Object.values(criteria)
  if (errors === undefined) throw new Error('no criterion')
  const measured = (intervals: readonly Interval[]) => ({
    kind: 'measured' as const,
    intervals,
    warnings: [],
  })
  const sum = (a: Cell, b: Cell): Cell => {
    if (a.shape !== 'ratio' || b.shape !== 'ratio') return a
    const value = (reading: (typeof a)['bad']) => (reading.kind === 'number' ? reading.value : 0)
    return {
      shape: 'ratio',
      bad: number(value(a.bad) + value(b.bad)),
      total: number(value(a.total) + value(b.total)),
    }
  }

  test('intervals that are missing and counted in the next one are as good as one longer interval', () => {
    fc.assert(
      fc.property(
        run,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        ({ before, first, worse }, lost) => {
          const whole = (pairs: readonly Pair[], from: number) =>
            intervalsOf(
              'ratio',
              pairs.map((one) => ({ ...one, gap: 1 })),
              from,
              worse,
            )
          const history = whole(before, 0)
          const merged: Interval[] = []
          const holes: Interval[] = []
          let open: Interval | null = null
          for (const [i, interval] of whole(first, before.length).entries()) {
            const start: Interval = open ?? interval
            const joined: Interval =
              open === null
                ? interval
                : {
                    start: open.start,
                    end: interval.end,
                    new: sum(open.new, interval.new),
                    old: sum(open.old ?? open.new, interval.old ?? interval.new),
                  }
            if (lost[i] === true && i < first.length - 1) {
              holes.push({ ...interval, new: hole('ratio'), old: hole('ratio') })
              open = joined
            } else {
              holes.push({ ...joined, start: interval.start, end: interval.end })
              merged.push({ ...joined, start: start.start })
              open = null
            }
          }
          const options = optionsAt(before.length + first.length, [before.length])
          const a = assess(errors, measured([...history, ...merged]), options)
          const b = assess(errors, measured([...history, ...holes]), options)
          // Where the suspicion began is told from the data that there is, and decides nothing.
          const bare = ({ state, ...rest }: Assessment) => ({
            ...rest,
            trend: [],
            state: state === null ? null : { ...state, suspect: null },
          })
          expect(bare(b)).toEqual(bare(a))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('more errors of the new system never make it look better, more of the old never worse', () => {
    fc.assert(
      fc.property(run, fc.nat(29), fc.integer({ min: 1, max: 50 }), ({ before, first, worse }, at, more) => {
        const history = intervalsOf('ratio', before, 0)
        const intervals = intervalsOf(
          'ratio',
          first.map((one) => ({ ...one, gap: 1 })),
          before.length,
          worse,
        )
        const index = at % intervals.length
        const changed = intervals.map((interval, i) => {
          if (i !== index || interval.new.shape !== 'ratio') return interval
          const { bad, total } = interval.new
          if (bad.kind !== 'number' || total.kind !== 'number') return interval
          return { ...interval, new: ratio(Math.min(total.value, bad.value + more), total.value) }
        })
        // The last interval only: what is learned from it (scatter) would change what comes after.
        const options = optionsAt(before.length + index + 1, [before.length])
        const a = assess(errors, measured([...history, ...intervals]), options)
        const b = assess(errors, measured([...history, ...changed]), options)
        if (a.verdict === 'BREACH') expect(b.verdict).toBe('BREACH')
        expect(b.evidence?.chance ?? 1).toBeLessThanOrEqual((a.evidence?.chance ?? 1) + 1e-12)
      }),
      { numRuns: 200 },
    )
  })

  test('a day of history tells what to expect of the old system', () => {
    const quiet = Array.from({ length: day }, () => ratio(15, 3000))
    const loud = Array.from({ length: day }, (_, i) => ratio(i % 8 === 0 ? 120 : 0, 3000))
    const assessed = (history: readonly Cell[]) =>
      assess(
        errors,
        measured([
          ...history.map((old, i) => ({ start: i * step, end: (i + 1) * step, new: ratio(0, 0), old })),
          ...Array.from({ length: 12 }, (_, i) => ({
            start: (day + i) * step,
            end: (day + i + 1) * step,
            new: ratio(i === 11 ? 9 : 0, 150),
            old: ratio(15, 3000),
          })),
        ]),
        optionsAt(day + 12, [day], { planned: 12 }),
      )
    const [calm, clustered] = [assessed(quiet), assessed(loud)]
    expect(calm.evidence?.dispersion).toBeLessThan(2)
    expect(clustered.evidence?.dispersion).toBeGreaterThan(5)
    expect(clustered.evidence?.chance).toBeGreaterThan((calm.evidence?.chance ?? 1) * 10)
  })
})
