import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { propose, startWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
beforeEach(async () => {
  world = await startWorld()
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

const merge = (number: number, body: object = {}, who = 'dana') =>
  world.as(who, `PUT /pulls/${number}/merge`, body)

describe('merging is done by git', () => {
  test('disjoint changes all survive, also commits pushed after opening', async () => {
    const one = await propose(world, 'one', { 'one.md': '1\n' })
    const two = await propose(world, 'two', { 'two.md': '2\n' })
    await world.repo.commit({ branch: 'two', files: { 'late.md': 'late\n' } })
    await world.repo.commit({ files: { 'base.md': 'base\n' } })
    await merge(one.number)
    const { body } = await merge(two.number)
    for (const path of ['one.md', 'two.md', 'late.md', 'base.md'])
      expect(await world.repo.read(path)).toBeDefined()
    expect((await world.repo.log())[0]).toMatchObject({
      sha: body.sha,
      subject: `Merge pull request #${two.number} from acme/two`,
    })
    expect((await world.as('app', `GET /pulls/${two.number}/merge`)).status).toBe(204)
    await world.repo.state.git.git(['fsck', '--strict', '--no-dangling'])
  })

  test('a conflict, a moved head, a closed one and a forbidden method are refused', async () => {
    const { number, head } = await propose(world, 'work', { 'config.yml': 'percentage: 5\n' })
    const moved = await world.repo.commit({ branch: 'work', files: { 'config.yml': 'percentage: 6\n' } })
    const stale = await merge(number, { sha: head })
    expect([stale.status, stale.body.message]).toEqual([
      409,
      'Head branch was modified. Review and try the merge again.',
    ])
    await world.repo.commit({ files: { 'config.yml': 'percentage: 7\n' } })
    const before = (await world.repo.log())[0]?.sha
    expect((await merge(number, { sha: moved })).status).toBe(405)
    expect((await merge(number, { merge_method: 'squash' })).status).toBe(405)
    expect((await merge(number, { merge_method: 'rebase' })).status).toBe(405)
    expect((await world.repo.log())[0]?.sha).toBe(before)
    await world.as('dana', `PATCH /pulls/${number}`, { state: 'closed' })
    expect((await merge(number)).status).toBe(405)
    const draft = await world.as('dana', 'POST /pulls', {
      title: 't',
      head: 'work',
      base: 'main',
      draft: true,
    })
    expect((await merge(Number(draft.body.number))).body.message).toBe('Pull Request is still a draft')
  })

  test('squash makes one commit, rebase copies each, and what the repository forbids is refused', async () => {
    const squash = await propose(world, 'one', { 'one.md': '1\n' })
    await world.repo.commit({ branch: 'one', files: { 'two.md': '2\n' }, message: 'second' })
    const base = (await world.repo.log())[0]?.sha
    await merge(squash.number, { merge_method: 'squash' })
    expect((await world.repo.log())[0]).toMatchObject({
      parents: [base],
      subject: `About one (#${squash.number})`,
    })
    const rebase = await propose(world, 'three', { 'three.md': '3\n' })
    await world.repo.commit({ branch: 'three', files: { 'four.md': '4\n' }, message: 'fourth' })
    await world.repo.commit({ files: { 'between.md': 'b' } })
    await merge(rebase.number, { merge_method: 'rebase' })
    expect((await world.repo.log()).slice(0, 2).map(({ subject }) => subject)).toEqual([
      'fourth',
      'Work on three',
    ])
    expect(await world.repo.read('between.md')).toBe('b')

    const strict = await startWorld({ allow: { mergeCommit: false, rebase: false } })
    const { number } = await propose(strict, 'work', { 'w.md': 'w' })
    const refused = await strict.as('dana', `PUT /pulls/${number}/merge`, {})
    expect([refused.status, refused.body.message]).toEqual([
      405,
      'Merge commits are not allowed on this repository.',
    ])
    expect((await strict.as('app', 'GET ')).body).toMatchObject({
      allow_merge_commit: false,
      allow_squash_merge: true,
    })
  })

  test('it needs write access: readers, strangers and weak installations cannot', async () => {
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    for (const who of ['reed', 'tris', 'stranger']) expect((await merge(number, {}, who)).status).toBe(403)
    const weak = await merge(number, {}, 'weak')
    expect([weak.status, weak.body.message]).toEqual([403, 'Resource not accessible by integration'])
    // Without a body at all, as clients send it when there is nothing to say.
    expect((await world.as('actions', `PUT /pulls/${number}/merge`)).status).toBe(200)
  })

  test('it closes the issues it names and its branch where the repository says so', async () => {
    const tidy = await startWorld({ deleteBranchOnMerge: true })
    const issue = await tidy.as('dana', 'POST /issues', { title: 'Broken' })
    const { number } = await propose(tidy, 'work', { 'w.md': 'w' })
    await tidy.as('dana', `PATCH /pulls/${number}`, { body: `Fixes #${issue.body.number}` })
    await tidy.as('dana', `PUT /pulls/${number}/merge`, {})
    expect((await tidy.as('app', `GET /issues/${issue.body.number}`)).body).toMatchObject({
      state: 'closed',
      state_reason: 'completed',
      closed_by: { login: 'dana' },
    })
    expect((await tidy.as('app', 'GET /git/ref/heads/work')).status).toBe(404)
    expect((await tidy.as('app', `GET /pulls/${number}`)).body).toMatchObject({ merged: true })
  })

  test('the button "Update branch" merges the base into the head', async () => {
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    expect((await world.as('dana', `PUT /pulls/${number}/update-branch`, {})).status).toBe(422)
    const base = await world.repo.commit({ files: { 'base.md': 'b' } })
    expect(
      (await world.as('dana', `PUT /pulls/${number}/update-branch`, { expected_head_sha: base })).status,
    ).toBe(422)
    expect(
      (await world.as('dana', `PUT /pulls/${number}/update-branch`, { expected_head_sha: head })).status,
    ).toBe(202)
    expect((await world.repo.log('work'))[0]?.parents).toEqual([head, base])
  })
})

describe('a protected base', () => {
  const approve = (number: number, who: string) =>
    world.as(who, `POST /pulls/${number}/reviews`, { event: 'APPROVE' })
  const report = (head: string, state: string) =>
    world.as('app', `POST /statuses/${head}`, { state, context: 'sluice/gate' })

  test('wants the approval of someone who may write, and no standing objection', async () => {
    world.repo.protect('main', { requiredApprovals: 1 })
    const { number } = await propose(world, 'work', { 'w.md': 'w' })
    expect((await world.as('app', `GET /pulls/${number}`)).body.mergeable_state).toBe('blocked')
    await approve(number, 'reed')
    await approve(number, 'stranger')
    const refused = await merge(number)
    expect([refused.status, refused.body.message]).toEqual([
      405,
      'At least 1 approving review is required by reviewers with write access.',
    ])
    await approve(number, 'kim')
    await world.as('acme', `POST /pulls/${number}/reviews`, { event: 'REQUEST_CHANGES', body: 'no' })
    expect((await merge(number)).status).toBe(405)
    await approve(number, 'acme')
    expect((await merge(number)).status).toBe(200)
  })

  test('wants its contexts green on the head', async () => {
    world.repo.protect('main', { requiredContexts: ['sluice/gate'] })
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    const message = async () => (await merge(number)).body.message
    expect(await message()).toBe('Required status check "sluice/gate" is expected.')
    await report(head, 'pending')
    expect(await message()).toBe('Required status check "sluice/gate" is pending.')
    await report(head, 'failure')
    expect(await message()).toBe('Required status check "sluice/gate" is failing.')
    await report(head, 'success')
    const next = await world.repo.commit({ branch: 'work', files: { 'x.md': 'x' } })
    expect(await message()).toBe('Required status check "sluice/gate" is expected.')
    await report(next, 'success')
    expect((await merge(number)).status).toBe(200)
  })

  test('dismisses approvals by pushes, but not by merges of the base that change nothing', async () => {
    world.repo.protect('main', { requiredApprovals: 1, dismissStale: true })
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    await approve(number, 'kim')
    world.repo.protect('main', { requiredApprovals: 1, dismissStale: true, bypass: ['acme'] })
    await world.repo.commit({ files: { 'base.md': 'b' } })
    await world.as('dana', `PUT /pulls/${number}/update-branch`, {})
    const states = async () => (await world.as('app', `GET /pulls/${number}/reviews`)).body
    expect(await states()).toMatchObject([{ state: 'APPROVED', commit_id: head }])
    await world.repo.commit({ branch: 'work', files: { 'w.md': 'other' } })
    expect(await states()).toMatchObject([{ state: 'DISMISSED', commit_id: head }])
    expect((await merge(number)).status).toBe(405)
  })

  test('without that setting an old approval keeps counting for GitHub', async () => {
    world.repo.protect('main', { requiredApprovals: 1 })
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    await approve(number, 'kim')
    await world.repo.commit({ branch: 'work', files: { 'w.md': 'other' } })
    expect((await world.as('app', `GET /pulls/${number}/reviews`)).body).toMatchObject([
      { state: 'APPROVED', commit_id: head },
    ])
    expect((await merge(number)).status).toBe(200)
  })

  test('takes no direct write, not even from an admin, except from whom it lets past', async () => {
    world.repo.protect('main', { requiredApprovals: 1, bypass: ['sluice[bot]'] })
    const sha = await world.repo.commit({ branch: 'work', files: { 'w.md': 'w' } })
    const content = Buffer.from('x').toString('base64')
    for (const who of ['dana', 'acme', 'actions']) {
      expect((await world.as(who, 'PATCH /git/refs/heads/main', { sha })).status).toBe(422)
      expect((await world.as(who, 'PUT /contents/new.md', { message: 'm', content })).status).toBe(409)
    }
    expect((await world.as('dana', 'DELETE /git/refs/heads/main')).status).toBe(422)
    expect((await world.as('app', 'PUT /contents/new.md', { message: 'm', content })).status).toBe(201)
    const { number } = await propose(world, 'other', { 'o.md': 'o' })
    expect((await merge(number, {}, 'acme')).status).toBe(405)
    expect((await merge(number, {}, 'app')).status).toBe(200)
  })

  test('lets admins past unless they are included, wants the base in the head, or a queue', async () => {
    world.repo.protect('main', { requiredApprovals: 1, enforceAdmins: false })
    const one = await propose(world, 'one', { 'one.md': '1' })
    expect((await merge(one.number, {}, 'acme')).status).toBe(200)
    world.repo.protect('main', { strict: true, requiredContexts: ['ci'] })
    const two = await propose(world, 'two', { 'two.md': '2' })
    await world.repo.commit({ files: { 'base.md': 'b' } })
    await world.as('app', `POST /statuses/${two.head}`, { state: 'success', context: 'ci' })
    expect((await world.as('app', `GET /pulls/${two.number}`)).body.mergeable_state).toBe('behind')
    expect((await merge(two.number)).status).toBe(405)
    world.repo.protect('main', { mergeQueue: true })
    expect((await merge(two.number)).body.message).toBe('Changes must be made through the merge queue')
  })

  test('is described by branch, protection and rules alike', async () => {
    world.repo.protect('main', { requiredApprovals: 1, requiredContexts: ['sluice/gate'], mergeQueue: true })
    expect((await world.as('app', 'GET /branches/main')).body).toMatchObject({
      protected: true,
      protection: { required_status_checks: { contexts: ['sluice/gate'], enforcement_level: 'everyone' } },
    })
    expect((await world.as('acme', 'GET /branches/main/protection')).body).toMatchObject({
      required_pull_request_reviews: { required_approving_review_count: 1 },
    })
    expect((await world.as('app', 'GET /branches/main/protection')).status).toBe(403)
    expect((await world.as('dana', 'GET /branches/main/protection')).status).toBe(404)
    const rules: { type: string }[] = JSON.parse(
      JSON.stringify((await world.as('app', 'GET /rules/branches/main')).body),
    )
    expect(rules.map(({ type }) => type)).toEqual([
      'deletion',
      'non_fast_forward',
      'pull_request',
      'required_status_checks',
      'merge_queue',
    ])
    expect((await world.as('app', 'GET /rules/branches/free')).body).toEqual([])
    expect((await world.as('app', 'GET /branches/none')).status).toBe(404)
  })
})
