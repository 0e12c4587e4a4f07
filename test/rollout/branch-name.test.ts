import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseBranch, rampBranch, rollbackBranch, type SluiceBranch } from '../../src/rollout/branch-name.js'
import type { Move } from '../../src/rollout/move.js'

const migration = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/)
const seq = fc.integer({ min: 1, max: 999_999_999 })
const branches: fc.Arbitrary<SluiceBranch> = fc.oneof(
  fc.record({
    kind: fc.constant('ramp' as const),
    migration,
    seq,
    move: fc.oneof(
      fc.integer({ min: 1, max: 100_000 }).map((of) => ({ kind: 'step' as const, to: of / 1000 })),
      fc.constantFrom<Move>(
        { kind: 'shadow', to: 0 },
        { kind: 'fallback-off', to: 100 },
        { kind: 'archive', to: 100 },
      ),
    ),
  }),
  fc.record({
    kind: fc.constant('rollback' as const),
    migration,
    seq: fc.oneof(fc.constant(0), seq),
    claim: fc.oneof(fc.constantFrom(1, 2), seq),
  }),
)
const nameOf = (branch: SluiceBranch): string =>
  branch.kind === 'ramp'
    ? rampBranch(branch.migration, branch.seq, branch.move)
    : rollbackBranch(branch.migration, branch.seq, branch.claim)

describe('branch names', () => {
  test('read as people read them', () => {
    expect(rampBranch('checkout', 3, { kind: 'step', to: 12.5 })).toBe('sluice/checkout/3-to-12.5')
    expect(rampBranch('checkout', 3, { kind: 'fallback-off', to: 100 })).toBe(
      'sluice/checkout/3-fallback-off',
    )
    expect(rollbackBranch('checkout', 3, 1)).toBe('sluice/checkout/rollback-3')
    expect(rollbackBranch('checkout', 3, 2)).toBe('sluice/checkout/rollback-3-2')
  })

  test('say what they were made of, and no two things share one', () => {
    fc.assert(
      fc.property(branches, branches, (one, other) => {
        expect(parseBranch(nameOf(one))).toEqual(one)
        if (nameOf(one) === nameOf(other)) expect(one).toEqual(other)
      }),
      { numRuns: 500 },
    )
  })

  test('that are read are written the same again: there is one name for each thing', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.tuple(branches, fc.nat(), fc.string({ maxLength: 2 }), fc.nat(2)).map(([branch, at, put, drop]) => {
        const name = nameOf(branch)
        const place = at % (name.length + 1)
        return name.slice(0, place) + put + name.slice(place + drop)
      }),
    )
    fc.assert(
      fc.property(hostile, (name) => {
        const branch = parseBranch(name)
        if (branch !== null) expect(nameOf(branch)).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    '',
    'main',
    'sluice/checkout',
    'sluice/checkout/',
    'sluice/Checkout/3-to-10',
    'sluice/check_out/3-to-10',
    'sluice/-checkout/3-to-10',
    'sluice/3/3-to-10',
    `sluice/${'a'.repeat(41)}/3-to-10`,
    'sluice/checkout/0-to-10',
    'sluice/checkout/03-to-10',
    'sluice/checkout/3-to-0',
    'sluice/checkout/3-to-010',
    'sluice/checkout/3-to-10.0',
    'sluice/checkout/3-to-100.5',
    'sluice/checkout/3-to-101',
    'sluice/checkout/3-to-1e1',
    'sluice/checkout/3-to--1',
    'sluice/checkout/3-to-.5',
    'sluice/checkout/3-to-0.0005',
    'sluice/checkout/3-to-10/x',
    'sluice/checkout/3-to-10\n',
    ' sluice/checkout/3-to-10',
    'refs/heads/sluice/checkout/3-to-10',
    'sluice/a/b/3-to-10',
    'sluice/checkout/9999999999-to-10',
    'sluice/checkout/3-step',
    'sluice/checkout/03-shadow',
    'sluice/checkout/3-shadow-2',
    'sluice/checkout/rollback-',
    'sluice/checkout/rollback-03',
    'sluice/checkout/rollback-3-1',
    'sluice/checkout/rollback-3-0',
    'sluice/checkout/rollback-3-02',
    'sluice/checkout/rollback-3-2-2',
    'sluice/checkout/rollback--3',
    'sluice/checkout/rollback-3\n',
  ])('%j is none of ours', (name) => {
    expect(parseBranch(name)).toBeNull()
  })
})
