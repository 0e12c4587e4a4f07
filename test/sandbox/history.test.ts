import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type BareRepository, initBareRepository } from '../../src/sandbox/git/bare-repository.js'

let repository: BareRepository
const folder = mkdtempSync(join(tmpdir(), 'history-'))
beforeAll(async () => {
  repository = await initBareRepository(join(folder, 'r.git'), 'main')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Any history: each commit names up to two of those before it. */
const histories = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: undefined })), {
  minLength: 2,
  maxLength: 9,
})

function build(history: readonly (readonly [number, number | undefined])[], salt: number): string[] {
  const shas: string[] = []
  const tree = repository.objects.write('tree', Buffer.alloc(0))
  history.forEach(([first, second], index) => {
    const named = [first, second].flatMap((pick) => (pick === undefined ? [] : [shas[pick % shas.length]]))
    const parents = index === 0 ? [] : [...new Set(named.filter((sha) => sha !== undefined))]
    const who = { name: 'n', email: 'e@e', seconds: 1_700_000_000 + index, zone: '+0000' }
    shas.push(
      repository.writeCommit({ tree, parents, author: who, committer: who, message: `${salt} ${index}` }),
    )
  })
  return shas
}

test('descent, ranges and merge bases are those of git', async () => {
  let salt = 0
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(), fc.nat(), async (history, left, right) => {
      salt += 1
      const shas = build(history, salt)
      const a = shas[left % shas.length] ?? ''
      const b = shas[right % shas.length] ?? ''
      const range = (await repository.git(['rev-list', a, `^${b}`])).split('\n').filter((line) => line !== '')
      expect([...(await repository.between(a, b))].sort()).toEqual(range.sort())
      const bases = (await repository.git(['merge-base', '--all', a, b])).trim().split('\n')
      expect(bases).toContain(await repository.mergeBase(a, b))
      expect(await repository.isAncestor(a, b)).toBe(bases.includes(a))
    }),
    { numRuns: 25 },
  )
}, 60_000)
