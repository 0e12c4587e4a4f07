import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { createOctokit, type ThrottleEvent } from '../../src/forge/octokit.js'
import { strictNock } from '../support/nock.js'
import { apiUrl, forgeUnderTest, home, noLog, refusal } from './answers.js'

const github = strictNock(apiUrl)
const sha = 'a'.repeat(40)
const gate = { context: 'sluice/gate', state: 'pending', description: 'Waiting', url: null } as const
const repository = { owner: { login: 'acme' }, name: 'shop', default_branch: 'main', has_issues: true }

const token = (text: string) => ({ kind: 'token', token: text }) as const
const base = { credentials: token('ghs_test'), version: '1.2.3', log: noLog }

afterEach(() => {
  jest.useRealTimers()
})

describe('what could not work fails before any request', () => {
  test.each([
    ['an empty token', { credentials: token(''), apiUrl }, 'token-missing'],
    [
      'an expression that was not evaluated',
      { credentials: token('${' + '{github.token}}'), apiUrl },
      'token-malformed',
    ],
    ['a token with a line break', { credentials: token('ghs_x\n'), apiUrl }, 'token-malformed'],
    ['plain http to a real host', { apiUrl: 'http://ghes.acme.test/api/v3' }, 'insecure-api-url'],
    [
      'unspaced writes to a real host',
      { apiUrl: 'https://api.github.com', spacing: 'none' },
      'spacing-needed',
    ],
  ] as const)('%s', (_case, overrides, code) => {
    expect(() => createOctokit({ ...base, ...overrides })).toThrow(expect.objectContaining({ code }))
  })
})

describe('requests', () => {
  test('name Sluice and its version, carry the token, and go where the API is', async () => {
    github
      .scope()
      .get(home)
      .matchHeader('user-agent', /^sluice\/1\.2\.3 /)
      .matchHeader('authorization', 'token ghs_test')
      .reply(200, repository)
    expect((await forgeUnderTest({ version: '1.2.3' }).repository()).defaultBranch).toBe('main')
  })

  test('go through the fetch that was passed in', async () => {
    const urls: string[] = []
    const fetch: typeof globalThis.fetch = async (input) => {
      urls.push(String(input))
      return Response.json(repository)
    }
    await forgeUnderTest({ fetch, apiUrl: 'https://ghes.acme.test/api/v3/' }).repository()
    expect(urls).toEqual([`https://ghes.acme.test/api/v3${home}`])
  })

  test('are counted, and the clock and the budget of the newest answer are kept', async () => {
    github
      .scope()
      .get(home)
      .reply(200, repository, { date: 'Tue, 01 Dec 2026 10:00:00 GMT', 'x-ratelimit-remaining': '812' })
      .get(`${home}/branches/none`)
      .reply(404, refusal('Branch not found'), {
        date: 'Tue, 01 Dec 2026 10:00:05 GMT',
        'x-ratelimit-remaining': '811',
      })
      .post('/graphql')
      .reply(
        200,
        { data: { viewer: { login: 'dana' } } },
        { 'x-ratelimit-remaining': '4999', 'x-ratelimit-resource': 'graphql' },
      )
    const forge = forgeUnderTest()
    expect([forge.requests(), forge.remaining()]).toEqual([0, null])
    expect(await forge.now()).toBe(Date.UTC(2026, 11, 1, 10))
    expect(await forge.branch('none')).toBeNull()
    expect(await forge.viewer()).toBe('dana')
    expect(await forge.now()).toBe(Date.UTC(2026, 11, 1, 10, 0, 5))
    expect([forge.requests(), forge.remaining()]).toEqual([3, 811])
  })

  test('are tried again after a server error, and each try is counted', async () => {
    github.scope().get(home).times(2).reply(502, refusal('Server Error')).get(home).reply(200, repository)
    const forge = forgeUnderTest()
    expect((await forge.repository()).name).toBe('shop')
    expect(forge.requests()).toBe(3)
  })

  test('say that GitHub is down when it stays down, and the next caller asks again', async () => {
    github.scope().get(home).times(4).replyWithError('connect ECONNREFUSED').get(home).reply(200, repository)
    const forge = forgeUnderTest()
    await expect(forge.repository()).rejects.toMatchObject({
      code: 'github-unavailable',
      blame: 'github',
      message: expect.stringContaining('ECONNREFUSED'),
    })
    expect((await forge.repository()).name).toBe('shop')
  })
})

