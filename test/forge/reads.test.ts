import { describe, expect, test } from '@jest/globals'
import { type LocalGithub, localGithub, rampBranch } from './local-github.js'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const branch = 'sluice/checkout/2-to-5'

/** What a person does through the API with a token of their own. */
async function asPerson(
  { sandbox }: LocalGithub,
  login: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<void> {
  const response = await fetch(`${sandbox.url}/repos/acme/shop${path}`, {
    method,
    headers: { authorization: `token token-of-${login}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
}

describe('repository, branches and files', () => {
  test('the repository with the merge methods in order of preference', async () => {
    const { forge, sandbox } = await localGithub({
      repository: { private: true, allow: { mergeCommit: false, squash: true, rebase: true } },
    })
    expect(await forge.repository()).toEqual({
      owner: 'acme',
      name: 'shop',
      defaultBranch: 'main',
      private: true,
      archived: false,
      hasIssues: true,
      mergeMethods: ['squash', 'rebase'],
      url: `${sandbox.url}/acme/shop`,
    })
    expect(await forge.now()).toBe(sandbox.clock.now())
    expect(forge.requests()).toBe(1)
  })

  test('who may do what, and who we are', async () => {
    const { forge } = await localGithub()
    expect(await Promise.all(['acme', 'dana', 'kim', 'nobody-at-all'].map(forge.permission))).toEqual([
      'admin',
      'write',
      'read',
      'none',
    ])
    expect(await forge.viewer()).toBe('github-actions[bot]')
  })

  test('trees and files at commits, at branches, at branches with slashes, and none', async () => {
    const github = await localGithub()
    const { forge, repo } = github
    const sha = await rampBranch(github, branch, 5)
    const paths = ['README.md', 'config/checkout.yaml', 'config/deep/er/file.txt']
    const [atMain, atBranch, atCommit] = await Promise.all(['main', branch, sha].map(forge.tree))
    expect([...(atMain?.keys() ?? [])].sort()).toEqual(paths)
    expect(atBranch).toEqual(atCommit)
    expect(atBranch).not.toEqual(atMain)
    const file = await forge.file('config/checkout.yaml', branch)
    expect(text(file?.bytes)).toBe('percentage: 5\n')
    expect(file?.sha).toBe(atBranch?.get('config/checkout.yaml'))
    expect(text(await forge.blob(file?.sha ?? ''))).toBe('percentage: 5\n')
    expect(await forge.file('nope.yaml', 'main')).toBeNull()
    expect(await forge.file('config', 'main')).toBeNull()
    expect(await forge.file('config/checkout.yaml', 'no-such-branch')).toBeNull()
    expect(await forge.branch(branch)).toEqual({ name: branch, sha, protected: false })
    expect(await forge.branch('none')).toBeNull()
    repo.protect('main')
    expect(await forge.branch('main')).toMatchObject({ protected: true })
    await expect(forge.tree('0'.repeat(40))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a blob is fetched once in a run', async () => {
    const { forge } = await localGithub()
    const sha = (await forge.tree('main')).get('README.md') ?? ''
    const before = forge.requests()
    await Promise.all([forge.blob(sha), forge.blob(sha)])
    await forge.blob(sha)
    expect(forge.requests()).toBe(before + 1)
  })

  test('a tree that GitHub truncates is walked', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`a${index % 3}/b${index % 2}/f${index}.txt`, `${index}\n`]),
    )
    const { forge } = await localGithub({
      repository: { files: { 'top.txt': 'x\n', ...files } },
      sandbox: { treeLimit: 4 },
    })
    expect([...(await forge.tree('main')).keys()].sort()).toEqual(['top.txt', ...Object.keys(files)].sort())
  })

  test('commits, ranges and branches below a prefix', async () => {
    const github = await localGithub()
    const { forge, repo } = github
    const base = (await repo.log())[0]?.sha ?? ''
    const sha = await rampBranch(github, branch, 5)
    const moved = await repo.commit({ files: { 'README.md': null, 'docs/a b.md': 'x\n' } })
    expect([...(await forge.commitPaths(moved))].sort()).toEqual(['README.md', 'docs/a b.md'])
    expect(await forge.compare(base, sha)).toEqual({ mergeBase: base, status: 'ahead' })
    expect(await forge.compare('main', sha)).toEqual({ mergeBase: base, status: 'diverged' })
    expect(await forge.branchesBelow('sluice/checkout/')).toEqual(new Map([[branch, sha]]))
    expect(await forge.branchesBelow('sluice/accounts/')).toEqual(new Map())
  })
})

describe('pull requests', () => {
  test('with files, commits and reviews, each bound to its person and commit', async () => {
    const github = await localGithub()
    const { forge, repo, sandbox } = github
    const sha = await rampBranch(github, branch, 5)
    await forge.openPull({ branch, title: 't', body: '' })
    await asPerson(github, 'dana', 'POST', '/pulls/1/reviews', { event: 'APPROVE', commit_id: sha })
    await asPerson(github, 'kim', 'POST', '/pulls/1/reviews', { event: 'REQUEST_CHANGES', body: 'no' })
    const pushed = await repo.commit({ branch, files: { 'x.txt': 'x\n' }, author: 'dana' })

    const at = sandbox.clock.now()
    expect(await forge.reviews(1)).toMatchObject([
      { author: { login: 'dana', bot: false }, state: 'approved', sha, at },
      { author: { login: 'kim', bot: false }, state: 'changes-requested', sha, at },
    ])
    expect(await forge.pullFiles(1)).toEqual([
      { path: 'config/checkout.yaml', previousPath: null, status: 'modified' },
      { path: 'x.txt', previousPath: null, status: 'added' },
    ])
    expect(await forge.pullCommits(1)).toMatchObject([
      { sha, author: { login: 'github-actions[bot]', bot: true } },
      { sha: pushed, parents: [sha], author: { login: 'dana', bot: false } },
    ])
    expect(await forge.pulls()).toMatchObject([
      { number: 1, state: 'open', head: { sha: pushed, branch }, mergedAt: null, mergeCommit: null },
    ])
  })

  test('a fork with a branch of the same name is not mistaken for ours', async () => {
    const github = await localGithub()
    const fork = await github.repo.fork('eve')
    await fork.commit({ branch, files: { 'config/checkout.yaml': 'percentage: 100\n' }, author: 'eve' })
    await asPerson(github, 'eve', 'POST', '/pulls', { title: 'x', head: `eve:${branch}`, base: 'main' })
    expect(await github.forge.pulls()).toMatchObject([{ head: { branch, sameRepository: false } }])
    expect(await github.forge.pullsFrom(branch)).toEqual([])
  })
})

describe('issues and comments', () => {
  test('found, gone and transferred', async () => {
    const github = await localGithub({
      sandbox: {
        repositories: [
          { owner: 'acme', name: 'shop', files: { a: 'a' } },
          { owner: 'acme', name: 'elsewhere', files: { a: 'a' } },
        ],
      },
    })
    const { forge, repo } = github
    for (const title of ['stays', 'goes', 'moves'])
      await forge.openIssue({ title, body: '', labels: [], assignees: [] })
    await repo.deleteIssue(2)
    await repo.transferIssue(3)
    expect(await forge.issue(1)).toMatchObject({ kind: 'found', issue: { title: 'stays', closedBy: null } })
    expect(await forge.issue(2)).toEqual({ kind: 'gone' })
    expect(await forge.issue(3)).toEqual({ kind: 'transferred' })
    expect(await forge.issue(99)).toEqual({ kind: 'gone' })
  })

  test('lists go on beyond a page of a hundred', async () => {
    const github = await localGithub()
    await github.forge.openIssue({ title: 't', body: '', labels: [], assignees: [] })
    for (let count = 1; count <= 101; count += 1) {
      await asPerson(github, 'kim', 'POST', '/issues/1/comments', { body: `comment ${count}` })
    }
    const comments = await github.forge.comments(1)
    expect(comments).toHaveLength(101)
    expect(comments.at(-1)).toMatchObject({
      body: 'comment 101',
      author: { login: 'kim', bot: false },
      issue: 1,
      reactions: 0,
    })
    expect(await github.forge.commentsSince(0)).toHaveLength(101)
  })

  test('by label, without pull requests; comments since a moment', async () => {
    const github = await localGithub()
    const { forge, sandbox } = github
    await rampBranch(github, branch, 5)
    await forge.openPull({ branch, title: 't', body: '' })
    await forge.addLabels(1, ['sluice:ramp'])
    await forge.openIssue({ title: 'first', body: '', labels: ['sluice:ramp', 'checkout'], assignees: [] })
    await forge.openIssue({ title: 'second', body: '', labels: ['checkout'], assignees: [] })
    await forge.editIssue(3, { state: 'closed' })
    expect(await forge.issues({ labels: ['sluice:ramp'], state: 'all' })).toMatchObject([{ title: 'first' }])
    expect(await forge.issues({ labels: ['checkout'], state: 'open' })).toMatchObject([{ title: 'first' }])
    expect(await forge.issues({ labels: ['checkout'], state: 'all' })).toHaveLength(2)
    expect(await forge.issues({ labels: [], state: 'all', since: sandbox.clock.now() + 1000 })).toEqual([])

    await forge.comment(1, 'old')
    github.clock.set(github.clock.now() + 3_600_000)
    await forge.comment(2, '/rollback')
    expect(await forge.commentsSince(sandbox.clock.now() - 60_000)).toMatchObject([
      { body: '/rollback', issue: 2 },
    ])
  })

  test('a repository without issues has none', async () => {
    const { forge } = await localGithub({ repository: { hasIssues: false } })
    expect(await forge.issues({ labels: ['checkout'], state: 'all' })).toEqual([])
  })
})

describe('rules, statuses and deployments', () => {
  test('what a merge into the branch needs', async () => {
    const { forge, repo } = await localGithub()
    expect(await forge.mergeRules('main')).toEqual({ requiredContexts: [], mergeQueue: false })
    repo.protect('main', { requiredContexts: ['build'], mergeQueue: true })
    expect(await forge.mergeRules('main')).toEqual({ requiredContexts: ['build'], mergeQueue: true })
  })

  test('the newest status of a context', async () => {
    const github = await localGithub()
    const sha = await rampBranch(github, branch, 5)
    const status = { context: 'sluice/gate', description: 'd', url: null } as const
    await github.forge.setStatus(sha, { ...status, state: 'pending' })
    await github.forge.setStatus(sha, { ...status, state: 'success' })
    expect(await github.forge.status(sha, 'sluice/gate')).toEqual({ ...status, state: 'success' })
  })

  test('the first deployment of a commit that succeeded, whatever was deployed again since', async () => {
    const { forge, repo, clock } = await localGithub()
    const since = clock.now()
    const any = async () => true
    expect(await forge.firstDeployment('production', since, any)).toBeNull()
    await repo.createDeployment({ environment: 'production', state: 'failure' })
    clock.advance(60_000)
    await repo.commit({ files: { 'README.md': 'new\n' } })
    const good = await repo.createDeployment({ environment: 'production', state: 'success' })
    const at = clock.now()
    clock.advance(60_000)
    await repo.createDeployment({ environment: 'production', state: 'success' })
    await repo.createDeployment({ environment: 'staging', state: 'success' })
    expect(await forge.firstDeployment('production', since, any)).toBe(at)
    expect(await forge.firstDeployment('production', since, async (sha) => sha === good.sha)).toBe(at)
    expect(await forge.firstDeployment('production', since, async () => false)).toBeNull()
    expect(await forge.firstDeployment('production', at + 1, any)).toBe(at + 60_000)
  })

  test('another repository, as far as the token sees it', async () => {
    const { forge } = await localGithub({
      sandbox: {
        repositories: [
          { owner: 'acme', name: 'shop', files: { a: 'a' } },
          {
            owner: 'acme',
            name: 'accounts',
            defaultBranch: 'trunk',
            files: { '.migration.yml': 'version: 1\n' },
          },
        ],
      },
    })
    const accounts = forge.other('acme', 'accounts')
    expect(await accounts.defaultBranch()).toBe('trunk')
    expect(text((await accounts.file('.migration.yml', 'trunk'))?.bytes)).toBe('version: 1\n')
    await expect(forge.other('acme', 'secret').repository()).rejects.toMatchObject({ code: 'not-found' })
    expect(accounts.requests()).toBe(forge.requests())
  })
})
