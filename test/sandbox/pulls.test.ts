import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { propose, startWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
beforeEach(async () => {
  world = await startWorld()
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

describe('proposing', () => {
  test('what cannot be merged is not proposed', async () => {
    await world.repo.commit({ branch: 'work', files: { 'w.md': 'w' } })
    await world.as('app', 'POST /git/refs', {
      ref: 'refs/heads/empty',
      sha: (await world.repo.log())[0]?.sha,
    })
    const open = (fields: object, who = 'dana') =>
      world.as(who, 'POST /pulls', { title: 't', head: 'work', base: 'main', ...fields })
    expect((await open({ head: 'none' })).body).toMatchObject({
      errors: [{ field: 'head', code: 'invalid' }],
    })
    expect((await open({ base: 'none' })).body).toMatchObject({
      errors: [{ field: 'base', code: 'invalid' }],
    })
    expect((await open({ head: 'empty' })).body).toMatchObject({
      errors: [{ code: 'custom', message: 'No commits between main and empty' }],
    })
    expect((await open({ body: 'x'.repeat(65_537) })).status).toBe(422)
    expect((await open({}, 'reed')).status).toBe(403)
    expect((await world.as('app', 'GET /git/matching-refs/heads/none')).body).toEqual([])
    expect((await open({})).status).toBe(201)
    const again = await open({ head: 'acme:work' })
    expect(again.status).toBe(422)
    expect(again.body).toMatchObject({
      message: 'Validation Failed',
      errors: [
        { resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for acme:work.' },
      ],
    })
  })

  test('GITHUB_TOKEN may not when the setting is off, an app may', async () => {
    world.repo.setActionsMayCreatePulls(false)
    await world.repo.commit({ branch: 'work', files: { 'w.md': 'w' } })
    const refused = await world.as('actions', 'POST /pulls', { title: 't', head: 'work', base: 'main' })
    expect([refused.status, refused.body.message]).toEqual([
      403,
      'GitHub Actions is not permitted to create or approve pull requests.',
    ])
    expect((await world.as('app', 'POST /pulls', { title: 't', head: 'work', base: 'main' })).status).toBe(
      201,
    )
  })

  test('a fork proposes with its owner in front and is told apart in lists', async () => {
    const fork = await world.repo.fork('stranger')
    await fork.commit({ branch: 'work', files: { 'f.md': 'f' }, author: 'stranger' })
    await world.repo.commit({ branch: 'work', files: { 'w.md': 'w' } })
    const theirs = await world.as('stranger', 'POST /pulls', {
      title: 't',
      head: 'stranger:work',
      base: 'main',
    })
    expect(theirs.body).toMatchObject({ head: { repo: { full_name: 'stranger/shop', fork: true } } })
    const ours = await world.as('dana', 'POST /pulls', { title: 't', head: 'work', base: 'main' })
    const numbers = async (query: string) =>
      JSON.parse(JSON.stringify((await world.as('app', `GET /pulls?${query}`)).body)).map(
        (one: { number: number }) => one.number,
      )
    expect(await numbers('head=acme:work')).toEqual([ours.body.number])
    expect(await numbers('head=stranger:work')).toEqual([theirs.body.number])
    // A head without owner filters nothing, as on GitHub.
    expect(await numbers('head=work')).toHaveLength(2)
    const pushed = await fork.commit({ branch: 'work', files: { 'g.md': 'g' }, author: 'stranger' })
    expect((await world.as('app', `GET /pulls/${theirs.body.number}`)).body).toMatchObject({
      head: { sha: pushed },
      changed_files: 2,
    })
    expect((await world.as('dana', `PUT /pulls/${theirs.body.number}/merge`, {})).status).toBe(200)
    expect(await world.repo.read('g.md')).toBe('g')
  })
})

describe('a pull request is alive', () => {
  test('its head follows pushes, its files and commits are its own', async () => {
    const { number } = await propose(world, 'work', { 'one.md': '1\n' })
    await world.repo.commit({ files: { 'elsewhere.md': 'e' } })
    const head = await world.repo.commit({ branch: 'work', files: { 'two.md': '2\n' } })
    const { body } = await world.as('app', `GET /pulls/${number}`)
    const base = (await world.repo.log())[0]?.sha
    expect(body).toMatchObject({
      head: { sha: head },
      base: { sha: base },
      changed_files: 2,
      commits: 2,
      additions: 2,
    })
    expect((await world.as('app', `GET /pulls/${number}/files`)).body).toMatchObject([
      { filename: 'one.md', status: 'added' },
      { filename: 'two.md', status: 'added' },
    ])
    expect((await world.as('app', `GET /pulls/${number}/commits`)).body).toMatchObject([
      { commit: { message: 'Work on work' } },
      { sha: head },
    ])
    expect((await world.as('app', `GET /commits/${head}/pulls`)).body).toMatchObject([{ number }])
    expect((await world.as('app', `GET /issues/${number}`)).body).toHaveProperty('pull_request.url')
  })

  test('conflict, draft and merge are told by its state', async () => {
    const { number } = await propose(world, 'work', { 'config.yml': 'percentage: 5\n' })
    const state = async () => (await world.as('app', `GET /pulls/${number}`)).body
    expect(await state()).toMatchObject({ mergeable: true, mergeable_state: 'clean' })
    await world.repo.commit({ files: { 'config.yml': 'percentage: 7\n' } })
    expect(await state()).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
      merge_commit_sha: null,
    })
    expect((await world.as('app', `GET /pulls/${number}/merge`)).status).toBe(404)
  })

  test('where asked for, mergeability is unknown at the first look after a move', async () => {
    const lazy = await startWorld({}, { lazyMergeability: true })
    const { number } = await propose(lazy, 'work', { 'w.md': 'w' })
    expect(Object(lazy.sandbox.deliveries.at(-1)?.payload.pull_request).mergeable).toBeNull()
    const look = async () => (await lazy.as('app', `GET /pulls/${number}`)).body.mergeable
    expect(await look()).toBe(true)
    await lazy.repo.commit({ files: { 'base.md': 'b' } })
    expect([await look(), await look()]).toEqual([null, true])
  })

  test('it closes with its branch, reopens with it, and not once rewritten, deleted or replaced', async () => {
    const { number, head } = await propose(world, 'work', { 'one.md': '1\n' })
    await world.repo.deleteBranch('work')
    const patch = (state: string) => world.as('dana', `PATCH /pulls/${number}`, { state })
    expect((await world.as('app', `GET /pulls/${number}`)).body).toMatchObject({
      state: 'closed',
      merged: false,
    })
    expect((await patch('open')).status).toBe(422)
    await world.as('app', 'POST /git/refs', { ref: 'refs/heads/work', sha: head })
    expect((await patch('open')).body).toMatchObject({ state: 'open', closed_at: null })
    await patch('closed')
    const twin = await world.as('dana', 'POST /pulls', { title: 't', head: 'work', base: 'main' })
    expect((await patch('open')).status).toBe(422)
    await world.as('dana', `PATCH /pulls/${twin.body.number}`, { state: 'closed' })
    const main = (await world.repo.log())[0]?.sha
    await world.as('app', 'PATCH /git/refs/heads/work', { sha: main, force: true })
    expect((await patch('open')).body).toMatchObject({ errors: [{ field: 'state' }] })
  })

  test('it counts as merged when its head arrives in the base by another way', async () => {
    const { number, head } = await propose(world, 'work', { 'one.md': '1\n' })
    await world.as('dana', 'PATCH /git/refs/heads/main', { sha: head })
    expect((await world.as('app', `GET /pulls/${number}`)).body).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: head,
      merged_by: { login: 'dana' },
    })
    expect((await world.as('dana', `PATCH /pulls/${number}`, { state: 'open' })).status).toBe(422)
  })

  test('only its author and triagers change it', async () => {
    const { number } = await propose(world, 'work', { 'one.md': '1\n' })
    expect((await world.as('stranger', `PATCH /pulls/${number}`, { state: 'closed' })).status).toBe(403)
    expect((await world.as('reed', `PATCH /issues/${number}`, { title: 'x' })).status).toBe(403)
    expect((await world.as('tris', `PATCH /pulls/${number}`, { title: 'Renamed' })).body.title).toBe(
      'Renamed',
    )
    const { body } = await world.as('tris', `PATCH /issues/${number}`, { state: 'closed' })
    expect(body.state).toBe('closed')
  })
})