describe('no request leaves the origin of the API', () => {
  test.each([
    ['a redirect to another host', 302, 'https://evil.test/steal'],
    ['a redirect to plain http elsewhere', 307, 'http://127.0.0.1:10/'],
  ])('%s is not followed', async (_case, status, location) => {
    github.scope().get(home).reply(status, '', { location })
    await expect(forgeUnderTest().repository()).rejects.toMatchObject({
      message: expect.stringContaining('another host'),
    })
  })

  test('a next page on another host is not read', async () => {
    github
      .scope()
      .get(`${home}/issues/1/comments?per_page=100`)
      .reply(200, [], { link: '<https://evil.test/comments?page=2>; rel="next"' })
    await expect(forgeUnderTest().comments(1)).rejects.toMatchObject({
      message: expect.stringContaining('evil.test'),
    })
  })

  test('a renamed repository is followed, a circle of redirects is not', async () => {
    github
      .scope()
      .get(home)
      .reply(301, '', { location: '/repositories/1' })
      .get('/repositories/1')
      .reply(200, repository)
    expect((await forgeUnderTest().repository()).name).toBe('shop')
    github.scope().get(home).times(4).reply(301, '', { location: home })
    await expect(forgeUnderTest().repository()).rejects.toMatchObject({
      message: expect.stringContaining('redirects in a row'),
    })
  })
})

describe('limits', () => {
  const now = Math.floor(Date.now() / 1000)

  test('a spent budget is not slept away when that takes longer than a minute', async () => {
    const events: ThrottleEvent[] = []
    github
      .scope()
      .get(home)
      .reply(403, refusal('API rate limit exceeded for installation ID 1.'), {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(now + 1800),
      })
    const forge = forgeUnderTest({ onThrottle: (event) => events.push(event) })
    await expect(forge.repository()).rejects.toMatchObject({
      code: 'rate-limited',
      blame: 'github',
      message: expect.stringContaining('It resets at'),
    })
    expect(events).toMatchObject([{ limit: 'primary', route: 'GET /repos/{owner}/{repo}', waits: false }])
    expect(forge.remaining()).toBe(0)
  })

  test('a secondary limit is waited for, but a run waits for no more than a minute in total', async () => {
    const events: ThrottleEvent[] = []
    const limited = refusal(
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    )
    github.scope().post(`${home}/statuses/${sha}`).times(2).reply(403, limited, { 'retry-after': '25' })
    github.scope().post(`${home}/statuses/${sha}`).reply(201, {})
    const forge = forgeUnderTest({ onThrottle: (event) => events.push(event) })
    await forge.setStatus(sha, gate)
    github.scope().post(`${home}/statuses/${sha}`).reply(429, limited, { 'retry-after': '25' })
    await expect(forge.setStatus(sha, gate)).rejects.toMatchObject({ code: 'rate-limited' })
    expect(events.map(({ limit, seconds, waits }) => [limit, seconds, waits])).toEqual([
      ['secondary', 25, true],
      ['secondary', 25, true],
      ['secondary', 25, false],
    ])
  })

  test('a limit is never mistaken for a missing permission, not even by what is best effort', async () => {
    const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 1800) }
    github.scope().post(`${home}/issues/1/assignees`).reply(403, refusal('API rate limit exceeded'), spent)
    await expect(forgeUnderTest().assign(1, ['dana'])).rejects.toMatchObject({ code: 'rate-limited' })
  })

  test('a token that GitHub does not know is named as such, and asked with once', async () => {
    github.scope().get(home).reply(401, refusal('Bad credentials'))
    await expect(forgeUnderTest().repository()).rejects.toMatchObject({
      code: 'bad-token',
      message: expect.stringContaining('Bad credentials'),
    })
  })
})

describe('against a real GitHub', () => {
  // The very client that production uses, only that nobody waits for its clock.
  test('writes are a second apart, those that notify three, and a retry waits a second', async () => {
    jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] })
    const at = new Map<string, number[]>()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { pathname } = new URL(String(input))
      const times = [...(at.get(pathname) ?? []), Date.now()]
      at.set(pathname, times)
      if (init?.method === 'GET' && times.length === 1) {
        return Response.json(refusal('Server Error'), { status: 502 })
      }
      return Response.json(init?.method === 'GET' ? repository : { id: 1 })
    }
    const forge = forgeUnderTest({ fetch, apiUrl: 'https://api.github.com' })
    let done = false
    const all = Promise.all([
      forge.repository(),
      forge.setStatus(sha, gate),
      forge.setStatus(sha, gate),
      forge.comment(1, 'one'),
      forge.comment(1, 'two'),
    ]).finally(() => {
      done = true
    })
    while (!done) {
      jest.advanceTimersByTime(10)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await all
    const gap = (path: string) => {
      const [first = 0, second = 0] = at.get(path) ?? []
      return second - first
    }
    expect(gap(home)).toBeGreaterThanOrEqual(1000)
    expect(gap(`${home}/statuses/${sha}`)).toBeGreaterThanOrEqual(900)
    expect(gap(`${home}/issues/1/comments`)).toBeGreaterThanOrEqual(2900)
  })
})
