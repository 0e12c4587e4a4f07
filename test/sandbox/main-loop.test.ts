import { afterAll, describe, expect, test } from '@jest/globals'
import { Octokit } from 'octokit'
import { startWorld, stopWorlds } from './world.js'

afterAll(async () => expect(await stopWorlds()).toEqual([]))

describe('the loop that everything else rests on', () => {
  test('an installation proposes a step, a person approves it, the installation merges it', async () => {
    const { sandbox, repo } = await startWorld()
    const bot = new Octokit({ auth: 'app', baseUrl: sandbox.url, throttle: { enabled: false } }).rest
    const dana = new Octokit({ auth: 'dana', baseUrl: sandbox.url, throttle: { enabled: false } }).rest
    const at = { owner: 'acme', repo: 'shop' }

    const { data: base } = await bot.git.getRef({ ...at, ref: 'heads/main' })
    const { data: commit } = await bot.git.getCommit({ ...at, commit_sha: base.object.sha })
    const { data: tree } = await bot.git.createTree({
      ...at,
      base_tree: commit.tree.sha,
      tree: [
        { path: 'config.yml', mode: '100644', type: 'blob', content: 'percentage: 5\nname: checkout\n' },
      ],
    })
    const { data: proposal } = await bot.git.createCommit({
      ...at,
      message: 'ramp to 5 %',
      tree: tree.sha,
      parents: [base.object.sha],
    })
    expect(proposal.verification.verified).toBe(true)
    expect(proposal.author.name).toBe('sluice[bot]')
    await bot.git.createRef({ ...at, ref: 'refs/heads/sluice/checkout/1-to-5', sha: proposal.sha })
    const { data: pull } = await bot.pulls.create({
      ...at,
      title: 'Ramp to 5 %',
      head: 'sluice/checkout/1-to-5',
      base: 'main',
    })
    expect(pull).toMatchObject({ mergeable: true, mergeable_state: 'clean', changed_files: 1, commits: 1 })
    await bot.pulls.requestReviewers({ ...at, pull_number: pull.number, reviewers: ['dana'] })
    await bot.repos.createCommitStatus({ ...at, sha: proposal.sha, state: 'pending', context: 'sluice/gate' })
    await dana.pulls.createReview({ ...at, pull_number: pull.number, event: 'APPROVE' })
    const { data: reviews } = await bot.pulls.listReviews({ ...at, pull_number: pull.number })
    expect(reviews.map((review) => [review.state, review.commit_id])).toEqual([['APPROVED', proposal.sha]])

    const { data: merged } = await bot.pulls.merge({ ...at, pull_number: pull.number, sha: proposal.sha })
    expect(await repo.read('config.yml')).toBe('percentage: 5\nname: checkout\n')
    const { data: after } = await bot.pulls.get({ ...at, pull_number: pull.number })
    expect(after).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: merged.sha })
    const [top] = await repo.log()
    expect(top).toMatchObject({ sha: merged.sha, parents: [base.object.sha, proposal.sha] })
    await repo.state.git.git(['fsck', '--strict', '--no-dangling'])
  })
})
