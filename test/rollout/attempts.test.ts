import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { approvalsNeeded, attemptAfter, nextSeq } from '../../src/rollout/attempts.js'
import { appendLine, highestSeq } from '../../src/rollout/history.js'
import { plan, rollbackLine, stepLine } from '../report/sample.js'
import { histories } from '../support/arbitrary-history.js'

test('an attempt ends with every rollback, also one made by hand', () => {
  const noticed = { kind: 'manual-rollback', from: 10, to: 0, at: 0 } as const
  const lines = [stepLine({ seq: 1 }), rollbackLine({ seq: 2 }), stepLine({ seq: 3, noticed })]
  expect([0, 1, 2, 3].map((count) => attemptAfter(lines.slice(0, count), false))).toEqual([1, 1, 2, 3])
  expect(attemptAfter(lines, true)).toBe(4)
})

test('a number is never used twice, not even one whose line is gone', () => {
  expect(nextSeq([], null)).toBe(1)
  expect(nextSeq([], { used: 3 })).toBe(4)
  expect(nextSeq([stepLine({ seq: 2 })], { used: 3 }, 7)).toBe(8)
  fc.assert(
    fc.property(
      histories,
      fc.option(fc.record({ used: fc.nat(20) })),
      fc.nat(20),
      (lines, removed, highest) => {
        const recorded = lines.map((line) => line.noticed?.removedSeq ?? 0)
        const used = [highest, removed?.used ?? 0, ...recorded, ...lines.map((line) => line.seq)]
        expect(nextSeq(lines, removed, highest)).toBe(1 + Math.max(...used))
      },
    ),
  )
})

test('nor one that only a later line remembers, however damaged the file is', () => {
  const noticed = { kind: 'manual-rollback', from: 10, to: 0, at: 0, removedSeq: 12 } as const
  const text = appendLine(appendLine('', stepLine({ seq: 1 })), stepLine({ seq: 3, noticed }))
  expect(highestSeq(text)).toBe(12)
  expect(highestSeq(`${text}<<<<<<< HEAD\n`)).toBe(12)
})

test('one approval more from the third attempt on, and to cross the point of no return', () => {
  const gated = plan({ rollback: { ...plan().rollback, irreversibleAfter: 50 } })
  expect([1, 2, 3, 4].map((attempt) => approvalsNeeded(plan(), attempt, 5, 10))).toEqual([1, 1, 2, 2])
  expect(approvalsNeeded(plan(), 1, 25, 100)).toBe(1)
  expect(approvalsNeeded(gated, 1, 25, 50)).toBe(2)
  expect(approvalsNeeded(gated, 1, 10, 25)).toBe(1)
  expect(approvalsNeeded(gated, 1, 50, 90)).toBe(1)
  expect(approvalsNeeded(gated, 3, 25, 90)).toBe(3)
})
