import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/action/event.js'

const env = {
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_API_URL: 'https://ghe.acme.dev/api/v3',
}

/** The event as readEvent sees it with this text in the event file. */
async function eventOf(text: string, more: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-event-'))
  const path = join(folder, 'event.json')
  try {
    await writeFile(path, text)
    return await readEvent({ ...env, ...more, GITHUB_EVENT_PATH: path })
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the default branch', () => {
  test('is what the payload says, slashes included', async () => {
    const event = await eventOf('{"repository":{"default_branch":"release/next"}}')
    expect(event).toMatchObject({ owner: 'acme', repository: 'shop', defaultBranch: 'release/next' })
  })

  test('is the branch of a schedule, which runs on no other', async () => {
    const more = { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/release/next' }
    expect((await eventOf('{}', more)).defaultBranch).toBe('release/next')
  })

  test.each([
    ['a push elsewhere', 'push', 'refs/heads/feature'],
    ['a dispatch elsewhere', 'workflow_dispatch', 'refs/heads/feature'],
    ['a tag', 'schedule', 'refs/tags/v1'],
  ])('is not known from %s', async (_, name, ref) => {
    expect((await eventOf('{}', { GITHUB_EVENT_NAME: name, GITHUB_REF: ref })).defaultBranch).toBeNull()
  })

  test.each(['null', '[]', '"text"', '{"repository":null}', '{"repository":{"default_branch":7}}'])(
    'is not known from the payload %s',
    async (text) => {
      expect((await eventOf(text)).defaultBranch).toBeNull()
    },
  )
})

describe('the event file', () => {
  test.each(['', '{', 'undefined'])('with the text %j cannot be read', async (text) => {
    await expect(eventOf(text)).rejects.toMatchObject({ code: 'event-unreadable' })
  })

  test('that does not exist cannot be read, and none at all is an empty payload', async () => {
    await expect(readEvent({ ...env, GITHUB_EVENT_PATH: '/nowhere/event.json' })).rejects.toMatchObject({
      code: 'event-unreadable',
    })
    expect((await readEvent(env)).payload).toEqual({})
  })
})

test.each([undefined, '', 'acme', '/shop', 'acme/'])(
  'the repository %j is none',
  async (GITHUB_REPOSITORY) => {
    await expect(readEvent({ GITHUB_REPOSITORY })).rejects.toMatchObject({ code: 'not-an-action' })
  },
)
