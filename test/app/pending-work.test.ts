import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addWork } from '../../src/app/pending-work.js'
import type { Work } from '../../src/app/use-case.js'

const all: Work = { kind: 'tick', only: null }
const only = (...names: readonly string[]): Work => ({ kind: 'tick', only: names })
const gate = (pull: number): Work => ({ kind: 'gate', pull })
const pend = (...work: readonly Work[]) => work.reduce<readonly Work[]>(addWork, [])

test('five hundred of the same wait as one', () => {
  expect(pend(...Array.from({ length: 500 }, () => all))).toEqual([all])
})

test('a look at everything is also one at some', () => {
  expect(pend(only('a'), all)).toEqual([all])
  expect(pend(all, only('a'))).toEqual([all])
  expect(pend(only('a'), only('b'), only('a'))).toEqual([only('a', 'b')])
})

test('runs come before gates, and each pull request has its own', () => {
  expect(pend(gate(1), gate(2), gate(1), all)).toEqual([all, gate(1), gate(2)])
})

test('nothing that was asked for is lost', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const work: fc.Arbitrary<Work> = fc.oneof(
    fc.constant(all),
    fc.array(name, { minLength: 1 }).map((names) => only(...names)),
    fc.integer({ min: 1, max: 3 }).map(gate),
    fc.record({
      kind: fc.constant('validate' as const),
      pull: fc.integer({ min: 1, max: 3 }),
      replay: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(fc.array(work), (asked) => {
      const waiting = pend(...asked)
      for (const one of asked) {
        const done = waiting.some((other) => {
          if (one.kind === 'tick')
            return (
              other.kind === 'tick' &&
              (other.only === null || (one.only?.every((n) => other.only?.includes(n)) ?? false))
            )
          if (one.kind === 'validate')
            return other.kind === 'validate' && other.pull === one.pull && (other.replay || !one.replay)
          return one.kind === 'gate' && other.kind === 'gate' && other.pull === one.pull
        })
        expect(done).toBe(true)
      }
    }),
  )
})
