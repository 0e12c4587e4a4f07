import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Mode, useCaseOf } from '../../src/app/use-case.js'

const sha = 'a'.repeat(40)
const pull = { pull_request: { number: 7 } }
const queued = (number: string, head = sha) => ({
  merge_group: { head_sha: head, head_ref: `refs/heads/gh-readonly-queue/release/next/pr-${number}-${sha}` },
})
const comment = (body: unknown, action = 'created') => ({ action, comment: { body } })

const table: readonly (readonly [string, unknown, Mode, object])[] = [
  ['schedule', {}, 'auto', { kind: 'tick' }],
  ['workflow_dispatch', { inputs: null }, 'auto', { kind: 'tick' }],
  ['push', { ref: 'refs/heads/main' }, 'auto', { kind: 'tick' }],
  ['repository_dispatch', {}, 'auto', { kind: 'tick' }],
  ['issue_comment', comment('/rollback to 5'), 'auto', { kind: 'tick' }],
  ['issue_comment', comment('/rollback to 500'), 'auto', { kind: 'tick' }],
  ['issue_comment', comment('please /rollback'), 'auto', { kind: 'nothing' }],
  ['issue_comment', comment('/rollback', 'edited'), 'auto', { kind: 'nothing' }],
  ['issue_comment', comment('/rollback', 'deleted'), 'auto', { kind: 'nothing' }],
  ['issue_comment', comment(null), 'auto', { kind: 'nothing' }],
  ['pull_request_review', pull, 'auto', { kind: 'gate', pull: 7 }],
  ['pull_request_target', pull, 'auto', { kind: 'gate', pull: 7 }],
  ['pull_request', pull, 'auto', { kind: 'validate', pull: 7 }],
  ['merge_group', queued('12'), 'auto', { kind: 'merge-group', pull: 12, sha }],
  ['merge_group', queued('0'), 'auto', { kind: 'unknown' }],
  ['merge_group', queued('9'.repeat(30)), 'auto', { kind: 'unknown' }],
  ['merge_group', queued('12', '../../git/refs'), 'auto', { kind: 'unknown' }],
  ['merge_group', {}, 'auto', { kind: 'unknown' }],
  ['pull_request', {}, 'auto', { kind: 'unknown' }],
  ['pull_request_review', { pull_request: { number: '7' } }, 'auto', { kind: 'unknown' }],
  ['pull_request_review', { pull_request: { number: -7 } }, 'auto', { kind: 'unknown' }],
  ['pull_request_review', { pull_request: { number: 7.5 } }, 'auto', { kind: 'unknown' }],
  ['workflow_run', {}, 'auto', { kind: 'unknown' }],
  ['', {}, 'auto', { kind: 'unknown' }],
  // A mode speaks louder than the event, but cannot make a pull request out of an event about none.
  ['workflow_run', {}, 'tick', { kind: 'tick' }],
  ['workflow_run', {}, 'command', { kind: 'tick' }],
  ['pull_request', pull, 'gate', { kind: 'gate', pull: 7 }],
  ['merge_group', queued('12'), 'gate', { kind: 'merge-group', pull: 12, sha }],
  ['pull_request_target', pull, 'validate', { kind: 'validate', pull: 7 }],
  ['schedule', {}, 'gate', { kind: 'unknown' }],
  ['schedule', {}, 'validate', { kind: 'unknown' }],
]

test.each(table)('%s %j in mode %s is %j', (event, payload, mode, expected) => {
  expect(useCaseOf(event, payload, mode)).toMatchObject(expected)
})

describe('whatever the payload holds', () => {
  const events = [...new Set(table.map(([event]) => event)), '__proto__', 'constructor']
  const modes: readonly Mode[] = ['auto', 'tick', 'gate', 'command', 'validate']
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.record({ action: fc.jsonValue(), pull_request: fc.jsonValue(), comment: fc.jsonValue() }),
    fc.record({ pull_request: fc.record({ number: fc.oneof(fc.double(), fc.string(), fc.jsonValue()) }) }),
    fc.record({ merge_group: fc.record({ head_sha: fc.jsonValue(), head_ref: fc.string() }) }),
  )

  test('the answer names a pull request by a number of GitHub, and a commit by a SHA', () => {
    fc.assert(
      fc.property(fc.constantFrom(...events), hostile, fc.constantFrom(...modes), (event, payload, mode) => {
        const asked = useCaseOf(event, payload, mode)
        if ('pull' in asked) expect(Number.isSafeInteger(asked.pull) && asked.pull > 0).toBe(true)
        if (asked.kind === 'merge-group') expect(asked.sha).toMatch(/^[0-9a-f]{40}$/)
        if (asked.kind === 'unknown') expect(asked.message).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test('keys that every object has are no keys of a payload', () => {
    const payload = Object.create({ pull_request: { number: 7 } })
    expect(useCaseOf('pull_request', payload, 'auto')).toMatchObject({ kind: 'unknown' })
  })
})

test('metrics are asked for a pull request only by its own event, as it gets commits', () => {
  const replays = (event: string, action: unknown, mode: Mode) => {
    const asked = useCaseOf(event, { action, ...pull }, mode)
    return asked.kind === 'validate' && asked.replay
  }
  for (const action of ['opened', 'synchronize', 'reopened', 'ready_for_review'])
    for (const mode of ['auto', 'validate'] as const) expect(replays('pull_request', action, mode)).toBe(true)
  for (const action of ['closed', 'labeled', 'edited', undefined])
    expect(replays('pull_request', action, 'auto')).toBe(false)
  for (const event of ['pull_request_target', 'pull_request_review'])
    expect(replays(event, 'opened', 'validate')).toBe(false)
})

describe('a repository_dispatch', () => {
  const only = (action: string, client_payload: unknown) => {
    const asked = useCaseOf('repository_dispatch', { action, client_payload }, 'auto')
    return asked.kind === 'tick' ? asked.only : asked.kind
  }

  test('of an alert looks at the migrations that it names', () => {
    expect(only('sluice-alert', { migration: 'checkout' })).toEqual(['checkout'])
    expect(only('sluice-alert', { migration: ' checkout, accounts,checkout' })).toEqual([
      'checkout',
      'accounts',
    ])
    expect(only('sluice-alert', { migration: ['accounts', 7, ''] })).toEqual(['accounts'])
  })

  test('of an alert that names none, or of another type, looks at all of them', () => {
    for (const payload of [{}, null, { migration: '' }, { migration: {} }, { migration: [] }])
      expect(only('sluice-alert', payload)).toBeNull()
    expect(only('sluice-alert', { migration: Array.from({ length: 21 }, (_, n) => `m${n}`) })).toBeNull()
    expect(only('deployed', { migration: 'checkout' })).toBeNull()
  })
})
