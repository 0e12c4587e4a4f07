import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type ApprovalRules,
  approvalsMissing,
  type ReviewFact,
  tallyApprovals,
} from '../../src/rollout/approvals.js'

const hour = 3_600_000
const now = 100 * hour
const rules: ApprovalRules = {
  needed: 1,
  approvers: null,
  authors: ['github-actions[bot]'],
  openTimeSince: (at) => now - at,
  ttl: 24 * hour,
  notBefore: null,
}
const approval: ReviewFact = {
  login: 'kim',
  bot: false,
  state: 'approved',
  at: now - hour,
  mayWrite: true,
  standsAtHead: true,
}
const tally = (change: Partial<ReviewFact>, given: Partial<ApprovalRules> = {}) =>
  tallyApprovals([{ ...approval, ...change }], { ...rules, ...given })

describe('an approval', () => {
  test('counts when everything is right', () => {
    expect(tally({})).toEqual({ needed: 1, approved: ['kim'], blockedBy: [], ignored: [] })
    expect(approvalsMissing(tally({}))).toBe(0)
    expect(approvalsMissing(tally({}, { needed: 3 }))).toBe(2)
    expect(approvalsMissing(tally({}, { needed: 0 }))).toBe(0)
  })

  test.each<[string, Partial<ReviewFact>, Partial<ApprovalRules>]>([
    ['a bot cannot approve', { bot: true }, {}],
    ['wrote this change', {}, { authors: ['KIM'] }],
    ['has no write access to this repository', { mayWrite: false }, {}],
    ['is not among the approvers of the plan', {}, { approvers: ['dana'] }],
    ['is not among the approvers of the plan', {}, { approvers: [] }],
    ['approved an earlier version of this change', { standsAtHead: false }, {}],
    ['approved before the last breach', {}, { notBefore: now - hour }],
    ['approved too long ago', { at: now - 24 * hour }, {}],
  ])('does not count: %s', (why, review, given) => {
    expect(tally(review, given)).toEqual({
      needed: 1,
      approved: [],
      blockedBy: [],
      ignored: [{ login: 'kim', why }],
    })
  })

  test('counts up to its time to live, of open time, and right after a breach', () => {
    expect(tally({ at: now - 24 * hour + 1 }).approved).toEqual(['kim'])
    expect(tally({ at: 0 }, { openTimeSince: () => hour }).approved).toEqual(['kim'])
    expect(tally({}, { notBefore: now - hour - 1 }).approved).toEqual(['kim'])
  })

  test('is of a person, however the name is written', () => {
    expect(tally({ login: 'Kim' }, { approvers: ['kIM'] }).approved).toEqual(['Kim'])
    const twice = [approval, { ...approval, login: 'KIM' }]
    expect(tallyApprovals(twice, rules).approved).toHaveLength(1)
  })
})

describe('a request for changes', () => {
  test('blocks, also after new commits, a breach and its time to live', () => {
    const old: Partial<ReviewFact> = { state: 'changes-requested', standsAtHead: false, at: 0 }
    expect(tally(old, { notBefore: now })).toMatchObject({ approved: [], blockedBy: ['kim'] })
  })

  test.each<[string, Partial<ReviewFact>, Partial<ApprovalRules>]>([
    ['a bot', { bot: true }, {}],
    ['its author', {}, { authors: ['kim'] }],
    ['a reader', { mayWrite: false }, {}],
    ['someone who is no approver', {}, { approvers: ['dana'] }],
  ])('by %s blocks nobody', (_who, review, given) => {
    expect(tally({ ...review, state: 'changes-requested' }, given)).toEqual({
      needed: 1,
      approved: [],
      blockedBy: [],
      ignored: [],
    })
  })

  test('is over once the same person approves or it is dismissed', () => {
    const asked: ReviewFact = { ...approval, state: 'changes-requested', at: now - 2 * hour }
    expect(tallyApprovals([approval, asked], rules)).toMatchObject({ approved: ['kim'], blockedBy: [] })
    const dismissed: ReviewFact = { ...approval, state: 'dismissed' }
    expect(tallyApprovals([dismissed, asked], rules)).toMatchObject({ approved: [], blockedBy: [] })
  })
})

describe('of any reviews', () => {
  const review: fc.Arbitrary<ReviewFact> = fc.record({
    login: fc.constantFrom('dana', 'kim', 'Kim', 'tris', 'reed', 'merge-bot'),
    bot: fc.boolean(),
    state: fc.constantFrom('approved', 'changes-requested', 'dismissed'),
    at: fc.integer({ min: now - 48 * hour, max: now }),
    mayWrite: fc.boolean(),
    standsAtHead: fc.boolean(),
  })
  const reviews = fc.uniqueArray(review, { maxLength: 8, selector: ({ at }) => at })
  const given = fc.record({
    needed: fc.nat(3),
    approvers: fc.option(fc.subarray(['DANA', 'kim', 'tris'])),
    authors: fc.subarray(['Dana', 'reed']),
    openTimeSince: fc.constant((at: number) => now - at),
    ttl: fc.constantFrom(hour, 24 * hour),
    notBefore: fc.option(fc.integer({ min: now - 48 * hour, max: now })),
  })
  const key = ({ login }: ReviewFact) => login.toLowerCase()
  const eligible = (one: ReviewFact, { approvers, authors, ttl, notBefore }: ApprovalRules) =>
    one.state === 'approved' &&
    !one.bot &&
    one.mayWrite &&
    one.standsAtHead &&
    !authors.some((login) => login.toLowerCase() === key(one)) &&
    (approvers === null || approvers.some((login) => login.toLowerCase() === key(one))) &&
    now - one.at < ttl &&
    (notBefore === null || one.at > notBefore)

  test('those approve whose last word is an approval that may count', () => {
    fc.assert(
      fc.property(reviews, given, (list, so) => {
        const last = new Map([...list].sort((a, b) => a.at - b.at).map((one) => [key(one), one]))
        const right = [...last.values()].filter((one) => eligible(one, so)).map(({ login }) => login)
        expect(tallyApprovals(list, so).approved).toEqual(right.sort())
      }),
      { numRuns: 500 },
    )
  })

  test('their order does not matter', () => {
    fc.assert(
      fc.property(
        reviews.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        given,
        ([list, shuffled], so) => {
          const sorted = (tally: ReturnType<typeof tallyApprovals>) => ({
            ...tally,
            ignored: [...tally.ignored].sort((a, b) => (a.login < b.login ? -1 : 1)),
          })
          expect(sorted(tallyApprovals(shuffled, so))).toEqual(sorted(tallyApprovals(list, so)))
        },
      ),
    )
  })

  test('one more that may not count never raises the count, and never unblocks another', () => {
    fc.assert(
      fc.property(reviews, review, given, (list, more, so) => {
        fc.pre(!eligible(more, so))
        const [before, after] = [tallyApprovals(list, so), tallyApprovals([...list, more], so)]
        expect(after.approved.length).toBeLessThanOrEqual(before.approved.length)
        const others = (logins: readonly string[]) =>
          logins.filter((login) => login.toLowerCase() !== key(more))
        expect(others(after.blockedBy)).toEqual(others(before.blockedBy))
      }),
      { numRuns: 500 },
    )
  })
})
