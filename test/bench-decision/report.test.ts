import { describe, expect, test } from '@jest/globals'
import { traceBars, worldBars } from '../../bench/decision/bars.js'
import { clopperPearson } from '../../bench/decision/clopper-pearson.js'
import { between } from '../../bench/decision/docs.js'
import { readOptions, WrongOption } from '../../bench/decision/options.js'
import { worldCells, worldJobs } from '../../bench/decision/plan.js'
import { report } from '../../bench/decision/report.js'
import { at, type Cell, type Results, type TraceCell, toCell } from '../../bench/decision/results.js'
import type { Outcome } from '../../bench/decision/simulate.js'
import { percent } from '../../bench/decision/text.js'

const cell = (scenario: string, more: Partial<Cell> = {}): Cell => ({
  policy: 'sluice',
  scenario,
  rps: 10,
  ramps: 1000,
  rolledBack: 0,
  early: 0,
  finished: 1000,
  stuck: 0,
  minutes: null,
  excess: 0,
  hours: 60,
  milliseconds: 1,
  ...more,
})
const found = (scenario: string, median: number, more: Partial<Cell> = {}): Cell =>
  cell(scenario, { rolledBack: 1000, finished: 0, hours: null, minutes: { median, p90: median }, ...more })
const good: Cell[] = [
  cell('null'),
  cell('day'),
  cell('clustered', { rolledBack: 20, finished: 980 }),
  cell('+0.2pp', { rolledBack: 10, finished: 990 }),
  found('+1pp', 100),
  found('clustered+1pp', 130),
]
const standard: Cell[] = [found('+1pp', 100), found('clustered+1pp', 100)].map((one) => ({
  ...one,
  policy: 'reference',
}))

/** The figures of the bars that a run does not reach. */
function missed(changed: readonly Cell[]): string[] {
  const kept = good.filter((one) => changed.every((other) => other.scenario !== one.scenario))
  const worlds = { criteria: 2, seeds: { from: 1, to: 1000 }, cells: [...kept, ...changed, ...standard] }
  return worldBars(worlds, 'sluice', 'reference').flatMap(({ figure, met }) => (met === true ? [] : [figure]))
}

describe('bars', () => {
  test('are met by figures on the bar', () => {
    expect(missed([])).toEqual([])
  })

  test.each([
    ['false rollbacks, healthy, pooled', cell('null', { rolledBack: 6, finished: 994 })],
    ['false rollbacks, clustered errors', cell('clustered', { rolledBack: 21, finished: 979 })],
    ['minutes to detect, clustered', found('clustered+1pp', 131)],
    ['false rollbacks, tolerable versions', cell('+0.2pp', { rolledBack: 11, finished: 989 })],
    ['minutes to detect, not clustered', found('+1pp', 101)],
    ['hours of healthy ramps', cell('day', { hours: 64 })],
    ['healthy ramps finished', cell('day', { finished: 950, stuck: 50 })],
    ['bad versions promoted', found('+1pp', 100, { rolledBack: 999, finished: 1 })],
  ])('%s is missed by a little too much', (figure, changed) => {
    expect(missed([changed])).toEqual([figure])
  })

  test('bad versions that stay open are not detected', () => {
    expect(missed([found('+1pp', 100, { rolledBack: 980, stuck: 20 })])).toEqual(['bad versions detected'])
    expect(missed([found('+1pp', 100, { early: 20 })])).toEqual(['bad versions detected'])
  })

  test('one cell may miss what the pool does not', () => {
    const many = ['day', 'incidents', 'gaps', 'resets', 'growth'].map((name) =>
      cell(name, { ramps: 3000, finished: 3000 }),
    )
    expect(missed([cell('null', { rolledBack: 13, finished: 987 }), ...many])).toEqual([
      'false rollbacks, healthy, per cell',
    ])
  })

  test('are unknown where nothing was run', () => {
    const worlds = { criteria: 2, seeds: { from: 1, to: 1 }, cells: [] }
    expect(worldBars(worlds, 'sluice', 'reference').every(({ met }) => met === null)).toBe(true)
  })

  test('the log is judged against the statistical peers only', () => {
    const replayed = (policy: string, injected: number, rolledBack: number): TraceCell => ({
      policy,
      share: 0.25,
      injected,
      salts: 200,
      rolledBack,
      medianMinutes: null,
    })
    const bars = (own: number, detected: number) =>
      traceBars(
        [
          replayed('sluice', 0, own),
          replayed('sluice', 0.05, detected),
          replayed('kayenta', 0, 10),
          replayed('plain', 0, 0),
        ],
        'sluice',
      ).map(({ met }) => met)
    expect(bars(9, 190)).toEqual([true, true])
    expect(bars(10, 189)).toEqual([false, false])
  })
})

