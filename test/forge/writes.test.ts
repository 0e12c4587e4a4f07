import { describe, expect, test } from '@jest/globals'
import { type LocalGithub, localGithub, rampBranch } from './local-github.js'

const branch = 'sluice/checkout/2-to-5'
const proposal = { branch, title: 'Checkout to 5 %', body: 'The evidence is good.' }

function posts({ sandbox }: LocalGithub, path: RegExp): number {
  return sandbox.requests.filter((request) => request.method === 'POST' && path.test(request.path)).length
}

describe('a ramp from commit to merge', () => {
  test('one commit on top of its parent changes and deletes files and moves nothing', async () => {
    const github = await localGithub()
    const [before] = await github.repo.log()
    const sha = await github.forge.commit({
      parent: before?.sha ?? '',
      files: { 'config/checkout.yaml': 'percentage: 5\n', 'docs/new file.md': 'héllo\n', 'README.md': null },
      message: 'Checkout to 5 %\n\nBecause.',
    })
    expect(await github.repo.log()).toEqual([before])
    expect(await github.repo.read('config/checkout.yaml', sha)).toBe('percentage: 5\n')
    expect(await github.repo.read('docs/new file.md', sha)).toBe('héllo\n')
    expect(await github.repo.read('README.md', sha)).toBeUndefined()
    expect(await github.repo.read('config/deep/er/file.txt', sha)).toBe('x\n')
    expect((await github.repo.log(sha))[0]).toMatchObject({
      subject: 'Checkout to 5 %',
      author: 'github-actions[bot]',
      parents: [before?.sha],
    })
  })

  test('opens, edits, merges and deletes the branch; the second time round everything is adopted', async () => {
    const github = await localGithub()
    const { forge } = github
    const sha = await rampBranch(github, branch, 5)
    expect(await forge.createBranch(branch, sha)).toEqual({ kind: 'exists', sha })

    const opened = await forge.openPull(proposal)
    expect(opened).toMatchObject({
      kind: 'opened',
      pull: { state: 'open', head: { branch, sha, sameRepository: true }, author: { bot: true } },
    })
    const adopted = await forge.openPull(proposal)
    expect(adopted).toMatchObject({ kind: 'adopted', pull: { number: 1 } })

    await forge.editPull(1, { title: 'Checkout to 5 percent' })
    expect(await forge.pull(1)).toMatchObject({
      title: 'Checkout to 5 percent',
      body: proposal.body,
      mergeable: true,
    })

    const merge = { number: 1, expectedHead: sha, title: 'Checkout to 5 %', message: 'Approved by @dana' }
    const merged = await forge.mergePull(merge)
    expect(merged).toMatchObject({ kind: 'merged' })
    expect(await forge.mergePull(merge)).toEqual(merged)
    expect(await github.repo.read('config/checkout.yaml')).toBe('percentage: 5\n')

    await forge.deleteBranch(branch)
    await forge.deleteBranch(branch)
    expect(await forge.branchesBelow('sluice/')).toEqual(new Map())
    expect(await forge.pullsFrom(branch)).toMatchObject([
      { number: 1, state: 'closed', mergedAt: github.sandbox.clock.now() },
    ])
  })

  test('of two claims exactly one is created', async () => {
    const github = await localGithub()
    const sha = (await github.repo.log())[0]?.sha ?? ''
    const name = 'sluice/checkout/rollback-2'
    const claims = await Promise.all([
      github.forge.createBranch(name, sha),
      github.forgeAs('token-of-dana').createBranch(name, sha),
    ])
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['created', 'exists'])
  })

  test('a moved head is not merged, a conflict is named, and a branch can be rebuilt', async () => {
    const github = await localGithub()
    const { forge, repo } = github
    const sha = await rampBranch(github, branch, 5)
    await forge.openPull(proposal)
    await repo.commit({ branch, files: { 'x.txt': 'pushed by a person\n' }, author: 'dana' })
    const request = { number: 1, expectedHead: sha, title: 't', message: 'm' }
    expect(await forge.mergePull(request)).toMatchObject({
      kind: 'later',
      why: expect.stringContaining('the head moved'),
    })

    await repo.commit({ files: { 'config/checkout.yaml': 'percentage: 3\n' } })
    await forge.moveBranch(branch, sha)
    expect(await forge.mergePull(request)).toMatchObject({ kind: 'conflict' })
  })

  test('a protected branch blocks until its rule is satisfied', async () => {
    const github = await localGithub()
    const { forge, repo } = github
    repo.protect('main', { requiredContexts: ['sluice/gate', 'build'] })
    const sha = await rampBranch(github, branch, 5)
    await forge.openPull(proposal)
    const request = { number: 1, expectedHead: sha, title: 't', message: 'm' }
    expect(await forge.mergePull(request)).toMatchObject({ kind: 'blocked', code: 'protected' })
    expect((await forge.mergeRules('main')).requiredContexts).toEqual(['sluice/gate', 'build'])
    for (const context of ['sluice/gate', 'build']) {
      await forge.setStatus(sha, { context, state: 'success', description: 'ok', url: null })
    }
    expect(await forge.mergePull(request)).toMatchObject({ kind: 'merged' })
  })

  test('the default branch itself is out of reach', async () => {
    const github = await localGithub()
    const sha = (await github.repo.log())[0]?.sha ?? ''
    await expect(github.forge.moveBranch('main', sha)).rejects.toMatchObject({
      code: 'default-branch',
      blame: 'bug',
    })
    await expect(github.forge.deleteBranch('main')).rejects.toMatchObject({
      code: 'default-branch',
      blame: 'bug',
    })
  })
})

