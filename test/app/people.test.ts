import { describe, expect, test } from '@jest/globals'
import { latestReviews, rememberPermissions } from '../../src/app/people.js'
import type { Permission, Review } from '../../src/forge/forge.js'

let id = 0
function review(login: string | null, state: Review['state'], at: number | null): Review {
  id += 1
  return { id, author: login === null ? null : { login, bot: false }, state, sha: 'a', at }
}

describe('the latest review of each person', () => {
  test('is the last that says something, whatever the order of the list', () => {
    const latest = latestReviews([
      review('kim', 'approved', 30),
      review('dana', 'changes-requested', 20),
      review('Kim', 'changes-requested', 10),
      review('dana', 'commented', 40),
      review('reed', 'pending', null),
      review(null, 'approved', 50),
    ])
    expect(latest.map(({ author, state }) => [author.login, state])).toEqual([
      ['kim', 'approved'],
      ['dana', 'changes-requested'],
    ])
  })

  test('may be a dismissal, which leaves nothing', () => {
    const latest = latestReviews([review('kim', 'approved', 1), review('kim', 'dismissed', 2)])
    expect(latest.map(({ state }) => state)).toEqual(['dismissed'])
  })
})

describe('permissions', () => {
  test('are asked for once a person, however the login is written', async () => {
    const asked: string[] = []
    const permission = async (login: string): Promise<Permission> => {
      asked.push(login)
      return login.toLowerCase() === 'kim' ? 'write' : 'read'
    }
    const may = rememberPermissions({ permission })
    expect(await Promise.all([may('kim'), may('Kim'), may('reed')])).toEqual([true, true, false])
    expect(asked).toEqual(['kim', 'reed'])
  })

  test.each([
    ['admin', true],
    ['write', true],
    ['read', false],
    ['none', false],
  ] as const)('%s may write: %s', async (given, may) => {
    expect(await rememberPermissions({ permission: async () => given })('kim')).toBe(may)
  })
})
