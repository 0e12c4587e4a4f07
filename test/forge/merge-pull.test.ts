import { describe, expect, test } from '@jest/globals'
import { strictNock } from '../support/nock.js'
import { apiUrl, forgeUnderTest, home, pullAnswer, refusal } from './answers.js'

const github = strictNock(apiUrl)
const head = 'a'.repeat(40)
const request = { number: 7, expectedHead: head, title: 'Checkout to 5 %', message: 'Approved by @dana' }

function allowing(...methods: readonly ('merge' | 'squash' | 'rebase')[]) {
  return github
    .scope()
    .get(home)
    .reply(200, {
      owner: { login: 'acme' },
      name: 'shop',
      default_branch: 'main',
      allow_merge_commit: methods.includes('merge'),
      allow_squash_merge: methods.includes('squash'),
      allow_rebase_merge: methods.includes('rebase'),
    })
}

describe('mergePull', () => {
  test('merges by the first allowed method, guarded by the expected head', async () => {
    allowing('squash', 'rebase')
      .put(`${home}/pulls/7/merge`, {
        sha: head,
        merge_method: 'squash',
        commit_title: request.title,
        commit_message: request.message,
      })
      .reply(200, { sha: 'c'.repeat(40), merged: true })
    expect(await forgeUnderTest().mergePull(request)).toEqual({ kind: 'merged', sha: 'c'.repeat(40) })
  })

  test.each([
    [
      'a conflict',
      405,
      'Pull Request is not mergeable',
      { mergeable: false, mergeable_state: 'dirty' },
      { kind: 'conflict' },
    ],
    [
      'a conflict that also lacks a review',
      405,
      'At least 1 approving review is required',
      { mergeable: false, mergeable_state: 'dirty' },
      { kind: 'conflict' },
    ],
    [
      'not computed yet',
      405,
      'Pull Request is not mergeable',
      { mergeable: null, mergeable_state: 'unknown' },
      { kind: 'later' },
    ],
    [
      'a missing review',
      405,
      'At least 1 approving review is required by reviewers with write access.',
      { mergeable_state: 'blocked' },
      { kind: 'blocked', code: 'protected' },
    ],
    [
      'a red check',
      405,
      'Required status check "build" is failing.',
      { mergeable_state: 'blocked' },
      { kind: 'blocked', code: 'protected' },
    ],
    [
      'a rule told only by the state',
      405,
      'Pull Request is not mergeable',
      { mergeable_state: 'behind' },
      { kind: 'blocked', code: 'protected' },
    ],
    [
      'a merge queue',
      405,
      'Repository rule violations found\n\nChanges must be made through the merge queue',
      { mergeable_state: 'blocked' },
      { kind: 'blocked', code: 'merge-queue' },
    ],
    [
      'a forbidden method',
      405,
      'Merge commits are not allowed on this repository.',
      {},
      { kind: 'blocked', code: 'method' },
    ],
    [
      'a token that may not',
      403,
      'Resource not accessible by integration',
      {},
      { kind: 'blocked', code: 'permission' },
    ],
    [
      'a moved head',
      409,
      'Head branch was modified. Review and try the merge again.',
      { head: { ref: 'x', sha: 'd'.repeat(40), repo: null } },
      { kind: 'later', why: expect.stringContaining('the head moved') },
    ],
    ['a moved base', 409, 'Base branch was modified. Review and try the merge again.', {}, { kind: 'later' }],
    [
      'a closed pull request',
      405,
      'Pull Request is not mergeable',
      { state: 'closed', mergeable: null },
      { kind: 'later' },
    ],
    ['a server error before anything happened', 502, 'Server Error', {}, { kind: 'later' }],
    [
      'a server error after it was merged',
      502,
      'Server Error',
      { state: 'closed', merged_at: '2026-12-02T10:00:00Z' },
      { kind: 'merged', sha: 'f'.repeat(40) },
    ],
    [
      'a merge that someone else made',
      405,
      'Pull Request is not mergeable',
      { state: 'closed', merged_at: '2026-12-02T10:00:00Z' },
      { kind: 'merged', sha: 'f'.repeat(40) },
    ],
  ])(
    'reads the pull request again after %s, and asks for the merge once',
    async (_case, status, message, pull, expected) => {
      allowing('merge')
        .put(`${home}/pulls/7/merge`)
        .once()
        .reply(status, refusal(message))
        .get(`${home}/pulls/7`)
        .reply(200, pullAnswer(pull))
      expect(await forgeUnderTest().mergePull(request)).toMatchObject(expected)
    },
  )

  test('is told later when GitHub is down altogether', async () => {
    allowing('merge')
      .put(`${home}/pulls/7/merge`)
      .replyWithError('socket hang up')
      .get(`${home}/pulls/7`)
      .times(4)
      .reply(503, refusal('Unavailable'))
    expect(await forgeUnderTest().mergePull(request)).toMatchObject({ kind: 'later' })
  })

  test('tries the methods in turn where the token may not see which are allowed', async () => {
    allowing()
      .put(`${home}/pulls/7/merge`, (body) => body.merge_method === 'merge')
      .reply(405, refusal('Merge commits are not allowed on this repository.'))
      .get(`${home}/pulls/7`)
      .reply(200, pullAnswer())
      .put(`${home}/pulls/7/merge`, (body) => body.merge_method === 'squash')
      .reply(200, { sha: 'c'.repeat(40) })
    expect(await forgeUnderTest().mergePull(request)).toEqual({ kind: 'merged', sha: 'c'.repeat(40) })
  })

  test.each([
    'Merge commits are not allowed on this repository.',
    'This branch must not contain merge commits.',
  ])('goes on with the next allowed method where a rule of the branch refuses the first: %s', async (why) => {
    allowing('merge', 'squash')
      .put(`${home}/pulls/7/merge`, (body) => body.merge_method === 'merge')
      .reply(405, refusal(why))
      .get(`${home}/pulls/7`)
      .reply(200, pullAnswer())
      .put(`${home}/pulls/7/merge`, (body) => body.merge_method === 'squash')
      .reply(200, { sha: 'c'.repeat(40) })
    expect(await forgeUnderTest().mergePull(request)).toEqual({ kind: 'merged', sha: 'c'.repeat(40) })
  })
})