describe('what GitHub refuses, with what to do about it', () => {
  test('Actions may not create pull requests', async () => {
    const github = await localGithub({ repository: { actionsMayCreatePulls: false } })
    await rampBranch(github, branch, 5)
    const refused = {
      kind: 'refused',
      code: 'pulls-not-permitted',
      advice: expect.stringContaining('Settings > Actions > General > Workflow permissions'),
    }
    expect(await github.forge.openPull(proposal)).toMatchObject(refused)
  })

  test.each([
    [
      'contents',
      'contents: write',
      (github: LocalGithub) => github.forgeAs('narrow').createBranch('sluice/x', '0'.repeat(40)),
    ],
    ['issues', 'issues: write', (github: LocalGithub) => github.forgeAs('narrow').comment(1, 'hello')],
    [
      'statuses',
      'statuses: write',
      (github: LocalGithub) =>
        github.forgeAs('narrow').setStatus('0'.repeat(40), {
          context: 'sluice/gate',
          state: 'success',
          description: '',
          url: null,
        }),
    ],
    ['pull requests', 'pull-requests: write', (github: LocalGithub) => github.forgeAs('narrow').closePull(1)],
  ])('a token without the permission for %s is told which one it needs', async (_case, needed, write) => {
    const narrow = {
      token: 'narrow',
      actor: 'github-actions[bot]',
      permissions: { contents: 'read', metadata: 'read' },
    } as const
    const github = await localGithub({
      sandbox: { tokens: [{ token: 'workflow', actor: 'github-actions[bot]' }, narrow] },
    })
    await rampBranch(github, branch, 5)
    await github.forge.openPull(proposal)
    await expect(write(github)).rejects.toMatchObject({
      code: 'permission-missing',
      blame: 'github',
      message: expect.stringContaining(needed),
    })
  })

  test('a token without pull-requests: write is advised instead of failing', async () => {
    const narrow = {
      token: 'narrow',
      actor: 'github-actions[bot]',
      permissions: { contents: 'write', pull_requests: 'read' },
    } as const
    const github = await localGithub({
      sandbox: { tokens: [{ token: 'workflow', actor: 'github-actions[bot]' }, narrow] },
    })
    await rampBranch(github, branch, 5)
    const refused = {
      kind: 'refused',
      code: 'permission',
      advice: expect.stringContaining('pull-requests: write'),
    }
    expect(await github.forgeAs('narrow').openPull(proposal)).toMatchObject(refused)
  })

  test('a bad token', async () => {
    const github = await localGithub()
    await expect(github.forgeAs('expired').repository()).rejects.toMatchObject({ code: 'bad-token' })
  })

  test('reviewers who cannot review are skipped, the others are asked', async () => {
    const github = await localGithub()
    await rampBranch(github, branch, 5)
    await github.forge.openPull(proposal)
    expect(await github.forge.requestReviewers(1, ['dana', 'eve'])).toEqual(['eve'])
    expect((await github.forge.pull(1)).requestedReviewers).toEqual(['dana'])
    expect(github.lines).toEqual([expect.stringContaining('from eve')])
  })

  test('a workflow that does not exist', async () => {
    const github = await localGithub()
    expect(await github.forge.dispatchWorkflow('deploy.yml', 'main')).toEqual({ kind: 'dispatched' })
    expect(await github.forge.dispatchWorkflow('nope.yml', 'main')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('nope.yml'),
    })
    expect(github.repo.workflowDispatches).toHaveLength(1)
  })
})

