import { runInNewContext } from 'node:vm'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { inputs } from '../../src/action/inputs.js'
import { example, ourselves, readWorkflow, stepsOf } from './workflow.js'

const { on, jobs } = readWorkflow(example)
const used = stepsOf(example).filter(({ uses }) => uses === ourselves)

/**
 * Names of the jobs that an event starts. The guards keep to operators and functions that mean the same in JavaScript, but for one
 * thing: GitHub reads a property of nothing as nothing, so every dot becomes `?.`.
 */
const started = (event_name: string, event: object = {}): readonly string[] => {
  const world = {
    github: { event_name, event, repository: 'acme/shop' },
    contains: (list: readonly unknown[], item: unknown) => list.includes(item),
    startsWith: (text: unknown, start: string) => String(text ?? '').startsWith(start),
    fromJSON: JSON.parse,
  }
  const holds = (guard: string) => runInNewContext(guard.replaceAll(/(?<=\w)\.(?=\w)/g, '?.'), world) === true
  return Object.entries(jobs).flatMap(([name, { if: guard }]) =>
    guard === undefined || holds(guard) ? [name] : [],
  )
}

const commentBy = (type: string, body: string) => ({ comment: { body, user: { type } } })
const pullFrom = (repository: string | null, ref: string) => ({
  pull_request: { head: { ref, repo: repository === null ? null : { full_name: repository } } },
})

describe('the jobs that an event starts', () => {
  test.each(['schedule', 'workflow_dispatch', 'push', 'repository_dispatch', 'merge_group'])(
    '%s',
    (event) => {
      expect(started(event)).toEqual(['sluice'])
    },
  )

  test.each([
    ['a command', commentBy('User', '/rollback the checkout is broken'), ['sluice']],
    ['talk', commentBy('User', 'Shall we /rollback?'), []],
    ['a quoted command', commentBy('User', '> /rollback'), []],
    ["a bot's comment, its own included", commentBy('Bot', '/rollback'), []],
  ])('a comment: %s', (_, event, expected) => {
    expect(started('issue_comment', event)).toEqual(expected)
  })

  test.each([
    ['of a ramp', pullFrom('acme/shop', 'sluice/checkout/3-to-10'), ['sluice']],
    ['of other work', pullFrom('acme/shop', 'fix-typo'), []],
    ['of a fork that borrows the branch name', pullFrom('mallory/shop', 'sluice/checkout/3-to-10'), []],
  ])('a review: %s', (_, event, expected) => {
    expect(started('pull_request_review', event)).toEqual(expected)
  })

  test.each([
    ['a ramp', pullFrom('acme/shop', 'sluice/checkout/3-to-10'), ['sluice']],
    ['other work', pullFrom('acme/shop', 'fix-typo'), ['gate']],
    ['a fork that borrows the branch name', pullFrom('mallory/shop', 'sluice/checkout/3-to-10'), ['gate']],
    ['a fork that is gone', pullFrom(null, 'sluice/checkout/3-to-10'), ['gate']],
  ])('a pull request: %s', (_, event, expected) => {
    expect(started('pull_request_target', event)).toEqual(expected)
    expect(started('pull_request', event)).toEqual(['validate'])
  })
})

describe('the workflow that users copy', () => {
  test('starts on everything that Sluice answers to', () => {
    expect(Object.keys(on).sort()).toEqual(
      [
        ...['issue_comment', 'merge_group', 'pull_request', 'pull_request_review', 'pull_request_target'],
        ...['push', 'repository_dispatch', 'schedule', 'workflow_dispatch'],
      ].sort(),
    )
    expect(on.issue_comment).toEqual({ types: ['created'] })
    expect(on.repository_dispatch).toEqual({ types: ['sluice-alert'] })
  })

  test('is scheduled away from the full hour', () => {
    const [{ cron }] = z.tuple([z.object({ cron: z.string() })]).parse(on.schedule)
    const minutes = cron.split(' ')[0]?.split(',').map(Number) ?? []
    expect(minutes.length).toBeGreaterThan(1)
    for (const minute of minutes) expect(minute % 5).not.toBe(0)
  })

  test('never cancels a run, and never drops one that waits', () => {
    expect(jobs.sluice?.concurrency).toEqual({
      group: 'sluice',
      'cancel-in-progress': false,
      queue: 'max',
    })
  })

  test('checks nothing out and runs no shell, whatever the trigger', () => {
    for (const { uses, run } of stepsOf(example)) {
      expect(uses).not.toMatch(/^actions\/checkout@/)
      expect(run).toBeUndefined()
    }
  })

  test('gives no credentials for metrics and no write access but the status to pull requests from outside', () => {
    expect(jobs.gate?.permissions).toEqual({
      contents: 'read',
      'pull-requests': 'read',
      statuses: 'write',
    })
    expect(jobs.validate?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' })
    expect(JSON.stringify(jobs.validate)).not.toContain('secrets.')
    expect(JSON.stringify(jobs.gate).match(/secrets\.\w+/g)).toEqual(['secrets.SLUICE_APP_PRIVATE_KEY'])
  })

  test('asks the App for no more than it asks of GITHUB_TOKEN', () => {
    for (const { permissions, steps } of Object.values(jobs)) {
      const app = steps.find(({ uses }) => uses?.startsWith('actions/create-github-app-token@'))
      if (app === undefined) continue
      const asked = Object.entries(app.with).filter(([name]) => name.startsWith('permission-'))
      expect(
        Object.fromEntries(asked.map(([name, level]) => [name.replace('permission-', ''), level])),
      ).toEqual(permissions)
    }
  })

  test('uses only inputs that exist', () => {
    expect(used).toHaveLength(3)
    for (const { with: settings } of used)
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(settings)))
  })
})
