import { describe, expect, test } from '@jest/globals'
import { strictNock } from '../support/nock.js'
import { apiUrl, forgeUnderTest, home, issueAnswer, pullAnswer, refusal } from './answers.js'

const github = strictNock(apiUrl)
const sha = 'a'.repeat(40)
const next = (path: string) => ({ link: `<${apiUrl}${path}>; rel="next"` })

describe('what GitHub lists only in part', () => {
  const newest = '/pulls?sort=updated&direction=desc&per_page=100&state=all'
  const open = '/pulls?sort=created&direction=asc&per_page=100&state=open'

  test('all pull requests in one request while they fit on a page', async () => {
    github
      .scope()
      .get(home + newest)
      .reply(200, [pullAnswer({ user: null, head: { ref: 'x', sha, repo: null } })])
    expect(await forgeUnderTest().pulls()).toMatchObject([
      { author: { login: 'ghost' }, head: { sameRepository: false } },
    ])
  })

  test('beyond a page, the open ones are listed completely, and none twice', async () => {
    const at = (hour: number) => ({ updated_at: `2026-12-01T0${hour}:00:00Z` })
    github
      .scope()
      .get(home + newest)
      .reply(
        200,
        [pullAnswer({ number: 9, ...at(9) }), pullAnswer({ number: 8, ...at(8), state: 'closed' })],
        next(`${home}/pulls?page=2`),
      )
      .get(home + open)
      .reply(200, [pullAnswer({ number: 1, ...at(1) })], next(`${home}/open?page=2`))
      .get(`${home}/open?page=2`)
      .reply(200, [pullAnswer({ number: 9, ...at(9) })])
    expect((await forgeUnderTest().pulls()).map(({ number }) => number)).toEqual([9, 8, 1])
  })

  test('more than 250 commits of a pull request are read from the comparison', async () => {
    const commit = { sha, parents: [{ sha: 'p' }], author: {}, committer: null }
    github
      .scope()
      .get(`${home}/pulls/7/commits?per_page=100`)
      .reply(
        200,
        Array.from({ length: 250 }, () => commit),
      )
      .get(`${home}/pulls/7`)
      .reply(200, pullAnswer())
      .get(`${home}/compare/${'b'.repeat(40)}...${sha}?per_page=100&page=1`)
      .reply(200, { url: 'x', total_commits: 2, commits: [commit] }, next('/x'))
      .get(`${home}/compare/${'b'.repeat(40)}...${sha}?per_page=100&page=2`)
      .reply(200, { url: 'x', total_commits: 2, commits: [{ ...commit, sha: 'last' }] })
    expect(await forgeUnderTest().pullCommits(7)).toEqual([
      { sha, parents: ['p'], author: null, committer: null },
      { sha: 'last', parents: ['p'], author: null, committer: null },
    ])
  })

  test('the paths of a commit of 3000 files and more come from its trees', async () => {
    const files = Array.from({ length: 3000 }, (_, index) => ({ filename: `f${index}` }))
    const tree = (entries: Record<string, string>) => ({
      truncated: false,
      tree: Object.entries(entries).map(([path, blob]) => ({ path, sha: blob, type: 'blob' })),
    })
    github
      .scope()
      .get(`${home}/commits/${sha}?per_page=100&page=1`)
      .reply(200, { parents: [{ sha: 'parent' }], files }, next('/x'))
      .get(`${home}/git/trees/parent?recursive=1`)
      .reply(200, tree({ same: '1', changed: '1', gone: '1' }))
      .get(`${home}/git/trees/${sha}?recursive=1`)
      .reply(200, tree({ same: '1', changed: '2', fresh: '1' }))
    expect([...(await forgeUnderTest().commitPaths(sha))].sort()).toEqual(['changed', 'fresh', 'gone'])
  })

  test('a rename names both paths', async () => {
    github
      .scope()
      .get(`${home}/commits/${sha}?per_page=100&page=1`)
      .reply(200, { parents: [], files: [{ filename: 'new', previous_filename: 'old' }] })
    expect(await forgeUnderTest().commitPaths(sha)).toEqual(['new', 'old'])
  })

  test('a file above a megabyte is read as a blob', async () => {
    github
      .scope()
      .get(`${home}/contents/big.yaml?ref=main`)
      .reply(200, { type: 'file', sha: 'blob', encoding: 'none', content: '' })
      .get(`${home}/git/blobs/blob`)
      .reply(200, { encoding: 'base64', content: 'eDog\nMQ==\n' })
    const file = await forgeUnderTest().file('big.yaml', 'main')
    expect(new TextDecoder().decode(file?.bytes)).toBe('x: 1')
  })
})

