import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startWorld, stopWorlds, type TestWorld } from './world.js'

let world: TestWorld
const absent = 'f'.repeat(40)
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => expect(await stopWorlds()).toEqual([]))

const git = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', world.repo.gitDir, ...args], { encoding: 'utf8' }).trim()

describe('git data', () => {
  test('trees, blobs and commits have the names that git gives them', async () => {
    const tip = git('rev-parse', 'main')
    const { body: tree } = await world.as('app', 'POST /git/trees', {
      base_tree: git('rev-parse', 'main^{tree}'),
      tree: [
        { path: 'docs/deep/b.md', mode: '100644', type: 'blob', sha: null },
        { path: 'docs/new.md', mode: '100644', type: 'blob', content: 'new\n' },
        { path: 'run.sh', mode: '100755', type: 'blob', content: '#!/bin/sh\n' },
      ],
    })
    expect(git('ls-tree', '-r', '--name-only', String(tree.sha)).split('\n')).toEqual([
      'config.yml',
      'docs/a.md',
      'docs/new.md',
      'run.sh',
    ])
    const { body: commit } = await world.as('app', 'POST /git/commits', {
      message: 'm',
      tree: tree.sha,
      parents: [tip],
    })
    git('fsck', '--strict', '--no-dangling')
    expect(git('cat-file', '-t', String(commit.sha))).toBe('commit')
    expect(git('rev-parse', `${commit.sha}^`)).toBe(tip)
    const listed = await world.as('app', `GET /git/trees/${tree.sha}?recursive=false`)
    expect(listed.body.tree).toHaveLength(5)
    expect(listed.body.truncated).toBe(false)
  })

  test('a tree is found by sha, branch and commit, and is cut off above the limit', async () => {
    const small = await startWorld({}, { treeLimit: 2 })
    const { body } = await small.as('app', 'GET /git/trees/main?recursive=1')
    expect(body).toMatchObject({ truncated: true })
    expect(body.tree).toHaveLength(2)
    expect((await small.as('app', `GET /git/trees/${git('rev-parse', 'main')}`)).status).toBe(200)
    expect((await small.as('app', 'GET /git/trees/nowhere')).status).toBe(404)
  })

  test('deleting a path that is not there is refused', async () => {
    const base_tree = git('rev-parse', 'main^{tree}')
    const tree = [{ path: 'nothing.md', mode: '100644', type: 'blob', sha: null }]
    const { status, body } = await world.as('app', 'POST /git/trees', { base_tree, tree })
    expect([status, body.message]).toEqual([422, 'GitRPC::BadObjectState'])
  })

  test('a commit by an installation without author is its bot and verified, with an author it is neither', async () => {
    const commit = {
      message: 'm',
      tree: git('rev-parse', 'main^{tree}'),
      parents: [git('rev-parse', 'main')],
    }
    const own = await world.as('actions', 'POST /git/commits', commit)
    expect(own.body).toMatchObject({
      author: { name: 'github-actions[bot]' },
      verification: { verified: true },
    })
    const author = { name: 'Dana', email: 'dana@example.org', date: '2026-01-01T00:00:00Z' }
    const forged = await world.as('actions', 'POST /git/commits', { ...commit, author })
    expect(forged.body).toMatchObject({ author, committer: author, verification: { verified: false } })
    const person = await world.as('dana', 'POST /git/commits', commit)
    expect(person.body).toMatchObject({ author: { name: 'dana' }, verification: { verified: false } })
  })

  test('creating a ref is the claim: exactly one of many wins', async () => {
    const sha = git('rev-parse', 'main')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.as('app', 'POST /git/refs', { ref: 'refs/heads/claim', sha })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)])
    expect(answers.find(({ status }) => status === 422)?.body.message).toBe('Reference already exists')
  })

  test('refs: unknown objects, odd names, collisions, rewinds and missing ones', async () => {
    const sha = git('rev-parse', 'main')
    const make = (ref: string, target = sha) => world.as('app', 'POST /git/refs', { ref, sha: target })
    expect((await make('refs/heads/x', absent)).body.message).toBe('Object does not exist')
    expect((await make('heads/x')).status).toBe(422)
    expect((await make('refs/heads/a..b')).status).toBe(422)
    expect((await make('refs/heads/claim/inside')).status).toBe(422)
    expect((await make('refs/heads/x', git('rev-parse', 'main^{tree}'))).status).toBe(422)
    const ahead = await world.repo.commit({ branch: 'rewind', files: { 'x.md': 'x' } })
    expect((await world.as('app', 'PATCH /git/refs/heads/rewind', { sha })).body.message).toBe(
      'Update is not a fast forward',
    )
    expect((await world.as('app', 'PATCH /git/refs/heads/rewind', { sha, force: true })).status).toBe(200)
    expect((await world.as('app', 'PATCH /git/refs/heads/rewind', { sha: ahead })).status).toBe(200)
    expect((await world.as('app', 'PATCH /git/refs/heads/none', { sha })).status).toBe(422)
    expect((await world.as('app', 'DELETE /git/refs/heads/none')).body.message).toBe(
      'Reference does not exist',
    )
    expect((await world.as('app', 'DELETE /git/refs/heads/rewind')).status).toBe(204)
    expect((await world.as('app', 'GET /git/ref/heads/rewind')).status).toBe(404)
    expect((await make('refs/heads/rewind/inside')).status).toBe(201)
  })

  test('matching refs are those that begin with the text', async () => {
    const sha = git('rev-parse', 'main')
    for (const name of ['s/a/1', 's/a/2', 's/ab']) {
      await world.as('app', 'POST /git/refs', { ref: `refs/heads/${name}`, sha })
    }
    const names = async (prefix: string): Promise<unknown> => {
      const { body } = await world.as('app', `GET /git/matching-refs/heads/${prefix}`)
      return JSON.parse(JSON.stringify(body)).map(({ ref }: { ref: string }) =>
        ref.slice('refs/heads/'.length),
      )
    }
    expect(await names('s/a')).toEqual(['s/a/1', 's/a/2', 's/ab'])
    expect(await names('s/a/')).toEqual(['s/a/1', 's/a/2'])
    expect(await names('zzz')).toEqual([])
    expect((await world.as('app', 'GET /git/ref/heads/s/a')).status).toBe(404)
  })

  test('packed refs are seen and moved too', async () => {
    git('pack-refs', '--all')
    const next = await world.repo.commit({ files: { 'packed.md': 'p' } })
    expect((await world.as('app', 'GET /git/ref/heads/main')).body).toMatchObject({ object: { sha: next } })
    expect((await world.as('app', 'DELETE /git/refs/heads/s/ab')).status).toBe(204)
    expect(git('for-each-ref', 'refs/heads/s/ab')).toBe('')
  })
})

