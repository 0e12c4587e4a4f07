import { expect, test } from '@jest/globals'
import { behindOurBack, noticedBy } from '../../src/rollout/behind-our-back.js'
import { stepLine } from '../report/sample.js'
import { reading } from '../support/arbitrary-observation.js'

test('what happened behind our back', () => {
  const at = (exposure: number, lines = [stepLine({ seq: 3, to: 10 })]) => ({
    config: reading(exposure),
    history: { kind: 'read' as const, lines },
    removed: null,
  })
  const step = { seq: 4, to: 25, kind: 'step', pull: 9, used: 4 } as const
  const revert = { seq: 3, to: 0, kind: 'rollback', pull: 9, used: 4 } as const
  expect(behindOurBack(at(10))).toEqual({ kind: 'none' })
  expect(behindOurBack(at(0, []))).toEqual({ kind: 'none' })
  expect(behindOurBack(at(0.1 + 0.2, [stepLine({ to: 0.3 })]))).toEqual({ kind: 'none' })
  expect(behindOurBack(at(10.001))).toEqual({ kind: 'drift', from: 10, to: 10.001 })
  expect(behindOurBack(at(5, []))).toEqual({ kind: 'drift', from: 0, to: 5 })
  expect(behindOurBack(at(5))).toEqual({ kind: 'manual-rollback', from: 10, to: 5, seq: 3, removedSeq: null })
  // GitHub's Revert of the step to 25 %: config and history are back at 10 %, the number 4 stays used.
  expect(behindOurBack({ ...at(10), removed: step })).toEqual({
    kind: 'manual-rollback',
    from: 25,
    to: 10,
    seq: 4,
    removedSeq: 4,
  })
  // Only the line was taken out: the exposure it brought is drift.
  expect(behindOurBack({ ...at(25), removed: step })).toEqual({ kind: 'drift', from: 10, to: 25 })
  expect(behindOurBack({ ...at(10), removed: revert })).toEqual({ kind: 'rollback-undone', seq: 3, pull: 9 })
  expect(behindOurBack({ ...at(10), config: { kind: 'unreadable', message: '' } })).toEqual({ kind: 'none' })
  expect(
    behindOurBack({ ...at(5), history: { kind: 'unreadable', line: 1, message: '', before: [] } }),
  ).toEqual({
    kind: 'none',
  })
})

test('what the next line records of it', () => {
  const byHand = { kind: 'manual-rollback', from: 10, to: 5, seq: 3, removedSeq: null } as const
  const noticed = { kind: 'manual-rollback', from: 10, to: 5, at: 77 }
  expect(noticedBy(byHand, 77)).toEqual(noticed)
  expect(noticedBy({ ...byHand, removedSeq: 3 }, 77)).toEqual({ ...noticed, removedSeq: 3 })
  expect(noticedBy({ kind: 'none' }, 77)).toBeUndefined()
  expect(noticedBy({ kind: 'drift', from: 0, to: 5 }, 77)).toBeUndefined()
})