describe('issues', () => {
  test('in a repository that was renamed are still at home', async () => {
    const renamed = { owner: { login: 'acme' }, name: 'store', default_branch: 'main' }
    github
      .scope()
      .get(`${home}/issues/3`)
      .times(2)
      .reply(200, issueAnswer({ repository_url: `${apiUrl}/repos/acme/store` }))
      .get(home)
      .reply(200, renamed)
    const forge = forgeUnderTest()
    expect(await forge.issue(3)).toMatchObject({ kind: 'found' })
    expect(await forge.issue(3)).toMatchObject({ kind: 'found' })
  })

  test('with a label that holds a comma are looked for here', async () => {
    github
      .scope()
      .get(`${home}/issues?state=open&per_page=100&labels=bug`)
      .reply(200, [
        issueAnswer({ labels: ['Bug'] }),
        issueAnswer({ number: 4, labels: [{ name: 'bug' }, { name: 'a,b' }] }),
      ])
    const found = await forgeUnderTest().issues({ labels: ['bug', 'a,b'], state: 'open' })
    expect(found.map(({ number }) => number)).toEqual([4])
  })
})

describe('people', () => {
  test.each([
    [200, { state: 'active' }, true],
    [200, { state: 'pending' }, false],
    [404, refusal('Not Found'), false],
    [403, refusal('Resource not accessible by integration'), false],
  ])('a team answers %i %o', async (status, body, expected) => {
    github.scope().get('/orgs/acme/teams/sre/memberships/dana').reply(status, body)
    expect(await forgeUnderTest().isTeamMember('acme/sre', 'dana')).toBe(expected)
  })

  test('teams can be asked for a review, and a refusal of all is not asked for one by one', async () => {
    github
      .scope()
      .post(`${home}/pulls/7/requested_reviewers`, { reviewers: ['dana'], team_reviewers: ['sre'] })
      .reply(403, refusal('Resource not accessible by integration'))
    expect(await forgeUnderTest().requestReviewers(7, ['dana', 'acme/sre'])).toEqual(['dana', 'acme/sre'])
  })
})

describe('rules of a branch', () => {
  const rules = [
    {
      type: 'required_status_checks',
      parameters: { required_status_checks: [{ context: 'sluice/gate' }, { context: 'build' }] },
    },
    { type: 'merge_queue' },
  ]
  const seen = { protected: true, protection: { required_status_checks: { contexts: ['build', 'old'] } } }
  const forbidden = refusal('Resource not accessible by integration')

  test.each([
    [
      'both',
      [200, rules],
      [200, seen],
      { requiredContexts: ['sluice/gate', 'build', 'old'], mergeQueue: true },
    ],
    [
      'rulesets only',
      [200, rules],
      [403, forbidden],
      { requiredContexts: ['sluice/gate', 'build'], mergeQueue: true },
    ],
    [
      'protection only',
      [404, refusal('Not Found')],
      [200, seen],
      { requiredContexts: ['build', 'old'], mergeQueue: false },
    ],
    [
      'protection hidden',
      [403, forbidden],
      [200, { protected: true }],
      { requiredContexts: null, mergeQueue: false },
    ],
    ['neither', [403, forbidden], [404, refusal('Not Found')], { requiredContexts: null, mergeQueue: false }],
    [
      'an unprotected branch',
      [200, []],
      [200, { protected: false }],
      { requiredContexts: [], mergeQueue: false },
    ],
  ] as const)('%s', async (_case, [rulesStatus, rulesBody], [branchStatus, branchBody], expected) => {
    github
      .scope()
      .get(`${home}/rules/branches/main?per_page=100`)
      .reply(rulesStatus, JSON.stringify(rulesBody), { 'content-type': 'application/json' })
      .get(`${home}/branches/main`)
      .reply(branchStatus, JSON.stringify(branchBody), { 'content-type': 'application/json' })
    expect(await forgeUnderTest().mergeRules('main')).toEqual(expected)
  })
})