describe('an answer that is lost after the write was made', () => {
  test('a branch is adopted with its SHA', async () => {
    const github = await localGithub()
    const sha = (await github.repo.log())[0]?.sha ?? ''
    github.sandbox.faults.add({ method: 'POST', path: /\/git\/refs$/, kind: 'drop-after' })
    expect(await github.forge.createBranch(branch, sha)).toEqual({ kind: 'exists', sha })
  })

  test('a pull request is adopted', async () => {
    const github = await localGithub()
    await rampBranch(github, branch, 5)
    github.sandbox.faults.add({ method: 'POST', path: /\/pulls$/, kind: 'drop-after' })
    expect(await github.forge.openPull(proposal)).toMatchObject({ kind: 'adopted', pull: { number: 1 } })
  })

  test('a merge is recognised and not repeated', async () => {
    const github = await localGithub()
    const sha = await rampBranch(github, branch, 5)
    await github.forge.openPull(proposal)
    github.sandbox.faults.add({ method: 'PUT', path: /\/merge$/, kind: 'drop-after' })
    const merged = await github.forge.mergePull({ number: 1, expectedHead: sha, title: 't', message: 'm' })
    expect(merged).toEqual({ kind: 'merged', sha: (await github.repo.log())[0]?.sha })
    expect(github.sandbox.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  test.each(['drop', 'drop-after'] as const)('an issue and a comment exist once (%s)', async (kind) => {
    const github = await localGithub()
    const { forge, sandbox } = github
    await forge.repository()
    sandbox.faults.add({ method: 'POST', path: /\/issues$/, kind })
    sandbox.faults.add({ method: 'POST', path: /\/comments$/, kind })
    const issue = await forge.openIssue({ title: 'Rolled back', body: 'why', labels: [], assignees: [] })
    expect(issue).toMatchObject({ number: 1, title: 'Rolled back' })
    const id = await forge.comment(1, 'Done.')
    expect(await forge.comments(1)).toMatchObject([{ id, body: 'Done.', issue: 1 }])
    expect(await forge.issues({ labels: [], state: 'all' })).toHaveLength(1)
    expect(posts(github, /\/(issues|comments)$/)).toBe(kind === 'drop' ? 4 : 2)
  })

  test('the same words said again on purpose are said again', async () => {
    const github = await localGithub()
    const { forge, sandbox } = github
    await forge.openIssue({ title: 'Rolled back', body: 'why', labels: [], assignees: [] })
    const first = await forge.comment(1, 'Held.')
    github.clock.set(github.clock.now() + 3_600_000)
    await forge.editComment(first, 'Held.')
    sandbox.faults.add({ method: 'POST', path: /\/comments$/, kind: 'drop' })
    expect(await forge.comment(1, 'Held.')).not.toBe(first)
    expect(await forge.comments(1)).toHaveLength(2)
  })
})

describe('issues, labels and statuses', () => {
  test('our own labels get their colours once, and labels that exist are left as they are', async () => {
    const github = await localGithub()
    const issue = await github.forge.openIssue({
      title: 'Checkout',
      body: '',
      labels: ['sluice:migration'],
      assignees: ['dana'],
    })
    expect(issue).toMatchObject({ labels: ['sluice:migration'] })
    await github.forge.addLabels(1, ['sluice:migration', 'sluice:paused', 'checkout'])
    await github.forgeAs('token-of-dana').addLabels(1, ['sluice:paused'])
    expect(posts(github, /\/shop\/labels$/)).toBe(2)
    await github.forge.removeLabel(1, 'sluice:paused')
    await github.forge.removeLabel(1, 'sluice:paused')
    expect(await github.forge.issue(1)).toMatchObject({
      kind: 'found',
      issue: { labels: ['sluice:migration', 'checkout'] },
    })
    expect(github.lines).toEqual([])
  })

  test('an issue is opened although an assignee is refused', async () => {
    const github = await localGithub()
    github.sandbox.faults.add({
      method: 'POST',
      path: /\/issues$/,
      kind: 'status',
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'Issue', field: 'assignees', code: 'invalid', value: 'eve' }],
      },
    })
    expect(
      await github.forge.openIssue({ title: 't', body: 'b', labels: [], assignees: ['eve'] }),
    ).toMatchObject({ number: 1 })
    expect(github.lines).toEqual([expect.stringContaining('without assignees')])
  })

  test('a repository without issues', async () => {
    const github = await localGithub({ repository: { hasIssues: false } })
    expect(await github.forge.openIssue({ title: 't', body: 'b', labels: [], assignees: [] })).toBeNull()
  })

  test('closes as duplicate, reopens, and reacts', async () => {
    const github = await localGithub()
    const { forge } = github
    await forge.openIssue({ title: 't', body: 'b', labels: [], assignees: [] })
    await forge.editIssue(1, { state: 'closed', reason: 'not_planned' })
    expect(await forge.issue(1)).toMatchObject({
      kind: 'found',
      issue: { state: 'closed', closedBy: { login: 'github-actions[bot]', bot: true } },
    })
    await forge.editIssue(1, { state: 'open', reason: 'reopened' })
    const comment = await forge.comment(1, '/rollback')
    await forge.react(comment, 'eyes')
    await forge.react(comment, 'eyes')
    expect(await forge.reactions(comment)).toEqual([{ login: 'github-actions[bot]', content: 'eyes' }])
    await forge.editComment(comment, '/status')
    expect(await forge.comments(1)).toMatchObject([{ body: '/status', reactions: 1 }])
  })

  test('a long description is shortened between characters, a long body at the end of a line', async () => {
    const github = await localGithub()
    const { forge } = github
    const sha = await rampBranch(github, branch, 5)
    await forge.setStatus(sha, {
      context: 'sluice/gate',
      state: 'failure',
      description: '🚦'.repeat(200),
      url: 'https://github.test/x',
    })
    const status = await forge.status(sha, 'sluice/gate')
    expect(status).toMatchObject({ context: 'sluice/gate', state: 'failure', url: 'https://github.test/x' })
    expect(status?.description).toBe(`${'🚦'.repeat(69)}…`)
    expect(await forge.status(sha, 'build')).toBeNull()

    const body = `marker\n\`\`\`\n${'0123456789\n'.repeat(8000)}`
    const issue = await forge.openIssue({ title: 't', body, labels: [], assignees: [] })
    expect(issue?.body.length).toBeLessThanOrEqual(65_536)
    expect(issue?.body).toMatch(/^marker\n[\s\S]*9\n```\n\n_Shortened/)
  })
})
