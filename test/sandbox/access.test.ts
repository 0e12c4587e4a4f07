import { afterAll, describe, expect, test } from '@jest/globals'
import { propose, startWorld, stopWorlds } from './world.js'

afterAll(async () => expect(await stopWorlds()).toEqual([]))

describe('who may do what', () => {
  test('an unknown token is nobody, not the first user', async () => {
    const world = await startWorld()
    for (const path of ['GET ', 'GET //user', 'POST /issues']) {
      const { status, body } = await world.as(
        'forged',
        path,
        path.startsWith('POST') ? { title: 't' } : undefined,
      )
      expect([status, body.message]).toEqual([401, 'Bad credentials'])
    }
    expect((await world.as(null, 'GET ')).status).toBe(200)
    expect((await world.as(null, 'POST /issues', { title: 't' })).status).toBe(401)
    expect(world.repo.state.issues.size).toBe(0)
  })

  test('a private repository does not exist for those who may not see it', async () => {
    const world = await startWorld({ private: true })
    for (const who of ['stranger', null]) {
      expect((await world.as(who, 'GET ')).status).toBe(404)
      expect((await world.as(who, 'GET /contents/config.yml')).status).toBe(404)
    }
    expect((await world.as('stranger', 'POST /issues', { title: 't' })).status).toBe(404)
    expect((await world.as('reed', 'GET /contents/config.yml')).status).toBe(200)
  })

  test('owner and name may be written in any case', async () => {
    const world = await startWorld()
    expect((await world.as('reed', 'GET //repos/ACME/Shop')).body.full_name).toBe('acme/shop')
    expect((await world.as('reed', 'GET //api/v3/repos/acme/shop')).status).toBe(200)
    expect((await world.as('reed', 'GET //repos/acme/none')).status).toBe(404)
  })

  test('readers write nothing', async () => {
    const world = await startWorld()
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    const attempts: [string, object | undefined, number][] = [
      ['POST /git/refs', { ref: 'refs/heads/x', sha: head }, 404],
      ['POST /git/trees', { tree: [] }, 404],
      ['PUT /contents/x.md', { message: 'm', content: '' }, 404],
      [`POST /statuses/${head}`, { state: 'success' }, 404],
      [`PUT /pulls/${number}/merge`, {}, 403],
      [`POST /pulls/${number}/requested_reviewers`, { reviewers: ['kim'] }, 403],
      ['POST /actions/workflows/deploy.yml/dispatches', { ref: 'main' }, 403],
      ['POST /deployments', { ref: 'main' }, 404],
      ['POST /dispatches', { event_type: 'x' }, 404],
    ]
    for (const who of ['reed', 'stranger']) {
      for (const [request, body, status] of attempts) {
        expect([who, request, (await world.as(who, request, body)).status]).toEqual([who, request, status])
      }
    }
  })

  test('an installation holds exactly its permissions', async () => {
    const world = await startWorld(
      { private: true },
      {
        tokens: [
          { token: 'app', actor: 'sluice[bot]' },
          { token: 'issues', actor: 'i[bot]', permissions: { issues: 'write', metadata: 'read' } },
          { token: 'reader', actor: 'r[bot]', permissions: { contents: 'read', pull_requests: 'read' } },
          { token: 'else', actor: 'e[bot]', repositories: ['acme/other'] },
        ],
      },
    )
    const { number, head } = await propose(world, 'work', { 'w.md': 'w' })
    const refused = await world.as('issues', 'GET /contents/config.yml')
    expect([refused.status, refused.body.message]).toEqual([403, 'Resource not accessible by integration'])
    expect((await world.as('issues', 'POST /issues', { title: 't' })).status).toBe(201)
    expect((await world.as('issues', `POST /issues/${number}/comments`, { body: 'b' })).status).toBe(403)
    expect((await world.as('reader', 'GET /contents/config.yml')).status).toBe(200)
    expect((await world.as('reader', `GET /pulls/${number}`)).status).toBe(200)
    expect((await world.as('reader', `PUT /pulls/${number}/merge`, {})).status).toBe(403)
    expect((await world.as('reader', `POST /statuses/${head}`, { state: 'success' })).status).toBe(403)
    expect((await world.as('reader', 'GET /issues')).status).toBe(403)
    expect((await world.as('else', 'GET ')).status).toBe(404)
    expect((await world.as('app', `POST /statuses/${head}`, { state: 'success' })).status).toBe(201)
  })

  test('the permission endpoint folds roles, knows strangers and not the unknown', async () => {
    const world = await startWorld()
    const level = async (login: string) => {
      const { status, body } = await world.as('app', `GET /collaborators/${login}/permission`)
      return [status, body.permission, body.role_name]
    }
    expect(await level('acme')).toEqual([200, 'admin', 'admin'])
    expect(await level('kim')).toEqual([200, 'write', 'maintain'])
    expect(await level('Dana')).toEqual([200, 'write', 'write'])
    expect(await level('tris')).toEqual([200, 'read', 'triage'])
    expect(await level('stranger')).toEqual([200, 'read', 'read'])
    expect((await level('nobody'))[0]).toBe(404)
    world.repo.setPermission('dana', 'none')
    expect(await level('dana')).toEqual([200, 'read', 'read'])
    expect((await world.as('app', 'GET /collaborators/kim')).status).toBe(204)
    expect((await world.as('app', 'GET /collaborators/stranger')).status).toBe(404)
    const secret = await startWorld({ private: true })
    expect((await secret.as('app', 'GET /collaborators/stranger/permission')).body.permission).toBe('none')
  })

  test('who am I: people by REST, everybody by GraphQL', async () => {
    const world = await startWorld()
    expect((await world.as('dana', 'GET //user')).body.login).toBe('dana')
    expect((await world.as('app', 'GET //user')).status).toBe(403)
    expect((await world.as('app', 'GET //users/sluice[bot]')).body).toMatchObject({ type: 'Bot' })
    expect((await world.as('app', 'GET //users/nobody')).status).toBe(404)
    const ask = (query: string, who: string | null = 'app') => world.as(who, 'POST //graphql', { query })
    expect((await ask('{ viewer { login databaseId } }')).body.data).toMatchObject({
      viewer: { login: 'sluice[bot]' },
    })
    expect((await ask('{ viewer { login } }', null)).status).toBe(401)
    expect((await ask('{ repository(owner: "a", name: "b") { id } }')).body.errors).toMatchObject([
      { message: 'The sandbox does not answer "repository", only "viewer"' },
    ])
  })
})
