import { expect, test } from '@jest/globals'
import { namesOtherObstacle } from '../../src/app/act/other-obstacle.js'

const gate = 'Required status check "sluice/gate" is pending.'
const review = 'At least 1 approving review is required by reviewers with write access.'

test.each([
  review,
  `${review} ${gate}`,
  `Repository rule violations found At least 2 approving reviews are required by reviewers with write access. ${gate}`,
  'Waiting on code owner review from acme/sre.',
  `Required status check "ci" is failing. ${gate}`,
  '2 of 3 required status checks are expected.',
  'Commits must have verified signatures.',
  'A conversation must be resolved before this pull request can be merged.',
  'Head branch is out of date. Review and try the merge again.',
])('something else stands in the way: %s', (why) => {
  expect(namesOtherObstacle(why)).toBe(true)
})

test.each([
  gate,
  `Repository rule violations found ${gate}`,
  '1 of 1 required status checks are pending.',
  'Pull Request is not mergeable (blocked)',
])('it may be the closed gate alone: %s', (why) => {
  expect(namesOtherObstacle(why)).toBe(false)
})
