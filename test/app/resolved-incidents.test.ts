import { describe, expect, test } from '@jest/globals'
import { unrecorded } from '../../src/app/resolved-incidents.js'
import type { Issue } from '../../src/forge/forge.js'
import { marker } from '../../src/report/marker.js'
import { now, stepLine } from '../report/sample.js'

function incident(
  number: number,
  change: { name?: string; seq?: number; of?: string; state?: Issue['state'] } = {},
): Issue {
  const { name = 'checkout', seq = number, of = '1', state = 'closed' } = change
  return {
    number,
    url: `https://x.dev/${number}`,
    title: `Incident ${number}`,
    body: marker('incident', { migration: name, seq, of }),
    state,
    labels: ['sluice:incident'],
    author: null,
    createdAt: now,
    closedAt: now,
    closedBy: null,
  }
}

const numbers = (issues: readonly Issue[], lines = [stepLine()]) =>
  unrecorded(issues, 'checkout', lines).map(({ number }) => number)

describe('incidents for the issues log', () => {
  test('are closed ones of this migration that no line records, oldest first', () => {
    const entry = { issue: 4, at: now, openedAt: now, title: 'x', resolution: 'y', by: 'kim' }
    const all = [
      incident(9),
      incident(4),
      incident(5, { state: 'open' }),
      incident(6, { name: 'search' }),
      { ...incident(7), body: 'written by hand' },
      incident(8),
    ]
    expect(numbers(all, [stepLine({ resolved: [entry] })])).toEqual([8, 9])
  })

  test('leave out the duplicates that two runs at once opened', () => {
    const pair = { seq: 3, of: '2' }
    expect(numbers([incident(12, pair), incident(11, pair), incident(13, { seq: 3, of: '3' })])).toEqual([
      11, 13,
    ])
    expect(numbers([incident(12, pair), incident(11, { ...pair, state: 'open' })])).toEqual([])
  })
})