describe('writes that meet the seams of GitHub', () => {
  const proposal = { branch: 'sluice/checkout/2-to-5', title: 't', body: 'b' }
  const none = `${home}/pulls?head=acme%3Asluice%2Fcheckout%2F2-to-5&state=all&sort=created&direction=desc&per_page=100`

  test('a branch that GitHub does not know everywhere yet is waited for', async () => {
    const early = refusal('Validation Failed', [
      { resource: 'PullRequest', code: 'custom', message: 'Could not resolve to a node with the global id' },
    ])
    github
      .scope()
      .post(`${home}/pulls`)
      .times(2)
      .reply(422, early)
      .get(none)
      .times(2)
      .reply(200, [])
      .post(`${home}/pulls`, { title: 't', body: 'b', head: proposal.branch, base: 'main' })
      .reply(201, pullAnswer())
    expect(await forgeUnderTest().openPull(proposal)).toMatchObject({ kind: 'opened', pull: { number: 7 } })
  })

  test('but not for ever, and what is wrong for good is said at once', async () => {
    github
      .scope()
      .post(`${home}/pulls`)
      .times(4)
      .reply(422, refusal('Could not resolve to a node'))
      .get(none)
      .times(4)
      .reply(200, [])
    await expect(forgeUnderTest().openPull(proposal)).rejects.toMatchObject({ code: 'refused' })
    const empty = refusal('Validation Failed', [
      { resource: 'PullRequest', code: 'custom', message: 'No commits between main and x' },
    ])
    github.scope().post(`${home}/pulls`).reply(422, empty).get(none).reply(200, [])
    await expect(forgeUnderTest().openPull(proposal)).rejects.toMatchObject({
      message: expect.stringContaining('No commits between'),
    })
  })

  test('a label that another run created in between is fine; labels for people never fail a run', async () => {
    const lines: string[] = []
    github
      .scope()
      .get(`${home}/labels/sluice%3Amigration`)
      .reply(404, refusal('Not Found'))
      .post(`${home}/labels`, { name: 'sluice:migration', color: /^[0-9a-f]{6}$/, description: /.+/ })
      .reply(
        422,
        refusal('Validation Failed', [{ resource: 'Label', code: 'already_exists', field: 'name' }]),
      )
      .post(`${home}/issues/3/labels`, { labels: ['sluice:migration'] })
      .reply(410, refusal('Issue was deleted\n::error::pwned'))
    await forgeUnderTest({ log: (line) => lines.push(line) }).addLabels(3, ['sluice:migration'])
    expect(lines).toEqual([
      expect.stringMatching(/^GitHub did not label #3: Issue was deleted ::error::pwned/),
    ])
  })

  test.each(['sluice:paused', 'sluice:superseded', 'sluice:deploy-owed'])(
    'the label %s, which later runs read, is not said to be set or removed when it is not',
    async (label) => {
      const path = `${home}/issues/3/labels`
      github
        .scope()
        .get(`${home}/labels/${encodeURIComponent(label)}`)
        .reply(200, { name: label })
        .post(path, { labels: [label] })
        .reply(403, refusal('Resource not accessible by integration'))
        .delete(`${path}/${encodeURIComponent(label)}`)
        .reply(403, refusal('Resource not accessible by integration'))
      const forge = forgeUnderTest()
      await expect(forge.addLabels(3, [label])).rejects.toMatchObject({ code: 'permission-missing' })
      await expect(forge.removeLabel(3, label)).rejects.toMatchObject({ code: 'permission-missing' })
    },
  )

  test('an archived repository is called that', async () => {
    github.scope().post(`${home}/git/refs`).reply(403, refusal('Repository was archived so is read-only.'))
    await expect(forgeUnderTest().createBranch('sluice/x', sha)).rejects.toMatchObject({ code: 'archived' })
  })

  test('a dispatch whose answer is lost is not repeated', async () => {
    github.scope().post(`${home}/actions/workflows/deploy.yml/dispatches`).reply(502, refusal('Server Error'))
    expect(await forgeUnderTest().dispatchWorkflow('deploy.yml', 'main')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('did not answer'),
    })
  })

  test('an issue whose creation keeps failing is given up after three tries', async () => {
    github.scope().post(`${home}/issues`).times(3).reply(500, refusal('Server Error'))
    github
      .scope()
      .get(/\/issues\?state=all/)
      .times(2)
      .reply(200, [issueAnswer({ title: 'another' })])
    await expect(
      forgeUnderTest().openIssue({ title: 't', body: 'b', labels: [], assignees: [] }),
    ).rejects.toMatchObject({ code: 'github-unavailable' })
  })
})
