import { expect, test } from '@jest/globals'
import type { Work } from '../../src/app/use-case.js'
import { createQueue } from '../../src/bot/queue.js'

const all: Work = { kind: 'tick', only: null }
const commands: Work = { kind: 'commands' }

/** A queue whose work ends when the test says so. */
function controlled(options: { readonly atOnce?: number; readonly patience?: number } = {}) {
  const begun: string[] = []
  const ends = new Map<string, (() => void)[]>()
  const queue = createQueue<string>({
    atOnce: 2,
    patience: 10,
    ...options,
    run(place, work) {
      const name = `${place} ${work.kind}`
      begun.push(name)
      return new Promise((resolve) => ends.set(name, [...(ends.get(name) ?? []), resolve]))
    },
  })
  const settle = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms))
  return {
    queue,
    begun,
    settle,
    async end(name: string) {
      ends.get(name)?.shift()?.()
      await settle()
    },
  }
}

test('a repository is worked on by one at a time, and what comes meanwhile waits as one', async () => {
  const { queue, begun, end } = controlled()
  for (let times = 0; times < 500; times += 1) queue.add('a', 'a', all)
  expect([begun, queue.waiting(), queue.running()]).toEqual([['a tick'], 1, 1])
  await end('a tick')
  expect(begun).toEqual(['a tick', 'a tick'])
  await end('a tick')
  expect([begun.length, queue.waiting(), queue.running()]).toEqual([2, 0, 0])
})

test('no more repositories at once than there are places, and none is passed over', async () => {
  const { queue, begun, end } = controlled()
  for (const place of ['a', 'b', 'c']) queue.add(place, place, all)
  queue.add('a', 'a', all)
  expect(begun).toEqual(['a tick', 'b tick'])
  await end('a tick')
  expect(begun).toEqual(['a tick', 'b tick', 'c tick'])
})

test('a command overtakes a run that takes its time, and a run never begins beside it', async () => {
  const { queue, begun, end, settle } = controlled()
  queue.add('a', 'a', all)
  queue.add('a', 'a', commands)
  expect(begun).toEqual(['a tick'])
  await settle(30)
  expect(begun).toEqual(['a tick', 'a commands'])
  await end('a tick')
  expect(begun).toEqual(['a tick', 'a commands'])
  await end('a commands')
  expect(begun).toEqual(['a tick', 'a commands', 'a tick'])
})

test('a command overtakes other repositories that fill all places', async () => {
  const { queue, begun, settle } = controlled({ atOnce: 1 })
  queue.add('a', 'a', all)
  queue.add('b', 'b', commands)
  await settle(30)
  expect(begun).toEqual(['a tick', 'b commands'])
})

test('the run that follows soon answers the command itself', async () => {
  const { queue, begun, end, settle } = controlled()
  queue.add('a', 'a', all)
  queue.add('a', 'a', commands)
  await end('a tick')
  await settle(30)
  expect(begun).toEqual(['a tick', 'a tick'])
})

test('told to stop, it begins nothing and waits for what runs', async () => {
  const { queue, begun, end } = controlled()
  queue.add('a', 'a', all)
  queue.add('a', 'a', all)
  const stopped = queue.stop()
  queue.add('b', 'b', all)
  await end('a tick')
  await stopped
  expect([begun, queue.running()]).toEqual([['a tick'], 0])
})
