import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hookUseCaseOf, isHook } from '../../src/app/hook-use-case.js'

const own = { head: { ref: 'sluice/checkout/1-to-5' }, number: 7 }
const foreign = { head: { ref: 'work' }, number: 7 }
const ours = { labels: [{ name: 'bug' }, { name: 'sluice' }] }
const everything = { kind: 'tick', only: null }
const nothing = { kind: 'nothing' }

test.each([
  ['issue_comment', { action: 'created', comment: { body: '/rollback' } }, { kind: 'commands' }],
  ['issue_comment', { action: 'edited', comment: { body: '/rollback' } }, nothing],
  ['issue_comment', { action: 'created', comment: { body: 'hello' } }, nothing],
  ['issues', { action: 'closed', issue: ours }, everything],
  ['issues', { action: 'unlabeled', issue: { labels: [] }, label: { name: 'sluice:paused' } }, everything],
  ['issues', { action: 'opened', issue: { labels: [{ name: 'bug' }] } }, nothing],
  ['pull_request', { action: 'opened', pull_request: foreign }, { kind: 'gate', pull: 7 }],
  ['pull_request', { action: 'synchronize', pull_request: own }, { kind: 'gate', pull: 7 }],
  ['pull_request', { action: 'edited', pull_request: own, changes: { base: {} } }, { kind: 'gate', pull: 7 }],
  ['pull_request', { action: 'edited', pull_request: own, changes: { title: {} } }, nothing],
  ['pull_request', { action: 'closed', pull_request: own }, everything],
  ['pull_request', { action: 'closed', pull_request: foreign }, nothing],
  ['pull_request', { action: 'opened' }, { kind: 'unknown' }],
  ['pull_request_review', { action: 'submitted', pull_request: own }, { kind: 'gate', pull: 7 }],
  ['pull_request_review', { action: 'submitted', pull_request: foreign }, nothing],
  ['push', { ref: 'refs/heads/trunk', repository: { default_branch: 'trunk' } }, everything],
  ['push', { ref: 'refs/heads/work', repository: { default_branch: 'trunk' } }, nothing],
  ['status', { state: 'success', context: 'build', branches: [{ name: own.head.ref }] }, everything],
  ['status', { state: 'success', context: 'sluice/gate', branches: [{ name: own.head.ref }] }, nothing],
  ['status', { state: 'pending', context: 'build', branches: [{ name: own.head.ref }] }, nothing],
  ['status', { state: 'success', context: 'build', branches: [{ name: 'main' }] }, nothing],
  ['check_suite', { action: 'completed', check_suite: { head_branch: own.head.ref } }, everything],
  ['check_suite', { action: 'requested', check_suite: { head_branch: own.head.ref } }, nothing],
  ['check_suite', { action: 'completed', check_suite: { head_branch: null } }, nothing],
  ['deployment_status', { deployment_status: { state: 'success' } }, everything],
  ['deployment_status', { deployment_status: { state: 'pending' } }, nothing],
  [
    'repository_dispatch',
    { action: 'sluice-alert', client_payload: { migration: 'a' } },
    { kind: 'tick', only: ['a'] },
  ],
  ['repository_dispatch', { action: 'released' }, everything],
  ['installation', { action: 'created' }, { kind: 'installations' }],
  ['installation_repositories', { action: 'added' }, { kind: 'installations' }],
  ['ping', {}, nothing],
  ['workflow_run', {}, { kind: 'unknown' }],
])('%s %j is %j', (event, payload, expected) => {
  expect(hookUseCaseOf(event, payload)).toMatchObject(expected)
  expect(isHook(event)).toBe(event !== 'workflow_run')
})

describe('whatever a payload holds', () => {
  test('an answer comes, and names only pull requests by their number', () => {
    const events = fc.constantFrom(
      'issue_comment',
      'issues',
      'pull_request',
      'status',
      'push',
      'check_suite',
      'constructor',
    )
    const shape = fc.record({
      action: fc.constantFrom('opened', 'closed', 'created', 'completed'),
      issue: fc.jsonValue(),
      label: fc.jsonValue(),
      branches: fc.jsonValue(),
      pull_request: fc.record({ number: fc.jsonValue(), head: fc.jsonValue() }),
    })
    fc.assert(
      fc.property(events, fc.oneof(fc.jsonValue(), shape), (event, payload) => {
        const asked = hookUseCaseOf(event, payload)
        if ('pull' in asked) expect(Number.isSafeInteger(asked.pull) && asked.pull > 0).toBe(true)
      }),
    )
  })
})