describe('contents', () => {
  test('a file comes as wrapped Base64, as raw text, at a ref, or not at all', async () => {
    const first = git('rev-list', '--max-parents=0', 'main')
    await world.repo.commit({ files: { 'config.yml': `percentage: 1 ${'#'.repeat(100)}\n` } })
    const { body } = await world.as('app', 'GET /contents/config.yml')
    expect(String(body.content)).toContain('\n')
    expect(Buffer.from(String(body.content), 'base64').toString()).toBe(await world.repo.read('config.yml'))
    const raw = await world.as('app', `GET /contents/config.yml?ref=${first}`, undefined, {
      accept: 'application/vnd.github.raw+json',
    })
    expect(raw.body.text).toBe('percentage: 1\nname: checkout\n')
    expect((await world.as('app', 'GET /contents/none.yml')).status).toBe(404)
    expect((await world.as('app', 'GET /contents/config.yml?ref=none')).status).toBe(404)
    expect((await world.as('app', 'GET /contents/docs')).body).toMatchObject([
      { type: 'file' },
      { type: 'dir' },
    ])
  })

  test('a file above 1 MB comes without content', async () => {
    await world.repo.commit({ branch: 'large', files: { 'large.txt': 'x'.repeat(1024 * 1024 + 1) } })
    const { body } = await world.as('app', 'GET /contents/large.txt?ref=large')
    expect(body).toMatchObject({ content: '', encoding: 'none', size: 1024 * 1024 + 1 })
  })

  test('writing needs the sha of what is replaced: without 422, stale 409, exactly one of many wins', async () => {
    const put = (fields: object) =>
      world.as('app', 'PUT /contents/docs/a.md', {
        message: 'm',
        content: Buffer.from('z').toString('base64'),
        ...fields,
      })
    expect((await put({})).status).toBe(422)
    expect((await put({ sha: absent })).status).toBe(409)
    expect((await put({ branch: 'none', sha: absent })).status).toBe(404)
    const sha = (await world.as('app', 'GET /contents/docs/a.md')).body.sha
    const content = (text: number) => Buffer.from(`racer ${text}`).toString('base64')
    const race = await Promise.all(
      Array.from({ length: 6 }, (_, index) => put({ sha, content: content(index) })),
    )
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const added = await world.as('app', 'PUT /contents/docs/fresh.md', { message: 'm', content: content(0) })
    expect(added.status).toBe(201)
    const gone = await world.as('app', 'DELETE /contents/docs/fresh.md', {
      message: 'm',
      sha: Object(added.body.content).sha,
    })
    expect([gone.status, gone.body.content]).toEqual([200, null])
    expect(await world.repo.read('docs/fresh.md')).toBeUndefined()
  })
})

describe('history', () => {
  test('a push with git itself is seen at the next request', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clone-'))
    await world.repo.clone(join(folder, 'shop'))
    const run = (...args: string[]) =>
      execFileSync('git', ['-C', join(folder, 'shop'), '-c', 'user.name=k', '-c', 'user.email=k@k', ...args])
    writeFileSync(join(folder, 'shop', 'pushed.md'), 'pushed\n')
    run('add', '.')
    run('commit', '-qm', 'By hand')
    run('push', '-q', 'origin', 'main')
    rmSync(folder, { recursive: true })
    const { body } = await world.as('app', 'GET /commits?per_page=1&path=pushed.md')
    expect(body).toMatchObject([{ commit: { message: 'By hand' }, author: null }])
    expect(world.sandbox.deliveries.at(-1)).toMatchObject({
      event: 'push',
      payload: { ref: 'refs/heads/main' },
    })
  })

  test('a comparison counts both sides and shows what the head changed since they parted', async () => {
    await world.repo.commit({ branch: 'side', files: { 'side.md': 'one\ntwo\n' } })
    await world.repo.commit({ files: { 'main.md': 'm\n' } })
    const { body } = await world.as('app', 'GET /compare/main...side')
    expect(body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 })
    expect(body.files).toMatchObject([
      { filename: 'side.md', status: 'added', additions: 2, patch: '@@ -0,0 +1,2 @@\n+one\n+two' },
    ])
    expect((await world.as('app', 'GET /compare/main...main')).body.status).toBe('identical')
    expect((await world.as('app', 'GET /compare/main...none')).status).toBe(404)
    const one = await world.as('app', 'GET /commits/side')
    expect(one.body).toMatchObject({ stats: { total: 2 }, files: [{ filename: 'side.md' }] })
    expect((await world.as('app', 'GET /commits/none')).status).toBe(422)
  })
})
