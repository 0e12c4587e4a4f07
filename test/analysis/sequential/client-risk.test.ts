import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess } from '../../../src/analysis/assess.js'
import type { ClientCount, Criterion, Interval } from '../../../src/analysis/assessment.js'
import { ratiosOfClients } from '../../../src/analysis/sequential/client-risk.js'
import { number, step } from '../series.js'

const criterion: Criterion = {
  metric: 'errors',
  kind: 'ratio',
  direction: 'up',
  minSamples: 1,
  rollback: { aboveBaselineBy: 0.005 },
}

const clients = (found: readonly ClientCount[]) => ({ shape: 'clients' as const, clients: found })
const one = (client: string, bad: number, total = 10): ClientCount => ({ client, bad, total })

function interval(slot: number, fresh: readonly ClientCount[], old: readonly ClientCount[]): Interval {
  return { start: slot * step, end: (slot + 1) * step, new: clients(fresh), old: clients(old) }
}

const counted = (intervals: readonly Interval[]) =>
  ratiosOfClients(intervals).map(({ new: cell }) =>
    cell.shape === 'ratio' && cell.bad.kind === 'number' && cell.total.kind === 'number'
      ? [cell.bad.value, cell.total.value]
      : null,
  )

describe('clients instead of requests', () => {
  test('a client fails once a day, whichever arm it is in, and is at risk again on the next', () => {
    const day = 288
    expect(
      counted([
        interval(0, [one('bot', 10), one('a', 0)], [one('b', 2)]),
        interval(1, [one('bot', 10), one('a', 3)], []),
        interval(2, [one('b', 1), one('c', 0)], []),
        interval(day, [one('bot', 1), one('b', 0)], []),
      ]),
    ).toEqual([
      [1, 2],
      [1, 1],
      [0, 1],
      [1, 2],
    ])
  })

  test('who is not there is not counted, and an arm that was not measured is a gap', () => {
    const gap: Interval = {
      start: 0,
      end: step,
      new: { shape: 'clients', clients: { kind: 'absent', why: 'nan' } },
      old: clients([one('a', 1)]),
    }
    expect(counted([interval(0, [one('a', 0, 0), one('b', 0)], [])])).toEqual([[0, 1]])
    expect(counted([gap, interval(1, [one('a', 1)], [])])).toEqual([null, [0, 0]])
    expect(ratiosOfClients([gap])[0]?.new).toEqual({
      shape: 'ratio',
      bad: { kind: 'absent', why: 'nan' },
      total: { kind: 'absent', why: 'nan' },
    })
  })

  test('ratios stay as they are', () => {
    const plain: Interval = {
      start: 0,
      end: step,
      new: { shape: 'ratio', bad: number(1), total: number(5) },
    }
    expect(ratiosOfClients([plain])).toEqual([plain])
  })

  test('counts never exceed the clients of the day, in either arm', () => {
    const arm = fc.array(
      fc.record({ client: fc.constantFrom('a', 'b', 'c', 'd'), bad: fc.nat(3), total: fc.nat(5) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(arm, arm), { minLength: 1, maxLength: 20 }), (pairs) => {
        const found = counted(pairs.map(([fresh, old], i) => interval(i, fresh, old)))
        const failures = found.reduce((sum, pair) => sum + (pair?.[0] ?? 0), 0)
        expect(failures).toBeLessThanOrEqual(4 * 4)
        for (const pair of found) expect(pair?.[0] ?? 0).toBeLessThanOrEqual(pair?.[1] ?? 0)
      }),
    )
  })

  test('one bot that always fails in the new arm is no regression; ten clients in a hundred that fail are', () => {
    const people = Array.from({ length: 100 }, (_, i) => `p${i}`)
    const arm = (
      from: number,
      to: number,
      failing: (client: number, slot: number) => boolean,
      slot: number,
    ) => people.slice(from, to).map((name, i) => one(name, failing(from + i, slot) ? 3 : 0))
    const rare = (client: number, slot: number) => (client * 31 + slot * 17) % 400 === 0
    const run = (failing: (client: number, slot: number) => boolean) =>
      assess(
        criterion,
        {
          kind: 'measured',
          warnings: [],
          intervals: Array.from({ length: 200 }, (_, slot) =>
            interval(slot, arm(0, 50, failing, slot), arm(50, 100, rare, slot)),
          ),
        },
        { now: 200 * step, interval: step, delay: 0, share: 50, since: 0, planned: 200 },
      )
    expect(run((client, slot) => client === 7 || rare(client, slot)).verdict).not.toBe('BREACH')
    expect(run((client, slot) => (client * 7 + slot) % 40 === 0).verdict).toBe('BREACH')
  })
})
