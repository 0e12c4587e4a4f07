import { expect, test } from '@jest/globals'
import { recordWrites } from '../../src/forge/recorder.js'
import { localGithub, rampBranch } from './local-github.js'

const branch = 'sluice/checkout/2-to-5'
const noSha = '0'.repeat(40)

test('a dry run of a whole ramp and rollback asks GitHub and changes nothing', async () => {
  const github = await localGithub()
  const dry = recordWrites(github.forge)
  const files = { 'config/checkout.yaml': 'percentage: 5\n' }
  const sha = await dry.commit({ parent: noSha, files, message: 'm' })
  expect(await dry.createBranch(branch, sha)).toEqual({ kind: 'created' })
  const opened = await dry.openPull({ branch, title: 't', body: 'b' })
  expect(opened).toMatchObject({
    kind: 'opened',
    pull: {
      number: 0,
      title: 't',
      head: { branch, sha: noSha },
      base: { branch: 'main' },
      createdAt: github.clock.now(),
    },
  })
  const merge = { number: 0, expectedHead: sha, title: 't', message: 'm' }
  expect(await dry.mergePull(merge)).toEqual({ kind: 'merged', sha: noSha })
  expect(await dry.openIssue({ title: 'i', body: '', labels: ['x'], assignees: [] })).toMatchObject({
    number: 0,
    labels: ['x'],
    state: 'open',
  })
  expect(await dry.comment(0, 'hello')).toBe(0)
  expect(await dry.dispatchWorkflow('deploy.yml', 'main')).toEqual({ kind: 'dispatched' })
  expect(await dry.requestReviewers(0, ['dana'])).toEqual([])
  await dry.moveBranch(branch, sha)
  await dry.editPull(0, { title: 'u' })
  await dry.closePull(0)
  await dry.deleteBranch(branch)
  await dry.assign(0, ['dana'])
  await dry.addLabels(0, ['x'])
  await dry.removeLabel(0, 'x')
  await dry.setStatus(sha, { context: 'sluice/gate', state: 'success', description: '', url: null })
  await dry.editIssue(0, { state: 'closed' })
  await dry.editComment(0, 'bye')
  await dry.react(0, 'rocket')

  expect(dry.writes()[0]).toEqual({ write: 'commit', with: [{ parent: noSha, files, message: 'm' }] })
  expect(dry.writes()[3]).toEqual({ write: 'mergePull', with: [merge] })
  const names =
    'commit createBranch openPull mergePull openIssue comment dispatchWorkflow requestReviewers moveBranch editPull closePull deleteBranch assign addLabels removeLabel setStatus editIssue editComment react'
  expect(dry.writes().map(({ write }) => write)).toEqual(names.split(' '))
  expect(github.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('what exists is adopted as GitHub would have it', async () => {
  const github = await localGithub()
  const sha = await rampBranch(github, branch, 5)
  await github.forge.openPull({ branch, title: 't', body: 'b' })
  const dry = recordWrites(github.forge)
  expect(await dry.createBranch(branch, noSha)).toEqual({ kind: 'exists', sha })
  expect(await dry.openPull({ branch, title: 'other', body: 'b' })).toMatchObject({
    kind: 'adopted',
    pull: { number: 1, title: 't' },
  })
})

test('a repository without issues opens none in a dry run either', async () => {
  const github = await localGithub({ repository: { hasIssues: false } })
  const dry = recordWrites(github.forge)
  expect(await dry.openIssue({ title: 'i', body: '', labels: [], assignees: [] })).toBeNull()
})

test('what it would have written can be read in the same run', async () => {
  const github = await localGithub()
  const dry = recordWrites(github.forge)
  const main = (await github.forge.branch('main'))?.sha ?? ''
  const sha = await dry.commit({ parent: main, files: { 'a.txt': 'a\n', 'README.md': null }, message: 'm' })
  const text = async (path: string, ref: string) => {
    const file = await dry.file(path, ref)
    return file === null ? null : new TextDecoder().decode(file.bytes)
  }
  await dry.createBranch(branch, sha)
  expect([await text('a.txt', sha), await text('README.md', sha)]).toEqual(['a\n', null])
  expect(await text('config/checkout.yaml', sha)).toBe(await text('config/checkout.yaml', 'main'))
  expect(await dry.compare('main', sha)).toEqual({ mergeBase: main, status: 'ahead' })
  expect(await dry.status(sha, 'sluice/gate')).toBeNull()

  await dry.openPull({ branch, title: 't', body: 'b' })
  expect(await dry.pull(0)).toMatchObject({ head: { branch, sha }, mergeable: true })
  expect((await dry.pullFiles(0)).map(({ path }) => path)).toEqual(['a.txt', 'README.md'])
  expect((await dry.pullsFrom(branch)).map(({ number }) => number)).toEqual([0])
  expect(await dry.comments(0)).toEqual([])

  expect(await text('a.txt', 'main')).toBeNull()
  await dry.mergePull({ number: 0, expectedHead: sha, title: 't', message: 'm' })
  expect(await text('a.txt', 'main')).toBe('a\n')
})