test('Clopper and Pearson as in their tables', () => {
  expect(clopperPearson(10, 100).low).toBeCloseTo(0.0490047, 6)
  expect(clopperPearson(10, 100).high).toBeCloseTo(0.1762226, 6)
  expect(clopperPearson(0, 300).low).toBe(0)
  expect(clopperPearson(0, 300).high).toBeCloseTo(1 - 0.025 ** (1 / 300), 9)
  expect(clopperPearson(300, 300).low).toBeCloseTo(0.025 ** (1 / 300), 9)
  expect(clopperPearson(7990, 8000).high).toBeLessThan(0.9995)
})

test('outcomes become a cell', () => {
  const outcome = (more: Partial<Outcome>): Outcome => ({
    end: 'rolledBack',
    early: false,
    minutes: 5,
    hours: 1,
    excess: 2,
    ...more,
  })
  const outcomes = [
    outcome({ minutes: 10 }),
    outcome({ minutes: 20 }),
    outcome({ early: true, minutes: null }),
    outcome({ end: 'finished', minutes: null, hours: 61 }),
    outcome({ end: 'stuck', minutes: null, hours: 90 }),
  ]
  expect(toCell({ policy: 'a', scenario: 'null', rps: 1 }, outcomes, 50)).toMatchObject({
    ramps: 5,
    rolledBack: 3,
    early: 1,
    finished: 1,
    stuck: 1,
    minutes: { median: 15, p90: 15 },
    hours: 61,
    excess: 2,
    milliseconds: 10,
  })
  expect(at([1, 2, 10], 0.5)).toBe(2)
})

test('the same seeds give the same cells, however they are cut into jobs', () => {
  const options = { scenarios: ['+1pp'], rps: [1], from: 1, to: 25, criteria: 2, policies: ['sluice'] }
  const jobs = worldJobs(options)
  expect(jobs.map(({ from, to }) => [from, to])).toEqual([
    [1, 10],
    [11, 20],
    [21, 25],
  ])
  const results = jobs.map(({ from, to }) => {
    const outcomes = Array.from({ length: to - from + 1 }, (_, i): Outcome => {
      return { end: 'rolledBack', early: false, minutes: from + i, hours: 1, excess: 0 }
    })
    return { kind: 'worlds' as const, outcomes: [outcomes], milliseconds: [1] }
  })
  expect(worldCells(jobs, results)).toMatchObject([{ ramps: 25, minutes: { median: 13 } }])
})

test('the report names what it was run on and what was missed', () => {
  const results: Results = {
    version: 1,
    worlds: [
      { criteria: 2, seeds: { from: 7, to: 9 }, cells: [cell('null', { rolledBack: 500, finished: 500 })] },
    ],
    trace: [],
  }
  const text = report(results, { policy: 'sluice', standard: 'reference' })
  expect(text).toContain('2 criteria, seeds 7 to 9')
  expect(text).toMatch(/\| sluice \| 10 \| 50 % \(46\.9-53\.1\) \|/)
  expect(text).toMatch(/false rollbacks, healthy, pooled.*\*\*not met\*\*/)
  expect(percent(0.00123)).toBe('0.12 %')
})

test('the tables go between the markers and nowhere else', () => {
  const page = 'a\n<!-- bench:decision begin -->\nold\n<!-- bench:decision end -->\nz\n'
  const once = between(page, 'new')
  expect(once).toBe('a\n<!-- bench:decision begin -->\n\nnew\n\n<!-- bench:decision end -->\nz\n')
  expect(between(once, 'new')).toBe(once)
  expect(() => between('no markers', 'new')).toThrow(/markers/)
})

describe('options', () => {
  test('ramps count from the first seed', () => {
    expect(readOptions(['--seeds', '900000..900299'])).toMatchObject({ from: 900_000, to: 900_299 })
    expect(readOptions(['--seeds', '900000..900299', '--ramps', '10'])).toMatchObject({ to: 900_009 })
    expect(readOptions(['--policies', 'plain,argo'])).toMatchObject({
      judge: 'plain',
      policies: ['plain', 'argo'],
    })
  })

  test.each([
    [['--seeds', '5']],
    [['--seeds', '9..1']],
    [['--ramps', '0']],
    [['--criteria', '3']],
    [['--policies', 'nobody']],
    [['--scenarios', 'null,nowhere']],
    [['--unknown']],
  ])('%j is refused', (args) => {
    expect(() => readOptions(args)).toThrow(WrongOption)
  })
})
