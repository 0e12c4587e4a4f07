import { expect, test } from '@jest/globals'
import { nextClaim } from '../../src/app/observe-rollback.js'
import { pullsEverFrom } from '../../src/app/pulls-ever-from.js'
import type { Pull } from '../../src/forge/forge.js'

function pull(branch: string, state: Pull['state'], sameRepository = true): Pull {
  return {
    number: 7,
    url: '',
    title: '',
    body: '',
    state,
    mergedAt: null,
    mergeCommit: null,
    createdAt: 0,
    updatedAt: 0,
    closedAt: null,
    author: { login: 'kim', bot: false },
    head: { branch, sha: 'a', sameRepository },
    base: { branch: 'main', sha: 'b' },
    draft: false,
    labels: [],
    requestedReviewers: [],
    assignees: [],
  }
}

const claim = (number: number) => `sluice/checkout/rollback-3${number === 1 ? '' : `-${number}`}`
const others = Array.from({ length: 100 }, () => pull('feature', 'closed'))

function claimed(listed: readonly Pull[], ever: readonly Pull[], branches: readonly string[] = []) {
  const snapshot = {
    pulls: listed,
    branches: new Map(branches.map((name) => [name, 'a'])),
    defaultBranch: 'main',
  }
  return nextClaim({ pullsFrom: async () => ever }, snapshot, 'checkout', 3)
}

test('a claim takes the number above every one that is known', async () => {
  expect(await claimed([], [])).toBe(claim(1))
  expect(await claimed([pull(claim(1), 'closed')], [])).toBe(claim(2))
  expect(await claimed([], [], [claim(2)])).toBe(claim(3))
})

test('a claim that was settled so long ago that GitHub lists it no more keeps its number', async () => {
  const ever = [pull(claim(1), 'closed'), pull(claim(2), 'closed')]
  expect(await claimed(others, ever)).toBe(claim(3))
  expect(await claimed(others, [pull(claim(1), 'closed', false)])).toBe(claim(1))
  // Another run at this very moment: to be adopted.
  expect(await claimed(others, [pull(claim(1), 'open')])).toBe(claim(1))
})

test('nothing is asked where the listing is whole', async () => {
  const forge = { pullsFrom: () => Promise.reject(new Error('asked')) }
  const known = [pull('a', 'closed'), pull('a', 'closed', false), pull('b', 'open')]
  expect(await pullsEverFrom(forge, { pulls: known }, 'a')).toEqual(known.slice(0, 1))
  await expect(pullsEverFrom(forge, { pulls: others }, 'a')).rejects.toThrow('asked')
})
