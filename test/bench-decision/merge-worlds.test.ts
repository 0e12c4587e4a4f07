import { describe, expect, test } from '@jest/globals'
import { type Cell, mergeWorlds } from '../../bench/decision/results.js'

const cell = (policy: string, ramps: number): Cell => ({
  policy,
  scenario: 'null',
  rps: 1,
  ramps,
  rolledBack: 0,
  early: 0,
  finished: ramps,
  stuck: 0,
  minutes: null,
  excess: 0,
  hours: 60,
  milliseconds: 1,
})

describe('a saved run', () => {
  test('replaces the cells that it measured, keeps the others, and says how far the seeds reached', () => {
    const kept = [{ criteria: 2, seeds: { from: 10, to: 99 }, cells: [cell('a', 90), cell('b', 90)] }]
    const fresh = { criteria: 2, seeds: { from: 10, to: 59 }, cells: [cell('b', 50)] }
    expect(mergeWorlds(kept, fresh)).toEqual({
      criteria: 2,
      seeds: { from: 10, to: 99 },
      cells: [cell('a', 90), cell('b', 50)],
    })
  })

  test('of other seeds or criteria replaces all', () => {
    const kept = [{ criteria: 2, seeds: { from: 10, to: 99 }, cells: [cell('a', 90)] }]
    const other = { criteria: 2, seeds: { from: 11, to: 20 }, cells: [cell('b', 10)] }
    expect(mergeWorlds(kept, other)).toEqual(other)
    expect(mergeWorlds(kept, { ...other, criteria: 4 })).toEqual({ ...other, criteria: 4 })
  })
})
